import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decoded } from "../../scripts/publish/output/decoded.ts";
import { outputTo } from "../../scripts/publish/output/output.ts";
import type { Output } from "../../scripts/publish/output/output.ts";
import { releaseReader } from "../../scripts/publish/release/read-release.ts";
import type { Divided } from "../../scripts/publish/release/read-release.ts";
import { recordStore } from "../../scripts/publish/release/records.ts";
import type { Records } from "../../scripts/publish/release/records.ts";
import type { ReleasedRecord } from "../../scripts/publish/release/release.ts";
import type { Search } from "../../scripts/publish/output/scan.ts";
import { discover } from "../../scripts/dataset/discover.ts";
import { readText } from "../../scripts/yaml/source-text.ts";
import type { Schemas } from "../../scripts/schema/schemas.ts";

/** What the files hold that a format writes, by path; bytes that are no UTF-8 become marks. */
export function writtenBy(write: (out: Output) => void, search?: Search): Map<string, string> {
  const home = mkdtempSync(join(tmpdir(), "casebook-written-"));
  try {
    const [folder, scratch] = [join(home, "folder"), join(home, "scratch")];
    for (const each of [folder, scratch]) mkdirSync(each);
    const out = outputTo(folder, scratch, search);
    write(out);
    const there = search?.found.length ? [] : out.files;
    return new Map(
      there.map(({ path, mediaType }) => {
        const place = join(folder, path);
        return [path, [readFileSync(place, "utf8"), ...decoded(place, mediaType)].join("\n")];
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

/** The dataset in `root`, divided as a build divides it, without a check. */
export function dividedIn(root: string, schemas: Schemas): Divided {
  const { files } = discover(root);
  const { parse, divided } = releaseReader(files);
  for (const { path } of files) parse(readText(root, path));
  const tool = { name: "casebook", version: "0.0.0" };
  return divided({ schemas, tool, recordTypes: "", commit: null });
}
