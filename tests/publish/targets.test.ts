import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReserved } from "../../scripts/dataset/discover.ts";
import { datasetName } from "../../scripts/changes/dataset-name.ts";
import { plainAddress } from "../../scripts/publish/release/source-facts.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";

const require = createRequire(import.meta.url);
const semver = require("semver") as { valid: (version: string) => string | null };
const npmName = require("validate-npm-package-name") as (name: string) => {
  validForNewPackages: boolean;
};

/** What a target takes. */
const targets = {
  "npm, a version as it is": (text: string) => semver.valid(text) === text,
  "npm, a name": (text: string) => npmName(text).validForNewPackages,
  "Windows, a file name": (text: string) =>
    // Microsoft, “Naming Files, Paths, and Namespaces”.
    !/[<>:"/\\|?*\u0000-\u001f]|[. ]$/.test(text) && !isReserved(text) && text.length <= 240,
  // A program that puts the address in order must not make another of it.
  "URI syntax, as it is": (text: string) => text.replace(/#$/, "").endsWith(new URL(text).pathname),
  "URI syntax, a segment": (text: string) => encodeURIComponent(text) === text,
  // N-Triples, IRIREF.
  "RDF, an IRI": (text: string) => /^[a-z]+:[^\s<>"{}|\\^`]+$/.test(text),
  "Data Package, a name": (text: string) => /^[a-z0-9._-]+$/.test(text),
  "SPDX, an id": (text: string) => /^[A-Za-z0-9.+-]+$/.test(text),
} as const;

type Target = keyof typeof targets;

/** What the fields of records are made into for which targets; `field` is the place of the form in the schemas. */
const rows: readonly {
  readonly field: string;
  readonly takers: readonly Target[];
  readonly made?: (text: string) => string;
}[] = [
  { field: "dataset /version", takers: ["npm, a version as it is", "Windows, a file name"] },
  {
    field: "dataset /name",
    takers: ["npm, a name", "Windows, a file name", "Data Package, a name"],
  },
  { field: "dataset /licence", takers: ["SPDX, an id", "URI syntax, a segment"] },
  { field: "dataset /baseIri", takers: ["URI syntax, as it is", "RDF, an IRI"] },
  { field: "dataset /doi", takers: ["RDF, an IRI"], made: (doi) => `https://doi.org/${doi}` },
  { field: "common /recordId", takers: ["URI syntax, a segment", "Data Package, a name"] },
  { field: "common /partId", takers: ["URI syntax, a segment"] },
  { field: "common /url", takers: ["RDF, an IRI"], made: plainAddress },
  {
    field: "sources /doi",
    takers: ["RDF, an IRI"],
    made: (doi) => `https://doi.org/${plainAddress(doi)}`,
  },
];

interface Form {
  readonly pattern: string;
  readonly minLength: number;
  readonly maxLength: number;
}

const documents = readSchemas("schemas");

function formOf(field: string): Form {
  const [schema, name] = field.split(" /") as [string, string];
  const document = documents[`${schema}.schema.json`]!;
  const list = document[schema === "common" ? "$defs" : "properties"];
  return (list as Readonly<Record<string, Form>>)[name]!;
}

/** Texts that the schema accepts. */
function accepted({ pattern, minLength, maxLength }: Form): fc.Arbitrary<string> {
  return fc
    .stringMatching(new RegExp(pattern, "u"))
    .filter(({ length }) => length >= minLength && length <= maxLength);
}

describe("what a field accepts, its targets take", () => {
  it.each(rows)("$field: $takers", ({ field, takers, made = String }) => {
    fc.assert(
      fc.property(accepted(formOf(field)), (text) => {
        for (const target of takers)
          expect([text, target, takes(target, made(text))]).toEqual([text, target, true]);
      }),
      { numRuns: 100 },
    );
  });

  it("Windows: no record has a name that it keeps for a device", () => {
    expect(["aux", "con", "nul", "com1", "lpt9"].every(isReserved)).toBe(true);
  });

  it("npm and Windows: a name made of any title", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("Con", "AUX", "қазақ", "")), (title) => {
        const name = datasetName({ title });
        expect([title, takes("Windows, a file name", name)]).toEqual([title, true]);
        expect([title, takes("Data Package, a name", name)]).toEqual([title, true]);
      }),
    );
    expect(datasetName({ title: "Con" })).toBe("con-data");
    expect(datasetName({ title: "A title", name: "its-name" })).toBe("its-name");
  });

  it("Parquet: every integer has 32 bits", () => {
    const wide: string[] = [];
    JSON.stringify(documents, (key, value: unknown) => {
      const { type, maximum } = (value ?? {}) as { type?: unknown; maximum?: number };
      if (type === "integer" && !((maximum ?? Infinity) < 2 ** 31)) wide.push(key);
      return value;
    });
    expect(wide).toEqual([]);
  });
});

function takes(target: Target, text: string): boolean {
  try {
    return targets[target](text);
  } catch {
    return false;
  }
}
