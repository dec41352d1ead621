import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { casebook, casebookIn, datasetOf } from "./casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let root = "";
beforeEach(() => {
  root = temporaryFolder("casebook-new-");
  cpSync("tests/rules/base", root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const make = (...args: string[]) =>
  casebookIn({ cwd: root }, "new", ...args, "--today", "2026-11-30");
const textOf = (file: string) => readFileSync(join(root, "data", file), "utf8");
/** Where it is said. */
const cited = [
  ...["--source", "ngo-report", "--at", "section=arrests,paragraph=2"],
  "--supports",
  "full",
];

describe("casebook new", () => {
  it("writes a source from its UN symbol, with what the symbol says and why, and what comes next", async () => {
    const { status, out } = await make(
      "source",
      "--symbol",
      "A/HRC/28/97",
      "--title",
      "Report on Sampleland",
    );
    expect(status).toBe(0);
    expect(textOf("sources/a-hrc-28-97.yml")).toBe(`kind: un-document
title: Report on Sampleland
publisher: review-council
state: XAB
symbol: A/HRC/28/97
licence: un-document
`);
    expect(out).toBe(`Wrote data/sources/a-hrc-28-97.yml
  kind: un-document, for it is the symbol of a UN document
  publisher: review-council, for the other source of HRC has it
  licence: un-document, for it is an official document of the UN
  state: XAB, for the table upr-wg-reports has it as the report of that State’s review

Next:
  data/sources/a-hrc-28-97.yml:7  add “retrieved”: the day on which you opened it; until then nothing can cite it but as “supports: unchecked”
  data/sources/a-hrc-28-97.yml:7  add “extent” (numbers of paragraphs and pages) or “outline” (sections), so that places in it can be checked
  data/sources/a-hrc-28-97.yml:7  add “date”: as far as it is printed
  data/sources/a-hrc-28-97.yml:1  Nothing in the dataset cites this source. Cite it where a statement rests on it, or remove the record.
  data/sources/un-report.yml is a record of the same kind to look at
  npx casebook check data/sources/a-hrc-28-97.yml
`);
  });

  it("reads an Amnesty Index number, and asks whether another was meant", async () => {
    const given = ["--title", "Exampleland: A statement", "--kind", "ngo-statement"];
    expect((await make("source", "--symbol", "eur57/1234/2020", ...given)).err).toContain(
      "Did you mean EUR 57/1234/2020?",
    );
    expect((await make("source", "--symbol", "EUR57/1234/2020", ...given)).status).toBe(0);
    expect(textOf("sources/ai-eur57-1234-2020.yml")).toBe(`kind: ngo-statement
title: "Exampleland: A statement"
amnestyIndex: EUR 57/1234/2020
date: "2020"
`);
  });

  // Each is checked before it is written, so a status of 0 says that the check has nothing against it.
  it.each([
    [
      "person",
      "people/somebody-known",
      ["--name", "Somebody Known", "--language", "en", "--ground", "public-office", ...cited],
    ],
    [
      "organization",
      "organizations/a-body",
      ["--name", "A Body", "--language", "en", "--kind", "ngo", ...cited],
    ],
    [
      "organization",
      "organizations/xa-ministry-examples",
      [
        "--name",
        "Ministry of Examples",
        "--language",
        "en",
        "--kind",
        "ministry",
        "--state",
        "XAA",
        ...cited,
      ],
    ],
    [
      "law",
      "laws/xa-law-picketing-2011",
      [
        "--title",
        "Law on Picketing",
        "--kind",
        "law",
        "--state",
        "XAA",
        "--adopted",
        "2011-01-05",
        ...cited,
      ],
    ],
    [
      "case",
      "cases/xa-person",
      [
        "--title",
        "A fine for a picket",
        "--kind",
        "individual",
        "--state",
        "XAA",
        "--summary",
        "A court fined one of those who stood there.",
        "--person",
        "first-person",
        "--theme",
        "peaceful-assembly",
        "--event",
        "fine",
        "--event-date",
        "2019-05",
        ...cited,
      ],
    ],
    [
      "recommendations",
      "recommendations/ngo-report",
      [
        "--source",
        "ngo-report",
        "--issuer",
        "ngo",
        "--organization",
        "example-ngo",
        "--item",
        "9",
        "--summary",
        "Bring the law into line.",
      ],
    ],
    ["review", "reviews/upr-xaa-3", ["--state", "XAA", "--cycle", "3"]],
    [
      "statistic",
      "statistics/xa-registrations-refused",
      [
        "--measure",
        "Registrations refused",
        "--state",
        "XAA",
        "--producer",
        "example-office",
        "--unit",
        "refusals",
        "--period",
        "2018/2019",
        "--aggregate",
        "total",
        "--quantity",
        "more-than=3",
        ...cited,
      ],
    ],
  ])("writes a %s that the check has nothing against: %s", async (collection, name, flags) => {
    const { status, out, err } = await make(collection, ...flags);
    expect(status, out + err).toBe(0);
    expect(textOf(`${name}.yml`)).toMatchSnapshot();
  });

  it("tells without a terminal all that is missing, at once", async () => {
    const { status, err } = await make("person", "--name", "Somebody");
    expect(status).toBe(2);
    expect(err).toMatchInlineSnapshot(`
      "casebook: A new record of people needs more (on a terminal it is asked for):
        --language  The language of that form
        --ground  Ground: Why this person may be named: public-office (holds or held one, and is named for it), public-by-own-choice, consent-documented, already-widely-public, deceased. (public-office, public-by-own-choice, consent-documented, already-widely-public, deceased)
        --ground-note  Note on the ground: What the ground rests on, in a sentence of our own.
        --source  The source that says so
      "
    `);
  });

  it("refuses what is there, whatever else is missing", async () => {
    const symbol = await make("source", "--symbol", "A/HRC/28/99*");
    expect(symbol.status).toBe(2);
    expect(symbol.err).toMatch(
      /^casebook: data\/sources\/un-report\.yml \(Report of the Working Group .*\) has the symbol A\/HRC\/28\/99\. /,
    );
    expect((await make("review", "--state", "XAA", "--cycle", "2")).err).toContain(
      "upr-example-2.yml",
    );
  });

  it("makes a second one of a name only if told that they are two, and writes that down", async () => {
    const flags = [
      "person",
      "--name",
      "Sekond Person",
      "--language",
      "en",
      "--ground",
      "deceased",
      ...cited,
    ];
    expect((await make(...flags)).err).toContain("--distinct-from second-person");
    expect((await make(...flags, "--distinct-from", "second-person")).status).toBe(0);
    expect(textOf("people/sekond-person.yml")).toContain("distinctFrom: [second-person]");
  });

  it("writes nothing with --dry-run, and never over a file", async () => {
    const flags = ["review", "--state", "XAA", "--cycle", "4"];
    const { status, out } = await make(...flags, "--dry-run");
    expect([status, out]).toEqual([0, "state: XAA\ncycle: 4\nsession: 48\n"]);
    expect(existsSync(join(root, "data/reviews/upr-xaa-4.yml"))).toBe(false);
    const before = textOf("reviews/upr-example-2.yml");
    const taken = await make(...flags, "--id", "upr-example-2");
    expect([taken.status, taken.err]).toEqual([
      2,
      expect.stringMatching(/^casebook: data\/reviews\/upr-example-2\.yml .*--id\b/),
    ]);
    expect(textOf("reviews/upr-example-2.yml")).toBe(before);
  });

  it("writes nothing that the check would refuse, and shows it in its place", async () => {
    const { status, out, err } = await make(
      "person",
      "--name",
      "Somebody",
      "--language",
      "en",
      "--ground",
      "deceased",
      "--source",
      "ngo-reprot",
      "--supports",
      "full",
    );
    expect(status).toBe(1);
    expect(out).toContain("Did you mean “ngo-report”?");
    expect(out).toContain("data/people/somebody.yml:");
    expect(err).toBe("casebook: Nothing was written.\n");
    expect(readdirSync(join(root, "data/people"))).not.toContain("somebody.yml");
  });

  it("takes any field of the schema with --set, in YAML", async () => {
    await make(
      "source",
      "--title",
      "A page",
      "--kind",
      "web-page",
      "--set",
      "otherLanguages=[ru, kk]",
      "--set",
      "extent={ pages: 3 }",
      "--id",
      "a-page",
    );
    expect(textOf("sources/a-page.yml")).toContain(
      "otherLanguages: [ru, kk]\nextent: { pages: 3 }\n",
    );
    expect(
      (await make("source", "--title", "x", "--kind", "news", "--set", "otherLangauges=[ru]")).out,
    ).toContain("Did you mean “otherLanguages”?");
  });

  it("refuses what it does not know", async () => {
    expect(await make("animal")).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^casebook: .*“animal”.*\bcase, .*\bstatistic\b/) as string,
    });
    expect(await make("source", "--ground", "deceased")).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^casebook: .*--ground; .*--symbol, .*--part-of\b/) as string,
    });
    expect(await make("source", "--title", "a", "--title", "b")).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^casebook: --title\b/) as string,
    });
  });
});

