import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  findings,
  folder,
  given,
  importGiven,
  importInto,
  itemsIn,
  recordIn,
  setIn,
} from "./importing.ts";
import { columns, observation, recommendation, uhriWorkbook, workbookOf } from "./uhri-file.ts";
import type { Cell, Row, Shape } from "./uhri-file.ts";

// No original export was at hand: these files are made after the description of one.

function imported(rows: readonly Row[], shape: Shape = {}, state?: string) {
  const options = state === undefined ? {} : { state };
  return importGiven("uhri", "export.xlsx", uhriWorkbook(rows, shape), options);
}

function importedJson(value: unknown) {
  return importGiven("uhri", "export.json", JSON.stringify(value));
}

const at = (row: string) => [{ source: "uhri-export", at: { row }, supports: "unchecked" }];

describe("a record as the service of the index gives it", () => {
  it("has its wording without the tags, and its number", async () => {
    const { root, log } = await importedJson([
      {
        AnnotationId: "0a0a0a0a-1111-4222-8333-000000000001",
        Symbol: "CCPR/C/POL/CO/7",
        Text: "<p>23.&nbsp;The Committee is <em>concerned</em><sup>4</sup> about the following:</p><ul><li>Cells &amp; yards;</li></ul>",
        TextPlainRaw: "23. The Committee is concerned about the following: Cells & yards;",
        DocumentId: "1ad6c727-52cd-4686-9e7f-f94c38a667fc",
        PublicationDate: "2016-11-23T00:00:00",
        AnnotationType: "- Concerns/Observations",
        ...{ Countries: ["Poland"], Themes: [], AffectedPersons: [], Sdgs: [], Body: "- CCPR" },
      },
    ]);
    expect(itemsIn(root, "ccpr-c-pol-co-7")).toMatchObject([
      {
        id: "23",
        text: { en: "The Committee is concerned about the following: Cells & yards;" },
      },
    ]);
    expect(log.notes.map(({ reason }) => reason)).toContain("tags of HTML are taken out");
    expect(log.leftOut.map(({ column }) => column)).toEqual(["TextPlainRaw", "DocumentId"]);
    expect(findings(root)).toEqual([]);
  });
});

describe("the language of a text", () => {
  const spanish =
    "50.1 Ratificar el Convenio y adoptar medidas para la igualdad de los pueblos (Angola)";
  const text = async (rows: readonly Row[], more = {}) => {
    const { root } = await importGiven("uhri", "export.xlsx", uhriWorkbook(rows), more);
    return itemsIn(root, "a-hrc-43-10").map((item) => Object.keys(item.text ?? {}));
  };
  const worded = (Text: string, id = 1): Row => ({
    ...{ ...recommendation, Text, "UPR Reccomending States": null },
    "OHCHR Annotation Id": `0a0a0a0a-1111-4222-8333-00000000000${id}`,
  });

  it("is that of its words, or of the file, or as the user says", async () => {
    expect(await text([worded(spanish)])).toEqual([["es"]]);
    expect(await text([worded(spanish), worded("50.2 Ratificar (Chile)", 2)])).toEqual([
      ["es"],
      ["es"],
    ]);
    expect(await text([worded("50.2 Ratificar (Chile)")])).toEqual([["en"]]);
    expect(await text([worded("50.2 Ratificar (Chile)")], { language: "es" })).toEqual([["es"]]);
    const russian = "50.3 Принять меры для защиты прав женщин и детей в стране (Angola)";
    expect(await text([worded(spanish), worded(russian, 2)])).toEqual([["es"], ["ru"]]);
  });
});

