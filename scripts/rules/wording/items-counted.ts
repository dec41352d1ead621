import { facts } from "../../facts/declared.ts";
import { detached } from "../../facts/interning.ts";
import { numbersOf, objectOf, textOf } from "../../facts/item.ts";
import { positionValues } from "../../schema/position-values.ts";
import { corpusRule } from "../rule.ts";
import { numberInWords, numberWordPattern } from "../../texts/number-words.ts";
import { sets } from "../shared/recommended-items.ts";

const counted = new RegExp(
  `(?<![\\w-])(\\d+|${numberWordPattern})(?![\\w-]) (?:(\\w+) )?(?:recommendations|demands)\\b`,
  "gi",
);

/** How a State answered those that are counted. */
const positions: Readonly<Record<string, string>> = {
  supported: "supported",
  accepted: "supported",
  noted: "noted",
  rejected: "noted",
  pending: "pending",
};

const answers = new Set(Object.values(positions));

const sources = facts("sources", {
  // Summaries are not kept: hardly two are alike.
  itemsTold: (source) => {
    const summary = source.value["summary"];
    return typeof summary === "string" && /recommendation|demand/.test(summary)
      ? [...summary.matchAll(counted)].map(([words, number = "", answer = ""]) => ({
          words: detached(words),
          number: numberInWords(number) ?? Number(number),
          position: positions[answer.toLowerCase()],
        }))
      : undefined;
  },
});
const reviews = facts("reviews", {
  report: textOf,
  countsGiven: (review) => numbersOf(objectOf(review, "totals"), ["received", ...positionValues]),
});

/** How many items a source has, by its summary and by the records made from it. A warning. */
export default corpusRule({
  id: "wording/items-counted",
  severity: "warning",
  judges: sources,
  facts: [sets, reviews],
  docs: {
    demands:
      "A number of recommendations or demands in the summary of a source is that of the items of its set, or of a total of its review; of supported or noted ones it is that total.",
    why: "Who reads the summary does not count the items.",
    failing: { "sources/un-report": "summary: The outcome, with 14 recommendations." },
    passing: { "sources/un-report": "summary: The outcome, with 2 recommendations." },
  },
  check(corpus, report) {
    return (record, { itemsTold: said }) => {
      if (!said || said.length === 0) return;
      const known = corpus.inbound(`sources/${record.id}`).flatMap(({ from }) => {
        const set = sets.of(from);
        const review = reviews.of(from);
        return [
          ...(set?.source?.text === record.id ? [{ of: "items", number: set.items.length }] : []),
          ...(review?.report?.text === record.id
            ? Object.entries(review.countsGiven).map(([of, number]) => ({ of, number }))
            : []),
        ];
      });
      const wrong = said.find(({ number, position }) => {
        const counted = known.filter((one) => one.number === number).map(({ of }) => of);
        if (position === undefined) return counted.length === 0;
        if (known.some(({ of }) => of === position)) return !counted.includes(position);
        // Without a total of its own an answer may have any number but the total of another.
        return counted.length > 0 && counted.every((of) => answers.has(of));
      });
      if (known.length === 0 || !wrong) return;
      report(record, {
        pointer: "/summary",
        message: `The summary says “${wrong.words}”, and the records of this source count ${[...new Set(known.map(({ of, number }) => `${number} (${of})`))].join(", ")}.`,
        help: "Correct the words or the records.",
        parameters: [wrong.words],
      });
    };
  },
});
