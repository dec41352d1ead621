import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../../scripts/publish/formats/formats.ts";
import { json } from "../../scripts/publish/formats/json.ts";
import { writeRelease } from "../../scripts/publish/publish.ts";
import { recordStore } from "../../scripts/publish/release/records.ts";
import type { Records } from "../../scripts/publish/release/records.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import { searchFor } from "../../scripts/publish/output/scan.ts";
import { filesIn } from "../../scripts/publish/output/foreign-files.ts";
import { discover } from "../../scripts/dataset/discover.ts";
import { readFile } from "../../scripts/yaml/read-file.ts";
import { schemas } from "../schemas.ts";
import { casebook, casebookIn, fewFormats } from "../commands/casebook.ts";
import { checked, findingsIn, said } from "../rules/dataset.ts";
import { publishableIn, writtenIn } from "./written.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const claim = (id: string, secret: string) =>
  `claims: [{ id: ${id}, text: It is so., status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }], restricted: { note: ${secret} } }]\n`;
/** A value in every collection, at the root of the record or in a claim. */
const planted: Readonly<Record<string, readonly [yaml: string, secret: string]>> = {
  "cases/example": ["restricted: { witness: Зарина Тестовая }\n", "Зарина Тестовая"],
  "recommendations/un-report": [
    claim("hidden", "Told by a clerk & his wife"),
    "Told by a clerk & his wife",
  ],
  "sources/ngo-report": [
    'restricted: { contact: reporter+secret@example.org }\nsensitive: [health]\ncopies:\n  - { sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, mediaType: text/html, url: "https://example.org/report?copy", archivedUrl: "https://archive.example/kept" }\n',
    "reporter+secret@example.org",
  ],
  "people/first-person": ["restricted: { whereabouts: 12 Made-up Street }\n", "12 Made-up Street"],
  "organizations/example-office": ["restricted: { note: The café “Élan” }\n", "The café “Élan”"],
  "laws/new-code": [claim("hidden", "Drafted by <nobody>"), "Drafted by <nobody>"],
  "reviews/upr-example-2": [claim("hidden", "Heard behind the doors"), "Heard behind the doors"],
  "statistics/example-complaints": [
    claim("hidden", "Counted by a relative"),
    "Counted by a relative",
  ],
};
/** Of the source that is sensitive. */
const addresses = ["https://example.org/report", "https://archive.example/kept"];
const secrets = [...Object.values(planted).map(([, secret]) => secret), ...addresses];

/** The example dataset as a private one, with every value planted. */
function privateDataset(): string {
  const root = temporaryFolder("casebook-private-");
  cpSync("tests/rules/base/data", join(root, "data"), { recursive: true });
  const change = (name: string, edit: (text: string) => string) => {
    const path = join(root, `data/${name}.yml`);
    writeFileSync(path, edit(readFileSync(path, "utf8")));
  };
  change("dataset", (text) => text.replace("visibility: public", "visibility: private"));
  for (const [name, [yaml]] of Object.entries(planted)) change(name, (text) => text + yaml);
  return root;
}

const root = privateDataset();
const { release, withheld } = publishableIn(root, schemas);

/** The release as it would be if nothing were taken out. */
function unfiltered(): Release {
  const records = recordStore();
  for (const { kind, collection, id, path } of discover(root).files) {
    const reading = readFile(root, path);
    if (kind !== "single" && reading.ok) records.add(collection, id, reading.value);
  }
  return { ...release, records };
}

describe("the filter alone", () => {
  it("takes every restricted value out of every file, and nothing else", () => {
    const written = writtenIn(formats, release);
    const all = [...written.values()];
    for (const secret of secrets)
      for (const writing of [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret),
      ])
        expect(all.filter((text) => text.includes(writing))).toEqual([]);
    expect(all.join("")).not.toMatch(/"restricted":\s*\{\s*"(?:note|witness|contact|whereabouts)"/);
    expect(release.records.ids).toEqual(unfiltered().records.ids);
    const source = release.records.get("sources", "ngo-report");
    expect(source).toMatchObject({ title: "A year in Exampleland", publisher: "example-ngo" });
    expect(source).toMatchObject({ date: "2019-06-30", sensitive: ["health"] });
  });
});

