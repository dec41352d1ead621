import type { Release } from "./release.ts";
import type { Table } from "./tables/table.ts";

/** What a file says of the release it belongs to, when it is met alone. */
export function facts({ dataset, schemas, tool }: Release): readonly (readonly [string, string])[] {
  const given = ["title", "version", "licence", "description"].map(
    (field) => [field, String(dataset[field])] as const,
  );
  return [...given, ["schemaVersion", schemas.version], ["tool", `${tool.name} ${tool.version}`]];
}

/** The same as a table. */
export function about(release: Release): Table {
  const column = { type: "text", description: "", required: true } as const;
  return {
    name: "about",
    title: "Fact",
    description: "What this release is.",
    primaryKey: ["name"],
    columns: [
      { ...column, name: "name", title: "Name" },
      { ...column, name: "value", title: "Value" },
    ],
    rows: facts(release).map(([name, value]) => ({ name, value })),
  };
}