describe("in an empty folder", () => {
  it("makes the folder, and does not warn that there is none", async () => {
    const root = datasetOf({});
    const made = await casebook(
      ...["new", "source", "--kind", "news", "--title", "A report", "--language", "en"],
      ...["--id", "a-report", "--root", root],
    );
    expect([made.status, made.err]).toEqual([0, expect.not.stringContaining("no folder data/")]);
    expect(readdirSync(join(root, "data/sources"))).toEqual(["a-report.yml"]);
  });
});

describe("a record whose id is left to others", () => {
  it("blocks the merge until fix --assign-ids has given it one, which a patch shows beforehand", async () => {
    expect(
      (
        await make(
          "organization",
          "--name",
          "The Observer Post",
          "--language",
          "en",
          "--kind",
          "media",
          "--id",
          "new-1",
          ...cited,
        )
      ).status,
    ).toBe(0);
    expect(
      (
        await make(
          "source",
          "--title",
          "A report",
          "--kind",
          "news",
          "--publisher",
          "new-1",
          "--date",
          "2020",
          "--id",
          "new-1",
        )
      ).status,
    ).toBe(0);
    const check = await casebook("check", "--root", root, "--today", "2026-11-30");
    expect(check.status).toBe(1);
    expect(check.out).toContain("“new-1” only holds the place of an id.");
    const assign = ["fix", "--assign-ids", "--root", root, "--today", "2026-11-30"];
    const dry = await casebook(...assign, "--dry-run");
    expect(dry.out)
      .toBe(`diff --git a/data/organizations/new-1.yml b/data/organizations/the-observer-post.yml
rename from data/organizations/new-1.yml
rename to data/organizations/the-observer-post.yml
diff --git a/data/sources/new-1.yml b/data/sources/the-observer-post-report-2020.yml
rename from data/sources/new-1.yml
rename to data/sources/the-observer-post-report-2020.yml
--- a/data/sources/new-1.yml
+++ b/data/sources/the-observer-post-report-2020.yml
@@ -1,4 +1,4 @@
 kind: news
 title: A report
-publisher: new-1
+publisher: the-observer-post
 date: "2020"
`);
    const { status, out } = await casebook(...assign);
    expect(out).toBe(`organizations/new-1 is organizations/the-observer-post
sources/new-1 is sources/the-observer-post-report-2020

2 ids given, 2 files changed
remaining: 2 warnings
`);
    expect(status).toBe(0);
    expect((await casebook(...assign)).out).toMatch(/^0 ids given, 0 files changed\n/);
    writeFileSync(join(root, "patch"), dry.out);
    execFileSync("git", ["apply", "-R", "patch"], { cwd: root });
    expect(readdirSync(join(root, "data/sources"))).toContain("new-1.yml");
  });
});