describe("the scan alone", () => {
  it("finds every value of every collection when nothing was taken out", () => {
    const search = searchFor(withheld);
    writtenIn([json], unfiltered(), search);
    for (const name of Object.keys(planted)) {
      const mine = search.found.filter(({ origin }) => origin.startsWith(`data/${name}.yml `));
      const [collection] = name.split("/");
      expect(mine.map(({ path }) => path)).toEqual(
        expect.arrayContaining(["casebook.json", `${collection}.json`, `${name}.json`]),
      );
    }
    expect(JSON.stringify(search.found)).not.toContain("Made-up Street");
  });

  it("refuses before a value is on the disk, in the release or beside it", () => {
    const home = temporaryFolder("casebook-leak-");
    const [folder, scratch] = [join(home, "folder"), join(home, "scratch")];
    for (const each of [folder, scratch]) mkdirSync(each);
    expect(() => writeRelease({ release: unfiltered(), withheld }, folder, scratch)).toThrow(
      "restricted values would have been published:\n  cases/example.json holds data/cases/example.yml",
    );
    const all = filesIn(home).map((path) => readFileSync(join(home, path), "utf8"));
    for (const secret of secrets)
      for (const writing of [secret, JSON.stringify(secret).slice(1, -1)])
        expect(all.filter((text) => text.includes(writing))).toEqual([]);
  });

  it("looks into SQLite and Parquet, where a value is divided or would be compressed", () => {
    const summary = `${"word ".repeat(3000)}Зарина Тестовая ${"word ".repeat(3000)}`;
    const records: Records = {
      ...{ ids: release.records.ids },
      get(collection, id) {
        const record = release.records.get(collection, id);
        return `${collection}/${id}` === "cases/example" ? { ...record, summary } : record;
      },
    };
    const tableFormats = formats.filter((format) => "tables" in format);
    const spread = { ...release, records };
    const search = searchFor(withheld);
    writtenIn(tableFormats, spread, search);
    expect(search.found.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["casebook.sqlite", "parquet/cases.parquet"]),
    );
    const written = writtenIn(tableFormats, spread);
    expect(written.get("casebook.sqlite")).toContain("Зарина Тестовая");
  });

  const secret = "Ünal “Test” & Söhne";
  const finds = (content: string | Uint8Array, path = "x.bin", size = 2 ** 20) => {
    const search = searchFor([{ text: secret, origin: "here" }]);
    const passed: Buffer[] = [];
    const file = search.before(path, (block) => passed.push(Buffer.from(block)));
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += size) file.write(bytes.subarray(at, at + size));
    file.close();
    expect(Buffer.concat(passed).equals(bytes)).toBe(true);
    return search.found.length;
  };

  it.each<readonly [string, string]>([
    ["as it is", secret],
    ["in capitals", secret.toUpperCase()],
    ["in normal form D", secret.normalize("NFD")],
    ["as JSON", JSON.stringify(secret)],
    [
      "as JSON in ASCII",
      secret.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
    ],
    ["as JSON within JSON", JSON.stringify(JSON.stringify({ secret }))],
    ["as a web address", encodeURIComponent(secret)],
    ["as a web address in small letters", encodeURIComponent(secret).toLowerCase()],
    ["as a form sends it", new URLSearchParams({ q: secret }).toString()],
    [
      "as HTML",
      secret.replaceAll("&", "&amp;").replaceAll("“", "&#8220;").replaceAll("”", "&#x201D;"),
    ],
    ["over two lines", secret.replaceAll(" ", "\n  ")],
    ["with wide blanks", secret.replaceAll(" ", "\u00a0")],
    ["with blanks of Braille", secret.replaceAll(" ", "\u2800")],
    ["as HTML names letters", secret.replace("Ü", "&Uuml;").replace("ö", "&ouml;")],
    ...["\u00ad", "\u200b", "\u2060", "\u034f", "\ufe0f", "\ufe00", "\u{1d173}"].map(
      (unseen) =>
        [`with U+${unseen.codePointAt(0)!.toString(16)}`, [...secret].join(unseen)] as const,
    ),
  ])("finds a value %s", (_, text) => {
    expect(finds(`before ${text} after`)).toBe(1);
  });

  it("finds a value between bytes that are no text, and in a path", () => {
    expect(
      finds(
        Buffer.concat([Buffer.from([0xff, 0, 0xc3]), Buffer.from(secret), Buffer.from([0xfe])]),
      ),
    ).toBe(1);
    expect(finds("", `people/${secret}.json`)).toBe(1);
  });

  it("finds a value wherever one block ends and the next begins, before any of it is passed on", () => {
    // More than the search holds back, so that something is passed on before.
    const before = "a".repeat(1500);
    const content = `${before}${encodeURIComponent(secret)}${before}`;
    for (let size = 1400; size < 1600; size++) expect(finds(content, "x.bin", size)).toBe(1);
    const search = searchFor([{ text: secret, origin: "here" }]);
    const passed: string[] = [];
    const file = search.before("x", (block) => {
      if (search.found.length === 0) passed.push(Buffer.from(block).toString());
    });
    for (const character of `${before}${secret}`) file.write(Buffer.from(character));
    expect(search.found.length).toBe(1);
    expect(passed.join("")).toMatch(/^a+$/);
  });

  it("finds a name where nothing of a word is next to it, over blocks too", () => {
    const found = (text: string, size: number) => {
      const search = searchFor([{ text: "kz-land", origin: "here", whole: true }]);
      const file = search.before("x", () => {});
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += size) file.write(bytes.subarray(at, at + size));
      file.close();
      return search.found.length;
    };
    for (let size = 1; size < 20; size++) {
      for (const text of ["kz-land", '"cases/kz-land#a"', "see kz-land."])
        expect([text, size, found(text, size)]).toEqual([text, size, 1]);
      for (const text of ["kz-land-code", "old-kz-land", "kz-lands", "жkz-land"])
        expect([text, size, found(text, size)]).toEqual([text, size, 0]);
    }
  });

  it("finds a Greek name whatever follows it", () => {
    const search = searchFor([{ text: "Α. Τεστίδης", origin: "here" }]);
    search.look("x", "Α. ΤΕΣΤΊΔΗΣ’Α");
    expect(search.found.length).toBe(1);
  });

  it("finds nothing in a text that only resembles it", () => {
    expect(finds("Ünal Test und Söhne")).toBe(0);
  });
});

