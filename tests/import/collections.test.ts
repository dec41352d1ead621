import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import type { Mapping } from "../../scripts/schema/records.ts";
import { casebook } from "../commands/casebook.ts";
import { findings, folder, given, importGiven, importInto, recordIn } from "./importing.ts";

/** A mapping as YAML below the lines that all have. */
function mapping(text: string): Mapping {
  return load(`
reviewed: true
delimiter: semicolon
source: { id: our-list, title: A list of ours, licence: own-words }
${text}`) as Mapping;
}

/** A dataset with what the records refer to. */
function dataset(visibility: "public" | "private" = "public"): string {
  const root = folder();
  const files = {
    "dataset.yml": `title: A dataset\ndescription: Made for a test.\nversion: 0.1.0\nvisibility: ${visibility}\nlicence: CC-BY-4.0\n`,
    "reference/places.yml": `title: Places\ndescription: Places of the test.\nterms:\n  - { id: example-town, label: { en: Example Town }, definition: A town., kind: city, state: KAZ, names: [{ name: Beispielstadt, lang: de, verified: derived }] }\n`,
    "organizations/example-police.yml": `kind: police\nstate: KAZ\nnames:\n  - { id: en, value: Example Police, lang: en, kind: preferred, citations: [{ source: example-page, supports: unchecked }] }\n  - { id: ru, value: Полиция примера, lang: ru, kind: variant, citations: [{ source: example-page, supports: unchecked }] }\nstage: stub\n`,
    "sources/example-page.yml": `kind: web-page\ntitle: A page\nurls: ["https://example.org/page"]\nstage: stub\n`,
    "people/person-known.yml": `names:\n  - { id: en, value: Person Known, lang: en, kind: preferred, citations: [{ source: example-page, supports: unchecked }] }\nnaming:\n  - { id: name, fields: [names, roles], ground: public-by-own-choice, note: She says so., decided: "2026-01-01", reviewBy: "2027-11-30" }\nstage: stub\n`,
  };
  for (const [path, text] of Object.entries(files)) writeWhole(join(root, "data", path), text);
  return root;
}

const cases = mapping(`
collection: cases
also:
  kind: group
  state: KAZ
  title: "Case {No} of the list"
  summary: "Arrested[ in {Place}][; {Charges}]."
columns:
  - { column: "No", is: id }
  - { column: Who, is: events.arrest.participants.detainee.person, separators: [","] }
  - { column: When, is: events.arrest.date, dates: day-first }
  - { column: Place, is: events.arrest.place }
  - { column: By, is: events.arrest.participants.police.organization }
  - { column: Charges, is: events.charge.offences, separators: ["/"] }
  - { column: Term, is: events.sentence.outcome.imprisonment }
  - { column: Now, is: statuses.latest.value, values: { in prison: imprisoned } }
  - { column: On, is: statuses.latest.asOf }
  - { column: Page, is: cites }
`);
const heading = "No;Who;When;Place;By;Charges;Term;Now;On;Page";

function imported(rows: readonly string[], by: Mapping, root = dataset()) {
  return importGiven("csv", "list.csv", rows.join("\n"), { mapping: by, root });
}

const errors = (root: string) =>
  findings(root)
    .filter(({ severity }) => severity === "error")
    .map(({ file, message }) => `${file}: ${message}`);

