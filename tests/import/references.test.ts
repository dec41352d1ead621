import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { bibtexEntry } from "../../scripts/publish/formats/citations/bibtex.ts";
import { cslItem } from "../../scripts/publish/formats/citations/csl.ts";
import { risEntry } from "../../scripts/publish/formats/citations/ris.ts";
import type { CitedWork } from "../../scripts/publish/formats/citations/work.ts";
import { addressesOf, openedOn } from "../../scripts/publish/release/source-facts.ts";
import type { Organization, Source } from "../../scripts/schema/records.ts";
import { casebook, datasetOf } from "../commands/casebook.ts";
import { findings, folder, given, importGiven, recordIn } from "./importing.ts";

const data = resolve(import.meta.dirname, "../../data");

function recordsOf<T>(collection: string): Map<string, T> {
  const files = readdirSync(join(data, collection));
  return new Map(
    files.map((file) => [
      file.replace(/\.yml$/, ""),
      load(readFileSync(join(data, collection, file), "utf8")) as T,
    ]),
  );
}

/** A dataset with the shipped organizations and no sources. */
function withoutSources(): string {
  const root = folder();
  for (const name of ["organizations", "reference", "dataset.yml"])
    cpSync(join(data, name), join(root, "data", name), { recursive: true });
  rmSync(join(root, "data/sources"), { recursive: true, force: true });
  return root;
}

describe("the references of a release", () => {
  const organizations = recordsOf<Organization>("organizations");
  const nameOf = (id: string | undefined) =>
    id === undefined ? undefined : organizations.get(id)?.names[0]!.value;
  const works = [...recordsOf<Source>("sources")].map(([id, source]): CitedWork => {
    const publisher = nameOf(source.publisher);
    return { id, source, ...(publisher === undefined ? {} : { publisher }) };
  });

  it.each([
    ["citations.json", JSON.stringify(works.map(cslItem))],
    ["citations.ris", works.map(risEntry).join("\r\n")],
    ["citations.bib", works.map(bibtexEntry).join("\n")],
  ])("come back as the same sources from %s", async (name, text) => {
    const root = withoutSources();
    const { log, accounts } = await importGiven("references", name, text, { root });
    expect(log.refused).toEqual([]);
    expect(accounts).toMatchObject([{ read: works.length, lost: 0 }]);
    const unlike: unknown[] = [];
    let same = 0;
    for (const { id, source } of works) {
      const other = log.leftOut.some(({ rows }) =>
        rows.includes(works.findIndex((each) => each.id === id) + 1),
      );
      if (other) continue;
      const got = recordIn(root, "sources", id) as unknown as Source;
      const told = {
        ...{ title: source.title.replace(/\s+/g, " "), doi: source.doi, symbol: source.symbol },
        ...{ date: /^\d{4}(-\d\d){0,2}$/.test(source.date ?? "") ? source.date : undefined },
        // The address of a symbol follows from it.
        ...{ url: addressesOf(source).find((url) => !url.includes("undocs.org/")) },
        retrieved: openedOn(source),
      };
      const read = {
        ...{ title: got.title, doi: got.doi, symbol: got.symbol },
        ...{ date: /^\d{4}(-\d\d){0,2}$/.test(got.date ?? "") ? got.date : undefined },
        ...{ url: got.urls?.[0], retrieved: got.retrieved },
      };
      if (JSON.stringify(told) === JSON.stringify(read)) same++;
      else unlike.push({ id, told, read });
    }
    expect(unlike).toEqual([]);
    expect(same).toBeGreaterThan(works.length * 0.9);
    const again = await importGiven("references", name, text, { root });
    expect(again.paths).toEqual([]);
  });
});