describe("casebook build", { timeout: 180_000 }, () => {
  /** The private dataset with a person under an embargo, and more at the end of other files. */
  function embargoed(more: Readonly<Record<string, string>> = {}): string {
    const waiting = privateDataset();
    const path = join(waiting, "data/people/third-person.yml");
    cpSync(join(waiting, "data/people/second-person.yml"), path);
    writeFileSync(
      path,
      `${readFileSync(path, "utf8").replaceAll("Second", "Third")}embargo: { until: "2020-12-31", reason: The appeal has not been heard. }\n`,
    );
    for (const [name, text] of Object.entries(more)) {
      const file = join(waiting, `data/${name}.yml`);
      writeFileSync(file, (existsSync(file) ? readFileSync(file, "utf8") : "") + text);
    }
    return waiting;
  }

  it("leaves out redirects and tombstones that name one, or lead to it", async () => {
    const waiting = embargoed({
      redirects: `redirects:
  - { from: people/older-person, to: [people/third-person], kind: moved, date: "2020-01-01", reason: Told twice. }
  - { from: people/oldest-person, to: [people/older-person], kind: moved, date: "2020-01-01" }
  - { from: people/other-person, to: [people/second-person], kind: moved, date: "2020-01-01" }
`,
      tombstones: `tombstones:
  - { record: "people/third-person#x", date: "2020-01-01", reason: wrong }
  - { record: people/gone-person, date: "2020-01-01", reason: wrong }
`,
    });
    const build = await casebookIn(fewFormats, "build", "--root", waiting, "--today", "2020-06-01");
    expect(build.status, build.out + build.err).toBe(0);
    const read = (name: string) => readFileSync(join(waiting, "dist", `${name}.json`), "utf8");
    const all = read("redirects") + read("tombstones");
    expect(all).not.toMatch(/third|older|oldest|twice/);
    expect(all).toMatch(/other-person[^]*gone-person/);
  });

  it.each([
    ["its name", "cases/example", 'note: "See people/third-person."\n'],
    ["its id", "cases/example", 'note: "See third-person."\n'],
    ["its title", "cases/example", 'note: "Third Person was there."\n'],
  ])("refuses a text that gives away a record under an embargo: %s", async (what, name, text) => {
    const waiting = embargoed({ [name]: text });
    const build = await casebook("build", "--root", waiting, "--today", "2020-06-01");
    expect([build.status, build.err]).toEqual([
      2,
      expect.stringContaining(`data/people/third-person.yml (${what})`),
    ]);
  });

  it("publishes a private dataset without restricted values and a record under an embargo", async () => {
    const waiting = embargoed();
    const build = await casebook("build", "--root", waiting, "--today", "2020-06-01");
    expect(build.status, build.out + build.err).toBe(0);
    const dist = join(waiting, "dist");
    const all = filesIn(dist);
    expect(all.filter((file) => file.includes("third-person"))).toEqual([]);
    for (const path of all)
      for (const secret of [...secrets, "third-person"])
        expect(readFileSync(join(dist, path)).includes(secret), path).toBe(false);
    expect((await casebook("verify", dist, "--against", waiting)).status).toBe(0);
  });
});

describe("a value whose absence cannot be proven", () => {
  const dataset = "visibility: private";

  it("is an error when it is short, and is not quoted", () => {
    const found = findingsIn({ dataset, "people/second-person": "restricted: { contact: Zx 9 }" });
    expect(found.map(said)).toEqual([
      "data/people/second-person.yml:1:24 error people/restricted-unprovable",
    ]);
    expect(JSON.stringify(found)).not.toContain("Zx 9");
  });

  it("is an error when a published field holds it, in whatever case", () => {
    const { report } = checked({
      dataset,
      "people/second-person": "restricted: { note: the hidden meeting }",
      "cases/example": "title: After The Hidden  Meeting",
    });
    expect(report.diagnostics.map(said)).toEqual([
      "data/people/second-person.yml:1:21 error people/restricted-unprovable",
    ]);
    expect(report.diagnostics[0]!.message).toContain("data/cases/example.yml at /title");
  });
});
