import { facts } from "../../facts/declared.ts";
import { textOf, textsOf, valueOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { order } from "../../time/order.ts";
import { isSure } from "../../time/moment.ts";
import { startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { issuerOf } from "../shared/recommended-items.ts";

const sets = facts("recommendations", { source: textOf, issuer: issuerOf, review: textOf });
const reviews = facts("reviews", { date: valueOf, documents: textsOf });
const sources = facts("sources", { date: textOf });

/**
 * What an organization asks for in a review, it asks before it. A warning: a paper on how the last
 * review was followed up may be hung onto that one on purpose.
 */
export default corpusRule({
  id: "upr/submission-review",
  severity: "warning",
  judges: sets,
  facts: [reviews, sources],
  docs: {
    demands:
      "The demands of an organization belong to the review that lists their document, and the document is no later than the review.",
    why: "A submission for the third review, counted under the second, answers questions that were not yet asked.",
    failing: { "recommendations/ngo-report": demands("review: upr-example-2") },
    passing: { "recommendations/ngo-report": demands("") },
  },
  check(corpus, report) {
    const listedBy = new Map<string, string>();
    for (const review of corpus.of("reviews"))
      for (const { text } of reviews.of(review)?.documents ?? []) listedBy.set(text, review.id);
    const told = new Set<string>();
    for (const review of corpus.of("reviews"))
      for (const { pointer, text } of reviews.of(review)?.documents ?? []) {
        const owner = corpus.record("reviews", listedBy.get(text) ?? "");
        if (!owner || owner === review || told.has(text)) continue;
        told.add(text);
        report(review, {
          pointer,
          message: `“${text}” is a document of the review “${owner.id}” too.`,
          help: "Leave it with the review that it was written for.",
          related: [{ record: owner, pointer: "/documents", message: "the other review" }],
          parameters: [text],
        });
      }
    return (record, { source: document, issuer, review: named }) => {
      if (!named || !document || !papers.has(issuer ?? "")) return;
      const review = corpus.record("reviews", named.text);
      const source = corpus.record("sources", document.text);
      const [of, from] = [reviews.of(review), sources.of(source)];
      if (!review || !of || !source || !from) return;
      const listed = listedBy.get(source.id);
      if (listed === review.id) return;
      const [held, written] = [of.date, from.date];
      const [then, now] = [dateIn(held?.text), dateIn(written?.text)];
      const late = then && now && isSure(now) && order(startOf(then), startOf(now)) === "before";
      if (listed === undefined && !late) return;
      const other = listed === undefined ? undefined : corpus.record("reviews", listed);
      report(record, {
        pointer: named.pointer,
        message: other
          ? `“${source.id}” is a document of the review “${other.id}”, but its demands are put under “${review.id}”.`
          : `“${source.id}” (${describeDate(now!)}) was written after the review it is said to be for (${describeDate(then!)}).`,
        help: "Name the review that it was written for; a paper that follows a review up needs none.",
        ...(other && { suggestions: [other.id] }),
        related: [
          ...(other
            ? [{ record: other, pointer: "/documents", message: "the documents of that review" }]
            : []),
          ...(late
            ? [
                { record: source, pointer: written!.pointer, message: "the date of the document" },
                { record: review, pointer: held!.pointer, message: "the day of the review" },
              ]
            : []),
        ],
        parameters: [review.id],
      });
    };
  },
});

/** Issuers that write for a review, and not in it. */
const papers: ReadonlySet<string> = new Set(["ngo", "nhri"]);

function demands(review: string): string {
  return `source: ngo-report
issuer: { kind: ngo, organizations: [example-ngo] }
state: XAA
${review}
items:
  - { id: "1", summary: Let journalists work., at: { section: demands, item: "1" } }`;
}
