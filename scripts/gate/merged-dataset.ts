import type { Discovery } from "../dataset/discover.ts";
import type { Snapshot } from "../dataset/snapshot.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { controlKindInData } from "./control-files.ts";

/** A dataset merged from two revisions, as `check` takes it. */
export interface MergedDataset {
  readonly discovery: Discovery;
  read(path: string): SourceText;
}

/**
 * Merges the records of one revision with the control files of another: the exceptions, `dataset.yml` and
 * the tables come from `control`, everything else from `records`, also misplaced files and links.
 *
 * @param beside texts outside `data/` that may have findings: a baseline
 */
export function mergedDataset(
  control: Snapshot,
  records: Snapshot,
  beside: readonly SourceText[] = [],
): MergedDataset {
  const isControlFile = (path: string) => controlKindInData(path) !== undefined;
  const take = <Item>(
    from: (side: Snapshot) => readonly Item[],
    pathOf: (item: Item) => string,
  ) => [
    ...from(control).filter((item) => isControlFile(pathOf(item))),
    ...from(records).filter((item) => !isControlFile(pathOf(item))),
  ];
  const files = take(
    (side) => side.files,
    ({ path }) => path,
  ).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const findings = take(
    (side) => side.findings,
    ({ place }) => place.file,
  );
  const texts = new Map(beside.map((text) => [text.file, text]));
  for (const [side, ofControl] of [
    [control, true],
    [records, false],
  ] as const) {
    const paths = files.map(({ path }) => path).filter((path) => isControlFile(path) === ofControl);
    for (const text of side.texts(paths)) texts.set(text.file, text);
  }
  return { discovery: { files, findings }, read: (path) => texts.get(path) ?? nothing(path) };
}

/** For a link or a folder, which has no text. */
function nothing(file: string): SourceText {
  return { file, text: "", sha256: "", state: "lost", findings: [] };
}
