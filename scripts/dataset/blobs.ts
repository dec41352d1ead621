import { limits } from "../yaml/limits.ts";
import { decode } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";
import type { Repository } from "./repository.ts";

/** How many bytes git is asked for at once. */
const batch = 32 * 1024 * 1024;

/**
 * The texts of files in a commit, in the order that was asked for. A blob that this clone does not hold, or
 * that is too large, gives a text with a finding.
 *
 * @param blobs the names of the blobs, by path
 * @param present those of the blobs that are here once missing ones were fetched
 */
export function* textsOf(
  repository: Repository,
  paths: readonly string[],
  blobs: ReadonlyMap<string, string>,
  present: (blobs: readonly string[]) => readonly string[],
): Iterable<SourceText> {
  const sizes = sizesOf(repository, present(paths.flatMap((path) => blobs.get(path) ?? [])));
  let group: string[] = [];
  let length = 0;
  for (const path of paths) {
    const size = sizes.get(blobs.get(path) ?? "") ?? 0;
    if (length + size > batch && group.length > 0) {
      yield* read(group);
      [group, length] = [[], 0];
    }
    group.push(path);
    length += Math.min(size, limits.bytes + 1);
  }
  yield* read(group);

  function* read(group: readonly string[]): Iterable<SourceText> {
    const small = group.flatMap((path) => {
      const blob = blobs.get(path);
      return blob !== undefined && (sizes.get(blob) ?? Infinity) <= limits.bytes ? [blob] : [];
    });
    const contents = contentsOf(repository, [...new Set(small)]);
    for (const path of group) {
      const blob = blobs.get(path) ?? "";
      const bytes = contents.get(blob);
      if (bytes) yield decode(path, bytes);
      else if ((sizes.get(blob) ?? 0) > limits.bytes)
        yield decode(path, new Uint8Array(limits.bytes + 1));
      else yield missing(path);
    }
  }
}

function missing(file: string): SourceText {
  const finding = {
    rule: "files/unreadable",
    severity: "error",
    message: "This clone does not hold the content of this file in the revision.",
    help: "Fetch it: “git fetch --refetch --no-filter”.",
    place: { file },
  } as const;
  return { file, text: "", sha256: "", state: "lost", findings: [finding] };
}

/** Sizes in bytes, by the names of blobs; missing blobs are left out. Each is asked for once. */
export function sizesOf(
  { git, blobs: { sizes } }: Repository,
  blobs: readonly string[],
): ReadonlyMap<string, number> {
  const unknown = blobs.filter((blob) => !sizes.has(blob));
  if (unknown.length === 0) return sizes;
  const { output } = git(["cat-file", "--batch-check"], lines(unknown));
  for (const line of output.toString("utf8").split("\n")) {
    const [blob = "", kind, size] = line.split(" ");
    if (kind === "blob") sizes.set(blob, Number(size));
  }
  return sizes;
}

function contentsOf(
  { git, blobs: known }: Repository,
  blobs: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const unknown = blobs.filter((blob) => !known.contents.has(blob));
  if (unknown.length === 0) return known.contents;
  const answer = git(["cat-file", "--batch"], lines(unknown));
  if (!answer.ok) return known.contents;
  const { output } = answer;
  const fits = output.length <= known.room;
  if (fits) known.room -= output.length;
  const contents = fits ? known.contents : new Map(known.contents);
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at);
    const [blob = "", kind, size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    contents.set(blob, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
