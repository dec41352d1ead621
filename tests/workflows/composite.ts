import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { parse } from "yaml";

/** A step of a composite action, or of a job. */
interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

/** Where an action runs. */
export interface Runner {
  /** The folder that is checked out; it is where steps begin. */
  readonly workspace: string;
  /** RUNNER_TEMP; the files of the runner lie there too. */
  readonly temp: string;
  /** The context `github`, apart from what follows from the above. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The name of the only step to run. */
  readonly only?: string;
  /** More variables: PATH, HOME, and those that GitHub sets beside the context. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Run {
  /** Of the first step that failed; 0 if none did. */
  readonly status: number;
  /** Everything that the steps printed. */
  readonly out: string;
  /** The steps that were reached and not skipped: their `run` lines, or the action with its inputs. */
  readonly steps: readonly {
    readonly run?: string;
    readonly uses?: string;
    readonly with?: object;
  }[];
  /** What was written to the summary of the job. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Runs the `run` steps of a composite action as GitHub's runner does; actions that it uses are only listed. */
export function runAction(file: string, runner: Runner): Promise<Run> {
  const { inputs = {}, runs } = parse(readFileSync(file, "utf8")) as {
    inputs?: Record<string, { default: string }>;
    runs: { steps: Step[] };
  };
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, runner.inputs?.[name] ?? input.default]),
  );
  const actionPath = dirname(join(process.cwd(), file));
  return runSteps(runs.steps, { ...runner, inputs: given }, { GITHUB_ACTION_PATH: actionPath });
}

/** Runs the `run` steps of a job. */
export function runJob(file: string, job: string, runner: Runner): Promise<Run> {
  const { jobs } = parse(readFileSync(file, "utf8")) as { jobs: Record<string, { steps: Step[] }> };
  return runSteps(jobs[job]!.steps, runner, {});
}

async function runSteps(
  steps: readonly Step[],
  runner: Runner,
  more: Record<string, string>,
): Promise<Run> {
  const { workspace, temp, github, inputs = {}, env } = runner;
  const file = (name: string) => join(temp, name);
  const outputs: Record<string, Record<string, string>> = {};
  const done: { run?: string; uses?: string; with?: object }[] = [];
  let [status, out] = [0, ""];
  for (const step of steps) {
    const context = {
      ...{ github, inputs, runner: { temp }, matrix: inputs },
      steps: new Proxy({}, { get: (_, id: string) => ({ outputs: outputs[id] ?? {} }) }),
      cancelled: () => false,
    };
    const condition = step.if?.replace(/^\$\{\{(.*)\}\}$/, "$1") ?? "true";
    if (runner.only !== undefined && step.name !== runner.only) continue;
    const goesOn = status === 0 || condition.includes("cancelled()");
    if (!goesOn || !valueOf(condition, context)) continue;
    const text = (value: unknown) =>
      String(value).replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
        const result = valueOf(expression, context);
        return result === undefined || result === null ? "" : String(result);
      });
    const filled = (values: Readonly<Record<string, unknown>> = {}) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)]));
    if (step.run === undefined) {
      done.push({ uses: step.uses!, with: filled(step.with) });
      continue;
    }
    done.push({ run: step.run });
    writeFileSync(file("output"), "");
    writeFileSync(file("step.sh"), step.run);
    const result = await bash(file("step.sh"), workspace, {
      ...{ ...env, ...more, GITHUB_ACTIONS: "true", CI: "true", RUNNER_TEMP: temp },
      ...{ GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: file("output") },
      ...{ GITHUB_STEP_SUMMARY: file("summary"), ...filled(step.env) },
    });
    out += result.out;
    if (step.id !== undefined) outputs[step.id] = outputsIn(readFileSync(file("output"), "utf8"));
    if (status === 0) status = result.status;
  }
  const summary = existsSync(file("summary")) ? readFileSync(file("summary"), "utf8") : "";
  return { status, out, steps: done, summary, outputs };
}

/** As `shell: bash` of GitHub: it stops at the first command that fails, also within a pipe. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ readonly status: number; readonly out: string }>((done) => {
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], { cwd, env });
    const texts: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => texts.push(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => texts.push(text));
    child.on("close", (status) => done({ status: status ?? 1, out: texts.join("") }));
  });
}

/** An expression of GitHub that is also one of JavaScript, once a missing key is no error. */
function valueOf(expression: string, context: object): unknown {
  return runInNewContext(expression.replace(/([\w\]])\.(?=\w)/g, "$1?."), context);
}

function outputsIn(text: string): Record<string, string> {
  const lines = text.split("\n").filter((line) => line.includes("="));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}
