import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ExampleFile } from "../../scripts/yaml/checks.ts";
import { discover } from "../../scripts/dataset/discover.ts";
import { selectPaths } from "../../scripts/dataset/select-paths.ts";
import { folderWith } from "./folder.ts";

const record = "title: One\n";

/** The files that are read, and the findings as `rule file: suggestions`. */
function found(files: Readonly<Record<string, ExampleFile>>) {
  const { files: read, findings } = discover(folderWith(files));
  return {
    read: read.map(({ path }) => path),
    findings: findings.map(
      ({ rule, place, suggestions = [] }) =>
        `${rule} ${place.file}${suggestions.length ? `: ${suggestions.join(", ")}` : ""}`,
    ),
  };
}

describe("a record whose file has a wrong name", () => {
  const idsOf = (...names: readonly string[]) =>
    discover(folderWith(Object.fromEntries(names.map((name) => [`data/people/${name}`, record]))))
      .files.map(({ id }) => id)
      .toSorted();

  test.runIf(process.platform === "linux").each([
    [["Maks Bökayev.yml"], ["maks-bokayev"]],
    [["maks_bokayev.yml"], ["maks-bokayev"]],
    [["maks-bokayev 2.yml"], ["maks-bokayev"]],
    [["maks-bokayev (1).yml"], ["maks-bokayev"]],
    [["maks-bokayev - Copy.yml"], ["maks-bokayev"]],
    [["maks-bokayev copy 2.yml"], ["maks-bokayev"]],
    [
      ["maks-bokayev.yml", "maks-bokayev 2.yml"],
      ["maks-bokayev", "maks-bokayev-2"],
    ],
    [
      ["maks-bokayev.yml", "maks-bokayev-2.yml", "maks-bokayev 2.yml"],
      ["maks-bokayev", "maks-bokayev 2", "maks-bokayev-2"],
    ],
    [
      ["maks bokayev.yml", "maks_bokayev.yml"],
      ["maks-bokayev", "maks_bokayev"],
    ],
    [["Макс.yml"], ["Макс"]],
  ])("is read under the id that it should have: %j", (names, ids) => {
    expect(idsOf(...names)).toEqual(ids);
  });
});

describe("what is read", () => {
  test("records, tables and single files, in the order of their paths", () => {
    const root = folderWith({
      "data/sources/a-hrc-28-10.yml": record,
      "data/reference/states.yml": record,
      "data/cases/kz-b.yml": record,
      "data/cases/kz-a.yml": record,
      "data/dataset.yml": record,
    });
    expect(discover(root)).toEqual({
      findings: [],
      files: [
        {
          path: "data/cases/kz-a.yml",
          kind: "record",
          collection: "cases",
          id: "kz-a",
          schema: "cases",
        },
        {
          path: "data/cases/kz-b.yml",
          kind: "record",
          collection: "cases",
          id: "kz-b",
          schema: "cases",
        },
        {
          path: "data/dataset.yml",
          kind: "single",
          collection: "",
          id: "dataset",
          schema: "dataset",
        },
        {
          path: "data/reference/states.yml",
          kind: "table",
          collection: "reference",
          id: "states",
          schema: "reference/states",
        },
        {
          path: "data/sources/a-hrc-28-10.yml",
          kind: "record",
          collection: "sources",
          id: "a-hrc-28-10",
          schema: "sources",
        },
      ],
    });
  });

  test("no data folder: nothing", () => {
    expect(discover(join(folderWith({}), "elsewhere"))).toEqual({ files: [], findings: [] });
  });

  test("what editors and systems leave, and what is written for people, is passed over", () => {
    const litter = [
      ".DS_Store",
      "kz-a.yml~",
      ".kz-a.yml.swp",
      ".gitkeep",
      "README.md",
      "#kz-a.yml#",
    ];
    expect(found(Object.fromEntries(litter.map((name) => [`data/cases/${name}`, "x"])))).toEqual({
      read: [],
      findings: [],
    });
  });
});

