import { isObject } from "../../diagnostics/is-object.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { detached, intern, trimmed } from "../../facts/interning.ts";
import { each, numberOf, objectOf, stringOf, stringsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type {
  Case,
  Law,
  Organization,
  RecommendationSet,
  Response,
  Review,
  Source,
  Statistic,
} from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";

/** A text that two records which are one have both, with its place and what it is. */
interface Mark {
  readonly mark: string;
  readonly pointer: string;
  readonly what: string;
}

const marked = [
  facts("cases", { marks: caseMarks }),
  facts("laws", { marks: lawMarks }),
  facts("sources", { marks: sourceMarks }),
  facts("statistics", { marks: statisticMarks }),
  facts("organizations", { marks: organizationMarks }),
  facts("reviews", { marks: reviewMarks }),
  facts("recommendations", { marks: setMarks }),
] as const;
const claiming = facts(
  ["cases", "laws", "organizations", "people", "recommendations", "reviews", "statistics"],
  { claimed: claimsOf, given: (record) => each(record as Item<Case>, "responses", answerMark) },
);

/** The lists whose items say one thing each, and the text that says it. */
const saying = Object.entries({
  claims: "text",
  openQuestions: "text",
  events: "summary",
  provisions: "summary",
  stateClaims: "text",
  assessments: "finding",
});

function claimsOf(record: Item): readonly Mark[] {
  // The tables of a series leave the same open.
  const lists = saying.filter(
    ([list]) => list !== "openQuestions" || record.value["measure"] === undefined,
  );
  return trimmed(
    lists.flatMap(([list, key]) =>
      each(record as Item<Record<string, Record<string, string>[]>>, list, (one) => {
        const text = folded(stringOf(one, key));
        // A short sentence may be true of two.
        if (text === undefined || text.split(" ").length < 6) return undefined;
        const at = { pointer: `${one.path.pointer}/${key}`, what: "says this" };
        const near = list === "claims" ? nearMarks(text) : [];
        return [{ ...at, mark: intern(text) }, ...near.map((mark) => ({ ...at, mark }))];
      }).flat(),
    ),
  );
}

/** What stays of a longer claim when a word or two are changed: its beginning, its end, or both. */
function nearMarks(text: string): readonly string[] {
  const words = text.split(" ").flatMap((word) => (word.length > 3 ? [word.slice(0, 5)] : []));
  if (words.length < 9) return [];
  const parts = [
    words.slice(0, 8),
    words.slice(-8),
    [...words.slice(0, 4), ...words.slice(-4)],
    // All of them in any order.
    [...new Set(words)].toSorted(),
  ];
  return parts.map((part, at) => detached(`~${at} ${part.join(" ").slice(0, 120)}`));
}

/**
 * One thing under two ids, or one fact in two records. A warning: two things may be alike, and then
 * the records say what sets them apart.
 */
export default corpusRule({
  id: "twice/record",
  severity: "warning",
  yieldsTo: { "laws/kind": "here" },
  facts: [...marked, claiming],
  docs: {
    demands:
      "No two cases tell of one event on one day to one person, or have one title; no two laws have one State and title, one number and day, one treaty or one text; no two sources have one title, publisher and day; no two statistics have one producer, subject and figures; no two organizations of one State have names that differ in case, articles or legal form alone, and no two have one abbreviation; no claim, summary of an event or a provision, claim of a State or finding stands in two records, nor a claim with a word or two changed, nor an answer of one actor and day that begins with the same ten words; a State has one review a cycle, session and report, and no two sets hold the same items of a document.",
    why: "What stands in two records is corrected in one of them.",
    failing: {
      "laws/old-code": "title: Criminal Code",
      "laws/new-code": "title: Criminal code",
    },
    passing: {
      "laws/old-code": "title: Criminal Code",
      "laws/new-code": "title: New Criminal Code",
    },
  },
  check(corpus, report) {
    const first = new Map<string, { record: RecordFacts; pointer: string }>();
    const told = new Set<string>();
    for (const record of corpus.records) {
      for (const facts of marked)
        for (const mark of facts.of(record)?.marks ?? []) compare(record, mark, record.collection);
      for (const mark of claiming.of(record)?.claimed ?? []) compare(record, mark, "claim");
      for (const mark of claiming.of(record)?.given ?? []) compare(record, mark, "answer");
    }

    function compare(record: RecordFacts, { mark, pointer, what }: Mark, kind: string): void {
      const key = `${kind} ${mark}`;
      const other = first.get(key);
      if (!other) {
        first.set(key, { record, pointer });
        return;
      }
      const pair = `${other.record.file} ${record.file}`;
      if (other.record === record || told.has(pair) || areDistinct(record, other.record)) return;
      told.add(pair);
      report(record, {
        pointer,
        severity: "warning",
        message: `“${other.record.id}” ${what} too: one thing may be told twice.`,
        help: "Keep it in one record, and link to it from the other; if they are two, write what sets them apart.",
        related: [
          {
            record: other.record,
            pointer: other.pointer,
            message: "the other",
          },
        ],
        parameters: [other.record.id],
      });
    }
  },
});

function areDistinct(a: RecordFacts, b: RecordFacts): boolean {
  const names = (record: RecordFacts, id: string) =>
    record.references.some(({ field, text }) => field === "distinctFrom" && text === id);
  return names(a, b.id) || names(b, a.id);
}

function caseMarks(record: Item<Case>): readonly Mark[] {
  const title = folded(stringOf(record, "title"));
  const events = each(record, "events", (event): Mark | undefined => {
    const date = stringOf(event, "date") ?? "";
    const people = each(event, "participants", (one) => stringOf(one, "person")).toSorted();
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || people.length === 0) return undefined;
    const mark = `${stringOf(event, "type")} ${date} ${people.join(" ")}`;
    return {
      mark: intern(mark),
      pointer: event.path.pointer,
      what: "tells of this event",
    };
  });
  return title === undefined
    ? events
    : [{ mark: title, pointer: "/title", what: "has this title" }, ...events];
}

