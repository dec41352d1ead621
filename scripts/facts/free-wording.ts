import { mayBePublished } from "../schema/licences.ts";
import type { RawRecord } from "../yaml/read-file.ts";

type Collections = Readonly<Record<string, Readonly<Record<string, RawRecord>>>>;

/**
 * The records without the wording of items whose document does not let it be published. Only a private
 * dataset may hold such wording; what is then left of an item are facts.
 */
export function withFreeWording(collections: Collections): Collections {
  const { recommendations, sources } = collections;
  if (!recommendations) return collections;
  const sets = Object.entries(recommendations).map(([id, set]): [string, RawRecord] => [
    id,
    freeWordingOf(set, sources?.[String(set["source"])]?.["licence"]),
  ]);
  return { ...collections, recommendations: Object.fromEntries(sets) };
}

/**
 * The same of one set of recommendations.
 *
 * @param licence what the document that it is from says of its licence
 */
export function freeWordingOf(set: RawRecord, licence: unknown): RawRecord {
  const { items } = set;
  if (mayBePublished(licence) || !Array.isArray(items)) return set;
  return { ...set, items: items.map(withoutText) };
}

/** Whether any item of a set says how its document words it. */
export function hasWording({ items }: RawRecord): boolean {
  return Array.isArray(items) && items.some((item) => withoutText(item) !== item);
}

/** Items of a file that was not checked may be anything. */
function withoutText(item: unknown): unknown {
  if (typeof item !== "object" || item === null || !("text" in item)) return item;
  const { text: _, ...facts } = item;
  return facts;
}
