import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { each, stringOf, stringsOf, textOf } from "../../facts/item.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";

const numbered = facts("sources", {
  numbers: (source) => [
    ...(["symbol", "amnestyIndex"] as const).flatMap((key) => stringOf(source, key) ?? []),
    ...stringsOf(source, "otherNumbers"),
  ],
  printed: (source) =>
    each(source, "cites", (cited) => ({
      source: stringOf(cited, "source") ?? "",
      as: textOf(cited, "asCited"),
      noted: typeof cited.value["note"] === "string",
    })),
});

/** The number that a document prints, against the source that is said to be meant. A warning: documents misprint. */
export default corpusRule({
  id: "citations/as-cited",
  severity: "warning",
  yieldsTo: { "references/unknown": "here" },
  judges: numbered,
  docs: {
    demands:
      "If what a document prints for a source it cites (“asCited”) is the whole number of a source here, that source is the one named, unless a note says why not.",
    why: "Who follows a footnote must come to the document that it names.",
    failing: { "sources/ngo-report": cites("ngo-report") },
    passing: { "sources/ngo-report": cites("un-report") },
  },
  check(corpus, report) {
    return (record, { printed }) => {
      if (printed.length === 0) return;
      const known = corpus.once(byNumber);
      for (const { source, as, noted } of printed) {
        if (!as || noted) continue;
        const meant = known.get(keyOf(as.text)) ?? [];
        if (meant.length === 0 || meant.some(({ id }) => id === source)) continue;
        const [right] = meant;
        report(record, {
          pointer: as.pointer,
          message: `“${as.text}” is the number of “${right!.id}”, and “${source}” is named.`,
          help: `Write source: ${right!.id}, or a note on why another document is meant.`,
          suggestions: [right!.id],
          related: [
            { record: right!, pointer: "", at: "key", message: "the document of that number" },
          ],
          parameters: [source],
        });
      }
    };
  },
});

function byNumber(corpus: Corpus): ReadonlyMap<string, readonly RecordFacts[]> {
  const found = new Map<string, RecordFacts[]>();
  for (const record of corpus.of("sources"))
    for (const number of numbered.of(record)?.numbers ?? []) {
      const key = keyOf(number);
      found.set(key, [...(found.get(key) ?? []), record]);
    }
  return found;
}

function keyOf(number: string): string {
  return number
    .toLowerCase()
    .replace(/^(?:communication|complaint|application|case|opinion|no\.?|number|№|\s)+/u, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function cites(source: string): string {
  return `cites: [{ at: { footnote: "2" }, source: ${source}, asCited: A/HRC/28/99 }]
extent: { pages: 8, footnotes: 2 }`;
}
