import { existsSync, readFileSync } from "node:fs";
import { createTwoFilesPatch } from "diff";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { filesFrom } from "../../scripts/setup/templates.ts";

/**
 * Why this repository has another file than `casebook init` would write for its dataset. The whole
 * differences stand in tests/golden/setup/differences.diff, so that no other comes in unseen.
 */
const reasons: Readonly<Record<string, string>> = {
  ".gitattributes": "the types of the records are generated here, and no package is kept",
  ".github/CODEOWNERS": "the pages of this repository list what needs an owner",
  ".github/workflows/check.yml": "it runs the casebook of this repository",
  ".github/workflows/comment.yml": "it runs the casebook of this repository",
  ".github/workflows/gate.yml": "it runs the casebook of this repository",
  ".github/workflows/release.yml": "the tests of the program come first, and a package may follow",
  ".gitignore": "the program is built here",
  ".vscode/settings.json": "the schemas are at hand",
  "CITATION.cff": "it has keywords and the version of the data",
  "CONTRIBUTING.md": "it is also about the program, with examples of this dataset",
  "LICENSE-DATA": "it names the licence in words, with its address",
  "README.md": "it is about the program too",
  "SECURITY.md": "it is also about faults of the program",
};
/** Pages that are rewritten, and compared with nothing. */
const rewritten = new Set(["CONTRIBUTING.md", "README.md"]);

const { title, description, licence, publisher, visibility } = load(
  readFileSync("data/dataset.yml", "utf8"),
) as Readonly<Record<string, string>>;
const files = filesFrom("templates", {
  ...{ title: title!, description: description!, licence: licence!, version: "0.1.0" },
  ...{ publisher: publisher ?? `Contributors to ${title}`, isPrivate: visibility === "private" },
});

describe("this repository is one that casebook init writes", () => {
  it.each([...files])("%s is there, and differs only with a reason", (path, text) => {
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, "utf8") !== text).toBe(path in reasons);
  });

  it("differs as one file says, and no further", async () => {
    const differences = [...files].flatMap(([path, text]) => {
      if (!(path in reasons)) return [];
      if (rewritten.has(path)) return [`${path}: ${reasons[path]}; written anew\n`];
      const own = readFileSync(path, "utf8");
      const diff = createTwoFilesPatch("casebook init", path, text, own)
        .split("\n")
        .slice(1)
        // Where the lines stand is no difference.
        .map((line) => line.replace(/^@@ .* @@$/, "@@"));
      return [`${path}: ${reasons[path]}\n${diff.join("\n")}`];
    });
    await expect(differences.join("\n")).toMatchFileSnapshot("../golden/setup/differences.diff");
  });

  it("has a reason for no other file", () => {
    expect(Object.keys(reasons).filter((path) => !files.has(path))).toEqual([]);
  });
});
