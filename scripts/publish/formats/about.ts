import type { Release } from "../release/release.ts";
import type { Row, Table } from "../tables/table.ts";

/** What a file says about its release, for readers who have only that file. */
export function facts(release: Release): readonly (readonly [string, string])[] {
  const { dataset, schemas, tool, commit } = release;
  const fields = ["title", "version", "issued", "licence", "description", "publisher", "language"];
  const given = fields.flatMap((field) =>
    dataset[field] === undefined ? [] : ([[field, String(dataset[field])]] as const),
  );
  return [
    ...given,
    ["citeAs", citationOf(release)],
    ["commit", commit ?? "none: this is a draft"],
    ["schemaVersion", schemas.version],
    ["tool", `${tool.name} ${tool.version}`],
  ];
}

/** A reference to the release as a whole. */
export function citationOf({ dataset }: Pick<Release, "dataset">): string {
  const { title, version, publisher, issued, doi, baseIri } = dataset;
  const parts = [
    ...[publisher, issued === undefined ? undefined : String(issued).slice(0, 4)],
    ...[`${String(title)}, version ${String(version)}`, "Data set"],
    doi === undefined ? baseIri : `https://doi.org/${String(doi)}`,
  ];
  return `${parts
    .filter((part) => part !== undefined)
    .map(String)
    .join(". ")}.`;
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
