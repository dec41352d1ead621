import { statSync } from "node:fs";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

/** The messages about a text that stood in the place of a file that is there. */
async function told(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return result!.messages
    .filter(({ ruleId }) => ruleId?.startsWith("no-restricted") || ruleId === null)
    .map(({ message }) => message);
}

describe("the walls between the rooms", () => {
  it.each([
    ["scripts/time/calendar.ts", `import "../yaml/limits.ts";`],
    ["scripts/symbols/iso-3166.ts", `import "../time/calendar.ts";`],
    ["scripts/schema/plan.ts", `import "../yaml/limits.ts";`],
    ["scripts/schema/plan.ts", `import "js-yaml";`],
    ["scripts/yaml/limits.ts", `import "../corpus/corpus.ts";`],
    ["scripts/yaml/limits.ts", `import "node:process";`],
    ["scripts/corpus/corpus.ts", `import "../rules/rule.ts";`],
    ["scripts/rules/dates/edtf.ts", `import "../../engine/check.ts";`],
    ["scripts/rules/dates/edtf.ts", `import "node:fs";`],
    ["scripts/rules/dates/edtf.ts", `import "node:fs/promises";`],
    ["scripts/rules/dates/edtf.ts", `import "yaml";`],
    ["scripts/rules/rule.ts", `export { check } from "../engine/check.ts";`],
    ["scripts/rules/rule.ts", `await import("../engine/check.ts");`],
    ["scripts/rules/rule.ts", `export type Made = import("../engine/check.ts").Checked;`],
    ["scripts/rules/rule.ts", `import "../bin/source-digest.js";`],
    ["scripts/engine/check.ts", `import "../reporters/json.ts";`],
    ["scripts/reporters/json.ts", `import "../yaml/compose.ts";`],
    ["scripts/publish/publish.ts", `import "../rules/index.ts";`],
    ["scripts/stats/stats.ts", `import "../engine/check.ts";`],
    ["scripts/stats/stats.ts", `import "node:fs";`],
    ["scripts/gate/bench.ts", `import "../engine/check.ts";`],
    ["scripts/gate/bench.ts", `import "node:process";`],
    ["scripts/changes/diff/meaning.ts", `import "../../gate/bench.ts";`],
    ["scripts/import/import.ts", `import "../rules/index.ts";`],
    ["scripts/import/import.ts", `import "../corpus/corpus.ts";`],
    ["scripts/import/import.ts", `import "yaml";`],
    ["scripts/import/import.ts", `console.log("x");`],
    ["scripts/compare/compare.ts", `import "node:fs";`],
    ["scripts/diagnostics/order.ts", `import "../yaml/limits.ts";`],
    ["scripts/diagnostics/order.ts", `import "node:fs";`],
    ["scripts/rules/rule.ts", `export const now = new Date();`],
    ["scripts/rules/rule.ts", `export const now = Date.now();`],
    ["scripts/rules/rule.ts", `export const now = performance.now();`],
    ["scripts/rules/rule.ts", `export const home = process.env["HOME"];`],
    ["scripts/rules/rule.ts", `export const home = globalThis.process.env["HOME"];`],
    ["scripts/rules/rule.ts", `export const luck = Math.random();`],
    ["scripts/rules/rule.ts", `console.log("x");`],
  ])("%s may not: %s", async (file, text) => {
    expect(await told(file, text)).toHaveLength(1);
  });

  it.each([
    ["scripts/rules/rule.ts", `import "../corpus/corpus.ts";`],
    ["scripts/engine/check.ts", `import "../rules/rule.ts";`],
    ["scripts/yaml/read-file.ts", `import "js-yaml";`],
    ["scripts/reporters/json.ts", `import "../diagnostics/line-table.ts";`],
    ["scripts/reporters/json.ts", `import "../diagnostics/visible.ts";`],
    ["scripts/stats/stats.ts", `import "../facts/facts.ts";`],
    ["scripts/gate/bench.ts", `import "../changes/diff/meaning.ts";`],
    ["scripts/import/import.ts", `import "../edit/record-text.ts";`],
    ["scripts/commands/main.ts", `import "../engine/check.ts";`],
  ])("%s may: %s", async (file, text) => {
    expect(await told(file, text)).toEqual([]);
  });
});

describe("the command", () => {
  // npx makes it executable once, in its cache; git must carry the mode, or the next pull takes it away.
  it.skipIf(process.platform === "win32")("is a file that may be run", () => {
    expect(statSync("scripts/bin/casebook.js").mode & 0o111).toBe(0o111);
  });
});
