// The least a check can do: walk, read and load every file, and nothing more.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

const data = join(process.argv[2], "data");
let count = 0;
for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  if (load(readFileSync(join(entry.parentPath, entry.name), "utf8"))) count++;
}
console.log(`${count} files loaded`);
