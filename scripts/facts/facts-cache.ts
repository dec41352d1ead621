import { createHash, randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { Slow, readWithin, writeWithin } from "./bounded-files.ts";
import { decode, encode } from "./facts-codec.ts";
import type { Encoded } from "./facts-codec.ts";
import type { RecordFacts } from "./facts.ts";

/** What is kept of a record in which a check found nothing at all. */
export interface Kept {
  readonly facts: RecordFacts;
  /** Rules that could not judge it, each with what they needed. */
  readonly skips: readonly { readonly rule: string; readonly needs: string }[];
}

/**
 * What earlier checks know about files whose bytes have not changed since. A cache that is damaged,
 * half written or of another version is ignored, and one that cannot be written is not written.
 */
export interface FactsCache {
  /** Comes before all others. `tables` identifies the reference tables of this check. */
  open(tables: string): void;
  known(file: string, sha256: string): Kept | undefined;
  keep(kept: Kept): void;
  /** Writes what was asked for and what was kept since `open`; the rest is forgotten. */
  save(): void;
  /** Takes it from the disk. */
  remove(): void;
}

export interface CacheOptions {
  /** Outside the dataset: what a stranger proposes must not be able to bring a cache with it. */
  readonly folder: string;
  /** The dataset, an absolute path. */
  readonly root: string;
  /** What else the findings of a record depend on: the program, the day. */
  readonly key: string;
  /** The objects that all facts share: see `encode`. */
  readonly shared: readonly object[];
  /** Writes a file whole. */
  readonly write?: (file: string, bytes: Uint8Array) => void;
  /** The clock, in milliseconds from any beginning. */
  readonly now: () => number;
}

/** Caches are kept for so many datasets. */
const DATASETS = 8;
/** A larger one is not written, in bytes. */
const LARGEST = 512 * 1024 * 1024;
/** So long may reading take, and writing, in milliseconds: that of 42,000 records takes a twentieth. */
const PATIENCE = 2000;
/** The share of entries in the second file above which all are written anew. */
const APART = 0.1;

export function factsCache(options: CacheOptions): FactsCache {
  const { folder, shared, now } = options;
  const { write = (file, bytes) => writeWithin(file, bytes, patience()) } = options;
  const name = createHash("sha256").update(options.root).digest("hex").slice(0, 32);
  // Most entries stay the same from run to run, so those that changed are written beside them.
  const [whole, apart] = [`${name}.facts`, `${name}.new.facts`] as const;
  let key = "";
  let trusted = true;
  let base: Entries = nothing;
  let newer: Entries = nothing;
  let fromBase = new Map<string, Kept>();
  let others = new Map<string, Kept>();
  let added = false;
  return { open, known, keep, save, remove };

  function open(tables: string): void {
    trusted = isOurs(folder);
    key = createHash("sha256").update(`${options.key}\n${tables}`).digest("hex");
    [base, newer] = [nothing, nothing];
    [fromBase, others, added] = [new Map(), new Map(), false];
    if (!trusted) return;
    const isOver = patience();
    try {
      base = read(join(folder, whole), key, isOver);
      newer = read(join(folder, apart), key, isOver);
    } catch {
      // The disk is slow: without the cache, the next check does not wait for it either.
      base = nothing;
      remove();
      trusted = false;
    }
  }

  /** Whether the time that reading or writing may take, from now on, is over. */
  function patience(): () => boolean {
    const end = now() + PATIENCE;
    return () => now() > end;
  }

  function known(file: string, sha256: string): Kept | undefined {
    const old = base.find(file, sha256, shared);
    const kept = old ?? newer.find(file, sha256, shared);
    if (kept) (old ? fromBase : others).set(file, kept);
    return kept;
  }

  function keep(kept: Kept): void {
    others.set(kept.facts.file, kept);
    added = true;
  }

  function save(): void {
    const stale = base.size - fromBase.size;
    const anew = base.size === 0 || others.size + stale > base.size * APART;
    if (!trusted || (!added && !(anew && stale > 0))) return;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      tidy();
      if (anew) {
        put(whole, bytesOf([...fromBase.values(), ...others.values()], key, shared));
        rmSync(join(folder, apart), { force: true });
      } else put(apart, bytesOf([...others.values()], key, shared));
    } catch {
      // A disk that is full or may not be written to: the next check is slower, and as right.
    }
  }

  /** Under a name of its own until it is whole, so that two runs do not meet in one file. */
  function put(file: string, bytes: Uint8Array): void {
    const temporary = join(folder, `${randomUUID()}.tmp`);
    try {
      if (bytes.length <= LARGEST) write(temporary, bytes);
      if (bytes.length <= LARGEST) renameSync(temporary, join(folder, file));
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  /** What runs left that were killed, and all but the datasets checked last. */
  function tidy(): void {
    const files = readdirSync(folder);
    for (const file of files)
      if (/^[0-9a-f-]{36}\.tmp$/.test(file)) rmSync(join(folder, file), { force: true });
    const wholes = files.filter((file) => /^[0-9a-f]{32}\.facts$/.test(file) && file !== whole);
    const ages = wholes.map((file) => ({ file, at: statSync(join(folder, file)).mtimeMs }));
    for (const { file } of ages.sort((a, b) => b.at - a.at).slice(DATASETS - 1)) {
      rmSync(join(folder, file), { force: true });
      rmSync(join(folder, file.replace(".facts", ".new.facts")), { force: true });
    }
  }

  function remove(): void {
    try {
      for (const file of [whole, apart]) rmSync(join(folder, file), { force: true });
    } catch {
      // It may not be taken away; it is not used either.
    }
  }
}

interface Entries {
  readonly size: number;
  find(file: string, sha256: string, shared: readonly object[]): Kept | undefined;
}

const nothing: Entries = { size: 0, find: () => undefined };

/** A line that says what follows, the tables as JSON, and the numbers, from a multiple of four on. */
function bytesOf(entries: readonly Kept[], key: string, shared: readonly object[]): Buffer {
  const { code, starts, ...tables } = encode(entries, shared);
  const index = entries.map(({ facts }, at) => [facts.file, facts.sha256, starts[at]!]);
  const json = Buffer.from(JSON.stringify({ ...tables, index }));
  const filling = Buffer.alloc(3 - ((json.length + 3) % 4), " ");
  const numbers = Buffer.from(code.buffer, code.byteOffset, code.byteLength);
  const body = Buffer.concat([json, filling, numbers]);
  const head = { key, json: json.length + filling.length, sha256: sha256Of(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

/** @throws Slow if the disk takes longer than it may */
function read(file: string, key: string, isOver: () => boolean): Entries {
  try {
    const isOfToday = (beginning: Buffer) => headOf(beginning).key === key;
    const bytes = readWithin(file, { most: LARGEST, isOver, isWanted: isOfToday });
    const head = headOf(bytes);
    const body = bytes.subarray(bytes.indexOf("\n") + 1);
    if (head.sha256 !== sha256Of(body)) return nothing;
    const { index, ...tables } = JSON.parse(body.toString("utf8", 0, head.json)) as Tables;
    const code = new Int32Array(Uint8Array.from(body.subarray(head.json)).buffer);
    const made = new Map<number, unknown>();
    const entries = new Map(index.map(([path, sha256, start]) => [path, { sha256, start }]));
    return {
      size: entries.size,
      find: (path, sha256, shared) => {
        const entry = entries.get(path);
        if (entry?.sha256 !== sha256) return undefined;
        return decode({ ...tables, code }, entry.start, shared, made) as Kept;
      },
    };
  } catch (error) {
    if (error instanceof Slow) throw error;
    return nothing;
  }
}

function headOf(bytes: Buffer): Head {
  return JSON.parse(bytes.toString("utf8", 0, bytes.indexOf("\n"))) as Head;
}

/**
 * Whether nobody else can have written there: a forged entry would call a faulty record clean. A missing folder
 * will be ours.
 */
function isOurs(folder: string): boolean {
  let stat: Stats | undefined;
  try {
    stat = lstatSync(folder, { throwIfNoEntry: false });
  } catch {
    // A part of its path is a file, or may not be read.
    return false;
  }
  if (!stat) return true;
  const { uid } = userInfo();
  // Windows has no owners of this kind.
  return stat.isDirectory() && (uid < 0 || (stat.uid === uid && (stat.mode & 0o022) === 0));
}

interface Head extends Record<"key" | "sha256", string> {
  readonly json: number;
}

type Tables = Omit<Encoded, "code" | "starts"> & {
  readonly index: readonly (readonly [file: string, sha256: string, start: number])[];
};

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
