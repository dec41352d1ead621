import { randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { addedKinds } from "./added/index.ts";
import { blindKinds, isKeptBlind } from "./blind/index.ts";
import { loadDataset } from "./dataset.ts";
import { evidenceRecall } from "./evidence/recall.ts";
import type { Kind } from "./fault.ts";
import { fieldKinds, matrixOf } from "./fields/index.ts";
import { kinds } from "./kinds/index.ts";
import { freshKinds, isKept } from "./fresh/index.ts";
import { heldOutKinds, isKeptBack } from "./heldout/index.ts";
import { lastKinds, isHeldOut } from "./last/index.ts";
import { golden, recall } from "./recall.ts";
import { isUnseen, senseKinds } from "./sense/index.ts";
import { listOf, severalOf, sharesOf, tableOf, toldOf } from "./table.ts";
import { isKeptWalk, walkKinds } from "./walk/index.ts";

const help = `npm run recall -- [options]
Breaks the shipped dataset, one fault at a time, and prints how many of the faults the check finds.

  --family form|sense|evidence  which faults (form): of form, of sense, or of what sources say
  --part PART                   of the family sense: all, seen, unseen, fresh, open, kept,
                                last, last-open, last-kept, heldout,
                                heldout-open, heldout-kept,
                                blind, blind-open, blind-kept,
                                walk, walk-open, walk-kept, added, fields (all)
  --kind NAME                   only this kind; may be given again
  --without RULE                checks without this rule; may be given again
  --seed N|random               which places are broken (1)
  --count N                     how many faults in all (2000)
  --least PERCENT               fail if fewer are found
  --told                        list the faults that are told more than once, with every finding
  --golden                      write the small run that the tests hold the checker to
  --help                        print this`;

const values = options();
const sense = [
  ...senseKinds,
  ...freshKinds,
  ...lastKinds,
  ...heldOutKinds,
  ...blindKinds,
  ...walkKinds,
  ...addedKinds,
];
const data = loadDataset(".");
const parts: Record<string, readonly Kind[]> = {
  fields: values.part === "fields" ? fieldKinds(data) : [],
  all: senseKinds,
  seen: senseKinds.filter((each) => !isUnseen(each)),
  unseen: senseKinds.filter(isUnseen),
  fresh: freshKinds,
  open: freshKinds.filter((each) => !isKept(each)),
  kept: freshKinds.filter(isKept),
  last: lastKinds,
  "last-open": lastKinds.filter((each) => !isHeldOut(each)),
  "last-kept": lastKinds.filter(isHeldOut),
  heldout: heldOutKinds,
  "heldout-open": heldOutKinds.filter((each) => !isKeptBack(each)),
  "heldout-kept": heldOutKinds.filter(isKeptBack),
  blind: blindKinds,
  "blind-open": blindKinds.filter((each) => !isKeptBlind(each)),
  "blind-kept": blindKinds.filter(isKeptBlind),
  walk: walkKinds,
  "walk-open": walkKinds.filter((each) => !isKeptWalk(each)),
  "walk-kept": walkKinds.filter(isKeptWalk),
  added: addedKinds,
};
if (values.help) {
  console.log(help);
  process.exit(0);
}
if (values.family === "evidence") {
  console.log(await evidenceRecall(".", Number(values.seed), Number(values.count)));
  process.exit(0);
}
const family =
  values.part === "fields" ? parts["fields"]! : values.family === "sense" ? sense : kinds;
const part = values.family === "sense" ? (parts[values.part] ?? []) : kinds;
const chosen = values.kind ? family.filter(({ name }) => values.kind!.includes(name)) : part;
if (chosen.length === 0) {
  console.error(
    `There is no such kind. The kinds are: ${family.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}
if (values.golden) {
  const outcomes = recall(".", data, kinds, golden.seed, golden.each);
  writeFileSync(golden.file, `${tableOf(outcomes)}\n${listOf(toldOf(outcomes))}`);
} else {
  const seed = values.seed === "random" ? randomInt(2 ** 31) : Number(values.seed);
  const each = Math.ceil(Number(values.count) / chosen.length);
  const started = performance.now();
  const begin = (name: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${name}`);
  };
  const outcomes = recall(".", data, chosen, seed, each, begin, values.without);
  console.log(tableOf(outcomes));
  if (values.told) console.log(severalOf(outcomes));
  if (values.part === "fields") console.log(matrixOf(outcomes));
  console.log(
    `seed ${seed}, ${outcomes.length} faults, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const share = sharesOf(toldOf(outcomes)).found;
  if (share < Number(values.least) || outcomes.some(({ crashed }) => crashed)) process.exitCode = 1;
}

/** The options, or a sentence and status 2. */
function options() {
  try {
    return parseArgs({
      options: {
        seed: { type: "string", default: "1" },
        count: { type: "string", default: "2000" },
        kind: { type: "string", multiple: true },
        without: { type: "string", multiple: true, default: [] },
        family: { type: "string", default: "form" },
        part: { type: "string", default: "all" },
        least: { type: "string", default: "0" },
        told: { type: "boolean", default: false },
        golden: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}
