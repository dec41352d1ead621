import { describe, expect, it } from "vitest";
import { rules } from "../../scripts/rules/index.ts";
import type { RecordRule } from "../../scripts/rules/rule.ts";
import type { Plan } from "../../scripts/schema/plan.ts";
import { schemas } from "../schemas.ts";
import { checked } from "./dataset.ts";
import { keysTried } from "./keys-tried.ts";

const declaring = rules.filter(
  (rule): rule is RecordRule & { keys: readonly string[] } =>
    rule.scope === "record" && rule.keys !== undefined,
);

describe("the keys that a rule declares", () => {
  it("are in the schemas", () => {
    const known = new Set(["x-edtf", "x-duration", "x-symbol", "x-quantity"]);
    addNames(schemas.documents, known);
    const unknown = declaring.flatMap(({ id, keys }) =>
      keys.filter((key) => !known.has(key)).map((key) => `${id}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it("decide whether the rule is called", () => {
    const called = (keys: readonly string[]) => {
      const files: string[] = [];
      const check: RecordRule["check"] = ({ file }) => void files.push(file);
      checked({}, [
        {
          ...declaring[0]!,
          collections: ["cases", "people"],
          keys,
          check,
        },
      ]);
      return files.length;
    };
    expect(called(["names"])).toBeGreaterThan(0);
    expect(called(["embargo", "names"])).toBe(called(["names"]));
    expect(called(["names", "title"])).toBeGreaterThan(called(["names"]));
    expect(called(["x-edtf"])).toBeGreaterThan(0);
    expect(called(["embargo"])).toBe(0);
  });

  it("are tried by the tests of rules", () => {
    const rule = declaring.find(({ id }) => id === "dates/edtf")!;
    const [broken] = [keysTried({ ...rule, keys: ["embargo"] })];
    const { diagnostics } = checked(rule.docs.failing, [broken]).report;
    expect(diagnostics.map(({ message }) => message).join()).toContain(
      "dates/edtf judges data/people/first-person.yml, which has no embargo",
    );
  });

  it("hold every date of which a schema asks something", () => {
    const undated = [...schemas.of].flatMap(([name, { plan }]) =>
      plansIn(plan).flatMap((each) =>
        Object.keys(each.dates ?? {})
          .filter((path) => !planAt(each, path)?.edtf)
          .map((path) => `${name}: ${path}`),
      ),
    );
    expect(undated).toEqual([]);
  });
});

/** The names of all properties in a schema. */
function addNames(schema: unknown, names: Set<string>): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") for (const name of Object.keys(value as object)) names.add(name);
    addNames(value, names);
  }
}

function plansIn(plan: Plan): readonly Plan[] {
  const found = new Set<Plan>();
  const visit = (at: Plan | undefined) => {
    if (!at || found.has(at)) return;
    found.add(at);
    for (const below of Object.values(at.properties ?? {})) visit(below);
    visit(at.items);
  };
  visit(plan);
  return [...found];
}

function planAt(plan: Plan, path: string): Plan | undefined {
  return path.split("/").reduce<Plan | undefined>((at, step) => at?.properties?.[step], plan);
}
