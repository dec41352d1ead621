import { findingOfFile } from "../yaml/fault.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { limits } from "../yaml/limits.ts";

/** The names of files of records: an id and an ending. */
export const ENDING = ".yml";
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const DATA_ENDING = /\.(?:ya?ml|json)$/i;

export function isId(name: string): boolean {
  return name.length <= limits.idLength && ID.test(name) && !isReserved(name);
}

/**
 * Whether Windows keeps the name for a device, with any ending: git could not check out the repository there
 * (Microsoft, “Naming Files, Paths, and Namespaces”).
 */
export function isReserved(id: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(id);
}

/**
 * The id under which a file with a wrong name is read: the one that it was probably meant to have, so that references to
 * it are not faults of their own. A copy whose original is gone (`report 2`, `report (1)`) is the original.
 */
export function meantId(stem: string, name: string, taken: ReadonlyMap<string, string>): string {
  const original = stem.replace(/(?: - copy| copy)?(?: ?\(\d\)| \d)?$/i, "");
  const isFree = (id: string) =>
    (taken.get(`${id}${ENDING}`) ?? name) === name && !taken.has(id) && isId(id);
  return [original, stem].map(idFrom).find(isFree) ?? stem;
}

export function badName(path: string, stem: string, wanted: string): Finding {
  const message = isReserved(stem)
    ? `Windows keeps the name “${stem}” for a device: nobody could check out this repository there.`
    : stem.length > limits.idLength
      ? `The file's name has ${stem.length} characters; it is the record's id, which has at most ${limits.idLength}.`
      : "The file's name is the record's id: small letters a-z, digits, and single hyphens between them.";
  const usable = isId(wanted.slice(0, -ENDING.length));
  const help = usable ? `Rename the file, for example to ${wanted}.` : "Rename the file.";
  return findingOfFile(
    path,
    "ids/file-name",
    message,
    help,
    usable ? { suggestions: [wanted] } : {},
  );
}

/** The id that a name was probably meant to be; empty if no character of it is allowed. */
export function idFrom(name: string): string {
  if (isReserved(name)) return `${name}-1`;
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, limits.idLength)
    .replace(/^-|-$/g, "");
}
