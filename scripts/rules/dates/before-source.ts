import { datesAsked } from "../../facts/asked.ts";
import type { Around } from "../../facts/asked.ts";
import { facts } from "../../facts/declared.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { intern, trimmed } from "../../facts/interning.ts";
import type { Item } from "../../facts/item.ts";
import type { Plan } from "../../schema/plan.ts";
import { describeDate } from "../../time/describe.ts";
import { order } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { isChanging, publishedSources } from "../shared/publication.ts";

/** What somebody who keeps the record did with sources, and when. */
interface Act {
  readonly pointer: string;
  readonly date: string;
  readonly sources: readonly string[];
  /** Whether they compared a statement with the source, which they had before them. */
  readonly compared: boolean;
}

const acting = facts(
  ["cases", "laws", "organizations", "people", "recommendations", "reviews", "statistics"],
  {
    acts: actsOf,
  },
);

/** Whoever weighs or compares has the source. An error: the day is wrong, or nobody read it. */
export default corpusRule({
  id: "dates/before-source",
  severity: "error",
  yieldsTo: { "dates/future": "here", "dates/not-before": "here" },
  judges: acting,
  facts: [publishedSources],
  docs: {
    demands:
      "A statement was compared with its source, a ground for naming was weighed and a status was looked up after the sources that they rest on were published; a comparison after the source was opened.",
    why: "“Compared” on a day on which the document did not exist is a word without a reader behind it.",
    failing: { "people/second-person": person("2016-01-15") },
    passing: { "people/second-person": person("2020-01-15") },
  },
  check(corpus, report) {
    return (record, { acts }) => {
      for (const { pointer, date: text, sources, compared } of acts) {
        const date = dateIn(text);
        if (!date) continue;
        for (const id of sources) {
          const source = corpus.record("sources", id);
          const published = publishedSources.of(source);
          if (!source || !published) continue;
          const opened = [published.retrieved, ...published.copiesRetrieved].flatMap(
            (one) => one ?? [],
          );
          const issued =
            published.date && !isChanging(published.kind?.text) ? [published.date] : [];
          const late = (days: typeof opened) =>
            days.length > 0 &&
            days.every(({ text: day }) => {
              const read = dateIn(day);
              return read && order(startOf(read), endOf(date)) === "after";
            });
          const first = late(issued) ? issued[0] : compared && late(opened) ? opened[0] : undefined;
          if (!first) continue;
          report(record, {
            pointer,
            message: `This was done on ${describeDate(date)}, and “${id}” was ${first === published.date ? "published" : "opened"} later (${describeDate(dateIn(first.text)!)}).`,
            help: "Correct the day, or the source.",
            related: [{ record: source, pointer: first.pointer, message: "the source" }],
            parameters: [id],
          });
          break;
        }
      }
    };
  },
});

function actsOf(record: Item, _key: string, plan: Plan): readonly Act[] {
  const found: Act[] = [];
  for (const { asked, text, pointer, object } of datesAsked(plan, record.value)) {
    if (asked.is !== "made") continue;
    const { sources, compared } = sourcesOf(object);
    if (sources.length > 0) found.push({ pointer, date: intern(text), sources, compared });
  }
  return trimmed(found);
}

/** The source of the citation that the object is in, or those that it cites itself. */
function sourcesOf({ value, around }: Around): { sources: readonly string[]; compared: boolean } {
  const citing = around?.value["source"];
  if (typeof citing === "string" && around?.value["supports"] !== undefined)
    return { sources: [intern(citing)], compared: true };
  const { citations } = value;
  const list = Array.isArray(citations) ? (citations as unknown[]) : [];
  const sources = list.flatMap((one) =>
    isObject(one) && typeof one["source"] === "string" ? [intern(one["source"])] : [],
  );
  return { sources, compared: false };
}

function person(decided: string): string {
  return `naming:
  - id: name
    fields: [names, roles]
    ground: public-office
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    decided: "${decided}"
    reviewBy: "2022-01-15"`;
}
