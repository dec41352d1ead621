import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { factsCache } from "../../scripts/facts/facts-cache.ts";
import type { CacheOptions, FactsCache, Kept } from "../../scripts/facts/facts-cache.ts";
import { decode, encode } from "../../scripts/facts/facts-codec.ts";
import { random } from "../random.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder("casebook-cache-");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const target = { collections: ["sources"] };

function cache(options: Partial<CacheOptions> = {}): FactsCache {
  const made = factsCache({
    folder,
    root: "/dataset",
    key: "one",
    shared: [target],
    now: () => 0,
    ...options,
  });
  made.open("tables");
  return made;
}

function kept(id: string, sha256 = `sha of ${id}`): Kept {
  const facts = {
    ...{ file: `data/cases/${id}.yml`, collection: "cases", id, sha256, statements: 3 },
    ...{ opened: 2, sealed: 1, checked: 1 },
    references: [{ pointer: "/source", field: "source", text: `report-${id}`, target }],
    ...{ parts: [], terms: [], citations: [], repeated: [], restricted: [], personal: [] },
    mentions: [{ pointer: "/title", text: "Ein Name" }],
    ...{ numbers: [], dates: [], links: [], comparisons: [] },
  };
  return { facts, skips: [{ rule: "dates/edtf", needs: "reference/places" }] };
}

/** A run that finds these records unchanged, and those anew. */
function run(anew: readonly Kept[], unchanged: readonly Kept[] = [], options = {}): void {
  const made = cache(options);
  for (const { facts } of unchanged) made.known(facts.file, facts.sha256);
  for (const each of anew) made.keep(each);
  made.save();
}

function known({ facts }: Kept, options: Partial<CacheOptions> = {}): Kept | undefined {
  return cache(options).known(facts.file, facts.sha256);
}

/** A clock that goes on by so much whenever it is read. */
function ticking(step: number): () => number {
  let time = 0;
  return () => (time += step);
}

const files = () => readdirSync(folder).sort();
const many = Array.from({ length: 40 }, (_, index) => kept(`case-${index}`));

describe("what is kept of a record", () => {
  it("is known to the next run, with the objects that all share", () => {
    run([kept("a"), kept("b")]);
    expect(known(kept("b"))).toEqual(kept("b"));
    expect(known(kept("b"))!.facts.references[0]!.target).toBe(target);
  });

  it("is known of the same bytes in the same place only", () => {
    run([kept("a")]);
    expect(known(kept("a", "other bytes"))).toBeUndefined();
    expect(cache().known("data/cases/b.yml", "sha of a")).toBeUndefined();
  });

  it("is not known to another version, to another day, or with other tables", () => {
    run([kept("a")]);
    expect(known(kept("a"), { key: "two" })).toBeUndefined();
    const made = cache();
    made.open("other tables");
    expect(made.known("data/cases/a.yml", "sha of a")).toBeUndefined();
  });

  it("is not known of another dataset", () => {
    run([kept("a")]);
    expect(known(kept("a"), { root: "/other" })).toBeUndefined();
  });

  it("is gone when it was not asked for, and after it is removed", () => {
    run([kept("a"), kept("b")]);
    run([kept("c")], [kept("a")]);
    expect(known(kept("b"))).toBeUndefined();
    expect(known(kept("a"))).toEqual(kept("a"));
    cache().remove();
    expect(files()).toEqual([]);
  });

  it("comes back from numbers as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const { starts, ...code } = encode(values, []);
        const back = starts.map((start) => decode(code, start, []));
        // Of -0 JSON makes 0 as well.
        expect(JSON.stringify(back)).toBe(JSON.stringify(values));
      }),
      {
        examples: [
          [[{}, { "": [] }, { "\0": 1 }, { "": 1, a: 2 }]],
          [[JSON.parse('{ "__proto__": { "a": 1 } }') as object]],
        ] as [unknown[]][],
      },
    );
  });
});

it("shares again what values shared, and writes it once", () => {
  const same = { at: "/state", text: "KAZ" };
  const list = [same, same];
  const values = [
    { a: same, list },
    { b: same, list, other: { at: "/state", text: "KAZ" } },
  ];
  const { starts, ...encoded } = encode(values, []);
  const made = new Map<number, unknown>();
  const [, second, again] = [...starts, starts[1]!].map((start) =>
    decode(encoded, start, [], made),
  ) as typeof values;
  expect([second, again]).toEqual([values[1], values[1]]);
  expect(second!.b).toBe(second!.list[0]);
  expect(second!.b).toBe(again!.b);
  expect(second!.list).toBe(again!.list);
  expect(second!.b).not.toBe((second as { other?: object }).other);
});

