import { mayBePublished } from "../schema/licences.ts";
import type { RawRecord } from "./read-file.ts";

type Collections = Readonly<Record<string, Readonly<Record<string, RawRecord>>>>;

/**
 * The records without the wording of items whose document does not let it be published. Only a private
 * dataset may hold such wording; what is then left of an item are facts.
 */
export function withFreeWording(collections: Collections): Collections {
  const { recommendations, sources } = collections;
  if (!recommendations) return collections;
  const sets = Object.entries(recommendations).map(([id, set]): [string, RawRecord] => {
    if (mayBePublished(sources?.[String(set["source"])]?.["licence"])) return [id, set];
    const { items } = set;
    if (!Array.isArray(items)) return [id, set];
    return [id, { ...set, items: items.map(withoutText) }];
  });
  return { ...collections, recommendations: Object.fromEntries(sets) };
}

/** Items of a file that was not checked may be anything. */
function withoutText(item: unknown): unknown {
  if (typeof item !== "object" || item === null || !("text" in item)) return item;
  const { text: _, ...facts } = item;
  return facts;
}
