import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rulePages } from "./rule-pages.ts";

/** `npm run docs` writes all that is printed; `npm run docs -- RULE …` the pages of some rules. */
const folder = join(import.meta.dirname, "../../docs/rules");
const only = process.argv.slice(2);
const written = await rulePages(only);
if (only.length === 0) rmSync(folder, { recursive: true, force: true });
for (const [path, text] of written) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
if (only.length === 0) {
  const { pages } = await import("./pages.ts");
  const { partsOf, printed } = await import("./printed.ts");
  for (const page of pages) if (partsOf(page).length > 0) writeFileSync(page, await printed(page));
}
