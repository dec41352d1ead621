import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogueOf } from "../../scripts/engine/catalogue.ts";
import { policyChecks } from "../../scripts/engine/policy-checks.ts";
import { rules } from "../../scripts/rules/index.ts";
import { formChecks } from "../../scripts/schema/form-checks.ts";
import { checked, said } from "../rules/dataset.ts";

const catalogue = catalogueOf(rules);
const scripts = fileURLToPath(new URL("../../scripts", import.meta.url));
const groups = new Set([...catalogue.keys()].map((id) => id.split("/")[0]!));

/** Every text in the code that looks like the id of a rule, with the file it stands in. */
function idsInCode(): (readonly [id: string, file: string])[] {
  return readdirSync(scripts, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) =>
      [...readFileSync(join(scripts, path), "utf8").matchAll(/"([a-z-]+)\/([a-z0-9-]+)"/g)]
        .filter(([, group = ""]) => groups.has(group))
        .map(([, group, name]) => [`${group}/${name}`, path] as const),
    );
}

describe("the catalogue", () => {
  // Examples in rules name records as `organizations/new-court`; groups of rules have no such folder.
  it("holds every id that a finding of this code can have", () => {
    const collections = /^(?:laws|people|sources|statistics)\//;
    const ids = idsInCode().filter(([id]) => !collections.test(id) || catalogue.has(id));
    expect(ids.length).toBeGreaterThanOrEqual(catalogue.size);
    expect(ids.filter(([id]) => !catalogue.has(id))).toEqual([]);
  });

  it("holds no id that no code reports", () => {
    const inCode = new Set(
      idsInCode()
        .filter(([, file]) => !/(?:form-checks|policy-checks|read.checks)\.ts$/.test(file))
        .map(([id]) => id),
    );
    expect([...catalogue.keys()].filter((id) => !inCode.has(id))).toEqual([]);
  });

  it("says in whole sentences what is demanded and why", () => {
    for (const { id, demands, why } of catalogue.values()) {
      expect(`${demands} ${why}`, id).toMatch(/^\S.*[.”"] [A-Z_“].*[.”"]$/s);
    }
  });

  it("lets nobody excuse a fault of the form, of the checker, or of a restricted value", () => {
    const fixed = (id: string) => catalogue.get(id)?.fixed;
    for (const id of ["internal/crash", "yaml/tab", "files/size", "schema/form"])
      expect(fixed(id), id).toBe(true);
    for (const id of ["vocabulary/unknown", "citations/missing", "people/restricted-in-public"])
      expect(fixed(id), id).toBe(true);
    for (const id of ["dates/edtf", "vocabulary/term", "citations/unused-source"])
      expect(fixed(id), id).toBe(false);
  });
});

const examples = [...Object.keys(formChecks), ...Object.keys(policyChecks)].filter(
  (id) => Object.keys(catalogue.get(id)!.failing.files).length > 0,
);

describe.each(examples)("the examples of %s", (id) => {
  const { failing, passing } = catalogue.get(id)!;
  const found = (files: typeof failing.files) =>
    checked(
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path.slice(5, -4), String(text)]),
      ),
    ).report.diagnostics;

  it("give findings of it alone, and none", () => {
    const wrong = found(failing.files);
    expect([...new Set(wrong.map(({ rule }) => rule))], wrong.map(said).join("\n")).toEqual([id]);
    expect(found(passing.files).map(said)).toEqual([]);
  });
});
