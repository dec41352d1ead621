import { readdirSync } from "node:fs";
import { nearest } from "../diagnostics/nearest.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { collections, singleFiles } from "../schema/collections.ts";
import { findingOfFile } from "./fault.ts";
import { limits } from "./limits.ts";

/** A file of the dataset that its place and name say how to read. */
export interface DataFile {
  /** Relative to the dataset's root, with `/`. */
  readonly path: string;
  /** A collection (`cases`), `reference`, or empty for a single file. */
  readonly collection: string;
  /** The file's name without its ending. */
  readonly id: string;
  /** The schema that describes it: `cases`, `reference/states`, `dataset`. */
  readonly schema: string;
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Every file below `<root>/data`, in the order of their paths, and a finding for each that is not
 * where a record can be. Names that begin with a dot are passed over; links are never followed.
 *
 * @throws when `<root>/data` is not there.
 */
export function discover(root: string): { files: DataFile[]; findings: Finding[] } {
  const files: DataFile[] = [];
  const findings: Finding[] = [];
  walk("data", 0);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, findings };

  function walk(folder: string, depth: number): void {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isSymbolicLink()) {
        add(path, "files/symbolic-link", "This is a link to another place; links are not followed.", "Put the file itself here.");
      } else if (entry.isDirectory()) {
        if (depth > 0) {
          add(path, "files/place", "A folder inside a collection holds no records.", "Move its files one level up.");
        } else if ((collections as readonly string[]).includes(entry.name)) {
          walk(path, 1);
        } else {
          const [meant] = nearest(entry.name, collections);
          add(path, "files/unknown-folder", `“${entry.name}” is no collection.`, meant ? `Did you mean “${meant}”?` : `The collections are: ${collections.join(", ")}.`);
        }
      } else if (entry.isFile()) file(path, entry.name, depth);
      else add(path, "files/special", "This is no ordinary file.", "Remove it.");
    }
  }

  function file(path: string, name: string, depth: number): void {
    if (!name.endsWith(".yml")) {
      add(path, "files/ending", `“${name}” does not end with “.yml”, so it is not read.`, "Rename it, or move it out of data/.");
      return;
    }
    const id = name.slice(0, -4);
    if (depth === 0) {
      if ((singleFiles as readonly string[]).includes(id)) files.push({ path, collection: "", id, schema: id });
      else add(path, "files/place", "A record cannot stand directly in data/.", `Move it into the folder of its collection: ${collections.join(", ")}.`);
      return;
    }
    const collection = path.split("/")[1]!;
    if (!idForm.test(id) || id.length > limits.idLength) {
      add(path, "ids/file-name", `“${id}” cannot be the id of a record.`, `Use small letters a to z, digits and single hyphens, at most ${limits.idLength} characters.`);
      return;
    }
    files.push({ path, collection, id, schema: collection === "reference" ? `reference/${id}` : collection });
  }

  function add(path: string, rule: Parameters<typeof findingOfFile>[1], message: string, help: string): void {
    findings.push(findingOfFile(path, rule, message, help));
  }
}
