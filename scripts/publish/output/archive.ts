import { once } from "node:events";
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { Gzip } from "fflate";
import { pack } from "tar-stream";
import { blocksOf } from "./blocks.ts";
import { filesIn } from "./foreign-files.ts";
import { PACKING, zipFile } from "./zip.ts";

/**
 * Packs the folder of a release as `<name>.zip` and `<name>.tar.gz` beside it, file by file. The same files give
 * the same bytes: entries are sorted by path and carry no date, owner or machine.
 *
 * @param name of the archives and of the folder in them
 * @returns the paths of the archives
 */
export async function writeArchives(folder: string, name: string): Promise<string[]> {
  const entries = filesIn(folder).map((path): Entry => {
    const file = join(folder, path);
    return { name: `${name}/${path}`, file, size: statSync(file).size };
  });
  const [zip, tar] = endings.map((ending) => join(dirname(folder), `${name}.${ending}`));
  await appear(zip!, (part) => writeZip(part, entries));
  await appear(tar!, (part) => writeTar(part, entries));
  return [zip!, tar!];
}

/** Removes the archives of an earlier build of the same version: they would not hold this release. */
export function removeArchives(folder: string, name: string): void {
  for (const ending of endings)
    for (const part of ["", PART])
      rmSync(join(dirname(folder), `${name}.${ending}${part}`), { force: true });
}

const endings = ["zip", "tar.gz"] as const;
const PART = ".part";

interface Entry {
  readonly name: string;
  readonly file: string;
  readonly size: number;
}

/** The rename makes the archive appear whole or not at all. */
async function appear(path: string, write: (part: string) => void | Promise<void>): Promise<void> {
  const part = `${path}${PART}`;
  // A checkout may hold a link of that name, which must not be written through.
  rmSync(part, { force: true });
  await write(part);
  renameSync(part, path);
}

function writeZip(path: string, entries: readonly Entry[]): void {
  const zip = zipFile(path);
  for (const { name, file, size } of entries) zip.add(name, size, blocksOf(file));
  zip.close();
}

async function writeTar(path: string, entries: readonly Entry[]): Promise<void> {
  const file = openSync(path, "wx");
  const gzip = new Gzip({ ...PACKING, mtime: 0 }, (chunk) => writeSync(file, chunk));
  const packing = pack();
  const packed = (async () => {
    for (const { name, file, size } of entries) {
      const mtime = new Date(0);
      const entry = packing.entry({ name, size, mode: 0o644, mtime, uid: 0, gid: 0 });
      for (const block of blocksOf(file)) if (!entry.write(block)) await once(entry, "drain");
      entry.end(undefined);
      await once(entry, "finish");
    }
    packing.finalize();
  })();
  const inTurn = equalBlocks((block) => gzip.push(block));
  for await (const chunk of packing) inTurn.write(chunk as Buffer);
  await packed;
  inTurn.close();
  gzip.push(new Uint8Array(0), true);
  closeSync(file);
}

/** Passes bytes on in blocks of one size: what gzip makes of them depends on where they are divided. */
function equalBlocks(to: (block: Buffer) => void) {
  let held: Buffer = Buffer.alloc(0);
  return {
    write(chunk: Buffer) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      let at = 0;
      for (; held.length - at >= SIZE; at += SIZE) to(held.subarray(at, at + SIZE));
      held = held.subarray(at);
    },
    close: () => to(held),
  };
}

const SIZE = 2 ** 16;
