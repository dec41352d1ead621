import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { stringOf, textOf } from "../../facts/item.ts";
import type { Organization, Source } from "../../schema/records.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import type { RelatedPlace } from "../rule.ts";

const sources = facts("sources", {
  kind: textOf,
  publisher: textOf,
  licence: textOf,
  symbol: textOf,
  amnestyIndex: textOf,
});
const bodies = facts("organizations", { kind: stringOf });

/** What a source is, against its publisher, its numbers and its licence. */
export default corpusRule({
  id: "sources/kind",
  severity: "warning",
  yieldsTo: { "sources/duplicate": "here", "names/kind-word": "here" },
  judges: sources,
  facts: [bodies],
  docs: {
    demands:
      "Official documents, court documents and UN documents are not published by media, NGOs, unions or parties, reports of NGOs not by authorities; only documents of the United Nations have a UN symbol or its licence, no press text has that of official texts, and only Amnesty International has its index numbers.",
    why: "How much weight a statement has hangs on who published it, and as what.",
    failing: { "sources/ngo-report": report("official-statistics") },
    passing: { "sources/ngo-report": report("ngo-statement") },
  },
  check(corpus, report) {
    const usual = corpus.once(publisherOfIndexed);
    return (record, { kind, publisher, licence, symbol, amnestyIndex }) => {
      if (!kind) return;
      const body = publisher && corpus.record("organizations", publisher.text);
      const group = groupOf(bodies.of(body || undefined)?.kind);
      const say = (what: string, pointer: string, ...related: RelatedPlace[]) =>
        report(record, {
          pointer,
          message: what,
          help: "Correct the kind, or what contradicts it.",
          related,
        });
      if (symbol && !international.has(kind.text))
        return say(
          `This is called “${kind.text}”, and it has the UN symbol ${symbol.text}.`,
          kind.pointer,
          {
            pointer: symbol.pointer,
            message: "the symbol",
          },
        );
      if (amnestyIndex && body && usual !== undefined && body.id !== usual)
        return say(
          `This has an index number of Amnesty International, and its publisher is “${body.id}”.`,
          publisher.pointer,
          { pointer: amnestyIndex.pointer, message: "the index number" },
        );
      if (group && (refused[kind.text] ?? []).includes(group))
        return say(
          `This is called “${kind.text}”, and its publisher “${body!.id}” is of the kind “${bodies.of(body || undefined)!.kind!}”.`,
          kind.pointer,
          { pointer: publisher!.pointer, message: "the publisher" },
          { record: body as RecordFacts, pointer: "/kind", message: "its kind" },
        );
      const from = licence?.text === "un-document" ? "the United Nations" : "a State";
      if (
        licence &&
        (licence.text === "un-document"
          ? !international.has(kind.text) && kind.text !== "legislation"
          : licence.text === "official-text" && unofficial.has(kind.text))
      )
        say(
          `The licence is that of documents of ${from}, and this is called “${kind.text}”.`,
          licence.pointer,
          {
            pointer: kind.pointer,
            message: "the kind",
          },
        );
    };
  },
});

/** The publisher of most sources with an index number of Amnesty International, if they have one. */
function publisherOfIndexed(corpus: Corpus): string | undefined {
  const counts = new Map<string, number>();
  for (const record of corpus.of("sources")) {
    const { publisher, amnestyIndex } = sources.of(record) ?? {};
    if (amnestyIndex && publisher)
      counts.set(publisher.text, (counts.get(publisher.text) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] > 1 && first[1] * 2 > all ? first[0] : undefined;
}

type Group = "private" | "media" | "state" | "court" | "international";

function groupOf(kind: string | undefined): Group | undefined {
  return kind === undefined ? undefined : groups[kind as Organization["kind"]];
}

const groups: Partial<Record<Organization["kind"], Group>> = {
  ngo: "private",
  initiative: "private",
  "trade-union": "private",
  "political-party": "private",
  movement: "private",
  employers: "private",
  media: "media",
  court: "court",
  government: "state",
  ministry: "state",
  "local-authority": "state",
  parliament: "state",
  prosecution: "state",
  police: "state",
  "security-service": "state",
  "tax-authority": "state",
  "un-body": "international",
  "treaty-body": "international",
  "special-procedure": "international",
  intergovernmental: "international",
};

/** The publishers that a kind of source does not have. */
const refused: Partial<Record<string, readonly Group[]>> = {
  "un-document": ["private", "media", "state", "court"],
  "treaty-body-decision": ["private", "media", "state", "court"],
  "special-procedure-communication": ["private", "media", "state", "court"],
  "intergovernmental-document": ["private", "media", "state", "court"],
  "court-document": ["private", "media"],
  legislation: ["private"],
  "official-statistics": ["private", "media"],
  "official-statement": ["private", "media"],
  "official-web-page": ["private", "media"],
  "ngo-report": ["media", "state", "court", "international"],
  "ngo-submission": ["media", "state", "court", "international"],
  "ngo-statement": ["media", "state", "court", "international"],
  "ngo-urgent-action": ["media", "state", "court", "international"],
  news: ["court", "private"],
} satisfies Partial<Record<Source["kind"], readonly Group[]>>;

const international: ReadonlySet<string> = new Set<Source["kind"]>([
  "un-document",
  "treaty-body-decision",
  "special-procedure-communication",
  "intergovernmental-document",
]);

/** What is never the text of an authority. */
const unofficial: ReadonlySet<string> = new Set<Source["kind"]>([
  "news",
  "academic",
  "social-media",
  "photo-video",
  "ngo-report",
  "ngo-submission",
  "ngo-statement",
  "ngo-urgent-action",
]);

function report(kind: string): string {
  return `kind: ${kind}`;
}
