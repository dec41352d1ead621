import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReserved } from "../../scripts/dataset/file-name.ts";
import { datasetName } from "../../scripts/changes/dataset-name.ts";
import { plainAddress } from "../../scripts/publish/release/source-facts.ts";
import { findingsIn } from "../rules/dataset.ts";
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
  // XML 1.0, Char: XLSX and RDF/XML hold no other; SQLite's own functions end a text at NUL.
  "XML and SQLite, a text": (text: string) =>
    !/\p{Cs}/u.test(text) && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text),
  "ISO 4217, the form of a code": (text: string) => /^[A-Z]{3}$/.test(text),
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
  { field: "common /currency", takers: ["ISO 4217, the form of a code"] },
  { field: "common /itemId", takers: ["URI syntax, a segment", "XML and SQLite, a text"] },
  { field: "common /url", takers: ["RDF, an IRI"], made: plainAddress },
  { field: "dataset /repository", takers: ["RDF, an IRI"], made: plainAddress },
  {
    field: "sources /doi",
    takers: ["RDF, an IRI"],
    made: (doi) => `https://doi.org/${plainAddress(doi)}`,
  },
];

/** Forms that no target takes as they are, or that something else holds to its target. */
const elsewhere: Readonly<Record<string, string>> = {
  "common /fullName": "two record ids, joined",
  "common /state": "a row of the table states; the rule references/unknown-term",
  "common /language": "the rule vocabulary/language-tag asks BCP 47",
  "common /treaty": "a row of the table treaties",
  "common /treatyArticle": "a cell of text; its link is made by encoding",
  "dataset /schemaVersion": "compared with x-schema-version alone",
  "dataset /issued": "a date; the rules about dates",
  "sources /publisher": "a record id",
  "sources /host": "a record id",
  "sources /partOf": "a record id",
};

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

  it("lists every field with a form of its own", () => {
    const formed = ["common", "dataset", "sources"].flatMap((schema) => {
      const document = documents[`${schema}.schema.json`]!;
      const list = document[schema === "common" ? "$defs" : "properties"] as Record<string, Form>;
      return Object.entries(list).flatMap(([name, { pattern }]) =>
        // Free text begins with a letter; what it may hold is a matter of the rules about files.
        pattern === undefined || pattern === "^\\S" ? [] : [`${schema} /${name}`],
      );
    });
    const known = [...rows.map(({ field }) => field), ...Object.keys(elsewhere)];
    expect(formed.filter((field) => !known.includes(field))).toEqual([]);
    expect(known.filter((field) => !formed.includes(field))).toEqual([]);
  });

  it.each([
    ["NUL", "a\\u0000b"],
    ["a control character", "a\\u0007b"],
    ["half of a pair", "a\\ud800b"],
    ["a noncharacter", "a\\uffffb"],
    ["turned text", "a\\u202eb"],
  ])("XML, SQLite and readers: no free text holds %s", (_, text) => {
    const found = findingsIn({ "cases/other": `summary: "${text}"` });
    expect(found.map(({ severity }) => severity)).toContain("error");
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
