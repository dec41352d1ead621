import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { ExampleFile } from "../../scripts/read/checks.ts";

/** A dataset in a folder of its own, gone when the test ends. Its path is returned. */
export function folderWith(files: Readonly<Record<string, ExampleFile>>): string {
  const outer = mkdtempSync(join(tmpdir(), "casebook-read-"));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const root = join(outer, "dataset");
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
  return root;
}
