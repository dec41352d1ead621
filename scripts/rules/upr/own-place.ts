import type { Citation, RecommendationItem } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** Each item stands in a place of its own, under its own number, and no number is left out. */
export default recordRule({
  id: "upr/own-place",
  severity: "warning",
  yieldsTo: {
    "upr/number-order": "here",
    "ids/duplicate-part": "record",
  },
  collections: ["recommendations"],
  docs: {
    demands:
      "A place or a citation of an item in its document gives the number of that item; no two items share a place without a note; and in a list that counts 1, 2, 3 no number is missing.",
    why: "An item that stands at its neighbour's place is its neighbour, said in other words.",
    failing: { "recommendations/un-report": items("1.2") },
    passing: { "recommendations/un-report": items("1.1") },
  },
  check({ value: { source, items } }, report) {
    const places = new Map<string, { index: number; noted: boolean }>();
    const numbers = new Set(items.map(numberOf));
    for (const [index, item] of items.entries()) {
      const own = numberOf(item);
      const at = item.at?.recommendation;
      if (isOther(at, own, numbers))
        report({
          pointer: `/items/${index}/at/recommendation`,
          message: `The item ${own} is said to stand at ${at!}, the number of another item.`,
          help: "Correct the place, or the id of the item.",
        });
      for (const [place, citation] of (item.citations ?? []).entries()) {
        const cited = ofSet(citation, source);
        if (!isOther(cited, own, numbers)) continue;
        report({
          pointer: `/items/${index}/citations/${place}`,
          message: `The item ${own} is cited to ${cited!}, the number of another item.`,
          help: "Cite the number of the item; another item that it resembles belongs in “echoes”.",
          parameters: [cited!],
        });
      }
      const place = item.at ?? placeIn(item, source);
      if (!place) continue;
      const key = JSON.stringify(Object.entries(place).toSorted());
      // A bullet that holds two is noted at both.
      const noted = item.note !== undefined;
      const first = places.get(key);
      if (!first) places.set(key, { index, noted });
      else if (item.at ? !noted && !first.noted : !noted || !first.noted)
        report({
          pointer: item.at ? `/items/${index}/at` : `/items/${index}/citations`,
          message: `The items ${numberOf(items[first.index]!)} and ${own} stand in one place.`,
          help: "Correct one of the places; if one bullet holds both, say so in the note.",
          related: [{ pointer: `/items/${first.index}`, message: "the same place" }],
        });
    }
    const plain = items.map(({ id }) => Number(/^[1-9]\d{0,2}$/.exec(id)?.[0]));
    if (plain.length < 3 || plain.some(Number.isNaN) || plain[0] !== 1) return;
    const at = plain.findIndex((number, index) => index > 0 && number > plain[index - 1]! + 1);
    if (at > 0)
      report({
        pointer: `/items/${at}`,
        message: `After ${plain[at - 1]!} comes ${plain[at]!}: ${plain[at - 1]! + 1} is missing.`,
        help: "Add the item that is missing, or say in the note of the set why it is left out.",
      });
  },
});

function numberOf({ id, number }: RecommendationItem): string {
  return number ?? id;
}

/** Whether a place leads to another item and not to this one. */
function isOther(at: string | undefined, own: string, numbers: ReadonlySet<string>): boolean {
  return at !== undefined && at !== own && numbers.has(at);
}

/** The one numbered place in the document of the set that the item is cited to in full. */
function placeIn({ citations = [] }: RecommendationItem, own: string): Citation["at"] {
  const places = citations.filter(
    ({ source, at, supports }) => source === own && supports === "full" && at?.item !== undefined,
  );
  return places.length === 1 ? places[0]!.at : undefined;
}

function ofSet({ source, at, supports }: Citation, own: string): string | undefined {
  return source === own && supports === "full" ? at?.recommendation : undefined;
}

function items(place: string): string {
  const rest = `from: [XAB]
    group: "1"
    positions:
      - { id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }`;
  return `items:
  - id: "1.1"
    summary: Let journalists work without fear.
    at: { recommendation: "${place}" }
    ${rest}
  - id: "1.2"
    summary: Make peaceful meetings lawful.
    ${rest}`;
}
