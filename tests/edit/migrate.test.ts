import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareVersions } from "../../scripts/changes/reasons.ts";
import { statementHash } from "../../scripts/facts/statement.ts";
import { migrate } from "../../scripts/edit/migrate.ts";
import { migrations } from "../../scripts/edit/migrations/index.ts";
import { renameField } from "../../scripts/edit/migrations/migration.ts";
import type { FileText, Migration } from "../../scripts/edit/migrations/migration.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";

const dataset: FileText = {
  path: "data/dataset.yml",
  schema: "dataset",
  text: "title: A # the name\nversion: 0.1.0 # raised with each release\nvisibility: public\n",
};
const source = (text: string): FileText => ({
  path: "data/sources/a.yml",
  schema: "sources",
  text,
});
const now = String(readSchemas("schemas")["common.schema.json"]!["x-schema-version"]);

/** The new text of a source, and of the dataset. */
function migrated(text: string, from?: string) {
  const { texts } = migrate([dataset, source(text)], from, now);
  return { source: texts.get("data/sources/a.yml"), dataset: texts.get("data/dataset.yml") };
}

describe("a migration", () => {
  it("has its place in the row, and leads no further than the schemas at hand", () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
    const versions = migrations.map(({ to }) => to);
    expect(versions).toEqual(versions.toSorted(compareVersions));
    expect(compareVersions(versions.at(-1)!, now)).toBeLessThanOrEqual(0);
    const documented = readFileSync("docs/versioning.md", "utf8");
    for (const { number, to } of migrations)
      expect(documented).toMatch(
        new RegExp(`^\\| ${number} +\\| ${to.replaceAll(".", "\\.")} `, "m"),
      );
  });

  it("is made where it is due, and noted in data/dataset.yml", () => {
    expect(migrated("language: en\nlanguages: [fr]\n")).toEqual({
      source: "language: en\notherLanguages: [fr]\n",
      dataset: `title: A # the name\nversion: 0.1.0 # raised with each release\nschemaVersion: "${now}"\nvisibility: public\n`,
    });
    expect(migrated("languages: [fr]\n", "2.0.0").source).toBeUndefined();
    const older = { ...dataset, text: "version: 1.0.0\nschemaVersion: 1.1.0 # of the schemas" };
    expect(migrate([older], "1.1.0", "2.0.0").texts.get("data/dataset.yml")).toBe(
      'version: 1.0.0\nschemaVersion: "2.0.0" # of the schemas',
    );
    expect(
      migrate([{ ...dataset, text: "version: 1.0.0" }], "1.1.0", "2.0.0").texts.get(
        "data/dataset.yml",
      ),
    ).toBe('version: 1.0.0\nschemaVersion: "2.0.0"');
  });

  it("keeps comments, layout, quotes and the ends of lines", () => {
    expect(
      migrated('# first\r\n"languages"  :   # those besides\r\n    - fr\r\nlanguage: en\r\n')
        .source,
    ).toBe('# first\r\n"otherLanguages"  :   # those besides\r\n    - fr\r\nlanguage: en\r\n');
    expect(migrated("{ 'languages': [fr], note: languages }").source).toBe(
      "{ 'otherLanguages': [fr], note: languages }",
    );
  });

  it("changes nothing when it is made again, nor in a file of another kind", () => {
    const once = migrated("languages: [fr]\n").source!;
    expect(migrated(once).source).toBeUndefined();
    const law: FileText = { path: "data/laws/a.yml", schema: "laws", text: "languages: [fr]\n" };
    expect([...migrate([dataset, law], undefined, now).texts.keys()]).toEqual(["data/dataset.yml"]);
  });

  it("writes the dates of acts as date, those of states as asOf, and no key as on", () => {
    const made = migrate(
      [
        dataset,
        {
          path: "data/people/a.yml",
          schema: "people",
          text: 'ages:\n  - value: 40\n    on: "2016" # stated\n',
        },
        {
          path: "data/recommendations/a.yml",
          schema: "recommendations",
          text: 'items: [{ id: "1", positions: [{ id: a, on: "2014" }] }]\nassessments: [{ id: b, "on": "2019" }]\n',
        },
        {
          path: "data/redirects.yml",
          schema: "redirects",
          text: 'redirects:\n  - { from: people/b, on: "2020" }\n',
        },
        {
          path: "data/exceptions.yml",
          schema: "exceptions",
          text: 'exceptions:\n  - { pointer: /ages/40 2016/on }\n  - { pointer: "/assessments/b/on" }\n  - { pointer: /items/1/on }\n',
        },
      ],
      "2.0.0",
      now,
    );
    expect([...made.texts.values()].slice(0, -1)).toEqual([
      'ages:\n  - value: 40\n    asOf: "2016" # stated\n',
      'items: [{ id: "1", positions: [{ id: a, date: "2014" }] }]\nassessments: [{ id: b, "asOf": "2019" }]\n',
      'redirects:\n  - { from: people/b, date: "2020" }\n',
      'exceptions:\n  - { pointer: /ages/40 2016/asOf }\n  - { pointer: "/assessments/b/asOf" }\n  - { pointer: /items/1/on }\n',
    ]);
  });

  it("makes the ground for naming a list, for what the record tells", () => {
    const person = (text: string): FileText => ({
      path: "data/people/a.yml",
      schema: "people",
      text,
    });
    const naming = (text: string) =>
      migrate([dataset, person(text)], "2.0.0", now).texts.get("data/people/a.yml");
    expect(
      naming(
        "names:\n  - id: en\nground: public-office # held it\ngroundNote: >-\n  Named for it,\n  in public.\nroles:\n  - id: a\n",
      ),
    ).toBe(
      'names:\n  - id: en\nnaming:\n  - id: name\n    fields: [names, roles]\n    ground: public-office # held it\n    note: "Named for it, in public."\nroles:\n  - id: a\n',
    );
    expect(naming("groundNote: Known. # why\r\nground: deceased\r\nnames: []\r\n")).toBe(
      " # why\r\nnaming:\r\n  - id: name\r\n    fields: [names]\r\n    ground: deceased\r\n    note: Known.\r\nnames: []\r\n",
    );
    expect(naming("{ names: [], ground: deceased, groundNote: Known }")).toBe(
      "{ names: [], naming: [{ id: name, fields: [names], ground: deceased, note: Known }] }",
    );
    expect(naming("names: []\nnaming: []\n")).toBeUndefined();
    const exceptions: FileText = {
      path: "data/exceptions.yml",
      schema: "exceptions",
      text: 'exceptions:\n  - { rule: people/ground, pointer: "/ground" }\n  - { pointer: /groundNote }\n',
    };
    expect(migrate([dataset, exceptions], "2.0.0", now).texts.get("data/exceptions.yml")).toBe(
      'exceptions:\n  - { rule: people/ground, pointer: "/naming/name/ground" }\n  - { pointer: /naming/name/note }\n',
    );
  });

  it("marks a title of which the note says that it is ours", () => {
    expect(migrated("title: A post # about it\nnote: Seen; the title is ours.\n").source).toBe(
      "title: A post # about it\ntitleIsOurs: true\nnote: Seen; the title is ours.\n",
    );
    expect(
      migrated("title: >-\n  A\n  post\nnote: The title is a description of ours.\n").source,
    ).toBe(
      "title: >-\n  A\n  post\ntitleIsOurs: true\nnote: The title is a description of ours.\n",
    );
    expect(migrated("{ title: A post, note: The title is ours. }").source).toBe(
      "{ title: A post, titleIsOurs: true, note: The title is ours. }",
    );
    expect(migrated("title: A post\nnote: The title is printed.\n").source).toBeUndefined();
  });

  it("stops where only a person can tell what is right", () => {
    expect(() => migrated("languages: [fr]\notherLanguages: [de]\n")).toThrow(
      "has both “languages” and “otherLanguages”",
    );
    expect(() => migrated("languages: [fr\n")).toThrow("cannot be read: repair it first");
    expect(() => migrate([], undefined, now)).toThrow("no data/dataset.yml");
    expect(() => migrate([{ ...dataset, text: "{ version: 1.0.0 }" }], undefined, now)).toThrow(
      `add schemaVersion: "${now}"`,
    );
  });

  it("keeps the seals that held, and leaves those that did not", () => {
    const place = { source: "report", supports: "full" };
    const hash = (statement: object) => statementHash(place, { ...statement });
    const cited = (statement: string) =>
      `citations: [{ source: report, supports: full, statement: "${statement}" }]`;
    const [old, other] = [hash({ one: 1 }), hash({ one: 3 })];
    const file = {
      path: "data/cases/a.yml",
      schema: "cases",
      text: `events:\n  - { one: 1, ${cited(old)} } # kept\n  - { one: 2, ${cited(other)} }\n`,
    };
    const renamed: Migration = {
      ...{ number: 1, to: "1.0.0", does: "" },
      edits: (each, root) =>
        each.schema === "cases" ? renameField(each, root, "/events/*/one", "two") : [],
    };
    const { texts } = migrate([dataset, file], "0.9.0", "1.0.0", [renamed]);
    expect(texts.get(file.path)).toBe(
      `events:\n  - { two: 1, ${cited(hash({ two: 1 }))} } # kept\n  - { two: 2, ${cited(other)} }\n`,
    );
  });

  it("reaches fields in lists, each step from what the one before it made", () => {
    const rename = (number: number, from: string, to: string): Migration => ({
      ...{ number, to: `${number}.0.0`, does: "" },
      edits: (file, root) =>
        file.schema === "cases" ? renameField(file, root, `/events/*/${from}`, to) : [],
    });
    const file = {
      path: "data/cases/a.yml",
      schema: "cases",
      text: "events:\n  - { id: a, one: 1 }\n  - id: b\n    one: 2\n  - id: c\n",
    };
    const { texts, done } = migrate([dataset, file], "0.9.0", "2.0.0", [
      rename(1, "one", "two"),
      rename(2, "two", "three"),
    ]);
    expect(texts.get(file.path)).toBe(
      "events:\n  - { id: a, three: 1 }\n  - id: b\n    three: 2\n  - id: c\n",
    );
    expect(done.map(({ files }) => files)).toEqual([1, 1]);
  });
});
