import type { Output } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import { released } from "../release/released-record.ts";
import { releasedSchemas } from "../release/released-schemas.ts";
import { inLines, indented, sorted, stableJson } from "../release/stable-json.ts";

const mediaType = "application/json";

/**
 * Everything in one file; one file a collection, as an object by id and with a record a line; one
 * file a record. All are written in one walk.
 */
export function json(release: Release, out: Output): void {
  const recordOf = released(release);
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

/** The JSON Schemas that describe the records. */
export function schemaFiles({ schemas }: Release, out: Output): void {
  for (const [path, document] of Object.entries(releasedSchemas(schemas.documents)))
    out.file(`schemas/${path}`, "application/schema+json", stableJson(document));
}
