import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadDataset } from "./dataset.ts";
import { evidenceRecall } from "./evidence/recall.ts";
import type { Kind } from "./fault.ts";
import { kinds } from "./kinds/index.ts";
import { freshKinds, isKept } from "./fresh/index.ts";
import { lastKinds, isHeldOut } from "./last/index.ts";
import { golden, recall } from "./recall.ts";
import { isUnseen, senseKinds } from "./sense/index.ts";
import { listOf, sharesOf, tableOf, toldOf } from "./table.ts";

/**
 * `npm run recall [-- --seed N --count N --family form|sense|evidence --part all|seen|unseen|fresh|open|kept|last|last-open|last-kept --kind K --least P --golden]`:
 * breaks the shipped dataset, one fault at a time, and prints how many of the faults the check finds. The
 * family `sense` has the faults that a careful reviewer finds; `--part` chooses those whose results were seen
 * while the rules were written, or the others. `--count` is the number of faults in all; `--seed random` chooses one and prints it; with `--least`, finding fewer per cent than that
 * is a failure; `--golden` writes the small run that the tests hold the checker to.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "2000" },
    kind: { type: "string", multiple: true },
    family: { type: "string", default: "form" },
    part: { type: "string", default: "all" },
    least: { type: "string", default: "0" },
    golden: { type: "boolean", default: false },
  },
});
const sense = [...senseKinds, ...freshKinds, ...lastKinds];
const parts: Record<string, readonly Kind[]> = {
  all: senseKinds,
  seen: senseKinds.filter((each) => !isUnseen(each)),
  unseen: senseKinds.filter(isUnseen),
  fresh: freshKinds,
  open: freshKinds.filter((each) => !isKept(each)),
  kept: freshKinds.filter(isKept),
  last: lastKinds,
  "last-open": lastKinds.filter((each) => !isHeldOut(each)),
  "last-kept": lastKinds.filter(isHeldOut),
};
if (values.family === "evidence") {
  console.log(await evidenceRecall(".", Number(values.seed), Number(values.count)));
  process.exit(0);
}
const family = values.family === "sense" ? sense : kinds;
const part = values.family === "sense" ? (parts[values.part] ?? []) : kinds;
const chosen = values.kind ? family.filter(({ name }) => values.kind!.includes(name)) : part;
if (chosen.length === 0) {
  console.error(
    `There is no such kind. The kinds are: ${family.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}
if (values.golden) {
  const outcomes = recall(".", loadDataset("."), kinds, golden.seed, golden.each);
  writeFileSync(golden.file, `${tableOf(outcomes)}\n${listOf(toldOf(outcomes))}`);
} else {
  const seed = values.seed === "random" ? randomInt(2 ** 31) : Number(values.seed);
  const each = Math.ceil(Number(values.count) / chosen.length);
  const started = performance.now();
  const outcomes = recall(".", loadDataset("."), chosen, seed, each, (name) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${name}`);
  });
  console.log(tableOf(outcomes));
  console.log(
    `seed ${seed}, ${outcomes.length} faults, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const share = sharesOf(toldOf(outcomes)).found;
  if (share < Number(values.least) || outcomes.some(({ crashed }) => crashed)) process.exitCode = 1;
}
