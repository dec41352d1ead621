import type { FilesFormat } from "./format.ts";
import type { ReleaseFile } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import { inLines, indented, sorted, stableJson } from "../release/stable-json.ts";

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
      files: [],
    });
    // The list is written entry by entry: with a site it has several entries for each record.
    const [before = "", after = ""] = content.split(NO_FILES);
    const files = byPath(out.files);
    const file = out.open("manifest.json", "application/json");
    file.write(`${before}\n  "files": [`);
    for (const [index, entry] of files.entries())
      file.write(`${index === 0 ? "" : ","}\n    ${indented(inLines(sorted(entry)), "    ")}`);
    file.write(`${files.length === 0 ? "" : "\n  "}]${after}`);
    file.close();
  },
};

/** No text of JSON has a line break, so it stands there once. */
const NO_FILES = '\n  "files": []';

/** The sum of every other file. */
export const sums: FilesFormat = {
  name: "sums",
  files: [{ path: "SHA256SUMS", holds: "the sum of every file, for `sha256sum -c`" }],
  searchable: "bytes",
  write(_, out) {
    const file = out.open("SHA256SUMS", "text/plain");
    for (const { path, sha256 } of byPath(out.files)) file.write(`${sha256}  ${path}\n`);
    file.close();
  },
};

function byPath(files: readonly ReleaseFile[]): ReleaseFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Number of records by collection. */
export function recordCounts({ records }: Release): [string, number][] {
  return [...records.ids].map(([name, ids]) => [name, ids.length]);
}
