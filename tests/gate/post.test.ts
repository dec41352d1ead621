import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { apiOf } from "../../scripts/gate/api.ts";
import { artifactFile, artifactName, unpacked } from "../../scripts/gate/artifact.ts";
import { marker } from "../../scripts/gate/comment.ts";
import { mostBytes, outcomeText } from "../../scripts/gate/outcome.ts";
import type { Found } from "../../scripts/gate/outcome.ts";
import { post } from "../../scripts/gate/post.ts";
import type { FinishedRun } from "../../scripts/gate/pull-request.ts";
import { gitHubStandIn } from "./github-stand-in.ts";
import type { StandIn, World } from "./github-stand-in.ts";

const { workflow_run: run } = JSON.parse(
  readFileSync(`${import.meta.dirname}/events/workflow-run-from-fork.json`, "utf8"),
) as { workflow_run: FinishedRun };

const found: Found = {
  base: "b".repeat(40),
  head: run.head_sha,
  passed: false,
  files: 12,
  records: 9,
  errors: 1,
  warnings: 0,
  infos: 0,
  findings: [
    {
      severity: "error",
      rule: "dates/edtf",
      message: "“2019-13” is no date.",
      help: "There are twelve months.",
      file: "data/cases/kz-example.yml",
      line: 9,
      elsewhere: 0,
      isOfChange: true,
    },
  ],
  judges: [],
  errorsByOwnJudges: -1,
  meaning: [{ about: "Case “An example” (cases/kz-example)", told: ["The record is new."] }],
  coverage: "",
};

const pull = {
  number: 7,
  state: "open",
  author_association: "FIRST_TIME_CONTRIBUTOR",
  head: { sha: run.head_sha },
  base: { ref: "main", repo: { full_name: "example/casebook" } },
};

const artifact = { id: 5, name: artifactName, size_in_bytes: 900, expired: false };
const archiveOf = (text: string) => zipSync({ [artifactFile]: new TextEncoder().encode(text) });

let standIn: StandIn;
afterEach(() => standIn.close());

/** Carries the comment out against a stand-in for GitHub. */
async function posted(given: Partial<World>, event: Partial<FinishedRun> = {}) {
  const world: World = {
    pulls: [pull],
    changedFiles: 1,
    files: [{ filename: "data/cases/kz-example.yml", status: "added" }],
    artifacts: [artifact],
    archive: archiveOf(outcomeText(found)),
    comments: [],
    ...given,
  };
  standIn = await gitHubStandIn(world);
  const done = await post(
    apiOf(standIn.address, "example/casebook", "a-token"),
    { ...run, ...event },
    {
      page: "https://github.com/example/casebook",
      workflow: ".github/workflows/gate.yml",
      layout: { root: "" },
    },
  );
  return { done, comments: world.comments, requests: standIn.requests };
}