describe("casebook import csv, of cases", () => {
  it("makes one case of several rows, with events, people, organizations, statuses and sources", async () => {
    const { root, log, accounts } = await imported(
      [
        heading,
        "C 1;Person Known, Person Two;03/04/2020;Beispielstadt;Полиция примера;extremism/fraud;5 years;in prison;2021;https://example.org/page",
        "C 1;Person Three;;;;;;;;https://example.org/new",
        "C 2;;;;;;;;;",
      ],
      cases,
    );
    const row = (at: string) => ({ source: "our-list", at: { row: at } });
    const record = recordIn(root, "cases", "our-list-c-1");
    expect(record).toMatchObject({
      ...{ title: "Case C 1 of the list", kind: "group", state: "KAZ", stage: "stub" },
      summary: "Arrested in Beispielstadt; extremism/fraud.",
      statuses: [{ id: "latest", value: "imprisoned", asOf: "2021" }],
      events: [
        {
          ...{ id: "arrest", type: "arrest", date: "2020-04-03", place: "example-town" },
          participants: [
            { role: "detainee", person: "person-known" },
            { role: "detainee", unnamed: "a person in row 2, entry 2 of our-list, column 2" },
            { role: "police", organization: "example-police" },
            { role: "detainee", unnamed: "a person in row 3 of our-list, column 2" },
          ],
          citations: [
            { source: "example-page", supports: "unchecked", via: row("2") },
            { source: expect.stringMatching(/^example-org-[0-9a-f]{8}$/), via: row("3") },
            row("2-3"),
          ],
        },
        { id: "charge", undated: "The table gives no date.", offences: ["extremism", "fraud"] },
        { id: "sentence", outcome: { imprisonment: { exact: "P5Y" } } },
      ],
    });
    expect(log.heldBack).toMatchObject([{ column: "Who", rows: [2, 3] }]);
    expect(JSON.stringify(log.heldBack) + JSON.stringify(record)).not.toMatch(/Person T/);
    expect(accounts).toMatchObject([{ read: 3, written: 2, refused: 1, lost: 0 }]);
    expect(log.refused).toMatchObject([{ rows: [4], reason: expect.stringContaining("summary") }]);
    expect(errors(root)).toEqual([]);
  });

  it("calls an accusation alleged, and puts the events into the order of their days", async () => {
    const acts = mapping(`
collection: cases
also: { kind: group, state: KAZ, title: "Case {No} of the list", summary: "Acts of the list." }
columns:
  - { column: "No", is: id }
  - { column: Act, is: events.row.type, values: { beating: torture-or-ill-treatment } }
  - { column: When, is: events.row.date }
  - { column: By, is: events.row.participants.alleged-perpetrator.organization }
  - { column: Status, is: events.row.status }
`);
    const { root } = await imported(
      [
        "No;Act;When;By;Status",
        "1;release-from-custody;2020-05-03;;",
        "1;complaint-filed;;;",
        "1;beating;2020-04-03;Example Police;",
        "1;beating;2020-04-02;Example Police;contested",
      ],
      acts,
    );
    const { events } = recordIn(root, "cases", "our-list-1") as {
      readonly events: readonly { readonly date?: string; readonly status?: string }[];
    };
    expect(events.map(({ date, status }) => [date, status])).toEqual([
      ["2020-04-02", "contested"],
      [undefined, undefined],
      ["2020-04-03", "alleged"],
      ["2020-05-03", undefined],
    ]);
    expect(findings(root).filter(({ rule }) => rule === "people/accusation")).toEqual([]);
  });

  it("leaves out a part without what it needs, and tells of cells it does not understand", async () => {
    const { root, log } = await imported(
      [
        heading,
        "1;;30/02/2020;Atlantis;Nobody;x;a while;in jail;;",
        "2;;;;;y;;in prison;;Some report",
      ],
      cases,
    );
    const record = recordIn(root, "cases", "our-list-1");
    expect(record["statuses"]).toBeUndefined();
    expect(log.notUnderstood.map(({ column, rows }) => [column, ...rows])).toEqual([
      ["When", 2],
      ["Place", 2],
      ["By", 2],
      ["Now", 2],
      ["Page", 3],
      ["Now", 3],
    ]);
    expect(log.notUnderstood.at(-1)!.reason).toContain("has no asOf, and is left out");
    expect(errors(root)).toEqual([]);
  });

  it("does not repeat in a text the name of somebody without a record", async () => {
    const by = mapping(`
collection: cases
also: { kind: individual, state: KAZ, title: "Case {No}" }
columns:
  - { column: "No", is: id }
  - { column: Who, is: events.row.participants.victim.person }
  - { column: What, is: summary }
  - { column: More, is: events.row.summary }
  - { column: Kind, is: events.row.type }
`);
    const { root, log, accounts } = await imported(
      [
        "No;Who;What;More;Kind",
        "1;Person Two;Beaten at work.;Two was beaten at work.;attack",
        "2;Person Two;Person Two was beaten.;Beaten;attack",
        "3;Somebody;Call +7 701 234 56 78.;Beaten;attack",
      ],
      by,
    );
    expect(recordIn(root, "cases", "our-list-1")).toMatchObject({
      events: [{ id: "row-2", type: "attack" }],
    });
    expect(log.heldBack.map(({ column, rows, reason }) => [column, ...rows, reason])).toEqual([
      ["Who", 2, 3, 4, expect.stringContaining("without a ground")],
      ["More", 2, "the text has the name of a person without a record in it"],
      ["What", 3, "the text has the name of a person without a record in it"],
      ["What", 4, "the text seems to hold a telephone number"],
    ]);
    expect(accounts).toMatchObject([{ read: 3, written: 1, refused: 2 }]);
    expect(errors(root)).toEqual([]);
  });

  it("puts restricted values into a private dataset only", async () => {
    const by = mapping(`
collection: cases
also: { kind: group, state: KAZ, title: "Case {No}", summary: "Case {No} of the list." }
columns:
  - { column: "No", is: id }
  - { column: Name, is: events.arrest.restricted.name }
  - { column: Day, is: events.arrest.date }
`);
    const rows = ["No;Name;Day", "1;Person Two;2020-01-02"];
    const open = await imported(rows, by);
    expect(JSON.stringify(recordIn(open.root, "cases", "our-list-1"))).not.toContain("Two");
    expect(open.log.heldBack).toMatchObject([{ column: "Name", rows: [2] }]);
    const closed = await imported(rows, by, dataset("private"));
    expect(recordIn(closed.root, "cases", "our-list-1")).toMatchObject({
      events: [{ restricted: { name: "Person Two" } }],
    });
    expect(errors(closed.root)).toEqual([]);
  });

  it("writes the same twice, adds what a longer table has, and overwrites nothing", async () => {
    const root = dataset();
    const rows = [heading, "1;;03/04/2020;;;libel;;;;", "2;;;;;fraud;;;;"];
    await imported(rows, cases, root);
    const path = join(root, "data/cases/our-list-1.yml");
    const before = readFileSync(path, "utf8");
    const again = await imported(rows, cases, root);
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
    writeFileSync(
      path,
      before.replace("stage: stub", "stage: draft").replace("2020-04-03", "2020-04-04"),
    );
    const third = await imported(rows, cases, root);
    expect(recordIn(root, "cases", "our-list-1")).toMatchObject({
      ...{ stage: "draft", events: [{ date: "2020-04-04" }, {}] },
    });
    expect(third.outcomes.find(({ path: at }) => at.endsWith("our-list-1.yml"))).toMatchObject({
      outcome: "left alone",
      differences: [{ at: "/events/arrest/date" }],
    });
  });
});

