import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../scripts/engine/check.ts";
import type { CheckOptions, Checked } from "../../scripts/engine/check.ts";
import { rechecking } from "../../scripts/engine/rechecking.ts";
import { formats } from "../../scripts/reporters/index.ts";
import { rules } from "../../scripts/rules/index.ts";
import { loadSchemas } from "../../scripts/schema/schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { writeCorpus } from "../bench/corpus.ts";
import { readRows, readStates } from "../bench/rows.ts";
import { pick, random } from "../random.ts";
import { base, edits } from "./random-edits.ts";

const schemas = loadSchemas("schemas");
const SEQUENCES = 40;
const EDITS = 8;

function textOf({ report }: Checked): string {
  if (formats.json.kind !== "text") throw new Error("JSON is a text");
  return formats.json.text(report);
}

function optionsFor(root: string): CheckOptions {
  const tool = { name: "casebook", version: "0.0.0" };
  return { root, schemas, rules, today: dayNumber(2020, 6, 1), tool, whole: true };
}

/** The bytes of every file, by its path in the dataset. */
function filesOf(root: string): Map<string, string> {
  const names = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".yml")).sort();
  return new Map(
    files.map((name) => [`data/${name}`, readFileSync(join(root, "data", name), "latin1")]),
  );
}

it(`after each of ${SEQUENCES} × ${EDITS} random edits, one that begins with what it knows reports what a check from the start does`, () => {
  let begun = 0;
  let again = 0;
  let faulty = 0;
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    const next = random(sequence + 100);
    const work = mkdtempSync(join(tmpdir(), "casebook-again-"));
    try {
      cpSync(base, join(work, "data"), { recursive: true });
      const options = optionsFor(work);
      const dataset = rechecking(() => {
        begun++;
        return options;
      });
      const done: string[] = [];
      let known = filesOf(work);
      for (let edit = 0; edit < EDITS; edit++) {
        const what = pick(next, Object.keys(edits));
        edits[what]!(next, work);
        done.push(what);
        const now = filesOf(work);
        const changed = [...new Set([...known.keys(), ...now.keys()])].filter(
          (path) => known.get(path) !== now.get(path),
        );
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
  // The test would say nothing if every check began from the start, or if nothing were ever wrong.
  expect(again - (begun - SEQUENCES)).toBeGreaterThan(again / 3);
  expect(faulty).toBeGreaterThan(SEQUENCES);
}, 600_000);

describe("a record that is saved", () => {
  it("brings what it breaks elsewhere, and takes it away again", () => {
    const work = mkdtempSync(join(tmpdir(), "casebook-again-"));
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

  it("costs as many judgements in 2,000 records as in 500", () => {
    const { rows } = readRows("there/are/none", readStates("data/reference/states.yml"));
    const counts = [500, 2000].map((records) => {
      const work = mkdtempSync(join(tmpdir(), "casebook-again-"));
      try {
        const { anyFile } = writeCorpus(work, {
          ...{ rows, reference: "data/reference", records, shape: "recommendations" },
        });
        let judged = 0;
        const counting = rules.map((rule) =>
          rule.scope === "corpus"
            ? {
                ...rule,
                check: (...given: Parameters<typeof rule.check>) => {
                  const judge = rule.check(...given);
                  return (
                    judge && ((record: Parameters<typeof judge>[0]) => (judged++, judge(record)))
                  );
                },
              }
            : rule,
        );
        const dataset = rechecking(() => ({ ...optionsFor(work), rules: counting }));
        judged = 0;
        const file = join(work, anyFile);
        writeFileSync(file, `${readFileSync(file, "utf8")}# Saved.\n`);
        dataset.again([anyFile]);
        return judged;
      } finally {
        rmSync(work, { recursive: true });
      }
    });
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]! / counts[0]!).toBeLessThan(2);
  });
});
