import { noStatement } from "../diagnostics/coverage.ts";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { isObject } from "../diagnostics/is-object.ts";
import { corpusOf } from "../corpus/corpus.ts";
import type { RecordFacts } from "../facts/facts.ts";
import { factsOf } from "../facts/draw-facts.ts";
import { compileDocuments } from "../schema/compile.ts";
import { planOf } from "../schema/plan.ts";
import type { Plan } from "../schema/plan.ts";
import type { Schema, SchemaDocuments } from "../schema/schema-documents.ts";
import { blocksOf } from "../publish/output/blocks.ts";
import { filesIn } from "../publish/output/foreign-files.ts";
import { valuesOf } from "../publish/output/json-values.ts";
import { isOrdinary, readJson } from "./release-folder.ts";
import type { Problem } from "./release-folder.ts";
import { PATIENCE, Slow, watched } from "./watched.ts";

/**
 * Validates the records of a release by its own schemas, and follows every reference between records. Records
 * are read one at a time.
 *
 * @param ours the schemas of this program: a schema of the release with other patterns is used with a watch
 * @param compile compiles the schemas of the release; one who verifies many releases may keep what it gives
 */
export function recordProblems(
  folder: string,
  ours: SchemaDocuments = {},
  compile: (documents: SchemaDocuments) => ReturnType<typeof compileDocuments> = compileDocuments,
): Problem[] {
  const documents = releasedSchemas(folder);
  let validators: ReturnType<typeof compileDocuments>;
  try {
    validators = compile(documents);
  } catch (error) {
    return [{ file: "schemas/", message: `cannot be used: ${(error as Error).message}.` }];
  }
  const known = patternsIn(ours);
  const isTrusted = [...patternsIn(documents)].every((pattern) => known.has(pattern));
  const problems: Problem[] = [];
  const facts: RecordFacts[] = [];
  const records = new RecordSums();
  const plans = new Map<string, Plan>();
  try {
    for (const [[key, collection, id], value] of valuesIn(folder, "casebook.json", 3)) {
      if (key === "dataset") guarded("the dataset", () => judge("dataset", "dataset", value));
      else if (id !== undefined) guarded(`${collection}/${id}`, () => take(collection!, id, value));
      else
        problems.push({
          file: "casebook.json",
          message: `holds no records under ${collection ?? key ?? "any name"}.`,
        });
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = "is missing, or does not hold collections.";
    return [{ file: "casebook.json", message }, ...problems];
  }
  for (const name of ["redirects", "tombstones"]) {
    const file = `${name}.json`;
    if (!documents[`${name}.schema.json`] || !isOrdinary(folder, file)) continue;
    guarded("it", () => judge(name, "it", readJson(folder, file), file), file);
  }
  return [
    ...differingCounts(folder, records),
    ...problems,
    ...danglingReferences(facts, renamed(folder)),
    ...differingLists(folder, records),
  ];

  /** Whatever its nesting, a record gives a finding and ends nothing else. */
  function guarded(name: string, work: () => void, file = "casebook.json"): void {
    try {
      if (isTrusted) work();
      else watched(work);
    } catch (error) {
      if (!(error instanceof Slow || error instanceof RangeError)) throw error;
      const reason =
        error instanceof Slow
          ? `takes longer than ${PATIENCE} seconds to compare with its schema`
          : "cannot be judged: it or its schema is nested too deeply";
      problems.push({ file, message: `${name} ${reason}.` });
    }
  }

  function take(collection: string, id: string, value: unknown): void {
    const name = `${collection}/${id}`;
    if (!records.add(collection, id, value))
      problems.push({ file: "casebook.json", message: `holds ${name} twice.` });
    const schema = collection === "reference" ? `reference/${id}` : collection;
    judge(schema, name, value);
    if (documents[`${schema}.schema.json`]) {
      const file = { path: name, collection, id };
      const plan = plans.get(schema) ?? planOf(`${schema}.schema.json`, documents);
      plans.set(schema, plan);
      facts.push(namesOnly(factsOf(file, "", value, plan, undefined, false).facts));
    }
    const copy = readJson(folder, `${name}.json`);
    if (copy !== undefined && sumOf(copy) !== records.of(collection, id))
      problems.push({ file: `${name}.json`, message: "does not say what casebook.json says." });
  }

  function judge(schema: string, name: string, value: unknown, file = "casebook.json"): void {
    const validate = validators.get(schema);
    if (!validate) {
      problems.push({
        file,
        message: `holds ${name}, which no schema of the release describes.`,
      });
    } else if (!validate(value)) {
      const { instancePath, message } = validate.errors![0]!;
      problems.push({
        file,
        message: `${name} does not fit its schema: ${instancePath || "it"} ${message}.`,
      });
    }
  }
}

/**
 * The records of a file, each with the keys that lead to it.
 *
 * @param depth how many keys lead to a record
 * @throws SyntaxError if it is not an ordinary file of JSON
 */
function valuesIn(folder: string, path: string, depth: 1 | 3) {
  if (!isOrdinary(folder, path)) throw new SyntaxError(`${path} is not a file`);
  return valuesOf(
    blocksOf(join(folder, path)),
    (keys) =>
      keys.length < depth && (depth === 1 || keys.length === 0 || keys[0] === "collections"),
  );
}

/** What the records of a release say, as sums: equal for equal values, whatever the order of their keys. */
class RecordSums {
  readonly collections = new Map<string, Map<string, string>>();

  /** @returns whether it is the first of that name */
  add(collection: string, id: string, value: unknown): boolean {
    let sums = this.collections.get(collection);
    if (!sums) this.collections.set(collection, (sums = new Map<string, string>()));
    const isFirst = !sums.has(id);
    sums.set(id, sumOf(value));
    return isFirst;
  }

  of(collection: string, id: string): string | undefined {
    return this.collections.get(collection)?.get(id);
  }

  count(collection: string): number {
    return this.collections.get(collection)?.size ?? 0;
  }
}

function sumOf(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
  return createHash("sha256").update(text).digest("base64");
}

const none: readonly never[] = [];

/** The facts that references need; the others of 42,000 records would take much memory. */
function namesOnly({ file, collection, id, sha256, parts, references }: RecordFacts): RecordFacts {
  return {
    ...{ file, collection, id, sha256, parts, references, terms: none, citations: none },
    ...{ ...noStatement, repeated: none, restricted: none, personal: none, mentions: none },
    ...{ numbers: none, dates: none, links: none, comparisons: none },
  };
}

/** All texts under `pattern` in the schemas, and the keys of `patternProperties`. */
function patternsIn(documents: SchemaDocuments): Set<string> {
  const patterns = new Set<string>();
  JSON.stringify(documents, (key, value: unknown) => {
    if (key === "pattern" && typeof value === "string") patterns.add(value);
    if (key === "patternProperties" && isObject(value))
      for (const pattern of Object.keys(value)) patterns.add(pattern);
    return value;
  });
  return patterns;
}

/** A release has records, and as many as its manifest says. */
function differingCounts(folder: string, records: RecordSums): Problem[] {
  const manifest = readJson(folder, "manifest.json");
  const counts =
    isObject(manifest) && isObject(manifest["counts"]) ? manifest["counts"] : undefined;
  const names = [...new Set([...records.collections.keys(), ...Object.keys(counts ?? {})])];
  if (names.every((name) => records.count(name) === 0))
    return [{ file: "casebook.json", message: "holds no record." }];
  if (!counts) return [];
  return names
    .filter((name) => records.count(name) !== (counts[name] ?? 0))
    .map((name) => ({
      file: "casebook.json",
      message: `holds ${records.count(name)} of ${name}; manifest.json says ${String(counts[name] ?? 0)}.`,
    }));
}

function releasedSchemas(folder: string): SchemaDocuments {
  const paths = filesIn(folder).filter((path) => /^schemas\/.*\.schema\.json$/.test(path));
  return Object.fromEntries(
    paths.map((path) => {
      const schema = readJson(folder, path);
      return [path.slice("schemas/".length), (isObject(schema) ? schema : {}) as Schema];
    }),
  );
}

function danglingReferences(
  facts: readonly RecordFacts[],
  renamed: ReadonlySet<string>,
): Problem[] {
  const corpus = corpusOf(facts, new Map());
  return facts.flatMap((record) =>
    record.references
      .filter(({ text, target }) => {
        const names = target.collections?.map((name) => `${name}/${text}`) ?? [];
        return ![text, ...names].some((name) => renamed.has(name));
      })
      .filter((reference) => corpus.resolve(reference, record).kind !== "found")
      .map(({ pointer, text }) => ({
        file: "casebook.json",
        message: `${record.collection}/${record.id} names “${text}” at ${pointer}, which is not in the release.`,
      })),
  );
}

/** Names with a redirect. */
function renamed(folder: string): Set<string> {
  const value = readJson(folder, "redirects.json");
  const redirects = isObject(value) ? value["redirects"] : undefined;
  if (!Array.isArray(redirects)) return new Set();
  return new Set(
    redirects.flatMap((entry: unknown) =>
      isObject(entry) && typeof entry["from"] === "string" ? entry["from"] : [],
    ),
  );
}

/** Compares the files of collections with `casebook.json`. */
function differingLists(folder: string, records: RecordSums): Problem[] {
  return [...records.collections.keys()].flatMap((collection) => {
    const file = `${collection}.json`;
    if (!isOrdinary(folder, file)) return [];
    let count = 0;
    let isSame = true;
    try {
      for (const [[id], value] of valuesIn(folder, file, 1)) {
        count++;
        isSame &&= id !== undefined && sumOf(value) === records.of(collection, id);
      }
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
      isSame = false;
    }
    return isSame && count === records.count(collection)
      ? []
      : [{ file, message: "does not say what casebook.json says." }];
  });
}
