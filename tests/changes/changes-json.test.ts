import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeReport } from "../../scripts/changes/report/change-report.ts";
import { deltaOf } from "../../scripts/publish/release/delta.ts";
import { comparedOf } from "../../scripts/publish/release/history.ts";
import type { PreviousRelease } from "../../scripts/publish/release/previous-release.ts";
import { discover } from "../../scripts/dataset/discover.ts";
import { folderSnapshot } from "../../scripts/dataset/snapshot.ts";
import { schemas } from "../schemas.ts";
import { publishableIn } from "../publish/written.ts";
import { random } from "../random.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

/** A copy of the shipped data with chance edits: lines that go, values and names that change. */
function editedCopy(seed: number): string {
  const root = temporaryFolder("casebook-delta-");
  cpSync("data", join(root, "data"), { recursive: true });
  const chance = random(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!;
  const files = discover(root).files.filter(({ kind }) => kind === "record");
  const redirects: string[] = [];
  for (let count = 0; count < 25; count++) {
    const { path, collection, id } = pick(files);
    const full = join(root, path);
    const way = Math.floor(chance() * 6);
    try {
      const text = readFileSync(full, "utf8");
      if (way === 0) rmSync(full);
      else if (way === 1) renameSync(full, full.replace(/\.yml$/, "-x.yml"));
      else if (way === 2) {
        renameSync(full, full.replace(/\.yml$/, "-y.yml"));
        redirects.push(
          `{ from: ${collection}/${id}, to: [${collection}/${id}-y], kind: moved, date: "2026-11-24" }`,
        );
      } else if (way === 3) {
        rmSync(full);
        redirects.push(
          `{ from: ${collection}/${id}, to: [sources/a-hrc-28-10], kind: merged, date: "2026-11-24" }`,
        );
      } else if (way === 4) {
        const edited = text.replaceAll(/supports: full|"20(\d\d)|: noted/g, (found) =>
          chance() < 0.5
            ? found
            : found
                .replace("full", "unchecked")
                .replace('"20', '"21')
                .replace("noted", "supported"),
        );
        writeFileSync(full, edited);
      } else cpSync(full, full.replace(/\.yml$/, "-z.yml"));
    } catch (error) {
      // The file went away in an earlier edit.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  const gone = redirects.length > 0 ? redirects : [];
  writeFileSync(join(root, "data/redirects.yml"), `redirects: [${gone.join(", ")}]\n`);
  return root;
}

describe("the engine of changes.json", () => {
  const base = publishableIn(".", schemas).release;

  it.each([1, 2, 3, 4])("says the same of a change as casebook diff (seed %i)", (seed) => {
    const root = editedCopy(seed);
    try {
      const previous = { ...comparedOf(base), schemaVersion: null } as PreviousRelease;
      const delta = deltaOf(publishableIn(root, schemas).release, previous);
      const meaning = changeReport(folderSnapshot(".", "sha1"), folderSnapshot(root, "sha1"), {
        schemas,
        toolTables,
      });
      expect(meaning.unreadable).toEqual([]);
      expect(delta.changes.length).toBeGreaterThan(10);
      expect(meaning.changes).toEqual(delta.changes);
      expect(meaning.level).toBe(delta.level);
      expect(meaning.told.map(({ record }) => record)).toEqual(
        delta.changes.map(({ record }) => record),
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
