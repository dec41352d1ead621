import { rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ExampleFile } from "../../scripts/yaml/checks.ts";
import { writeFiles } from "./write-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A dataset in a folder of its own, gone when the test ends. Its path is returned. */
export function folderWith(files: Readonly<Record<string, ExampleFile>>): string {
  const outer = temporaryFolder("casebook-read-");
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const root = join(outer, "dataset");
  writeFiles(root, files);
  return root;
}
