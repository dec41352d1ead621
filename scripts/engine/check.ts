import { existsSync } from "node:fs";
import { corpusOf } from "../corpus/corpus.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { discover } from "../dataset/discover.ts";
import type { DataFile, Discovery } from "../dataset/discover.ts";
import { drawingsFor } from "../facts/declared.ts";
import type { FactsCache } from "../facts/facts-cache.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { RecordFacts } from "../facts/facts.ts";
import { toolTableText } from "../tables/tool-tables.ts";
import type { ToolTables } from "../tables/tool-tables.ts";
import { positionsIn } from "../yaml/positions.ts";
import type { Positions } from "../yaml/positions.ts";
import { readText } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { checkDataset } from "./check-dataset.ts";
import type { Comparisons } from "./check-dataset.ts";
import { checkRecords } from "./check-records.ts";
import { needsCopies } from "../rules/rule.ts";
import type { Rule } from "../rules/rule.ts";
import { runCorpusRules } from "./corpus-runs.ts";
import { missingTables } from "./finding-of.ts";
import { readGround } from "./ground.ts";
import type { Ground } from "./ground.ts";
import type { KnownFile } from "./known-file.ts";
import { emptyOutcome, nothingFound } from "./outcome.ts";
import { reportOn } from "./report-on.ts";
import type { ReportOptions } from "./report-on.ts";
import { recordRuns } from "./rule-runs.ts";
import { stopwatch } from "./stopwatch.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { validation } from "./validate-file.ts";
import type { ReadRecord, ValidateFile } from "./validate-file.ts";

export interface Checked {
  readonly report: Report;
  /** Every file that was read. */
  readonly files: readonly CheckedFile[];
  /** Whether a rule crashed; each crash is also a finding. */
  readonly crashed: boolean;
  /** The findings before the baseline: all that are not excepted. */
  readonly counting: readonly Diagnostic[];
  /** Milliseconds by stage, such as `rule <id>` and, within `draw facts`, `fact <name>`; empty without a clock. */
  readonly timing: ReadonlyMap<string, number>;
}

/** A file of the dataset, with the SHA-256 of the bytes that were checked. */
export type CheckedFile = DataFile & { readonly sha256: string };

export interface CheckOptions extends ReportOptions, Comparisons {
  /** The folder that holds `data/`. */
  readonly root: string;
  /** The reference tables that the dataset extends. */
  readonly toolTables: ToolTables;
  /** The files to check, if not those found in `root`: for example two merged revisions. */
  readonly discovery?: Discovery;
  /** The text of a file, if not the one on the disk: for example the result of a repair. */
  readonly read?: (file: string) => SourceText;
  /**
   * Called once with each file that is read, valid or not, before any rule; not for files in the cache.
   * A table is the table in force.
   */
  readonly onRecord?: (record: ReadRecord) => void;
  /** What earlier checks know of unchanged records; not to be combined with `read`. */
  readonly cache?: FactsCache;
  /** Milliseconds since any moment; rules cannot see it. */
  readonly clock?: () => number;
  /** The texts of sources; without them the rules that compare with them do not run. */
  readonly evidence?: Evidence;
}

/** The result of a check, and what it knows of each file by itself. */
export interface Checking {
  readonly checked: Checked;
  readonly ground: Ground;
  readonly records: readonly KnownFile[];
  /** Of files with findings, by path. */
  readonly positions: ReadonlyMap<string, Positions>;
}

/** What an earlier check knows of files that have not changed. */
export interface Known {
  readonly ground: Ground;
  /** By path. */
  readonly records: ReadonlyMap<string, KnownFile>;
  readonly positions: ReadonlyMap<string, Positions>;
}

/**
 * Checks a dataset: reads every file, runs every rule and finds the lines of the findings. Without a
 * folder `data` the report counts no files.
 */
export function check(options: CheckOptions): Checked {
  return checking(options, undefined, FEW).checked;
}

/** A check that is not repeated keeps where everything is in so many files: they take ten times the room of a text. */
const FEW = 1000;

/**
 * The same, for a caller that checks again after a change.
 *
 * @param known what need not be checked again: all settings and tables, and any number of records
 * @param most of how many files with findings the positions are kept
 */
