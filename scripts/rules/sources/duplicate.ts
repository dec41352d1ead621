import { facts } from "../../facts/declared.ts";
import type { FactsOf } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { each, textOf, textsOf } from "../../facts/item.ts";
import { parseAmnestyIndex } from "../../symbols/amnesty-index.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { corpusRule } from "../rule.ts";
import { pageAddress } from "../shared/page-address.ts";

const sources = facts("sources", {
  symbol: textOf,
  amnestyIndex: textOf,
  doi: textOf,
  partOf: textOf,
  urls: textsOf,
  copyUrls: (source) => each(source, "copies", (copy) => textOf(copy, "url")),
  hashes: (source) => each(source, "copies", (copy) => textOf(copy, "sha256")),
});

/**
 * One document is one source. A symbol, an index number, a DOI and the bytes of a file name one
 * document, so two sources with one are an error; an address only a warning, since a page may hold
 * several documents. A chapter and its book (`partOf`) may share file and address.
 */
export default corpusRule({
  id: "sources/duplicate",
  severity: "error",
  facts: [sources],
  docs: {
    demands: "No two sources have one UN symbol, Amnesty Index number, DOI, file or web address.",
    why: "Two records of one document look like two sources that confirm each other.",
    failing: {
      "sources/ngo-report":
        "copies:\n  - { sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, mediaType: application/pdf }",
    },
    passing: {
      "sources/ngo-report":
        "copies:\n  - { sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, mediaType: application/pdf }",
    },
  },
  check(corpus, report) {
    const known = new Map<string, { readonly record: RecordFacts; readonly pointer: string }>();
    for (const record of corpus.of("sources")) {
      const source = sources.of(record);
      if (!source) continue;
      const said = new Set<RecordFacts>();
      for (const { kind, key, at } of namesOf(source)) {
        const first = known.get(`${kind} ${key}`);
        if (!first) {
          known.set(`${kind} ${key}`, { record, pointer: at.pointer });
          continue;
        }
        // Said once of two sources, by what names them best.
        if (first.record === record || said.has(first.record)) continue;
        if ((kind === "file" || kind === "address") && isPart(record, first.record)) continue;
        said.add(first.record);
        report(record, {
          pointer: at.pointer,
          severity: kind === "address" ? "warning" : "error",
          message: `“${first.record.id}” has the same ${kind} (${at.text}), so this is probably the same document.`,
          help: "Keep one record, redirect the other's id to it, and correct the citations; or correct what is mistyped.",
          related: [{ record: first.record, pointer: first.pointer, message: `the same ${kind}` }],
          parameters: [kind, key],
        });
      }
    }
  },
});

interface Name {
  readonly kind: "symbol" | "index number" | "DOI" | "file" | "address";
  /** The form in which two spellings of one name are equal. */
  readonly key: string;
  readonly at: TextAt;
}

function namesOf(source: FactsOf<typeof sources>): Name[] {
  const { symbol, amnestyIndex, doi, hashes, urls, copyUrls } = source;
  const names: Name[] = [];
  if (symbol) {
    const parsed = parseUnSymbol(symbol.text);
    const key = parsed.ok ? parsed.symbol.text : (parsed.suggestion ?? symbol.text);
    names.push({ kind: "symbol", key, at: symbol });
  }
  if (amnestyIndex) {
    const parsed = parseAmnestyIndex(amnestyIndex.text);
    const key = parsed.ok ? parsed.index.text : (parsed.suggestion ?? amnestyIndex.text);
    names.push({ kind: "index number", key, at: amnestyIndex });
  }
  if (doi) names.push({ kind: "DOI", key: doi.text.toLowerCase(), at: doi });
  for (const at of hashes) names.push({ kind: "file", key: at.text, at });
  for (const at of [...urls, ...copyUrls])
    names.push({ kind: "address", key: pageAddress(at.text), at });
  return names;
}

function isPart(a: RecordFacts, b: RecordFacts): boolean {
  const [whole, other] = [a, b].map((record) => sources.of(record)?.partOf?.text);
  return whole === b.id || other === a.id || (whole !== undefined && whole === other);
}
