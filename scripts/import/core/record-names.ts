import { existsSync } from "node:fs";
import { join } from "node:path";
import { addTo } from "../../diagnostics/add-to.ts";
import { discover } from "../../dataset/discover.ts";
import { namesIn } from "../../edit/new/known-records.ts";
import { readFile } from "../../yaml/read-file.ts";
import type { RawRecord } from "../../yaml/read-file.ts";

/** The ids of the records in some collections that a text means; several if it is ambiguous. */
export type NameReader = (collections: readonly string[], name: string) => readonly string[];

/**
 * Reads the names of a dataset's records: their ids, titles and names in every recorded form, the numbers and
 * the addresses of sources. Case, accents and blanks do not matter.
 *
 * @param root the folder with `data/`, which may be missing; it is read at the first question
 */
export function nameReader(root: string): NameReader {
  let known: Map<string, Map<string, string[]>> | undefined;
  return (collections, name) => {
    known ??= namesBelow(root);
    const found = collections.flatMap(
      (collection) => known!.get(collection)?.get(nameForm(name)) ?? [],
    );
    return [...new Set(found)];
  };
}

function namesBelow(root: string): Map<string, Map<string, string[]>> {
  const known = new Map<string, Map<string, string[]>>();
  if (!existsSync(join(root, "data"))) return known;
  for (const { kind, collection, id, path } of discover(root).files) {
    if (kind !== "record") continue;
    const reading = readFile(root, path);
    const names = known.get(collection) ?? new Map<string, string[]>();
    known.set(collection, names);
    const all = [
      id,
      ...(reading.ok ? [...namesIn(reading.value), ...numbersIn(reading.value)] : []),
    ];
    for (const name of new Set(all.map(nameForm))) addTo(names, name, id);
  }
  return known;
}

/** What identifies a source besides its title. */
function numbersIn({ symbol, amnestyIndex, doi, number, urls }: RawRecord): string[] {
  const addresses = Array.isArray(urls) ? (urls as unknown[]) : [];
  return [symbol, amnestyIndex, doi, number, ...addresses].filter(
    (each) => typeof each === "string",
  );
}

/** A name for comparison; an address without its scheme, `www.` and the slash at its end. */
export function nameForm(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll(/[“”«»]/g, '"')
    .replace(/^(?:https?:\/\/(?:www\.)?|doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, "")
    .replace(/\/$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
