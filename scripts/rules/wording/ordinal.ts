import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { each, numberOf, objectOf, stringOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import { fieldAt } from "../../facts/interning.ts";
import { ordinalsIn } from "../../texts/ordinals.ts";
import type { Counted, Ordinal } from "../../texts/ordinals.ts";
import { corpusRule } from "../rule.ts";

type Placed = Ordinal & { readonly pointer: string };
type Numbers = readonly { readonly of: Counted; readonly number: number }[];

const sets = facts("recommendations", {
  ordinals: (set) => [
    ...rootOrdinals(set),
    ...each(set, "claims", (claim) => ordinalsAt(claim, "text")).flat(),
  ],
  counted: (set) => {
    const issuer = objectOf(set, "issuer") as Item as Item<{
      session: number;
      periodicReport: number;
    }>;
    return numbersOf({
      session: numberOf(issuer, "session"),
      report: numberOf(issuer, "periodicReport"),
    });
  },
});
const reviews = facts("reviews", {
  counted: (review) => numbersOf({ review: numberOf(review, "cycle") }),
});
const sources = facts("sources", {
  ordinals: rootOrdinals,
  counted: (source) => {
    const symbol = stringOf(source, "symbol") ?? "";
    const observations = /\/CO\/(\d+)/.exec(symbol)?.[1];
    return numbersOf({ report: observations === undefined ? undefined : Number(observations) });
  },
});
const cases = facts("cases", {
  ordinals: (record) => each(record, "events", (event) => [...ordinalsAt(event, "summary")]).flat(),
});

/** A number in words, against the numbers of the record and of those beside it. A warning: a text may count another thing. */
export default corpusRule({
  id: "wording/ordinal",
  severity: "warning",
  yieldsTo: {
    "treaty-bodies/symbol": "record",
    "treaty-bodies/session": "record",
    "upr/review-session": "record",
    "upr/submission-review": "record",
    "symbols/session": "record",
    "symbols/suffix": "record",
    "treaty-bodies/report-number": "record",
  },
  collections: ["cases", "recommendations", "sources"],
  facts: [sets, reviews, sources, cases],
  docs: {
    demands:
      "A review, session, report or congress that the title or the summary of a source, a set or an event counts (“second review”) is the one that the record, its review, its document or the title of a page cited for it gives by number.",
    why: "A document of another review is another document.",
    failing: { "sources/un-report": "summary: The outcome of the third review of Exampleland." },
    passing: { "sources/un-report": "summary: The outcome of the second review of Exampleland." },
  },
  check(corpus, report) {
    return (record) => {
      const own = ordinalsOf(record);
      const told = new Set<string>();
      for (const { pointer, of, number, words } of own) {
        if (told.has(`${pointer} ${of}`)) continue;
        told.add(`${pointer} ${of}`);
        const known = numbersAround(corpus, record, pointer).filter((each) => each.of === of);
        if (known.length === 0 || known.some((each) => each.number === number)) continue;
        // One text that counts two of them compares them.
        if (
          own.some(
            (each) =>
              each.pointer === pointer &&
              each.of === of &&
              known.some((one) => one.number === each.number),
          )
        )
          continue;
        const [right] = known;
        report(record, {
          pointer,
          message: `The words say “${words}”, and “${right!.from.id}” gives number ${right!.number}.`,
          help: "Correct the words or the number.",
          ...(right!.from === record
            ? {}
            : {
                related: [
                  {
                    record: right!.from,
                    pointer: "",
                    at: "key" as const,
                    message: "the other record",
                  },
                ],
              }),
          parameters: [words],
        });
      }
    };
  },
});

interface Known {
  readonly of: Counted;
  readonly number: number;
  readonly from: RecordFacts;
}

/** The numbers that a record and those beside it give. */
function numbersAround(corpus: Corpus, record: RecordFacts, pointer: string): readonly Known[] {
  if (record.collection === "cases") {
    const event = pointer.slice(0, pointer.lastIndexOf("/"));
    return record.citations
      .filter(({ statement }) => statement === event)
      .flatMap(({ source }) => {
        const from = corpus.record("sources", source);
        return from ? ordinalsOf(from).map(({ of, number }) => ({ of, number, from })) : [];
      });
  }
  // What counts a congress or a session may be an event that the document tells of.
  const citing =
    record.collection === "sources"
      ? corpus.inbound(`sources/${record.id}`).flatMap(({ from, reference }) => {
          const event = /^\/events\/\d+\/citations\/\d+\/source$/.test(reference.pointer)
            ? reference.pointer.split("/").slice(0, 3).join("/")
            : undefined;
          return (event === undefined ? [] : (cases.of(from)?.ordinals ?? []))
            .filter(({ pointer: at }) => at.startsWith(`${event!}/`))
            .map(({ of, number }) => ({ of, number, from }));
        })
      : [];
  const beside = corpus
    .inbound(`${record.collection}/${record.id}`)
    .filter(({ reference }) => reference.field === "report" || reference.field === "source")
    .filter(({ reference }) => /^\/(?:report|source)$/.test(reference.pointer))
    .map(({ from }) => from);
  const named = record.references
    .filter(({ pointer: at }) => /^\/(?:review|source)$/.test(at))
    .flatMap(
      ({ field, text }) => corpus.record(field === "review" ? "reviews" : "sources", text) ?? [],
    );
  // The numbers of a set are those of its document and its review.
  const further = beside.flatMap(({ references }) =>
    references
      .filter(({ pointer: at }) => at === "/review")
      .flatMap(({ text }) => corpus.record("reviews", text) ?? []),
  );
  return [
    ...citing,
    ...[record, ...new Set([...beside, ...named, ...further])].flatMap((from) =>
      countedOf(from).map((each) => ({ ...each, from })),
    ),
  ];
}

function ordinalsOf(record: RecordFacts): readonly Placed[] {
  return (sets.of(record) ?? sources.of(record) ?? cases.of(record))?.ordinals ?? [];
}

function countedOf(record: RecordFacts): Numbers {
  const counted = (sets.of(record) ?? sources.of(record) ?? reviews.of(record))?.counted ?? [];
  // “wgad-78” is a document of the 78th session.
  const [, session] =
    record.collection === "sources" ? (/^[a-z]+-(\d{2,3})$/.exec(record.id) ?? []) : [];
  return session === undefined ? counted : [...counted, { of: "session", number: Number(session) }];
}

function rootOrdinals(record: Item): readonly Placed[] {
  return [...ordinalsAt(record, "title"), ...ordinalsAt(record, "summary")];
}

function ordinalsAt({ value, path }: Item, key: string): readonly Placed[] {
  const text = value[key];
  if (typeof text !== "string") return [];
  return ordinalsIn(text).map((each) => ({ ...each, pointer: fieldAt(path, key).pointer }));
}

function numbersOf(given: Readonly<Partial<Record<Counted, number | undefined>>>): Numbers {
  return Object.entries(given).flatMap(([of, number]) =>
    number === undefined ? [] : [{ of: of as Counted, number }],
  );
}
