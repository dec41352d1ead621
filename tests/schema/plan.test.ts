import { describe, expect, it } from "vitest";
import { isPart, itemKey, planOf } from "../../scripts/schema/plan.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";

describe("the plan of a schema", () => {
  const plan = planOf("cases.schema.json", readSchemas("schemas"));

  it("knows by what a list names its items", () => {
    expect(itemKey(plan, "/events/*/citations")).toEqual(["source", "at"]);
    expect(itemKey(plan, "/events")).toBeUndefined();
    expect(itemKey(plan, "/nowhere/*/at/all")).toBeUndefined();
  });

  it("knows what is a part, and may be cited, and what is not", () => {
    expect(isPart(plan, "/events/arrest")).toBe(true);
    for (const pointer of ["/citations/x 1", "/themes/a", "/events", "/events/arrest/date", "/no"])
      expect(isPart(plan, pointer), pointer).toBe(false);
  });

  it("knows what a text refers to", () => {
    const event = plan.properties?.["events"]?.items?.properties;
    expect(event?.["laws"]?.items?.ref).toMatchObject({ collections: ["laws"] });
    expect(event?.["follows"]?.items?.ref).toMatchObject({ within: true });
  });
});
