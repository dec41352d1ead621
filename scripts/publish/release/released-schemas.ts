import { ownAnnotations } from "../../schema/annotations.ts";
import type { Schema, SchemaDocuments } from "../../schema/schema-documents.ts";
import { webBaseOf } from "./addresses.ts";

const shared = "common.schema.json";

/** Schemas of files that configure commands; no release holds such files. */
const ofTheRepository = new Set([
  "config.schema.json",
  "exceptions.schema.json",
  "mapping.schema.json",
]);

/**
 * The schemas of the released records: those of the data, with the two fields that a release adds to
 * every record. Their `$id` is their address on the site of the dataset. Without such an address they have
 * none, so that a `$ref` leads from the place of the file.
 *
 * @param release what decides over the address
 */
export function releasedSchemas(
  documents: SchemaDocuments,
  release: Parameters<typeof webBaseOf>[0],
): SchemaDocuments {
  const base = webBaseOf(release);
  return Object.fromEntries(
    Object.entries(documents)
      .filter(([path]) => !ofTheRepository.has(path))
      .map(([path, written]) => {
        const id = base === undefined ? {} : { $id: `${base}schemas/${path}` };
        const document: Schema = { ...id, ...withoutOwn(written) };
        if (path === shared) return [path, withDefinitions(document)];
        return [path, document["x-collection"] ? withFields(document, path) : document];
      }),
  );
}

/** A copy without the keywords that only our own programs read. */
function withoutOwn(document: Schema): Schema {
  const own: ReadonlySet<string> = new Set(ownAnnotations);
  const text = JSON.stringify(document, (key, value: unknown) =>
    own.has(key) ? undefined : value,
  );
  return JSON.parse(text) as Schema;
}

function withFields(document: Schema, path: string): Schema {
  const home = `${"../".repeat(path.split("/").length - 1)}${shared}`;
  return {
    ...document,
    required: [...((document["required"] as string[] | undefined) ?? []), "id", "inbound"],
    properties: {
      id: { $ref: `${home}#/$defs/recordId` },
      ...(document["properties"] as Schema),
      inbound: { $ref: `${home}#/$defs/inbound` },
    },
  };
}

function withDefinitions(document: Schema): Schema {
  return { ...document, $defs: { ...(document["$defs"] as Schema), ...definitions } };
}

const definitions: Schema = {
  inbound: {
    title: "Inbound links",
    description:
      "Links of other records to this one or to a part of it, worked out for the release.",
    type: "array",
    items: { $ref: "#/$defs/inboundLink" },
  },
  inboundLink: {
    title: "Inbound link",
    description: "One link of another record.",
    type: "object",
    required: ["from", "title", "at"],
    properties: {
      from: {
        title: "From",
        description: "The record that holds the link, as collection/id.",
        type: "string",
      },
      title: { title: "Title", description: "What people call that record.", type: "string" },
      at: {
        title: "At",
        description: "Where the link stands in that record, as a JSON pointer.",
        type: "string",
      },
      part: {
        title: "Part",
        description: "The id of the part of this record that is meant, where it is not the whole.",
        type: "string",
      },
    },
    additionalProperties: false,
  },
};
