import { facts } from "../../facts/declared.ts";
import type { Locator } from "../../facts/facts.ts";
import { each, stringOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { CitedSource } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";

const citing = facts("sources", {
  citedAt: (source) =>
    each(source, "cites", (cited) => ({
      source: stringOf(cited, "source") ?? "",
      at: placeOf(cited),
    })),
});

/** `via` leads to the document that tells of the source. */
export default corpusRule({
  id: "citations/via",
  severity: "warning",
  facts: [citing],
  docs: {
    demands:
      "“via” names another document than the source, and one that is cited beside it, if any is. If the record of that document lists what it cites, the list has the source, at the place that “via” gives.",
    why: "A source known through itself was opened or was made up; and a reader who follows “via” must find it there.",
    failing: { "cases/other": event("ngo-report"), "sources/ngo-report": cites() },
    passing: { "cases/other": event("un-report"), "sources/ngo-report": cites() },
  },
  check(corpus, report) {
    return (record) => {
      for (const { pointer, source, statement, via } of record.citations) {
        if (!via) continue;
        const at = `${pointer}/via`;
        const document = corpus.record("sources", via.source);
        if (via.source === source) {
          report(record, {
            pointer: at,
            message: `“${source}” is said to be known through itself.`,
            help: "Name the document that reports it, or take “via” out if the source was opened.",
          });
          continue;
        }
        const beside = record.citations.filter((one) => one.statement === statement);
        if (document && beside.length > 1 && !beside.some((one) => one.source === via.source)) {
          report(record, {
            pointer: at,
            severity: "warning",
            message: `“${source}” is known through “${via.source}”, which is not cited here.`,
            help: "Cite the document in which it was read, or correct “via”.",
            parameters: [source, via.source, "beside"],
          });
          continue;
        }
        const cites = citing.of(document)?.citedAt ?? [];
        // What a text says of a source beside its footnotes is in no list.
        const footnote = via.at?.["footnote"] !== undefined;
        if (!document || cites.length === 0 || (via.at && !footnote)) continue;
        const places = cites.filter((cited) => cited.source === source);
        const found =
          places.length > 0 &&
          (!via.at ||
            places.some(({ at: place }) => place === undefined || place === keyOf(via.at)));
        if (found) continue;
        report(record, {
          pointer: at,
          message:
            places.length === 0
              ? `By its record “${via.source}” does not cite “${source}”.`
              : `By its record “${via.source}” cites “${source}” in another place.`,
          help: "Correct “via”, or add the citation to “cites” of that document.",
          related: [{ record: document, pointer: "/cites", at: "key", message: "what it cites" }],
          parameters: [source, via.source],
        });
      }
    };
  },
});

function placeOf({ value }: Item<CitedSource>): string | undefined {
  const at = value["at"];
  return typeof at === "object" && at !== null ? keyOf(at as Locator) : undefined;
}

function keyOf(at: Locator | undefined): string {
  return JSON.stringify(Object.entries(at ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function cites(): string {
  return ["1", "2", "3"].reduce(
    (list, note) => `${list}\n  - { at: { footnote: "${note}" }, source: un-report }`,
    "cites:",
  );
}

function event(source: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2014-05-15"
    citations: [{ source: ${source}, supports: unchecked, via: { source: ngo-report } }]`;
}
