import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../reference/tables.ts";
import { namedValues, shipped } from "./records.ts";
import type { Held } from "./records.ts";

const submission = "amnesty-upr34-kazakhstan";

/** A fact of the submission, where the submission states it, and where the dataset holds it. */
interface Row {
  readonly fact: string;
  /** `section paragraph`, `section item n` or `footnote n`. */
  readonly places: readonly string[];
  /** `collection/id`; empty for a fact that is not kept. */
  readonly record: string;
  /** With the names of list items in the place of their indexes. */
  readonly pointer: string;
  readonly note: string;
}

const folder = new URL("./map/", import.meta.url);
const rows: Row[] = readdirSync(folder)
  .toSorted()
  .flatMap((file) => parseCsv(readFileSync(new URL(file, folder), "utf8")).slice(1))
  .map(([fact = "", places = "", record = "", pointer = "", note = ""]) => {
    return { fact, places: places.split(" | "), record, pointer, note };
  });
const facts = new Set(rows.map(({ fact }) => fact));
const held = new Map<string, Map<string, Held>>();

function valueAt({ record, pointer }: Row): Held | undefined {
  const values = held.get(record) ?? namedValues(record);
  held.set(record, values);
  return values.get(pointer);
}

/** The places of the submission that the nearest statement cites. */
function cited({ value, above }: Held): string[] {
  // A demand gives its place in `at`, and its set gives the source.
  let place: Readonly<Record<string, unknown>> | undefined;
  for (const at of [value, ...above.toReversed()]) {
    if (!isObject(at)) continue;
    if (isObject(at["at"])) place ??= at["at"];
    if (at["source"] === submission && place) return placesOf(place);
    if (Array.isArray(at["citations"])) {
      return (at["citations"] as unknown[])
        .filter(isObject)
        .filter(({ source }) => source === submission)
        .flatMap(({ at: place }) => (isObject(place) ? placesOf(place) : ["title"]));
    }
  }
  return [];
}

function placesOf(at: Readonly<Record<string, unknown>>): string[] {
  if (typeof at["footnote"] === "string")
    return numbers(at["footnote"]).map((n) => `footnote ${n}`);
  const section = String(at["section"]);
  if (typeof at["item"] === "string") return numbers(at["item"]).map((n) => `${section} item ${n}`);
  if (typeof at["paragraph"] === "string")
    return numbers(at["paragraph"]).map((n) => `${section} ${n}`);
  return [section];
}

/** `"2-4"` stands for 2, 3 and 4. */
function numbers(text: string): string[] {
  const [first = NaN, last = first] = text.split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** A place and the section that it lies in. */
function fits(place: string, wanted: string): boolean {
  return place === wanted || place.startsWith(`${wanted} `);
}

describe("the facts of the submission", () => {
  it("are 242, each with a place in the dataset or the reason why it is not kept", () => {
    expect(facts.size).toBe(242);
    const homeless = rows.filter(({ record, note }) => record === "" && note.trim().length < 20);
    expect(homeless.map(({ fact }) => fact)).toEqual([]);
  });

  it.each(rows.filter(({ record }) => record !== ""))(
    "$fact stands in $record at $pointer, cited to its place",
    (row) => {
      expect(shipped.has(row.record), `${row.record} is a record`).toBe(true);
      const value = valueAt(row);
      expect(value, `${row.record} has ${row.pointer}`).toBeDefined();
      // The record of the submission describes what is printed on it.
      if (row.record === `sources/${submission}`) return;
      const places = cited(value!);
      expect(
        places.filter((place) => row.places.some((wanted) => fits(place, wanted))),
        `cited: ${places.join(", ") || "nothing"}; stated: ${row.places.join(", ")}`,
      ).not.toEqual([]);
    },
  );
});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