describe("the comment on a pull request from a fork", () => {
  it("is written once, with the verdict, the fault at its line, and a first step", async () => {
    const { done, comments } = await posted({});
    expect(done).toEqual(["#7: written"]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("## 🔴 1 error to mend");
    expect(comments[0]?.body).toContain("Welcome, and thank you");
    expect(comments[0]?.body).toContain(
      `https://github.com/example/casebook/blob/${run.head_sha}/data/cases/kz-example.yml#L9`,
    );
  });

  it("is renewed with the next run, and left alone where nothing is new", async () => {
    const old = { id: 31, body: `${marker}\nold`, user: { login: "github-actions[bot]" } };
    const first = await posted({ comments: [old] });
    expect(first.done).toEqual(["#7: renewed"]);
    expect(first.comments).toHaveLength(1);
    await standIn.close();
    const second = await posted({ comments: first.comments });
    expect(second.done).toEqual(["#7: nothing new"]);
    expect(second.requests.map(({ method }) => method)).not.toContain("PATCH");
  });

  it("is found beyond the first hundred comments", async () => {
    const others = Array.from({ length: 130 }, (_, id) => ({
      id,
      body: "Thank you.",
      user: { login: "somebody" },
    }));
    const old = { id: 500, body: `${marker}\nold`, user: { login: "github-actions[bot]" } };
    const { done } = await posted({ comments: [...others, old] });
    expect(done).toEqual(["#7: renewed"]);
  });

  it("never overwrites that of somebody who wrote the marker", async () => {
    const theirs = { id: 31, body: `${marker}\n🟢 Nothing to mend`, user: { login: "newcomer" } };
    const { done, comments } = await posted({ comments: [theirs] });
    expect(done).toEqual(["#7: written"]);
    expect(comments[0]?.body).toContain("🟢 Nothing to mend");
  });

  it("finds the pull request by its commit where the branch does not lead to it", async () => {
    const { done } = await posted({ pulls: [], pullsOfCommit: [pull] });
    expect(done).toEqual(["#7: written"]);
  });

  it.each([
    ["has a newer commit", [{ ...pull, head: { sha: "c".repeat(40) } }]],
    ["is closed", [{ ...pull, state: "closed" }]],
    [
      "goes to another repository",
      [{ ...pull, base: { ref: "main", repo: { full_name: "other/casebook" } } }],
    ],
  ])("is not written where the pull request %s", async (_, pulls) => {
    const { done, comments } = await posted({ pulls, pullsOfCommit: pulls });
    expect(done).toEqual(["No open pull request has this commit at its tip any more."]);
    expect(comments).toEqual([]);
  });

  it.each([{ event: "push" }, { path: ".github/workflows/another-gate.yml" }])(
    "is not written for a run that is none of the gate: %o",
    async (event) => {
      const { comments, requests } = await posted({}, event);
      expect(comments).toEqual([]);
      expect(requests).toEqual([]);
    },
  );

  it("sends the token to the API only, not to where the artifact is stored", async () => {
    const { requests } = await posted({});
    const stored = requests.filter(({ path }) => path.startsWith("/store/"));
    expect(stored.map(({ token }) => token)).toEqual([undefined]);
    expect(
      requests.every(({ path, token }) => path.startsWith("/store/") || token === "Bearer a-token"),
    ).toBe(true);
  });
});

describe("a change that alters what judges it", () => {
  const files = [
    { filename: "data/exceptions.yml", status: "modified" },
    { filename: "docs/rules.md", status: "added" },
  ];

  it("is told first, from GitHub's list and not from what the run left", async () => {
    const { comments } = await posted({ files, changedFiles: 2 });
    const body = comments[0]!.body;
    expect(body).toContain("data/exceptions.yml (changed)");
    expect(body.indexOf("alters what judges it")).toBeLessThan(body.indexOf("is no date"));
  });

  it("cannot pass for sound by a forged result", async () => {
    const forged = outcomeText({ ...found, passed: true, errors: 0, findings: [] });
    const { comments } = await posted(
      {
        archive: archiveOf(forged),
        files: [{ filename: ".github/workflows/gate.yml", status: "modified" }],
      },
      { conclusion: "success" },
    );
    expect(comments[0]?.body).toContain("may be the change's own word: read them first");
    expect(comments[0]?.body).not.toContain("🟢");
  });

  it("counts as one where GitHub does not list all of its files", async () => {
    const { comments } = await posted({ changedFiles: 4000 });
    expect(comments[0]?.body).toContain("more files than GitHub lists");
  });

  it("is seen in what it renames away", async () => {
    const renamed = {
      filename: "data/cases/x.yml",
      status: "renamed",
      previous_filename: "data/exceptions.yml",
    };
    const { comments } = await posted({ files: [renamed] });
    expect(comments[0]?.body).toContain("data/exceptions.yml (deleted)");
  });
});

describe("a verdict by another branch", () => {
  const passed = archiveOf(outcomeText({ ...found, passed: true, errors: 0, findings: [] }));
  const other = { ...pull, base: { ...pull.base, ref: "lenient/branch" } };

  it.each<[string, Partial<World>]>([
    ["the branch has other commits only", { compared: "diverged" }],
    ["the branch does not have it yet", { compared: "behind" }],
    ["GitHub cannot compare them", { pulls: [other] }],
  ])("does not count where %s", async (_, world) => {
    const { comments } = await posted({ archive: passed, ...world }, { conclusion: "success" });
    expect(comments[0]?.body).toContain("## ⚪ The gate did not finish");
    expect(comments[0]?.body).toContain("a commit that is not on the branch of this pull request");
  });

  it.each(["ahead", "identical"] as const)("counts where the branch is %s", async (compared) => {
    const { comments } = await posted({ archive: passed, compared }, { conclusion: "success" });
    expect(comments[0]?.body).toContain("## 🟢 Nothing to mend");
  });
});

describe("what a run left, taken as hostile", () => {
  const bomb = zipSync({ [artifactFile]: new Uint8Array(50_000_000) }, { level: 9 });
  const lying = archiveOf(" ".repeat(mostBytes + 1));
  // The size that the archive declares, in both of its headers, is made small.
  const declared = Buffer.from(lying);
  declared.writeUInt32LE(100, 22);
  declared.writeUInt32LE(100, declared.readUInt32LE(declared.length - 6) + 24);

  it.each<[string, Uint8Array, string]>([
    ["no archive", new TextEncoder().encode("hello"), "it cannot be unpacked"],
    ["an archive that grows beyond measure", bomb, "it is not the one small file it should be"],
    ["an archive that lies about its size", declared, "it cannot be unpacked|it is not JSON"],
    ["another file", zipSync({ "x.json": new Uint8Array(2) }), "it is not the one small file"],
    [
      "a second file",
      zipSync({ [artifactFile]: new Uint8Array(2), "../../x": new Uint8Array(2) }),
      "it is not the one small file",
    ],
    ["no JSON", archiveOf("{"), "it is not JSON"],
    ["bytes that are no text", zipSync({ [artifactFile]: new Uint8Array([255, 254]) }), "not text"],
    ["another form", archiveOf('{"version":1}'), "does not have its form"],
    [
      "another version",
      archiveOf(outcomeText(found).replace('"version": 1', '"version": 2')),
      "/version does not have its form",
    ],
    [
      "a field that is not known",
      archiveOf(outcomeText(found).replace("{", '{ "__proto__": { "x": 1 }, "extra": 1, ')),
      "does not have its form",
    ],
  ])("is refused: %s", (_, archive, fault) => {
    const outcome = unpacked(archive);
    expect("fault" in outcome && outcome.fault).toMatch(new RegExp(fault));
  });

  it("is told as a run that did not finish", async () => {
    const { comments } = await posted({ archive: bomb });
    expect(comments[0]?.body).toContain("## ⚪ The gate did not finish");
  });

  it("is not fetched where it is too large, and counts as missing where it is another's", async () => {
    const large = await posted({ artifacts: [{ ...artifact, size_in_bytes: 9_000_000 }] });
    expect(large.comments[0]?.body).toContain("it is too large");
    expect(large.requests.some(({ path }) => path.includes("/zip"))).toBe(false);
    await standIn.close();
    const none = await posted({ artifacts: [{ ...artifact, name: "other" }] });
    expect(none.comments[0]?.body).toContain("it stopped before the records were judged");
    await standIn.close();
    const other = outcomeText({ ...found, head: "d".repeat(40) });
    const { comments } = await posted({ archive: archiveOf(other) });
    expect(comments[0]?.body).toContain("it is that of another commit");
  });

  it("is cut off where more bytes come than were announced", async () => {
    await expect(posted({ archive: new Uint8Array(mostBytes * 2) })).rejects.toThrow(
      /has more than \d+ bytes/,
    );
  });
});
