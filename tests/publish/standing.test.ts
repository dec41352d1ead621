import { describe, expect, it } from "vitest";
import { silentLists, withStanding } from "../../scripts/facts/standing.ts";
import { schemaRoot } from "../../scripts/schema/tree.ts";
import { readSchemas, schemaName } from "../../scripts/schema/schema-documents.ts";
import { schemaFolder } from "../schema/records.ts";

describe("the standing in a release", () => {
  it("is written out for every list of the schemas that may leave it out", () => {
    const documents = readSchemas(schemaFolder);
    const silent = Object.keys(documents).flatMap((path) => {
      const root = schemaRoot(documents, path)!;
      if (typeof root.keywords["x-collection"] !== "string") return [];
      return [...root.properties].flatMap(([list, { items }]) => {
        const status = items?.properties.get("status");
        const isStanding = status?.definition === "statementStatus";
        return isStanding && !items!.required.includes("status") ? [[schemaName(path), list]] : [];
      });
    });
    const listed = Object.entries(silentLists).flatMap(([collection, lists]) =>
      lists.map((list) => [collection, list]),
    );
    expect(silent.length).toBeGreaterThan(2);
    expect(listed.toSorted()).toEqual(silent.toSorted());
  });

  it("is reported where the record says nothing, alleged of a charge, and else what it says", () => {
    const events = [
      { id: "arrested", type: "arrest" },
      { id: "charged", type: "charge" },
      { id: "beaten", type: "torture-or-ill-treatment", status: "contested" },
    ];
    expect(withStanding("cases", { title: "A", events })["events"]).toEqual([
      { id: "arrested", type: "arrest", status: "reported" },
      { id: "charged", type: "charge", status: "alleged" },
      events[2],
    ]);
    expect(withStanding("laws", { events })).toEqual({ events });
  });
});
