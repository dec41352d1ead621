import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../scripts/engine/check.ts";
import type { CheckOptions, Checked } from "../../scripts/engine/check.ts";
import { rechecking } from "../../scripts/engine/rechecking.ts";
import { formats } from "../../scripts/reporters/index.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { pick, random, seed, times } from "../random.ts";
import { base, edits } from "./random-edits.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const SEQUENCES = 6 * times;
const EDITS = 8;

function textOf({ report }: Checked): string {
  return formats.json.text(report);
}

function optionsFor(root: string): CheckOptions {
  const tool = { name: "casebook", version: "0.0.0" };
  return { root, schemas, toolTables, rules, today: dayNumber(2020, 6, 1), tool, whole: true };
}

/** The bytes of every file, by its path in the dataset; of a folder, nothing. */
function contentsOf(root: string): Map<string, string> {
  const entries = readdirSync(join(root, "data"), { recursive: true, withFileTypes: true });
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(root, path), entry.isFile() ? readFileSync(path, "latin1") : ""];
    }),
  );
}

/** What a watcher would tell: of a folder that came or went, its name and nothing of what is in it. */
function changedPaths(before: Map<string, string>, now: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...now.keys()]);
  return [...paths].filter((path) => {
    const folder = dirname(path);
    const isSeen = folder === "data" || before.has(folder) === now.has(folder);
    return isSeen && before.get(path) !== now.get(path);
  });
}

it(
  `after each of ${SEQUENCES} × ${EDITS} random edits, one that begins with what it knows reports what a check from the start does`,
  () => {
    let begun = 0;
    let again = 0;
    let faulty = 0;
    for (let sequence = 0; sequence < SEQUENCES; sequence++) {
      const next = random(seed + sequence);
      const work = temporaryFolder("casebook-again-");
      try {
        cpSync(base, join(work, "data"), { recursive: true });
        const options = optionsFor(work);
        const dataset = rechecking(() => {
          begun++;
          return options;
        });
        const done: string[] = [];
        let known = contentsOf(work);
        for (let edit = 0; edit < EDITS; edit++) {
          const what = pick(next, Object.keys(edits));
          edits[what]!(next, work);
          done.push(what);
          const now = contentsOf(work);
          const changed = changedPaths(known, now);
          known = now;
          const cold = textOf(check(options));
          if (cold.includes('"severity": "error"')) faulty++;
          expect(textOf(dataset.again(changed)), done.join(", ")).toBe(cold);
          again++;
        }
      } finally {
        rmSync(work, { recursive: true });
      }
    }
    // If every check began from the start, or without faults, the test would prove nothing.
    expect(again - (begun - SEQUENCES)).toBeGreaterThan(again / 3);
    expect(faulty).toBeGreaterThan(SEQUENCES);
  },
  600_000 * times,
);

describe("a record that is saved", () => {
  it("brings what it breaks elsewhere, and takes it away again", () => {
    const work = temporaryFolder("casebook-again-");
    try {
      cpSync(base, join(work, "data"), { recursive: true });
      const dataset = rechecking(() => optionsFor(work));
      const before = textOf(dataset.checked());
      const law = join(work, "data/laws/old-code.yml");
      const text = readFileSync(law, "utf8");
      writeFileSync(law, text.replace(/id: "164"/, 'id: "165"'));
      const broken = dataset.again(["data/laws/old-code.yml"]).report.diagnostics;
      expect(broken.filter(({ rule }) => rule === "references/unknown").length).toBeGreaterThan(0);
      expect(broken.every(({ file }) => file === "data/laws/old-code.yml")).toBe(false);
      writeFileSync(law, text);
      expect(textOf(dataset.again(["data/laws/old-code.yml"]))).toBe(before);
    } finally {
      rmSync(work, { recursive: true });
    }
  });

  it("is the only record that the rules about single records judge again", () => {
    const work = temporaryFolder("casebook-again-");
    try {
      cpSync(base, join(work, "data"), { recursive: true });
      let judged: string[] = [];
      const noting = rules.map((rule) =>
        rule.scope === "record"
          ? {
              ...rule,
              check: (...given: Parameters<typeof rule.check>) => {
                judged.push(given[0].file);
                rule.check(...given);
              },
            }
          : rule,
      );
      const dataset = rechecking(() => ({ ...optionsFor(work), rules: noting }));
      expect(new Set(judged).size).toBeGreaterThan(10);
      judged = [];
      const file = "data/laws/old-code.yml";
      writeFileSync(join(work, file), `${readFileSync(join(work, file), "utf8")}# Saved.\n`);
      dataset.again([file]);
      expect(new Set(judged)).toEqual(new Set([file]));
    } finally {
      rmSync(work, { recursive: true });
    }
  });
});
