import type { Row, Tables } from "../../tables/table.ts";
import { matches } from "../../texts/text.ts";
import type { Text } from "../../texts/text.ts";
import { recordRule } from "../rule.ts";
import { rowAsRelated, rowOf } from "../shared/session-row.ts";

/**
 * Recommendations of the review come from other States. The State itself among them is an error;
 * nobody at all a warning, for a report may leave the name out. The two observer States recommend
 * too; a code of no State is found by vocabulary/term.
 */
export default recordRule({
  id: "upr/recommending-state",
  severity: "error",
  yieldsTo: { "whose/issuer": "record" },
  collections: ["recommendations"],
  needs: ["states"],
  docs: {
    demands:
      "Each recommendation of a review names the States that made it: members or observers of the United Nations, and not the State under review. A State that a text of the set puts to the number of a recommendation (“124.3 of Argentina”) is one of these; what another document states is left to a discrepancy on “from”, or to a resolution that names the State.",
    why: "Who asked for what is half of what the review records, and no State recommends to itself.",
    source: "Human Rights Council resolution 5/1, annex, section I",
    failing: {
      "recommendations/un-report":
        'items:\n  - { id: "1.1", from: [XAA], summary: Let journalists work without fear., group: "1" }\n  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }',
    },
    passing: {
      "recommendations/un-report":
        'items:\n  - { id: "1.1", from: [XAB], summary: Let journalists work without fear., group: "1" }\n  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., group: "1" }',
    },
  },
  check({ value, scan }, report, { tables }) {
    if (value.issuer.kind !== "upr-working-group") return;
    for (const { pointer, key, holder, ...text } of toldIn(scan.texts)) {
      const at = value.items.findIndex(({ id, number = id }) => number === text.number);
      const from = value.items[at]?.from;
      const named = from && stateIn(tables, text.words);
      if (!from || named === undefined || from.includes(named)) continue;
      if (key === "stated" && isExplained(tables, holder, from)) continue;
      report({
        pointer,
        severity: "warning",
        message: `The text says “${text.all}”, and the recommendation ${text.number} is by ${from.join(", ")}.`,
        help: "Correct the text or “from”; if another document names that State, say in the resolution which made it.",
        related: [{ pointer: `/items/${at}/from`, message: "who made it" }],
        parameters: [text.all],
      });
    }
    for (const [index, { id, from, kind }] of value.items.entries()) {
      if (!from) {
        if (kind !== undefined && kind !== "recommendation") continue;
        report({
          pointer: `/items/${index}/from`,
          severity: "warning",
          message: `The recommendation ${id} names no State that made it.`,
          help: "Add “from” with the States that the report gives in brackets.",
          parameters: [id],
        });
        continue;
      }
      for (const [place, state] of from.entries()) {
        const pointer = `/items/${index}/from/${place}`;
        if (state === value.state) {
          report({
            pointer,
            message: `${state} is the State under review, and cannot recommend to itself.`,
            help: "Name the State that the report gives in brackets after the recommendation.",
            related: [{ pointer: "/state", message: "the State under review" }],
            parameters: [id, state],
          });
          continue;
        }
        const row = rowOf(tables, "states", state);
        if (!row || STATUSES.includes(String(row.row["status"]))) continue;
        report({
          pointer,
          message: `${state} is neither a member nor an observer State of the United Nations, so it takes no part in the review.`,
          help: "Compare the code with the name in the report.",
          related: [rowAsRelated(row, "status", "its status")],
          parameters: [id, state],
        });
      }
    }
  },
});

const STATUSES = ["member", "observer"];

/** The number of a recommendation with what may be a State: “124.3 of Argentina”, “125.72 (Italy)”. */
const statesOfNumbers = matches(
  { characters: "0-9" },
  /(?<![\w.])(\d{1,3}\.\d{1,3})(?: \(| of | by | from )(?:the )?(\p{Lu}[\p{L}’' -]+)/gu,
  ([all, number = "", words = ""]) => ({ all, number, words }),
);

function toldIn(texts: readonly Text[]) {
  return texts.flatMap((text) => {
    // A set holds many texts, and few of them have a number.
    if ((text.signs & statesOfNumbers.bit) === 0) return [];
    const { pointer, key, holder } = text;
    if (pointer.startsWith("/items/") && pointer.includes("/text/")) return [];
    const told = text.read(statesOfNumbers) ?? [];
    return told.map((one) => ({ pointer, key, holder, ...one }));
  });
}

/** The State with whose name the words begin: the longest, for “Republic of Korea” is not another one. */
function stateIn(tables: Tables, words: string): string | undefined {
  const rows = [...(tables.get("states")?.rows ?? [])];
  const named = rows.flatMap(([code, { row }]) =>
    namesOf(row)
      .filter((name) => words.startsWith(name) && !/^\p{L}/u.test(words.slice(name.length)))
      .map((name) => ({ code, name })),
  );
  return named.toSorted((a, b) => b.name.length - a.name.length)[0]?.code;
}

/** Whether a discrepancy is about the State, or its resolution names the one that made the recommendation. */
function isExplained(tables: Tables, holder: Text["holder"], from: readonly string[]): boolean {
  const resolution = String(holder["resolution"] ?? "");
  const names = from.flatMap((code) => namesOf(rowOf(tables, "states", code)?.row ?? {}));
  return holder["field"] === "from" || names.some((name) => resolution.includes(name));
}

/** The forms of the name of a State, without what stands in brackets: “Netherlands (Kingdom of the)”. */
function namesOf({ name, aliases }: Row): readonly string[] {
  return [name, ...(Array.isArray(aliases) ? (aliases as unknown[]) : [])].flatMap((one) =>
    typeof one === "string" ? one.replace(/ \(.*\)$/, "") : [],
  );
}
