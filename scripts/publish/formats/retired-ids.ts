import type { FilesFormat } from "./format.ts";
import { stableJson } from "../release/stable-json.ts";

/** The fate of ids of earlier releases, and why the data changed. */
export const retiredIds: FilesFormat = {
  name: "retired-ids",
  files: [
    { path: "redirects.json", holds: "where ids of earlier releases are found now" },
    { path: "tombstones.json", holds: "ids of earlier releases that were withdrawn" },
    { path: "reasons.json", holds: "why the data changed, from version to version" },
  ],
  searchable: "bytes",
  write({ redirects, tombstones, reasons }, out) {
    for (const [name, entries] of Object.entries({ redirects, tombstones, reasons })) {
      const content = stableJson({ [name]: entries });
      out.file(`${name}.json`, "application/json", content, entries.length);
    }
  },
};
