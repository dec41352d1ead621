import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../scripts/engine/catalogue.ts";
import { rules } from "../../scripts/rules/index.ts";

const text = readFileSync("docs/checks.md", "utf8");
const rows = [...text.matchAll(/^\| (\d+) +\| ([a-z-]+) +\| (.+?) +\|$/gm)].map(
  ([, rank, id, answer]) => ({
    rank: Number(rank),
    id: id!,
    answer: answer!,
  }),
);
const named = new Set(
  [...text.matchAll(/`([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)`/g)].map(([, id]) => id!),
);

describe("docs/checks.md: the catalogue of checks, answered", () => {
  it("has one row for each of the 80 checks, and each names a rule or says why there is none", () => {
    expect(rows.map(({ rank }) => rank)).toEqual(
      Array.from({ length: 80 }, (_, index) => index + 1),
    );
    for (const { id, answer } of rows) {
      const known = [...named].some((rule) => answer.includes(`\`${rule}\``));
      expect(known || /^Not a rule|^schema/.test(answer), id).toBe(true);
      if (answer.startsWith("Not a rule")) expect(answer.length, id).toBeGreaterThan(60);
    }
  });

  it("names only rules that there are", () => {
    const catalogue = catalogueOf(rules);
    expect([...named].filter((id) => !catalogue.has(id))).toEqual([]);
  });

  it("names every rule of scripts/rules/", () => {
    expect(rules.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  const catalogue = "../shared/reference/checks.csv";
  it.skipIf(!existsSync(catalogue))("answers the checks of the catalogue, in its order", () => {
    const listed = [...readFileSync(catalogue, "utf8").matchAll(/^\d+,([a-z-]+),/gm)].map(
      ([, id]) => id,
    );
    expect(rows.map(({ id }) => id)).toEqual(listed);
  });
});
