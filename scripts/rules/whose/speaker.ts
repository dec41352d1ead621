import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import type { EventType } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { isAmong } from "../shared/body-classes.ts";

const cases = facts("cases", {
  spoken: (record) =>
    each(record, "events", (event) => {
      if (!speaking.has(stringOf(event, "type") ?? "")) return undefined;
      const bodies = each(event, "participants", (one) =>
        speakers.has(stringOf(one, "role") ?? "") ? textOf(one, "organization") : undefined,
      );
      const cited = each(event, "citations", (one) => stringOf(one, "source"));
      return bodies.length > 0 ? { bodies, cited } : undefined;
    }),
});
const sources = facts("sources", { publisher: textOf });
const organizations = facts("organizations", { kind: stringOf });

/** Who decided or appealed is who published it. A warning: an office may publish for a body. */
export default corpusRule({
  id: "whose/speaker",
  severity: "warning",
  judges: cases,
  facts: [sources, organizations],
  docs: {
    demands:
      "The body that decides, appeals or states something in an international event published a source cited for it, if another body of its kind did.",
    why: "A decision of one committee told as that of another sends readers to the wrong document.",
    failing: decided("example-council"),
    passing: decided("review-council"),
  },
  check(corpus, report) {
    const kindOf = (id: string | undefined) =>
      id === undefined ? undefined : organizations.of(corpus.record("organizations", id))?.kind;
    return (record, { spoken }) => {
      for (const { bodies, cited } of spoken) {
        const publishers = new Set(
          cited.flatMap((id) => sources.of(corpus.record("sources", id))?.publisher?.text ?? []),
        );
        if (bodies.some(({ text }) => publishers.has(text))) continue;
        for (const { pointer, text } of bodies) {
          const kind = kindOf(text);
          const others = [...publishers].filter((id) => kindOf(id) === kind);
          // A committee of an organization speaks in its documents.
          const isPart = corpus
            .record("organizations", text)
            ?.references.some((one) => publishers.has(one.text));
          if (isPart || kind === undefined || others.length === 0 || !isAmong(kind, classes))
            continue;
          report(record, {
            pointer,
            message: `“${text}” speaks here, and the sources cited are of “${others.join("”, “")}”, which is a ${kind} too.`,
            help: "Correct the body, or cite its own document.",
            parameters: [text],
          });
        }
      }
    };
  },
});

const classes = ["of several States", "ngo"];
const speakers: ReadonlySet<string> = new Set(["decision-maker", "source", "monitor", "authority"]);
const speaking: ReadonlySet<string> = new Set<EventType>([
  "international-decision",
  "international-statement",
  "urgent-appeal",
  "communication",
  "statement",
]);

function decided(body: string) {
  return {
    "organizations/example-council": `kind: un-body
names:
  - { id: en, value: Example Council, lang: en, kind: official, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`,
    "cases/other": `events:
  - id: earlier
    type: international-statement
    date: "2014-10-04"
    participants: [{ role: source, organization: example-council }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
  - id: opinion
    type: international-decision
    date: "2014-11-04"
    participants: [{ role: target, person: second-person }, { role: decision-maker, organization: ${body} }]
    citations: [{ source: un-report, at: { paragraph: "5" }, supports: full }]`,
  };
}
