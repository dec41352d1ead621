import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { casebookIn } from "./casebook.ts";

let root = "";
beforeEach(() => {
  root = temporaryFolder("casebook-archive-");
  cpSync("tests/rules/base", root, { recursive: true });
});

const archive = (...args: string[]) => casebookIn({ cwd: root }, "archive", ...args);
const add = (...args: string[]) => archive("add", ...args, "--today", "2026-11-30");
const record = (id = "ngo-report") => readFileSync(join(root, `data/sources/${id}.yml`), "utf8");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
function given(name: string, text: string): string {
  writeFileSync(join(root, name), text);
  return name;
}

const text = "1. The court heard it.\n\n2. It was upheld.2\n";
const hash = sha256(text);
const kept = `archive/${hash.slice(0, 2)}/${hash}.txt`;

describe("casebook archive add", () => {
  it("keeps a document by its hash, takes its text, and writes the copy into the record", async () => {
    const before = record();
    const { status, out } = await add(
      ...["ngo-report", given("report.txt", text), "--retrieved", "2026-11-23"],
      ...["--kept-by", "sample-ngo", "--kept-by", "a-reader", "--read", "whole"],
    );
    expect(out).toBe(`report.txt is a plain text, SHA-256 ${hash}
Kept as ${kept}
Its text: 2 paragraphs, 0 headings, 0 footnotes
In 1 paragraph a number joined to a word may be the mark of a note.
Written into data/sources/ngo-report.yml, under copies
`);
    expect(status).toBe(0);
    expect(readFileSync(join(root, kept), "utf8")).toBe(text);
    expect(record().replace(/^copies:\n(?: {2}.*\n)+/m, "")).toBe(before);
    expect(record()).toContain(`copies:
  - sha256: ${scalar(hash)}
    mediaType: text/plain
    retrieved: "2026-11-23"
    keptBy: [a-reader, sample-ngo]
    read: whole
`);
    expect(readFileSync(join(root, "archive/.gitignore"), "utf8")).toMatch(/^\*$/m);
  });

  it("adds what a listed copy lacks, replaces nothing, and says so", async () => {
    await add("ngo-report", given("report.txt", text), "--retrieved", "2026-11-23");
    const again = await add(
      ...["sources/ngo-report", "report.txt", "--retrieved", "2026-11-24"],
      ...["--url", "https://ngo.example/report"],
    );
    expect(again.out).toContain(
      "Its retrieved stays 2026-11-23; 2026-11-24 was not written. Change it in the record if that is right.",
    );
    expect(record()).toContain(
      `    mediaType: text/plain\n    retrieved: "2026-11-23"\n    url: https://ngo.example/report\n`,
    );
    const third = await add("ngo-report", "report.txt");
    expect(third.out).toContain("data/sources/ngo-report.yml lists it already");
    const other = await add("ngo-report", given("other.txt", "Another text.\n"));
    expect(other.status).toBe(0);
    expect(record().match(/sha256:/g)).toHaveLength(2);
  });

  it("writes nothing with --dry-run", async () => {
    const before = record();
    const { out } = await add("ngo-report", given("report.txt", text), "--dry-run");
    expect(out).toContain("Would be written into data/sources/ngo-report.yml");
    expect([record(), existsSync(join(root, "archive"))]).toEqual([before, false]);
  });

  it.each([
    ["of a source that does not exist", ["ngo-reprot", "report.txt"], "did you mean “ngo-report”?"],
    [
      "of a missing file",
      ["ngo-report", "nowhere.pdf"],
      "nowhere.pdf cannot be read: there is no such file",
    ],
    ["without a file or an address", ["ngo-report"], "Name the file, or with --url the address"],
    [
      "whose name says another kind",
      ["ngo-report", "page.pdf"],
      "page.pdf is not a PDF, as its name says: it is a web page (HTML).",
    ],
    [
      "of an unknown kind",
      ["ngo-report", "sound.ogg"],
      "Name it, for example: --media-type video/mp4",
    ],
    [
      "that has an address of the Internet Archive without a time",
      [
        "ngo-report",
        "report.txt",
        "--archived-url",
        "https://web.archive.org/web/https://a.example/",
      ],
      "is not the address of a saved page",
    ],
    [
      "that has the saved page of another address",
      [
        ...["ngo-report", "report.txt", "--url", "https://a.example/1", "--archived-url"],
        "https://web.archive.org/web/20190607120000/https://a.example/2",
      ],
      "is a copy of https://a.example/2, and not of https://a.example/1",
    ],
  ])("refuses a copy %s, and writes nothing", async (_, args, sentence) => {
    given("report.txt", text);
    given("page.pdf", "<!DOCTYPE html><title>Not found</title>");
    writeFileSync(join(root, "sound.ogg"), Buffer.from("4f67675300020000", "hex"));
    const before = record();
    const { status, err } = await add(...args);
    expect([status, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect([record(), existsSync(join(root, "archive"))]).toEqual([before, false]);
  });

  it("keeps no document whose text cannot be taken, unless it is told to", async () => {
    writeFileSync(
      join(root, "old.txt"),
      Buffer.from("\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2", "latin1"),
    );
    const { status, err } = await add("ngo-report", "old.txt");
    expect([status, err]).toEqual([
      2,
      "casebook: No text can be taken from old.txt. The text is not in UTF-8: save it again as UTF-8 and add that copy. Nothing was written; --no-text keeps the file all the same.\n",
    ]);
    expect((await archive("verify")).status).toBe(4);
    expect((await add("ngo-report", "old.txt", "--no-text")).status).toBe(0);
    expect((await archive("verify")).status).toBe(0);
  });

  it("writes nothing if the record would have an error", async () => {
    const before = record();
    await add("un-report", given("report.txt", text));
    const { status, out } = await add("ngo-report", "report.txt");
    expect([status, out]).toEqual([1, expect.stringContaining("sources/duplicate")]);
    expect(record()).toBe(before);
  });

  it("refuses to work beside documents that git tracks", async () => {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", ...args], {
        cwd: root,
      });
    git("init", "--quiet");
    await add("ngo-report", given("report.txt", text));
    expect(git("status", "--short", "archive").toString()).toBe("");
    git("add", "--force", kept);
    const { status, err } = await add("un-report", "report.txt");
    expect([status, err]).toEqual([2, expect.stringContaining("git rm -r --cached archive")]);
    expect((await archive("status")).err).toContain("git tracks 1 file in archive");
  });

  it("fetches from an address, and says why it cannot", async () => {
    const server = createServer((request, answer) => {
      if (request.url === "/gone") answer.writeHead(410).end();
      else answer.end("<!doctype html><title>A page</title><p>It was so.</p>");
    }).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const fetched = await add("ngo-report", "--url", `${address}/page`, "--no-text");
    expect(fetched.status).toBe(0);
    expect(record()).toContain(
      `    mediaType: text/html\n    url: ${address}/page\n    retrieved: "2026-11-30"\n`,
    );
    const gone = await add("ngo-report", "--url", `${address}/gone`);
    expect([gone.status, gone.err]).toEqual([
      2,
      `casebook: ${address}/gone cannot be fetched: the server answers 410 Gone. Save it with a browser, and add the file: npx casebook archive add ngo-report FILE --url ${address}/gone\n`,
    ]);
    server.close();
    server.closeAllConnections();
    await new Promise((done) => server.once("close", done));
    const off = await add("ngo-report", "--url", `${address}/page`);
    expect([off.status, off.err]).toEqual([
      2,
      expect.stringContaining("the server ends the connection."),
    ]);
  });
});

