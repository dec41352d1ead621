import { schemaName } from "../../../schema/schema-documents.ts";
import type { SchemaDocuments } from "../../../schema/schema-documents.ts";

/**
 * The declarations of the entry of the package. Types have the names that the schemas give them, like the
 * generated types.
 *
 * @param collections the names of the exports
 */
export function packageTypes(collections: readonly string[], documents: SchemaDocuments): string {
  const titles = new Map(
    Object.entries(documents).map(([path, { title }]) => [schemaName(path), String(title)]),
  );
  const exported = collections.map((name) => {
    const type =
      name === "reference"
        ? "{ readonly [Table in keyof ReferenceTables]?: Released<ReferenceTables[Table]> }"
        : `Readonly<Record<string, Released<records.${titles.get(name)}>>>`;
    return `export declare const ${name}: ${type};\n`;
  });
  const lines = [...titles].flatMap(([name, title]) => {
    const table = name.startsWith("reference/") ? name.slice("reference/".length) : undefined;
    const isTable = table && documents[`${name}.schema.json`]?.["x-collection"];
    return isTable ? `  readonly ${JSON.stringify(table)}: records.${title};\n` : [];
  });
  return `import type * as records from "./records.js";

export type * from "./records.js";

/** A link of another record to this one. */
export interface InboundLink {
  /** The record that holds the link, as collection/id. */
  readonly from: string;
  /** What people call that record. */
  readonly title: string;
  /** Where the link stands in that record, as a JSON pointer. */
  readonly at: string;
  /** The id of the part of this record that is meant, where it is not the whole. */
  readonly part?: string;
}

/** A record as a release gives it. */
export type Released<Record> = Record & {
  readonly id: string;
  readonly inbound: readonly InboundLink[];
};

/** The tables and vocabularies that records refer to. */
export interface ReferenceTables {
${lines.join("")}}

export declare const dataset: records.Dataset;

/** Names of earlier releases, and where they are found now. */
export declare const redirects: readonly records.Redirect[];

/** Names of earlier releases that were withdrawn. */
export declare const tombstones: readonly records.Tombstone[];

/**
 * The record or part with a full name: \`cases/kz-x\`, \`recommendations/a-hrc-28-10#124.4\`. The name may be
 * that of an earlier release. Undefined where there is none, or where it was split or withdrawn.
 */
export declare function find(name: string): Readonly<Record<string, unknown>> | undefined;

${exported.join("")}`;
}
