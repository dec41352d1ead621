import type { Review } from "../../schema/records.ts";
import { numberInWords, numberSigns, numberWordPattern } from "../../texts/number-words.ts";
import { matches } from "../../texts/text.ts";
import { textRule } from "../text-rule.ts";

/** What texts say of the totals of a review. A warning: a question may be about a part that no field counts. */
export default textRule({
  id: "upr/totals-in-words",
  severity: "warning",
  whole: true,
  collections: ["reviews"],
  keys: ["totals"],
  yieldsTo: { "upr/totals": "record", "upr/group-count": "record" },
  texts: {
    in: /^\/totals\/note$|^\/openQuestions\/\d+\/text$/,
    hold: matches(numberSigns, countsInWords(), ([words, parts, number = ""]) => ({
      words,
      number:
        parts === undefined
          ? (numberInWords(number) ?? Number(number))
          : (parts.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0),
      isSum: parts !== undefined,
    })),
  },
  docs: {
    demands:
      "The parts that a note on totals lists (“47, 96 and 51”) add up to one of the totals; a number of recommendations in that note, or in a question about totals (“the 26 recommendations”), is a total or a figure of a claim.",
    why: "The note says how the totals were counted; with another figure nobody can count them again.",
    failing: { "reviews/upr-example-2": totals("the 3 recommendations") },
    passing: { "reviews/upr-example-2": totals("the 2 recommendations") },
  },
  check({ pointer, holder, found }, report, { value }) {
    const { totals: known, claims = [] } = value;
    if (!known || (pointer !== "/totals/note" && holder["about"] !== "totals")) return;
    const counts = [...numbersIn(known), ...claims.flatMap((claim) => numbersIn(claim.quantity))];
    const wrong = found.find(({ number }) => !counts.includes(number));
    if (!wrong) return;
    report({
      message: `The text says “${wrong.words}”${wrong.isSum ? `, which make ${wrong.number}` : ""}, and the totals are ${numbersIn(known).join(", ")}.`,
      help: "Correct the text or the totals.",
      related: [{ pointer: "/totals", at: "key", message: "the totals" }],
      parameters: [wrong.words],
    });
  },
});

function countsInWords(): RegExp {
  const each = String.raw`\d{1,3}`;
  return new RegExp(
    String.raw`\((${each}(?:, ${each})* and ${each})\)|\b[Tt]he (${each}|${numberWordPattern}) recommendations\b`,
    "gu",
  );
}

function numbersIn(of: Review["totals"] | object | undefined): readonly number[] {
  return Object.values(of ?? {}).filter((one): one is number => typeof one === "number");
}

function totals(words: string): string {
  return `totals:
  received: 2
  supported: 2
  note: The report prints no totals; ${words} were counted.
  citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]`;
}
