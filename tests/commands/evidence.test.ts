import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { archiveFolder } from "../../scripts/archive/archive-folder.ts";
import { textFile } from "../../scripts/archive/text/text-file.ts";
import { exampleCopy } from "../../scripts/rules/shared/example-copy.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { casebookIn } from "./casebook.ts";

let root: string;

beforeEach(() => {
  root = temporaryFolder("casebook-evidence-");
  cpSync("tests/rules/base/data", join(root, "data"), { recursive: true });
  const bytes = new TextEncoder().encode(exampleCopy);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const archive = archiveFolder(join(root, "archive"));
  archive.keep(bytes, sha256, "text/plain");
  archive.keepText(sha256, textFile(bytes));
  change(
    "sources/ngo-report",
    (text) => `${text}copies: [{ sha256: ${sha256}, mediaType: text/plain }]\n`,
  );
});

describe("casebook evidence", () => {
  it("shows each statement, its passage with what matters marked, and what is missing", async () => {
    change("cases/other", (text) => text.replace("2016-05-15", "2016-05-17"));
    const { status, out } = await evidence("cases/other#meeting");
    expect(status).toBe(0);
    expect(out).toContain(
      "cases/other#meeting (event)\n  type: protest\n  role: organizer\n  date: 2016-05-17\n  Second Person\n",
    );
    expect(out).toContain("ngo-report, section arrests, paragraph 2 [full] not sealed (");
    expect(out).toContain("│ On 15 «May» «2016» the police broke up a meeting");
    expect(out).toContain("In none of the passages: the date 2016-05-17.");
    expect(out).toContain(
      "1 statement, 1 compared by the program: 1 of these says more than the passages. 0 checked by a person.",
    );
  });

  it("shows no words of a source where its licence does not allow it, and its hash instead", async () => {
    for (const format of ["markdown", "html"]) {
      const { out } = await evidence("cases/other", "--format", format);
      expect(out).toContain("The licence of the source does not allow its words to be shown here.");
      expect(out).toMatch(/not sealed .*[0-9a-f]{12}/);
      expect(out).not.toContain("broke up a meeting of");
      const all = await evidence("cases/other", "--format", format, "--all-passages");
      expect(all.out).toContain("broke up a");
    }
  });

  it("seals each passage once, and check --evidence finds a passage that is another now", async () => {
    expect((await evidence("--seal")).out).toMatch(
      /^\d+ citations sealed, 0 sealed anew, 0 sealed before/,
    );
    const sealed = read("cases/other");
    expect(sealed).toMatch(
      /supports: full, passage: "[0-9a-f]{64}", statement: "[0-9a-f]{64}" \}\]/,
    );
    expect((await evidence("--seal")).out).toMatch(
      /^0 citations sealed, 0 sealed anew, \d+ sealed before/,
    );
    expect(read("cases/other")).toBe(sealed);
    expect((await check()).out).not.toContain("error");
    change("cases/other", (text) => text.replace('paragraph: "2"', 'paragraph: "1"'));
    expect((await check()).out).toContain("evidence/passage-changed");
    expect((await evidence("--seal", "cases/other")).status).toBe(1);
  });

  it("seals a changed statement anew once the program finds nothing against it, or where it is named", async () => {
    await evidence("--seal", "cases/other");
    const sealed = read("cases/other");
    const warned =
      "“meeting”, or its place in “ngo-report”, has changed since the two were compared.";
    for (const [was, is, isSaid] of [
      ["2016-05-15", "2016-05-17", false],
      ["type: protest", "type: protest\n    note: Nobody was hurt.", true],
    ] as const) {
      change("cases/other", () => sealed.replace(was, is));
      expect((await check()).out).toContain(isSaid ? warned : "evidence/not-in-passage");
      const all = await evidence("--seal");
      expect([all.status, all.out.includes("Not sealed anew: cases/other")]).toEqual([
        isSaid ? 0 : 1,
        !isSaid,
      ]);
      if (!isSaid) expect((await evidence("--seal", "cases/other#meeting")).status).toBe(0);
      expect((await check()).out).not.toContain(warned);
      expect(read("cases/other")).not.toBe(sealed.replace(was, is));
    }
  });

  it("keeps what a named statement says whose source has no copy, and asks for its name again when it changes", async () => {
    rmSync(join(root, "archive"), { recursive: true });
    expect((await evidence("--seal")).err).toContain("There is no copy of a source here");
    expect((await evidence("--seal", "cases/other")).out).toContain(
      "1 citation keeps what the statement says, without the place: no copy here shows it.",
    );
    const kept = read("cases/other");
    expect(kept).toMatch(/supports: full, statement: "[0-9a-f]{64}" \}\]/);
    expect(kept).not.toContain("passage");
    change("cases/other", (text) => text.replace("2016-05-15", "2016-05-16"));
    expect((await check()).out).toContain("has changed since the two were compared.");
    const whole = await evidence("--seal", "cases/other");
    expect(whole.status).toBe(1);
    expect(whole.out).toContain(
      "cases/other#meeting (ngo-report, section arrests, paragraph 2): its place cannot be opened",
    );
    expect((await evidence("--seal", "cases/other#meeting")).status).toBe(0);
    expect((await check()).out).not.toContain("has changed");
  });

  it("writes who compared, and counts that until the statement, its place or its support changes", async () => {
    expect((await checkAs("cases/other")).err).toContain(
      "“second-reader” is not a reviewer of this dataset. List the id in data/dataset.yml",
    );
    change("dataset", (text) => `${text}reviewers: [{ id: second-reader }]\n`);
    const early = await checkAs("cases/other");
    expect([early.status, early.out]).toEqual([1, expect.stringContaining("it is not sealed.")]);
    await evidence("--seal", "cases/other");
    const { status, out } = await checkAs("cases/other");
    expect(status).toBe(0);
    expect(out).toContain(
      "cases/other#meeting (event)\n  type: protest\n  role: organizer\n  date: 2016-05-15",
    );
    expect(out).toContain(
      "1 statement compared by second-reader on 2020-06-01, at 1 citation; 1 of them checked now.",
    );
    const marked = read("cases/other");
    expect(marked).toMatch(
      /passage: "[0-9a-f]{64}", statement: "[0-9a-f]{64}", checked: \[\{ by: "second-reader", date: "2020-06-01", copy: "[0-9a-f]{64}", passage: "[0-9a-f]{64}", statement: "[0-9a-f]{64}" \}\] \}\]/,
    );
    expect((await check()).out).not.toContain("citations/");
    const shown = await evidence("cases/other#meeting");
    expect(shown.out).toContain(", checked by second-reader on 2020-06-01\n");
    expect(shown.out).toContain(
      "none of these says more than its passages. 1 checked by a person.",
    );
    await checkAs("cases/other");
    expect(read("cases/other")).toBe(marked);
    for (const [edit, why] of [
      [(text: string) => text.replace("2016-05-15", "2016-05"), "the statement or its citation"],
      [(text: string) => text.replace("supports: full", "supports: partial, note: No."), "the st"],
      [
        (text: string) =>
          text.replace(/passage: "[0-9a-f]{64}", statement: "[0-9a-f]{64}", checked/, "checked"),
        "the place",
      ],
      [
        (text: string) => text.replace(/, statement: "[0-9a-f]{64}" \}/, " }"),
        "it does not say which",
      ],
    ] as const) {
      change("cases/other", edit);
      expect((await check()).out).toContain(`This entry of “second-reader” does not count: ${why}`);
      change("cases/other", () => marked);
    }
  });

  it("marks what the program doubts only if the statement is named alone, and nothing unnamed", async () => {
    change("dataset", (text) => `${text}reviewers: [{ id: second-reader }]\n`);
    change("cases/other", (text) => text.replace("2016-05-15", "2016-05-17"));
    await evidence("--seal", "cases/other");
    expect((await checkAs()).err).toContain("Name the record or the statement");
    const { status, out } = await checkAs("cases/other");
    expect(status).toBe(1);
    expect(out).toContain(
      "Not marked: cases/other#meeting: in none of its passages stands the date",
    );
    expect((await checkAs("cases/other#meeting")).status).toBe(0);
    // What no longer counts is replaced.
    change("cases/other", (text) => text.replace("2016-05-17", "2016-05-15"));
    expect((await checkAs("cases/other")).status).toBe(0);
    expect(read("cases/other").match(/by: "second-reader"/g)).toHaveLength(1);
    expect((await check()).out).not.toContain("citations/");
  });

  it("compares, marks and counts an item of a set as one statement, by the number of its own document", async () => {
    change("dataset", (text) => `${text}reviewers: [{ id: second-reader }]\n`);
    const item = "recommendations/ngo-report#2";
    const cited =
      'citations: [{ source: ngo-report, at: { section: demands, item: "2" }, supports: full }]';
    writeRecord(
      "recommendations/ngo-report",
      "source: ngo-report\nissuer: { kind: ngo, organizations: [example-ngo] }\nstate: XAA\nitems:\n" +
        '  - { id: "1", summary: Release everybody., at: { section: demands, item: "1" } }\n' +
        '  - { id: "2", summary: Repeal article 400., at: { section: demands, item: "2" } }\n',
    );
    expect((await evidence(item)).out).toContain(
      `${item} (item)\n  Repeal article 400.\n    ngo-report, section demands, item 2 [full]`,
    );
    const uncited = await checkAs(item);
    expect([uncited.status, uncited.out]).toEqual([
      1,
      expect.stringContaining(
        `Not marked: ${item}: it cites nothing itself. Write its place down, citations: [{ source: "ngo-report", at: {"section":"demands","item":"2"}, supports: "full" }], and seal it.`,
      ),
    ]);
    change("recommendations/ngo-report", (text) =>
      text.replace('item: "2" } }', `item: "2" }, ${cited} }`),
    );
    await evidence("--seal", item);
    expect((await checkAs(item)).out).toContain("1 of them checked now.");
    expect((await check()).out).not.toContain("error");
    const { out } = await casebookIn({ cwd: root }, "stats", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ coverage: { sealed: 1, checked: 1 } });
    change("recommendations/ngo-report", (text) => text.replace("article 400", "article 174"));
    expect((await check()).out).toContain("This entry of “second-reader” does not count");
    expect((await evidence(item)).out).toContain("In none of the passages: the number 174.");
  });

  it("proposes the neighbour that has the words, if the place cited has none of them", async () => {
    writeRecord(
      "recommendations/ngo-report",
      "source: ngo-report\nissuer: { kind: ngo, organizations: [example-ngo] }\nstate: XAA\nitems:\n" +
        '  - { id: "1", summary: Release people who were arrested over peaceful meetings., citations: [{ source: ngo-report, at: { section: demands, item: "2" }, supports: full }] }\n',
    );
    const { out } = await check();
    expect(out).toContain("section demands, item 2 has hardly a word of this statement");
    expect(out).toContain("help: Did you mean section demands, item 1?");
    change("recommendations/ngo-report", (text) => text.replace('item: "2"', 'item: "1"'));
    expect((await check()).out).not.toContain("hardly a word");
  });

  it("asks of a reviewed record that every statement is checked", async () => {
    change("dataset", (text) => `${text}reviewers: [{ id: second-reader }]\n`);
    change("cases/other", (text) => `${text}stage: reviewed\n`);
    expect((await check()).out).toContain(
      "This record is called reviewed, and 1 of its 1 statements is not checked.",
    );
    await evidence("--seal", "cases/other");
    await checkAs("cases/other");
    expect((await check()).out).not.toContain("is called reviewed");
  });

  it("shows what changed since a revision", async () => {
    for (const args of [
      ["init", "-q"],
      ["add", "data"],
      ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x"],
    ])
      spawnSync("git", args, { cwd: root });
    const before = read("cases/other");
    for (const [was, is] of [
      ["2016-05-15", "2016-05-17"],
      ["type: protest", "type: arrest"],
    ] as const) {
      change("cases/other", () => before.replace(was, is));
      const { out } = await evidence("--changed-since", "HEAD");
      expect(out).toContain("cases/other#meeting");
      expect(out).toContain("1 statement, ");
    }
  });

  it("compares nothing without a copy, and says so", async () => {
    rmSync(join(root, "archive"), { recursive: true });
    const { status, err } = await evidence();
    expect(status).toBe(4);
    expect(err).toContain("There is no copy of a source here");
    const { out } = await check();
    expect(out).toContain("not checked: evidence/not-in-passage for");
  });

  it("names the record or part that was meant", async () => {
    expect((await evidence("cases/othe")).err).toContain("Did you mean cases/other?");
    expect((await evidence("cases/other#meting")).err).toContain("Did you mean meeting?");
  });
});

