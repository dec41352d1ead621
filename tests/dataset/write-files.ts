import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExampleFile } from "../../scripts/yaml/checks.ts";

/** Writes the files of a dataset below `root`, the strange ones as they are described. */
export function writeFiles(root: string, files: Readonly<Record<string, ExampleFile>>): void {
  mkdirSync(join(root, "data"), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const absolute = join(root, path);
    mkdirSync(dirname(absolute), { recursive: true });
    if (typeof content === "string") writeFileSync(absolute, content);
    else if ("link" in content) symlinkSync(content.link, absolute);
    else if ("pipe" in content) execFileSync("mkfifo", [absolute]);
    else if ("hex" in content) {
      writeFileSync(absolute, Buffer.from(content.hex.replaceAll(" ", ""), "hex"));
    } else if ("repeat" in content) {
      writeFileSync(absolute, (content.before ?? "") + content.repeat.repeat(content.times));
    } else writeFileSync(absolute, "title: One\n");
  }
}
