import type { CheckDocs } from "../../diagnostics/check-docs.ts";
import type { Scan, TextAt } from "../../facts/facts.ts";
import { recordRule } from "../rule.ts";
import type { Example, Fault, RecordRule } from "../rule.ts";

/** What comes of a text that is read by a grammar. */
type Reading =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: string; readonly suggestion?: string | undefined };

/** Declares a rule that every text of a kind can be read. */
export function grammarRule({
  texts,
  read,
  as,
  ...head
}: {
  readonly id: string;
  readonly keys: RecordRule["keys"] & {};
  readonly docs: CheckDocs<Example>;
  readonly texts: (scan: Scan) => readonly TextAt[];
  readonly read: (text: string) => Reading;
  /** What the text should be, in words: `a date`. */
  readonly as: string;
}): RecordRule {
  return recordRule({
    ...head,
    severity: "error",
    check({ file, scan }, report) {
      for (const { pointer, text } of texts(scan)) {
        const reading = read(text);
        if (reading.ok) continue;
        const { reason, suggestion } = reading;
        report({
          pointer,
          message: `“${text}” cannot be read as ${as}. ${reason}`,
          ...respell(file, pointer, suggestion && `"${suggestion}"`),
          parameters: [text],
        });
      }
    },
  });
}

/** The repair of a text that could be read if it were spelt otherwise. */
function respell(file: string, pointer: string, text: string | undefined): Repair {
  if (text === undefined) return { help: "Look the value up in its source and correct it." };
  return {
    help: `Write ${text}, if that is what the source says.`,
    suggestions: [text.slice(1, -1)],
    fix: { title: `Write ${text}`, safety: "safe", edits: [{ place: { file, pointer }, text }] },
  };
}

type Repair = Pick<Fault, "help" | "suggestions" | "fix">;

/**
 * The same for the number of a document.
 *
 * @param otherwise the help where no spelling can be suggested
 */
export function respellNumber(
  file: string,
  pointer: string,
  value: string | undefined,
  otherwise: string,
): Repair {
  if (value === undefined) return { help: otherwise };
  return {
    help: `Write ${value}.`,
    suggestions: [value],
    fix: { title: `Write ${value}`, safety: "safe", edits: [{ place: { file, pointer }, value }] },
  };
}
