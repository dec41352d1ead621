import { existsSync } from "node:fs";
import { corpusOf } from "../corpus/corpus.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { tableOf } from "../corpus/tables.ts";
import type { Table } from "../corpus/tables.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { Level } from "../diagnostics/levels.ts";
import { datasetOf } from "../diff/dataset-of.ts";
import { byPlace } from "../diagnostics/order.ts";
import { discover } from "../read/discover.ts";
import type { DataFile, Discovery } from "../read/discover.ts";
import type { FactsCache, Kept } from "../read/facts-cache.ts";
import { factsOf } from "../read/facts.ts";
import type { RecordFacts } from "../read/facts.ts";
import { sourceAt, spanAt } from "../read/locate.ts";
import type { KeyOf } from "../read/pointer.ts";
import { capped, readSource, spansOf } from "../read/read-file.ts";
import type { Reading } from "../read/read-file.ts";
import { readText, readUnlessKnown } from "../read/source-text.ts";
import type { SourceText } from "../read/source-text.ts";
import { bulkChange } from "./bulk-change.ts";
import { changeSince } from "./change.ts";
import type { Base } from "./change.ts";
import { reasonFindings, unmatchedReasons } from "./change-reasons.ts";
import { declare, isPlea, noDeclarations, plead } from "./declarations.ts";
import { droppedIds } from "./dropped-ids.ts";
import type { Released } from "./dropped-ids.ts";
import { noDataset, noSchema } from "./finding-of.ts";
import { oneFault } from "./one-fault.ts";
import { withoutPrivateKeys } from "./private-keys.ts";
import { withoutPrivateNames } from "./private-names.ts";
import { placeFindings } from "./place.ts";
import { unprovable } from "./unprovable.ts";
import { withPolicy } from "./policy.ts";
import { ruleRuns } from "./rule-runs.ts";
import { schemaVersionFindings } from "./schema-version.ts";
import { stopwatch } from "./stopwatch.ts";
import type { Rule } from "../rules/rule.ts";
import { schemaFindings } from "../schema/faults.ts";
import { itemKey } from "../schema/plan.ts";
import { soundPart } from "../schema/sound-part.ts";
import type { Schemas, UsableSchema } from "../schema/schemas.ts";
import { wrongFolder } from "../schema/wrong-folder.ts";

export interface Checked {
  readonly report: Report;
  /** Every file that was read, with the SHA-256 of the bytes that were checked. */
  readonly files: readonly (DataFile & { readonly sha256: string })[];
  /** A rule crashed; each crash is a finding of its own. */
  readonly crashed: boolean;
  /** What the baseline was compared with: the findings that no exception takes out. */
  readonly counting: readonly Diagnostic[];
  /** Milliseconds by stage, `rule <id>` among them; empty without a clock. */
  readonly timing: ReadonlyMap<string, number>;
}

export interface CheckOptions {
  /** The folder that holds `data/`. */
  readonly root: string;
  readonly schemas: Schemas;
  readonly rules: readonly Rule[];
  /** Days since 1970-01-01: the only clock a rule can see. */
  readonly today: number;
  readonly tool: Report["tool"];
  /** Whether the folder has to hold a whole dataset, with the file that says what it is. */
  readonly whole?: boolean;
  /** From a configuration; none changes a finding that `isFixed`. */
  readonly levels?: readonly Level[];
  readonly baseline?: Baseline;
  /** What the last release held; without it nothing is said of ids that are gone. */
  readonly previous?: Released;
  /** What the dataset is compared with; without it nothing is said of what changed. */
  readonly base?: Base;
  /** Of more changed records than this somebody must say why. */
  readonly bulk?: number;
  /** What there is, where it is not what stands in `root`: two revisions brought together. */
  readonly discovery?: Discovery;
  /** The text of a file where it is not the one on the disk: what a repair would make of it. */
  readonly read?: (file: string) => SourceText;
  /** What a text holds: `readSource`, or a stand-in that remembers texts it has parsed before. */
  readonly parse?: (text: SourceText) => Reading;
  /** What earlier checks know of records that have not changed; not with `read` of one's own. */
  readonly cache?: FactsCache;
  /** Milliseconds from any moment on; no rule sees it. */
  readonly clock?: () => number;
}

/**
 * Checks a dataset: every file, every rule, in one pass, and places what was found. Without a
 * folder `data` nothing is read, and the report counts no file.
 */
