import { corpusOf } from "../corpus/corpus.ts";
import type { RecordFacts } from "../facts/facts.ts";
import { factsOf } from "../facts/draw-facts.ts";
import { compileDocuments } from "../schema/compile.ts";
import { planOf } from "../schema/plan.ts";
import type { Schema, SchemaDocuments } from "../schema/schema-documents.ts";
import { filesIn } from "../publish/output/foreign-files.ts";
import { readJson } from "./release-folder.ts";
import type { Problem } from "./release-folder.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Validates the records of a release by its own schemas, and follows every reference between records.
 */
export function recordProblems(folder: string): Problem[] {
  const whole = readJson(folder, "casebook.json") as Values | undefined;
  const collections = objectOf(whole?.["collections"]);
  if (!whole || !collections)
    return [{ file: "casebook.json", message: "is missing, or does not hold collections." }];
  const documents = releasedSchemas(folder);
  const problems: Problem[] = differingCounts(folder, collections);
  let validators: ReturnType<typeof compileDocuments>;
  try {
    validators = compileDocuments(documents);
  } catch (error) {
    return [{ file: "schemas/", message: `cannot be used: ${(error as Error).message}.` }];
  }
  const facts: RecordFacts[] = [];
  judge("dataset", "dataset", whole["dataset"]);
  for (const [collection, records] of Object.entries(collections)) {
    for (const [id, value] of Object.entries(objectOf(records) ?? {})) {
      const schema = collection === "reference" ? `reference/${id}` : collection;
      judge(schema, `${collection}/${id}`, value);
      if (!documents[`${schema}.schema.json`]) continue;
      const file = { path: `${collection}/${id}`, collection, id };
      facts.push(factsOf(file, "", value, planOf(`${schema}.schema.json`, documents)).facts);
    }
  }
  problems.push(...danglingReferences(facts, renamed(folder)));
  problems.push(...differingCopies(folder, collections));
  return problems;

  function judge(schema: string, name: string, value: unknown): void {
    const validate = validators.get(schema);
    if (!validate) {
      problems.push({
        file: "casebook.json",
        message: `holds ${name}, which no schema of the release describes.`,
      });
    } else if (!validate(value)) {
      const { instancePath, message } = validate.errors![0]!;
      problems.push({
        file: "casebook.json",
        message: `${name} does not fit its schema: ${instancePath || "the record"} ${message}.`,
      });
    }
  }
}

/** A release has records, and as many as its manifest says. */
function differingCounts(folder: string, collections: Values): Problem[] {
  const counts = objectOf(objectOf(readJson(folder, "manifest.json"))?.["counts"]);
  const names = [...new Set([...Object.keys(collections), ...Object.keys(counts ?? {})])];
  const numberOf = (name: string) => Object.keys(objectOf(collections[name]) ?? {}).length;
  if (names.every((name) => numberOf(name) === 0))
    return [{ file: "casebook.json", message: "holds no record." }];
  if (!counts) return [];
  return names
    .filter((name) => numberOf(name) !== (counts[name] ?? 0))
    .map((name) => ({
      file: "casebook.json",
      message: `holds ${numberOf(name)} of ${name}; manifest.json says ${String(counts[name] ?? 0)}.`,
    }));
}

function releasedSchemas(folder: string): SchemaDocuments {
  const paths = filesIn(folder).filter((path) => /^schemas\/.*\.schema\.json$/.test(path));
  return Object.fromEntries(
    paths.map((path) => [
      path.slice("schemas/".length),
      (objectOf(readJson(folder, path)) ?? {}) as Schema,
    ]),
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
  const { redirects } = objectOf(readJson(folder, "redirects.json")) ?? {};
  if (!Array.isArray(redirects)) return new Set();
  return new Set(
    redirects.flatMap((entry: { from?: unknown }) =>
      typeof entry?.from === "string" ? entry.from : [],
    ),
  );
}

/** Compares the files of collections and records with `casebook.json`. */
function differingCopies(folder: string, collections: Values): Problem[] {
  const problems: Problem[] = [];
  const compare = (file: string, value: unknown) => {
    const copy = readJson(folder, file);
    if (copy !== undefined && !same(copy, value))
      problems.push({ file, message: "does not say what casebook.json says." });
  };
  for (const [collection, records] of Object.entries(collections)) {
    compare(`${collection}.json`, records);
    for (const [id, value] of Object.entries(objectOf(records) ?? {}))
      compare(`${collection}/${id}.json`, value);
  }
  return problems;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same((a as Values)[key], (b as Values)[key]))
  );
}

function objectOf(value: unknown): Values | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Values)
    : undefined;
}
