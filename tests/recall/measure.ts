import { isDeepStrictEqual } from "node:util";
import type { Diagnostic, Related } from "../../scripts/diagnostics/diagnostic.ts";
import { toldIn } from "../../scripts/diagnostics/told-in.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { datasetInMemory } from "../dataset/in-memory.ts";
import { valueOf } from "./dataset.ts";
import type { Dataset } from "./dataset.ts";
import { apply } from "./edits.ts";
import type { Edit } from "./edits.ts";
import { differsInWordsOnly } from "./equivalence.ts";
import { placeOf } from "./fault.ts";
import { grouped } from "./group.ts";
import type { Place } from "./fault.ts";
import type { Fault } from "./sample.ts";
import { toolTables } from "../tool-tables.ts";

/** What became of one fault. */
export interface Outcome {
  readonly fault: Fault;
  readonly equivalent?: string;
  /** New errors and warnings, against the dataset as it is. */
  readonly findings: readonly Diagnostic[];
  /** Some of them are of a group that fits. */
  readonly found: boolean;
  /** One of those is at the fault, at the object around it, or at its counterpart. */
  readonly placed: boolean;
  readonly crashed: boolean;
}

/** Breaks the dataset, one fault at a time, and checks it. */
export interface Bench {
  measure(fault: Fault): Outcome;
}

/** @param without rules that are left out, to see what the others find */
export function bench(root: string, data: Dataset, without: readonly string[] = []): Bench {
  const tool = { name: "casebook", version: "0.0.0" };
  const today = dayNumber(2026, 11, 30);
  const others = rules.filter(({ id }) => !without.includes(id));
  const dataset = datasetInMemory({ root, schemas, toolTables, rules: others, today, tool });
  const texts = new Map(data.files.map(({ path, text }) => [path, text]));
  const before = tally(dataset.check().report.diagnostics);
  return { measure };

  function measure(fault: Fault): Outcome {
    const changes = changesOf(fault);
    const checked = dataset.check(changes);
    const left = new Map(before);
    const findings = checked.report.diagnostics.filter(({ severity, fingerprint }) => {
      const known = left.get(fingerprint) ?? 0;
      left.set(fingerprint, known - 1);
      return known <= 0 && severity !== "info";
    });
    const { groups } = fault.kind;
    // Those beneath another are read there, with their place.
    const told = findings.flatMap(toldIn);
    const fitting = told.filter(
      ({ rule }) => groups.length === 0 || groups.includes(rule.slice(0, rule.indexOf("/"))),
    );
    const equivalent = proof(fault, changes);
    return {
      fault,
      ...(equivalent !== undefined && { equivalent }),
      findings,
      found: fitting.length > 0,
      placed: fitting.some((finding) => isPlaced(fault, finding)),
      crashed: checked.crashed,
    };
  }

  /** What each file of the broken dataset holds; null for one that is gone. */
  function changesOf({ broken }: Fault): Map<string, string | Uint8Array | null> {
    const changes = new Map<string, string | Uint8Array | null>();
    const edits = grouped(broken.edits ?? [], ({ path }) => path);
    for (const [path, list] of edits) changes.set(path, apply(texts.get(path)!, list));
    for (const { path, to, bytes } of broken.files ?? []) {
      changes.set(path, bytes ?? null);
      if (to !== undefined) changes.set(to, texts.get(path)!);
    }
    return changes;
  }

  /** Why the fault breaks nothing; undefined where it does. */
  function proof(fault: Fault, changes: ReturnType<typeof changesOf>): string | undefined {
    if (fault.broken.equivalent !== undefined) return fault.broken.equivalent;
    if (fault.kind.form || fault.broken.files) return undefined;
    let inWords = true;
    for (const [path, text] of changes) {
      const file = data.files.find((each) => each.path === path)!;
      const now = typeof text === "string" ? valueOf(text) : undefined;
      if (!now) return undefined;
      if (isDeepStrictEqual(now.value, file.root.value)) continue;
      inWords &&= fault.kind.words === true && differsInWordsOnly(file.root, now.value);
      if (!inWords) return undefined;
      return "the record stays whole, and words of ours change that nothing is said of";
    }
    return "the text has the same value as before";
  }
}

function tally(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fingerprint } of diagnostics)
    counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}

/** Where a fault may rightly be reported. */
function rightPlaces({ broken, candidate }: Fault): readonly Place[] {
  return [...(broken.places ?? [placeOf(candidate.at)]), ...(broken.counterparts ?? [])];
}

function isPlaced(fault: Fault, { file, pointer, range }: Diagnostic | Related): boolean {
  const onText = pointer === undefined || fault.kind.form === true;
  if (onText && (fault.broken.edits ?? []).some((edit) => touches(edit, file, range, fault)))
    return true;
  return rightPlaces(fault).some((place) => {
    if (place.path !== file) return false;
    if (place.pointer === "") return true;
    return (
      pointer !== undefined &&
      (pointer === place.pointer ||
        pointer.startsWith(`${place.pointer}/`) ||
        around(place.pointer).includes(pointer))
    );
  });
}

/** The object around a place and the list between them, or the list item that holds it. */
function around(pointer: string): string[] {
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  const isItem = /\/\d+$/.test(pointer);
  if (isItem) return [parent, parent.slice(0, parent.lastIndexOf("/"))];
  return [parent, ...(/^.*\/\d+(?=\/)/.exec(pointer) ?? [])];
}

/** Whether a finding is on the lines that an edit wrote, or on the line before or after. */
function touches(edit: Edit, file: string, range: Diagnostic["range"], fault: Fault): boolean {
  if (edit.path !== file) return false;
  const before = fault.candidate.at.file.text.slice(0, edit.start);
  const first = before.split("\n").length;
  const last = first + edit.text.split("\n").length - 1;
  return range.start.line <= last + 1 && range.end.line >= first - 1;
}
