import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casebook, datasetOf } from "./casebook.ts";

const source = `kind: news
title: A page about the strike
`;

const theme = `title: Themes
description: For tests.
terms:
  - id: closure-of-groups
    label: { en: Closure of groups }
    definition: Groups that had to close.
`;

interface Found {
  diagnostics: { rule: string; file: string; range: { start: { line: number; column: number } } }[];
}

async function found(root: string): Promise<string[]> {
  const { out } = await casebook("check", "--root", root, "--format", "json");
  return (JSON.parse(out) as Found).diagnostics.map(
    ({ rule, file, range }) => `${file}:${range.start.line}:${range.start.column} ${rule}`,
  );
}

describe("casebook check", () => {
  it("says 4 where there is nothing to check", async () => {
    expect((await casebook("check", "--root", datasetOf({ "readme.txt": "" }))).status).toBe(4);
  });

  it.each([
    ["a description", {}],
    ["a table of its own", { "data/reference/themes.yml": theme }],
  ])("says 4, and what comes next, of a dataset with nothing but %s", async (_, more) => {
    const root = datasetOf({ "data/.gitkeep": "", ...more });
    for (const command of ["check", "build"]) {
      const { status, out, err } = await casebook(command, "--root", root);
      expect([status, out]).toEqual([4, "nothing was checked: there is no record yet\n"]);
      expect(err).toContain("Next: npx casebook new source");
      expect(existsSync(join(root, "dist"))).toBe(false);
    }
    const { out } = await casebook("check", "--root", root, "--format", "junit");
    expect(out).toContain('failures="1"');
  });

  it("says 2 of an option or a format that there is not", async () => {
    expect((await casebook("check", "--fromat", "json")).status).toBe(2);
    expect((await casebook("check", "--format", "yaml")).status).toBe(2);
    expect((await casebook("check", "--today", "2026-02-30")).status).toBe(2);
  });

  it("says 4 of a path that names no file of the dataset", async () => {
    const root = datasetOf({ "data/sources/a.yml": source });
    expect((await casebook("check", "--root", root, "nowhere.yml")).status).toBe(4);
  });

  it("says 4 of one path among several that names none, and which file may be meant", async () => {
    const root = datasetOf({ "data/sources/a-report.yml": source });
    const [good, typo] = ["a-report", "a-reprot"].map((id) => `${root}/data/sources/${id}.yml`);
    expect((await casebook("check", "--root", root, good!)).status).toBe(0);
    const { status, out, err } = await casebook("check", "--root", root, good!, typo!);
    expect([status, out]).toEqual([4, ""]);
    expect(err).toContain("a-reprot.yml” names no file of the dataset.");
    expect(err).toContain("Did you mean data/sources/a-report.yml?");
  });

  it("says 1 of a folder that does not say what dataset it is", async () => {
    const root = datasetOf({ "data/sources/a.yml": source });
    rmSync(join(root, "data/dataset.yml"));
    expect((await casebook("check", "--root", root)).status).toBe(1);
    expect(await found(root)).toContain("data:1:1 files/no-dataset");
  });

  it("lists a hundred faults of one file at most, and counts the others", async () => {
    const keys = Array.from({ length: 300 }, (_, index) => `wrong${index}: 1`).join("\n");
    const root = datasetOf({ "data/sources/a.yml": `${source}${keys}\n` });
    const lines = (await found(root)).filter((line) => line.startsWith("data/sources/a.yml"));
    expect(lines.filter((line) => line.endsWith("schema/unknown-key"))).toHaveLength(99);
    expect((await casebook("check", "--root", root)).out).toContain(
      "201 further faults of this file are not listed.",
    );
  });

  it("says 0 of warnings alone, and 1 when they are to fail", async () => {
    const root = datasetOf({ "data/sources/a.yml": source });
    expect((await casebook("check", "--root", root)).status).toBe(0);
    expect((await casebook("check", "--root", root, "--fail-on", "warning")).status).toBe(1);
    expect((await casebook("check", "--root", root, "--max-warnings", "0")).status).toBe(1);
  });

  it("gives one finding for each fault of a shape", async () => {
    const root = datasetOf({
      "data/sources/typo.yml": "kind: news\ntitel: A page\n",
      "data/sources/number.yml": "kind: news\ntitle: 2019\n",
      "data/sources/word.yml": "kind: newz\ntitle: A page\n",
      "data/sources/missing.yml": "kind: news\n",
      "data/sources/broken.yml": "kind: news\n\ttitle: x\n",
      "data/source/a.yml": source,
    });
    expect((await found(root)).filter((line) => !line.includes("unused-source"))).toEqual([
      "data/source/a.yml:1:1 files/unknown-folder",
      "data/sources/broken.yml:2:1 yaml/tab",
      "data/sources/missing.yml:1:1 schema/missing-field",
      "data/sources/number.yml:2:8 schema/unquoted",
      "data/sources/typo.yml:2:1 schema/unknown-key",
      "data/sources/word.yml:1:7 vocabulary/unknown",
    ]);
  });

  it("says where a record in another collection's folder belongs, and judges it as one of there", async () => {
    const root = datasetOf({
      "data/cases/page.yml": "kind: news\ntitle: A page\nlanguage: en\nlicence: own-words\n",
    });
    const { out } = await casebook("check", "--root", root, "--format", "json");
    const { diagnostics } = JSON.parse(out) as { diagnostics: { rule: string; help: string }[] };
    expect(diagnostics).toMatchObject([
      { rule: "citations/unused-source", record: "sources/page" },
      { rule: "schema/wrong-folder", help: "Move the file to data/sources/." },
    ]);
  });

  it("names the folder where it found no data/", async () => {
    const root = datasetOf({ "readme.txt": "" });
    const { status, err } = await casebook("check", "--root", root);
    expect([status, err]).toEqual([4, expect.stringContaining(`no folder data/ in ${root}`)]);
  });

  it("tells a name in the form of prose once, with the id that is meant", async () => {
    const root = datasetOf({
      "data/organizations/human-rights-watch.yml": "kind: ngo\n",
      "data/sources/a.yml": `${source}publisher: Human Rights Watch\n`,
    });
    const { out } = await casebook("check", "--root", root, "--format", "json");
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { rule: string; file: string; help: string; suggestions: string[] }[];
    };
    const told = diagnostics.filter(
      ({ rule, file }) => file === "data/sources/a.yml" && rule !== "citations/unused-source",
    );
    expect(told).toMatchObject([
      {
        rule: "schema/form",
        help: expect.stringMatching(
          /^Did you mean “human-rights-watch”\? Write lower-case letters/,
        ),
        suggestions: ["human-rights-watch"],
      },
    ]);
  });

  it("names the likely branch of a union with a wrong tag", async () => {
    const root = datasetOf({
      "data/sources/a.yml": source,
      "data/recommendations/a.yml":
        'source: a\nissuer: { kind: ngoo }\nstate: KAZ\nitems: [{ id: "1", summary: Do it. }]\n',
    });
    const { out } = await casebook("check", "--root", root, "--format", "json");
    const wrong = (JSON.parse(out) as { diagnostics: { rule: string; suggestions: string[] }[] })
      .diagnostics;
    expect(wrong.filter(({ rule }) => rule === "schema/unknown-kind")).toMatchObject([
      { suggestions: ["ngo"] },
    ]);
  });

  it("tells a reference to nothing from one to another collection, and suggests", async () => {
    const root = datasetOf({
      "data/sources/the-report.yml": "kind: news\ntitle: A page\npublisher: the-reporter\n",
      "data/people/the-reporter.yml":
        "names: [{ id: en, value: A B, lang: en, kind: preferred, citations: [{ source: the-repart, supports: unchecked }] }]\nground: already-widely-public\n",
    });
    const lines = (await casebook("check", "--root", root)).out;
    expect(lines).toContain("Did you mean “the-report”?");
    expect(lines).toContain("is a record of people");
  });
});
