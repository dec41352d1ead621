import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { times } from "../random.ts";
import {
  findings,
  folder,
  given,
  importInto,
  itemsIn,
  privateCopy,
  recordIn,
  setIn,
} from "./importing.ts";

const heading = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";

/** A row with what matters; the rest is as the export has it. */
function row(
  from: string,
  text: string,
  more: Partial<Record<"to" | "response" | "issue" | "session", string>> = {},
) {
  const {
    to = "Kazakhstan",
    response = "Accepted",
    issue = "Death penalty",
    session = "20",
  } = more;
  const cell = (value: string) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return [
    to,
    "Asia",
    '"OIC, CIS"',
    cell(text),
    cell(from),
    "WEOG",
    "EU",
    response,
    "5",
    cell(issue),
    session,
  ].join(",");
}

/** The file as UPR Info gives it: Mac Roman, lines that end in carriage returns. */
function exported(...rows: string[]): string {
  const text = [heading, ...rows].join("\r");
  return given(
    "20.csv",
    Uint8Array.from(
      [...text].map((character) => (character === "é" ? 0x8e : character.charCodeAt(0))),
    ),
  );
}

const set = "upr-info-kaz-20";

describe("casebook import upr-info", () => {
  it("makes a set of each State and session, and cites each value to its row", async () => {
    const root = folder();
    await importInto(root, "upr-info", [
      exported(
        row("Brazil", "Abolish it, once and for all "),
        row("Spain", "Protect the café", { session: "7", response: "Noted", issue: "Other" }),
      ),
    ]);
    const cited = (at: string) => [
      { source: "upr-info-20", at: { row: at }, supports: "unchecked" },
    ];
    expect(setIn(root, set)).toMatchObject({
      source: "upr-info-20",
      state: "KAZ",
      review: "upr-kaz-2",
    });
    expect(itemsIn(root, set)).toEqual([
      {
        id: expect.stringMatching(/^text-[0-9a-f]{10}$/),
        from: ["BRA"],
        text: { en: "Abolish it, once and for all" },
        positions: [{ id: "upr-info", value: "supported", citations: cited("2") }],
        themes: ["death-penalty"],
        citations: cited("2"),
      },
    ]);
    expect(itemsIn(root, "upr-info-kaz-7")).toMatchObject([
      { text: { en: "Protect the café" }, positions: [{ value: "noted" }] },
    ]);
    expect(recordIn(root, "reviews", "upr-kaz-1")).toEqual({ state: "KAZ", cycle: 1, session: 7 });
    expect(recordIn(root, "sources", "upr-info-20")).toMatchObject({
      extent: { rows: 3 },
      copies: [{ mediaType: "text/csv" }],
    });
    expect(findings(root)).toEqual([]);
  });

  it("says what it reads otherwise than it is written: encoding, States, positions, themes", async () => {
    const { log } = await importInto(folder(), "upr-info", [
      exported(row("DPR Korea", "Protect the café")),
    ]);
    expect(log.mapped.map(({ kind, from, to, rows }) => [kind, from, to, ...rows])).toEqual([
      ["encoding", "Mac Roman", "UTF-8"],
      ["State", "DPR Korea", "PRK", 2],
      ["position", "Accepted", "supported", 2],
      ["theme", "Death penalty", "death-penalty", 2],
    ]);
    expect(log.leftOut.map(({ column }) => column)).toEqual([
      "To-Rgrp",
      "To-Org",
      "From-Rgrp",
      "From-Org",
      "Action",
    ]);
  });

  it("keeps what a State promises of its own accord as a pledge, in one line of the report", async () => {
    const root = folder();
    const { log } = await importInto(root, "upr-info", [
      exported(
        row("Kazakhstan", "Invite everybody", { response: "Voluntary Pledge" }),
        row("Kazakhstan", "Build more", { response: "Voluntary Pledge" }),
        row("Spain", "Abolish it"),
      ),
    ]);
    expect(log.refused).toEqual([]);
    expect(log.mapped.filter(({ kind }) => kind === "kind")).toMatchObject([{ rows: [2, 3] }]);
    expect(
      itemsIn(root, set).map(({ kind, from, positions }) => [kind, from, positions?.length]),
    ).toEqual([
      ["pledge", undefined, undefined],
      ["pledge", undefined, undefined],
      [undefined, ["ESP"], 1],
    ]);
    expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    [
      row("Spain", "Abolish it", { to: "Atlantis" }),
      "To",
      "Atlantis",
      "the State under review is not understood",
    ],
    [
      row("Kazakhstan", "Abolish it"),
      "From",
      "Kazakhstan",
      "the State under review is said to recommend to itself",
    ],
    [
      row("Spain", "Abolish it", { session: "412" }),
      "Session",
      "412",
      "no session of the table of sessions",
    ],
    [row("Spain", "  "), "Text", undefined, "there is no text"],
    [
      row("Spain", "x".repeat(6001)),
      "Text",
      undefined,
      "the text has 6001 characters, and 6000 is the most",
    ],
    ["Kazakhstan,Asia", undefined, undefined, "2 cells, where the heading has 11"],
  ])(
    "refuses a row, with its number, column and reason: %.60s",
    async (bad, column, value, reason) => {
      const root = folder();
      const { log } = await importInto(root, "upr-info", [exported(row("Spain", "Stop"), bad)]);
      expect(log.refused).toEqual([
        { file: "20.csv", rows: [3], ...(column && { column }), ...(value && { value }), reason },
      ]);
      expect(itemsIn(root, set)).toHaveLength(1);
    },
  );

  it("imports what it understands of a row, and names what it does not", async () => {
    const root = folder();
    const { log } = await importInto(root, "upr-info", [
      exported(
        row("&#40;Unknown&#41;", "Abolish it", { response: "Perhaps", issue: "Elections,Sorcery" }),
      ),
    ]);
    expect(log.notUnderstood.map(({ column, value, rows }) => [column, value, ...rows])).toEqual([
      ["From", "&#40;Unknown&#41;", 2],
      ["Response", "Perhaps", 2],
      ["Issue", "Sorcery", 2],
    ]);
    const [item] = itemsIn(root, set);
    expect(item).toMatchObject({ text: { en: "Abolish it" }, themes: ["political-participation"] });
    expect(item).not.toHaveProperty("from");
    expect(item).not.toHaveProperty("positions");
  });

  it("tells of a State that one file spells in two ways", async () => {
    const { log } = await importInto(folder(), "upr-info", [
      exported(row("Iran", "Stop"), row("Iran (Islamic Republic of)", "Go")),
    ]);
    expect(log.spellings).toEqual([
      {
        file: "20.csv",
        state: "IRN",
        spellings: [
          { text: "Iran", rows: [2] },
          { text: "Iran (Islamic Republic of)", rows: [3] },
        ],
      },
    ]);
  });

  it("joins neighbours of one wording, and says that the file alone does not prove it", async () => {
    const root = folder();
    const { log } = await importInto(root, "upr-info", [
      exported(
        row("Spain", "Ratify it "),
        row("Hungary", "Ratify it"),
        row("Spain", "Stop"),
        row("Peru", "Ratify it"),
      ),
    ]);
    expect(
      itemsIn(root, set).map(({ from, text, note }) => [text?.en, from, note !== undefined]),
    ).toEqual([
      ["Ratify it", ["ESP", "HUN"], true],
      ["Stop", ["ESP"], false],
      ["Ratify it", ["PER"], false],
    ]);
    expect(log.notes).toMatchObject([
      { rows: [2, 3], reason: expect.stringContaining("does not say") },
    ]);
  });

  it("does not join rows with different answers, and takes a repeated row once, with both places", async () => {
    const root = folder();
    const { log } = await importInto(root, "upr-info", [
      exported(
        row("Spain", "Ratify it"),
        row("Hungary", "Ratify it", { response: "Noted" }),
        row("Peru", "Stop"),
        row("Spain", "Ratify it"),
      ),
    ]);
    expect(
      itemsIn(root, set).map(({ from, citations }) => [from, citations?.map(({ at }) => at?.row)]),
    ).toEqual([
      [["ESP"], ["2", "5"]],
      [["HUN"], ["3"]],
      [["PER"], ["4"]],
    ]);
    expect(log.notes).toMatchObject([{ rows: [5], reason: expect.stringContaining("repeats") }]);
  });

  it("writes the same bytes the second time, and says that nothing changed", async () => {
    const root = folder();
    const file = exported(row("Spain", "Ratify it"), row("Hungary", "Ratify it"));
    await importInto(root, "upr-info", [file]);
    const before = readFileSync(join(root, "data/recommendations", `${set}.yml`), "utf8");
    const again = await importInto(root, "upr-info", [file]);
    expect(again.paths).toEqual([]);
    expect(again.outcomes.every(({ outcome }) => outcome === "unchanged")).toBe(true);
    const other = folder();
    await importInto(other, "upr-info", [file]);
    expect(readFileSync(join(other, "data/recommendations", `${set}.yml`), "utf8")).toBe(before);
  });

  it("leaves alone what a person wrote, adds what is new in its place, and tells the difference", async () => {
    const root = folder();
    await importInto(root, "upr-info", [exported(row("Spain", "First"), row("Peru", "Third"))]);
    const path = join(root, "data/recommendations", `${set}.yml`);
    const edited = readFileSync(path, "utf8")
      .replace("value: supported", "value: noted # by the addendum")
      .replace("    text: { en: First }\n", "    summary: What comes first.\n");
    writeFileSync(path, edited);
    const { outcomes } = await importInto(root, "upr-info", [
      exported(row("Spain", "First"), row("Peru", "Second"), row("Peru", "Third")),
    ]);
    const text = readFileSync(path, "utf8");
    expect(text).toContain("value: noted # by the addendum");
    expect(itemsIn(root, set).map(({ text, summary }) => summary ?? text?.en)).toEqual([
      "What comes first.",
      "Second",
      "Third",
    ]);
    const told = outcomes.find((outcome) => outcome.path.includes("recommendations"))!;
    const id = itemsIn(root, set)[0]!.id;
    expect(told).toMatchObject({
      outcome: "added to",
      added: [`items/${itemsIn(root, set)[1]!.id}`],
    });
    expect(told.differences).toContainEqual({
      at: `/items/${id}/positions/upr-info/value`,
      stands: "noted",
      wouldBe: "supported",
    });
    expect(told.differences).toContainEqual({
      at: `/items/${id}/text`,
      stands: undefined,
      wouldBe: { en: "First" },
    });
  });

  it("does not bring back what was withdrawn", async () => {
    const root = folder();
    const file = exported(row("Spain", "First"), row("Peru", "Second"));
    await importInto(root, "upr-info", [file]);
    const path = join(root, "data/recommendations", `${set}.yml`);
    const [, second] = itemsIn(root, set);
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      `${text.slice(0, text.indexOf(`  - id: ${second!.id}`))}note: One was withdrawn.\n`,
    );
    writeFileSync(
      join(root, "data/tombstones.yml"),
      `tombstones: [{ record: "recommendations/${set}#${second!.id}", date: "2026-11-24", reason: at-risk }]\n`,
    );
    await importInto(root, "upr-info", [file]);
    expect(itemsIn(root, set)).toHaveLength(1);
  });

  it("does not put wording that is not free into a public dataset", async () => {
    const root = folder();
    mkdirSync(join(root, "data"));
    cpSync(join(import.meta.dirname, "../../data/dataset.yml"), join(root, "data/dataset.yml"));
    await expect(importInto(root, "upr-info", [exported(row("Spain", "Stop"))])).rejects.toThrow(
      "may not be published",
    );
    expect(existsSync(join(root, "data/recommendations", `${set}.yml`))).toBe(false);
  });

  it.each([
    ["another table", "a,b\n1,2\n", "is not a UPR Info export"],
    ["no text", Uint8Array.of(0xff, 0xfe, 0x0a), "is not utf-16le"],
    ["an open quote", `${heading}\nKazakhstan,"never closed`, "not a readable CSV"],
    ["nothing", "", "is empty"],
  ])("refuses a file that is %s", async (_, bytes, message) => {
    await expect(importInto(folder(), "upr-info", [given("a.csv", bytes)])).rejects.toThrow(
      message,
    );
  });
});

