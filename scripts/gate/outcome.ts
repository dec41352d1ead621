import { Ajv } from "ajv";
import type { JSONSchemaType } from "ajv";
import type { Severity } from "../diagnostics/finding.ts";
import { visible } from "../diagnostics/visible.ts";
import { controlKinds } from "./control-files.ts";
import type { ChangedControlFile, ControlKind } from "./control-files.ts";

/** A finding for the comment. Its texts are not escaped. */
export interface OutcomeFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** Empty where there is none. */
  readonly help: string;
  /** Within the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Number of other places with the same finding. */
  readonly elsewhere: number;
  /** Whether the change introduced it. */
  readonly isOfChange: boolean;
}

/** Sentences about one record, or about a consequence of the change. */
export interface OutcomeChange extends Cut<string> {
  readonly about: string;
}

/** A list that was cut, and the number of missing items. */
export interface Cut<Item> {
  readonly told: readonly Item[];
  readonly leftOut: number;
}

/**
 * What the gate found, for the workflow that writes the comment. It is the only thing that passes from a run
 * without rights to one with rights, so it is treated as hostile.
 */
export interface Outcome {
  readonly version: 1;
  /** The commits of the base branch and of the change. */
  readonly base: string;
  readonly head: string;
  readonly passed: boolean;
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly findings: Cut<OutcomeFinding>;
  readonly judges: Cut<ChangedControlFile>;
  /** Number of errors by the change's own tables and exceptions; -1 where it alters none. */
  readonly errorsByOwnJudges: number;
  readonly meaning: Cut<OutcomeChange>;
  /** How well statements are supported, in a sentence; empty where unknown. */
  readonly coverage: string;
}

/** Most bytes of the file of an outcome. */
export const mostBytes = 512 * 1024;

const most = {
  ...{ findings: 20, judges: 40, meaning: 30, sentences: 6 },
  ...{ text: 400, path: 300 },
} as const;
const commit = { type: "string", pattern: "^[0-9a-f]{40}(?:[0-9a-f]{24})?$" } as const;
const count = { type: "integer", minimum: 0, maximum: 10_000_000 } as const;
const text = { type: "string", maxLength: most.text } as const;
const path = { type: "string", maxLength: most.path } as const;

const schema: JSONSchemaType<Outcome> = {
  type: "object",
  additionalProperties: false,
  required: [
    ...(["version", "base", "head", "passed", "files", "records", "errors", "warnings"] as const),
    ...(["infos", "findings", "judges", "errorsByOwnJudges", "meaning", "coverage"] as const),
  ],
  properties: {
    version: { type: "integer", const: 1 },
    base: commit,
    head: commit,
    passed: { type: "boolean" },
    files: count,
    records: count,
    errors: count,
    warnings: count,
    infos: count,
    findings: {
      type: "object",
      additionalProperties: false,
      required: ["told", "leftOut"],
      properties: {
        told: {
          type: "array",
          maxItems: most.findings,
          items: {
            type: "object",
            additionalProperties: false,
            required: [
              ...(["severity", "rule", "message", "help", "file", "line"] as const),
              ...(["elsewhere", "isOfChange"] as const),
            ],
            properties: {
              severity: { type: "string", enum: ["error", "warning", "info"] },
              rule: { type: "string", pattern: "^[a-z0-9-]{1,40}/[a-z0-9-]{1,60}$" },
              message: text,
              help: text,
              file: path,
              line: { ...count, minimum: 1 },
              elsewhere: count,
              isOfChange: { type: "boolean" },
            },
          },
        },
        leftOut: count,
      },
    },
    judges: {
      type: "object",
      additionalProperties: false,
      required: ["told", "leftOut"],
      properties: {
        told: {
          type: "array",
          maxItems: most.judges,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["path", "change", "kind"],
            properties: {
              path,
              change: { type: "string", enum: ["added", "changed", "deleted"] },
              kind: { type: "string", enum: Object.keys(controlKinds) as ControlKind[] },
            },
          },
        },
        leftOut: count,
      },
    },
    errorsByOwnJudges: { ...count, minimum: -1 },
    meaning: {
      type: "object",
      additionalProperties: false,
      required: ["told", "leftOut"],
      properties: {
        told: {
          type: "array",
          maxItems: most.meaning,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["about", "told", "leftOut"],
            properties: {
              about: text,
              told: { type: "array", maxItems: most.sentences, items: text },
              leftOut: count,
            },
          },
        },
        leftOut: count,
      },
    },
    coverage: text,
  },
};

/** What a gate found, before anything is cut. */
export type Found = Omit<Outcome, "version" | "findings" | "judges" | "meaning"> & {
  readonly findings: readonly OutcomeFinding[];
  readonly judges: readonly ChangedControlFile[];
  readonly meaning: readonly { readonly about: string; readonly told: readonly string[] }[];
};

/** The text of an outcome, with lists and texts cut to the limits of its reader. */
export function outcomeText(found: Found): string {
  const outcome: Outcome = {
    version: 1,
    ...found,
    findings: cut(found.findings, most.findings, (finding) => ({
      ...finding,
      message: shorten(finding.message, most.text),
      help: shorten(finding.help, most.text),
      file: shorten(finding.file, most.path),
    })),
    judges: cut(found.judges, most.judges, (file) => ({
      ...file,
      path: shorten(file.path, most.path),
    })),
    meaning: cut(found.meaning, most.meaning, ({ about, told }) => ({
      about: shorten(about, most.text),
      ...cut(told, most.sentences, (sentence) => shorten(sentence, most.text)),
    })),
    coverage: shorten(found.coverage, most.text),
  };
  return `${JSON.stringify(outcome, undefined, 1)}\n`;
}

/** The outcome where nothing could be judged, such as a change in conflict with its base. */
export function stoppedOutcome(base: string, head: string, reason: string): string {
  return outcomeText({
    ...{ base, head, passed: false, files: 0, records: 0, errors: 1, warnings: 0, infos: 0 },
    findings: [
      {
        ...({ severity: "error", rule: "gate/stopped", message: reason, help: "" } as const),
        ...{ file: "data", line: 1, elsewhere: 0, isOfChange: true },
      },
    ],
    ...{ judges: [], errorsByOwnJudges: -1, meaning: [], coverage: "" },
  });
}

/** Reads an outcome, or says why it is not valid. A valid one may still be forged. */
export function readOutcome(source: string): Outcome | { readonly fault: string } {
  if (Buffer.byteLength(source) > mostBytes) return { fault: "it is too large" };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { fault: "it is not JSON" };
  }
  const validate = new Ajv({ strict: true }).compile(schema);
  if (validate(value)) return value;
  const [first] = validate.errors ?? [];
  return {
    fault: `${first?.instancePath.replace(/[^a-zA-Z0-9/]/g, "") ?? ""} does not have its form`,
  };
}

function cut<Item, Short>(
  items: readonly Item[],
  number: number,
  shortened: (item: Item) => Short,
): Cut<Short> {
  const told = items.slice(0, number).map(shortened);
  return { told, leftOut: items.length - told.length };
}

/** Cuts a text to a number of Unicode characters, as JSON Schema counts them, and makes hidden ones visible. */
function shorten(source: string, length: number): string {
  const shown = visible(source);
  const characters = [...shown];
  if (characters.length <= length) return shown;
  return `${characters.slice(0, length - 1).join("")}…`;
}
