import type { Release, ReleaseFile } from "./release.ts";
import { releasedCollections } from "./released-record.ts";
import { releasedSchemas } from "./released-schemas.ts";
import { sorted, stableJson } from "./stable-json.ts";

const mediaType = "application/json";

/**
 * Everything in one file; one file a collection, as an object by id and with a record a line; one
 * file a record.
 */
export function* json(release: Release): Generator<ReleaseFile> {
  const { dataset } = release;
  const collections = releasedCollections(release);
  yield { path: "casebook.json", mediaType, content: stableJson({ dataset, collections }) };
  for (const [collection, records] of Object.entries(collections)) {
    const rows = Object.keys(records).length;
    yield { path: `${collection}.json`, mediaType, content: stableJson(records), rows };
    const lines = Object.values(records).map((record) => `${JSON.stringify(sorted(record))}\n`);
    const content = lines.join("");
    yield { path: `${collection}.ndjson`, mediaType: "application/x-ndjson", content, rows };
    for (const [id, record] of Object.entries(records))
      yield { path: `${collection}/${id}.json`, mediaType, content: stableJson(record) };
  }
}

/** The JSON Schemas that describe the records. */
export function* schemaFiles({ schemas }: Release): Generator<ReleaseFile> {
  for (const [path, document] of Object.entries(releasedSchemas(schemas.documents))) {
    yield {
      path: `schemas/${path}`,
      mediaType: "application/schema+json",
      content: stableJson(document),
    };
  }
}
