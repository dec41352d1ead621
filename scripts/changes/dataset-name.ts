import type { Values } from "./change.ts";
import { isReserved } from "../dataset/file-name.ts";

/**
 * The name of the package and of the archives, `casebook-kazakhstan`: the `name` of `data/dataset.yml`, or else
 * its title in small letters. npm, Windows and web addresses take it.
 */
export function datasetName({ name, title }: Readonly<Record<string, unknown>>): string {
  if (typeof name === "string") return name;
  const words = String(title)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const plain = words.slice(0, LONGEST).replace(/^-+|-+$/g, "");
  if (plain === "") return "casebook-data";
  return isReserved(plain) ? `${plain}-data` : plain;
}

/** npm takes 214 characters, and a file name with version and ending at most 255. */
const LONGEST = 200;

/** What a release says of itself, with the name that its title gives it if it has no other. */
export function aboutOf(dataset: Values): Values {
  return dataset["title"] === undefined ? dataset : { ...dataset, name: datasetName(dataset) };
}
