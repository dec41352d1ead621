import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assignIds, operationsOf, perform } from "../../scripts/edit/assign-ids.ts";
import { schemas } from "../schemas.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

let root = "";
beforeEach(() => {
  root = temporaryFolder("casebook-ids-");
  cpSync("tests/rules/base", root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(file: string, text: string): void {
  writeFileSync(join(root, "data", file), text);
}

/** The files below data/, with their texts. */
function everything(): Record<string, string> {
  const files = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith(".yml"))
      .sort()
      .map((file) => [file, readFileSync(join(root, "data", file), "utf8")]),
  );
}

/** Does the assignment, or only its first operations. */
function assign(count = Infinity): string[] {
  const assignment = assignIds(root, schemas, toolTables);
  for (const operation of operationsOf(assignment).slice(0, count))
    expect(perform(root, operation)).toBe(true);
  return assignment.renamed.map(({ collection, from, to }) => `${collection}/${from} → ${to}`);
}

const citations = `[{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
const person = (name: string, citations_ = citations) => `# Found in the report.
names:
  - { id: en, value: ${name}, lang: en, kind: preferred, citations: ${citations_} }
naming: [{ id: name, fields: [names], ground: deceased, citations: ${citations}, decided: "2020-01-15" }]
`;
const law = `title: Law on Picketing of Exampleland
kind: law
state: XAA
adopted: "2011-01-05"
provisions:
  - { id: "4", title: Where, citations: ${citations} }
citations: ${citations}
`;
const picket = `title: A picket broken up # in the square
kind: individual
state: XAA
summary: A picket was broken up.
people: ['new-1', first-person]
themes: [peaceful-assembly]
events:
  - id: new-1 # a part, not a record
    type: fine
    date: "2016-05-15"
    participants: [{ role: defendant, person: "new-1" }]
    laws: [new-2#4]
    note: The person in new-1 was fined.
    citations: ${citations}
`;

describe("ids for records under a placeholder", () => {
  it("are made of what the records hold, and stand wherever the records are named", () => {
    put("people/new-1.yml", person("Жанна Ахметова"));
    put("laws/new-2.yml", law);
    put("cases/new-1.yml", picket);
    put(
      "exceptions.yml",
      `exceptions:
  - { rule: people/ground, record: people/new-1, pointer: "", reason: A reason., until: "2027-01-01" }
`,
    );
    expect(assign()).toEqual([
      "people/new-1 → zhanna-akhmetova",
      "laws/new-2 → xa-law-picketing-2011",
      "cases/new-1 → xa-akhmetova-person",
    ]);
    const files = everything();
    expect(files["people/zhanna-akhmetova.yml"]).toBe(person("Жанна Ахметова"));
    expect(files["cases/xa-akhmetova-person.yml"]).toBe(
      picket
        .replace("'new-1'", "'zhanna-akhmetova'")
        .replace('person: "new-1"', 'person: "zhanna-akhmetova"')
        .replace("new-2#4", "xa-law-picketing-2011#4"),
    );
    expect(files["exceptions.yml"]).toContain("record: people/zhanna-akhmetova,");
    expect(Object.keys(files).filter((file) => file.includes("/new-"))).toEqual([
      "laws/new-code.yml",
    ]);
    expect(assign()).toEqual([]);
  });

  it("are never those of another record, nor ones that were given up", () => {
    put("people/new-1.yml", person("First Person"));
    put("people/new-2.yml", person("First Person"));
    put(
      "tombstones.yml",
      'tombstones: [{ record: people/first-person-2, date: "2020-05-01", reason: duplicate }]\n',
    );
    expect(assign()).toEqual(["people/new-1 → first-person-3", "people/new-2 → first-person-4"]);
  });

  it("wait where nothing can be read", () => {
    put("people/new-1.yml", "names: [\n");
    put("cases/new-1.yml", "kind: practice\n");
    const { renamed, leftAlone, changes } = assignIds(root, schemas, toolTables);
    expect([renamed, changes]).toEqual([[], []]);
    expect(leftAlone.map(({ file }) => file).sort()).toEqual([
      "data/cases/new-1.yml",
      "data/people/new-1.yml",
    ]);
  });

  it("come out the same when a run was cut short anywhere", () => {
    put("people/new-1.yml", person("Жанна Ахметова"));
    put("laws/new-2.yml", law);
    put("cases/new-1.yml", picket);
    put("cases/other.yml", everything()["cases/other.yml"]!.replace("[second-person]", "[new-1]"));
    const begun = everything();
    const total = operationsOf(assignIds(root, schemas, toolTables)).length;
    assign();
    const whole = everything();
    expect(total).toBe(7);
    for (let count = 0; count < total; count++) {
      rmSync(join(root, "data"), { recursive: true });
      cpSync("tests/rules/base", root, { recursive: true });
      for (const [file, text] of Object.entries(begun)) put(file, text);
      assign(count);
      assign();
      expect(everything(), `cut after ${count}`).toEqual(whole);
    }
  });

  it("leave a file alone that somebody changes meanwhile", () => {
    put("people/new-1.yml", person("Somebody Else"));
    put("cases/other.yml", everything()["cases/other.yml"]!.replace("[second-person]", "[new-1]"));
    const operations = operationsOf(assignIds(root, schemas, toolTables));
    put("cases/other.yml", "title: Changed\n");
    expect(operations.map((operation) => perform(root, operation))).toEqual([true, false, true]);
    expect(everything()["cases/other.yml"]).toBe("title: Changed\n");
  });
});
