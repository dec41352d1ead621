import { existsSync } from "node:fs";
import { join } from "node:path";
import { discover } from "../../dataset/discover.ts";
import { parse, readFile, readSource } from "../../yaml/read-file.ts";
import type { Parsed, RawRecord } from "../../yaml/read-file.ts";
import { readText } from "../../yaml/source-text.ts";
import type { RecommendationSet } from "../../schema/records.ts";
import { nameReader } from "./record-names.ts";
import type { NameReader } from "./record-names.ts";

/** The dataset that an import goes into. */
export interface Target {
  readonly root: string;
  /** `none`: there is no dataset yet. */
  readonly visibility: "public" | "private" | "none";
  /** The record of that name; only its text if it cannot be parsed. */
  readonly record: (collection: string, id: string) => ExistingRecord | undefined;
  readonly numberedList: (review: string) => NumberedList | undefined;
  /** The sets of a review, as `recommendations/a-hrc-28-10`. */
  readonly setsOf: (review: string) => readonly string[];
  /** Whether `collection/id` or `collection/id#part` was withdrawn. */
  readonly withdrawn: (name: string) => boolean;
  /** The ids of the records in some collections that a name, an address or a number means. */
  readonly named: NameReader;
}

export interface ExistingRecord {
  readonly text: string;
  /** Undefined if it cannot be parsed. */
  readonly value: RawRecord | undefined;
}

/** The recommendations of a review as its report numbers them. */
export interface NumberedList {
  /** The record: `recommendations/a-hrc-28-10`. */
  readonly name: string;
  readonly items: readonly { readonly number: string; readonly from: readonly string[] }[];
}

/** The dataset in a folder, which need not exist. */
export function targetAt(root: string): Target {
  const single = (name: string) => {
    const reading = existsSync(join(root, "data", `${name}.yml`))
      ? readFile(root, `data/${name}.yml`)
      : undefined;
    return reading?.ok ? reading.value : undefined;
  };
  const dataset = single("dataset");
  const tombstones = (single("tombstones")?.["tombstones"] ?? []) as { record?: unknown }[];
  const gone = new Set(tombstones.map(({ record }) => record));
  let sets: Map<string, ReviewSet[]> | undefined;
  const setsOf = (review: string) => (sets ??= reviewSets(root)).get(review) ?? [];
  return {
    root,
    visibility: !existsSync(join(root, "data"))
      ? "none"
      : dataset?.["visibility"] === "private"
        ? "private"
        : "public",
    record,
    numberedList: (review) => setsOf(review).flatMap(numberedList).at(-1),
    setsOf: (review) => setsOf(review).map(({ name }) => name),
    withdrawn: (name) => gone.has(name),
    named: nameReader(root),
  };

  function record(collection: string, id: string): ExistingRecord | undefined {
    const file = `data/${collection}/${id}.yml`;
    if (!existsSync(join(root, file))) return undefined;
    const source = readText(root, file);
    return existingRecord(file, source.text, () => readSource(source));
  }
}

/** A record that is parsed when somebody asks for its value. */
export function existingRecord(
  file: string,
  text: string,
  read: () => Parsed = () => parse(text, file),
): ExistingRecord {
  let reading: Parsed | undefined;
  return {
    text,
    get value() {
      reading ??= read();
      return reading.ok ? reading.value : undefined;
    },
  };
}

interface ReviewSet {
  readonly name: string;
  readonly items: RecommendationSet["items"];
}

/** Sets by their reviews. */
function reviewSets(root: string): Map<string, ReviewSet[]> {
  const sets = new Map<string, ReviewSet[]>();
  if (!existsSync(join(root, "data"))) return sets;
  for (const { collection, path, id } of discover(root).files) {
    const reading = collection === "recommendations" ? readFile(root, path) : undefined;
    if (!reading?.ok) continue;
    const { review, items } = reading.value as Partial<RecommendationSet>;
    if (typeof review !== "string" || !Array.isArray(items)) continue;
    const set = { name: `recommendations/${id}`, items: items as RecommendationSet["items"] };
    const others = sets.get(review);
    if (others) others.push(set);
    else sets.set(review, [set]);
  }
  return sets;
}

/** A set whose items are all numbered like 124.4, as in reports. */
function numberedList({ name, items }: ReviewSet): NumberedList[] {
  const numbered = items.map(({ id, number, from }) => ({
    number: number ?? id,
    from: from ?? [],
  }));
  return numbered.every(({ number }) => /^[0-9]+\.[0-9]+$/.test(number))
    ? [{ name, items: numbered }]
    : [];
}