const shared = join(import.meta.dirname, "../../../shared/data/upr-info");

describe.skipIf(!existsSync(shared))(
  "the export of UPR Info (skipped where it is not at hand)",
  () => {
    it("of Kazakhstan's second review has 198 rows and, by the list of the report, 194 recommendations", async () => {
      const root = privateCopy();
      await importInto(root, "upr-info", [join(shared, "17-20.csv")], { state: "KAZ" });
      const items = itemsIn(root, set);
      const report = itemsIn(root, "a-hrc-28-10");
      const states = (all: typeof items) =>
        all.map(({ from }) => [...(from ?? [])].sort().join(" ")).sort();
      expect(items.flatMap(({ from }) => from)).toHaveLength(198);
      expect(items).toHaveLength(194);
      expect(states(items)).toEqual(states(report));
      const shown = findings(root).filter(({ file }) => file.includes("upr-info"));
      // Of 126.27 the export has “Accepted”; the report notes it.
      expect(shown.map(({ rule, message }) => [rule, message])).toEqual([
        [
          "upr/totals",
          "This list has 144 supported and 50 noted, where the review counts 143 and 51.",
        ],
      ]);
    });

    it("is read whole: every row is imported, and nothing that the check calls an error is written", async () => {
      const root = folder();
      // One file of four; at night all.
      const [names, rows, sets] =
        times > 1
          ? ([readdirSync(shared), 31_468, 502] as const)
          : ([["1-5.csv"], 6_094, 161] as const);
      const files = names.map((name) => join(shared, name));
      const { log, outcomes } = await importInto(root, "upr-info", files);
      expect(log.files.reduce((all, each) => all + each.rows, 0)).toBe(rows);
      expect(log.refused).toEqual([]);
      expect(outcomes).toHaveLength(sets);
      const found = findings(root);
      expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
      // The nine recommendations that UPR Info gives to “(Unknown)”.
      expect(
        found.filter(({ severity }) => severity === "warning").map(({ rule }) => rule),
      ).toEqual(Array(9).fill("upr/recommending-state"));
    }, 600_000);
  },
);