export function checking(options: CheckOptions, known?: Known, most = Infinity): Checking {
  const { root, today } = options;
  const rules = rulesOf(options);
  const { timed, timing } = stopwatch(options.clock);
  const ofDataset = options.read ?? ((file: string) => readText(root, file));
  const read = (file: string) => toolTableText(options.toolTables, file) ?? ofDataset(file);
  const placed = new Map(known?.positions);
  const positions = positionsIn((file) => read(file).text, placed, most);
  const discovery = options.discovery ?? timed("find files", () => filesIn(root));
  const access = { read, positions, timed };
  const { ground, records } = checkFiles(discovery.files, options, access, known);
  const { tables, named, declarations } = ground;
  const files = [
    ...ground.tableFiles,
    ...[...ground.settingFiles, ...records].sort((a, b) => (a.file.path < b.file.path ? -1 : 1)),
  ];
  const facts = factsIn(files);
  const corpus = timed("fold the corpus", () =>
    corpusOf(facts, tables, declarations, named, options.evidence),
  );
  const setting = { rules, tables, today, timed };
  const ofCorpus = runCorpusRules(setting, corpus, declarations);
  const ofWhole = checkDataset(files, corpus, options, {
    ...{ ...setting, schemas: options.schemas, read, declarations },
  });
  const outcomes = [
    { ...emptyOutcome(), findings: [...discovery.findings] },
    ...files.flatMap(({ outcome }) => (outcome === nothingFound ? [] : [outcome])),
    ofWhole.outcome,
    ...ofCorpus,
  ];
  const lacking = missingTables(outcomes.flatMap(({ skips }) => skips));
  if (lacking.length > 0) outcomes.push({ ...emptyOutcome(), findings: lacking });
  const { report, counting } = reportOn(outcomes, files, {
    ...{ options, exceptions: declarations.exceptions, ...access },
    ...(ofWhole.coverage && { coverage: ofWhole.coverage }),
  });
  const checked = {
    report,
    get files() {
      return files.map(checkedFile);
    },
    crashed: outcomes.some(({ crashed }) => crashed.length > 0),
    counting,
    timing,
  };
  return { checked, ground, records, positions: placed };
}

/** The rules that run. */
function rulesOf({ rules, evidence }: CheckOptions): readonly Rule[] {
  return evidence ? rules : rules.filter((rule) => !needsCopies(rule));
}

/** How a check reads its files. */
interface Access {
  readonly read: (file: string) => SourceText;
  readonly positions: (file: string, text?: string) => Positions;
  readonly timed: Stopwatch["timed"];
}

/** The three passes over the files: settings, tables, and then the records, which depend on both. */
function checkFiles(
  files: readonly DataFile[],
  options: CheckOptions,
  { read, positions, timed }: Access,
  known?: Known,
): Pick<Checking, "ground" | "records"> {
  const { root, schemas, toolTables, today, onRecord, cache } = options;
  const rules = rulesOf(options);
  const drawings = drawingsFor(rules, options.clock && timed);
  const taken = new Set(files.map(({ collection, id }) => `${collection}/${id}`));
  const isTaken = (collection: string, id: string) => taken.has(`${collection}/${id}`);
  const validate = validation({ schemas, drawings, timed, positions, isTaken, onRecord });
  const validateFile: ValidateFile = (file, extent) => {
    const source = timed("read files", () => read(file.path));
    return validate(file, source, extent);
  };
  const setting = { rules, today, timed };
  const ground =
    known?.ground ??
    readGround(files, validateFile, { ...setting, ...{ schemas, toolTables, onRecord } });
  const runRules = recordRuns({ ...setting, tables: ground.tables });
  const open = openCache(cache, ground, toolTables);
  const records = checkRecords(
    files.filter(({ kind }) => kind === "record"),
    {
      ...{ root, read, timed, validate, runRules },
      ...{ cache: open, known: known?.records ?? new Map<string, KnownFile>() },
    },
  );
  timed("keep facts", () => open?.save());
  return { ground, records };
}

function filesIn(root: string): Discovery {
  return existsSync(`${root}/data`) ? discover(root) : { files: [], findings: [] };
}

/** A private dataset has no cache, so that its values stay in one place. */
function openCache(
  cache: FactsCache | undefined,
  { declarations, tableFiles }: Ground,
  toolTables: ToolTables,
): FactsCache | undefined {
  if (declarations.isPrivate) cache?.remove();
  if (declarations.isPrivate) return undefined;
  const tables = [
    ...[...toolTables.values()].map(({ file, sha256 }) => `${file} ${sha256}`),
    ...tableFiles.map(({ file, sha256 }) => `${file.path} ${sha256}`),
  ];
  cache?.open(tables.join("\n"));
  return cache;
}

/** In the order of their paths. */
function factsIn(files: readonly KnownFile[]): RecordFacts[] {
  const facts: RecordFacts[] = [];
  for (const each of files) if (each.facts) facts.push(each.facts);
  return facts.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function checkedFile({ file, sha256 }: KnownFile): CheckedFile {
  const { path, kind, collection, id, schema } = file;
  return { path, kind, collection, id, schema, sha256 };
}
