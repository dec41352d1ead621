import type { FilesFormat, ReleaseContext } from "./format.ts";
import type { Output } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import { released } from "../release/released-record.ts";
import { releasedSchemas } from "../release/released-schemas.ts";
import { inLines, indented, sorted, stableJson } from "../release/stable-json.ts";

const mediaType = "application/json";

/** The records as JSON. */
export const json: FilesFormat = {
  name: "json",
  files: [
    {
      path: "casebook.json",
      holds: "everything: `{ dataset, collections }`",
      use: "a program",
      distribution: { name: "json", title: "JSON, everything in one file", mediaType },
    },
    { path: "<collection>.json", holds: "the records of one collection, by id" },
    { path: "<collection>.ndjson", holds: "the same, one a line", use: "a program" },
    {
      path: "<collection>/<id>.json",
      holds: "one record, with the links of other records to it",
    },
  ],
  searchable: "bytes",
  write: writeJson,
};

/** All files are written in one walk. */
function writeJson(release: Release, out: Output, { inbound }: ReleaseContext): void {
  const recordOf = released(release, inbound());
  const all = out.open("casebook.json", mediaType);
  all.write('{\n  "collections": {');
  let separator = "";
  for (const [collection, ids] of release.records.ids) {
    const list = out.open(`${collection}.json`, mediaType);
    const lines = out.open(`${collection}.ndjson`, "application/x-ndjson");
    all.write(`${separator}\n    ${JSON.stringify(collection)}: `);
    const writeBoth = (text: string) => {
      list.write(text);
      all.write(indented(text, "    "));
    };
    writeBoth("{");
    for (const [index, id] of ids.entries()) {
      const record = sorted(recordOf(collection, id));
      const text = inLines(record);
      out.file(`${collection}/${id}.json`, mediaType, `${text}\n`);
      lines.write(`${JSON.stringify(record)}\n`);
      writeBoth(`${index === 0 ? "" : ","}\n  ${JSON.stringify(id)}: ${indented(text, "  ")}`);
    }
    writeBoth("\n}");
    list.write("\n");
    list.close(ids.length);
    lines.close(ids.length);
    separator = ",";
  }
  const end = release.records.ids.size === 0 ? "" : "\n  ";
  all.write(`${end}},\n  "dataset": ${indented(inLines(sorted(release.dataset)), "  ")}\n}\n`);
  all.close();
}

export const schemaFiles: FilesFormat = {
  name: "schemas",
  files: [{ path: "schemas/", holds: "the JSON Schemas (2020-12) that describe the records" }],
  searchable: "bytes",
  write(release, out) {
    const schemas = releasedSchemas(release.schemas.documents, release);
    for (const [path, document] of Object.entries(schemas))
      out.file(`schemas/${path}`, "application/schema+json", stableJson(document));
  },
};
