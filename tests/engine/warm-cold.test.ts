import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../scripts/engine/check.ts";
import { factsCache } from "../../scripts/facts/facts-cache.ts";
import type { FactsCache } from "../../scripts/facts/facts-cache.ts";
import { formats } from "../../scripts/reporters/index.ts";
import { rules } from "../../scripts/rules/index.ts";
import { targetsOf } from "../../scripts/schema/plan.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { pick, random, seed, times } from "../random.ts";
import { base, edits } from "./random-edits.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const shared = targetsOf([...schemas.of.values()].map(({ plan }) => plan));
const SEQUENCES = 6 * times;
const EDITS = 6;

function reportOf(root: string, today: number, cache?: FactsCache): string {
  const { report } = check({
    ...{ root, schemas, toolTables, rules, today, tool: { name: "casebook", version: "0.0.0" } },
    ...(cache && { cache }),
  });
  return formats.json.text(report);
}

it(
  `after each of ${SEQUENCES} × ${EDITS} random edits a warm check reports what a cold one does, byte for byte`,
  () => {
    let known = 0;
    let faulty = 0;
    for (let sequence = 0; sequence < SEQUENCES; sequence++) {
      const next = random(seed + sequence);
      const work = temporaryFolder("casebook-warm-");
      try {
        cpSync(base, join(work, "data"), { recursive: true });
        const done: string[] = [];
        for (let edit = 0; edit <= EDITS; edit++) {
          const what = pick(next, Object.keys(edits));
          if (edit > 0) edits[what]!(next, work);
          done.push(edit > 0 ? what : "nothing");
          // Now and then the day changes too.
          const today = dayNumber(2020, 6, next() < 0.2 ? 2 : 1);
          const cache = factsCache({
            now: () => 0,
            ...{ folder: join(work, "cache"), root: work, key: String(today), shared },
          });
          const warm = reportOf(work, today, {
            ...cache,
            known: (file, sha256) => {
              const kept = cache.known(file, sha256);
              if (kept) known++;
              return kept;
            },
          });
          const cold = reportOf(work, today);
          if (cold.includes('"severity": "error"')) faulty++;
          expect(warm, done.join(", ")).toBe(cold);
        }
        expect(existsSync(join(work, "cache"))).toBe(true);
      } finally {
        rmSync(work, { recursive: true });
      }
    }
    // Without uses of the cache, or without faults, the test would prove nothing.
    expect(known).toBeGreaterThan(SEQUENCES * EDITS);
    expect(faulty).toBeGreaterThan(SEQUENCES);
  },
  600_000 * times,
);