describe("casebook import csv, of other collections", () => {
  it("makes sources, and leaves out a document that the dataset has", async () => {
    const by = mapping(`
collection: sources
columns:
  - { column: Key, is: id }
  - { column: Type, is: kind, values: { Report: ngo-report } }
  - { column: Title, is: title }
  - { column: Authors, is: authors, separators: [";"] }
  - { column: Date, is: date, dates: D.M.20YY }
  - { column: Pages, is: extent.pages }
  - { column: Link, is: urls }
`).columns;
    const table = { ...mapping("collection: sources\ncolumns: []"), columns: by };
    const { root, log, accounts } = await imported(
      [
        "Key;Type;Title;Authors;Date;Pages;Link",
        'a;Report;"Prisons; a report";"A. Author; B. Author";3.4.20;1 200;https://example.org/x',
        "b;news;Old news;;1.2.19;;https://www.example.org/page/",
        "c;leaflet;Nothing;;;;",
      ],
      table,
    );
    expect(recordIn(root, "sources", "our-list-a")).toEqual({
      ...{ kind: "ngo-report", title: "Prisons; a report", stage: "stub" },
      ...{ authors: ["A. Author", "B. Author"], date: "2020-04-03", extent: { pages: 1200 } },
      urls: ["https://example.org/x"],
    });
    expect(log.leftOut).toMatchObject([
      { rows: [3], reason: expect.stringContaining("sources/example-page") },
    ]);
    expect(log.refused).toMatchObject([{ rows: [4] }]);
    expect(accounts).toMatchObject([{ read: 3, written: 1, refused: 1, leftOut: 1, lost: 0 }]);
    expect(errors(root)).toEqual([]);
  });

  it("makes organizations, laws with provisions, and statistics in rows or columns", async () => {
    const root = dataset();
    const tables: [Mapping, string[]][] = [
      [
        mapping(`
collection: organizations
columns:
  - { column: Name, is: names.en.value }
  - { column: Own name, is: names.ru.value }
  - { column: Kind, is: kind }
  - { column: Country, is: state }
`),
        ["Name;Own name;Kind;Country", "Example Court;Суд примера;Court;Kazakhstan"],
      ],
      [
        mapping(`
collection: laws
also: { kind: code, state: KAZ }
columns:
  - { column: Law, is: id }
  - { column: Title, is: title }
  - { column: Article, is: provisions.row.id }
  - { column: Text, is: provisions.row.title }
`),
        ["Law;Title;Article;Text", "code;Example Code;174;Hatred", "code;Example Code;175;Libel"],
      ],
      [
        mapping(`
collection: statistics
also: { state: KAZ, producer: example-police, unit: complaints, values.y2015.period: "2015", values.y2015.aggregate: total, values.y2016.period: "2016", values.y2016.aggregate: total }
columns:
  - { column: Measure, is: measure }
  - { column: "2015", is: values.y2015.quantity, decimals: point }
  - { column: "2016", is: values.y2016.quantity }
`),
        [
          "Measure;2015;2016",
          "Complaints of torture;1,234;more than 500",
          "Complaints dropped;;12",
        ],
      ],
    ];
    for (const [index, [by, rows]] of tables.entries()) {
      const own = { ...by, source: { ...by.source, id: `list-${index}` } };
      const { log } = await imported(rows, own, root);
      expect([log.refused, log.notUnderstood, log.heldBack]).toEqual([[], [], []]);
    }
    expect(recordIn(root, "organizations", "list-0-row-2")).toMatchObject({
      ...{ kind: "court", state: "KAZ", stage: "stub" },
      names: [
        { id: "en", value: "Example Court", lang: "en", kind: "preferred" },
        { id: "ru", value: "Суд примера", lang: "ru", kind: "variant" },
      ],
    });
    expect(recordIn(root, "laws", "list-1-code")).toMatchObject({
      provisions: [
        { id: "174", title: "Hatred", citations: [{ at: { row: "2" } }] },
        { id: "175", title: "Libel", citations: [{ at: { row: "3" } }] },
      ],
    });
    expect(recordIn(root, "statistics", "list-2-row-2")["values"]).toMatchObject([
      { id: "y2015", quantity: { exact: 1234 } },
      { id: "y2016", quantity: { "more-than": 500 } },
    ]);
    expect(recordIn(root, "statistics", "list-2-row-3")["values"]).toMatchObject([{ id: "y2016" }]);
    expect(errors(root)).toEqual([]);
  });

  it("makes a record of a person only with a ground to name them", async () => {
    const by = mapping(`
collection: people
columns:
  - { column: Name, is: names.en.value }
  - { column: Ground, is: naming.name.ground }
  - { column: Why, is: naming.name.note }
  - { column: Office, is: roles.office.value }
`);
    const { root, log, accounts } = await imported(
      [
        "Name;Ground;Why;Office",
        "Person One;public-by-own-choice;A press conference.;human rights defender",
        "Person Two;;;",
        "Person Three;she agreed;;",
      ],
      by,
    );
    expect(recordIn(root, "people", "our-list-row-2")).toMatchObject({
      naming: [{ id: "name", fields: ["names", "roles"], ground: "public-by-own-choice" }],
      stage: "stub",
    });
    expect(log.heldBack).toMatchObject([
      { rows: [3, 4], reason: expect.stringContaining("no ground") },
    ]);
    expect(accounts).toMatchObject([{ read: 3, written: 1, heldBack: 2, lost: 0 }]);
    expect(errors(root)).toEqual([]);
  });
});

