import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corpusOf } from "../../scripts/corpus/corpus.ts";
import type { Corpus } from "../../scripts/corpus/corpus.ts";
import type { Retired } from "../../scripts/corpus/retired.ts";
import { tablesInForce } from "../../scripts/tables/in-force.ts";
import type { OwnTable } from "../../scripts/tables/in-force.ts";
import type { Tables } from "../../scripts/tables/table.ts";
import { discover } from "../../scripts/dataset/discover.ts";
import { drawingsFor } from "../../scripts/facts/declared.ts";
import { factsOf } from "../../scripts/facts/draw-facts.ts";
import type { RecordFacts } from "../../scripts/facts/facts.ts";
import { readFile } from "../../scripts/yaml/read-file.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { writeCorpus } from "../bench/corpus.ts";
import { readRows, readStates } from "../bench/rows.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const reference = "scripts/tables";
const today = dayNumber(2026, 11, 30);
const sizes = [250, 500, 1000] as const;
const drawings = drawingsFor(rules.filter(({ scope }) => scope === "corpus"));

interface Dataset {
  readonly records: readonly RecordFacts[];
  readonly tables: Tables;
}

let datasets: Operations[];
const folder = temporaryFolder("casebook-operations-");
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  const { rows } = readRows("there/are/none", readStates(`${reference}/states.yml`));
  datasets = sizes.map((records) => {
    const root = join(folder, String(records));
    writeCorpus(root, { rows, reference, records, shape: "recommendations", cases: 0.15 });
    return counting(datasetAt(root));
  });
});

function datasetAt(root: string): Dataset {
  const records: RecordFacts[] = [];
  const own: OwnTable[] = [];
  for (const file of discover(root).files) {
    const reading = readFile(root, file.path);
    if (!reading.ok) throw new Error(`${file.path} cannot be read`);
    if (file.kind === "table") own.push({ name: file.id, file: file.path, value: reading.value });
    const { plan } = schemas.of.get(file.schema)!;
    if (file.kind !== "single")
      records.push(
        factsOf(file, reading.sha256, reading.value, plan, drawings.get(file.collection)).facts,
      );
  }
  return { records, tables: tablesInForce(toolTables, own) };
}

/** How often something of a value was read: the value is looked at through a glass that counts. */
function counted<T extends object>(value: T): { readonly value: T; readonly count: () => number } {
  let reads = 0;
  const glasses = new WeakMap<object, object>();
  return { value: seen(value), count: () => reads };

  function seen<V>(inner: V): V {
    if (typeof inner !== "object" || inner === null || inner instanceof Map) return inner;
    const known = glasses.get(inner);
    if (known) return known as V;
    const glass = new Proxy(inner, {
      get(target, key, receiver) {
        reads++;
        return seen(Reflect.get(target, key, receiver) as unknown);
      },
    });
    glasses.set(inner, glass);
    glasses.set(glass, glass);
    return glass as V;
  }
}

type Operations = (rule: (typeof corpusRules)[number]) => number;

/**
 * Counts what a rule looks at in all: fields of facts, items of lists, and questions to the corpus. Indexes of
 * the corpus that several rules ask for are counted with the first of them.
 */
function counting({ records, tables }: Dataset): Operations {
  const glass = counted(records);
  const folded = corpusOf([...glass.value], tables, retiredIn(records));
  let asked = 0;
  const asking = <Args extends unknown[], Result>(ask: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      asked++;
      return ask(...args);
    };
  };
  const corpus: Corpus = {
    ...folded,
    records: glass.value,
    record: asking(folded.record),
    resolve: asking(folded.resolve),
    named: asking(folded.named),
    inbound: asking(folded.inbound),
  };
  return (rule) => {
    const before = glass.count() + asked;
    const judge = rule.check(corpus, () => {}, {
      today,
      visibility: "public",
      reviewers: new Set<string>(),
      skip: () => {},
    });
    if (judge) (rule.collections ? corpus.of(...rule.collections) : corpus.records).forEach(judge);
    // One more: a rule that finds nothing to look at has a ratio too.
    return glass.count() + asked - before + 1;
  };
}

/** An old name for every tenth record, and as many that were withdrawn. */
function retiredIn(records: readonly RecordFacts[]): Retired {
  const some = records.filter(
    ({ collection }, index) => collection !== "reference" && index % 10 === 0,
  );
  const place = { file: "data/redirects.yml", pointer: "/redirects/0" };
  return {
    redirects: some.map(({ collection, id }) => ({
      from: `${collection}/old-${id}`,
      to: [`${collection}/${id}`],
      kind: "moved",
      ...place,
    })),
    tombstones: some.map(({ id }) => ({ record: `people/gone-${id}`, reason: "asked", ...place })),
  };
}

const corpusRules = rules.filter((rule) => rule.scope === "corpus");

describe("twice the records cost a rule about several records no more than n log n", () => {
  it.each(corpusRules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    const [first, second, third] = datasets.map((operationsOf) => operationsOf(rule));
    // n log n grows by 2.3 from 250 to 500 and by 2.2 from 500 to 1000; n² by 4. What does not
    // grow with the records (the tables) makes the ratios smaller.
    expect(second! / first!).toBeLessThan(2.4);
    expect(third! / second!).toBeLessThan(2.4);
  });

  it("and would find a rule that compares each record with each other", () => {
    const each = {
      ...corpusRules[0]!,
      check: (corpus: Corpus) => {
        for (const one of corpus.records)
          for (const other of corpus.records) void (one.id < other.id);
      },
    };
    const [, second, third] = datasets.map((operationsOf) => operationsOf(each));
    expect(third! / second!).toBeGreaterThan(3.5);
  });
});
