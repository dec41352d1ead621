import { readFileSync } from "node:fs";
import { glob } from "glob";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordCollections } from "../../scripts/edit/new/questions.ts";
import { openEditor } from "./server.ts";
import type { Editor } from "./server.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor();
});
afterAll(async () => {
  await editor.close();
});

let opened = 0;

/** A new file of a collection, with what the editor marks in it by line. */
async function marked(
  collection: string,
  text: string,
): Promise<{ file: string; found: string[] }> {
  const file = `data/${collection}/opened-${++opened}.yml`;
  const found = await editor.open(file, text);
  return { file, found: found.map(({ message, range }) => `${range.start.line + 1}: ${message}`) };
}

describe("the editor", () => {
  // A sample: each file takes the server some tenths of a second, and the check reads all of them.
  it.each(recordCollections)("has nothing against records: %s", async (collection) => {
    const files = (await glob(`data/${collection}/*.yml`)).sort();
    const sample = files.filter((_, index) => index % Math.ceil(files.length / 4) === 0);
    // A new collection has no records yet.
    for (const file of [`tests/schema/valid/${collection}.yml`, ...sample]) {
      const { found } = await marked(collection, readFileSync(file, "utf8"));
      expect(found, file).toEqual([]);
    }
  });

  it("marks what is wrong where it is wrong", async () => {
    const { found } = await marked(
      "cases",
      `title: A picket
kind: individul
state: KAZ
events:
  - id: fined
    type: fine
    datum: "2019"
    citations: [{ source: a, supports: fully }]
`,
    );
    expect(found.sort()).toMatchInlineSnapshot(`
      [
        "1: Missing property "summary".",
        "2: Value is not accepted. Valid values: "individual", "group", "organization", "practice".",
        "7: Property datum is not allowed.",
        "8: Value is not accepted. Valid values: "full", "partial", "none", "unchecked".",
      ]
    `);
  });

  it("marks a figure that has to be a text", async () => {
    const { found } = await marked("sources", "kind: news\ntitle: 2019\n");
    expect(found).toMatchInlineSnapshot(`
      [
        "2: Incorrect type. Expected "string".",
      ]
    `);
  });

  it("tells the kinds of an issuer apart", async () => {
    const { found } = await marked(
      "recommendations",
      'source: a\nstate: KAZ\nissuer: { kind: treaty-body-views, committee: CAT }\nitems: [{ id: "1", summary: Do it. }]\n',
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "3: Missing property "communication".",
      ]
    `);
  });

  it("offers fields and the values of a closed list", async () => {
    const { file } = await marked("sources", "kind: \n");
    expect(await editor.complete(file, { line: 0, character: 6 })).toEqual(
      expect.arrayContaining(["un-document", "ngo-report"]),
    );
    const empty = await marked("sources", "kind: news\n\n");
    expect(await editor.complete(empty.file, { line: 1, character: 0 })).toEqual(
      expect.arrayContaining(["title", "publisher", "retrieved"]),
    );
  });

  it("offers the fields of an event", async () => {
    const { file } = await marked("cases", "title: A\nevents:\n  - id: fined\n    \n");
    const offered = await editor.complete(file, { line: 3, character: 4 });
    expect(offered).toEqual(expect.arrayContaining(["type", "date", "citations"]));
  });

  it("explains a field", async () => {
    const { file } = await marked(
      "cases",
      "title: A\nstate: KAZ\nevents:\n  - id: fined\n    citations:\n      - source: a\n        supports: full\n",
    );
    expect(await editor.hover(file, { line: 1, character: 1 })).toContain(
      "The State, by its ISO 3166-1 code of three capital letters",
    );
    expect(await editor.hover(file, { line: 6, character: 10 })).toContain(
      "full: the place says all of it. partial: it says a part; say in the note which.",
    );
  });
});