export function check(options: CheckOptions): Checked {
  const { root, schemas, rules, today, tool } = options;
  const { read = (file) => readText(root, file), parse = readSource } = options;
  const { timed, timing } = stopwatch(options.clock);
  const discovery =
    options.discovery ??
    (existsSync(`${root}/data`)
      ? timed("find files", () => discover(root))
      : { files: [], findings: [] });
  const findings: Finding[] = [...discovery.findings];
  if (options.whole && discovery.files.length > 0) findings.push(...noDataset(discovery.files));
  const files: (DataFile & { sha256: string })[] = [];
  const facts: RecordFacts[] = [];
  const tables = new Map<string, Table>();
  const declarations = noDeclarations();
  const runs = ruleRuns({ rules, tables, today, timed, report: (found) => findings.push(found) });
  let coverage: Report["summary"]["coverage"];
  // Records and files of which the rules saw nothing, or not the whole.
  const unread = new Set<string>();
  const partial = new Set<string>();
  // Tables first: the rules about single records look things up in them.
  const isTable = (file: DataFile) => file.kind === "table";
  const judgeTables: (() => void)[] = [];
  for (const file of discovery.files.filter(isTable)) readOne(file);
  for (const judge of judgeTables) judge();
  options.cache?.open(files.map(({ path, sha256 }) => `${path} ${sha256}`).join("\n"));
  for (const file of discovery.files.filter((file) => !isTable(file))) readOne(file);
  facts.sort((a, b) => (a.file < b.file ? -1 : 1));
  runCorpusRules();
  if (declarations.isPrivate) {
    findings.push(...unprovable(valuesAgain));
    // What may not be published is in one place only.
    options.cache?.remove();
  } else timed("keep facts", () => options.cache?.save());
  const recordOf = new Map(
    facts.map((record) => [record.file, `${record.collection}/${record.id}`]),
  );
  const schemaOf = new Map(discovery.files.map(({ path, schema }) => [path, schema]));
  const placed = timed("find lines", () => placeAll(unnamed(oneFault(findings))));
  const policy = withPolicy(placed.diagnostics.toSorted(byPlace), {
    rules,
    levels: options.levels ?? [],
    exceptions: declarations.exceptions,
    baseline: options.baseline,
    today,
    judged,
  });
  const own = placeAll(policy.findings);
  const diagnostics = [...policy.diagnostics, ...own.diagnostics].toSorted(byPlace);
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const summary = {
    files: discovery.files.length,
    records: facts.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    excepted: policy.excepted,
    baselined: policy.baselined,
    turnedDown: policy.turnedDown,
    skippedRules: runs.skipped(),
    ...(coverage ? { coverage } : {}),
  };
  const texts = new Map([...placed.texts, ...own.texts]);
  return {
    report: { tool, summary, diagnostics, texts },
    files,
    crashed: runs.crashed(),
    counting: policy.counting,
    timing,
  };

  function placeAll(found: readonly Finding[]) {
    return placeFindings(
      found,
      (file) => read(file).text,
      (file) => recordOf.get(file),
      (file) => (pattern) => {
        const plan = schemas.of.get(schemaOf.get(file) ?? "")?.plan;
        return plan && itemKey(plan, pattern);
      },
    );
  }

  function readOne(file: DataFile): void {
    const source = timed("read files", () => sourceOf(file));
    if ("facts" in source) {
      files.push({ ...file, sha256: source.facts.sha256 });
      facts.push(source.facts);
      for (const skip of source.skips) runs.skip(skip);
      return;
    }
    const earlier = findings.length;
    const reading = timed("read files", () => parse(source));
    let drawn: RecordFacts | undefined;
    const skips = runs.skipsOf(() => (drawn = judgeOne(file, reading)));
    // With a finding, the file has to be read again for its lines.
    if (drawn && file.kind === "record" && findings.length === earlier)
      options.cache?.keep({ facts: drawn, skips });
  }

  /** The text of a file, or what is known of one that has not changed. */
  function sourceOf(file: DataFile): SourceText | Kept {
    const { cache } = options;
    return cache && file.kind === "record"
      ? readUnlessKnown(root, file.path, (sha256) => cache.known(file.path, sha256))
      : read(file.path);
  }

  /** @returns the facts of a record that was read to its end */
  function judgeOne(file: DataFile, reading: Reading): RecordFacts | undefined {
    findings.push(...reading.findings);
    files.push({ ...file, sha256: reading.sha256 });
    const schema = schemas.of.get(file.schema);
    if (!schema) {
      findings.push(noSchema(file));
      return undefined;
    }
    // A record that cannot be read is still there: what refers to it is not broken as well.
    if (!reading.ok) {
      note(unread, file);
      const { detail: _, ...nothing } = factsOf(file, reading.sha256, {}, schema.plan).facts;
      if (file.kind !== "single") facts.push({ ...nothing, unread: true });
      return undefined;
    }
    const { value } = reading;
    const drawn = timed("draw facts", () => factsOf(file, reading.sha256, value, schema.plan));
    if (file.kind !== "single") facts.push(drawn.facts);
    declare(declarations, file, value);
    if (file.schema === "dataset")
      findings.push(...schemaVersionFindings(file.path, value, schemas.version));
    if (file.kind === "table") tables.set(file.id, tableOf(file.path, value));
    if (timed("compare with schemas", () => schema.validate(value))) {
      if (isPlea(file)) plead(declarations, file, value);
      // Once all tables are there, for their own dates and symbols are judged as well.
      else if (file.kind === "table") judgeTables.push(() => runs.onRecord(file, value, drawn));
      else if (file.kind === "record" || file.schema === "dataset")
        runs.onRecord(file, value, drawn);
      return drawn.facts;
    }
    note(partial, file);
    findings.push(...faultsOf(file, schema, value, reading.text));
    // What is sound of it is still judged, so that one fault does not hide another.
    if (file.kind !== "record" && !isPlea(file)) return drawn.facts;
    const sound = soundPart(value, schema.validate);
    if (sound && isPlea(file)) plead(declarations, file, sound.value, sound.original);
    else if (sound) {
      const part = factsOf(file, reading.sha256, sound.value, schema.plan);
      runs.onRecord(file, sound.value, part, sound.original);
    }
    return drawn.facts;
  }

  function keysOf(record: string): KeyOf {
    const collection = record.slice(0, record.indexOf("/"));
    const plan = schemas.of.get(collection === "reference" ? record : collection)?.plan;
    return (pattern) => plan && itemKey(plan, pattern);
  }

  function note(set: Set<string>, { path, kind, collection, id }: DataFile): void {
    set.add(path);
    if (kind !== "single") set.add(`${collection}/${id}`);
  }

  /** Whether a rule saw all that it judges of a record, so that its silence means something. */
  function judged(id: string, record: string): boolean {
    const rule = rules.find((each) => each.id === id);
    if (!rule) return !unread.has(record);
    // What a change did is over when the next begins: silence about it means nothing.
    if (rule.scope === "change") return false;
    if (!runs.isWhole(id)) return false;
    return rule.scope === "corpus"
      ? unread.size + partial.size === 0
      : !unread.has(record) && !partial.has(record);
  }

  function faultsOf(
    file: DataFile,
    schema: UsableSchema,
    value: Readonly<Record<string, unknown>>,
    text: string,
  ): Finding[] {
    const misplaced =
      file.kind === "record"
        ? wrongFolder(file.path, file.collection, value, schemas.documents)
        : undefined;
    if (misplaced) return [misplaced];
    let spans: ReturnType<typeof spansOf>;
    const source = (pointer: string) => {
      spans ??= spansOf(text);
      const span = spans && spanAt(spans.root, pointer);
      return span && sourceAt(text, span);
    };
    const { errors } = schema.validate;
    return capped(file.path, schemaFindings(file.path, errors ?? [], source, schema.follow));
  }

  /** The values were dropped after each file; a private dataset is small enough to read again. */
  function* valuesAgain() {
    for (const file of files) {
      const reading = readSource(read(file.path));
      if (reading.ok) yield { ...file, file: file.path, value: reading.value };
    }
  }

  function runCorpusRules(): void {
    const { redirects, tombstones, reasons, version } = declarations;
    const corpus = timed("fold the corpus", () =>
      corpusOf(facts, tables, { redirects, tombstones }),
    );
    if (options.previous) findings.push(...droppedIds(corpus, options.previous));
    if (options.base) runChangeRules(corpus, options.base);
    if (reasons) {
      findings.push(...reasonFindings(reasons, corpus, schemas.documents, version));
      if (options.previous) {
        const { dataset } = options.previous;
        findings.push(...unmatchedReasons(reasons, dataset, datasetOf(valuesAgain()), keysOf));
      }
    }
    runs.onCorpus(corpus, facts.length, declarations.isPrivate ? "private" : "public");
  }

  function runChangeRules(corpus: Corpus, base: Base): void {
    const since = timed("compare with the base", () => changeSince(base, corpus, schemas));
    const { change } = since;
    coverage = { ...change.coverage, touched: since.touched };
    findings.push(...since.findings, ...bulkChange(change, options.bulk));
    // What a release promised is an error of its own.
    const released = new Set(options.previous?.names);
    runs.onChange(
      change,
      (rule, { parameters: [name = ""] = [] }) => rule === "change/dropped" && released.has(name),
    );
  }
}

function unnamed(findings: readonly Finding[]): readonly Finding[] {
  return withoutPrivateNames(withoutPrivateKeys(findings));
}
