import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { putInOrder } from "../../scripts/edit/put-in-order.ts";
import { parse } from "../../scripts/yaml/read-file.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";
import { schemaRoot } from "../../scripts/schema/tree.ts";
import type { SchemaNode } from "../../scripts/schema/tree.ts";
import { random } from "../random.ts";
import type { Random } from "../random.ts";

const documents = readSchemas("schemas");
const cases = schemaRoot(documents, "cases.schema.json")!;

describe("a record whose fields are out of order", () => {
  it.each([
    [
      "fields move with the comments that are theirs, and blank lines stay",
      `# About this file.
kind: group # many people

# In one word.
# Or two.
title: One
state: KAZ
`,
      `# About this file.
# In one word.
# Or two.
title: One

kind: group # many people
state: KAZ
`,
    ],
    [
      "so do fields of an item, of braces and of a text of several lines",
      `title: One
summary: >-
  Two lines
  of text.
kind: group
events:
  - type: arrest
    id: a
    participants: [{ person: b, role: victim }]
`,
      `title: One
kind: group
summary: >-
  Two lines
  of text.
events:
  - id: a
    type: arrest
    participants: [{ role: victim, person: b }]
`,
    ],
    [
      "a list whose order says nothing is sorted, by numbers where there are some",
      `title: One
themes: [torture, impunity]
people: [b, a]
recommendations:
  - a-hrc-28-10#124.40
  - a-hrc-28-10#124.4
`,
      `title: One
people: [b, a]
themes: [impunity, torture]
recommendations:
  - a-hrc-28-10#124.4
  - a-hrc-28-10#124.40
`,
    ],
    [
      "an unknown field goes to the end",
      `titel: One\nkind: group\ntitle: Two\n`,
      `title: Two\nkind: group\ntitel: One\n`,
    ],
  ])("%s", (_, before, after) => {
    expect(putInOrder(before, cases)).toBe(after);
    expect(putInOrder(after, cases)).toBe(after);
  });

  it.each([
    ["a comment belongs to no field", "kind: group\n# Of both.\n\ntitle: One\n"],
    ["a comment in braces", "events:\n  - {\n      type: arrest, # why\n      id: a,\n    }\n"],
    ["a list with a remark", "themes:\n  - torture # first\n  - impunity\n"],
    [
      "a comment above what would come first in an item",
      "events:\n  - type: arrest\n    # Ours.\n    id: a\n",
    ],
    ["it holds restricted values", "kind: group\ntitle: One\nrestricted: { contact: nobody }\n"],
    ["it cannot be read", "kind: [\ntitle: One\n"],
  ])("is left as it is where %s", (_, text) => {
    expect(putInOrder(text, cases)).toBe(text);
  });
});

describe("any record of the dataset, its fields shuffled", () => {
  const files = ["cases", "laws", "people", "recommendations", "sources", "reviews"].flatMap(
    (name) =>
      readdirSync(`data/${name}`)
        .slice(0, 12)
        .map((file) => ({
          path: `data/${name}/${file}`,
          schema: schemaRoot(documents, `${name}.schema.json`)!,
        })),
  );

  it.each([1, 2, 3])(
    "is put in order with the same values and comments, once for all: seed %i",
    (seed) => {
      const next = random(seed);
      for (const { path, schema } of files) {
        const value = valueIn(readFileSync(path, "utf8"));
        const shuffled = remarked(
          stringify(shuffle(value, next), { lineWidth: next() < 0.5 ? 80 : 0 }),
          next,
        );
        const ordered = putInOrder(shuffled, schema);
        expect(valueIn(ordered), path).toEqual(sortedLists(valueIn(shuffled), schema));
        expect(putInOrder(ordered, schema), path).toBe(ordered);
        expect(remarksIn(ordered), path).toEqual(remarksIn(shuffled));
        expect(Object.keys(valueIn(ordered) as object), path).toEqual(
          [...schema.properties.keys()].filter((key) => Object.hasOwn(value as object, key)),
        );
      }
    },
  );
});

it("the shipped data is in order", () => {
  const paths = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".yml"),
  );
  const astray = paths.filter((path) => {
    const [folder = "", file] = path.replace(/\.yml$/, "").split("/");
    const name = folder === "reference" && file ? `reference/${file}` : folder;
    const text = readFileSync(`data/${path}`, "utf8");
    return putInOrder(text, schemaRoot(documents, `${name}.schema.json`)!) !== text;
  });
  expect(astray).toEqual([]);
});

function valueIn(text: string): unknown {
  const read = parse(text, "");
  if (!read.ok) throw new Error(parseDocument(text).errors.join("\n") || "refused");
  return read.value;
}

function shuffle(value: unknown, next: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, child]) => ({ key, child: shuffle(child, next), at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ key, child }) => [key, child]),
  );
}

/** Adds comments above some top-level fields, each with different words. */
function remarked(text: string, next: Random): string {
  return text.replaceAll(/^(?=[a-z]+:)/gim, (_, at: number) =>
    at > 0 && next() < 0.4 ? `# Remark ${at}.\n` : "",
  );
}

function remarksIn(text: string): string[] {
  return [...text.matchAll(/^# Remark.*$/gm)].map(([remark]) => remark).toSorted();
}

function sortedLists(value: unknown, schema: SchemaNode | undefined): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => sortedLists(item, schema?.items));
    const collator = new Intl.Collator("en", { numeric: true });
    return schema?.keywords["x-unordered"]
      ? items.toSorted((a, b) => collator.compare(String(a), String(b)))
      : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      sortedLists(child, schema?.properties.get(key)),
    ]),
  );
}
