import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { apiOf } from "../../scripts/gate/api.ts";
import { artifactFile, artifactName } from "../../scripts/gate/artifact.ts";
import { post } from "../../scripts/gate/post.ts";
import type { FinishedRun } from "../../scripts/gate/pull-request.ts";
import { casebook } from "../commands/casebook.ts";
import { runnerCommands, withoutIgnored } from "../reporters/runner-commands.ts";
import { dataset, forkOf, gate } from "./gate-run.ts";
import type { GateRun } from "./gate-run.ts";
import { gitHubStandIn } from "./github-stand-in.ts";
import { expectOnlyOurs } from "./rendered.ts";

const golden = "../golden/gate";
const page = "https://github.com/example/casebook";

/** The dataset with the tables of the shipped one, so that every rule can judge. */
const tables = readdirSync("data/reference").map(
  (name) => [`data/reference/${name}`, readFileSync(`data/reference/${name}`, "utf8")] as const,
);
const whole = { ...dataset, ...Object.fromEntries(tables) };

interface Walk extends GateRun {
  readonly base: string;
  readonly head: string;
  readonly sarif: string;
  readonly diff: string;
  readonly comment: string;
}

/** Everything that the gate says of a change, as the two workflows would say it. */
async function walk(files: Readonly<Record<string, string | null>>): Promise<Walk> {
  const { root, git, write, commit } = forkOf(whole);
  const base = git("rev-parse", "main").trim();
  write(files);
  const head = commit();
  const sarif = join(root, ".git/report.sarif");
  const run = await gate(root, "--format", `sarif=${sarif}`);
  const diff = (await casebook("diff", "main", "topic", "--root", root, "--format", "markdown"))
    .out;
  const event = JSON.parse(
    readFileSync(`${import.meta.dirname}/events/workflow-run-from-fork.json`, "utf8"),
  ) as { workflow_run: FinishedRun };
  const comments: { id: number; body: string; user: { login: string } }[] = [];
  const changed = git("diff", "--name-status", "--no-renames", "-z", "main", "topic").split("\0");
  const listed = changed
    .slice(0, -1)
    .flatMap((status, index) =>
      index % 2 === 0
        ? [{ filename: changed[index + 1]!, status: status === "D" ? "removed" : "modified" }]
        : [],
    );
  const standIn = await gitHubStandIn({
    pulls: [
      {
        ...{ number: 7, state: "open", author_association: "FIRST_TIME_CONTRIBUTOR" },
        ...{ head: { sha: head }, base: { ref: "main", repo: { full_name: "example/casebook" } } },
      },
    ],
    changedFiles: listed.length,
    files: listed,
    artifacts: [{ id: 5, name: artifactName, size_in_bytes: 900, expired: false }],
    archive: zipSync({
      [artifactFile]: new TextEncoder().encode(JSON.stringify(run.outcome)),
    }),
    comments,
  });
  await post(
    apiOf(standIn.address, "example/casebook", "a-token"),
    { ...event.workflow_run, head_sha: head, conclusion: run.status === 0 ? "success" : "failure" },
    { page, workflow: ".github/workflows/gate.yml", layout: { root: "" } },
  );
  await standIn.close();
  return {
    ...run,
    ...{ base, head, diff, sarif: readFileSync(sarif, "utf8"), comment: comments[0]!.body },
  };
}

describe("a fork's change with five faults and a renamed record", () => {
  let run: Walk;
  beforeAll(async () => {
    const record = whole["data/cases/kz-feminita.yml"]!;
    const organization = whole["data/organizations/feminita.yml"]!;
    run = await walk({
      "data/organizations/feminita.yml": null,
      "data/organizations/kz-feminita.yml": organization.replaceAll("2019, s", "2020, s"),
      "data/redirects.yml": `redirects:
  - from: organizations/feminita
    to: [organizations/kz-feminita]
    kind: moved
    date: "2026-11-24"
    reason: Its country belongs to the id.
`,
      "data/cases/kz-feminita.yml": record
        .replaceAll("feminita]", "kz-feminita]")
        .replaceAll("organization: feminita", "organization: kz-feminita")
        .replace("2019-09-03", "2019-13-03")
        .replace("[freedom-of-association]", "[freedom-of-asociation]"),
      "data/cases/kz-hunger-strike.yml": record
        .replaceAll("feminita]", "kz-feminita]")
        .replaceAll("organization: feminita", "organization: kz-feminita")
        .replace("Registration refused", "Leave to appeal refused")
        .replace("2019, supports", "2020, supports")
        .replace("    outcome:", "\toutcome:"),
      "data/people/an-applicant.yml": `names:
  - { id: en, value: An Applicant, lang: en, kind: preferred, citations: [] }
naming: [{ id: name, fields: [names], ground: already-widely-public }]
`,
    });
  });

  /** The commits have other names each time. */
  const steady = (text: string) =>
    [
      [run.head, "HEAD"],
      [run.base, "BASE"],
    ].reduce(
      (left, [commit, name]) =>
        left
          .replaceAll(commit!, name!.repeat(10))
          .replaceAll(commit!.slice(0, 12), name!.repeat(3)),
      text,
    );

  it("does not pass", () => {
    expect([run.status, run.outcome.passed]).toEqual([1, false]);
  });

  it("is marked at its lines", async () => {
    const commands = runnerCommands(run.out);
    expect(runnerCommands(withoutIgnored(run.out))).toHaveLength(commands.length);
    await expect(JSON.stringify(commands, undefined, 2)).toMatchFileSnapshot(
      `${golden}/annotations.json`,
    );
  });

  it("is told in the summary", async () => {
    await expect(steady(run.summary)).toMatchFileSnapshot(`${golden}/summary.md`);
    expectOnlyOurs(run.summary, page);
  });

  it("is told in the comment", async () => {
    await expect(steady(run.comment)).toMatchFileSnapshot(`${golden}/comment.md`);
    expectOnlyOurs(run.comment, page);
  });

  it("is told to programs", async () => {
    await expect(steady(run.sarif)).toMatchFileSnapshot(`${golden}/report.sarif`);
    await expect(steady(run.diff)).toMatchFileSnapshot(`${golden}/diff.md`);
    expect(run.told).toBe("judges=false\n");
  });
});

