import { h } from "preact";
import { guarded } from "../publish/formats/spreadsheet-cell.ts";
import { ownPageOf } from "../publish/release/addresses.ts";
import { stableJson } from "../publish/release/stable-json.ts";
import { textOf } from "./here.tsx";
import { rowsOfPart, trackerPath } from "./overview.ts";
import type { Overview } from "./overview.ts";
import { TrackerIndex } from "./pages/tracker-index.tsx";
import { TrackerPage } from "./pages/tracker.tsx";
import type { Tracked } from "./pages/tracker.tsx";
import { pageFile } from "./site-file.ts";
import type { SiteFile, Writing } from "./site-file.ts";

/** The recommendations as one page, or as a page that lists those of each State; and as files. */
export function* trackerFiles(writing: Writing, { parts }: Overview): Generator<SiteFile> {
  const { reader } = writing;
  const title = textOf("tracker");
  const index = () => h(TrackerIndex, { parts });
  if (parts[0]?.state !== undefined)
    yield pageFile(writing, { path: "tracker.html", title }, index);
  for (const part of parts) {
    const path = trackerPath(part);
    const named = part.state === undefined ? undefined : reader.label("states", part.state);
    const heading = named === undefined ? {} : { title: `${title}: ${named}` };
    const rows = () => rowsOfPart(reader, part);
    const page = { path: `${path}.html`, title, ...heading };
    yield pageFile(writing, page, () => h(TrackerPage, { rows: rows(), files: path, ...heading }));
    const json = "application/json";
    yield { path: `${path}.json`, mediaType: json, content: () => stableJson(rows()) };
    yield { path: `${path}.csv`, mediaType: "text/csv", content: () => csvOf(rows()) };
  }
}

/** The recommendations as a table for a spreadsheet, in which every cell stays a text. */
function csvOf(rows: readonly Tracked[]): string {
  const lines = rows.map((row) => [
    ...[row.number, row.asks, row.from.join(" "), row.position, row.themes.join(" ")],
    row.findings.map(({ by, when, level }) => `${level} (${by}, ${when})`).join("; "),
    ...[row.cases.join(" "), row.echoes.join(" "), row.name, ownPageOf(row.name)],
  ]);
  const head = [
    "number",
    "asks",
    "from",
    "position",
    "themes",
    "findings",
    "cases",
    "asked again in",
    "id",
    "page",
  ];
  const cell = (text: string) => `"${String(guarded(text, "text")).replaceAll('"', '""')}"`;
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("")}`;
}
