import type { EventType } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** What kind of event it is, and how an assessment is graded, against the words. */
export default recordRule({
  id: "wording/type",
  severity: "warning",
  yieldsTo: {
    "upr/position-group": "here",
    "whose/status": "here",
    "dates/status-timeline": "here",
    "whose/id": "here",
  },
  collections: ["cases", "recommendations"],
  keys: ["events", "assessments"],
  docs: {
    demands:
      "The summary of a release does not begin with an arrest, nor that of an arrest or a sentence with a release or an acquittal; that of the beginning of a ban or a restriction does not say that it ended, nor the other way round; the note of a status does not begin with the opposite of it; the title of a group says the position that the group has; a finding that nothing was done is not graded “implemented”, nor the other way round.",
    why: "Programs read the type and the grade, people the words.",
    failing: { "cases/other": event("Released from the police station.") },
    passing: { "cases/other": event("Arrested at the meeting.") },
  },
  check({ value }, report) {
    if ("events" in value)
      for (const [index, { type, summary }] of (value.events ?? []).entries()) {
        const said = (
          summary === undefined ? undefined : (limits.exec(summary) ?? first.exec(summary))?.[0]
        )?.toLowerCase();
        const means = said && meanings.find(([words]) => words.test(said))?.[1];
        if (!means || !opposite[means]!.has(type)) continue;
        report({
          pointer: `/events/${index}/summary`,
          message: `The words begin with “${said}”, and the event is of the type “${type}”.`,
          help: "Correct the words or the type.",
          related: [{ pointer: `/events/${index}/type`, message: "the type" }],
        });
      }
    if ("statuses" in value)
      for (const [index, { value: own, note = "" }] of (value.statuses ?? []).entries()) {
        const said = (inPrison.exec(note) ?? first.exec(note))?.[0].toLowerCase();
        const means = said && meanings.find(([words]) => words.test(said))?.[1];
        if (!means || !stands[means].has(own)) continue;
        report({
          pointer: `/statuses/${index}/value`,
          message: `The note begins with “${said}”, and the status is “${own}”.`,
          help: "Correct the value or the note.",
          related: [{ pointer: `/statuses/${index}/note`, message: "the note" }],
          parameters: [own],
        });
      }
    if ("groups" in value)
      for (const [index, { title = "", position, stateClaim }] of (value.groups ?? []).entries()) {
        const said = answers.find(([words]) => words.test(title));
        const claimed = progress.find(([words]) => words.test(title));
        const wrong =
          said && position !== undefined && said[1] !== position
            ? "position"
            : claimed && stateClaim !== undefined && claimed[1] !== stateClaim
              ? "stateClaim"
              : undefined;
        if (wrong)
          report({
            pointer: `/groups/${index}/${wrong}`,
            message: `The title is “${title}”, and “${wrong}” is “${String(wrong === "position" ? position : stateClaim)}”.`,
            help: "Correct the title or the field.",
            related: [{ pointer: `/groups/${index}/title`, message: "the title" }],
            parameters: [wrong],
          });
      }
    if (!("assessments" in value)) return;
    for (const [index, { level, finding = "" }] of (value.assessments ?? []).entries()) {
      const undone =
        /\b(?:not|never) (?:been )?(?:implemented|carried out|acted on)\b|\bnothing (?:was|has been) (?:done|changed)\b/i.test(
          finding,
        );
      const done =
        /\b(?:been|was|is|were) (?:fully )?(?:implemented|carried out)\b/i.test(finding) &&
        !/\bnot\b|\bpart/i.test(finding);
      if (
        (level === "implemented" && undone) ||
        ((level === "not-implemented" || level === "regressed") && done)
      )
        report({
          pointer: `/assessments/${index}/level`,
          message: `The level is “${level}”, and the finding says ${undone ? "that nothing was done" : "that it was done"}.`,
          help: "Correct the level or the finding.",
          related: [{ pointer: `/assessments/${index}/finding`, message: "the finding" }],
        });
    }
  },
});

const first = /^(?:\p{L}+ (?:and \p{L}+ )?(?:was|were) )?\p{L}+/u;

/** A note of a status that says where somebody was then. */
const inPrison =
  /^(?:S?[Hh]e|They) (?:remains?|is|was|were|stays?|stayed) (?:still )?in (?:prison|custody)\b/;

/** What became of a limit, at the beginning: “The restrictions of her movement expired”. */
const limits =
  /^(?:[\p{L}']+ ){0,3}(?:restrictions?|bans?|limits?|prohibitions?|sanctions?|probation)(?: [\p{L}'-]+){0,6}? (?:expired|ended|lapsed|lifted|ran out|extended|imposed|begun|began|came into force)\b/iu;

type Meaning = "held" | "freed" | "begun" | "ended";
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/(?:arrested|detained|imprisoned|sentenced|convicted|jailed|in prison|in custody)$/, "held"],
  [/(?:released|freed|acquitted|pardoned)$/, "freed"],
  [/(?:extended|imposed|begun|began|into force)$/, "begun"],
  [/(?:expired|ended|lapsed|lifted|ran out)$/, "ended"],
];
const opposite: Readonly<Record<Meaning, ReadonlySet<string>>> = {
  held: new Set<EventType>([
    "release-from-custody",
    "parole",
    "acquittal",
    "pardon",
    "charge-dropped",
    "amnesty",
  ]),
  freed: new Set<EventType>([
    "arrest",
    "mass-arrest",
    "sentence",
    "verdict",
    "pre-trial-detention",
    "charge",
    "administrative-detention",
  ]),
  begun: new Set<EventType>(["restriction-ended"]),
  ended: new Set<EventType>(["restriction-imposed"]),
};

/** What nobody is of whom a note begins so. */
const stands: Readonly<Record<Meaning, ReadonlySet<string>>> = {
  held: new Set(["free", "acquitted"]),
  freed: new Set(["imprisoned", "detained", "in-psychiatric-detention"]),
  begun: new Set(),
  ended: new Set(),
};

/** What the title of a group says of the answer, and of what is done. */
const answers = [
  [/\bnot (?:supported|accepted)\b|\bnot enjoy|\bnoted\b|\brejected\b/i, "noted"],
  [/\b(?:later|to be answered|to be examined|pending)\b/i, "pending"],
  [/\bsupported\b|\benjoys? the support\b|\baccepted\b/i, "supported"],
] as const;
const progress = [
  [/\bunder ?way\b|\bin (?:the )?process\b|\bbeing implemented\b/i, "in-process"],
  [/\b(?:already |held )(?:\w+ ){0,4}implemented\b/i, "already-implemented"],
] as const;

function event(summary: string): string {
  return `events:
  - id: taken
    type: arrest
    date: "2016-05-15"
    participants: [{ role: detainee, person: second-person }]
    summary: ${summary}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
