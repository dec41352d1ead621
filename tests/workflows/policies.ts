import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
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
    ({ on }) => !/"(pull_request_target|workflow_run)"/.test(JSON.stringify(on)),
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

/** The policies that a workflow breaks, which a linter does not keep. */
export function brokenPolicies(text: string): string[] {
  const workflow = parse(text) as Workflow;
  return policies.filter(([, holds]) => !holds(workflow, text)).map(([name]) => name);
}

function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps ?? []);
}

function usedBy(workflow: Workflow): string[] {
  const jobs = Object.values(workflow.jobs);
  return [...jobs, ...stepsOf(workflow)].flatMap(({ uses }) => uses ?? []);
}
