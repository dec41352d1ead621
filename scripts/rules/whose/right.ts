import type { Corpus } from "../../corpus/corpus.ts";
import { foldName } from "../../diagnostics/fold-name.ts";
import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { isAmong } from "../shared/body-classes.ts";
import { names, namesOf } from "../shared/named-records.ts";

const cases = facts("cases", {
  articlesNamed: (record) =>
    each(record, "violations", (violation) =>
      each(violation, "rights", (right) => ({
        pointer: right.path.pointer,
        treaty: stringOf(right, "treaty") ?? "",
        by: stringOf(right, "by"),
        cited: each(right, "citations", (citation) => stringOf(citation, "source")),
      })),
    ).flat(),
});
const sources = facts("sources", { publisher: textOf });
const bodies = facts("organizations", { kind: stringOf });

/** Who names an article. A warning: a committee may read another treaty on the way. */
export default corpusRule({
  id: "whose/right",
  severity: "warning",
  yieldsTo: { "whose/body": "here" },
  judges: cases,
  facts: [sources, bodies, names],
  docs: {
    demands:
      "An article under “rights” was named by a body that reads treaties: the one under “by”, or the publisher of a source cited. A committee names articles of its own treaties.",
    why: "What an NGO calls a violation of article 9 is its reading; here stands what a body said.",
    failing: { "cases/example": right("ngo-report") },
    passing: { "cases/example": right("un-report") },
  },
  check(corpus, report) {
    return (record, { articlesNamed }) => {
      for (const { pointer, treaty, by, cited } of articlesNamed) {
        const spoken =
          by === undefined
            ? cited.flatMap((id) => sources.of(corpus.record("sources", id))?.publisher?.text ?? [])
            : [by];
        const kinds = spoken.map((id) => bodies.of(corpus.record("organizations", id))?.kind);
        if (spoken.length === 0 || kinds.includes(undefined)) continue;
        if (!kinds.some((kind) => isAmong(kind!, ["of several States", "court", "nhri", "npm"]))) {
          report(record, {
            pointer,
            message: `“${[...new Set(spoken)].join("”, “")}” speaks here. A body of that kind (${[...new Set(kinds)].join(", ")}) does not interpret treaties.`,
            help: "Name the body under “by” and cite its document; what an organization reads in a treaty is a claim.",
            parameters: [treaty],
          });
          continue;
        }
        const own = by === undefined ? undefined : treatiesOf(corpus, by);
        if (!own || own.includes(treaty)) continue;
        report(record, {
          pointer: `${pointer}/treaty`,
          message: `“${by!}” is the committee of ${own.join(", ")}, and names an article of ${treaty} here.`,
          help: "Correct the treaty, the article or the body.",
          related: [{ pointer: `${pointer}/by`, message: "the body" }],
          parameters: [treaty],
        });
      }
    };
  },
});

/** The treaties of a committee, found by its name in the table of treaty bodies. */
function treatiesOf(corpus: Corpus, id: string): readonly string[] | undefined {
  const record = corpus.record("organizations", id);
  const kind = bodies.of(record)?.kind;
  if (!record) return undefined;
  // The methods of work of the Working Group name the Declaration, the Covenants and the Refugee Convention; from memory, so a warning.
  const isOnDetention = namesOf(record).some(({ value }) =>
    /^Working Group on Arbitrary Detention$/.test(value),
  );
  if (kind === "special-procedure" && isOnDetention) return ["ICCPR", "UDHR", "ICESCR", "REFUGEE"];
  if (kind !== "treaty-body") return undefined;
  const own = new Set(namesOf(record).map(({ value }) => foldName(value)));
  for (const { row } of corpus.tables.get("treaty-bodies")?.rows.values() ?? [])
    if (
      typeof row["name"] === "string" &&
      own.has(foldName(row["name"])) &&
      Array.isArray(row["instruments"])
    )
      return row["instruments"] as string[];
  return undefined;
}

function right(source: string): string {
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: reported
    rights: [{ treaty: ICCPR, article: "9", citations: [{ source: ${source}, at: ${source === "un-report" ? '{ paragraph: "1" }' : '{ section: arrests, paragraph: "1" }'}, supports: full }] }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
