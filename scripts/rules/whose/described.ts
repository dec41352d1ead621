import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { foldName } from "../../diagnostics/fold-name.ts";
import { corpusRule } from "../rule.ts";
import { byFoldedName, names } from "../shared/named-records.ts";

const described = facts("cases", {
  unnamed: (record) =>
    each(record, "events", (event) =>
      each(event, "participants", (participant) => textOf(participant, "unnamed")),
    ).flat(),
  stateOfCase: (record) => stringOf(record, "state"),
});
const bodies = facts("organizations", { stateOfBody: (body) => stringOf(body, "state") });

/** Who has a record is named by it. A warning: two bodies may bear one name. */
export default corpusRule({
  id: "whose/described",
  severity: "warning",
  judges: described,
  facts: [names, bodies],
  docs: {
    demands: "“unnamed” describes nobody by the name of an organization that has a record.",
    why: "Described and named, one body is counted as two; and who looks for it finds only the one.",
    failing: { "cases/other": event("the Office of Figures") },
    passing: { "cases/other": event("an office of statistics") },
  },
  check(corpus, report) {
    return (record, { unnamed, stateOfCase }) => {
      if (unnamed.length === 0) return;
      const known = corpus.once(bodiesByName);
      for (const { pointer, text } of unnamed) {
        const body = known
          .get(foldName(text.replace(/^(?:the|a|an) /i, "")))
          ?.find((each) => [undefined, stateOfCase].includes(bodies.of(each)?.stateOfBody));
        if (!body) continue;
        report(record, {
          pointer,
          message: `“${text}” is the name of “${body.id}”.`,
          help: `Write organization: ${body.id}; or take this participant out if it stands beside.`,
          suggestions: [body.id],
          related: [{ record: body, pointer: "/names", at: "key", message: "who has this name" }],
          parameters: [body.id],
        });
      }
    };
  },
});

function bodiesByName(corpus: Corpus): ReadonlyMap<string, readonly RecordFacts[]> {
  const found = new Map<string, RecordFacts[]>();
  for (const [name, named] of byFoldedName(corpus, ["organizations"])) {
    const key = name.replace(/^(?:the|a|an) /, "");
    found.set(key, [...(found.get(key) ?? []), ...named.map(({ record }) => record)]);
  }
  return found;
}

function event(unnamed: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }, { role: addressee, unnamed: ${unnamed} }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
