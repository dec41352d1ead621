import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../publish/output/foreign-files.ts";
import type { Problem } from "./release-folder.ts";

/** The files that differ between two folders, by path. */
export function folderDifferences(first: string, second: string): Problem[] {
  const [inFirst, inSecond] = [new Set(filesIn(first)), new Set(filesIn(second))];
  const paths = [...new Set([...inFirst, ...inSecond])].toSorted((a, b) => (a < b ? -1 : 1));
  return paths.flatMap((file): Problem[] => {
    if (!inSecond.has(file)) return [{ file, message: "is in the first only." }];
    if (!inFirst.has(file)) return [{ file, message: "is in the second only." }];
    const [a, b] = [readFileSync(join(first, file)), readFileSync(join(second, file))];
    if (a.equals(b)) return [];
    const at = a.findIndex((byte, index) => byte !== b[index]);
    const offset = at < 0 ? a.length : at;
    const line = a.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
    return [{ file, message: `differs from byte ${offset} (line ${line}) on.` }];
  });
}