describe("a library of a reference manager", () => {
  it("is read from Zotero's CSL-JSON, from RIS with long lines, and from BibTeX with its accents", async () => {
    const zotero = JSON.stringify([
      {
        ...{ id: "http://zotero.org/users/1/items/ABC", type: "report", title: "A report" },
        author: [{ family: "Author", given: "Ann" }],
        issued: { "date-parts": [["2019", 3]] },
        ...{ publisher: "An unknown institute", URL: "https://example.org/r", note: "private" },
      },
      { id: "b", type: "song", title: "A song" },
    ]);
    const ris =
      "TY  - JOUR\nAU  - Author, Ann\nTI  - A long\n title\nPY  - 2020\nDO  - https://doi.org/10.1000/x\nER  - \n";
    const bib = `A comment. @string{pub = "Example Press"}
@book{Muller2001, title = {{\\'E}tudes on {UN} law \\& practice}, author = "M{\\"u}ller, Ann and {A Group and Others}",
 publisher = pub # " House", year = 2001, month = jan }
@misc{x, title = {No date}}`;
    const one = await importGiven("references", "z.json", zotero);
    expect(recordIn(one.root, "sources", "http-zotero-org-users-1-items-abc")).toEqual({
      ...{ kind: "ngo-report", title: "A report", stage: "stub", authors: ["Ann Author"] },
      ...{ date: "2019-03", urls: ["https://example.org/r"] },
    });
    expect(one.log.refused).toMatchObject([
      { rows: [2], reason: expect.stringContaining("“song”") },
    ]);
    expect(one.log.notUnderstood).toMatchObject([{ value: "An unknown institute" }]);
    expect(one.log.leftOut).toMatchObject([{ column: "note" }]);
    const two = await importGiven("references", "r.ris", ris);
    expect(recordIn(two.root, "sources", "r-1")).toMatchObject({
      ...{ title: "A long title", authors: ["Ann Author"], date: "2020", doi: "10.1000/x" },
    });
    const three = await importGiven("references", "b.bib", bib);
    expect(recordIn(three.root, "sources", "muller2001")).toMatchObject({
      ...{ title: "Études on UN law & practice", date: "2001-01" },
      authors: ["Ann Müller", "A Group and Others"],
    });
    expect(three.log.notUnderstood).toMatchObject([{ value: "Example Press House" }]);
    for (const { root } of [one, two, three])
      expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is read without what sets its letters, and with its language in one form", async () => {
    const bib = `@article{a, title = {\`\`If I Look": Numbing~and Harm--A \`\`Study''}, langid = {EN}, url = {https://example.org/~a--b}}
@book{b, title = {Two}, language = {English}}`;
    const csl = (title: string, language: string) =>
      JSON.stringify([{ id: "c", type: "book", title, language }]);
    const read = await importGiven("references", "a.bib", bib);
    expect(recordIn(read.root, "sources", "a")).toMatchObject({
      ...{ title: "“If I Look”: Numbing and Harm–A “Study”", language: "en" },
      urls: ["https://example.org/~a--b"],
    });
    expect(recordIn(read.root, "sources", "b")).toMatchObject({ language: "en" });
    for (const [title, language, shown, tag] of [
      ['<span class="nocase">brms</span>, a <i>package</i>', "EN", "brms, a package", "en"],
      ["H<sub>2</sub>O where a < b", "en-us", "H2O where a < b", "en-US"],
      ["<b>Three</b>", "russian", "Three", "ru"],
    ]) {
      const { root } = await importGiven("references", "c.json", csl(title!, language!));
      expect(recordIn(root, "sources", "c")).toMatchObject({ title: shown, language: tag });
    }
  });

  it("is in the dataset already under another case of its title, of the same year and maker", async () => {
    const book = (id: string, title: string, family: string, year = 2014) => ({
      ...{ id, type: "book", title, author: [{ family, given: "Ann" }] },
      issued: { "date-parts": [[year]] },
    });
    const first = JSON.stringify([book("one", "NGOs and Protest", "Author")]);
    const { root } = await importGiven("references", "1.json", first);
    const second = JSON.stringify([
      book("two", "NGOs and protest", "Author"),
      book("three", "NGOs and protest", "Other"),
      book("four", "NGOs and protest", "Author", 2015),
    ]);
    const { log } = await importGiven("references", "2.json", second, { root });
    expect(log.leftOut).toMatchObject([
      { rows: [1], reason: expect.stringMatching(/sources\/one$/) },
    ]);
  });

  it("is refused if it is something else", async () => {
    await expect(importGiven("references", "x.txt", "Title,Author\nA,B")).rejects.toThrow(
      "none of RIS",
    );
  });
});

it("is refused in a sentence where a table of the dataset cannot be read", async () => {
  const root = datasetOf({ "data/reference/roles.yml": "!x y\n" });
  const library = given("library.bib", "@book{known, title = {A book}, year = 2019}\n");
  const { status, err } = await casebook("import", "references", library, "--out", root);
  expect([status, err]).toEqual([2, expect.stringContaining("“casebook check” says why")]);
});
