import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { objectOf, stringOf, textsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { names, namesOf } from "../shared/named-records.ts";
import { committeeOf, sets as itemSets } from "../shared/recommended-items.ts";
import { rowAsRelated, rowOf } from "../shared/session-row.ts";

const sets = facts("recommendations", {
  committee: committeeOf,
  conventions: (set) => textsOf(objectOf(set, "issuer"), "conventions"),
});
const laws = facts("laws", { kind: stringOf });

/**
 * A body speaks under the treaty it supervises. A warning: committees cite each other's treaties now
 * and then, and the tables of treaties are from memory.
 */
export default corpusRule({
  id: "treaty-bodies/instrument",
  severity: "warning",
  judges: sets,
  facts: [itemSets, laws, names],
  docs: {
    demands:
      "The treaties that an item of a supervisory body names are those that the body supervises, or those that it considered in that case.",
    why: "A conclusion on Convention No. 87 is often quoted under the name of Convention No. 98.",
    failing: { ...conventions(), "recommendations/ilo": set("c98") },
    passing: { ...conventions(), "recommendations/ilo": set("c87") },
  },
  check(corpus, report) {
    return (record, { committee, conventions }) => {
      const items = itemSets.of(record)?.items ?? [];
      const named = items.flatMap(({ laws }) => laws).filter((law) => isTreaty(corpus, law));
      if (conventions.length > 0) {
        const own = new Set(conventions.map(({ text }) => text));
        for (const law of named) {
          if (own.has(lawOf(law))) continue;
          tell(
            record,
            law,
            `the body considered ${[...own].map((id) => `“${id}”`).join(", ")} in this case`,
            {
              pointer: conventions[0]!.pointer,
              message: "the convention it considered",
            },
          );
        }
      }
      const row = committee && rowOf(corpus.tables, "treaty-bodies", committee.text);
      if (!row) return;
      const own = (row.row["instruments"] ?? []) as readonly string[];
      for (const law of named) {
        const names = shortNames(corpus, lawOf(law));
        const other = bodyOf(corpus, names);
        if (other === undefined || names.some((name) => own.includes(name))) continue;
        tell(
          record,
          law,
          `${committee.text} supervises ${own.join(", ")}; this one is ${other}'s`,
          rowAsRelated(row, "instruments", "the treaties it supervises"),
        );
      }
    };

    function tell(
      record: RecordFacts,
      law: TextAt,
      because: string,
      related: { readonly pointer: string; readonly message: string },
    ): void {
      report(record, {
        pointer: law.pointer,
        message: `“${law.text}” is not the treaty this was said under: ${because}.`,
        help: "Name the treaty of the document; what another source calls it belongs in a discrepancy.",
        related: [related],
        parameters: [law.text],
      });
    }
  },
});

function lawOf({ text }: TextAt): string {
  return text.split("#")[0]!;
}

function isTreaty(corpus: Corpus, law: TextAt): boolean {
  return laws.of(corpus.record("laws", lawOf(law)))?.kind === "treaty";
}

/** The abbreviations of a treaty: those recorded, and its id in capitals. */
function shortNames(corpus: Corpus, id: string): string[] {
  const law = corpus.record("laws", id);
  const short = law ? namesOf(law).filter(({ kind }) => kind === "short") : [];
  return [id.toUpperCase(), ...short.map(({ value }) => value)];
}

function bodyOf(corpus: Corpus, names: readonly string[]): string | undefined {
  for (const [code, { row }] of corpus.tables.get("treaty-bodies")?.rows ?? []) {
    const instruments = (row["instruments"] ?? []) as readonly string[];
    if (instruments.some((name) => names.includes(name))) return code;
  }
  return undefined;
}

function conventions() {
  return {
    "cases/other": "laws: [c87, c98]",
    "laws/c87": "title: Convention on Freedom of Association\nkind: treaty\nnumber: C87",
    "laws/c98": "title: Convention on Collective Bargaining\nkind: treaty\nnumber: C98",
  };
}

function set(law: string): string {
  return `source: ngo-report
issuer: { kind: ilo-supervisory, organization: review-council, session: 106, conventions: [c87] }
state: XAA
items:
  - { id: union-law, summary: Bring the law on unions into line with the convention., at: { section: demands, item: "1" }, laws: ["${law}"] }`;
}
