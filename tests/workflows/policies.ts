import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly permissions?: unknown;
  readonly "timeout-minutes"?: unknown;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** An `action.yml` whose steps run one after another. */
interface Action {
  readonly runs: { readonly steps: readonly Step[] };
}

const policies: readonly (readonly [string, (workflow: Workflow, text: string) => boolean])[] = [
  [
    "every action is pinned by its commit",
    (workflow) => usedBy(workflow).every((action) => /^\.\/|@[0-9a-f]{40}$/.test(action)),
  ],
  [
    "a comment says which version a commit is",
    (_, text) =>
      text.split("\n").every((line) => !/\buses:.*@/.test(line) || /# v\d+\.\d+\.\d+$/.test(line)),
  ],
  [
    "a job may only read unless it says otherwise",
    ({ permissions }) => ['{"contents":"read"}', "{}"].includes(JSON.stringify(permissions)),
  ],
  [
    "a checkout keeps no credentials",
    (workflow) =>
      stepsOf(workflow)
        .filter(({ uses }) => uses?.startsWith("actions/checkout@"))
        .every((step) => step.with?.["persist-credentials"] === false),
  ],
  [
    "nothing runs with the rights of the repository on the code of a stranger",
    ({ on }) => !startedBy(on, "pull_request_target"),
  ],
  [
    "what a stranger starts may only read, knows no secret and restores no cache",
    (workflow, text) =>
      !startedBy(workflow.on, "pull_request") ||
      (!/\bsecrets\b/.test(text) &&
        !/"cache"|actions\/cache/.test(JSON.stringify(stepsOf(workflow))) &&
        Object.values(workflow.jobs).every(
          ({ permissions, if: when }) =>
            !/write/.test(JSON.stringify(permissions ?? {})) ||
            when === "github.event_name == 'push'",
        )),
  ],
  [
    "what follows the run of a stranger takes nothing of it by itself, and restores no cache",
    (workflow) =>
      !startedBy(workflow.on, "workflow_run") ||
      (Object.values(workflow.jobs).every(({ if: when }) =>
        when?.startsWith("github.event.workflow_run.event == "),
      ) &&
        stepsOf(workflow).every(
          ({ uses, run, with: inputs }) =>
            !uses?.startsWith("actions/download-artifact@") &&
            !(
              uses?.startsWith("actions/checkout@") &&
              (inputs?.["ref"] ?? inputs?.["repository"])
            ) &&
            !/\b(?:git fetch|git checkout|gh run download|gh pr checkout)\b/.test(run ?? ""),
        ) &&
        !/"cache"|actions\/cache/.test(JSON.stringify(stepsOf(workflow)))),
  ],
  [
    "every job ends by itself",
    ({ jobs }) =>
      Object.values(jobs).every(
        (job) => job.uses !== undefined || Number(job["timeout-minutes"]) > 0,
      ),
  ],
  [
    "a token is given to the one step that needs it",
    (workflow, text) =>
      text.split(/github\.token|secrets\.GITHUB_TOKEN/).length - 1 ===
      stepsOf(workflow).filter(({ env }) => /github\.token/.test(JSON.stringify(env ?? {}))).length,
  ],
  [
    "no expression is pasted into a script: values come by env",
    (workflow) =>
      stepsOf(workflow).every(({ run, with: inputs }) =>
        [run, inputs?.["script"]].every((script) => !String(script).includes("${{")),
      ),
  ],
  ["runs do not overtake one another", ({ concurrency }) => concurrency !== undefined],
];

/** The policies that a composite action breaks: those on its steps. */
export function brokenPoliciesOfAction(text: string): string[] {
  const { runs } = parse(text) as Action;
  const job = { steps: runs.steps, "timeout-minutes": 1 };
  const workflow = {
    ...{ on: "pull_request", permissions: {}, concurrency: "action" },
    jobs: { action: job },
  };
  return policies.filter(([, holds]) => !holds(workflow, text)).map(([name]) => name);
}

/** The policies that a workflow breaks, which a linter does not keep. */
export function brokenPolicies(text: string): string[] {
  const workflow = parse(text) as Workflow;
  return policies.filter(([, holds]) => !holds(workflow, text)).map(([name]) => name);
}

function startedBy(on: unknown, event: string): boolean {
  if (typeof on === "string") return on === event;
  return (Array.isArray(on) ? on : Object.keys(on ?? {})).includes(event);
}

function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps ?? []);
}

function usedBy(workflow: Workflow): string[] {
  const jobs = Object.values(workflow.jobs);
  return [...jobs, ...stepsOf(workflow)].flatMap(({ uses }) => uses ?? []);
}
