import { createHash } from "node:crypto";
import type { Release, ReleaseFile } from "./release.ts";
import { stableJson } from "./stable-json.ts";

/** Says what the release is and lists its files, itself and the sums apart. */
export function manifest(release: Release, files: readonly ReleaseFile[]): ReleaseFile {
  const { dataset, schemas, tool } = release;
  return {
    path: "manifest.json",
    mediaType: "application/json",
    content: stableJson({
      dataset,
      schemaVersion: schemas.version,
      tool,
      commit: release.commit,
      draft: release.commit === null,
      licence: dataset["licence"],
      counts: Object.fromEntries(recordCounts(release)),
      files: files.map(({ path, content, mediaType, rows }) => ({
        path,
        bytes: Buffer.byteLength(content),
        sha256: sha256(content),
        mediaType,
        ...(rows === undefined ? {} : { rows }),
      })),
    }),
  };
}

/** For `sha256sum -c`: every file but itself. */
export function sums(files: readonly ReleaseFile[]): ReleaseFile {
  const lines = files.map(({ path, content }) => `${sha256(content)}  ${path}\n`);
  return { path: "SHA256SUMS", mediaType: "text/plain", content: lines.join("") };
}

/** Collection and number of records, by name. */
export function recordCounts({ collections }: Release): [string, number][] {
  return Object.entries(collections)
    .map(([name, records]): [string, number] => [name, Object.keys(records).length])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
