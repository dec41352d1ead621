import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as statuses from "../../scripts/commands/exit-status.ts";
import { formats as importers } from "../../scripts/import/formats.ts";
import { formats } from "../../scripts/reporters/index.ts";
import { collections, singleFiles } from "../../scripts/schema/collections.ts";
import { checks } from "../../scripts/yaml/checks.ts";
import { runIn } from "./pages.ts";

const page = readFileSync("docs/commands.md", "utf8");

/** The first cells of the table below a heading. */
function rowsOf(heading: string): string[] {
  const [, section = ""] = page.split(`${heading}\n`);
  const [table = ""] = section.split("\n## ");
  return [...table.matchAll(/^\| `?([a-z0-9-]+)`? +\|/gm)].map(([, cell]) => cell!).slice(2);
}

describe("docs/commands.md", () => {
  it("lists every command", async () => {
    const { out } = await runIn(".", ["--help"]);
    const commands = [...out.matchAll(/^ {2}([a-z-]+) (?:\[options\]|<rule>| )/gm)].map(
      ([, name]) => name!,
    );
    expect([...rowsOf("# Commands"), "gate-comment"].toSorted()).toEqual(commands.toSorted());
    expect(page).toContain("`gate-comment`");
  });

  it("lists every exit status and every format of a report", () => {
    expect(rowsOf("## Exit status").map(Number)).toEqual(Object.values(statuses).toSorted());
    expect(rowsOf("## Formats of a report").toSorted()).toEqual(Object.keys(formats).toSorted());
  });
});

it("docs/editorial-guide.md has a section on every collection", () => {
  const guide = readFileSync("docs/editorial-guide.md", "utf8");
  const sections = [...guide.matchAll(/^## .+ \(`data\/(.+)\/`\)$/gm)].map(([, name]) => name);
  expect(sections.toSorted()).toEqual(collections.toSorted());
});

it("docs/import.md has a section on every importer", () => {
  const sections = [...readFileSync("docs/import.md", "utf8").matchAll(/^## `(.+)`: /gm)];
  expect(sections.map(([, name]) => name).toSorted()).toEqual(
    importers.map(({ name }) => name).toSorted(),
  );
});

it("files/place names every file that may be in data/ itself", () => {
  const { demands } = checks["files/place"].docs;
  for (const name of singleFiles) expect(demands).toContain(`${name}.yml`);
});
