import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { objectOf, textOf, textsOf, valueOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import { each } from "../../facts/item.ts";
import { calendarDay } from "../../time/calendar.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import type { RecommendationSet } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import type { RelatedPlace } from "../rule.ts";
import { isChanging, publishedSources } from "../shared/publication.ts";
import { madeFacts, madeOf } from "../shared/set-made.ts";

const documents = facts("sources", {
  derivesFrom: textsOf,
  citedSources: (source) => each(source, "cites", (cited) => textOf(cited, "source")),
});
const sets = facts("recommendations", {
  source: textOf,
  adopted: valueOf,
  numbered: numbersOf,
  echoed: (set) => each(set, "items", (item) => textsOf(item, "echoes")),
});

/** Documents in time: what one cites, repeats or holds is not younger than it. */
export default corpusRule({
  id: "dates/documents",
  severity: "warning",
  yieldsTo: {
    "treaty-bodies/session": "here",
    "treaty-bodies/symbol": "here",
    "references/cycle": "here",
    "dates/after-citation": "here",
    "whose/issuer": "record",
  },
  collections: ["sources", "recommendations"],
  facts: [documents, sets, publishedSources, ...madeFacts],
  docs: {
    demands:
      "A source cites and repeats what is not younger; a set of recommendations was adopted, and a visit made, before its document is dated; an item echoes items made earlier; the year in the number of a communication or an opinion fits the adoption.",
    why: "One of the two dates is wrong, or the one document is not the one that is meant.",
    failing: { "recommendations/un-report": adopted("2015-02-10") },
    passing: { "recommendations/un-report": adopted("2014-11-04") },
  },
  check(corpus, report) {
    return (record) => {
      const { derivesFrom = [], citedSources = [] } = documents.of(record) ?? {};
      for (const [list, what] of [
        [derivesFrom, "rests on"],
        [citedSources, "cites"],
      ] as const)
        for (const at of list) younger(record, at, what);
      const set = sets.of(record);
      if (!set) return;
      const document = set.source && corpus.record("sources", set.source.text);
      const { date } = publishedSources.of(document || undefined) ?? {};
      if (document && date) {
        const related = [
          { record: document, pointer: date.pointer, message: "the date of the document" },
        ];
        if (set.adopted) later(record, set.adopted, date, "The set was adopted", related);
        if (set.numbered.visit) later(record, set.numbered.visit, date, "The visit was", related);
      }
      const made = madeOf(corpus, record);
      if (!made) return;
      const year = calendarDay(
        Math.min(endOf(made.date).latest, startOf(made.date).earliest + 366),
      ).year;
      for (const [at, same] of [
        [set.numbered.communication, false],
        [set.numbered.opinion, true],
      ] as const) {
        const said = Number(/\/(\d{4})$/.exec(at?.text ?? "")?.[1]);
        const first = calendarDay(startOf(made.date).earliest).year;
        if (!at || Number.isNaN(said) || (same ? said === first || said === year : said <= year))
          continue;
        report(record, {
          pointer: at.pointer,
          message: `The number ${at.text} is of ${said}, and the set was made in ${first}.`,
          help: "Correct the number, or the date.",
          related: [made.place],
        });
      }
      for (const at of set.echoed.flat()) {
        const [name = "", part] = at.text.split("#");
        const other = part === undefined ? undefined : corpus.record("recommendations", name);
        const its = other && other !== record ? madeOf(corpus, other) : undefined;
        if (!its || notLater(startOf(its.date), endOf(made.date)) !== "violated") continue;
        report(record, {
          pointer: at.pointer,
          message: `An item echoes earlier ones, and “${at.text}” was made later (${describeDate(its.date)}, this set ${describeDate(made.date)}).`,
          help: "Write the echo in the later item.",
          related: [made.place],
          parameters: [at.text],
        });
      }
    };

    function younger(record: RecordFacts, at: TextAt, what: string): void {
      const other = corpus.record("sources", at.text);
      const [own, its] = [publishedSources.of(record), publishedSources.of(other)];
      if (!other || other === record || isChanging(own?.kind?.text) || isChanging(its?.kind?.text))
        return;
      const [mine, theirs] = [dateIn(own?.date?.text), dateIn(its?.date?.text)];
      if (!mine || !theirs || notLater(startOf(theirs), endOf(mine)) !== "violated") return;
      report(record, {
        pointer: at.pointer,
        message: `This source (${describeDate(mine)}) ${what} “${at.text}”, which is younger (${describeDate(theirs)}).`,
        help: "Correct one of the dates, or the source that is named.",
        related: [{ record: other, pointer: "/date", message: "its date" }],
        parameters: [at.text],
      });
    }

    function later(
      record: RecordFacts,
      at: TextAt,
      date: TextAt,
      what: string,
      related: RelatedPlace[],
    ): void {
      const [mine, theirs] = [dateIn(at.text), dateIn(date.text)];
      if (!mine || !theirs || notLater(startOf(mine), endOf(theirs)) !== "violated") return;
      report(record, {
        pointer: at.pointer,
        message: `${what} on ${describeDate(mine)}, after the date of its document (${describeDate(theirs)}).`,
        help: "Correct one of the dates.",
        related,
      });
    }
  },
});

function numbersOf(set: Item<RecommendationSet>) {
  const issuer = objectOf(set, "issuer") as Item as Item<{
    visit: string;
    communication: string;
    opinion: string;
  }>;
  return {
    visit: textOf(issuer, "visit"),
    communication: textOf(issuer, "communication"),
    opinion: textOf(issuer, "opinion"),
  };
}

function adopted(day: string): string {
  return `adopted: { value: "${day}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }] }`;
}
