import { isObject } from "../../diagnostics/is-object.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { FactsOf } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { facts } from "../../facts/declared.ts";
import { numbersOf, objectOf, textOf } from "../../facts/item.ts";
import { positionValues } from "../../schema/position-values.ts";
import { corpusRule } from "../rule.ts";
import { issuerOf, sets as itemSets } from "../shared/recommended-items.ts";
import type { ItemFacts } from "../shared/recommended-items.ts";

const reviews = facts("reviews", {
  totals: (review): Totals | undefined =>
    isObject(review.value["totals"])
      ? numbersOf(objectOf(review, "totals"), ["received", ...positionValues])
      : undefined,
});
const sets = facts("recommendations", { issuer: issuerOf, review: textOf, stage: textOf });
const sources = facts("sources", { kind: textOf });

/**
 * The totals of a review add up, and are those of the recommendations that are loaded. An error:
 * both are counts of one list, so one of them is wrong. A list that somebody else keeps (its source is
 * a data set) is compared by itself; that it differs is a warning, for the record may be right.
 */
export default corpusRule({
  id: "upr/totals",
  severity: "error",
  yieldsTo: {
    "upr/group-count": "record",
    "upr/position-group": "record",
    "vocabulary/unknown": "record",
    "whose/issuer": "record",
  },
  judges: reviews,
  facts: [sets, itemSets, sources],
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
    return (review, { totals }) => {
      if (!totals) return;
      // What does not add up is one fault, whatever the set holds.
      if (addsUp(review, totals)) return;
      const all = setsOf(corpus, review);
      const [lists, loading] = [
        all.filter(isKeptElsewhere),
        all.filter((set) => !isKeptElsewhere(set)),
      ];
      for (const list of lists) if (list.stage?.text !== "draft") compareList(review, totals, list);
      // A set that is still being loaded holds fewer; two documents may share a review.
      if (loading.length > 0 && loading.every(({ stage }) => stage?.text !== "draft"))
        loaded(review, totals, loading);
    };

    function isKeptElsewhere({ source }: SetFacts): boolean {
      const found = source && sources.of(corpus.record("sources", source.text));
      return found?.kind?.text === "dataset";
    }

    function compareList(review: RecordFacts, totals: Totals, { record, ...set }: SetFacts): void {
      const items = set.items.filter(({ kind }) => kind === "recommendation");
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

    function addsUp(review: RecordFacts, totals: Totals): boolean {
      const { received } = totals;
      if (received === undefined) return false;
      const given = positionValues.filter((value) => totals[value] !== undefined);
      const sum = given.reduce((all, value) => all + totals[value]!, 0);
      const complete = totals.supported !== undefined && totals.noted !== undefined;
      if (given.length === 0 || sum === received) return false;
      // If one answer is left out, the others may be fewer than all.
      const open = !complete && sum < received;
      if (open && given.length < 2) return false;
      report(review, {
        pointer: "/totals/received",
        ...(open && { severity: "warning" as const }),
        message: `${given.map((value) => `${totals[value]} ${value}`).join(" and ")} make ${sum}, not the ${received} received.`,
        help: "Count again in the report; where the document itself is inconsistent, write a discrepancy and an exception.",
        related: given.map((value) => ({ pointer: `/totals/${value}`, message: `${value}` })),
        parameters: ["sum", String(sum), String(received)],
      });
      return true;
    }

    function loaded(review: RecordFacts, totals: Totals, sets: readonly SetFacts[]): void {
      const items = sets.flatMap((set) =>
        set.items.filter(({ kind }) => kind === "recommendation"),
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
      const apart = positionValues.flatMap((value) => {
        const total = totals[value];
        // The total may be that of the report or that after the State's later answers.
        const last = countOf(items, -1, value);
        return total === undefined || total === countOf(items, 0, value) || total === last
          ? []
          : [{ value, total, last }];
      });
      const [first] = apart;
      if (!first) return;
      report(review, {
        pointer: `/totals/${first.value}`,
        message: `The review counts ${apart.map(({ value, total }) => `${total} recommendations as ${value}`).join(" and ")}; of those loaded ${apart.map(({ value, last }) => `${last} are ${value}`).join(" and ")}.`,
        help: "Correct the total or the positions of the items.",
        related: [
          ...apart.slice(1).map(({ value }) => ({ pointer: `/totals/${value}`, message: value })),
          ...related,
        ],
        parameters: apart.flatMap(({ value, total, last }) => [value, String(total), String(last)]),
      });
    }
  },
});

type Totals = Partial<Record<"received" | (typeof positionValues)[number], number>>;

interface SetFacts extends FactsOf<typeof itemSets> {
  readonly record: RecordFacts;
  readonly stage: TextAt | undefined;
}

/** The sets of recommendations that are of this review. */
function setsOf(corpus: Corpus, { id }: RecordFacts): SetFacts[] {
  const naming = new Set(corpus.inbound(`reviews/${id}`).map(({ from }) => from));
  return [...naming].flatMap((record) => {
    const [set, listed] = [sets.of(record), itemSets.of(record)];
    if (!set || !listed || set.issuer !== "upr-working-group") return [];
    const { source, items } = listed;
    return set.review?.text === id ? [{ record, stage: set.stage, source, items }] : [];
  });
}

function countOf(items: readonly ItemFacts[], at: 0 | -1, value: string): number {
  return items.filter(({ positions }) => positions.at(at) === value).length;
}
