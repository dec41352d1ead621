import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { rulePages } from "./rule-pages.ts";

const folder = join(import.meta.dirname, "../../docs/rules");

it("docs/rules/ is what the rules say of themselves; `npm run docs` writes it", async () => {
  const pages = await rulePages();
  const written = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"));
  expect(written.sort()).toEqual([...pages.keys()].sort());
  for (const [path, text] of pages)
    expect(readFileSync(join(folder, path), "utf8"), path).toBe(text);
}, 300_000);
