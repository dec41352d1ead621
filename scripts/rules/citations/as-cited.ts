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
  yieldsTo: {
    "references/unknown": "here",
    "symbols/amnesty-index": "here",
    "symbols/index-country": "here",
  },
  judges: numbered,
  docs: {
    demands:
      "A number of a communication or an index number that a document prints for a source it cites is one of that source. If what a document prints for a source it cites (“asCited”) is the whole number of a source here, that source is the one named, unless a note says why not.",
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
        const key = keyOf(as.text);
        const meant = known.get(key) ?? [];
        const target = corpus.record("sources", source);
        const own = (numbered.of(target)?.numbers ?? []).map((one) => one.match(/\d+/g) ?? []);
        const digits = meant.length === 0 && whole.test(key) ? key.match(/\d+/g)! : [];
        if (
          target &&
          digits.length > 0 &&
          own.some((groups) => groups.length >= digits.length) &&
          !own.some((groups) => digits.every((one) => groups.some((each) => +each === +one)))
        ) {
          report(record, {
            pointer: as.pointer,
            message: `“${as.text}” is none of the numbers of “${source}”: ${numbered.of(target)!.numbers.join(", ")}.`,
            help: "Correct the number or the source; if the document misprints it, say so in a note.",
            related: [{ record: target, pointer: "", at: "key", message: "the document named" }],
            parameters: [source, "number"],
          });
          continue;
        }
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

/** A number of a communication or an opinion, or an index number, and nothing else. */
const whole = /^(?:\d+\/\d{4}|[a-z]{3} ?\d{2}\/\d{2,5}\/\d{2,4})$/;

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
