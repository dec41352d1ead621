import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { placeFacts, placesNamed } from "../shared/places-named.ts";
import { sets } from "../shared/recommended-items.ts";

const sources = facts("sources", {
  kind: textOf,
  copyTypes: (source) => each(source, "copies", (copy) => stringOf(copy, "mediaType")),
});

/** A place that documents of that kind do not have. A warning, for some have several forms. */
export default corpusRule({
  id: "citations/kind-of-place",
  severity: "warning",
  yieldsTo: { "citations/place": "here", "evidence/no-such-place": "here" },
  facts: [...placeFacts, sources, sets],
  docs: {
    demands:
      "A time from the start is a place of a recording, and a page or a paragraph none of a film; the number of a recommendation is a place of a document that holds recommendations.",
    why: "Nobody finds minute twelve of a text.",
    failing: {
      "organizations/example-office": named('timestamp: "00:12:30"'),
    },
    passing: {
      "organizations/example-office": named('footnote: "3"'),
    },
  },
  check(corpus, report) {
    return (record) => {
      for (const { pointer, at, source: id } of placesNamed(record)) {
        const source = corpus.record("sources", id);
        const { kind, copyTypes = [] } = sources.of(source) ?? {};
        if (!source || !kind) continue;
        const isPlayed = copyTypes.some((type) => /^(?:audio|video)/.test(type));
        const wrong =
          "timestamp" in at && written.has(kind.text) && !isPlayed
            ? "timestamp"
            : "recommendation" in at && !recommending.test(kind.text) && !holdsItems(id)
              ? "recommendation"
              : kind.text === "photo-video" &&
                  ("page" in at || "paragraph" in at || "footnote" in at)
                ? ["page", "paragraph", "footnote"].find((key) => key in at)
                : undefined;
        if (wrong === undefined) continue;
        report(record, {
          pointer: `${pointer}/${wrong}`,
          message: `“${id}” is of the kind “${kind.text}”, which has no such place: ${wrong} ${String(at[wrong])}.`,
          help: "Correct the place or the source.",
          related: [{ record: source, pointer: kind.pointer, message: "its kind" }],
          parameters: [id, wrong],
        });
      }
    };

    function holdsItems(id: string): boolean {
      return corpus.inbound(`sources/${id}`).some(({ from }) => sets.of(from)?.source?.text === id);
    }
  },
});

/** What is read, and not heard. */
const written: ReadonlySet<string> = new Set([
  "un-document",
  "treaty-body-decision",
  "special-procedure-communication",
  "intergovernmental-document",
  "court-document",
  "legislation",
  "official-statistics",
  "ngo-report",
  "ngo-submission",
  "ngo-statement",
  "ngo-urgent-action",
  "academic",
  "book",
  "dataset",
]);
const recommending =
  /^(?:un-|treaty-body|special-procedure|intergovernmental|ngo-|dataset|official-)/;

function named(place: string): string {
  return `names:
  - { id: en, value: Office of Figures, lang: en, kind: official, citations: [{ source: ngo-report, at: { ${place} }, supports: full }] }`;
}
