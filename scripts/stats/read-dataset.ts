import type { DataFile } from "../dataset/discover.ts";
import { factsOf } from "../facts/draw-facts.ts";
import type { Schemas } from "../schema/schemas.ts";
import { readFile } from "../yaml/read-file.ts";
import type { Subject } from "./page.ts";
import type { CountedRecord } from "./stats.ts";

/**
 * Reads the files that a check accepted a second time, for the check keeps no values.
 *
 * @throws when a file has changed since the check
 */
export function readDataset(
  root: string,
  files: readonly (DataFile & { readonly sha256: string })[],
  schemas: Schemas,
): { subject: Subject; records: CountedRecord[] } {
  let subject: Subject = { title: "Dataset without data/dataset.yml", version: "" };
  const records: CountedRecord[] = [];
  for (const file of files) {
    const reading = readFile(root, file.path);
    if (!reading.ok || reading.sha256 !== file.sha256)
      throw new Error(`${file.path} changed while it was being counted`);
    const { value, sha256 } = reading;
    if (file.schema === "dataset")
      subject = { title: String(value["title"]), version: String(value["version"]) };
    if (file.kind === "single") continue;
    const { facts } = factsOf(file, sha256, value, schemas.of.get(file.schema)!.plan);
    records.push({ facts, value });
  }
  return { subject, records };
}
