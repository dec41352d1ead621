import { closeSync, openSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { Deflate } from "fflate";

/**
 * How archives are packed. Level 9 makes them 0.2 % smaller for twice the time; without `mem` each entry begins
 * with a table of 2 MiB, whose clearing takes longer than the packing of a small file.
 */
export const PACKING = { level: 6, mem: 4 } as const;

/** From here on a size, a place or a number of entries needs the fields of zip64. */
export interface Limits {
  readonly bytes: number;
  readonly entries: number;
}

const limitsOfZip: Limits = { bytes: 0xffff_ffff, entries: 0xffff };

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
}

/**
 * Writes a ZIP file entry by entry; none is held in memory (PKWARE, APPNOTE 6.3.3, with zip64). Entries have the
 * first day that ZIP knows, and no owner, so equal files give equal bytes. Compression is that of fflate: the
 * zlib of Node is another from version to version.
 *
 * @param path must not exist
 */
export function zipFile(path: string, limits: Limits = limitsOfZip) {
  const file = openSync(path, "wx");
  const entries: Entry[] = [];
  let end = 0;
  return { add, close };

  /** @param size of the content in bytes */
  function add(path: string, size: number, blocks: Iterable<Uint8Array>): void {
    const name = Buffer.from(path);
    const at = end;
    // The header is written again when sum and packed size are known. Packing may add a little.
    const isLarge = size + size / 1000 + 1000 >= limits.bytes;
    put(header({ name, at, crc: 0, size, packed: 0 }, isLarge));
    const begin = end;
    let crc = 0;
    const deflate = new Deflate(PACKING, (chunk) => put(chunk));
    for (const block of blocks) {
      crc = crc32(block, crc);
      deflate.push(block);
    }
    deflate.push(new Uint8Array(0), true);
    const entry = { name, at, crc, size, packed: end - begin };
    put(header(entry, isLarge), at);
    entries.push(entry);
  }

  function close(): void {
    const at = end;
    for (const entry of entries) put(listed(entry, limits));
    put(trailer(entries.length, end - at, at, limits));
    closeSync(file);
  }

  /** @param at where, if not at the end */
  function put(bytes: Uint8Array, at?: number): void {
    writeSync(file, bytes, 0, bytes.length, at ?? end);
    if (at === undefined) end += bytes.length;
  }
}

/** 1980-01-01, 0:00. */
const DAY = (1 << 5) | 1;
const [DEFLATED, UTF8, PLAIN, ZIP64] = [8, 1 << 11, 20, 45];
const [UNIX, FILE] = [3 << 8, 0o100644 * 2 ** 16];

/** The header before the content of an entry. */
function header({ name, crc, size, packed }: Entry, isLarge: boolean): Buffer {
  const sizes: readonly Field[] = isLarge
    ? [
        [4, ALL],
        [4, ALL],
      ]
    : [
        [4, packed],
        [4, size],
      ];
  const extra = isLarge ? bytesOf([2, 1], [2, 16], [8, size], [8, packed]) : Buffer.alloc(0);
  return Buffer.concat([
    bytesOf(
      ...([
        [4, 0x04034b50],
        [2, isLarge ? ZIP64 : PLAIN],
        [2, UTF8],
        [2, DEFLATED],
      ] as const),
      ...([[2, 0], [2, DAY], [4, crc], ...sizes, [2, name.length], [2, extra.length]] as const),
    ),
    name,
    extra,
  ]);
}

/** An entry in the list at the end. */
function listed({ name, at, crc, size, packed }: Entry, limits: Limits): Buffer {
  const long = [size, packed, at].map((number) => number >= limits.bytes);
  const large = [size, packed, at].filter((_, index) => long[index]);
  const short = [size, packed, at].map((number, index) => (long[index] ? ALL : number));
  const values = bytesOf(...large.map((number): Field => [8, number]));
  const extra = large.length > 0 ? [bytesOf([2, 1], [2, values.length]), values] : [];
  const length = Buffer.concat(extra).length;
  const version = large.length > 0 ? ZIP64 : PLAIN;
  return Buffer.concat([
    bytesOf(
      ...([
        [4, 0x02014b50],
        [2, UNIX | version],
        [2, version],
        [2, UTF8],
        [2, DEFLATED],
      ] as const),
      ...([
        [2, 0],
        [2, DAY],
        [4, crc],
        [4, short[1]!],
        [4, short[0]!],
      ] as const),
      ...([
        [2, name.length],
        [2, length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, FILE],
        [4, short[2]!],
      ] as const),
    ),
    name,
    ...extra,
  ]);
}

/** The end of the file: how many entries the list has, its size and its place. */
function trailer(count: number, size: number, at: number, limits: Limits): Buffer {
  const isLarge = count >= limits.entries || size >= limits.bytes || at >= limits.bytes;
  const large = isLarge
    ? [
        bytesOf(
          ...([
            [4, 0x06064b50],
            [8, 44],
            [2, UNIX | ZIP64],
            [2, ZIP64],
            [4, 0],
            [4, 0],
          ] as const),
          ...([
            [8, count],
            [8, count],
            [8, size],
            [8, at],
          ] as const),
        ),
        bytesOf([4, 0x07064b50], [4, 0], [8, at + size], [4, 1]),
      ]
    : [];
  const [entries, ...rest] = isLarge ? [0xffff, ALL, ALL] : [count, size, at];
  const short = bytesOf(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, entries!],
      [2, entries!],
    ] as const),
    ...([
      [4, rest[0]!],
      [4, rest[1]!],
      [2, 0],
    ] as const),
  );
  return Buffer.concat([...large, short]);
}

/** Stands where zip64 has the number. */
const ALL = 0xffff_ffff;

type Field = readonly [width: 2 | 4 | 8, value: number];

/** Numbers as ZIP writes them, the lowest byte first. */
function bytesOf(...fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}
