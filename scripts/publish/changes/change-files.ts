import { changesText } from "./changes-text.ts";
import type { FilesFormat } from "../formats/format.ts";
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
    const { previous, changes, level } = delta;
    const to = release.dataset["version"];
    const content = stableJson({ from: previous.version, to, level, changes });
    out.file("changes.json", "application/json", content, changes.length);
    out.file("CHANGES.md", "text/markdown", changesText(release, delta));
  },
};
