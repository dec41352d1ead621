import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "../../scripts/publish/output/foreign-files.ts";
import { casebook, casebookIn, datasetOf, fewFormats } from "./casebook.ts";

const dataset = `title: Example
description: A dataset for tests.
version: "1.0.0"
visibility: public
licence: CC-BY-4.0
`;
const source = "kind: news\ntitle: A page\n";

/** The bytes of every file, as text in which each character is a byte. */
function bytes(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    paths
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]),
  );
}

describe("the folder that --out names", () => {
  it.each([
    ["data/out", "data/out lies in data/"],
    ["data", "data lies in data/"],
    ["link/out", "link/out lies in data/"],
    ["other/../data/sources", "other/../data/sources lies in data/"],
    ["README.md", "README.md is not a folder."],
    ["/dev/null", "/dev/null is not a folder."],
  ])("is not %s", async (out, said) => {
    const root = datasetOf({ "data/dataset.yml": dataset, "data/sources/a.yml": source });
    writeFileSync(join(root, "README.md"), "");
    symlinkSync("data", join(root, "link"));
    const before = bytes(root);
    const run = await casebookIn({ cwd: root }, "build", "--out", out);
    expect([run.status, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(`casebook: ${said}`);
    expect(bytes(root)).toEqual(before);
  });
});

describe("casebook build", () => {
  it("writes the same bytes twice, and sums that hold", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset, "data/sources/a.yml": source });
    expect((await casebook("build", "--root", root)).status).toBe(0);
    const first = bytes(join(root, "dist"));
    expect((await casebook("build", "--root", root)).status).toBe(0);
    expect(bytes(join(root, "dist"))).toEqual(first);
    expect(JSON.parse(first["sources/a.json"]!)).toEqual({
      ...{ kind: "news", title: "A page" },
      ...{ id: "a", inbound: [] },
    });
    for (const line of first["SHA256SUMS"]!.trim().split("\n")) {
      const [sum, path] = line.split("  ");
      expect(createHash("sha256").update(first[path!]!, "latin1").digest("hex")).toBe(sum);
    }
    expect(Object.keys(first).length).toBe(first["SHA256SUMS"]!.trim().split("\n").length + 1);
  });

  it.skipIf(process.platform === "win32")("lets others read every file of it", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset, "data/sources/a.yml": source });
    expect((await casebook("build", "--root", root)).status).toBe(0);
    const modes = filesIn(join(root, "dist")).map(
      (path) => statSync(join(root, "dist", path)).mode & 0o777,
    );
    expect(new Set(modes)).toEqual(new Set([0o666 & ~process.umask()]));
  });

  it("changes nothing when the check fails", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset, "data/sources/a.yml": source });
    await casebookIn(fewFormats, "build", "--root", root);
    const before = bytes(join(root, "dist"));
    writeFileSync(join(root, "data/sources/a.yml"), "kind: news\n");
    expect((await casebookIn(fewFormats, "build", "--root", root)).status).toBe(1);
    expect(bytes(join(root, "dist"))).toEqual(before);
  });

  it("keeps its hands off a folder that is no release", async () => {
    const root = datasetOf({ "data/dataset.yml": dataset, "data/sources/a.yml": source });
    mkdirSync(join(root, "dist"));
    writeFileSync(join(root, "dist/mine.txt"), "mine");
    expect((await casebookIn(fewFormats, "build", "--root", root)).status).not.toBe(0);
    expect(readFileSync(join(root, "dist/mine.txt"), "utf8")).toBe("mine");
    expect(existsSync(join(root, "dist/casebook.json"))).toBe(false);
  });
});