function reviewMarks(review: Item<Review>): readonly Mark[] {
  const [report, session] = [stringOf(review, "report"), numberOf(review, "session")];
  const mark = `${stringOf(review, "state")} ${numberOf(review, "cycle")} ${session} ${report}`;
  return [
    {
      mark: intern(mark),
      pointer: "/cycle",
      what: "is the review of this cycle",
    },
  ];
}

/** An answer of two records is rarely worded alike to its end: each stresses what it needs. */
function answerMark(response: Item<Response>): Mark | undefined {
  const words = folded(stringOf(response, "text"))?.split(" ") ?? [];
  if (words.length < BEGINNING) return undefined;
  const actor = JSON.stringify(objectOf(response, "actor").value);
  const mark = `${actor} ${stringOf(response, "date")} ${words.slice(0, BEGINNING).join(" ")}`;
  return {
    mark: intern(mark),
    pointer: `${response.path.pointer}/text`,
    what: "holds this answer",
  };
}

/** Words by which an answer is told from another. */
const BEGINNING = 10;

/** So much of the first item tells a set from another, in characters. */
const LONGEST = 120;

/** A document may have its items in several files, and speak to several States, so both count too. */
function setMarks(set: Item<RecommendationSet>): readonly Mark[] {
  const { source, state, items } = set.value;
  const item: unknown = Array.isArray(items) ? items.find(isObject) : undefined;
  if (typeof source !== "string" || !isObject(item)) return none;
  const { id, summary, text, from } = item;
  const states: unknown[] = Array.isArray(from) ? from : [];
  const wording = isObject(text) ? Object.entries(text).flat() : [];
  const parts: string[] = [];
  let length = 0;
  for (const one of [id, summary, ...wording, ...states]) {
    if (length > LONGEST) break;
    const part = typeof one === "string" ? one : "";
    parts.push(part);
    length += part.length + 1;
  }
  return [
    {
      // Not interned, for hardly two are alike.
      mark: detached(
        `${source} ${typeof state === "string" ? state : "undefined"} ${parts.join(" ").slice(0, LONGEST)}`,
      ),
      pointer: "/source",
      what: "holds the items of this document",
    },
  ];
}

