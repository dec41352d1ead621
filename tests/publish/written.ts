import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ReleaseContext, ReleaseFormat } from "../../scripts/publish/formats/format.ts";
import { formats as allFormats } from "../../scripts/publish/formats/formats.ts";
import { writeFormats } from "../../scripts/publish/formats/write-formats.ts";
import type { GivenContext } from "../../scripts/publish/formats/write-formats.ts";
import { releaseFolder } from "../../scripts/publish/output/output.ts";
import type { Output } from "../../scripts/publish/output/output.ts";
import { partitionDataset } from "../../scripts/publish/release/partition-dataset.ts";
import type { Publishable } from "../../scripts/publish/release/partition-dataset.ts";
import { recordStore } from "../../scripts/publish/release/records.ts";
import type { Records } from "../../scripts/publish/release/records.ts";
import type { ReleasedRecord } from "../../scripts/publish/release/records.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import { sqliteTexts } from "../../scripts/publish/formats/sqlite/texts.ts";
import type { Search, Searchable } from "../../scripts/publish/output/scan.ts";
import { discover } from "../../scripts/dataset/discover.ts";
import { readFile } from "../../scripts/yaml/read-file.ts";
import type { Schemas } from "../../scripts/schema/schemas.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** What the files hold that some formats write, by path; bytes that are not UTF-8 become marks. */
export function writtenIn(
  formats: readonly ReleaseFormat[],
  release: Release,
  search?: Search,
  context: GivenContext = { formats: allFormats, history: [] },
): Map<string, string> {
  return writtenBy((_, outputOf) => writeFormats(formats, release, outputOf, context), search);
}

/** For a format that needs nothing beside the release. */
export const noContext: ReleaseContext = {
  formats: [],
  tables: () => {
    throw new Error("there are no tables");
  },
  inbound: () => new Map(),
  titleOf: (name) => name,
  history: [],
};

/** What the files hold that a function writes. */
export function writtenBy(
  write: (out: Output, outputOf: (searchable: Searchable) => Output) => void,
  search?: Search,
): Map<string, string> {
  const home = temporaryFolder("casebook-written-");
  try {
    const [folder, scratch] = [join(home, "folder"), join(home, "scratch")];
    for (const each of [folder, scratch]) mkdirSync(each);
    const { files, outputOf } = releaseFolder(folder, scratch, search);
    write(outputOf("bytes"), outputOf);
    const there = search?.found.length ? [] : files;
    return new Map(
      there.map(({ path }) => {
        const place = join(folder, path);
        const texts = path.endsWith(".sqlite") ? sqliteTexts(place) : [];
        return [path, [readFileSync(place, "utf8"), ...texts].join("\n")];
      }),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export function recordsIn(
  collections: Readonly<Record<string, Readonly<Record<string, ReleasedRecord>>>>,
): Records {
  const records = recordStore();
  for (const [collection, all] of Object.entries(collections))
    for (const [id, record] of Object.entries(all)) records.add(collection, id, record);
  return records;
}

/** The dataset in `root`, partitioned as in a build, without a check. */
export function publishableIn(root: string, schemas: Schemas): Publishable {
  const { onRecord, partition } = partitionDataset();
  for (const file of discover(root).files) {
    const reading = readFile(root, file.path);
    if (reading.ok) onRecord({ file, value: reading.value });
  }
  const tool = { name: "casebook", version: "0.0.0" };
  return partition({ schemas, tool, recordTypes: "", commit: null });
}
