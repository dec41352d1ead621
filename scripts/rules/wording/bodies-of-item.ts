import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { each, textOf, textsOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { names, namesOf } from "../shared/named-records.ts";

const sets = facts("recommendations", {
  naming: (set) =>
    each(set, "items", (item) => {
      const organizations = textsOf(item, "organizations");
      const laws = textsOf(item, "laws");
      if (organizations.length + laws.length === 0) return undefined;
      const summary = textOf(item, "summary");
      return summary && { summary, organizations, laws };
    }),
});
const laws = facts("laws", { title: textOf });

/** The bodies and laws of an item, against its words. A warning: words may describe what they do not name. */
export default corpusRule({
  id: "wording/bodies-of-item",
  severity: "warning",
  yieldsTo: { "wording/figures": "here", "treaty-bodies/instrument": "here" },
  judges: sets,
  facts: [names, laws],
  docs: {
    demands:
      "An organization or a law that an item lists shares a word with its summary, if the summary has the words of another organization or law that the item does not list.",
    why: "Whoever asks what was asked of a ministry finds what was asked of another.",
    failing: { "recommendations/un-report": item("review-council") },
    passing: { "recommendations/un-report": item("example-ngo") },
  },
  check(corpus, report) {
    return (record, { naming }) => {
      for (const { summary, organizations, laws: listed } of naming) {
        const text = wordsOf(summary.text);
        for (const [collection, list] of [
          ["organizations", organizations],
          ["laws", listed],
        ] as const) {
          if (list.length === 0) continue;
          const index = corpus.once(collection === "laws" ? lawWords : organizationWords);
          const own = new Set(list.map(({ text: id }) => id.split("#")[0]!));
          if ([...own].some((id) => shared(index.get(id), text) > 0)) continue;
          const other = [...index].find(
            ([id, forms]) => !own.has(id) && forms.some((form) => isNamed(form, text)),
          );
          if (!other) continue;
          report(record, {
            pointer: list[0]!.pointer,
            message: `No word of “${[...own].join("”, “")}” stands in the summary, which has those of “${other[0]}”.`,
            help: "Correct the reference, or the summary.",
            related: [{ pointer: summary.pointer, message: "the summary" }],
            parameters: [other[0]],
          });
        }
      }
    };
  },
});

type Forms = ReadonlyMap<string, readonly (readonly string[])[]>;

function organizationWords(corpus: Corpus): Forms {
  return new Map(
    corpus
      .of("organizations")
      .map((record) => [
        record.id,
        [
          record.id.split("-"),
          ...namesOf(record).map(({ value }) => value.split(/[^\p{L}]+/u)),
        ].map(wordsIn),
      ]),
  );
}

function lawWords(corpus: Corpus): Forms {
  return new Map(
    corpus
      .of("laws")
      .map((record) => [
        record.id,
        [
          record.id.split("-"),
          (laws.of(record)?.title?.text ?? "").split(/[^\p{L}]+/u),
          ...namesOf(record).map(({ value }) => value.split(/[^\p{L}]+/u)),
        ].map(wordsIn),
      ]),
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text.split(/[^\p{L}]+/u)));
}

/** The words that tell names apart, without their endings. */
function wordsIn(words: readonly string[]): readonly string[] {
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3 && !common.has(word))
    .map((word) => word.slice(0, 6));
}

function shared(forms: readonly (readonly string[])[] = [], text: ReadonlySet<string>): number {
  return Math.max(0, ...forms.map((form) => form.filter((word) => text.has(word)).length));
}

function isNamed(form: readonly string[], text: ReadonlySet<string>): boolean {
  return form.length > 0 && form.every((word) => text.has(word));
}

const common: ReadonlySet<string> = new Set(
  "kazakhstan republic national state law code convention international human rights protection general united nations with against court department office committee council organization".split(
    " ",
  ),
);

function item(organization: string): string {
  const rest = `group: "1", positions: [{ id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }]`;
  return `items:
  - { id: "1.1", from: [XAB], summary: Let the Example Watch work., organizations: [${organization}], ${rest} }
  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., ${rest} }`;
}
