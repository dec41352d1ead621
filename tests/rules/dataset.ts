import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { textFile } from "../../scripts/archive/text/text-file.ts";
import { check } from "../../scripts/engine/check.ts";
import type { CheckOptions, Checked } from "../../scripts/engine/check.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { byPlace } from "../../scripts/diagnostics/order.ts";
import { sourceText } from "../../scripts/evidence/evidence.ts";
import { rules } from "../../scripts/rules/index.ts";
import { folderSnapshot } from "../../scripts/dataset/snapshot.ts";
import { exampleCopy } from "../../scripts/rules/shared/example-copy.ts";
import type { BeforeAndAfter, Example, Rule } from "../../scripts/rules/rule.ts";
import { schemas } from "../schemas.ts";
import type { ToolTables } from "../../scripts/tables/tool-tables.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { datasetInMemory } from "../dataset/in-memory.ts";
import type { DatasetInMemory } from "../dataset/in-memory.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";
import { keysTried } from "./keys-tried.ts";
import { signsTried } from "./signs-tried.ts";

const here = dirname(fileURLToPath(import.meta.url));
const example = join(here, "base");
const home = join(here, "..", "..");
/** The `--today` of every test here: after every date of the base dataset. */
export const today = dayNumber(2020, 6, 1);
/** After every date of the shipped data. */
const shippedToday = dayNumber(2026, 11, 30);
/** Every test of a rule also tries the keys and the signs that the rules declare. */
const tried = rules.map((rule) => signsTried(keysTried(rule)));
let exampleDataset: DatasetInMemory | undefined;
let shippedDataset: DatasetInMemory | undefined;

/** The findings of every rule on the example dataset with a change. */
export function findingsIn(change: Example): readonly Diagnostic[] {
  return checked(change).report.diagnostics;
}

/** Checks the example dataset with a change. */
export function checked(change: Example, by: readonly Rule[] = rules): Checked {
  const dataset =
    by === rules
      ? (exampleDataset ??= datasetInMemory(optionsAt(example, today)))
      : datasetInMemory({ ...optionsAt(example, today), rules: by });
  return checkedWith(dataset, change);
}

/** The same, beside the copy of a source: `exampleCopy`. */
export function checkedWithCopy(change: Example, by: readonly Rule[] = rules): Checked {
  const options = { ...optionsAt(example, today), rules: by, evidence };
  return checkedWith(datasetInMemory(options), change);
}

const evidence = {
  sources: new Map([
    [
      "ngo-report",
      sourceText("0".repeat(64), textFile(new TextEncoder().encode(exampleCopy)), [
        { id: "arrests", title: "Arrests", paragraphs: 3 },
        { id: "demands", title: "Demands", items: 2 },
      ]),
    ],
  ]),
};

/** Checks the example dataset with a change, by other tables than those of the tool. */
export function checkedByTables(change: Example, toolTables: ToolTables): Checked {
  return checkedWith(datasetInMemory({ ...optionsAt(example, today), toolTables }), change);
}

/** What is found about the change from one change of the example dataset to another. */
export function checkedChange(
  { before, after }: BeforeAndAfter,
  options: Pick<CheckOptions, "bulk"> = {},
): Checked {
  const base = copyWith(join(example, "data"), before);
  const kept = Object.entries(before).filter(([name]) => after[name] === undefined);
  const present = Object.entries(after).filter((one): one is [string, string] => one[1] !== null);
  const head = copyWith(join(example, "data"), Object.fromEntries([...kept, ...present]));
  for (const name of Object.keys(after))
    if (after[name] === null) rmSync(join(head, "data", `${name}.yml`), { force: true });
  try {
    const [side, now] = [folderSnapshot(base, "sha1"), folderSnapshot(head, "sha1")];
    return check({
      ...{ ...optionsAt(head, today), ...options },
      base: { name: "main", side, head: now },
    });
  } finally {
    for (const root of [base, head]) rmSync(root, { recursive: true });
  }
}

/** Checks the dataset that the project ships, with a change where one is given. */
export function checkedShipped(change: Example = {}): Checked {
  shippedDataset ??= datasetInMemory(optionsAt(home, shippedToday));
  return checkedWith(shippedDataset, change);
}

/** The same finding said in one line: `data/cases/example.yml:12:7 error dates/edtf`. */
export function said({ file, range, severity, rule }: Diagnostic): string {
  return `${file}:${range.start.line}:${range.start.column} ${severity} ${rule}`;
}

function copyWith(data: string, change: Example): string {
  const root = temporaryFolder("casebook-rules-");
  cpSync(data, join(root, "data"), { recursive: true });
  for (const [name, yaml] of Object.entries(change)) {
    const path = join(root, "data", `${name}.yml`);
    mkdirSync(dirname(path), { recursive: true });
    const text = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    writeFileSync(path, changed(text, yaml));
  }
  return root;
}

function checkedWith(dataset: DatasetInMemory, change: Example): Checked {
  const changes = Object.entries(change).map(([name, yaml]): [string, string] => {
    const path = `data/${name}.yml`;
    return [path, changed(dataset.text(path), yaml)];
  });
  return eachByItself(dataset.check(new Map(changes)));
}

/** With the findings that are told beneath others as findings of their own, as the rules gave them. */
function eachByItself(checked: Checked): Checked {
  const { report, counting } = checked;
  const told = report.diagnostics.flatMap(({ related }) =>
    related.filter(({ rule }) => rule !== undefined).map((each) => each.message),
  );
  if (told.length === 0) return checked;
  const shown = new Set(report.diagnostics.map(({ fingerprint }) => fingerprint));
  const beneath = counting.filter(
    ({ fingerprint, message, rule }) =>
      !shown.has(fingerprint) && told.includes(`${message} (${rule})`),
  );
  const alone = report.diagnostics.map((each) => ({
    ...each,
    related: each.related.filter(({ rule }) => rule === undefined),
  }));
  const diagnostics = [...alone, ...beneath].toSorted(byPlace);
  return { ...checked, report: { ...report, diagnostics } };
}

function optionsAt(root: string, day: number): CheckOptions {
  return {
    root,
    schemas,
    toolTables,
    rules: tried,
    today: day,
    tool: { name: "casebook", version: "0.0.0" },
  };
}

/** The text with the change first, so that its lines are those of the test. */
function changed(text: string | undefined, yaml: string): string {
  const rest = text === undefined ? "" : withoutKeys(text, keysOf(yaml));
  return `${yaml.trimEnd()}\n${rest}`;
}

function keysOf(yaml: string): Set<string> {
  return new Set([...yaml.matchAll(/^([A-Za-z]+):/gm)].map(([, key]) => key!));
}

/** The text without the top-level keys named; a key's value goes on until the next key. */
function withoutKeys(text: string, keys: ReadonlySet<string>): string {
  const blocks = text.split(/^(?=[A-Za-z]+:)/m);
  return blocks.filter((block) => !keys.has(block.slice(0, block.indexOf(":")))).join("");
}
