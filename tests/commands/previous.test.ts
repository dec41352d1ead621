import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { casebookIn, datasetOf, fewFormats } from "./casebook.ts";

const dataset = `title: Example
description: A dataset for tests.
version: "1.0.0"
visibility: public
licence: CC-BY-4.0
`;
const source = "kind: news\ntitle: A page\n";
const law = `title: A law
state: KAZ
kind: law
names: [{ id: en, value: A law, lang: en, kind: official, citations: [{ source: a, supports: unchecked }] }]
provisions: [{ id: "1", title: One }, { id: "2", title: Two }]
`;

const casebook = (...args: string[]) => casebookIn(fewFormats, ...args);

/** Holds the first release. */
let first = "";
beforeAll(async () => {
  first = datasetOf({
    "data/dataset.yml": dataset,
    "data/sources/a.yml": source,
    "data/sources/b.yml": source,
    "data/laws/a-law.yml": law,
  });
  const { status, out, err } = await casebook(
    "build",
    "--root",
    first,
    "--out",
    join(first, "first"),
  );
  expect(status, out + err).toBe(0);
});

/** A dataset whose first release lies in `first/`, and a function that checks it against that. */
function released() {
  const root = temporaryFolder();
  cpSync(first, root, { recursive: true });
  const check = (previous = "first") =>
    casebook("check", "--root", root, "--previous", join(root, previous), "--format", "json");
  const dropped = async (previous?: string) =>
    (
      JSON.parse((await check(previous)).out) as {
        diagnostics: { rule: string; message: string }[];
      }
    ).diagnostics
      .filter(({ rule }) => rule.startsWith("ids/"))
      .map(({ message }) => message);
  return { root, check, dropped };
}

