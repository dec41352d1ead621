import { recordRule } from "../rule.ts";

/** “Unnamed” names nobody. A warning: what looks like a name may be a title of an office. */
export default recordRule({
  id: "people/unnamed-named",
  severity: "warning",
  yieldsTo: {
    "people/personal-data": "here",
  },
  collections: ["cases"],
  docs: {
    demands:
      "“unnamed” holds a description in a few words (“mother”, “a police officer”), never a name.",
    why: "A name put there has no ground, no variants and no record to withdraw; it is out all the same.",
    failing: { "cases/other": event("Third Person") },
    passing: { "cases/other": event("a passer-by") },
  },
  check({ value: { events = [] } }, report) {
    for (const [index, { participants = [] }] of events.entries()) {
      for (const [place, { unnamed }] of participants.entries()) {
        if (unnamed === undefined || !isName(unnamed.trim())) continue;
        report({
          pointer: `/events/${index}/participants/${place}/unnamed`,
          private: true,
          message: "This looks like the name of a person, in a field for those who are not named.",
          help: "Describe the person by role; if there is a ground for naming, add a record in data/people/.",
        });
      }
    }
  },
});

/** A name alone, before a comma or behind one. A title of an office is none. */
function isName(text: string): boolean {
  return text.split(/,\s*|\s+\(/).some((part) => {
    const bare = part.replace(/[)\s]+$/, "");
    return personal.test(bare) && !office.test(bare);
  });
}

const personal = /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+)){1,3}$/u;
/** Words for bodies, for groups, and for people by what they are or do: tables write them in capitals. */
const office =
  /court|ministry|offic|department|police|committee|union|prosecut|service|council|agen|directorate|party|radio|company|school|hospital|cent(?:re|er)\b|university|government|military|militia|army|soldier|guard|forces?\b|security|authorit|group|gang|\bmob\b|residents?\b|unknown|unidentified|\b(?:wo)?m[ae]n\b|people|journalist|activist|lawyer|teacher|doctor|student|worker|defender|protester|prisoner/i;

function event(unnamed: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: witness, unnamed: ${unnamed} }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
