import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { positionValues } from "../../facts/detail.ts";
import type { ItemDetail, RecommendationsDetail, ReviewDetail } from "../../facts/detail.ts";
import { corpusRule } from "../rule.ts";

/**
 * The totals of a review add up, and are those of the recommendations that are loaded. An error:
 * both are counts of one list, so one of them is wrong. A list that somebody else keeps (its source is
 * a data set) is compared by itself; that it differs is a warning, for the record may be right.
 */
export default corpusRule({
  id: "upr/totals",
  severity: "error",
  collections: ["reviews"],
  docs: {
    demands:
      "The recommendations that a State supported, noted and left pending are together those it received, and they are as many as the set of that review holds.",
    why: "Shares and rates are computed from these numbers.",
    failing: {
      "reviews/upr-example-2":
        'totals:\n  received: 2\n  supported: 2\n  noted: 1\n  citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]',
    },
    passing: {
      "reviews/upr-example-2":
        'totals:\n  received: 2\n  supported: 2\n  citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]',
    },
  },
  check(corpus, report) {
    return (review) => {
      const totals = review.detail?.collection === "reviews" ? review.detail.totals : undefined;
      if (!totals) return;
      addsUp(review, totals);
      const all = setsOf(corpus, review);
      const [lists, sets] = [
        all.filter(isKeptElsewhere),
        all.filter((set) => !isKeptElsewhere(set)),
      ];
      for (const list of lists) if (!list.detail.stage) compareList(review, totals, list);
      // A set that is still being loaded holds fewer; two documents may share a review.
      if (sets.length > 0 && sets.every(({ detail }) => !detail.stage))
        loaded(review, totals, sets);
    };

    function isKeptElsewhere({ detail: { source } }: SetFacts): boolean {
      const found = source && corpus.record("sources", source.text);
      return found?.detail?.collection === "sources" && found.detail.kind?.text === "dataset";
    }

    function compareList(review: RecordFacts, totals: Totals, { record, detail }: SetFacts): void {
      const items = detail.items.filter(({ kind }) => kind === "recommendation");
      const answered = items.every(({ positions }) => positions.length > 0);
      const counts: [keyof Totals, number][] = [["received", items.length]];
      if (answered)
        for (const value of positionValues) counts.push([value, countOf(items, -1, value)]);
      const apart = counts.filter(
        ([name, count]) => totals[name] !== undefined && totals[name] !== count,
      );
      if (apart.length === 0) return;
      report(record, {
        pointer: "/items",
        at: "key",
        severity: "warning",
        message: `This list has ${apart.map(([name, count]) => `${count} ${name}`).join(" and ")}, where the review counts ${apart.map(([name]) => totals[name]).join(" and ")}.`,
        help: "Compare the items with the report; where the list itself is wrong, leave it as it is and write an exception.",
        related: apart.map(([name]) => ({
          record: review,
          pointer: `/totals/${name}`,
          message: name,
        })),
        parameters: apart.map(([name, count]) => `${name} ${count}`),
      });
    }

    function addsUp(review: RecordFacts, totals: Totals): void {
      const { received } = totals;
      if (received === undefined) return;
      const given = positionValues.filter((value) => totals[value] !== undefined);
      const sum = given.reduce((all, value) => all + totals[value]!, 0);
      const complete = totals.supported !== undefined && totals.noted !== undefined;
      // With an answer left out, the others may well be fewer than all.
      if (given.length === 0 || sum === received || (!complete && sum < received)) return;
      report(review, {
        pointer: "/totals/received",
        message: `${given.map((value) => `${totals[value]} ${value}`).join(" and ")} make ${sum}, not the ${received} received.`,
        help: "Count again in the report; where the document itself is inconsistent, write a discrepancy and an exception.",
        related: given.map((value) => ({ pointer: `/totals/${value}`, message: `${value}` })),
        parameters: ["sum", String(sum), String(received)],
      });
    }

    function loaded(review: RecordFacts, totals: Totals, sets: readonly SetFacts[]): void {
      const items = sets.flatMap(({ detail }) =>
        detail.items.filter(({ kind }) => kind === "recommendation"),
      );
      const related = sets.map(({ record }) => ({
        record,
        pointer: "/items",
        at: "key" as const,
        message: "the recommendations that are loaded",
      }));
      if (totals.received !== undefined && totals.received !== items.length) {
        report(review, {
          pointer: "/totals/received",
          message: `The review counts ${totals.received} recommendations, but ${items.length} are loaded.`,
          help: "Add what is missing or correct the total; while a set is being loaded, give it “stage: draft”.",
          related,
          parameters: ["received", String(totals.received), String(items.length)],
        });
        return;
      }
      if (items.some(({ positions }) => positions.length === 0)) return;
      for (const value of positionValues) {
        const total = totals[value];
        // The total may be that of the report or that after the State's later answers.
        const first = countOf(items, 0, value);
        const last = countOf(items, -1, value);
        if (total === undefined || total === first || total === last) continue;
        report(review, {
          pointer: `/totals/${value}`,
          message: `The review counts ${total} recommendations as ${value}, but ${last} of those loaded are.`,
          help: "Correct the total or the positions of the items.",
          related,
          parameters: [value, String(total), String(last)],
        });
      }
    }
  },
});

type Totals = NonNullable<ReviewDetail["totals"]>;

interface SetFacts {
  readonly record: RecordFacts;
  readonly detail: RecommendationsDetail;
}

/** The sets of recommendations that are of this review. */
function setsOf(corpus: Corpus, { id }: RecordFacts): SetFacts[] {
  const naming = new Set(corpus.inbound(`reviews/${id}`).map(({ from }) => from));
  return [...naming].flatMap((record) => {
    const { detail } = record;
    return detail?.collection === "recommendations" &&
      detail.issuer === "upr-working-group" &&
      detail.review?.text === id
      ? [{ record, detail }]
      : [];
  });
}

function countOf(items: readonly ItemDetail[], at: 0 | -1, value: string): number {
  return items.filter(({ positions }) => positions.at(at) === value).length;
}