describe("casebook import uhri", () => {
  it("makes the set of a report of the review, its review, and a stub of the report", async () => {
    const { root, log } = await imported([recommendation]);
    expect(setIn(root, "a-hrc-43-10")).toEqual({
      stage: "stub",
      source: "a-hrc-43-10",
      issuer: { kind: "upr-working-group" },
      state: "KAZ",
      review: "upr-kaz-3",
      groups: [{ id: "139", citations: at("2") }],
      items: [
        {
          id: "139.5",
          from: ["NOR", "CHL"],
          text: { en: "Let journalists work without fear" },
          group: "139",
          positions: [{ id: "uhri", value: "supported", citations: at("2") }],
          themes: ["freedom-of-expression"],
          affectedPersons: ["media"],
          sdgs: ["16"],
          citations: at("2"),
        },
      ],
    });
    expect(recordIn(root, "reviews", "upr-kaz-3")).toEqual({
      ...{ state: "KAZ", cycle: 3, session: 34, report: "a-hrc-43-10" },
    });
    expect(recordIn(root, "sources", "a-hrc-43-10")).toMatchObject({
      symbol: "A/HRC/43/10",
      stage: "stub",
      date: "2019-12-20",
      note: "Dated by the Universal Human Rights Index: uhri-export, row 2.",
    });
    expect(recordIn(root, "sources", "uhri-export")).toMatchObject({ extent: { rows: 2 } });
    expect(log.notUnderstood).toEqual([]);
    expect(log.refused).toEqual([]);
    expect(findings(root)).toEqual([]);
  });

  it("makes a set of each document of a treaty body and of a special procedure", async () => {
    const visit: Row = {
      ...observation,
      Text: "91. The Special Rapporteur recommends that lawyers be let in.",
      "Reccomending Body": "- SR Torture",
      "Document Symbol": "A/HRC/13/39/Add.3",
      Type: "- Recommendations",
      "Document Publication Date": 40241,
      "OHCHR Annotation Id": null,
    };
    const { root, log } = await imported([observation, visit]);
    expect(setIn(root, "cat-c-kaz-co-4")).toMatchObject({
      issuer: { kind: "treaty-body-concluding-observations", committee: "CAT" },
      items: [{ id: "23", kind: "concern", at: { paragraph: "23" } }],
    });
    expect(setIn(root, "a-hrc-13-39-add-3")).toMatchObject({
      issuer: { kind: "special-procedure", mandate: "SR-TORTURE" },
      items: [
        { id: "91", text: { en: "The Special Rapporteur recommends that lawyers be let in." } },
      ],
    });
    expect(itemsIn(root, "a-hrc-13-39-add-3")[0]).not.toHaveProperty("kind");
    expect(log.refused).toEqual([]);
    expect(findings(root)).toEqual([]);
  });

  it("writes the same again, and adds what a later export has", async () => {
    const root = folder();
    const first = given("export.xlsx", uhriWorkbook([recommendation]));
    await importInto(root, "uhri", [first]);
    const before = recordsOf(root);
    const again = await importInto(root, "uhri", [first]);
    expect(again.outcomes.every(({ outcome }) => outcome === "unchanged")).toBe(true);
    expect(recordsOf(root)).toEqual(before);
    const other: Row = {
      ...recommendation,
      Text: "139.40 Let associations register (Peru);",
      "UPR Reccomending States": "- Peru",
      "OHCHR Annotation Id": "0c0c0c0c-1111-4222-8333-444444444444",
    };
    const later = given("later.xlsx", uhriWorkbook([other, recommendation]));
    const { outcomes } = await importInto(root, "uhri", [later]);
    expect(outcomes.find(({ path }) => path.endsWith("/a-hrc-43-10.yml"))).toMatchObject({
      outcome: "added to",
      added: ["items/139.40"],
    });
    expect(itemsIn(root, "a-hrc-43-10").map(({ id }) => id)).toEqual(["139.5", "139.40"]);
    expect(findings(root)).toEqual([]);
  });

  it("reads two exports that share a document in one run", async () => {
    const root = folder();
    const number = (text: string, id: string): Row => ({
      ...{ ...recommendation, Text: text, "OHCHR Annotation Id": id },
    });
    const files = ["0c0c0c0c", "0d0d0d0d", "0e0e0e0e"].map((id, index) =>
      given(
        `part-${index + 1}.xlsx`,
        uhriWorkbook([
          number(`139.${index + 1} Let people meet (Norway)`, `${id}-1111-4222-8333-444444444444`),
        ]),
      ),
    );
    await importInto(root, "uhri", files);
    expect(itemsIn(root, "a-hrc-43-10").map(({ id }) => id)).toEqual(["139.1", "139.2", "139.3"]);
  });

  it("reads columns in any order, under their right names, below a title", async () => {
    const headings = [
      "UPR Position",
      "Recommending Body",
      "TEXT",
      "Remarks",
      "country concerned",
      "Document  symbol",
    ];
    const cells = [
      "- Noted",
      "- UPR",
      "139.7 Free them (Peru)",
      "see file",
      "- Kazakhstan",
      "A/HRC/43/10",
    ];
    const root = folder();
    const file = given("export.xlsx", workbookOf([["Search of today"], [], headings, cells]));
    const { log } = await importInto(root, "uhri", [file]);
    expect(itemsIn(root, "a-hrc-43-10")).toMatchObject([
      { id: "139.7", from: ["PER"], positions: [{ value: "noted", citations: at("4") }] },
    ]);
    expect(log.leftOut).toEqual([
      { file: "export.xlsx", column: "Remarks", reason: "a column that is not known", rows: [] },
    ]);
  });

  it("refuses a file without the columns that place a row", async () => {
    const file = given("export.xlsx", uhriWorkbook([], { headings: ["Text", "Themes", "Type"] }));
    await expect(importInto(folder(), "uhri", [file])).rejects.toThrow(
      "export.xlsx is not an export of the Universal Human Rights Index: it lacks the columns Countries Concerned, Reccomending Body, Document Symbol.",
    );
  });

  it.each<[string, unknown]>([
    ["an array", [{ ...recommendation, "Date of publication on UHRI": null }]],
    [
      "an object that holds one",
      { total: 1, results: [{ ...recommendation, "Date of publication on UHRI": null }] },
    ],
    [
      "other keys, and lists",
      [
        {
          annotationId: "0A0A0A0A-1111-4222-8333-444444444444",
          Symbol: "A/HRC/43/10",
          BODY: "UPR",
          annotation_type: "Recommendations",
          countries: ["Kazakhstan"],
          Regions: ["Asia-Pacific"],
          themes: [{ id: 7, label: "Freedom of opinion and expression & access to information" }],
          AffectedPersons: ["Media", null],
          Sdgs: "- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS",
          PublicationDate: "2019-12-20T00:00:00",
          Text: "139.5 Let journalists work without fear (Norway) (Chile);",
          uprSession: 34,
          UprRecommendingStates: ["Norway", "Chile"],
          uprPosition: "Supported",
        },
      ],
    ],
  ])("reads JSON: %s", async (_, value) => {
    const { root, log } = await importedJson(value);
    const fromWorkbook = setIn((await imported([recommendation])).root, "a-hrc-43-10");
    const set = JSON.parse(
      JSON.stringify(setIn(root, "a-hrc-43-10")).replaceAll('"row":"1"', '"row":"2"'),
    );
    expect(set).toEqual(fromWorkbook);
    expect(recordIn(root, "sources", "a-hrc-43-10")).toMatchObject({ date: "2019-12-20" });
    expect(log.notUnderstood).toEqual([]);
    expect(findings(root)).toEqual([]);
  });
});