describe("a faulty mapping of a collection", () => {
  it("is shown with the line and column of each fault", async () => {
    const path = given(
      "m.yml",
      `reviewed: true
delimiter: comma
collection: cases
source: { title: A list, licence: own-words }
session: 34
also:
  kind: someone
  state: KAZ
  titel: x
  summary: "{Who} and {Nowhere} and {Left}"
columns:
  - { column: Who, is: events.arrest.participants.detainee.person }
  - { column: Day, is: events.arrest.date, dates: DD/YY }
  - { column: Place, is: events.arrest.plaec }
  - { column: What, is: events }
  - { column: Two, is: split }
  - { column: How, is: events.arrest.citations.a.note }
  - { column: State, is: statuses.now.value, values: { jail: imprisond } }
  - { column: Left, is: ignored, language: en }
`,
    );
    const table = given("list.csv", "Who,Day\n");
    const { status, err } = await casebook(
      "import",
      "csv",
      table,
      "--mapping",
      path,
      "--out",
      folder(),
    );
    expect(status).toBe(2);
    const lines = err
      .split("\n")
      .flatMap((line) => /m\.yml:(\d+:\d+) (.*)$/.exec(line)?.slice(1) ?? []);
    expect(lines).toEqual([
      ...["5:1", expect.stringContaining("“session” is for tables of recommendations")],
      ...["7:9", expect.stringContaining("“kind” cannot hold “someone”")],
      ...["9:3", "The records have no field “titel”. Did you mean “title”?"],
      ...["10:12", expect.stringContaining("“Who” names people")],
      ...["10:12", "The table has no column “Nowhere”. Correct the heading in braces."],
      ...["10:12", expect.stringContaining("“Left” is ignored")],
      ...["11:1", expect.stringContaining("Every record has “title”")],
      ...["13:51", expect.stringContaining("“DD/YY” is not a form of dates.")],
      ...["14:26", "“events.arrest” has no field “plaec”. Did you mean “place”?"],
      ...["15:25", expect.stringContaining("“events” is a list of parts")],
      ...["16:5", expect.stringContaining("does not say how its cells are split")],
      ...["17:24", expect.stringContaining("the import writes citations itself")],
      ...["18:62", expect.stringContaining("Did you mean “imprisoned”?")],
      ...["19:34", expect.stringContaining("“language” has no meaning")],
    ]);
  });

  it("cannot name everybody on one ground", async () => {
    const path = given(
      "m.yml",
      `reviewed: true\ndelimiter: comma\ncollection: people\nsource: { title: A list, licence: own-words }\nalso: { naming.name.ground: deceased }\ncolumns:\n  - { column: Who, is: names.en.value }\n`,
    );
    const { status, err } = await casebook(
      "import",
      "csv",
      given("l.csv", "Who\nx"),
      "--mapping",
      path,
      "--out",
      folder(),
    );
    expect(status).toBe(2);
    expect(err).toContain("A ground for naming is weighed for each person");
  });
});

it("rows read are rows written, refused, held back and left out, in any table", async () => {
  const pieces = [
    "",
    "1",
    "C 2",
    "Person Two",
    "03/04/2020",
    "2020",
    "x",
    "5 years",
    "free",
    "https://example.org/z",
    "+7 701 234 56 78",
    "\u0000",
  ];
  let seed = Number(process.env["CASEBOOK_SEED"] ?? 18);
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let run = 0; run < 12; run++) {
    const rows = Array.from({ length: 1 + random(20) }, () =>
      Array.from({ length: random(20) === 0 ? 4 : 10 }, () => pieces[random(pieces.length)]).join(
        ";",
      ),
    );
    const root = dataset();
    const table = given("list.csv", [heading, ...rows].join("\n"));
    const first = await importInto(root, "csv", [table], { mapping: cases });
    const [{ read, written, refused, heldBack, leftOut, lost }] = first.accounts as [
      (typeof first.accounts)[number],
    ];
    expect([lost, written + refused + heldBack + leftOut], `seed ${seed}`).toEqual([0, read]);
    const second = await importInto(root, "csv", [table], { mapping: cases });
    expect(second.paths).toEqual([]);
    expect(errors(root)).toEqual([]);
  }
});

function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
