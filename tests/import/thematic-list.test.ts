import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { attributionOf } from "../../scripts/import/core/attribution.ts";
import { readReference } from "../../scripts/import/core/reference.ts";
import { findings, folder, given, importInto, itemsIn, recordIn, setIn } from "./importing.ts";
import { officeFile, wordList } from "./word-list.ts";
import type { ListRow } from "./word-list.ts";
import { toolTables } from "../tool-tables.ts";

const titles2014 = [
  "Recommendation",
  "Position",
  "Full list of themes",
  "Assessment/comments on level of implementation",
];
const titles2025 = [
  "Recommendation and recommending State",
  "Position of the State under review",
  "Human rights themes and groups of persons",
  "Relevant SDGs",
];
const header2014 = "UPR of Slovenia (2nd Cycle – 20th session) Thematic list of recommendations";

/** A row as of session 20. */
function row(
  words: string,
  {
    source = "A/HRC/28/15/Add.1 - Para. 3",
    position = "Supported",
    themes = ["A12 Acceptance of international norms", "Affected persons:", "- children"],
  } = {},
): ListRow {
  return [[words, `Source of position: ${source}`], [position], themes, []];
}

function list(...rows: ListRow[]): string {
  return given(
    "list.docx",
    wordList(header2014, titles2014, ["Theme: A12 Acceptance of international norms", ...rows]),
  );
}

async function imported(...rows: ListRow[]) {
  const root = folder();
  const { log } = await importInto(root, "ohchr-thematic-list", [list(...rows)]);
  return { root, log, items: () => itemsIn(root, "a-hrc-28-15") };
}

