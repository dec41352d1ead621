import type { Release, ReleaseFile } from "./release.ts";
import { stableJson } from "./stable-json.ts";

const mediaType = "application/json";

/** Everything in one file, one file a collection, one file a record. */
export function* json({ dataset, collections }: Release): Generator<ReleaseFile> {
  yield { path: "casebook.json", mediaType, content: stableJson({ dataset, collections }) };
  for (const [collection, records] of Object.entries(collections)) {
    const rows = Object.keys(records).length;
    yield { path: `${collection}.json`, mediaType, content: stableJson(records), rows };
    for (const [id, record] of Object.entries(records))
      yield { path: `${collection}/${id}.json`, mediaType, content: stableJson(record) };
  }
}

/** The JSON Schemas that describe the records. */
export function* schemaFiles({ schemas }: Release): Generator<ReleaseFile> {
  for (const [path, document] of Object.entries(schemas.documents)) {
    yield {
      path: `schemas/${path}`,
      mediaType: "application/schema+json",
      content: stableJson(document),
    };
  }
}
