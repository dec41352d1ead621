import { Command } from "commander";
import { grouped } from "../recall/group.ts";
import { attack, attackWithin, memoryLimit } from "./attack.ts";
import type { Attack } from "./attack.ts";
import { hostileChanges } from "./changes.ts";
import { answersTo, changeOf, commands, importOf } from "./commands.ts";
import type { Answer } from "./commands.ts";
import { hostile } from "./families.ts";
import { freshBundle } from "../fresh-bundle.ts";
import { random, seed } from "../random.ts";
import { tables } from "./tables.ts";
import { variantsOf } from "./variants.ts";

interface Options {
  readonly family?: readonly string[];
  readonly whole?: boolean;
  readonly changes?: boolean;
  readonly seed: string;
  readonly variants: string;
}

const values = new Command("npm run hostile --")
  .description(
    "Gives hostile datasets, those of each family and some made of them by chance, to every command in every format. For the first of each family and the large ones the command is a process of its own, as in CI; for the others it runs within this process.",
  )
  .option("--family <names...>", "only these families")
  .option("--whole", "a process of its own for each")
  .option("--changes", "as changes only, without a check in every format and without imports")
  .option("--seed <number>", "of those made by chance", String(seed))
  .option("--variants <number>", "made by chance, a family", "3")
  .parse()
  .opts<Options>();
freshBundle();
const next = random(Number(values.seed));
const known = hostile.filter(({ family }) => !values.family || values.family.includes(family));
const made = [...grouped(known, ({ family }) => family).values()].flatMap((list) =>
  variantsOf(next, list, Number(values.variants)),
);
const chosen = [...known, ...made];
console.log(`seed ${values.seed}`);
const firsts = [...grouped(chosen, ({ family }) => family).values()].map(([first]) => first);
const attacks: Attack[] = [];
for (const each of values.changes ? [] : chosen) {
  // If one hangs, its name is the last line.
  process.stderr.write(`${each.family}: ${JSON.stringify(each.name)}\n`);
  const whole = values.whole || each.large || firsts.includes(each);
  attacks.push(whole ? attack(each) : await attackWithin(each));
}
const wrong = attacks.filter(({ complaints }) => complaints.length > 0);
if (!values.changes) tellOfChecks();

console.log(
  "\nThe same as a change, by command: statuses, the most seconds of CPU and the most MiB.",
);
const ofFiles = chosen.filter(
  (each) =>
    !each.large &&
    (values.whole || firsts.includes(each) || made.includes(each) || each.family === "width"),
);
const changes = [
  ...ofFiles.map(changeOf),
  ...hostileChanges.filter(({ family }) => !values.family || values.family.includes(family)),
];
const answers: Answer[] = [];
for (const each of changes) {
  process.stderr.write(`${each.family}: ${JSON.stringify(each.name)}, as a change\n`);
  answers.push(...(await answersTo(each)));
}
console.log(line("family", ...Object.keys(commands)));
for (const [family, list] of grouped(answers, ({ change }) => change.family))
  console.log(line(family, ...Object.keys(commands).map((name) => cell(list, name))));
const unanswered = answers.filter(({ complaints }) => complaints.length > 0);
for (const { command, change, complaints } of unanswered)
  console.log(
    `Wrong: ${command} on ${JSON.stringify(change.name)}: ${JSON.stringify(complaints.join("; "))}`,
  );

if (!values.changes) {
  console.log("\nHostile files, imported.");
  console.log(line("family", "files", "statuses", "seconds", "MiB at most", "wrong"));
}
const imports = tables
  .filter(({ family }) => !values.changes && (!values.family || values.family.includes(family)))
  .map((table) => {
    process.stderr.write(`${table.family}: ${JSON.stringify(table.name)}, imported\n`);
    return { table, ...importOf(table) };
  });
for (const [family, list] of grouped(imports, ({ table }) => table.family)) {
  const most = (of: (each: (typeof list)[number]) => number) => Math.max(...list.map(of));
  console.log(
    line(
      family,
      list.length,
      [...new Set(list.map(({ status }) => status))].sort().join(","),
      most(({ seconds }) => seconds).toFixed(1),
      most(({ memory }) => memory).toFixed(0),
      list.filter(({ isWrong }) => isWrong).length,
    ),
  );
}
const wronglyImported = imports.filter(({ isWrong }) => isWrong);
for (const { table, status } of wronglyImported)
  console.log(`Wrong: import of ${JSON.stringify(table.name)}: status ${status}`);
process.exitCode = wrong.length + unanswered.length + wronglyImported.length === 0 ? 0 : 1;

function tellOfChecks(): void {
  console.log(
    line(
      "family",
      "files",
      "processes",
      "status 1",
      "status 0",
      "one finding",
      "more",
      "none",
      "MiB at most",
      "wrong",
    ),
  );
  for (const [family, list] of grouped(attacks, ({ hostile }) => hostile.family))
    console.log(row(family, list));
  console.log(row("all", attacks));
  console.log("\nMore findings than one, or none, and why:");
  for (const [why, list] of grouped(
    attacks.filter(({ findings }) => findings !== 1),
    ({ hostile }) => `${hostile.family}: ${hostile.why ?? "unexplained"}`,
  ))
    console.log(
      `  ${why} (${list.length} files, ${Math.min(...list.map(({ findings }) => findings))} to ${Math.max(...list.map(({ findings }) => findings))} findings)`,
    );
  console.log(
    wrong.length === 0
      ? `\nNothing crashed, hung, came through unescaped, or held more than ${memoryLimit} MiB.`
      : "\nWrong:",
  );
  for (const { hostile, complaints, rules } of wrong)
    console.log(
      `  ${hostile.family}: ${JSON.stringify(hostile.name)}: ${JSON.stringify(complaints.join("; "))} ${rules.join(" ")}`,
    );
}

function cell(list: readonly Answer[], name: string): string {
  const mine = list.filter(({ command }) => command === name);
  const statuses = [...new Set(mine.map(({ status }) => status))].sort().join(",");
  const most = (of: (answer: Answer) => number) => Math.max(...mine.map(of));
  return `${statuses} ${most(({ seconds }) => seconds).toFixed(1)} ${most(({ memory }) => memory).toFixed(0)}`;
}

function row(family: string, list: readonly Attack[]): string {
  const count = (test: (attack: Attack) => boolean) => list.filter(test).length;
  return line(
    family,
    list.length,
    count(({ memory }) => memory !== undefined),
    count(({ status }) => status === 1),
    count(({ status }) => status === 0),
    count(({ findings }) => findings === 1),
    count(({ findings }) => findings > 1),
    count(({ findings }) => findings === 0),
    Math.max(...list.map(({ memory }) => memory ?? 0)).toFixed(0),
    count(({ complaints }) => complaints.length > 0),
  );
}

function line(family: string, ...cells: readonly (string | number)[]): string {
  return family.padEnd(42) + cells.map((cell) => String(cell).padStart(18)).join("");
}
