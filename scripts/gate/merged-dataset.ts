import { isLeftBehind } from "../dataset/stray.ts";
import type { Discovery } from "../dataset/discover.ts";
import type { Finding } from "../diagnostics/finding.ts";
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
 * What an editor left in both is a warning: no change could pass before somebody cleans the base.
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
  ).map((finding) => (isOld(finding) ? { ...finding, severity: "warning" as const } : finding));
  const known = new Map(beside.map((text) => [text.file, text]));
  const readers = [true, false].map((ofControl) => {
    const mine = files.filter(({ path }) => isControlFile(path) === ofControl);
    // A check reads the settings before the records.
    const first = mine.filter(({ kind }) => kind !== "record");
    const paths = [...first, ...mine.filter(({ kind }) => kind === "record")];
    return textsInOrder(
      ofControl ? control : records,
      paths.map(({ path }) => path),
    );
  });
  return {
    discovery: { files, findings },
    read: (path) => known.get(path) ?? readers[isControlFile(path) ? 0 : 1]!(path) ?? nothing(path),
  };

  function isOld({ rule, place: { file } }: Finding): boolean {
    return (
      control !== records &&
      rule === "files/place" &&
      isLeftBehind(file) &&
      control.findings.some((each) => each.rule === rule && each.place.file === file)
    );
  }
}

/** Characters of the texts that are held; a stranger may send far more. */
const MOST_HELD = 64 * 1024 * 1024;

/**
 * Gives the texts of files, fast if they are asked for in this order, and holds only so many for those who
 * ask again.
 */
function textsInOrder(
  side: Snapshot,
  paths: readonly string[],
): (path: string) => SourceText | undefined {
  const indexes = new Map(paths.map((path, index) => [path, index]));
  const held = new Map<string, SourceText>();
  let [size, next] = [0, 0];
  let coming: Iterator<SourceText> | undefined;
  return (path) => {
    const index = indexes.get(path);
    if (index === undefined) return undefined;
    for (coming ??= side.texts(paths)[Symbol.iterator](); next <= index; next++)
      keep(coming.next().value as SourceText);
    if (!held.has(path)) for (const text of side.texts([path])) keep(text);
    return held.get(path);
  };

  function keep(text: SourceText): void {
    held.set(text.file, text);
    size += text.text.length;
    for (const [file, old] of held) {
      if (size <= MOST_HELD || file === text.file) return;
      held.delete(file);
      size -= old.text.length;
    }
  }
}

/** For a link or a folder, which has no text. */
function nothing(file: string): SourceText {
  return { file, text: "", sha256: "", state: "lost", findings: [] };
}