describe("a change that lets itself pass", () => {
  it("is judged as if it did not, and the comment says so first", async () => {
    const { status, comment, out } = await walk({
      "data/cases/kz-feminita.yml": whole["data/cases/kz-feminita.yml"]!.replace(
        "2019-09-03",
        "2019-13-03",
      ),
      "data/exceptions.yml": `exceptions:
  - rule: dates/edtf
    record: cases/kz-feminita
    pointer: /events/appeal/date
    reason: It is fine.
    until: "2027-01-01"
`,
      "casebook.config.yml": `severities:
  - { rule: dates/month-order, severity: off, reason: It is fine. }
`,
      "scripts/rules/dates/edtf.ts": "export default undefined;\n",
      ".github/workflows/gate.yml": "on: push\n",
    });
    expect(status).toBe(1);
    expect(out).toContain("title=dates/edtf");
    await expect(comment.replace(/[0-9a-f]{40}|[0-9a-f]{12}/g, "COMMIT")).toMatchFileSnapshot(
      `${golden}/comment-on-judges.md`,
    );
    expect(comment.indexOf("alters what judges it")).toBeLessThan(comment.indexOf("13"));
  });
});

describe("a change whose texts carry commands, mentions, HTML and links", () => {
  const wicked = [
    "::error file=x::forged",
    "\\n::set-output name=judges::false",
    "##[add-mask]a",
    "\\n::stop-commands::x",
    "@octocat #1 GH-2 example/casebook#3",
    "<img src=x onerror=alert(1)></details><!-- casebook-gate -->",
    "[click](https://evil.example) https://evil.example www.evil.example",
    "```\\n# Passed\\n| a | b |",
  ];
  let run: Walk;
  beforeAll(async () => {
    const record = whole["data/cases/kz-feminita.yml"]!;
    run = await walk({
      "data/cases/kz-feminita.yml": record
        .replace(/^title: .*$/m, `title: "${wicked.join(" ")}"`)
        .replace(/^summary: .*$/m, `summary: "${wicked.join(" ")}"`)
        .replace("[freedom-of-association]", `[${wicked.map((text) => `"${text}"`).join(", ")}]`)
        .replace("id: appeal", `id: "${wicked[0]}"`)
        .replace("2019-09-03", wicked.join("")),
      "data/people/hidden.yml": `names: "\\r\\n::error::x \\u202E\\u200B"\n"\\u0085::x": 1\n`,
      "data/cases/::error::x\n::warning::@octocat.yml": record,
      "data/cases/<b>[a](https://evil.example).yml": record,
      "data/::notice::/@octocat.yml": record,
    });
  });

  it("does not pass", () => {
    expect([run.status, run.told]).toEqual([1, "judges=false\n"]);
  });

  it("makes no command of them, and hides none of ours", () => {
    for (const output of [run.out, withoutIgnored(run.out)]) {
      const commands = runnerCommands(output);
      expect(commands.length).toBeGreaterThan(5);
      for (const { name, properties } of commands) {
        expect(["error", "warning", "notice"]).toContain(name);
        expect(properties["title"] ?? "and more").toMatch(
          /^(?:[a-z-]+\/[a-z-]+|not of this change|not checked|and more)$/,
        );
      }
      const titles = commands.map(({ properties }) => properties["title"]);
      expect(titles).toEqual(expect.arrayContaining(["schema/form", "ids/file-name"]));
    }
  });

  it("makes no mention, link or mark-up of them", () => {
    expectOnlyOurs(run.summary, page);
    expectOnlyOurs(run.comment, page);
    expect(run.comment.split("<!-- casebook-gate -->")).toHaveLength(2);
    expect(runnerCommands(`${run.summary}\n${run.comment}`)).toEqual([]);
    expect(run.comment).toContain("&#64;octocat");
  });
});
