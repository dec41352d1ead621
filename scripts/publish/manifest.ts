import type { Output, ReleaseFile } from "./output/output.ts";
import type { Release } from "./release/release.ts";
import { stableJson } from "./release/stable-json.ts";

/** Says what the release is and lists its files, itself and the sums apart. */
export function manifest(release: Release, out: Output): void {
  const { dataset, schemas, tool } = release;
  const content = stableJson({
    dataset,
    schemaVersion: schemas.version,
    tool,
    commit: release.commit,
    draft: release.commit === null,
    licence: dataset["licence"],
    counts: Object.fromEntries(recordCounts(release)),
    files: byPath(out.files),
  });
  out.file("manifest.json", "application/json", content);
}

/** For `sha256sum -c`: every file but itself. */
export function sums(out: Output): void {
  const lines = byPath(out.files).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  out.file("SHA256SUMS", "text/plain", lines.join(""));
}

function byPath(files: readonly ReleaseFile[]): ReleaseFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Collection and number of records, by name. */
export function recordCounts({ records }: Release): [string, number][] {
  return [...records.ids].map(([name, ids]) => [name, ids.length]);
}
