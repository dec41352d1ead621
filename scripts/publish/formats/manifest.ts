import type { FilesFormat } from "./format.ts";
import type { ReleaseFile } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import { stableJson } from "../release/stable-json.ts";

/** A description of the release and a list of its files, except the manifest and the sums. */
export const manifest: FilesFormat = {
  name: "manifest",
  files: [{ path: "manifest.json", holds: "versions, counts, licence, and a list of files" }],
  searchable: "bytes",
  write(release, out, { history }) {
    const { dataset, schemas, tool } = release;
    const content = stableJson({
      dataset,
      schemaVersion: schemas.version,
      tool,
      commit: release.commit,
      draft: release.commit === null,
      comparedWith: history.map(({ from }) => from),
      licence: dataset["licence"],
      counts: Object.fromEntries(recordCounts(release)),
      files: byPath(out.files),
    });
    out.file("manifest.json", "application/json", content);
  },
};

/** The sum of every other file. */
export const sums: FilesFormat = {
  name: "sums",
  files: [{ path: "SHA256SUMS", holds: "the sum of every file, for `sha256sum -c`" }],
  searchable: "bytes",
  write(_, out) {
    const lines = byPath(out.files).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
    out.file("SHA256SUMS", "text/plain", lines.join(""));
  },
};

function byPath(files: readonly ReleaseFile[]): ReleaseFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Number of records by collection. */
export function recordCounts({ records }: Release): [string, number][] {
  return [...records.ids].map(([name, ids]) => [name, ids.length]);
}
