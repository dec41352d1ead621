import { existsSync } from "node:fs";
import { corpusOf } from "../corpus/corpus.ts";
import { redirectsOf, tombstonesOf } from "../corpus/retired.ts";
import type { Redirect, Tombstone } from "../corpus/retired.ts";
import { tableOf } from "../corpus/tables.ts";
import type { Table } from "../corpus/tables.ts";
import type { Diagnostic, Report, SkippedRule } from "../diagnostics/diagnostic.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { byPlace } from "../diagnostics/order.ts";
import { discover } from "../read/discover.ts";
import type { DataFile } from "../read/discover.ts";
import { factsOf } from "../read/facts.ts";
import type { Outline, RecordFacts } from "../read/facts.ts";
import { sourceAt, spanAt } from "../read/locate.ts";
import { readFile, spansOf } from "../read/read-file.ts";
import { readText } from "../read/source-text.ts";
import { placeFindings } from "./place.ts";
import type { Fault, RecordRule, RelatedPlace, Rule } from "../rules/rule.ts";
import { schemaFindings } from "../schema/faults.ts";
import { itemKey } from "../schema/plan.ts";
import { soundPart } from "../schema/sound-part.ts";
import type { Schemas, UsableSchema } from "../schema/schemas.ts";

export interface Checked {
  readonly report: Report;
  /** Every file that was read, with the SHA-256 of the bytes that were checked. */
  readonly files: readonly (DataFile & { readonly sha256: string })[];
  /** A rule crashed; each crash is a finding of its own. */
  readonly crashed: boolean;
}

export interface CheckOptions {
  /** The folder that holds `data/`. */
  readonly root: string;
  readonly schemas: Schemas;
  readonly rules: readonly Rule[];
  /** Days since 1970-01-01: the only clock a rule can see. */
  readonly today: number;
  readonly tool: Report["tool"];
}

/**
 * Checks a dataset: every file, every rule, in one pass, and places what was found. Without a
 * folder `data` nothing is read, and the report counts no file.
 */
