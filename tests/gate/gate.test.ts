import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dataset, forkOf, gate } from "./gate-run.ts";
import { controlKindOf } from "../../scripts/gate/control-files.ts";

const record = "data/cases/kz-feminita.yml";
const sound = dataset[record]!;
const faulty = sound.replace("2019-09-03", "2019-13-03");

describe("what judges", () => {
  it.each([
    ["data/reference/themes.yml", "tables"],
    ["data/reference/x/y.txt", "tables"],
    ["data/exceptions.yml", "exceptions"],
    ["data/dataset.yml", "dataset"],
    ["casebook.config.yml", "configuration"],
    ["old-faults.json", "baseline"],
    ["schemas/cases.schema.json", "schemas"],
    ["schemas/README.md", "schemas"],
    [".github/workflows/gate.yml", "workflows"],
    [".github/CODEOWNERS", "workflows"],
    ["CODEOWNERS", "workflows"],
    ["docs/CODEOWNERS", "workflows"],
    ["action.yml", "workflows"],
    ["scripts/rules/dates/edtf.ts", "checker"],
    ["scripts/data/cases/x.yml", "checker"],
    ["package-lock.json", "checker"],
    [".npmrc", "checker"],
    [".gitattributes", "checker"],
    ["tests/gate/gate.test.ts", "checker"],
    ["something-new", "checker"],
  ])("%s is of the %s", (path, kind) => {
    expect(controlKindOf(path, { root: "", baseline: "old-faults.json" })).toBe(kind);
  });

  it.each([
    "data/cases/kz-feminita.yml",
    "data/cases/readme.txt",
    "data/redirects.yml",
    "data/tombstones.yml",
    "data/refrence/themes.yml",
    "sets/kz/data/people/x.yml",
    "README.md",
    "docs/checks.md",
    "LICENSE-DATA",
    ".github/pull_request_template.md",
    ".github/ISSUE_TEMPLATE/case.yml",
  ])("%s is none", (path) => {
    expect(controlKindOf(path, { root: "" })).toBeUndefined();
  });

  it("stands where the dataset stands", () => {
    const layout = { root: "sets/kz" };
    expect(controlKindOf("sets/kz/data/exceptions.yml", layout)).toBe("exceptions");
    expect(controlKindOf("sets/kz/data/cases/x.yml", layout)).toBeUndefined();
    expect(controlKindOf("casebook.config.yml", layout)).toBe("checker");
  });
});

