import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { shipped } from "../data/records.ts";
import { pages } from "./pages.ts";

type Fields = Readonly<Record<string, unknown>>;

function yaml(path: string): Fields {
  return load(readFileSync(path, "utf8")) as Fields;
}

describe("the pages", () => {
  it.each(pages)("%s: each link within the repository leads somewhere", (page) => {
    const links = [...readFileSync(page, "utf8").matchAll(/\]\(([^)#\s]+)[^)]*\)/g)];
    const broken = links
      .map(([, to]) => to!)
      .filter((to) => !/^[a-z]+:/.test(to) && !existsSync(join(dirname(page), to)));
    expect(broken).toEqual([]);
  });

  it.each(pages)("%s: each file of the program that it names is there", (page) => {
    const named = [...readFileSync(page, "utf8").matchAll(/`([\w.-]+\/[\w./-]*\.(?:ts|js))`/g)];
    const missing = named
      .map(([, path]) => path!)
      .filter((path) => !existsSync(path) && !existsSync(join("scripts", path)));
    expect(missing).toEqual([]);
  });

  it.each([...pages, "CITATION.cff"])("%s gives nobody's e-mail address", (page) => {
    expect(readFileSync(page, "utf8")).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/);
  });
});

// Guide to the Citation File Format 1.2.0: authors, cff-version, message and title are required.
describe("CITATION.cff", () => {
  const citation = yaml("CITATION.cff");
  const dataset = shipped.get("dataset") as Fields;

  it("has what the format demands", () => {
    expect(citation["cff-version"]).toBe("1.2.0");
    expect(citation["message"]).toMatch(/\S/);
    expect(citation["title"]).toMatch(/\S/);
    const authors = citation["authors"] as Fields[];
    expect(authors.length).toBeGreaterThan(0);
    // An author is a person (family-names, given-names, …) or an entity, which needs a name.
    for (const author of authors) expect(author["name"] ?? author["family-names"]).toMatch(/\S/);
    expect(["dataset", "software"]).toContain(citation["type"]);
  });

  it("has no field that the format does not know", () => {
    const known =
      "abstract authors cff-version commit contact date-released doi identifiers keywords license license-url message preferred-citation references repository repository-artifact repository-code title type url version";
    expect(Object.keys(citation).filter((field) => !known.split(" ").includes(field))).toEqual([]);
  });

  it("says of the dataset what the dataset says of itself", () => {
    expect([citation["title"], citation["version"], citation["license"]]).toEqual([
      dataset["title"],
      dataset["version"],
      dataset["licence"],
    ]);
  });
});

// GitHub, "Syntax for issue forms" and "Syntax for GitHub's form schema".
describe("the issue forms", () => {
  const folder = ".github/ISSUE_TEMPLATE";
  const forms = readdirSync(folder)
    .filter((file) => file !== "config.yml")
    .map((file) => ({ file, form: yaml(`${folder}/${file}`) }));
  const needs: Readonly<Record<string, string>> = {
    markdown: "value",
    input: "label",
    textarea: "label",
    dropdown: "options",
    checkboxes: "options",
  };

  it.each(forms)("$file is a form that GitHub accepts", ({ form }) => {
    expect(form["name"]).toMatch(/\S/);
    expect(form["description"]).toMatch(/\S/);
    const body = form["body"] as Fields[];
    const asked = body.filter(({ type }) => type !== "markdown");
    expect(asked.length, "one field that is not markdown").toBeGreaterThan(0);
    for (const { type, attributes } of body)
      expect((attributes as Fields)[needs[String(type)] ?? "a known type"]).toBeTruthy();
    for (const name of [
      asked.map(({ id }) => id),
      asked.map(({ attributes }) => (attributes as Fields)["label"]),
    ])
      expect(new Set(name).size).toBe(asked.length);
  });

  it("are named differently, and a blank issue is not offered", () => {
    expect(new Set(forms.map(({ form }) => form["name"])).size).toBe(forms.length);
    expect(yaml(`${folder}/config.yml`)).toEqual({ blank_issues_enabled: false });
  });

  it("that points to a danger asks for the record alone, and says that the page is public", () => {
    const body = yaml(`${folder}/danger.yml`)["body"] as Fields[];
    expect(body.map(({ type }) => type)).toEqual(["markdown", "input", "checkboxes"]);
    expect(JSON.stringify(body[0])).toMatch(/public.*Do NOT write/);
    expect(JSON.stringify(body[0])).toContain("Report a vulnerability");
  });
});

describe("what runs by itself on GitHub", () => {
  it("keeps npm packages and workflow actions up to date", () => {
    const { version, updates } = yaml(".github/dependabot.yml") as {
      version: number;
      updates: Fields[];
    };
    expect(version).toBe(2);
    expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
  });

  it("has owners of paths in the form that GitHub reads", () => {
    const lines = readFileSync(".github/CODEOWNERS", "utf8").split("\n");
    const odd = lines.filter((line) => !/^(#.*|\S+( @[\w-]+(\/[\w-]+)?)+|)$/.test(line));
    expect(odd).toEqual([]);
  });
});