describe("check without --evidence", () => {
  it("runs no rule about passages, and does not judge exceptions from them", async () => {
    change("cases/other", (text) => text.replace("2016-05-15", "2016-05-17"));
    writeFileSync(
      join(root, "data/exceptions.yml"),
      'exceptions:\n  - { rule: evidence/not-in-passage, record: cases/other, pointer: /events/meeting/date, reason: Under discussion., until: "2020-12-31" }\n',
    );
    const plain = await casebookIn({ cwd: root }, "check", "--today", "2020-06-01");
    expect(plain.out).not.toMatch(/evidence\/|exceptions\//);
    expect((await check()).out).not.toContain("error");
  });
});

function evidence(...args: string[]) {
  return casebookIn({ cwd: root }, "evidence", "--today", "2020-06-01", ...args);
}

function checkAs(...named: string[]) {
  return evidence("--check-as", "second-reader", ...named);
}

function check() {
  return casebookIn({ cwd: root }, "check", "--evidence", "--today", "2020-06-01");
}

function read(record: string): string {
  return readFileSync(join(root, "data", `${record}.yml`), "utf8");
}

function change(record: string, edit: (text: string) => string): void {
  writeRecord(record, edit(read(record)));
}

function writeRecord(record: string, text: string): void {
  writeFileSync(join(root, "data", `${record}.yml`), text);
}
