import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOutcome } from "../../scripts/gate/outcome.ts";
import type { Outcome } from "../../scripts/gate/outcome.ts";
import { casebookIn } from "../commands/casebook.ts";
import { repositoryOf } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A small dataset without a fault: a source, who published it, and a case that cites it. */
export const dataset: Readonly<Record<string, string>> = {
  "data/dataset.yml": `title: A small dataset
description: For tests.
version: 0.1.0
visibility: public
licence: CC-BY-4.0
language: en
`,
  "data/reference/themes.yml": `title: Themes
description: For tests.
terms:
  - id: closure-of-groups
    label: { en: Closure of groups }
    definition: Groups that had to close.
`,
  "data/organizations/rferl.yml": `kind: media
state: USA
names:
  - id: en
    value: Radio Free Europe
    lang: en
    kind: preferred
    citations: [{ source: rferl-feminita-2019, supports: full }]
stage: stub
`,
  "data/organizations/feminita.yml": `kind: initiative
state: KAZ
names:
  - id: en
    value: Feminita
    lang: en
    kind: preferred
    citations: [{ source: rferl-feminita-2019, supports: full }]
stage: stub
`,
  "data/sources/rferl-feminita-2019.yml": `kind: news
title: Kazakh collective denied registration
publisher: rferl
language: en
urls: ["https://example.org/feminita"]
retrieved: "2026-11-20"
read: whole
licence: own-words
`,
  "data/cases/kz-feminita.yml": `title: Registration refused to the initiative Feminita
kind: organization
state: KAZ
summary: A court of appeal upheld the refusal to register an initiative.
organizations: [feminita]
themes: [freedom-of-association]
events:
  - id: appeal
    type: appeal-decision
    date: "2019-09-03"
    participants:
      - { role: claimant, organization: feminita }
      - { role: court, unnamed: a court of appeal }
    outcome: { decision: upheld }
    citations: [{ source: rferl-feminita-2019, supports: full }]
`,
};

/** A repository with the dataset on `main`, and a branch `topic` that is checked out. */
export function forkOf(base: Readonly<Record<string, string>> = dataset): Repository {
  const repository = repositoryOf(base);
  repository.git("switch", "--quiet", "-c", "topic");
  return repository;
}

export interface GateRun {
  readonly status: number | null;
  /** What the runner reads. */
  readonly out: string;
  readonly err: string;
  readonly summary: string;
  readonly outcome: Outcome;
  /** What the workflow is told: `judges=true`. */
  readonly told: string;
}

/** Runs the gate on a repository as the workflow does. */
export async function gate(root: string, ...more: string[]): Promise<GateRun> {
  const folder = temporaryFolder("casebook-gate-");
  const [summary, outcome, output] = ["summary.md", "gate.json", "output"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(output, "");
  const env = {
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_REPOSITORY: "example/casebook",
    GITHUB_SHA: "a".repeat(40),
    GITHUB_WORKSPACE: root,
    GITHUB_OUTPUT: output,
  };
  const run = await casebookIn(
    { cwd: root, env },
    ...["gate", "main", "topic", "--root", root, "--today", "2026-11-30", "--format", "github"],
    ...["--summary", summary, "--outcome", outcome, ...more],
  );
  const read = (file: string) => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      return "";
    }
  };
  return {
    ...run,
    summary: read(summary),
    outcome: readOutcome(read(outcome)) as Outcome,
    told: read(output),
  };
}
