import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../scripts/engine/check.ts";
import type { CheckOptions } from "../../scripts/engine/check.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { base, edits } from "../engine/random-edits.ts";
import { pick, random, seed, times } from "../random.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { datasetInMemory } from "./in-memory.ts";
import { toolTables } from "../tool-tables.ts";

const EDITS = 40 * times;

function filesIn(root: string): Map<string, string> {
  const entries = readdirSync(join(root, "data"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(root, path), readFileSync(path, "utf8")];
    }),
  );
}

it(`a check in memory reports what one of files reports, after each of ${EDITS} random edits`, () => {
  const root = temporaryFolder();
  cpSync(base, join(root, "data"), { recursive: true });
  const options: CheckOptions = {
    ...{ root, schemas, toolTables, rules, today: dayNumber(2020, 6, 1) },
    tool: { name: "casebook", version: "0.0.0" },
  };
  const before = filesIn(root);
  const dataset = datasetInMemory(options);
  const next = random(seed);
  const done: string[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const what = pick(next, Object.keys(edits));
    edits[what]!(next, root);
    done.push(what);
    const now = filesIn(root);
    const changes = new Map<string, string | null>();
    for (const path of before.keys()) if (!now.has(path)) changes.set(path, null);
    for (const [path, text] of now) if (before.get(path) !== text) changes.set(path, text);
    expect(dataset.check(changes).report, done.join(", ")).toEqual(check(options).report);
  }
});