describe("a change of records", () => {
  it("passes where it has no fault", async () => {
    const { root, write, commit } = forkOf();
    write({ [record]: sound.replace("refused to", "refused once more to") });
    const head = commit();
    const run = await gate(root);
    expect(run.status, run.err).toBe(0);
    expect(run.outcome).toMatchObject({ version: 1, head, passed: true, errors: 0 });
    expect(run.told).toBe("judges=false\n");
    expect(run.summary).toContain("refused once more");
  });

  it("fails where it has one, marked at its line", async () => {
    const { root, write, commit } = forkOf();
    write({ [record]: faulty });
    commit();
    const run = await gate(root);
    expect(run.status).toBe(1);
    expect(run.out).toContain(`::error title=dates/edtf,file=${record},line=10,`);
    expect(run.outcome).toMatchObject({ passed: false, errors: 1 });
  });

  it("is not blamed for what its base has gained since", async () => {
    const { root, git, write, commit } = forkOf();
    write({ [record]: sound.replace("refused to", "refused once more to") });
    commit();
    git("switch", "--quiet", "main");
    const more = dataset["data/organizations/feminita.yml"]!;
    write({ "data/organizations/another.yml": more.replace("Feminita", "Another") });
    commit();
    const { status, outcome } = await gate(root);
    expect([status, outcome.records]).toEqual([0, 5]);
    expect(JSON.stringify(outcome.meaning)).not.toContain("another");
  });

  it("that leaves a dataset without a record is not judged, from the first change on", async () => {
    const { root, write, commit } = forkOf({ "README.md": "A dataset.\n" });
    write({ "data/dataset.yml": dataset["data/dataset.yml"]! });
    commit();
    const { status, err } = await gate(root);
    expect(status).toBe(4);
    expect(err).toContain("nothing was judged. Next: npx casebook new source");
  });

  it("is judged together with what its base has gained since", async () => {
    const { root, git, write, commit } = forkOf();
    write({ [record]: sound.replace("refused to", "refused once more to") });
    commit();
    git("switch", "--quiet", "main");
    write({ "data/organizations/feminita.yml": null, [record]: sound.replace("[feminita]", "[]") });
    commit();
    expect((await gate(root)).status).toBe(1);
  });

  it("is sent back where it cannot be merged", async () => {
    const { root, git, write, commit } = forkOf();
    write({ [record]: sound.replace("refused to", "denied to") });
    commit();
    git("switch", "--quiet", "main");
    write({ [record]: sound.replace("refused to", "withheld from") });
    commit();
    const run = await gate(root);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining("cannot be merged")]);
  });

  it("fails where it deletes what others name, and where it deletes everything", async () => {
    const one = forkOf();
    one.write({ "data/sources/rferl-feminita-2019.yml": null });
    one.commit();
    expect((await gate(one.root)).out).toMatch(/“rferl-feminita-2019” names nothing/);
    const all = forkOf();
    const records = Object.keys(dataset).filter((path) => /data\/[cos]/.test(path));
    all.write(Object.fromEntries(records.map((path) => [path, null])));
    all.commit();
    const run = await gate(all.root);
    expect([run.status, run.outcome.passed]).toEqual([4, false]);
  });

  it("fails where it empties a collection, or most of one, unless it says what became of it", async () => {
    const names = Array.from({ length: 15 }, (_, at) => `kz-case-${at}`);
    const cases = Object.fromEntries(
      names.map((name, at) => [
        `data/cases/${name}.yml`,
        sound.replace("2019-09-03", `2019-09-${10 + at}`).replace("refused to", `${at} refused to`),
      ]),
    );
    const without = (list: readonly string[]) =>
      Object.fromEntries(list.map((name) => [`data/cases/${name}.yml`, null]));
    const tombstones = names.map(
      (name) => `  - { record: cases/${name}, date: "2020-01-01", reason: duplicate }\n`,
    );
    for (const [files, expected] of [
      [{ ...without(names), [record]: null }, [1, "All 16 records of cases in main are gone"]],
      [without(names.slice(3)), [1, "12 of 16 records of cases in main are gone"]],
      [without(names.slice(9)), [0, "“cases/kz-case-9” stands in main, and is gone"]],
      [
        { ...without(names), "data/tombstones.yml": `tombstones:\n${tombstones.join("")}` },
        [0, "The record was withdrawn"],
      ],
    ] as const) {
      const { root, write, commit } = forkOf({ ...dataset, ...cases });
      write(files);
      commit();
      const run = await gate(root);
      expect([run.status, run.out + run.summary]).toEqual([
        expected[0],
        expect.stringContaining(expected[1]),
      ]);
    }
  });

  it("may bring nothing that an editor left; what stands on the base already is a warning", async () => {
    const { root, write, commit, git } = forkOf();
    write({ "data/cases/.DS_Store": "x" });
    commit();
    expect((await gate(root)).out).toContain("::error title=files/place,file=data/cases/.DS_Store");
    git("branch", "--force", "main");
    write({ [record]: sound.replace("refused to", "refused once more to") });
    commit();
    const { status, summary, outcome } = await gate(root);
    expect([status, outcome.passed, outcome.warnings]).toEqual([0, true, 1]);
    expect(summary).toContain("data/cases/.DS_Store");
  });

  it("may hold no links and no submodules", async () => {
    const { root, git, commit } = forkOf();
    symlinkSync("/etc/passwd", join(root, "data/cases/kz-link.yml"));
    git("add", "--all");
    const submodule = `160000,${git("rev-parse", "HEAD").trim()},data/people`;
    git("update-index", "--add", "--cacheinfo", submodule);
    git("commit", "--quiet", "-m", "links");
    expect(commit).toBeDefined();
    const { status, out } = await gate(root);
    expect(status).toBe(1);
    expect(out).toContain("::error title=files/symbolic-link,file=data/cases/kz-link.yml");
    expect(out).toContain("::error title=files/special,file=data/people");
  });

  it("cannot hide records by making a link of the whole folder", async () => {
    const { root, git } = forkOf();
    git("rm", "--quiet", "-r", "data");
    symlinkSync("/tmp", join(root, "data"));
    git("add", "--all");
    git("commit", "--quiet", "-m", "link");
    const { status, out } = await gate(root);
    expect(status).not.toBe(0);
    expect(out).toContain("::error title=files/symbolic-link,file=data");
  });
});

