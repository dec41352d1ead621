import type { Finding } from "../diagnostics/finding.ts";
import { checks } from "./checks.ts";
import type { ReadRule } from "./checks.ts";

/** A fault at a place in one text. With the file's name it becomes a finding. */
export interface Fault {
  readonly rule: ReadRule;
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help?: string;
  readonly related?: readonly {
    readonly start: number;
    readonly end: number;
    readonly message: string;
  }[];
  readonly fix?: {
    readonly title: string;
    readonly safety: "safe" | "unsafe";
    readonly edits: readonly {
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }[];
  };
  readonly parameters?: readonly string[];
}

/** The finding for a fault in `file` (relative to the dataset's root, with `/`). */
export function findingOf(file: string, fault: Fault): Finding {
  const { rule, start, end, message, help, related, fix, parameters } = fault;
  return {
    rule,
    severity: checks[rule].severity,
    message,
    ...(help === undefined ? {} : { help }),
    place: { file, start, end },
    ...(related && {
      related: related.map((other) => ({
        place: { file, start: other.start, end: other.end },
        message: other.message,
      })),
    }),
    ...(fix && {
      fix: {
        title: fix.title,
        safety: fix.safety,
        edits: fix.edits.map((edit) => ({
          place: { file, start: edit.start, end: edit.end },
          text: edit.text,
        })),
      },
    }),
    ...(parameters && { parameters }),
  };
}

/** A finding about a file as a whole: its name, its place, its kind. */
export function findingOfFile(
  file: string,
  rule: ReadRule,
  message: string,
  help: string,
  more: Pick<Finding, "related" | "suggestions" | "parameters"> = {},
): Finding {
  return { rule, severity: checks[rule].severity, message, help, place: { file }, ...more };
}