describe("--previous", () => {
  it("finds every record and part that is gone, and accepts a redirect or a tombstone", async () => {
    const { root, check, dropped } = released();
    expect(await dropped()).toEqual([]);
    renameSync(join(root, "data/sources/b.yml"), join(root, "data/sources/b-2.yml"));
    writeFileSync(join(root, "data/laws/a-law.yml"), law.replace('{ id: "2"', '{ id: "2-1"'));
    expect(await dropped()).toEqual([
      "“sources/b” was in release 1.0.0, and is gone.",
      "“laws/a-law#2” was in release 1.0.0, and is gone.",
    ]);
    expect(await dropped("first/casebook.json")).toHaveLength(2);
    expect((await check()).status).toBe(1);
    writeFileSync(
      join(root, "data/redirects.yml"),
      'redirects: [{ from: sources/b, to: [sources/b-2], kind: moved, date: "2026-11-24" }]\n',
    );
    writeFileSync(
      join(root, "data/tombstones.yml"),
      'tombstones: [{ record: laws/a-law#2, date: "2026-11-24", reason: wrong }]\n',
    );
    expect(await dropped()).toEqual([]);
  });

  it("keeps what an earlier release redirected or had withdrawn, and publishes both", async () => {
    const { root, dropped } = released();
    rmSync(join(root, "data/sources/b.yml"));
    writeFileSync(join(root, "data/dataset.yml"), dataset.replace("1.0.0", "1.1.0"));
    const redirects = join(root, "data/redirects.yml");
    writeFileSync(
      redirects,
      'redirects: [{ from: sources/b, to: [sources/a], kind: merged, date: "2026-11-24" }]\n',
    );
    const build = await casebook(
      "build",
      "--root",
      root,
      "--out",
      join(root, "second"),
      "--previous",
      join(root, "first"),
    );
    expect(build.status, build.out).toBe(0);
    expect(readFileSync(join(root, "second/CHANGES.md"), "utf8")).toBe(
      `# Example, 1.1.0

What changed since 1.0.0: 1 record merged. By the rules of versions this is a minor change.

## Names

These are found under another name.

- \`sources/b\` was merged into A page (\`sources/a\`).
`,
    );
    expect(JSON.parse(readFileSync(join(root, "second/redirects.json"), "utf8"))).toEqual({
      redirects: [{ from: "sources/b", to: ["sources/a"], kind: "merged", date: "2026-11-24" }],
    });
    expect(JSON.parse(readFileSync(join(root, "second/tombstones.json"), "utf8"))).toEqual({
      tombstones: [],
    });
    rmSync(redirects);
    expect(await dropped("second")).toEqual(["“sources/b” was in release 1.1.0, and is gone."]);
  });

  it("publishes why what changed, and refuses a reason without a change", async () => {
    const { root, check } = released();
    writeFileSync(join(root, "data/dataset.yml"), dataset.replace("1.0.0", "1.0.1"));
    writeFileSync(join(root, "data/laws/a-law.yml"), law.replace("title: A law", "title: The law"));
    const changes = (pointer: string) =>
      writeFileSync(
        join(root, "data/changes.yml"),
        `changes:\n  - { version: "1.0.1", reason: correction, records: [laws/a-law], pointer: ${pointer}, note: It was misread. }\n`,
      );
    changes("/kind");
    expect((await check()).out).toContain(
      "Since release 1.0.0 nothing of “laws/a-law” changed at /kind.",
    );
    changes("/title");
    const build = await casebook("build", "--root", root, "--previous", join(root, "first"));
    expect(build.status, build.out + build.err).toBe(0);
    const json = (file: string) =>
      JSON.parse(readFileSync(join(root, "dist", file), "utf8")) as Record<string, unknown>;
    expect(json("changes.json")["changes"]).toMatchObject([
      {
        record: "laws/a-law",
        fields: [{ pointer: "/title", reason: "correction", note: "It was misread." }],
      },
    ]);
    expect(json("reasons.json")["reasons"]).toMatchObject([{ version: "1.0.1" }]);
    expect(readFileSync(join(root, "dist/CHANGES.md"), "utf8")).toContain(`## Corrections

The release before said something wrong.

**It was misread.**

- The law (\`laws/a-law\`):
  - Title changed from “A law” to “The law”.
`);
  });

  it("refuses a version that claims less than the changes need", async () => {
    const { root } = released();
    writeFileSync(join(root, "data/sources/c.yml"), source);
    const build = async (version: string) => {
      writeFileSync(join(root, "data/dataset.yml"), dataset.replace("1.0.0", version));
      return await casebook("build", "--root", root, "--previous", join(root, "first"));
    };
    const refused = await build("1.0.1");
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining("by a minor step")]);
    expect((await build("1.1.0")).status).toBe(0);
    expect((await casebook("verify", join(root, "dist"))).status).toBe(0);
    writeFileSync(join(root, "data/laws/a-law.yml"), law.replace(', { id: "2", title: Two }', ""));
    writeFileSync(
      join(root, "data/tombstones.yml"),
      'tombstones: [{ record: laws/a-law#2, date: "2026-11-24", reason: wrong }]\n',
    );
    expect((await build("1.2.0")).err).toContain("by a major step");
  });

  it("asks for a step where the release says something else of itself", async () => {
    const { root } = released();
    const build = async (version: string, ...more: string[]) => {
      const described = [dataset.replace("1.0.0", version), ...more].join("");
      writeFileSync(join(root, "data/dataset.yml"), described.replace("CC-BY-4.0", "CC0-1.0"));
      return await casebook("build", "--root", root, "--previous", join(root, "first"));
    };
    expect((await build("1.1.0", "name: the-example\n")).err).toContain("by a major step");
    const built = await build("2.0.0", "name: example-data\nbaseIri: https://example.org/\n");
    expect(built.status, built.out + built.err).toBe(0);
    expect(readFileSync(join(root, "dist/CHANGES.md"), "utf8")).toContain(
      `Nothing changed in the records since 1.0.0. By the rules of versions this is a major change.

## The dataset itself

What the release says of itself.

- The name of the dataset changed from “example” to “example-data”. The package and the archives have another name.
- The base address of the dataset is new: “https:&#47;&#47;example.org/”. Every name in the linked data, and every address, is another.
- The licence of the dataset changed from “CC-BY-4.0” to “CC0-1.0”. Other terms hold.
`,
    );
    const { dataset: told } = JSON.parse(readFileSync(join(root, "dist/changes.json"), "utf8")) as {
      dataset: { field: string }[];
    };
    expect(told.map(({ field }) => field)).toEqual(["name", "baseIri", "licence"]);
  });

  it("rebuilds a release that tells changes only with the release before it", async () => {
    const { root } = released();
    const first = join(root, "first");
    expect((await casebook("build", "--root", root, "--previous", first)).status).toBe(0);
    const verify = (...more: string[]) =>
      casebook("verify", join(root, "dist"), "--against", root, ...more);
    const asked = await verify();
    expect([asked.status, asked.err]).toEqual([
      2,
      expect.stringContaining("the changes since release 1.0.0: give that release with --previous"),
    ]);
    expect((await verify("--previous", first)).status).toBe(0);
  });

  it("says 2 of what is no release", async () => {
    const { root, check } = released();
    mkdirSync(join(root, "empty"));
    expect((await check("empty")).status).toBe(2);
    expect((await check("data/dataset.yml")).status).toBe(2);
    const release = (version: string, collections: object) =>
      writeFileSync(
        join(root, "empty/casebook.json"),
        JSON.stringify({ dataset: { version }, collections }),
      );
    release("0.9.0", { sources: {} });
    expect((await check("empty")).err).toContain("is a release without a record");
    release("latest", { sources: { a: {} } });
    expect((await check("empty")).err).toContain("is not a release");
    release("2.0.0", { sources: { a: {} } });
    const build = await casebook("build", "--root", root, "--previous", join(root, "empty"));
    expect([build.status, build.err]).toEqual([
      2,
      expect.stringContaining(
        "the previous release that was given is version 2.0.0, and this one is 1.0.0",
      ),
    ]);
    expect((await check("data/dataset.yml")).err).toContain("it is not JSON");
  });
});
