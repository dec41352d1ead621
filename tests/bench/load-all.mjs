// The least a check can do: walk, read and load every file, and nothing more. The build of js-yaml that
// the bundle uses (`require`) is several times as fast on Node 20 as the one that `import` finds.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [, , root, build] = process.argv;
const { load } =
  build === "bundled" ? createRequire(import.meta.url)("js-yaml") : await import("js-yaml");

const data = join(root, "data");
let count = 0;
for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  if (load(readFileSync(join(entry.parentPath, entry.name), "utf8"))) count++;
}
console.log(`${count} files loaded`);
