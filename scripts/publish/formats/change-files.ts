import { releaseNotes } from "../../changes/words/release-notes.ts";
import type { FilesFormat } from "./format.ts";
import { tellingOf } from "../release/history.ts";
import { recordTitle } from "../release/record-title.ts";
import { stableJson } from "../release/stable-json.ts";

/** The changes since the previous release: for programs and for people. */
export const changeFiles: FilesFormat = {
  name: "changes",
  files: [
    { path: "CHANGES.md", holds: "what changed since the previous release, for people" },
    { path: "changes.json", holds: "the same for programs" },
  ],
  searchable: "bytes",
  write(release, out, { delta }) {
    if (!delta) return;
    const { previous, changes, self, level } = delta;
    const { title, version } = release.dataset;
    const told = { from: previous.version, to: version, level, dataset: self, changes };
    out.file("changes.json", "application/json", stableJson(told), changes.length);
    const notes = {
      title: String(title),
      version: String(version),
      previous: previous.version,
      telling: tellingOf(delta, release.schemas.documents),
      titleOf: (collection: string, id: string) => {
        const record = release.records.get(collection, id);
        return record && recordTitle(`${collection}/${id}`, record, release.records);
      },
    };
    out.file("CHANGES.md", "text/markdown", releaseNotes(delta, notes));
  },
};
