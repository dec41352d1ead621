import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { shipped } from "../data/records.ts";
import { blocksOf, runIn, copyOfData } from "./pages.ts";

const examples = blocksOf("yaml");

/** The file that the first line of an example names. */
function fileOf(text: string): string | undefined {
  return /^# (data\/[a-z0-9-]+\/[a-z0-9-]+\.yml)\n/.exec(text)?.[1];
}

describe("the examples of the pages", () => {
  it.each(examples)("$page:$line is YAML, and its sources are there", ({ text }) => {
    expect(load(text)).toBeTypeOf("object");
    const sources = [...text.matchAll(/\bsource: ([a-z0-9-]+)/g)].map(([, id]) => `sources/${id}`);
    expect(sources.filter((source) => !shipped.has(source))).toEqual([]);
  });

  it("are records that the check accepts without a word", async () => {
    const files = examples.flatMap(({ text }) => {
      const file = fileOf(text);
      return file ? [{ file, text }] : [];
    });
    expect(files.length).toBeGreaterThan(2);
    const root = copyOfData();
    for (const { file, text } of files) writeFileSync(join(root, file), text);
    const { status, out } = await runIn(root, ["check", ...files.map(({ file }) => file)]);
    rmSync(root, { recursive: true, force: true });
    expect(status, out).toBe(0);
    expect(out).not.toMatch(/^(warning|error)/m);
  });
});
