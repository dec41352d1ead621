import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync, zipSync } from "fflate";
import { pack } from "tar-stream";
import { filesIn } from "./foreign-files.ts";

/**
 * Packs the folder of a release as `<name>.zip` and `<name>.tar.gz` beside it. The same files give the same
 * bytes: entries are sorted by path and carry no date, owner or machine.
 *
 * @param name of the archives and of the folder in them
 * @returns the paths of the archives
 */
export async function writeArchives(folder: string, name: string): Promise<string[]> {
  const entries = filesIn(folder)
    .toSorted()
    .map((path) => [`${name}/${path}`, readFileSync(join(folder, path))] as const);
  const archives = [
    [`${name}.zip`, zipped(entries)],
    [`${name}.tar.gz`, gzipSync(await tar(entries), { level: 9, mtime: 0 })],
  ] as const;
  return archives.map(([file, bytes]) => {
    const path = join(dirname(folder), file);
    const part = `${path}.part`;
    // A checkout may hold a link of that name, which must not be written through.
    rmSync(part, { force: true });
    writeFileSync(part, bytes, { flag: "wx" });
    // The rename makes the archive appear whole or not at all.
    renameSync(part, path);
    return path;
  });
}

/** Removes the archives of an earlier build of the same version: they would not hold this release. */
export function removeArchives(folder: string, name: string): void {
  for (const ending of ["zip", "tar.gz", "zip.part", "tar.gz.part"])
    rmSync(join(dirname(folder), `${name}.${ending}`), { force: true });
}

type Entries = readonly (readonly [path: string, bytes: Buffer])[];

function zipped(entries: Entries): Uint8Array {
  // ZIP stores local time, from 1980 on.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime, os: 3, attrs: 0o644 << 16 });
}

async function tar(entries: Entries): Promise<Uint8Array> {
  const packing = pack();
  for (const [name, bytes] of entries) {
    packing.entry({ name, mode: 0o644, mtime: new Date(0), uid: 0, gid: 0 }, bytes);
  }
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
