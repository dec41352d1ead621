import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../../scripts/engine/check.ts";
import type { CheckOptions, Checked } from "../../scripts/engine/check.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { rules } from "../../scripts/rules/index.ts";
import { folderSide } from "../../scripts/dataset/side.ts";
import type { BeforeAndAfter, Example, Rule } from "../../scripts/rules/rule.ts";
import { loadSchemas } from "../../scripts/schema/schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const here = dirname(fileURLToPath(import.meta.url));
const example = join(here, "base");
const home = join(here, "..", "..");
const schemas = loadSchemas(join(home, "schemas"));
/** The `--today` of every test here: after every date of the base dataset. */
export const today = dayNumber(2020, 6, 1);
/** After every date of the shipped data. */
const shippedToday = dayNumber(2026, 11, 24);

/** The findings of every rule on the example dataset with a change. */
export function findingsIn(change: Example): readonly Diagnostic[] {
  return checked(change).report.diagnostics;
}

/** Checks the example dataset with a change, in a folder of its own that is gone afterwards. */
export function checked(change: Example, by: readonly Rule[] = rules): Checked {
  return checkedCopy(join(example, "data"), change, today, by);
}

/** What is found about the change from one change of the example dataset to another. */
export function checkedChange(
  { before, after }: BeforeAndAfter,
  options: Pick<CheckOptions, "bulk"> = {},
): Checked {
  const base = copyWith(join(example, "data"), before);
  const kept = Object.entries(before).filter(([name]) => after[name] === undefined);
  const changed = Object.entries(after).filter((one): one is [string, string] => one[1] !== null);
  const head = copyWith(join(example, "data"), Object.fromEntries([...kept, ...changed]));
  for (const name of Object.keys(after))
    if (after[name] === null) rmSync(join(head, "data", `${name}.yml`), { force: true });
  try {
    const [side, now] = [folderSide(base, "sha1"), folderSide(head, "sha1")];
    return checkAt(head, today, { ...options, base: { name: "main", side, head: now } });
  } finally {
    for (const root of [base, head]) rmSync(root, { recursive: true });
  }
}

/** Checks the dataset that the project ships, or a copy of it with a change. */
export function checkedShipped(change?: Example): Checked {
  return change
    ? checkedCopy(join(home, "data"), change, shippedToday)
    : checkAt(home, shippedToday);
}

/** The same finding said in one line: `data/cases/example.yml:12:7 error dates/edtf`. */
export function said({ file, range, severity, rule }: Diagnostic): string {
  return `${file}:${range.start.line}:${range.start.column} ${severity} ${rule}`;
}

function copyWith(data: string, change: Example): string {
  const root = temporaryFolder("casebook-rules-");
  cpSync(data, join(root, "data"), { recursive: true });
  for (const [name, yaml] of Object.entries(change)) write(root, name, yaml);
  return root;
}

function checkedCopy(
  data: string,
  change: Example,
  day: number,
  by: readonly Rule[] = rules,
): Checked {
  const root = copyWith(data, change);
  try {
    return checkAt(root, day, { rules: by });
  } finally {
    rmSync(root, { recursive: true });
  }
}

function checkAt(
  root: string,
  day: number,
  more: Partial<Pick<CheckOptions, "base" | "bulk" | "rules">> = {},
): Checked {
  const tool = { name: "casebook", version: "0.0.0" };
  return check({ root, schemas, rules, today: day, tool, ...more });
}

/** Puts the change first, so that its lines are those of the test. */
function write(root: string, name: string, yaml: string): void {
  const path = join(root, "data", `${name}.yml`);
  const rest = existsSync(path) ? withoutKeys(readFileSync(path, "utf8"), keysOf(yaml)) : "";
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${yaml.trimEnd()}\n${rest}`);
}

function keysOf(yaml: string): Set<string> {
  return new Set([...yaml.matchAll(/^([A-Za-z]+):/gm)].map(([, key]) => key!));
}

/** The text without the top-level keys named; a key's value goes on until the next key. */
function withoutKeys(text: string, keys: ReadonlySet<string>): string {
  const blocks = text.split(/^(?=[A-Za-z]+:)/m);
  return blocks.filter((block) => !keys.has(block.slice(0, block.indexOf(":")))).join("");
}
