import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clean, found } from "../../scripts/commands/exit-status.ts";
import { formats } from "../../scripts/reporters/index.ts";
import { casebook } from "../commands/casebook.ts";
import { writeFiles } from "../dataset/write-files.ts";
import { runnerCommands, withoutIgnored } from "../reporters/runner-commands.ts";
import { sound } from "./families.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Hostile } from "./families.ts";
import { measured } from "./measured.ts";

/** What the real command did with one hostile dataset. */
export interface Attack {
  readonly hostile: Hostile;
  /** Null where it did not end. */
  readonly status: number | null;
  /** Errors and warnings. */
  readonly findings: number;
  readonly rules: readonly string[];
  /** The most memory that the process held, in MiB; left out where it was not its own. */
  readonly memory?: number;
  /** What is wrong with it; empty where all is well. */
  readonly complaints: readonly string[];
}

/** In MiB; the command on nothing takes about a hundred. */
export const memoryLimit = 400;

/** Runs the command as CI would, as a process of its own. */
export function attack(hostile: Hostile): Attack {
  return within(hostile, ({ args, judged }) => {
    const { status, out, err, memory } = measured(args);
    if (status === null) return failed(hostile, "did not end");
    const attacked = judged(status, out, err);
    const held = memory > memoryLimit ? [`held ${memory.toFixed(0)} MiB`] : [];
    return { ...attacked, memory, complaints: [...attacked.complaints, ...held] };
  });
}

/**
 * Runs the same command within this process. That takes a fraction of the time, but its memory cannot
 * be measured, and a command that hangs is not stopped.
 */
export function attackWithin(hostile: Hostile): Promise<Attack> {
  return within(hostile, async ({ args, judged }) => {
    const { status, out, err } = await casebook(...args);
    return judged(status!, out, err);
  });
}

interface Prepared {
  /** Asks for every output format at once. */
  readonly args: readonly string[];
  judged(status: number, stdout: string, stderr: string): Attack;
}

/** On the sound dataset and these files. */
function within<R extends Attack | Promise<Attack>>(
  hostile: Hostile,
  run: (prepared: Prepared) => R,
): R {
  const outer = temporaryFolder("casebook-hostile-");
  const clear = () => rmSync(outer, { recursive: true, force: true });
  const root = join(outer, "dataset");
  writeFiles(root, sound);
  writeFiles(root, hostile.files);
  const texts = Object.keys(formats).filter((name) => name !== "github");
  const out = (name: string) => join(outer, `report.${name}`);
  const asked = texts.map((name) => `--format=${name}=${out(name)}`);
  const args = ["check", "--root", root, "--today", "2026-11-30", ...asked, "--format=github"];
  const judged = (status: number, stdout: string, stderr: string) => {
    if (status !== clean && status !== found)
      return failed(hostile, `status ${status}: ${stderr.slice(0, 300)}`, status);
    const written = new Map(texts.map((name) => [name, readFileSync(out(name), "utf8")]));
    return judge(
      hostile,
      status,
      new Map([...written, ["github", stdout], ["standard error", stderr]]),
    );
  };
  let result: R | undefined;
  try {
    result = run({ args, judged });
  } finally {
    if (!(result instanceof Promise)) clear();
  }
  return result instanceof Promise ? (result.finally(clear) as R) : result;
}

/** What is wrong with what was written, by format. */
function judge(hostile: Hostile, status: number, written: ReadonlyMap<string, string>): Attack {
  const { diagnostics } = JSON.parse(written.get("json")!) as Json;
  const told = diagnostics.filter(({ severity }) => severity !== "info");
  const complaints = wrongNumber(hostile, told.length);
  for (const name of ["sarif", "gitlab"]) JSON.parse(written.get(name)!);
  for (const [name, text] of written) complaints.push(...unescaped(name, text, diagnostics.length));
  const rules = [...new Set(told.map(({ rule }) => rule))];
  return { hostile, status, findings: told.length, rules, complaints };
}

function failed(hostile: Hostile, complaint: string, status: number | null = null): Attack {
  return { hostile, status, findings: 0, rules: [], complaints: [complaint] };
}

interface Json {
  readonly diagnostics: readonly { readonly rule: string; readonly severity: string }[];
}

function wrongNumber({ findings = 1 }: Hostile, found: number): string[] {
  if (findings === "any") return [];
  const fits = findings === "some" ? found > 0 : found === findings;
  return fits ? [] : [`${found} findings where ${findings} should be`];
}

const UNSAFE =
  /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

/** What of an output a terminal, a runner or a page would obey. */
export function unescaped(name: string, text: string, diagnostics: number): string[] {
  const complaints: string[] = [];
  const unsafe = UNSAFE.exec(text);
  if (unsafe) complaints.push(`${name} holds U+${unsafe[0].codePointAt(0)!.toString(16)}`);
  const allowed = new Set(
    name === "github" ? ["error", "warning", "notice", "group", "endgroup"] : [],
  );
  const commands = [...runnerCommands(text), ...runnerCommands(withoutIgnored(text))];
  if (
    commands.some((command) => !allowed.has(command.name)) ||
    commands.length > 2 * diagnostics + 20
  )
    complaints.push(
      `${name} holds a workflow command: ${commands
        .map((each) => each.name)
        .join(", ")
        .slice(0, 80)}`,
    );
  if (
    name === "junit" &&
    /<(?!\/?(?:testsuites|testsuite|testcase|failure|system-out|system-err)\b|\?xml)/.test(text)
  )
    complaints.push("junit holds foreign mark-up");
  if (name === "markdown" && /^(?:(?!`).)*<(?:script|img)/m.test(text.replace(/`[^`]*`/g, "")))
    complaints.push("markdown holds foreign mark-up");
  return complaints;
}
