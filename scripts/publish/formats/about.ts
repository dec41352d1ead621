import type { Release } from "../release/release.ts";
import type { Row, Table } from "../tables/table.ts";

/** What a file says about its release, for readers who have only that file. */
export function facts({ dataset, schemas, tool }: Release): readonly (readonly [string, string])[] {
  const given = ["title", "version", "licence", "description"].map(
    (field) => [field, String(dataset[field])] as const,
  );
  return [...given, ["schemaVersion", schemas.version], ["tool", `${tool.name} ${tool.version}`]];
}

const column = { type: "text", description: "", required: true } as const;

/** The facts as a table. */
export const about: Table = {
  name: "about",
  title: "Fact",
  description: "What this release is.",
  primaryKey: ["name"],
  columns: [
    { ...column, name: "name", title: "Name" },
    { ...column, name: "value", title: "Value" },
  ],
};

/** The rows of `about`. */
export function aboutRows(release: Release): Row[] {
  return facts(release).map(([name, value]) => ({ name, value }));
}