describe("what is out of place", () => {
  const cases: readonly [string, Record<string, ExampleFile>, string[], string[]][] = [
    [
      "a mistyped folder",
      { "data/recomendations/a.yml": record },
      ["data/recomendations/a.yml"],
      ["files/unknown-folder data/recomendations/a.yml: recommendations"],
    ],
    [
      "a mistyped folder beside the right one: what the right one has is not read twice",
      { "data/case/a.yml": record, "data/case/b/c.yml": record, "data/cases/a.yml": record },
      ["data/case/b/c.yml", "data/cases/a.yml"],
      ["files/unknown-folder data/case/a.yml: cases"],
    ],
    [
      "an unknown folder, once for all its files",
      { "data/drafts/a.yml": record, "data/drafts/b/c.yml": record },
      [],
      ["files/unknown-folder data/drafts/a.yml"],
    ],
    [
      "a hidden folder",
      { "data/.drafts/a.yml": record },
      [],
      ["files/unknown-folder data/.drafts/a.yml"],
    ],
    [
      "a hidden file that looks like a record",
      { "data/cases/.kz-a.yml": record },
      ["data/cases/.kz-a.yml"],
      ["ids/file-name data/cases/.kz-a.yml: kz-a.yml"],
    ],
    ["a record in data/ itself", { "data/kz-a.yml": record }, [], ["files/place data/kz-a.yml"]],
    [
      "a mistyped single file",
      { "data/redirect.yml": record },
      [],
      ["files/place data/redirect.yml: redirects.yml"],
    ],
    [
      "a folder in a collection: its files are read all the same",
      { "data/cases/2019/kz-a.yml": record, "data/cases/2019/x/kz-b.yml": record },
      ["data/cases/2019/kz-a.yml", "data/cases/2019/x/kz-b.yml"],
      ["files/place data/cases/2019/kz-a.yml"],
    ],
    [
      "another ending",
      {
        "data/cases/kz-a.yaml": record,
        "data/cases/kz-b.YML": record,
        "data/cases/kz-c.json": "{}",
      },
      ["data/cases/kz-a.yaml", "data/cases/kz-b.YML", "data/cases/kz-c.json"],
      [
        "files/ending data/cases/kz-a.yaml: kz-a.yml",
        "files/ending data/cases/kz-b.YML: kz-b.yml",
        "files/ending data/cases/kz-c.json: kz-c.yml",
      ],
    ],
    [
      "no record at all",
      { "data/cases/photo.jpg": "x", "data/cases/kz-a.yml.txt": record },
      [],
      ["files/ending data/cases/kz-a.yml.txt", "files/ending data/cases/photo.jpg"],
    ],
    [
      "two endings for one record",
      { "data/cases/kz-a.yml": record, "data/cases/kz-a.yaml": record },
      ["data/cases/kz-a.yml"],
      ["files/twin data/cases/kz-a.yaml"],
    ],
    [
      "names with spaces, accents and capital letters",
      { "data/people/Maks Bökayev.yml": record },
      ["data/people/Maks Bökayev.yml"],
      ["ids/file-name data/people/Maks Bökayev.yml: maks-bokayev.yml"],
    ],
    [
      "a name in another script",
      { "data/people/Макс.yml": record },
      ["data/people/Макс.yml"],
      ["ids/file-name data/people/Макс.yml"],
    ],
    [
      "one name in two Unicode forms",
      { "data/people/b\u00f6.yml": record, "data/people/bo\u0308.yml": record },
      ["data/people/bo\u0308.yml"],
      ["ids/file-name data/people/bo\u0308.yml: bo.yml", "files/twin data/people/b\u00f6.yml"],
    ],
    [
      "a name of 81 characters",
      { [`data/cases/${"a".repeat(81)}.yml`]: record },
      [`data/cases/${"a".repeat(81)}.yml`],
      [`ids/file-name data/cases/${"a".repeat(81)}.yml: ${"a".repeat(80)}.yml`],
    ],
  ];
  test.runIf(process.platform === "linux").each(cases)("%s", (_, files, read, findings) => {
    expect(found(files)).toEqual({ read, findings });
  });

  test.runIf(process.platform === "linux")(
    "links to files, to folders and of data/ itself are never followed",
    () => {
      const secret = {
        "secret/kz-a.yml": "title: Secret\n",
        "data/cases/kz-a.yml": { link: "../../secret/kz-a.yml" },
      };
      const root = folderWith(secret);
      symlinkSync("../secret", join(root, "data/people"));
      symlinkSync("data", join(root, "linked"));
      expect(discover(root).files).toEqual([]);
      expect(discover(root).findings.map(({ rule, place }) => `${rule} ${place.file}`)).toEqual([
        "files/symbolic-link data/people",
        "files/symbolic-link data/cases/kz-a.yml",
      ]);
      const other = folderWith({});
      symlinkSync("../dataset/data", join(other, "x"));
      expect(discover(join(root, "linked")).findings).toEqual([]);
    },
  );
});

describe("paths on the command line", () => {
  const files = {
    "data/cases/kz-a.yml": record,
    "data/cases/kz-b.yml": record,
    "data/people/x.yml": record,
  };
  function selected(names: readonly string[], below = "") {
    const root = folderWith(files);
    const { paths, unmatched, findings } = selectPaths(
      root,
      join(root, below),
      discover(root).files,
      names,
    );
    return { paths: [...paths].sort(), unmatched, rules: findings.map(({ rule }) => rule) };
  }

  test.each([
    [["data/cases/kz-a.yml"], ["data/cases/kz-a.yml"]],
    [["data/cases"], ["data/cases/kz-a.yml", "data/cases/kz-b.yml"]],
    [["data/cases/"], ["data/cases/kz-a.yml", "data/cases/kz-b.yml"]],
    [
      ["data/*/kz-b.yml", "data/people/?.yml"],
      ["data/cases/kz-b.yml", "data/people/x.yml"],
    ],
    [["."], ["data/cases/kz-a.yml", "data/cases/kz-b.yml", "data/people/x.yml"]],
  ])("%j", (names, paths) => {
    expect(selected(names)).toEqual({ paths, unmatched: [], rules: [] });
  });

  test("are meant from the current folder", () => {
    expect(selected(["kz-*.yml"], "data/cases").paths).toEqual([
      "data/cases/kz-a.yml",
      "data/cases/kz-b.yml",
    ]);
    expect(selected(["../people"], "data/cases").paths).toEqual(["data/people/x.yml"]);
  });

  test("that name nothing are told", () => {
    expect(selected(["data/case/*.yml", "data/cases/kz-c.yml"])).toEqual({
      paths: [],
      unmatched: ["data/case/*.yml", "data/cases/kz-c.yml"],
      rules: [],
    });
  });

  test("that leave the dataset are a finding", () => {
    expect(selected(["../elsewhere.yml"])).toEqual({
      paths: [],
      unmatched: [],
      rules: ["files/outside"],
    });
  });
});