function lawMarks(law: Item<Law>): readonly Mark[] {
  const state = stringOf(law, "state");
  const title = folded(stringOf(law, "title"));
  const [number, adopted] = [stringOf(law, "number"), stringOf(law, "adopted")];
  const kind = stringOf(law, "kind");
  const [treaty, source] = [stringOf(law, "treaty"), stringOf(law, "source")];
  const mark = (key: string, text: string | undefined, what: string) =>
    text === undefined ? [] : [{ mark: `${key} ${text}`, pointer: `/${key}`, what }];
  return trimmed([
    ...mark("treaty", treaty, "is this treaty"),
    ...mark("source", source, "has its text in this source"),
    ...(title === undefined
      ? []
      : [
          {
            mark: `${state} ${kind} ${title}`,
            pointer: "/title",
            what: "has this title",
          },
        ]),
    ...(number === undefined || adopted === undefined
      ? []
      : [
          {
            mark: `${state} ${number} ${adopted}`,
            pointer: "/number",
            what: "has this number and day",
          },
        ]),
  ]);
}

function sourceMarks(source: Item<Source>): readonly Mark[] {
  const title = folded(stringOf(source, "title"));
  const [publisher, date] = [stringOf(source, "publisher"), stringOf(source, "date")];
  const language = stringOf(source, "language");
  if (title === undefined || title.length < 12 || date === undefined) return none;
  return [
    {
      mark: intern(`${title} ${publisher} ${date} ${language}`),
      pointer: "/title",
      what: "has this title and day",
    },
  ];
}

function statisticMarks(statistic: Item<Statistic>): readonly Mark[] {
  const values = each(statistic, "values", (value) => {
    const quantity = objectOf(value, "quantity").value;
    return `${stringOf(value, "period")} ${stringOf(value, "aggregate")} ${JSON.stringify(quantity)}`;
  });
  const stems = [
    ...new Set(
      (stringOf(statistic, "measure") ?? "").toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [],
    ),
  ];
  const figures = `${stringOf(statistic, "producer")} ${stringsOf(statistic, "laws").join(" ")} ${values.join(" ")}`;
  const state = stringOf(statistic, "state");
  const periods = each(statistic, "values", (value) =>
    [stringOf(value, "period"), stringOf(value, "place")].join(" "),
  );
  return [
    {
      mark: intern(`${stems.toSorted().join(" ")} ${figures}`),
      pointer: "/measure",
      what: "has this measure with these figures",
    },
    // One measure of one producer for one time has one record.
    {
      mark: detached(
        `= ${folded(stringOf(statistic, "measure"))} ${state} ${stringOf(statistic, "producer")} ${periods[0] ?? ""}`,
      ),
      pointer: "/measure",
      what: "has this measure for this time",
    },
  ];
}

function organizationMarks(organization: Item<Organization>): readonly Mark[] {
  const state = stringOf(organization, "state");
  const marks = each(organization, "names", (name): Mark | undefined => {
    const isShort = stringOf(name, "kind") === "short";
    const value = bareName(stringOf(name, "value") ?? "");
    if (value.length < (isShort ? 2 : 4)) return undefined;
    const mark = intern(isShort ? `short ${value}` : `${state} ${value}`);
    const what = isShort ? "has this abbreviation" : "has this name but for its form";
    return { mark, pointer: isShort ? name.path.pointer : "/names", what };
  });
  return [...new Map(marks.map((one) => [one.mark, one])).values()];
}

/** A name without case, articles and legal forms. */
function bareName(name: string): string {
  return (
    name
      .replace(/\s*\([\p{Lu}\d-]+\)$/u, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .replaceAll(/labor(?=s?(?!\p{L}))/gu, "labour")
      .replaceAll("center", "centre")
      .replaceAll(
        /(?<![\p{L}\p{N}])(?:the|llp|llc|ltd|limited|inc|plc|gmbh|jsc|ngo|foundation|fund|тоо|ао|ооо|оо|оф|нпо)(?![\p{L}\p{N}])/gu,
        " ",
      )
      .replaceAll(/(?<!\p{L})(?:nr|num|number)(?!\p{L})/gu, "no")
      .replaceAll(/ +/g, " ")
      .trim()
      // “Of Kazakhstan” says what the field says.
      .replace(/ (?:in|of) (?:republic of )?\p{L}+stan$/u, "")
      .replace(/^\p{L}+stani? /u, "")
      .split(" ")
      .filter((word) => !/^(?:of|and|in|for|on)$/.test(word))
      .toSorted()
      .join(" ")
  );
}

const none: readonly Mark[] = [];

function folded(text: string | undefined): string | undefined {
  return text
    ?.normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