describe("a change that alters what judges it", () => {
  const exceptions = `exceptions:
  - rule: dates/edtf
    record: cases/kz-feminita
    pointer: /events/appeal/date
    reason: It is fine.
    until: "2027-01-01"
`;
  const configuration = `severities:
  - { rule: dates/timeline-gap, severity: off, reason: It is fine. }
`;

  it.each<[string, Record<string, string>]>([
    ["an exception", { "data/exceptions.yml": exceptions }],
    ["a table", { "data/reference/themes.yml": "title: Themes\n" }],
    ["the configuration", { "casebook.config.yml": configuration }],
    ["the schema", { "schemas/cases.schema.json": "{}" }],
    ["the checker", { "scripts/bin/casebook.js": "process.exit(0)\n" }],
    ["the workflow", { ".github/workflows/gate.yml": "on: push\n" }],
    ["the installation", { "package.json": "{}", ".npmrc": "x=y\n" }],
    ["attributes", { ".gitattributes": "* -text merge=ours export-ignore\n" }],
  ])("is judged without it: %s", async (_, files) => {
    const { root, write, commit } = forkOf();
    write({ [record]: faulty, ...files });
    commit();
    const run = await gate(root);
    expect(run.status).toBe(1);
    expect(run.out).toContain("title=dates/edtf");
    expect(run.outcome.judges.told.map(({ path }) => path).sort()).toEqual(
      Object.keys(files).sort(),
    );
    expect(run.told).toBe("judges=true\n");
    expect(run.summary).toMatch(/^## ⚠️ This change alters what judges it\n/);
  });

  const table = dataset["data/reference/themes.yml"]!;
  it.each<[string, Record<string, string | null>]>([
    ["a table that is no YAML", { "data/reference/themes.yml": "{" }],
    [
      "a row instead of that of casebook, without a reason",
      {
        "data/reference/themes.yml": table.replaceAll(
          "closure-of-groups",
          "freedom-of-association",
        ),
      },
    ],
    ["two tables whose names differ by a capital letter", { "data/reference/Themes.yml": table }],
    ["a table that nobody knows", { "data/reference/thems.yml": table }],
    ["no description of the dataset", { "data/dataset.yml": null }],
    ["a description that is no YAML", { "data/dataset.yml": "{" }],
    ["exceptions without their form", { "data/exceptions.yml": "exceptions: none\n" }],
    ["a configuration without its form", { "casebook.config.yml": "severities: none\n" }],
    [
      "a telephone number in the definition of a term",
      {
        "data/reference/themes.yml": table.replace(
          "Groups that",
          "Call +7 701 555 12 34: groups that",
        ),
      },
    ],
  ])("does not pass with a fault of its own: %s", async (_, files) => {
    const { root, write, commit } = forkOf();
    write(files);
    commit();
    const run = await gate(root);
    expect([run.status, run.outcome.passed]).toEqual([1, false]);
    expect(run.outcome.errors).toBeGreaterThan(0);
    expect(run.outcome.findings.told[0]).toMatchObject({ severity: "error", isOfChange: true });
  });

  it("is told an error of the base that only its own files still give", async () => {
    const { "data/dataset.yml": description = "", ...rest } = dataset;
    const { root, write, commit } = forkOf(rest);
    write({ "data/reference/themes.yml": `${table}# Looked at.\n` });
    commit();
    const run = await gate(root);
    expect([run.status, run.out]).toEqual([1, expect.stringContaining("files/no-dataset")]);
    write({ "data/dataset.yml": description });
    commit();
    expect((await gate(root)).status).toBe(0);
  });

  it("cannot take an exception, a table or the baseline away unnoticed", async () => {
    const { root, write, commit } = forkOf();
    write({ "data/reference/themes.yml": null });
    commit();
    const run = await gate(root);
    expect(run.status).toBe(0);
    expect(run.outcome.judges.told).toEqual([
      { path: "data/reference/themes.yml", change: "deleted", kind: "tables" },
    ]);
  });

  it("cannot make a public dataset private to let a restricted value in", async () => {
    const { root, write, commit } = forkOf();
    write({
      "data/dataset.yml": dataset["data/dataset.yml"]!.replace("public", "private"),
      [record]: `${sound}restricted: { summary: Names somebody. }\n`,
    });
    commit();
    const run = await gate(root);
    expect(run.status).toBe(1);
    expect(run.out).toContain("restricted-in-public");
    expect(`${run.out}${run.summary}${JSON.stringify(run.outcome)}`).not.toContain(
      "Names somebody",
    );
  });

  it("is judged by the baseline of its base", async () => {
    const base = { ...dataset, [record]: faulty, "baseline.json": "[]\n" };
    const { root, git, write, commit } = forkOf(base);
    expect((await gate(root, "--baseline", "baseline.json")).err).toContain(
      "baseline.json is not a baseline",
    );
    write({ "baseline.json": "{}" });
    commit();
    expect((await gate(root, "--baseline", "baseline.json")).err).toContain(
      "baseline.json is not a baseline",
    );
    expect((await gate(root, "--baseline", "nowhere.json")).err).toContain("There is no baseline");
    expect(git("status", "--porcelain")).toBe("");
  });

  it("says what a new word of a table would change, and how it gets in", async () => {
    const { root, write, commit } = forkOf();
    const table = dataset["data/reference/themes.yml"]!;
    write({
      "data/reference/themes.yml": `${table}  - id: registration
    label: { en: Registration }
    definition: Whether a group may be registered.
`,
      [record]: sound.replace("[freedom-of-association]", "[registration]"),
    });
    commit();
    const run = await gate(root);
    expect(run.status).toBe(1);
    expect(run.outcome).toMatchObject({ errors: 1, errorsByOwnJudges: 0 });
    expect(run.summary).toContain("With the files of this change instead, no error would be left");
  });
});
