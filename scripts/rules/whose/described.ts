import { facts } from "../../facts/declared.ts";
import { each, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { namedFacts, namedIn, stateOf } from "../shared/named-in-texts.ts";

const described = facts("cases", {
  unnamed: (record) =>
    each(record, "events", (event) =>
      each(event, "participants", (participant) => textOf(participant, "unnamed")),
    ).flat(),
});

/** Who has a record is named by it. A warning: two bodies may bear one name. */
export default corpusRule({
  id: "whose/described",
  severity: "warning",
  judges: described,
  facts: namedFacts,
  docs: {
    demands: "“unnamed” describes nobody by the name of an organization that has a record.",
    why: "Described and named, one body is counted as two; and who looks for it finds only the one.",
    failing: { "cases/other": event("the Office of Figures") },
    passing: { "cases/other": event("an office of statistics") },
  },
  check(corpus, report) {
    return (record, { unnamed }) => {
      if (unnamed.length === 0) return;
      const whole = new Map(unnamed.map(({ pointer, text }) => [pointer, text]));
      for (const { pointer, words, bearers } of namedIn(corpus, record)) {
        // “An officer of the Ministry” describes somebody of it.
        if (whole.get(pointer)?.replace(/^(?:the|an?) /i, "") !== words) continue;
        const body = bearers
          .flatMap((bearer) => corpus.named(bearer)?.record ?? [])
          .find((each) => [undefined, stateOf(record)].includes(stateOf(each)));
        if (body?.collection !== "organizations") continue;
        report(record, {
          pointer,
          message: `“${words}” is the name of “${body.id}”.`,
          help: `Write organization: ${body.id}; or take this participant out if it stands beside.`,
          suggestions: [body.id],
          related: [{ record: body, pointer: "/names", at: "key", message: "who has this name" }],
          parameters: [body.id],
        });
      }
    };
  },
});

function event(unnamed: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }, { role: addressee, unnamed: ${unnamed} }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
