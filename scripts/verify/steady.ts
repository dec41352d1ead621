import { lstatSync } from "node:fs";
import { join } from "node:path";
import { restoreFolder } from "../publish/output/replace-folder.ts";
import type { Problem } from "./release-folder.ts";

/** Builds that may replace the release one after the other while it is read. */
const TURNS = 5;

/**
 * What is found in the folder of a release. A build may put another release in its place meanwhile: then what was
 * found is of neither, and the folder is read again.
 */
export function steadily(folder: string, find: () => readonly Problem[]): readonly Problem[] {
  for (let turn = 1; ; turn++) {
    const was = identityOf(folder);
    const isLast = () => turn === TURNS || identityOf(folder) === was;
    try {
      const problems = find();
      if (problems.length === 0 || isLast()) return problems;
    } catch (error) {
      if (isLast()) throw error;
    }
    restoreFolder(folder);
  }
}

/** Equal for the same release only: a build makes a new folder with a new manifest. */
function identityOf(folder: string): string {
  const paths = [folder, join(folder, "manifest.json")];
  return paths
    .map((path) => {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      return `${stat?.ino} ${stat?.mtimeMs}`;
    })
    .join();
}