describe("records that change from run to run", () => {
  it("are written beside the others, which are not written anew", () => {
    run(many);
    const [whole] = files();
    const before = readFileSync(join(folder, whole!));
    run(
      [kept("case-7", "changed")],
      many.filter(({ facts }) => facts.id !== "case-7"),
    );
    expect(files()).toHaveLength(2);
    expect(readFileSync(join(folder, whole!))).toEqual(before);
    expect(known(kept("case-7", "changed"))).toEqual(kept("case-7", "changed"));
    expect(known(many[8]!)).toEqual(many[8]);
  });

  it("are written with the others again when they are many", () => {
    run(many);
    run(
      [...many.slice(0, 10)].map(({ facts }) => kept(facts.id, "changed")),
      many.slice(10),
    );
    expect(files()).toHaveLength(1);
    expect(known(kept("case-3", "changed"))).toEqual(kept("case-3", "changed"));
    expect(known(many[20]!)).toEqual(many[20]);
  });
});

describe("a cache is as if it were not there", () => {
  it("when any of its bytes are damaged", () => {
    run(many);
    const path = join(folder, files()[0]!);
    const bytes = readFileSync(path);
    const next = random(5);
    for (let round = 0; round < 300; round++) {
      const damaged = Buffer.from(bytes);
      const at = Math.floor(next() * bytes.length);
      damaged[at] = damaged[at]! ^ (1 + Math.floor(next() * 255));
      writeFileSync(path, damaged);
      const found = known(many[3]!);
      // A blank of the head may be another character and mean the same.
      if (found !== undefined) expect(found).toEqual(many[3]);
    }
  });

  it("when it ends too early, as when a run was killed", () => {
    run(many);
    const path = join(folder, files()[0]!);
    const bytes = readFileSync(path);
    for (const length of [0, 1, 50, bytes.length >> 1, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, length));
      expect(known(many[3]!)).toBeUndefined();
    }
  });

  it("when the disk is full: what was there stays, and nothing half written", () => {
    run([kept("a")]);
    const full = (file: string, bytes: Uint8Array) => {
      writeFileSync(file, bytes.subarray(0, 100));
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    };
    run([kept("b")], [], { write: full });
    expect(files()).toHaveLength(1);
    expect(known(kept("a"))).toEqual(kept("a"));
  });

  it("when the disk is so slow that a check would wait, and the next check does not wait for it", () => {
    run(many);
    expect(known(many[3]!, { now: ticking(3000) })).toBeUndefined();
    expect(files()).toEqual([]);
  });

  it("when it could not be written in time: nothing half written stays", () => {
    run([kept("a")]);
    const large = { ...kept("b"), skips: [{ rule: "dates/edtf", needs: "x".repeat(3_000_000) }] };
    // Quick to read, and slow from the first stretch that is written.
    let calls = 0;
    run([large], [], { now: () => (++calls < 6 ? 0 : calls * 3000) });
    expect(files()).toHaveLength(1);
    expect(known(kept("a"))).toEqual(kept("a"));
  });

  it("when its folder cannot be made", () => {
    writeFileSync(join(folder, "file"), "");
    const options = { folder: join(folder, "file", "below") };
    run([kept("a")], [], options);
    expect(known(kept("a"), options)).toBeUndefined();
  });
});

describe("the folder of caches", () => {
  it("loses what killed runs left when something is written", () => {
    writeFileSync(join(folder, "00000000-0000-4000-8000-000000000000.tmp"), "half");
    run([kept("a")]);
    expect(files().filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("holds what the last of two runs wrote that met", () => {
    const [first, second] = [cache(), cache()];
    first.keep(kept("a"));
    second.keep(kept("b"));
    // The second writes while the first has its file half done, and clears it away.
    const slow = cache({
      write: (file, bytes) => {
        writeFileSync(file, bytes.subarray(0, 10));
        second.save();
        writeFileSync(file, bytes);
      },
    });
    slow.keep(kept("a"));
    slow.save();
    expect([known(kept("a")), known(kept("b"))].filter(Boolean).length).toBeGreaterThan(0);
    first.save();
    expect(known(kept("a"))).toEqual(kept("a"));
    expect(files()).toHaveLength(1);
  });

  it("holds eight datasets at most, those checked last", () => {
    const seen = new Set<string>();
    for (let dataset = 0; dataset < 12; dataset++) {
      run([kept("a")], [], { root: `/dataset-${dataset}` });
      for (const name of files()) {
        // Each of them a minute older than those after it.
        if (!seen.has(name)) utimesSync(join(folder, name), dataset * 60, dataset * 60);
        seen.add(name);
      }
    }
    expect(files()).toHaveLength(8);
    expect(known(kept("a"), { root: "/dataset-11" })).toBeDefined();
    expect(known(kept("a"), { root: "/dataset-0" })).toBeUndefined();
  });
});
