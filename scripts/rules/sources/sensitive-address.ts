import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { each, stringsOf, textOf, textsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", {
  sensitive: stringsOf,
  addresses: (source): readonly TextAt[] => [
    ...textsOf(source, "urls"),
    ...each(source, "copies", (copy) => textOf(copy, "url")),
    ...each(source, "copies", (copy) => textOf(copy, "archivedUrl")),
  ],
});

/** An address that is left out of a release is nowhere else in it. An error, for the build would fail. */
export default corpusRule({
  id: "sources/sensitive-address",
  severity: "error",
  facts: [sources],
  docs: {
    demands:
      "No other source, and no text of any record, has an address of a source that is “sensitive”.",
    why: "A release leaves the address out because it leads to a diagnosis, a relative or a founder. At another source it would be published all the same.",
    failing: copied("https://archive.example/1"),
    passing: copied("https://archive.example/2"),
  },
  check(corpus, report) {
    const kept = keptBack(corpus);
    if (kept.size === 0) return;
    return (record) => {
      for (const { pointer, text } of record.links) {
        const source = kept.get(plain(text));
        if (!source) continue;
        report(record, {
          pointer,
          private: true,
          message: `This text holds the address of “${source.id}”, which is sensitive, and would publish it.`,
          help: "Take the address out of the text.",
          related: [{ record: source, pointer: "/sensitive", message: "why it is left out" }],
        });
      }
      const { sensitive, addresses } = sources.of(record) ?? {};
      if (!sensitive || !addresses || sensitive.length > 0) return;
      for (const { pointer, text } of addresses) {
        const other = kept.get(plain(text));
        if (!other) continue;
        report(record, {
          pointer,
          message: `This address is also that of “${other.id}”, which is sensitive, and would be published here.`,
          help: "Mark this source as sensitive too, or keep one record of the page.",
          related: [
            { record: other, pointer: "/sensitive", message: "why the address is left out" },
          ],
        });
      }
    };
  },
});

/** The addresses that releases leave out, each with its source. */
function keptBack(corpus: Corpus): Map<string, RecordFacts> {
  const found = new Map<string, RecordFacts>();
  for (const record of corpus.of("sources")) {
    const { sensitive = [], addresses = [] } = sources.of(record) ?? {};
    if (sensitive.length > 0) for (const { text } of addresses) found.set(plain(text), record);
  }
  return found;
}

/** Without what does not tell one page from another. */
function plain(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

function copied(address: string) {
  return {
    "sources/ngo-report": `sensitive: [health]
copies:
  - { sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, mediaType: text/html, archivedUrl: "https://archive.example/1" }`,
    "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: reprint, supports: unchecked }] }`,
    "sources/reprint": `title: A reprint of the report
kind: news
date: "2019-07-01"
urls: ["${address}"]`,
  };
}