export function check({ root, schemas, rules, today, tool }: CheckOptions): Checked {
  const discovery = existsSync(`${root}/data`) ? discover(root) : { files: [], findings: [] };
  const findings: Finding[] = [...discovery.findings];
  const files: (DataFile & { sha256: string })[] = [];
  const facts: RecordFacts[] = [];
  const tables = new Map<string, Table>();
  const redirects: Redirect[] = [];
  const tombstones: Tombstone[] = [];
  let visibility: "public" | "private" = "public";
  const skipped = new Map<string, SkippedRule>();
  let crashed = false;
  // Tables first: the rules about single records look things up in them.
  const isTable = (file: DataFile) => file.kind === "table";
  for (const file of [
    ...discovery.files.filter(isTable),
    ...discovery.files.filter((file) => !isTable(file)),
  ]) {
    readOne(file);
  }
  facts.sort((a, b) => (a.file < b.file ? -1 : 1));
  runCorpusRules();
  const recordOf = new Map(
    facts.map((record) => [record.file, `${record.collection}/${record.id}`]),
  );
  const schemaOf = new Map(discovery.files.map(({ path, schema }) => [path, schema]));
  const placed = placeAll();
  const diagnostics = placed.diagnostics.toSorted(byPlace);
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const summary = {
    files: discovery.files.length,
    records: facts.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    skippedRules: [...skipped.values()],
  };
  return { report: { tool, summary, diagnostics, texts: placed.texts }, files, crashed };

  function placeAll() {
    return placeFindings(
      findings,
      (file) => readText(root, file).text,
      (file) => recordOf.get(file),
      (file) => (pattern) => {
        const plan = schemas.of.get(schemaOf.get(file) ?? "")?.plan;
        return plan && itemKey(plan, pattern);
      },
    );
  }

  function readOne(file: DataFile): void {
    const reading = readFile(root, file.path);
    findings.push(...reading.findings);
    files.push({ ...file, sha256: reading.sha256 });
    const schema = schemas.of.get(file.schema);
    if (!schema) {
      findings.push(noSchema(file));
      return;
    }
    // A record that cannot be read is still there: what refers to it is not broken as well.
    if (!reading.ok) {
      const { detail: _, ...nothing } = factsOf(file, reading.sha256, {}, schema.plan).facts;
      if (file.kind !== "single") facts.push({ ...nothing, unread: true });
      return;
    }
    const { value } = reading;
    const { facts: drawn, outline } = factsOf(file, reading.sha256, value, schema.plan);
    if (file.kind !== "single") facts.push(drawn);
    if (notApplied.includes(file.schema)) findings.push(unheeded(file));
    if (file.schema === "dataset" && value["visibility"] === "private") visibility = "private";
    if (file.schema === "redirects") redirects.push(...redirectsOf(file.path, value));
    if (file.schema === "tombstones") tombstones.push(...tombstonesOf(file.path, value));
    if (file.kind === "table") tables.set(file.id, tableOf(file.path, value));
    if (!schema.validate(value)) {
      findings.push(...faultsOf(file, schema, reading.text));
      // What is sound of the record is still judged, so that one fault does not hide another.
      const sound = file.kind === "record" ? soundPart(value, schema.validate) : undefined;
      if (sound) {
        const part = factsOf(file, reading.sha256, sound.value, schema.plan);
        runRecordRules(file, sound.value, part.facts, part.outline, sound.original);
      }
    } else if (file.kind === "record") {
      runRecordRules(file, value, drawn, outline);
    }
  }

  function faultsOf(file: DataFile, schema: UsableSchema, text: string): Finding[] {
    let spans: ReturnType<typeof spansOf>;
    const source = (pointer: string) => {
      spans ??= spansOf(text);
      const span = spans && spanAt(spans.root, pointer);
      return span && sourceAt(text, span);
    };
    return schemaFindings(file.path, schema.validate.errors ?? [], source, schema.follow);
  }

  function runRecordRules(
    file: DataFile,
    value: unknown,
    drawn: RecordFacts,
    outline: Outline,
    /** Given where faulty parts were left out: the pointer in the file of a pointer into the rest. */
    original?: (pointer: string) => string,
  ): void {
    for (const rule of rules) {
      if (original && rule.scope === "record" && rule.whole) continue;
      if (rule.scope !== "record" || !concerns(rule, file.collection) || lacksTable(rule, 1))
        continue;
      guarded(rule, file, () => {
        const record = {
          collection: file.collection,
          id: file.id,
          file: file.path,
          value,
          facts: drawn,
          outline,
        };
        rule.check(
          record as Parameters<RecordRule["check"]>[0],
          (fault) => findings.push(findingOf(rule, file.path, fault, original)),
          { tables, today, skip: (needs) => skip(rule, needs, 1) },
        );
      });
    }
  }

  function runCorpusRules(): void {
    const corpus = corpusOf(facts, tables, { redirects, tombstones });
    for (const rule of rules) {
      if (rule.scope !== "corpus" || lacksTable(rule, facts.length)) continue;
      guarded(rule, undefined, () =>
        rule.check(corpus, (record, fault) => findings.push(findingOf(rule, record.file, fault)), {
          today,
          visibility,
          skip: (needs) => skip(rule, needs, 1),
        }),
      );
    }
  }

  /** A crash of a rule is a finding of its own; the other rules still run. */
  function guarded(rule: Rule, file: DataFile | undefined, run: () => void): void {
    try {
      run();
    } catch (error) {
      crashed = true;
      findings.push({
        rule: "internal/crash",
        severity: "error",
        message: `The rule ${rule.id} failed (${error instanceof Error ? error.message : String(error)}), so what it would have found is not known.`,
        help: "This is a fault of the checker, not of the data: please report it.",
        place: { file: file?.path ?? "data" },
        parameters: [rule.id],
      });
    }
  }

  function lacksTable(rule: Rule, records: number): boolean {
    const missing = (rule.needs ?? []).find((table) => !tables.has(table));
    if (missing !== undefined) skip(rule, `reference/${missing}`, records);
    return missing !== undefined;
  }

  function skip(rule: Rule, needs: string, records: number): void {
    const key = `${rule.id} ${needs}`;
    skipped.set(key, { rule: rule.id, needs, records: (skipped.get(key)?.records ?? 0) + records });
  }
}

function concerns(rule: RecordRule, collection: string): boolean {
  return !rule.collections || (rule.collections as readonly string[]).includes(collection);
}

function findingOf(
  rule: Rule,
  file: string,
  fault: Fault,
  original: (pointer: string) => string = (pointer) => pointer,
): Finding {
  const { at, message, help, severity, related, suggestions, fix, parameters } = fault;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    ...(help === undefined ? {} : { help }),
    place: { file, pointer: original(fault.pointer), ...(at && { at }) },
    ...(related && { related: related.map((other) => relatedOf(file, other, original)) }),
    ...(suggestions && { suggestions }),
    ...(fix && { fix }),
    ...(parameters && { parameters }),
  };
}

function relatedOf(
  file: string,
  { record, pointer, at, message }: RelatedPlace,
  original: (pointer: string) => string,
) {
  const own = record === undefined || record.file === file;
  return {
    place: {
      file: record?.file ?? file,
      pointer: own ? original(pointer) : pointer,
      ...(at && { at }),
    },
    message,
  };
}

/** Files of the data model that this version only checks for their form. */
const notApplied: readonly string[] = ["exceptions", "redirects", "tombstones"];

function unheeded(file: DataFile): Finding {
  return {
    rule: "files/not-applied",
    severity: "warning",
    message: `This version of the checker checks the form of this file, but does not act on it yet.`,
    help: "Do not rely on it: every finding is still reported, and no id is redirected.",
    place: { file: file.path },
  };
}

function noSchema(file: DataFile): Finding {
  return {
    rule: "schema/none",
    severity: "error",
    message: "No schema describes this file, so nothing in it can be checked.",
    help: "Check its name; a new reference table needs a schema in schemas/reference/.",
    place: { file: file.path },
  };
}
