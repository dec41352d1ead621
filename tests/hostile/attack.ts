import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formats } from "../../scripts/reporters/index.ts";
import { writeFiles } from "../read/write-files.ts";
import { runnerCommands, withoutIgnored } from "../reporters/runner-commands.ts";
import { sound } from "./families.ts";
import type { Hostile } from "./families.ts";

/** What the real command did with one hostile dataset. */
export interface Attack {
  readonly hostile: Hostile;
  readonly status: number | null;
  /** Errors and warnings. */
  readonly findings: number;
  readonly rules: readonly string[];
  /** The most memory that the process held, in MiB. */
  readonly memory: number;
  /** What is wrong with it; empty where all is well. */
  readonly complaints: readonly string[];
}

/** No run comes near it: a command that still runs by then hangs. */
const patience = 120_000;
/** In MiB; the command on nothing takes about a hundred. */
export const memoryLimit = 400;

/** At its end, the process says how much memory it held: its own peak, not that of its parent. */
const witness = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => {
  let kib = process.resourceUsage().maxRSS;
  try { kib = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  writeFileSync(process.env.CASEBOOK_WITNESS, String(kib));
});`)}`;

/** Runs the command as CI would, in every output format at once, on the sound dataset and these files. */
export function attack(hostile: Hostile): Attack {
  const outer = mkdtempSync(join(tmpdir(), "casebook-hostile-"));
  try {
    const root = join(outer, "dataset");
    writeFiles(root, sound);
    writeFiles(root, hostile.files);
    const texts = Object.keys(formats).filter((name) => name !== "github");
    const out = (name: string) => join(outer, `report.${name}`);
    const asked = texts.map((name) => `--format=${name}=${out(name)}`);
    const run = spawnSync(
      process.execPath,
      [
        "--import",
        witness,
        resolve("scripts/bin/casebook.js"),
        "check",
        "--root",
        root,
        "--today",
        "2026-11-24",
        ...asked,
        "--format=github",
      ],
      {
        encoding: "utf8",
        timeout: patience,
        maxBuffer: 1 << 28,
        env: { ...process.env, NO_COLOR: "1", CASEBOOK_WITNESS: join(outer, "memory") },
      },
    );
    const complaints: string[] = [];
    if (run.error || run.status === null) complaints.push(`did not end: ${run.signal}`);
    if (run.status === 3 || (run.status ?? 0) > 4)
      complaints.push(`status ${run.status}: ${run.stderr.slice(0, 300)}`);
    if (complaints.length)
      return { hostile, status: run.status, findings: 0, rules: [], memory: 0, complaints };
    const memory = Number(readFileSync(join(outer, "memory"), "utf8")) / 1024;
    if (memory > memoryLimit) complaints.push(`held ${memory.toFixed(0)} MiB`);
    const written = new Map(texts.map((name) => [name, readFileSync(out(name), "utf8")]));
    const diagnostics = (JSON.parse(written.get("json")!) as Json).diagnostics;
    const told = diagnostics.filter(({ severity }) => severity !== "info");
    complaints.push(...wrongNumber(hostile, told.length));
    for (const name of ["sarif", "gitlab"]) JSON.parse(written.get(name)!);
    for (const [name, text] of [
      ...written,
      ["github", run.stdout],
      ["errors", run.stderr],
    ] as const)
      complaints.push(...unescaped(name, text, diagnostics.length));
    return {
      hostile,
      status: run.status,
      findings: told.length,
      rules: [...new Set(told.map(({ rule }) => rule))],
      memory,
      complaints,
    };
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
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
function unescaped(name: string, text: string, diagnostics: number): string[] {
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
