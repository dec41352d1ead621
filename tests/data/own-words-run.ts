import { readFileSync } from "node:fs";
import { copied } from "./own-words.ts";
import { shipped } from "./records.ts";

/**
 * `npm run own-words -- FILE…`: the texts of the shipped data that repeat eight words of a source, given
 * as text files. The sources are not ours to publish, so no test of this repository can read them.
 */
const files = process.argv.slice(2);
const found = copied(
  shipped,
  files.map((file) => readFileSync(file, "utf8")),
);
console.log(
  found.length > 0 ? found.join("\n") : `No text repeats any of ${files.length} sources.`,
);
process.exitCode = files.length === 0 ? 2 : found.length > 0 ? 1 : 0;