describe("the folder of the archive", () => {
  it("is the one that the environment or the configuration names", async () => {
    given("report.txt", text);
    given("casebook.config.yml", "severities: []\narchive: ../elsewhere/kept\n");
    const elsewhere = temporaryFolder("casebook-elsewhere-");
    const named = await casebookIn(
      { cwd: root, env: { CASEBOOK_ARCHIVE: elsewhere } },
      ...["archive", "add", "ngo-report", "report.txt", "--dry-run"],
    );
    expect(named.out).toContain(`Would be kept in ${elsewhere}`);
    expect((await add("ngo-report", "report.txt", "--dry-run")).out).toContain("elsewhere/kept\n");
    given("casebook.config.yml", "severities: []\narchive: /etc\n");
    const refused = await add("ngo-report", "report.txt");
    expect([refused.status, refused.err]).toEqual([
      2,
      expect.stringContaining("a path from this folder on"),
    ]);
  });
});

describe("casebook archive outline", () => {
  const sections =
    "ARRESTS\n\nThe police arrested them.\n\nA court heard it.\n\nNobody was freed.\n\nDEMANDS\n\n• Free them.\n\n• Pay them.\n\nARRESTS\n\nThe police did it again.\n";

  it("proposes sections and numbers, writes what the record lacks, and replaces nothing", async () => {
    await add("ngo-report", given("report.txt", sections));
    expect((await archive("outline", "ngo-report")).out).toBe(`outline:
  - { id: "arrests", title: "ARRESTS", paragraphs: 3 }
  - { id: "demands", title: "DEMANDS", items: 2 }
  - { id: "arrests-2", title: "ARRESTS", paragraphs: 1 }
`);
    const own = record();
    const kept = await archive("outline", "ngo-report", "--write");
    expect([kept.status, record()]).toEqual([0, own]);
    given("data/sources/ngo-report.yml", own.replace(/^outline:\n(?: {2}.*\n)+/m, ""));
    // Places that the record cites are in the sections that it wrote.
    const written = await archive("outline", "ngo-report", "--write", "--today", "2026-11-30");
    expect(written.err).toContain("Written into data/sources/ngo-report.yml: outline.");
    expect(record()).toMatch(/^extent: .*\noutline:\n {2}- \{ id: "arrests"/m);
  });

  it("says what the record says otherwise, and that nothing is here", async () => {
    expect((await archive("outline", "un-report")).status).toBe(4);
    await add("un-report", given("report.txt", text));
    const { out, err } = await archive("outline", "un-report");
    expect(out).toBe("extent: { paragraphs: 2 }\n");
    expect(err).toContain("The record says paragraphs: 127, the text shows 2.");
    const written = await archive("outline", "un-report", "--write");
    expect(written.status).toBe(1);
  });
});

describe("casebook archive status and verify", () => {
  it("say which sources have a copy here, only a hash, or neither, and hash again", async () => {
    await add("ngo-report", given("report.txt", text));
    const { out } = await archive("status");
    expect(out).toMatch(/^here {4}ngo-report +text\/plain$/m);
    expect(out).toMatch(/^hashed {2}un-report +application\/pdf$/m);
    expect(out).toMatch(
      /^2 sources: 1 with a copy in archive, 1 with a hash only, 0 with neither$/m,
    );
    const json = JSON.parse((await archive("status", "--format", "json")).out) as {
      sources: { id: string; state: string; copies: unknown[] }[];
    };
    expect(json.sources.find(({ id }) => id === "ngo-report")).toEqual({
      ...{ id: "ngo-report", state: "here" },
      copies: [{ sha256: hash, mediaType: "text/plain", here: true }],
    });
    expect((await archive("verify")).out).toBe(
      "1 document as kept, 0 damaged; 1 listed copy not here\n",
    );

    writeFileSync(join(root, kept), "something else");
    const damaged = await archive("verify");
    expect([damaged.status, damaged.out]).toEqual([
      1,
      expect.stringContaining(
        `damaged: ${kept} does not have the hash that it is kept under. Get the document again: npx casebook archive add ngo-report FILE`,
      ),
    ]);
    expect((await add("ngo-report", "report.txt")).status).toBe(0);
    expect((await archive("verify")).status).toBe(0);
  });

  it("say what is missing, if everything should be here", async () => {
    const listed = `copies:\n  - sha256: ${scalar(hash)}\n    mediaType: text/plain\n`;
    writeFileSync(join(root, "data/sources/ngo-report.yml"), record() + listed);
    expect((await archive("status")).out).toMatch(/^hashed {2}ngo-report/m);
    const nothing = await archive("verify");
    expect([nothing.status, nothing.err]).toEqual([
      4,
      expect.stringContaining("archive holds no document"),
    ]);
    const complete = await archive("verify", "--complete");
    expect([complete.status, complete.out]).toEqual([
      1,
      expect.stringContaining(`missing: ${hash} of ngo-report.`),
    ]);
  });
});

/** A hash as YAML: with quotes where it begins with a digit. */
function scalar(text: string): string {
  return /^\d/.test(text) ? `"${text}"` : text;
}
