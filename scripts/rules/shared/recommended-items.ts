import { isObject } from "../../diagnostics/is-object.ts";
import { facts } from "../../facts/declared.ts";
import { each, objectOf, stringOf, textOf, textsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import { fieldAt, intern } from "../../facts/interning.ts";
import { locatorOf } from "../../facts/locator.ts";
import type { Locator, TextAt } from "../../facts/facts.ts";
import type { RecommendationSet } from "../../schema/records.ts";

/** What rules about several records ask of an item of a set of recommendations. */
export interface ItemFacts {
  readonly id: string;
  /** The number as printed. */
  readonly number: string;
  /** `recommendation`, `concern` or `decision`. */
  readonly kind: string;
  /** Positions of the State, over time. */
  readonly positions: readonly string[];
  /** Its place in the source of the set. */
  readonly locator: LocatorAt | undefined;
  readonly pointer: string;
  readonly laws: readonly TextAt[];
  /** Pointer of the wording of the document, where the item carries it. */
  readonly text: string | undefined;
}

/** A place in a source that the record need not name: it is about that source. */
export interface LocatorAt {
  readonly pointer: string;
  readonly at: Locator;
}

/** The items of a set, in the order of its file, and the source that they are from. */
export const sets = facts("recommendations", {
  source: textOf,
  items: (set) => each(set, "items", itemFacts),
});

/** The kind of the issuer of a set. */
export function issuerOf(set: Item<RecommendationSet>): string | undefined {
  return stringOf(objectOf(set, "issuer"), "kind");
}

/** The treaty body of an issuer that is one. */
export function committeeOf(set: Item<RecommendationSet>): TextAt | undefined {
  return textOf(objectOf(set, "issuer"), "committee");
}

function itemFacts(item: Item<RecommendationSet["items"][number]>): ItemFacts {
  const id = stringOf(item, "id") ?? "";
  return {
    id,
    number: stringOf(item, "number") ?? id,
    kind: stringOf(item, "kind") ?? "recommendation",
    positions: each(item, "positions", ({ value }) => intern(String(value["value"]))),
    locator: locatorAt(item),
    pointer: item.path.pointer,
    laws: textsOf(item, "laws"),
    text: isObject(item.value["text"]) ? fieldAt(item.path, "text").pointer : undefined,
  };
}

/** The place that an object gives under `at`. */
export function locatorAt({ value, path }: Item): LocatorAt | undefined {
  return isObject(value["at"])
    ? { pointer: fieldAt(path, "at").pointer, at: locatorOf(value["at"]) }
    : undefined;
}
