import type { RecommendationSet } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** Two items in the same words ask the same. A warning: our words may leave out what sets them apart. */
export default recordRule({
  id: "twice/demand",
  severity: "warning",
  yieldsTo: { "twice/part": "here", "ids/duplicate-part": "record", "upr/group-count": "record" },
  collections: ["recommendations"],
  docs: {
    demands: "Items of a set that our summary words alike have the same themes, laws and people.",
    why: "Two States may ask the same; they then ask it of the same subjects. Otherwise a summary stands under the wrong number.",
    failing: { "recommendations/un-report": items("peaceful-assembly") },
    passing: { "recommendations/un-report": items("freedom-of-expression") },
  },
  check({ value }, report) {
    const first = new Map<string, number>();
    for (const [index, item] of value.items.entries()) {
      const words = item.summary ?? "";
      if (words.length < 30) continue;
      const earlier = first.get(words);
      if (earlier === undefined) first.set(words, index);
      else if (subjectsOf(item) !== subjectsOf(value.items[earlier]!))
        report({
          pointer: `/items/${index}/summary`,
          message: `“${value.items[earlier]!.id}” is summed up in the same words, and has other themes, laws or people.`,
          help: "Correct the summary that is not of its item; or add what the two have in common.",
          related: [{ pointer: `/items/${earlier}/summary`, message: "the same words" }],
          parameters: [value.items[earlier]!.id],
        });
    }
  },
});

function subjectsOf({
  themes = [],
  laws = [],
  people = [],
}: RecommendationSet["items"][number]): string {
  return JSON.stringify([themes, laws, people].map((list) => list.toSorted()));
}

function items(theme: string): string {
  const rest =
    'summary: Make peaceful meetings lawful without a permit., group: "1", positions: [{ id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }]';
  return `items:
  - { id: "1.1", from: [XAB], themes: [freedom-of-expression], ${rest} }
  - { id: "1.2", from: [XAB], themes: [${theme}], ${rest} }`;
}