describe("values of an export", () => {
  it.each<[string, Cell, Shape, string]>([
    ["a serial date", 43819, {}, "2019-12-20"],
    ["a cell shown as a date", { date: 43819 }, {}, "2019-12-20"],
    ["a serial date with a time, as text", "43819.4996282407", {}, "2019-12-20"],
    ["the first day after the 29 February 1900 that Excel believes in", 30000, {}, "1982-02-18"],
    ["a serial date that counts from 1904", 42357, { date1904: true }, "2019-12-20"],
    [
      "a cell shown as a date, counted from 1904",
      { date: 42357 },
      { date1904: true },
      "2019-12-20",
    ],
    ["an ISO date", "2019-12-20", {}, "2019-12-20"],
    ["a date with its month in words", "20 December 2019", {}, "2019-12-20"],
  ])("reads %s", async (_, date, shape, day) => {
    const { root, log } = await imported(
      [{ ...observation, "Document Publication Date": date }],
      shape,
    );
    expect(recordIn(root, "sources", "cat-c-kaz-co-4")["date"]).toBe(day);
    expect(log.notUnderstood).toEqual([]);
  });

  it.each([["10/12/2019"], [60], [12], ["2019-02-30"], ["soon"]])(
    "does not guess at the date %s, and keeps the row",
    async (date) => {
      const { root, log } = await imported([{ ...observation, "Document Publication Date": date }]);
      expect(recordIn(root, "sources", "cat-c-kaz-co-4")).not.toHaveProperty("date");
      expect(log.notUnderstood).toMatchObject([
        { column: "Document Publication Date", value: String(date), rows: [2] },
      ]);
      expect(itemsIn(root, "cat-c-kaz-co-4")).toHaveLength(1);
    },
  );

  it("says nothing of a date that is missing", async () => {
    const { log } = await imported([{ ...observation, "Document Publication Date": null }]);
    expect(log.notUnderstood).toEqual([]);
  });

  it("gives no date to a document that has several", async () => {
    const { root, log } = await imported([
      observation,
      {
        ...observation,
        Text: "24. The Committee urges a change.",
        "Document Publication Date": 45059,
        "OHCHR Annotation Id": null,
      },
    ]);
    expect(recordIn(root, "sources", "cat-c-kaz-co-4")).not.toHaveProperty("date");
    expect(log.notUnderstood.map(({ value, rows }) => [value, ...rows])).toEqual([
      ["2023-05-12", 2],
      ["2023-05-13", 3],
    ]);
  });

  it.each([
    ["- Kazakhstan (State)", "KAZ"],
    ["- KZ", "KAZ"],
    ["Türkiye*", "TUR"],
    ["- Turkey", "TUR"],
    ["- State of Palestine*", "PSE"],
    ["- Iran (Islamic Republic of)", "IRN"],
  ])("knows the State %s", async (name, code) => {
    const { root } = await imported([
      { ...observation, "Countries Concerned": name, "Document Symbol": "CAT/OP/XYZ/1" },
    ]);
    expect(setIn(root, "cat-op-xyz-1").state).toBe(code);
  });

  it("refuses a row about no State that is known, and says which", async () => {
    const { log, outcomes } = await imported([
      { ...observation, "Countries Concerned": "- Kosovo*\n- Atlantis" },
    ]);
    expect(outcomes.map(({ path }) => path)).toEqual(["data/sources/uhri-export.yml"]);
    expect(log.refused).toMatchObject([
      { rows: [2], column: "Countries Concerned", reason: "no State that it is about is known" },
    ]);
    expect(log.notUnderstood.map(({ value }) => value)).toEqual(["Kosovo*", "Atlantis"]);
  });

  it("makes a set for each State of a document about several", async () => {
    const both: Row = {
      ...observation,
      "Countries Concerned": "- Kazakhstan\n- Peru",
      "Reccomending Body": "- SR Torture",
      "Document Symbol": "A/HRC/40/59",
      "Document Publication Date": null,
    };
    const { root } = await imported([both]);
    expect(setIn(root, "a-hrc-40-59-kaz").state).toBe("KAZ");
    expect(setIn(root, "a-hrc-40-59-per").state).toBe("PER");
    expect(findings(root)).toEqual([]);
    const one = await imported([both], {}, "PER");
    expect(setIn(one.root, "a-hrc-40-59").state).toBe("PER");
    // What stands for another State is not added to.
    await importInto(one.root, "uhri", [given("export.xlsx", uhriWorkbook([both]))], {
      state: "KAZ",
    });
    expect(setIn(one.root, "a-hrc-40-59").state).toBe("PER");
    expect(setIn(one.root, "a-hrc-40-59-kaz").state).toBe("KAZ");
  });

  it("takes the body from the symbol where the name is none, and refuses a row whose body stays unknown", async () => {
    const { root, log } = await imported([
      { ...observation, "Reccomending Body": "0d0d0d0d-1111-4222-8333-444444444444" },
      { ...observation, "Reccomending Body": "- SR Weather", "Document Symbol": "A/HRC/50/1" },
    ]);
    expect(setIn(root, "cat-c-kaz-co-4").issuer).toMatchObject({ committee: "CAT" });
    expect(log.mapped).toContainEqual(
      expect.objectContaining({
        kind: "body",
        to: "CAT",
        why: "its symbol says whose document it is",
      }),
    );
    expect(log.refused).toMatchObject([
      { rows: [3], column: "Reccomending Body", value: "- SR Weather" },
    ]);
  });

  it("names in a note the bodies that speak together with the first", async () => {
    const { root } = await imported([
      {
        ...observation,
        "Reccomending Body": "- SR Torture\n- WG Arbitrary detention",
        "Document Symbol": "A/HRC/13/42",
      },
    ]);
    expect(setIn(root, "a-hrc-13-42")).toMatchObject({
      issuer: { mandate: "SR-TORTURE" },
      note: "The index names other bodies beside the issuer: Working Group on Arbitrary Detention.",
    });
  });

  it("mends a symbol only where there is no doubt, and keeps what is none as another number", async () => {
    const { root, log } = await imported([
      { ...observation, "Document Symbol": "CAT/C/KAZ/CO/4/ADD.1" },
      { ...observation, "Document Symbol": "see annex" },
    ]);
    expect(recordIn(root, "sources", "cat-c-kaz-co-4-add-1")["symbol"]).toBe(
      "CAT/C/KAZ/CO/4/Add.1",
    );
    expect(recordIn(root, "sources", "see-annex")).toMatchObject({ otherNumbers: ["see annex"] });
    expect(log.notUnderstood).toMatchObject([{ column: "Document Symbol", value: "see annex" }]);
    expect(findings(root)).toEqual([]);
  });

  it("does not guess an answer that is both, and notes it on the item", async () => {
    const { root, log } = await imported([
      { ...recommendation, "UPR Position": "- Supported/Noted" },
      {
        ...recommendation,
        Text: "139.6 Wait (Norway) (Chile)",
        "UPR Position": "- Under consideration",
        "OHCHR Annotation Id": null,
      },
    ]);
    const [both, pending] = itemsIn(root, "a-hrc-43-10");
    expect(both).not.toHaveProperty("positions");
    expect(both!.note).toBe("The index gives the answer as “Supported/Noted”.");
    expect(pending!.positions).toMatchObject([{ value: "pending" }]);
    expect(log.notUnderstood).toMatchObject([
      { column: "UPR Position", value: "Supported/Noted", rows: [2] },
    ]);
  });

  it.each([["34"], [34], ["34th session"], ["Cycle 3 - 34th Session"], ["Session 34 (2019)"]])(
    "reads the session %s",
    async (session) => {
      const { root } = await imported([{ ...recommendation, "UPR Session": session }]);
      expect(recordIn(root, "reviews", "upr-kaz-3")["session"]).toBe(34);
    },
  );

  it("makes no review of a session that is none", async () => {
    const { root, log } = await imported([{ ...recommendation, "UPR Session": "3 or 4" }]);
    expect(setIn(root, "a-hrc-43-10")).not.toHaveProperty("review");
    expect(log.notUnderstood).toMatchObject([{ column: "UPR Session", value: "3 or 4" }]);
  });

  it("takes the recommending States from the wording where the column is empty, and notes where they differ", async () => {
    const { root, log } = await imported([
      { ...recommendation, "UPR Reccomending States": null },
      { ...recommendation, Text: "139.6 Let people meet (Peru);", "OHCHR Annotation Id": null },
    ]);
    expect(itemsIn(root, "a-hrc-43-10").map(({ from, text }) => [from, text?.en])).toEqual([
      [["NOR", "CHL"], "Let journalists work without fear"],
      [["NOR", "CHL"], "Let people meet (Peru);"],
    ]);
    expect(log.mapped.find(({ kind }) => kind === "States")).toMatchObject({ to: "NOR, CHL" });
    expect(log.notes).toMatchObject([
      { rows: [3], reason: "the wording names other States in brackets; the column counts" },
    ]);
  });

  it("leaves the State under review out of those that recommend", async () => {
    const { root, log } = await imported([
      { ...recommendation, "UPR Reccomending States": "- Kazakhstan\n- Chile" },
    ]);
    expect(itemsIn(root, "a-hrc-43-10")[0]!.from).toEqual(["CHL"]);
    expect(log.notUnderstood).toMatchObject([{ value: "KAZ", rows: [2] }]);
    expect(findings(root)).toEqual([]);
  });

  it("says of an item without a type that it may be either", async () => {
    const { root, log } = await imported([
      { ...observation, Type: "0d0d0d0d-1111-4222-8333-444444444444" },
      {
        ...observation,
        Text: "24. The Committee regrets it and asks for a change.",
        Type: "- Concerns/Observations\n- Recommendations",
        "OHCHR Annotation Id": null,
      },
    ]);
    const [either, both] = itemsIn(root, "cat-c-kaz-co-4");
    expect(either).toMatchObject({
      note: "The index does not say whether this is a recommendation or a concern.",
    });
    expect(both).not.toHaveProperty("kind");
    expect(both).not.toHaveProperty("note");
    expect(log.notUnderstood).toMatchObject([
      { column: "Type", reason: "an identifier in place of a label", rows: [2] },
    ]);
  });

  it("reads a number after the heading of a section only before the body itself", async () => {
    const { root } = await imported([
      { ...observation, Text: "Rural women 49.The Committee notes that wells are far." },
      {
        ...observation,
        Text: "The State adopted law 50. It changed nothing.",
        "OHCHR Annotation Id": "0e0e0e0e-1111-4222-8333-444444444444",
      },
    ]);
    expect(itemsIn(root, "cat-c-kaz-co-4").map(({ id, at }) => [id, at])).toEqual([
      ["49", { paragraph: "49" }],
      ["uhri-0e0e0e0e", undefined],
    ]);
  });

  it("keeps entries under one number apart, and takes an annotation once", async () => {
    const second = "0f0f0f0f-1111-4222-8333-444444444444";
    const { root, log } = await imported([
      observation,
      {
        ...observation,
        Text: "23. The Committee also asks for doctors.",
        "OHCHR Annotation Id": second,
      },
      observation,
    ]);
    expect(itemsIn(root, "cat-c-kaz-co-4")).toMatchObject([
      { id: "23" },
      {
        id: "23-uhri-0f0f0f0f",
        at: { paragraph: "23" },
        note: "The index has several entries under the number 23.",
      },
    ]);
    expect(log.refused).toMatchObject([
      { rows: [4], reason: "the annotation is already in row 2" },
    ]);
    expect(findings(root)).toEqual([]);
  });

  it("refuses a row about another State than the one its document is about", async () => {
    const { root, log } = await imported([
      { ...observation, "Countries Concerned": "- Peru" },
      { ...recommendation, "Document Symbol": "A/HRC/28/10", "Countries Concerned": "- Peru" },
      { ...observation, "Countries Concerned": "- Peru\n- Kazakhstan" },
    ]);
    expect(log.refused.map(({ rows, reason }) => [...rows, reason])).toEqual([
      [2, "CAT/C/KAZ/CO/4 is about KAZ"],
      [3, "A/HRC/28/10 is about KAZ"],
    ]);
    expect(log.notUnderstood).toMatchObject([
      { rows: [4], value: "PER", reason: "CAT/C/KAZ/CO/4 is about KAZ alone" },
    ]);
    expect(setIn(root, "cat-c-kaz-co-4").state).toBe("KAZ");
  });

  it("lets the symbol of a committee count before the column of the body", async () => {
    const { root, log } = await imported([{ ...observation, "Reccomending Body": "- CEDAW" }]);
    expect(setIn(root, "cat-c-kaz-co-4").issuer).toMatchObject({ committee: "CAT" });
    expect(log.notUnderstood).toMatchObject([
      { value: "CEDAW", reason: "CAT/C/KAZ/CO/4 is a document of CAT, which counts" },
    ]);
  });

  it("takes an addendum for its report, and makes no review of a session that cannot be", async () => {
    const { root, log } = await imported([
      {
        ...recommendation,
        "Document Symbol": "A/HRC/28/10/Add.1",
        "Document Publication Date": null,
      },
    ]);
    expect(setIn(root, "a-hrc-28-10")).not.toHaveProperty("review");
    expect(log.notUnderstood).toMatchObject([
      { value: "34", reason: "A/HRC/28/10 is of session 20" },
    ]);
    expect(findings(root)).toEqual([]);
  });

  it("marks a set as a draft that has not all the recommendations of its review", async () => {
    const { root } = await imported([recommendation]);
    rmSync(join(root, "data/recommendations/a-hrc-43-10.yml"));
    const review = join(root, "data/reviews/upr-kaz-3.yml");
    writeFileSync(
      review,
      `${readFileSync(review, "utf8")}totals: { received: 245, citations: [{ source: uhri-export, supports: unchecked }] }\n`,
    );
    const file = given("export.xlsx", uhriWorkbook([recommendation]));
    const { log } = await importInto(root, "uhri", [file]);
    expect(setIn(root, "a-hrc-43-10").stage).toBe("draft");
    expect(log.notes).toMatchObject([
      {
        reason:
          "a-hrc-43-10 has 1 of the 245 recommendations that upr-kaz-3 counts, and is marked as a draft",
      },
    ]);
    expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
    const again = await importInto(root, "uhri", [file]);
    expect(again.paths).toEqual([]);
  });

  it("gives no date before the year in the symbol", async () => {
    const { root, log } = await imported([
      { ...observation, "Document Symbol": "CAT/C/70/D/100/2024" },
    ]);
    expect(recordIn(root, "sources", "cat-c-70-d-100-2024")).not.toHaveProperty("date");
    expect(setIn(root, "cat-c-70-d-100-2024").issuer).toMatchObject({ communication: "100/2024" });
    expect(log.notUnderstood).toMatchObject([{ value: "2023-05-12" }]);
  });

  it("reads goals and targets by the number at the beginning", async () => {
    const { root, log } = await imported([
      {
        ...observation,
        Sdgs: "- 1.4 - Equal rights to economic resources\n- 16.3 - Promote the rule of law\n- 8.b - Jobs for the young\n- 18 - MORE\n- NO POVERTY",
      },
    ]);
    expect(itemsIn(root, "cat-c-kaz-co-4")[0]!.sdgs).toEqual(["1.4", "16.3", "8.b"]);
    expect(log.notUnderstood.map(({ column, value }) => [column, value])).toEqual([
      ["Sdgs", "18 - MORE"],
      ["Sdgs", "NO POVERTY"],
    ]);
    expect(findings(root)).toEqual([]);
  });

  it.each([
    [null, "there is no text"],
    ["- ", "there is no text"],
    ["A bell \u0007", "the text holds control characters"],
    ["x".repeat(6001), "the text has 6001 characters, and 6000 is the most"],
  ])("refuses the wording %j", async (text, reason) => {
    const { log } = await imported([{ ...observation, Text: text }]);
    expect(log.refused).toMatchObject([{ column: "Text", rows: [2], reason }]);
  });
});

function recordsOf(root: string): Record<string, string> {
  const data = join(root, "data");
  return Object.fromEntries(
    (readdirSync(data, { recursive: true }) as string[])
      .filter((path) => path.endsWith(".yml"))
      .map((path) => [path, readFileSync(join(data, path), "utf8")]),
  );
}

it("has the sixteen columns of the description", () => {
  expect(columns).toHaveLength(16);
});
