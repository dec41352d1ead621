// Every prompt is tried in this file: the stand-in for the terminal serves the first file that loads it.
import { screen } from "@inquirer/testing/vitest";
import { describe, expect, it } from "vitest";
import { askWhatIsMissing } from "../../scripts/commands/init-prompts.ts";
import { askAll, askId } from "../../scripts/commands/new-prompts.ts";
import { recordOf } from "../../scripts/commands/new-record.ts";
import type { Making } from "../../scripts/commands/new-record.ts";
import { knownDataset } from "../../scripts/edit/new/known-records.ts";
import type { RecordCollection } from "../../scripts/edit/new/questions.ts";
import { recordText } from "../../scripts/edit/record-text.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";
import { toolTables } from "../tool-tables.ts";

const known = knownDataset("tests/rules/base", toolTables);
const documents = readSchemas("schemas");
// The stand-in for a terminal takes their place.
const terminal = { input: process.stdin, output: process.stderr };

function making(collection: RecordCollection): Making {
  return { collection, documents, known, set: {} };
}

/** Types an answer and presses Enter. */
function answer(text: string, ...keys: string[]): void {
  if (text !== "") screen.type(text);
  for (const key of [...keys, "enter"]) screen.keypress(key);
}

/** What the next question shows. */
async function asked(): Promise<string> {
  await screen.next();
  return screen.getScreen();
}

describe("asking for a person", () => {
  it("tells of one with such a name, and takes two for two only when told so", async () => {
    const asking = askAll(terminal, making("people"), {}, []);
    expect(await asked()).toContain("The name, as you would use it");
    answer("Sekond Person");
    expect(await asked()).toContain(
      "data/people/second-person.yml (Second Person) has a name like it",
    );
    answer("", "down");
    expect(await asked()).toContain("The language of that form");
    answer("en");
    expect(await asked()).toContain("Why this person may be named");
    answer("");
    // public-office stands first, and needs no note.
    expect(await asked()).toContain("What the ground rests on");
    answer("");
    expect(await asked()).toContain("The source that says so");
    screen.type("exampleland");
    expect(await asked()).toContain("ngo-report  A year in Exampleland");
    answer("");
    expect(await asked()).toContain("Where in that source");
    answer("section=arrests,paragraph=2");
    expect(await asked()).toContain("How far the source bears it out");
    answer("");
    const { answers, distinctFrom } = await asking;
    expect(distinctFrom).toEqual(["second-person"]);
    const record = recordOf(making("people"), answers);
    expect(recordText(record, "people.schema.json", documents)).toMatchInlineSnapshot(`
      "names:
        - id: en
          value: Sekond Person
          lang: en
          kind: preferred
          citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
      naming:
        - id: name
          fields: [names, roles]
          ground: public-office
      stage: stub
      "
    `);
  });
});

describe("asking for a source", () => {
  it("shows what the symbol says, and refuses a symbol that is no symbol or is there", async () => {
    const asking = askAll(terminal, making("sources"), { title: ["Report on Sampleland"] }, []);
    expect(await asked()).toContain("UN symbol or Amnesty Index number");
    answer("A/HRC/28");
    expect(await asked()).toContain("neither a UN symbol nor an Amnesty Index number");
    answer("/97");
    expect(await asked()).toContain("“un-document”, for it is the symbol of a UN document");
    answer("");
    expect(await asked()).toContain("“review-council”, for the other source of HRC has it");
    answer("");
    for (const left of [
      "State",
      "Date",
      "Language",
      "Web address",
      "The day on which you opened it",
    ]) {
      expect(await asked()).toContain(left);
      answer("");
    }
    expect(await asked()).toContain("“un-document”, for it is an official document of the UN");
    answer("");
    const { answers, filled } = await asking;
    expect(answers).toEqual({
      title: ["Report on Sampleland"],
      symbol: ["A/HRC/28/97"],
      kind: ["un-document"],
      publisher: ["review-council"],
      state: ["XAB"],
      licence: ["un-document"],
    });
    expect(filled.map(({ flag }) => flag)).toEqual(["kind", "publisher", "state", "licence"]);
  });

  it("stops where the document is there", async () => {
    const asking = askAll(terminal, making("sources"), {}, []);
    await asked();
    answer("A/HRC/28/99");
    await expect(asking).rejects.toThrow("data/sources/un-report.yml");
  });

  it("stops at Ctrl+C with a word, and without a record", async () => {
    const asking = askAll(terminal, making("sources"), {}, []);
    await asked();
    screen.keypress({ name: "c", ctrl: true });
    await expect(asking).rejects.toThrow("Stopped; nothing was written.");
  });
});

describe("asking for the id", () => {
  it("proposes the one made by rule", async () => {
    const asking = askId(terminal, "somebody-known");
    expect(screen.getScreen()).toContain("(somebody-known)");
    answer("");
    expect(await asking).toBe("somebody-known");
  });
});

describe("asking for what begins a dataset", () => {
  it("asks for what no flag says, and takes Enter for what is proposed", async () => {
    const asking = askWhatIsMissing(terminal, { state: [], title: "Arrests" });
    expect(screen.getScreen()).toContain("The States that it covers");
    answer("NOR, SWE");
    expect(await asked()).toContain("The language of the records");
    answer("");
    expect(await asked()).toContain("The licence of the data");
    answer("");
    expect(await asked()).toContain("Who publishes it");
    answer("");
    expect(await asked()).toContain("The address of its repository");
    answer("");
    expect(await asked()).toContain("The action of casebook");
    answer("");
    expect(await asked()).toContain("Who may see it");
    answer("");
    expect(await asking).toEqual({
      ...{ title: "Arrests", state: ["NOR", "SWE"], language: "en", licence: "CC-BY-4.0" },
    });
  });
});
