import { tableOf } from "../corpus/tables.ts";
import type { Table } from "../corpus/tables.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { DataFile } from "../dataset/discover.ts";
import type { FactsCache, Kept } from "../facts/facts-cache.ts";
import type { Columns } from "../facts/declared.ts";
import { factsOf } from "../facts/draw-facts.ts";
import type { RecordFacts } from "../facts/facts.ts";
import { sourceAt, spanAt } from "../yaml/locate.ts";
import { capped, readSource, spansOf } from "../yaml/read-file.ts";
import type { Reading } from "../yaml/read-file.ts";
import { readText, readUnlessKnown } from "../yaml/source-text.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { schemaFindings } from "../schema/faults.ts";
import type { Schemas, UsableSchema } from "../schema/schemas.ts";
import { soundPart } from "../schema/sound-part.ts";
import { wrongFolder } from "../schema/wrong-folder.ts";
import { declare, isPlea, plead } from "./declarations.ts";
import type { Declarations } from "./declarations.ts";
import { noSchema } from "./finding-of.ts";
import { emptyOutcome, isEmpty, nothingFound } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import type { RecordRuns } from "./rule-runs.ts";
import { schemaVersionFindings } from "./schema-version.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** A file that was read and judged by itself. */
export interface JudgedFile {
  readonly file: DataFile;
  /** Of the bytes that were judged. */
  readonly sha256: string;
  /** Of a record or a table; nothing is known of one that is not in a collection. */
  readonly facts: RecordFacts | undefined;
  /** How much of it the rules saw. */
  readonly seen: "whole" | "part" | "nothing";
  readonly outcome: Outcome;
}

export interface FileSetting {
  readonly root: string;
  readonly schemas: Schemas;
  readonly runRules: RecordRuns;
  /** Takes the tables, as they are read. */
  readonly tables: Map<string, Table>;
  /** Takes what the files outside a collection declare. */
  readonly declarations: Declarations;
  /** What the rules have declared to be drawn of each collection. */
  readonly declared: ReadonlyMap<string, Columns>;
  readonly timed: Stopwatch["timed"];
  readonly read?: (file: string) => SourceText;
  readonly parse?: (text: SourceText) => Reading;
  readonly cache?: FactsCache;
}

/** What judges one file after the other: reading, schema, and the rules about single records. */
export function fileJudge(setting: FileSetting) {
  const { root, schemas, runRules, tables, declarations, declared, timed, cache } = setting;
  const { read = (file) => readText(root, file), parse = readSource } = setting;
  /** For tables are judged by the rules when all of them are there. */
  const waiting: (() => void)[] = [];
  return { judge, judgeTables: () => waiting.splice(0).forEach((run) => run()) };

  function judge(file: DataFile): JudgedFile {
    const source = timed("read files", () => sourceOf(file));
    if ("facts" in source) {
      const { facts, skips } = source;
      const outcome = skips.length === 0 ? nothingFound : { ...emptyOutcome(), skips: [...skips] };
      return { file, sha256: facts.sha256, facts, seen: "whole", outcome };
    }
    const reading = timed("read files", () => parse(source));
    const outcome = emptyOutcome();
    outcome.findings.push(...reading.findings);
    const { facts, seen } = judgeReading(file, reading, outcome);
    // With a finding, the file has to be read again for its lines.
    if (facts && seen === "whole" && file.kind === "record" && outcome.findings.length === 0)
      cache?.keep({ facts, skips: outcome.skips });
    // Not begun with `...`: V8 (Node 20) makes a hidden class of its own for each such object.
    return {
      file,
      sha256: reading.sha256,
      facts: file.kind === "single" ? undefined : facts,
      seen,
      // What waits may still be found.
      outcome: file.kind !== "table" && isEmpty(outcome) ? nothingFound : outcome,
    };
  }

  /** The text of a file, or what is known of one that has not changed. */
  function sourceOf(file: DataFile): SourceText | Kept {
    return cache && file.kind === "record"
      ? readUnlessKnown(root, file.path, (sha256) => cache.known(file.path, sha256))
      : read(file.path);
  }

  function judgeReading(
    file: DataFile,
    reading: Reading,
    outcome: Outcome,
  ): Partial<JudgedFile> & Pick<JudgedFile, "seen"> {
    const { findings } = outcome;
    const schema = schemas.of.get(file.schema);
    if (!schema) {
      findings.push(noSchema(file));
      return { seen: "whole" };
    }
    // A record that cannot be read is still there: what refers to it is not broken as well.
    if (!reading.ok) {
      const nothing = factsOf(file, reading.sha256, {}, schema.plan).facts;
      return { facts: { ...nothing, unread: true }, seen: "nothing" };
    }
    const { value } = reading;
    const columns = declared.get(file.collection);
    const drawn = timed("draw facts", () =>
      factsOf(file, reading.sha256, value, schema.plan, columns),
    );
    const { facts } = drawn;
    declare(declarations, file, value);
    if (file.schema === "dataset")
      findings.push(...schemaVersionFindings(file.path, value, schemas.version));
    if (file.kind === "table") tables.set(file.id, tableOf(file.path, value));
    if (timed("compare with schemas", () => schema.validate(value))) {
      if (isPlea(file)) plead(declarations, file, value);
      // For their own dates and symbols are judged as well.
      else if (file.kind === "table") waiting.push(() => runRules(outcome, file, value, drawn));
      else if (file.kind === "record" || file.schema === "dataset")
        runRules(outcome, file, value, drawn);
      return { facts, seen: "whole" };
    }
    findings.push(...faultsOf(file, schema, value, reading.text));
    // What is sound of it is still judged, so that one fault does not hide another.
    if (file.kind !== "record" && !isPlea(file)) return { facts, seen: "part" };
    const sound = soundPart(value, schema.validate);
    if (sound && isPlea(file)) plead(declarations, file, sound.value, sound.original);
    else if (sound) {
      const part = factsOf(file, reading.sha256, sound.value, schema.plan);
      runRules(outcome, file, sound.value, part, sound.original);
    }
    return { facts, seen: "part" };
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
    return capped(file.path, schemaFindings(file.path, errors ?? [], source, schema.root));
  }
}
