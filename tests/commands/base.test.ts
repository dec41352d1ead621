import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { JsonReport } from "../../scripts/reporters/json.ts";
import { repositoryOf } from "../git-repository.ts";
import type { Repository } from "../git-repository.ts";
import { casebook, casebookIn, fewFormats } from "./casebook.ts";

/** The example dataset of the rules, in a git repository, with a branch for a change. */
function example(): Repository {
  const repository = repositoryOf();
  cpSync("tests/rules/base/data", join(repository.root, "data"), { recursive: true });
  repository.commit("the dataset");
  repository.git("switch", "--quiet", "-c", "topic");
  return repository;
}

const other = (supports: string, ...more: string[]) => `title: A meeting broken up
kind: group
state: XAA
summary: A meeting was broken up by police.
people: [second-person]
themes: [peaceful-assembly]
events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: ${supports} }]
${more.join("\n")}`;

async function check({ root }: Repository, ...more: string[]) {
  const run = await casebook(
    "check",
    "--root",
    root,
    "--today",
    "2020-06-01",
    "--format",
    "json",
    ...more,
  );
  return { ...run, report: (run.out === "" ? undefined : JSON.parse(run.out)) as JsonReport };
}

const rulesOf = ({ report }: Awaited<ReturnType<typeof check>>) =>
  report.diagnostics.map(({ rule }) => rule);

describe("casebook check --base", () => {
  it("says nothing of a dataset that is as it was, and what its coverage is", async () => {
    const run = await check(example(), "--base", "main");
    expect([run.status, rulesOf(run)]).toEqual([0, []]);
    const { before, after, touched } = run.report.summary.coverage!;
    expect(before).toEqual(after);
    // Its two recommendations cite no place of their own.
    expect(after).toMatchObject({ opened: after.statements - 2, sealed: 0, checked: 0 });
    expect(touched).toEqual({ statements: 0, opened: 0, sealed: 0, checked: 0 });
  });

  it("judges the change, committed or not", async () => {
    const repository = example();
    repository.write({ "data/cases/other.yml": other("unchecked") });
    const run = await check(repository, "--base", "main");
    expect([run.status, rulesOf(run)]).toEqual([1, ["change/coverage-fell"]]);
    const { before, after, touched } = run.report.summary.coverage!;
    expect(after).toEqual({ ...before, opened: before.opened - 1 });
    expect(touched).toEqual({ statements: 1, opened: 0, sealed: 0, checked: 0 });
    repository.commit();
    expect(rulesOf(await check(repository, "--base", "main"))).toEqual(["change/coverage-fell"]);
    expect(rulesOf(await check(repository, "--base", "topic"))).toEqual([]);
    expect(rulesOf(await check(repository))).toEqual([]);
  });

  it("takes the reason that stands in the change itself", async () => {
    const repository = example();
    const question = "openQuestions: [{ id: q, text: The report was not to be had any more. }]";
    repository.write({ "data/cases/other.yml": other("unchecked", question) });
    expect(rulesOf(await check(repository, "--base", "main"))).toEqual([]);
  });

  it("judges from where the two parted, with --merge-base", async () => {
    const repository = example();
    repository.write({ "data/cases/other.yml": other("full") });
    repository.git("switch", "--quiet", "main");
    repository.write({ "data/cases/third.yml": other("full") });
    repository.commit();
    repository.git("switch", "--quiet", "topic");
    expect(rulesOf(await check(repository, "--base", "main"))).toEqual(["change/dropped"]);
    expect(rulesOf(await check(repository, "--base", "main", "--merge-base"))).toEqual([]);
  });

  it("tells what a release had as an error, once", async () => {
    const repository = example();
    const { root } = repository;
    const released = join(root, "release");
    const build = await casebookIn(
      fewFormats,
      "build",
      "--root",
      root,
      "--out",
      released,
      "--today",
      "2020-06-01",
    );
    expect(build.status, build.err).toBe(0);
    repository.write({ "data/cases/other.yml": null });
    const run = await check(repository, "--base", "main", "--previous", released);
    expect(rulesOf(run).filter((rule) => /dropped/.test(rule))).toEqual(["ids/dropped"]);
    expect(rulesOf(await check(repository, "--base", "main"))).toContain("change/dropped");
  });

  it("lets the configuration say how many records may change without a word", async () => {
    const repository = example();
    repository.write({ "data/cases/other.yml": other("full", "note: Read again.") });
    writeFileSync(join(repository.root, "casebook.config.yml"), "severities: []\nbulkChange: 0\n");
    expect(rulesOf(await check(repository, "--base", "main"))).toEqual(["change/bulk"]);
  });

  it("shows the coverage in the summary of a job", async () => {
    const repository = example();
    repository.write({ "data/cases/other.yml": other("unchecked") });
    const run = await casebook(
      ...["check", "--root", repository.root, "--today", "2020-06-01"],
      ...["--format", "markdown", "--base", "main"],
    );
    expect(run.out).toMatch(
      /- coverage of the dataset: opened .*; before this change: opened 92 %/,
    );
    expect(run.out).toContain("opened 0 %, sealed 0 %, checked 0 % &#40;of 1 statement&#41;");
  });

  it.each([
    [["--base", "nowhere"], "There is no revision “nowhere”"],
    [["--base", "--help"], "is not the name of a revision"],
    [["--merge-base"], "--merge-base needs --base."],
  ])("says 2 of %j", async (args, message) => {
    const run = await check(example(), ...args);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining(message)]);
  });
});
