import { existsSync } from "node:fs";
import { corpusOf } from "../corpus/corpus.ts";
import type { Table } from "../corpus/tables.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import type { Level } from "../diagnostics/levels.ts";
import { datasetOf } from "../changes/dataset-of.ts";
import { discover } from "../dataset/discover.ts";
import type { DataFile, Discovery } from "../dataset/discover.ts";
import { columnsOf } from "../facts/declared.ts";
import type { FactsCache } from "../facts/facts-cache.ts";
import type { RecordFacts } from "../facts/facts.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";
import { readSource } from "../yaml/read-file.ts";
import type { Reading } from "../yaml/read-file.ts";
import { readText } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";
import type { Rule } from "../rules/rule.ts";
import { itemKey } from "../schema/plan.ts";
import type { Schemas } from "../schema/schemas.ts";
import { bulkChange } from "./bulk-change.ts";
import { changeSince } from "./change.ts";
import type { Base } from "./change.ts";
import { reasonFindings, unmatchedReasons } from "./change-reasons.ts";
import { runCorpusRules } from "./corpus-runs.ts";
import { noDeclarations } from "./declarations.ts";
import { droppedIds } from "./dropped-ids.ts";
import type { Released } from "./dropped-ids.ts";
import { noDataset } from "./finding-of.ts";
import { fileJudge } from "./judge-file.ts";
import type { JudgedFile } from "./judge-file.ts";
import { emptyOutcome, nothingFound } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { reportOn } from "./report-on.ts";
import { recordRuns, runChangeRules } from "./rule-runs.ts";
import { stopwatch } from "./stopwatch.ts";
import { unprovable } from "./unprovable.ts";

export interface Checked {
  readonly report: Report;
  /** Every file that was read. */
  readonly files: readonly CheckedFile[];
  /** A rule crashed; each crash is a finding of its own. */
  readonly crashed: boolean;
  /** What the baseline was compared with: the findings that no exception takes out. */
  readonly counting: readonly Diagnostic[];
  /** Milliseconds by stage, `rule <id>` among them; empty without a clock. */
  readonly timing: ReadonlyMap<string, number>;
}

/** A file of the dataset, with the SHA-256 of the bytes that were checked. */
export type CheckedFile = DataFile & { readonly sha256: string };

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

/** What a check found, and what it knows of each file by itself, by its path. */
export interface Checking {
  readonly checked: Checked;
  readonly judged: ReadonlyMap<string, JudgedFile>;
}

/**
 * Checks a dataset: every file, every rule, in one pass, and places what was found. Without a
 * folder `data` nothing is read, and the report counts no file.
 */
export function check(options: CheckOptions): Checked {
  return checking(options).checked;
}

/**
 * The same, for who checks again after a change.
 *
 * @param known records that are not to be judged anew, by their paths: neither they nor a table has changed since
 */
export function checking(
  options: CheckOptions,
  known: ReadonlyMap<string, JudgedFile> = new Map(),
): Checking {
  const { root, schemas, rules, today, cache } = options;
  const { read = (file) => readText(root, file) } = options;
  const watch = stopwatch(options.clock);
  const { timed } = watch;
  const discovery =
    options.discovery ??
    (existsSync(`${root}/data`)
      ? timed("find files", () => discover(root))
      : { files: [], findings: [] });
  const tables = new Map<string, Table>();
  const declarations = noDeclarations();
  const setting = { rules, tables, today, timed };
  const declared = columnsOf(rules);
  const files = fileJudge({
    ...{ ...options, tables, declarations, declared, timed, runRules: recordRuns(setting) },
  });
  const judged = new Map<string, JudgedFile>();
  const judge = (file: DataFile) =>
    judged.set(file.path, known.get(file.path) ?? files.judge(file));
  // Tables first: the rules about single records look things up in them.
  const isTable = (file: DataFile) => file.kind === "table";
  discovery.files.filter(isTable).forEach(judge);
  files.judgeTables();
  cache?.open([...judged.values()].map(({ file, sha256 }) => `${file.path} ${sha256}`).join("\n"));
  for (const file of discovery.files) if (!isTable(file)) judge(file);
  const facts: RecordFacts[] = [];
  for (const each of judged.values()) if (each.facts) facts.push(each.facts);
  facts.sort((a, b) => (a.file < b.file ? -1 : 1));
  const corpus = timed("fold the corpus", () => corpusOf(facts, tables, declarations));
  const visibility = declarations.isPrivate ? "private" : "public";
  const runs = runCorpusRules(setting, corpus, visibility);
  // What may not be published is in one place only.
  if (declarations.isPrivate) cache?.remove();
  else timed("keep facts", () => cache?.save());
  const whole = emptyOutcome();
  const coverage = judgeWhole(whole);
  const ofFiles: Outcome[] = [];
  for (const { outcome } of judged.values()) if (outcome !== nothingFound) ofFiles.push(outcome);
  const found = { ...emptyOutcome(), findings: [...discovery.findings] };
  const outcomes = [found, ...ofFiles, whole, ...runs];
  const { report, counting } = reportOn(outcomes, judged, {
    ...{ options, exceptions: declarations.exceptions, timed, read },
    ...(coverage ? { coverage } : {}),
  });
  const checked = {
    report,
    get files() {
      return [...judged.values()].map(checkedFile);
    },
    crashed: outcomes.some(({ crashed }) => crashed.length > 0),
    counting,
    timing: watch.timing,
  };
  return { checked, judged };

  /** What is found of the dataset besides the rules about several records. */
  function judgeWhole(whole: Outcome): Report["summary"]["coverage"] {
    const { reasons, version, isPrivate } = declarations;
    const { findings } = whole;
    const { previous, base } = options;
    if (options.whole && judged.size > 0) findings.push(...noDataset(discovery.files));
    if (previous) findings.push(...droppedIds(corpus, previous));
    const coverage = base && judgeChange(base, whole);
    if (reasons) {
      findings.push(...reasonFindings(reasons, corpus, schemas.documents, version));
      if (previous)
        findings.push(
          ...unmatchedReasons(reasons, previous.dataset, datasetOf(valuesAgain()), keysOf),
        );
    }
    if (isPrivate) findings.push(...unprovable(valuesAgain));
    return coverage;
  }

  function judgeChange(base: Base, whole: Outcome): Report["summary"]["coverage"] {
    const { change, touched, findings } = timed("compare with the base", () =>
      changeSince(base, corpus, schemas),
    );
    whole.findings.push(...findings, ...bulkChange(change, options.bulk));
    // What a release promised is an error of its own.
    const released = new Set(options.previous?.names);
    runChangeRules(
      setting,
      change,
      whole,
      (rule, { parameters: [name = ""] = [] }) => rule === "change/dropped" && released.has(name),
    );
    return { ...change.coverage, touched };
  }

  function keysOf(record: string): KeyOf {
    const collection = record.slice(0, record.indexOf("/"));
    const plan = schemas.of.get(collection === "reference" ? record : collection)?.plan;
    return (pattern) => plan && itemKey(plan, pattern);
  }

  /** The values were dropped after each file; a private dataset is small enough to read again. */
  function* valuesAgain() {
    for (const { file } of judged.values()) {
      const reading = readSource(read(file.path));
      if (reading.ok) yield { ...file, file: file.path, value: reading.value };
    }
  }
}

function checkedFile({ file, sha256 }: JudgedFile): CheckedFile {
  const { path, kind, collection, id, schema } = file;
  return { path, kind, collection, id, schema, sha256 };
}
