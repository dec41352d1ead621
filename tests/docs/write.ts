import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pages } from "./pages.ts";
import { partsOf, printed } from "./printed.ts";
import { rulePages } from "./rule-pages.ts";

const folder = join(import.meta.dirname, "../../docs/rules");
const written = await rulePages();
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of written) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
for (const page of pages) if (partsOf(page).length > 0) writeFileSync(page, await printed(page));
