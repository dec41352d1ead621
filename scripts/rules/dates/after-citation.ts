import { facts } from "../../facts/declared.ts";
import type { TextAt } from "../../facts/facts.ts";
import { each, objectOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { publicationOf, publishedSources } from "../shared/publication.ts";

/** A statement with the time for which it is made. */
interface DatedStatement {
  /** Pointer of the object that holds the citations. */
  readonly statement: string;
  readonly date: TextAt;
}

const collections = [
  "cases",
  "organizations",
  "people",
  "laws",
  "statistics",
  "recommendations",
  "reviews",
] as const;
const dated = facts(collections, { datedStatements: statementsOf });

/**
 * Each citation that bears a statement out in full, against its time: a young source does not excuse
 * an old one. If every source of an event is older, dates/event-after-sources says so.
 */
export default corpusRule({
  id: "dates/after-citation",
  severity: "error",
  yieldsTo: { "people/minor": "record", "people/ages-disagree": "here", "dates/future": "here" },
  judges: dated,
  facts: [publishedSources],
  docs: {
    demands:
      "A source that is said to bear out an event, a status, a claim, a role, a figure, an assessment or an act in full was published no earlier than the time that the statement is about.",
    why: "A document cannot say what had not yet happened: the date is wrong, or the document was not compared.",
    failing: { "cases/other": status("2020-05") },
    passing: { "cases/other": status("2019-05") },
  },
  check(corpus, report, { today }) {
    return (record, { datedStatements }) => {
      for (const { statement, date } of datedStatements) {
        const read = dateIn(date.text);
        // What is dated ahead is a finding of dates/future.
        if (!read || startOf(read).earliest > today + 1) continue;
        const own = record.citations.filter(
          (each) =>
            each.statement === statement &&
            each.pointer.startsWith(`${statement}/citations/`) &&
            each.supports !== "none",
        );
        const early = own.flatMap((citation) => {
          const publication = publicationOf(corpus, citation.source);
          const verdict = publication && notLater(startOf(read), endOf(publication.date));
          return verdict === "violated" ? [{ citation, publication: publication! }] : [];
        });
        if (early.length === 0) continue;
        if (early.length === own.length) {
          // Of an event that is a finding of its own; a review may rest on its calendar.
          if (/^\/(?:events|date|reportAdopted|outcomeAdopted)/.test(date.pointer)) continue;
          report(record, {
            pointer: date.pointer,
            severity: announced.test(date.pointer) ? "warning" : "error",
            message: `This (${describeDate(read)}) is later than every source cited for it (${early.map(({ publication }) => describeDate(publication.date)).join(", ")}).`,
            help: "Correct the date, or cite a source that was written afterwards.",
            related: early.map(({ publication }) => publication.related),
          });
          continue;
        }
        for (const { citation, publication } of early) {
          if (citation.supports !== "full") continue;
          report(record, {
            pointer: citation.pointer,
            severity: announced.test(date.pointer) ? "warning" : "error",
            message: `“${citation.source}” (${describeDate(publication.date)}) is older than what it is said to bear out in full (${describeDate(read)}).`,
            help: "Cite it as partial, with a note on what it says; or correct the source or the date.",
            related: [publication.related, { pointer: date.pointer, message: "the time" }],
            parameters: [citation.source],
          });
        }
      }
    };
  },
});

/** What may be announced beforehand: the day of a review, and of a treaty's entry into force. */
const announced = /^\/(?:date|reportAdopted|outcomeAdopted|participation)/;

/** The lists of dated statements, each with the field that holds the time. */
const lists: readonly (readonly [list: string, field: string])[] = [
  ["events", "date"],
  ["statuses", "asOf"],
  ["claims", "asOf"],
  ["relations", "period"],
  ["roles", "period"],
  ["ages", "asOf"],
  ["names", "inUse"],
  ["participation", "date"],
  ["values", "period"],
  ["stateClaims", "asOf"],
  ["assessments", "asOf"],
];
const objects = ["date", "reportAdopted", "outcomeAdopted"];

/** What is told before it comes. */
const ahead: ReadonlySet<unknown> = new Set([
  "protest-announced",
  "law-proposed",
  "entry-into-force",
  "withdrawal",
]);

function statementsOf(record: Item): readonly DatedStatement[] {
  const found: DatedStatement[] = [];
  const add = (statement: Item, date: TextAt | undefined) => {
    if (date) found.push({ statement: statement.path.pointer, date });
  };
  for (const [list, field] of lists) {
    if (!(list in record.value)) continue;
    each(record as Item<Record<string, Record<string, string>[]>>, list, (item) =>
      add(
        item,
        ahead.has(item.value["type"] ?? item.value["act"]) ? undefined : textOf(item, field),
      ),
    );
  }
  for (const key of objects) {
    const statement = objectOf(record as Item<Record<string, { value: string }>>, key);
    add(statement, textOf(statement, "value"));
  }
  return found;
}

function status(asOf: string): string {
  return `statuses:
  - { id: later, value: free, of: second-person, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