describe("casebook import ohchr-thematic-list", () => {
  it("makes the set of the report, its documents and the review; what nobody opened says so", async () => {
    const { root, items } = await imported(row("115.1 Keep at it (Croatia);"));
    const here = [{ source: "ohchr-list-svn-20", at: { row: "3" }, supports: "unchecked" }];
    const there = {
      source: "a-hrc-28-15-add-1",
      at: { paragraph: "3" },
      supports: "unchecked",
      via: { source: "ohchr-list-svn-20", at: { row: "3" } },
    };
    expect(items()).toEqual([
      {
        ...{ id: "115.1", from: ["HRV"], text: { en: "Keep at it" }, group: "115" },
        positions: [{ id: "addendum", value: "supported", citations: [...here, there] }],
        ...{ themes: ["treaty-ratification"], affectedPersons: ["children"], citations: here },
      },
    ]);
    expect(setIn(root, "a-hrc-28-15")).toMatchObject({
      source: "a-hrc-28-15",
      state: "SVN",
      review: "upr-svn-2",
    });
    expect(recordIn(root, "reviews", "upr-svn-2")).toEqual({
      state: "SVN",
      cycle: 2,
      session: 20,
      report: "a-hrc-28-15",
    });
    expect(recordIn(root, "sources", "a-hrc-28-15-add-1")).toMatchObject({
      symbol: "A/HRC/28/15/Add.1",
      partOf: "a-hrc-28-15",
      stage: "stub",
    });
    expect(findings(root)).toEqual([]);
  });

  it("reads the columns and themes of session 34", async () => {
    const root = folder();
    const themes = [
      "- Equality & non-discrimination",
      "SDGs:",
      "10 - REDUCED INEQUALITIES",
      "Affected persons:",
      "- Children",
    ];
    const file = given(
      "34.docx",
      wordList("UPR of Slovenia (3rd Cycle - 34th Session)", titles2014, [
        "Theme: Equality & non-discrimination",
        [
          ["121.2 Go on (Peru);", "Source of Position: A/HRC/43/15 - Para 121"],
          ["Supported"],
          themes,
          [],
        ],
        "Theme: Racial discrimination",
        [
          ["122.1 Stop (Chile).", "Source of Position: A/HRC/43/15 - Para"],
          ["Noted"],
          ["- racial discrimination", "- Weather"],
          [],
        ],
      ]),
    );
    const { log } = await importInto(root, "ohchr-thematic-list", [file]);
    expect(itemsIn(root, "a-hrc-43-15")).toMatchObject([
      {
        id: "121.2",
        group: "121",
        positions: [{ id: "report", value: "supported" }],
        themes: ["discrimination"],
        affectedPersons: ["children"],
      },
      {
        id: "122.1",
        group: "122",
        positions: [{ value: "noted" }],
        themes: ["racial-discrimination"],
      },
    ]);
    expect(itemsIn(root, "a-hrc-43-15").map(({ sdgs }) => sdgs)).toEqual([["10"], undefined]);
    expect(log.leftOut).toEqual([]);
    expect(log.notUnderstood.map(({ value, rows }) => [value, ...rows])).toEqual([
      ["A/HRC/43/15 - Para", 5],
      ["Weather", 5],
    ]);
    expect(log.notes).toMatchObject([
      { reason: "the list has no 121.1, though it has numbers after it" },
    ]);
    expect(findings(root)).toEqual([]);
  });

  it("reads the columns of session 48, with the SDGs in the last", async () => {
    const root = folder();
    const themes = ["- Right to life", "Groups of Persons:", "- Women & girls"];
    const file = given(
      "48.docx",
      wordList("UPR of Slovenia (4th Cycle – 48th Session)", titles2025, [
        "Theme: Right to life",
        [
          ["140.1 Go on (Türkiye);", "Source of position: A/HRC/59/15/Add.1 - Para.3"],
          ["Supported"],
          themes,
          ["- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"],
        ],
      ]),
    );
    await importInto(root, "ohchr-thematic-list", [file]);
    expect(itemsIn(root, "a-hrc-59-15")).toMatchObject([
      { id: "140.1", from: ["TUR"], affectedPersons: ["women"], sdgs: ["16"] },
    ]);
    expect(findings(root)).toEqual([]);
  });

  it("puts the items in the order of their numbers, though supported ones come first", async () => {
    const { items } = await imported(
      row("115.10 Ten (Peru);"),
      row("115.9 Nine (Chile);"),
      "Theme: G4 Migrants",
      row("115.2 Two (Spain).", { position: "Noted" }),
    );
    expect(items().map(({ id }) => id)).toEqual(["115.2", "115.9", "115.10"]);
  });

  it.each([
    ["A/HRC/28/15/Add.1 - Para.3vv", "3"],
    ["A/HRC/28/15/Add.1, para. 3 - Para. 3", "3"],
    ["A/HRC/28/15/Add.1 - Para. 3", undefined],
  ])("tells of a place that is mistyped: %s", async (source, read) => {
    const { log, items } = await imported(row("115.1 Go on (Peru);", { source }));
    const told = log.mapped.filter(({ kind }) => kind === "place");
    expect(told.map(({ from, to }) => [from, to])).toEqual(
      read ? [[source, `A/HRC/28/15/Add.1, paragraph ${read}`]] : [],
    );
    expect(items()[0]?.positions?.[0]?.citations[1]).toMatchObject({
      source: "a-hrc-28-15-add-1",
      at: { paragraph: "3" },
    });
  });

  it.each([
    [row("Go on without a number (Peru);"), "Recommendation", "no number at its beginning"],
    [row("115.1 Go on once more (Peru);"), "Recommendation", "the number is already in row 3"],
    [[["115.2 Go on (Peru);"], ["Supported"]], undefined, "2 cells, where the heading has 4"],
    [
      "The recommendations below enjoy the support of the State",
      undefined,
      "one merged cell that is not the heading of a theme",
    ],
  ] as [ListRow, string | undefined, string][])(
    "refuses a row with its place and reason: %j",
    async (bad, column, reason) => {
      const { log, items } = await imported(row("115.1 Go on (Peru);"), bad);
      expect(log.refused).toMatchObject([{ rows: [4], ...(column && { column }), reason }]);
      expect(items()).toHaveLength(1);
    },
  );

  it("notes a row under a theme that its own themes lack, and a comment that it leaves behind", async () => {
    const [cell = [], answer = [], themes = []] = row("115.1 Go on (Peru);", {
      themes: ["G4 Migrants"],
    }) as string[][];
    const { log, items } = await imported([cell, answer, themes, ["Done in 2019"]]);
    expect(items()[0]?.themes).toEqual(["migrants-refugees"]);
    expect(log.notes).toMatchObject([
      { rows: [3], value: "A12 Acceptance of international norms" },
    ]);
    expect(log.notUnderstood).toMatchObject([
      { rows: [3], column: "Assessment", value: "Done in 2019" },
    ]);
  });

  it("takes a pretended State for none, and an answer that is no answer for none", async () => {
    const { log, items } = await imported(
      row("115.1 Go on (Peru, Atlantis);"),
      row("115.2 Go on (No. 29);", { position: "Perhaps" }),
    );
    expect(items().map(({ from, text }) => [from, text?.en])).toEqual([
      [["PER"], "Go on"],
      [undefined, "Go on (No. 29)"],
    ]);
    expect(log.notUnderstood.map(({ value }) => value)).toEqual(["Atlantis", "115.2", "Perhaps"]);
  });

  it("adds nothing the second time, nor to documents that the dataset describes already", async () => {
    const root = folder();
    const file = list(row("115.1 Go on (Peru);"));
    await importInto(root, "ohchr-thematic-list", [file]);
    const again = await importInto(root, "ohchr-thematic-list", [file]);
    expect(again.paths).toEqual([]);
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
  });

  it("wants the State from the header or from --state, and no other than the header's", async () => {
    const file = given(
      "x.docx",
      wordList("Thematic list", titles2014, [row("115.1 Go on (Peru);")]),
    );
    await expect(importInto(folder(), "ohchr-thematic-list", [file])).rejects.toThrow(
      "name it with --state",
    );
    await expect(
      importInto(folder(), "ohchr-thematic-list", [list(row("115.1 Go (Peru);"))], {
        state: "KAZ",
      }),
    ).rejects.toThrow("is about SVN");
    const root = folder();
    await importInto(root, "ohchr-thematic-list", [file], { state: "SVN" });
    expect(setIn(root, "a-hrc-28-15").review).toBeUndefined();
  });

  const table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  const body = (inner: string, before = "") =>
    `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
  it.each([
    ["a text", "Recommendation", "is not a Word, Excel or OpenDocument file"],
    ["a zip of something else", officeFile({}), "is not a Word document"],
    [
      "a document without a table",
      officeFile({ "word/document.xml": body("<w:p/>") }),
      "has 0 tables",
    ],
    [
      "a document with two",
      officeFile({ "word/document.xml": body(table + table) }),
      "has 2 tables",
    ],
    [
      "another table",
      officeFile({ "word/document.xml": body(table) }),
      "no column of the recommendation",
    ],
    [
      "a document type",
      officeFile({ "word/document.xml": body("", '<!DOCTYPE x [<!ENTITY a "b">]>') }),
      "declares a document type",
    ],
    [
      "a bomb",
      officeFile({ "word/document.xml": body(" ".repeat(64 * 1024 * 1024)) }),
      "inflates to more than",
    ],
    ["a file cut short", wordList(header2014, titles2014, []).subarray(0, 700), "is damaged"],
    [
      "a heap of parts",
      officeFile(
        Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`word/${index}.xml`, ""])),
      ),
      "more than 2000 parts",
    ],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(
      importInto(folder(), "ohchr-thematic-list", [given("x.docx", bytes)]),
    ).rejects.toThrow(message);
  });
});

describe("the States behind a recommendation", () => {
  const { states } = readReference(join(import.meta.dirname, "../.."), toolTables);
  it.each([
    ["Ratify it (Croatia); ", "Ratify it", ["Croatia"]],
    ["Ratify it (Portugal, Slovakia);", "Ratify it", ["Portugal", "Slovakia"]],
    ["Ratify it (France) (Lithuania).", "Ratify it", ["France", "Lithuania"]],
    [
      "Ratify the convention (ICRMW) (Iran (Islamic Republic of));",
      "Ratify the convention (ICRMW)",
      ["Iran (Islamic Republic of)"],
    ],
    [
      "Ratify it (Senegal, Venezuela (Bolivarian Republic of),Peru);",
      "Ratify it",
      ["Senegal", "Venezuela (Bolivarian Republic of)", "Peru"],
    ],
    [
      "Ratify the convention (No. 29) (Bosnia and Herzegovina)",
      "Ratify the convention (No. 29)",
      ["Bosnia and Herzegovina"],
    ],
    ["Ratify it (Peru and Chile)", "Ratify it", ["Peru", "Chile"]],
    [
      "Help refugees (Syrian Arab Republic) at home (Peru)",
      "Help refugees (Syrian Arab Republic) at home",
      ["Peru"],
    ],
    ["Say nothing (loudly)", "Say nothing (loudly)", []],
    ["An open bracket (Peru", "An open bracket (Peru", []],
  ])("%s", (written, text, names) => {
    expect(attributionOf(written, states)).toEqual({
      text,
      states: names,
      unknown: [],
      merged: false,
    });
  });

  it("of several texts under one number all count, and the wording says whose is whose", () => {
    expect(attributionOf("Do this (Egypt); do that (Peru);do more (Azerbaijan); ", states)).toEqual(
      {
        text: "Do this (Egypt); do that (Peru);do more (Azerbaijan)",
        states: ["Egypt", "Peru", "Azerbaijan"],
        unknown: [],
        merged: true,
      },
    );
  });
});

const shared = join(import.meta.dirname, "../../../shared/data/ohchr-thematic-lists");

describe.skipIf(!existsSync(shared))(
  "the list of Slovenia, session 20 (skipped where it is not at hand)",
  () => {
    it("is read whole, and agrees with the report of the Working Group in every number and State", async () => {
      const root = folder();
      const file = join(shared, "UPR20__Slovenia_ThematicListRecommendations_E.docx");
      const { log } = await importInto(root, "ohchr-thematic-list", [file]);
      const { refused, notUnderstood } = log;
      expect({ refused, notUnderstood }).toEqual({ refused: [], notUnderstood: [] });
      const items = itemsIn(root, "a-hrc-28-15");
      expect(items.map(({ id }) => id)).toEqual(
        Array.from({ length: 163 }, (_, index) => `115.${index + 1}`),
      );
      const answers = items.map(({ positions }) => positions?.[0]?.value);
      expect(answers.filter((value) => value === "supported")).toHaveLength(142);
      expect(answers.filter((value) => value === "noted")).toHaveLength(21);
      expect(findings(root)).toEqual([]);
      const { states } = readReference(join(import.meta.dirname, "../.."), toolTables);
      const report = readFileSync(join(shared, "A_HRC_28_15_Working_Group_Report.md"), "utf8");
      const printed = [
        ...report.matchAll(/^\s*115\.([0-9]+)\s+([^]*?[;.])\s*(?=^\s*115\.[0-9]+\s|^\s*116\.)/gm),
      ].filter(([, , text]) => !/^\s*115\.[0-9]/m.test(text!)); // A page ends within.
      const told = new Map(printed.map(([, number, text]) => [`115.${number}`, statesIn(text!)]));
      expect(printed.length).toBeGreaterThan(140);
      for (const { id, from } of items) {
        const expected = told.get(id);
        if (expected) expect([...(from ?? [])].sort(), id).toEqual(expected);
      }

      function statesIn(text: string): string[] {
        const found = attributionOf(text.replace(/\s+/g, " "), states);
        return [...new Set(found.states.flatMap((name) => states(name)?.code ?? []))].sort();
      }
    });
  },
);
