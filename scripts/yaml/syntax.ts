import { createRequire } from "node:module";
import type { Fault } from "./fault.ts";
import { lineEnd, lineStartOf } from "./layout.ts";
import { limits } from "./limits.ts";
import { closingQuote, openConstructs } from "./open-constructs.ts";
import * as refuse from "./refusals.ts";
import {
  missingColon,
  oddIndentation,
  suspectLine,
  tightColonBeforeMark,
  tightDash,
} from "./suspect-line.ts";

/**
 * Why a file is not YAML, in plain words. The parser stops at the first error and knows only where
 * it gave up; the finding points where the fault can be repaired, which may be some lines before.
 * The package `yaml` continues after an error and names further lines; of these only faults that
 * are visible in the line itself are reported, so that one fault gives one finding.
 *
 * @param reason js-yaml's words for its error
 * @param position the UTF-16 offset at which it stopped
 */
export function syntaxFaults(text: string, reason: string, position: number): Fault[] {
  const conflict = /^(?:<{7}|={7}|>{7})(?=[ \r\n]|$)/m.exec(text);
  if (conflict && /^<{7} /m.test(text)) return [mergeConflict(text, conflict.index)];
  const first = firstFault(text, reason, position);
  if (first.rule === "files/depth" || first.rule === "yaml/unclosed") return [first];
  return [first, ...furtherFaults(text, first)];
}

function firstFault(text: string, reason: string, position: number): Fault {
  const line = lineStartOf(text, position);
  if (reason.startsWith("nesting exceeded")) return tooDeep(position);
  if (reason.includes("escape") || reason.includes("hexadecimal")) return badEscape(text, position);
  if (reason.includes("irective")) {
    const directive = /^%.*$/m.exec(text);
    if (directive) return refuse.directive(directive.index, directive.index + directive[0].length);
  }
  if (reason.includes("tag")) {
    const fault = badTag(text, position);
    if (fault) return fault;
  }
  if (/quoted scalar|flow collection|deficient indentation|end of the document/.test(reason)) {
    const fault = leftOpen(text, position, reason);
    if (fault) return fault;
  }
  // The parser notices a line without a colon only after it.
  const before = previousLine(text, line);
  if (/multiline key|end of the stream/.test(reason) && before !== undefined) {
    const fault = suspectLine(text, before) ?? missingColon(text, before);
    if (fault) return fault;
  }
  if (reason.includes("expected ':'")) {
    const fault = missingColon(text, line);
    if (fault) return fault;
  }
  const fault = suspectLine(text, line);
  if (fault) return fault;
  const isShallow = before !== undefined && indentAt(text, line) < indentAt(text, before);
  if (reason.includes("indentation") || (reason.startsWith("end of the stream") && isShallow)) {
    return oddIndentation(text, line) ?? badIndentation(text, line);
  }
  return {
    rule: "yaml/syntax",
    start: position,
    end: Math.min(position + 1, lineEnd(text, position)),
    message: "The file cannot be read as YAML from here on.",
    help: "Look for a missing colon, quotation mark or bracket, here and in the line above; a text with such signs needs double quotes.",
  };
}

function mergeConflict(text: string, start: number): Fault {
  return {
    rule: "yaml/conflict",
    start,
    end: lineEnd(text, start),
    message: "Two versions of the text are here, left by an unfinished merge.",
    help: "Keep the right one of the two, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
  };
}

function tooDeep(position: number): Fault {
  return {
    rule: "files/depth",
    start: position,
    end: position + 1,
    message: `Lists and groups of fields are nested more than ${limits.depth} levels deep here.`,
    help: "Check for brackets that are not closed; a text that starts with a bracket needs double quotes.",
  };
}

function badEscape(text: string, position: number): Fault {
  const start = text.lastIndexOf("\\", position - 1);
  return {
    rule: "yaml/escape",
    start,
    end: position + 1,
    message: "In double quotes a backslash starts an escape, and this one is unknown.",
    help: "Write the backslash twice, or put the text in single quotes.",
  };
}

function badTag(text: string, position: number): Fault | undefined {
  const line = lineStartOf(text, position);
  const tag = /(?<=^|[\s,[{])!\S*/.exec(text.slice(line, lineEnd(text, line)));
  if (!tag) return undefined;
  return {
    rule: "yaml/tag",
    start: line + tag.index,
    end: line + tag.index + tag[0].length,
    message:
      "Text that starts with ! is read as the type of a value (a tag), which records do not use.",
    help: "Put the whole text in double quotes.",
  };
}

/** An unclosed quotation mark or bracket, or a line inside it that must be indented. */
function leftOpen(text: string, position: number, reason: string): Fault | undefined {
  const open = openConstructs(text, position);
  const line = lineStartOf(text, position);
  if (open.quote !== undefined) {
    const close = closingQuote(text, open.quote);
    const between = text.slice(position, close);
    if (
      close < text.length &&
      reason === "deficient indentation" &&
      !/(?:^|[\r\n])(?:[ \t]*-[ \t]|[^:\r\n]*:(?:\s|$))/.test(between)
    ) {
      return continuationIndent(text, line, open.quote, "text in quotes");
    }
    return unclosed(open.quote, "quotation mark");
  }
  const bracket = open.brackets.at(-1);
  if (bracket === undefined) return undefined;
  if (reason.startsWith("missed comma")) {
    const fault = suspectLine(text, line);
    if (fault) return fault;
    const crossed = text[bracket] === "[" ? "}" : "]";
    if (text[position] === crossed) return unclosed(bracket, "bracket");
    if (lineStartOf(text, bracket) === line) return missingComma(text, position);
  }
  if (reason === "deficient indentation" && /^[^:\r\n]*[\]}]/.test(text.slice(line))) {
    return continuationIndent(text, line, bracket, "list in brackets");
  }
  return unclosed(bracket, "bracket");
}

function unclosed(start: number, what: string): Fault {
  return {
    rule: "yaml/unclosed",
    start,
    end: start + 1,
    message: `The ${what} that opens here is not closed.`,
    help: `Close it; if it is part of a text, put the whole text in ${what === "bracket" ? "double" : "other"} quotes.`,
  };
}

function continuationIndent(text: string, line: number, opening: number, what: string): Fault {
  const start = line + /^[ \t]*/.exec(text.slice(line))![0].length;
  return {
    rule: "yaml/indentation",
    start,
    end: lineEnd(text, line),
    message: `This line continues a ${what} and must be indented deeper than the field it belongs to.`,
    help: "Add spaces at the start of the line.",
    related: [{ start: opening, end: opening + 1, message: "It opens here." }],
  };
}

function missingComma(text: string, position: number): Fault {
  const sign = /[@`%:]/.test(text[position] ?? "");
  if (sign) {
    return {
      rule: "yaml/quotes",
      start: position,
      end: position + 1,
      message:
        text[position] === ":"
          ? "A text in brackets that contains a colon and a space needs quotes."
          : `A text cannot start with “${text[position]}” without quotes.`,
      help: "Put the whole text in double quotes.",
    };
  }
  return {
    rule: "yaml/syntax",
    start: position,
    end: Math.min(position + 1, lineEnd(text, position)),
    message: "A comma was expected here, between two items of a list in brackets.",
    help: "Add the comma; a text that contains such signs needs double quotes.",
  };
}

/** A line whose column fits neither the line above nor any open group. */
function badIndentation(text: string, line: number): Fault {
  const source = text.slice(line, lineEnd(text, line));
  const column = indentOf(source);
  const before = previousLine(text, line);
  const above = before === undefined ? "" : text.slice(before, lineEnd(text, before));
  const start = line + column;
  const end = line + source.trimEnd().length;
  const isItem = /^-(?:\s|$)/.test(source.slice(column));
  const columns = openColumns(text, line);
  if (before !== undefined) {
    const tight = column > indentOf(above) ? tightColonBeforeMark(text, before) : undefined;
    const bare = contentColumn(above) === column ? missingColon(text, before) : undefined;
    const dash = columns.includes(column) ? tightDash(text, line) : undefined;
    const fault = tight ?? bare ?? dash;
    if (fault) return fault;
  }
  const related =
    before === undefined
      ? []
      : [
          {
            start: before + indentOf(above),
            end: before + above.trimEnd().length,
            message: "The line above.",
          },
        ];
  const words = columns.includes(column)
    ? {
        message: isItem
          ? "A list item is where a field was expected."
          : "A field is where a list item was expected.",
        help: isItem
          ? "Indent the item to where its list begins."
          : "Indent the field two spaces deeper than the dash if it belongs to the item above, less if the list has ended.",
      }
    : column > indentOf(above)
      ? {
          message: "This line is indented deeper than the one above it, which already has a value.",
          help: "Align it with the field it belongs beside; if it continues the text above, put that text in double quotes.",
        }
      : {
          message: `This line starts in column ${column + 1}; what it can belong to starts in column ${columns.map((other) => other + 1).join(" or ")}.`,
          help: "Add or delete spaces at the start of the line.",
        };
  return { rule: "yaml/indentation", start, end, ...words, related };
}

/** The indentations of the lines above that a line can continue, smallest first. */
function openColumns(text: string, line: number): number[] {
  const columns: number[] = [];
  let least = Infinity;
  for (
    let at = previousLine(text, line);
    at !== undefined && least > 0;
    at = previousLine(text, at)
  ) {
    const indent = indentOf(text.slice(at, lineEnd(text, at)));
    if (indent < least) columns.unshift((least = indent));
  }
  return columns;
}

/** The start of the last line before `line` with more than blanks and comments. */
function previousLine(text: string, line: number): number | undefined {
  let at = line;
  while (at > 0) {
    at = lineStartOf(text, at - (text[at - 1] === "\n" && text[at - 2] === "\r" ? 2 : 1));
    if (/^[ \t]*[^\s#]/.test(text.slice(at, lineEnd(text, at)))) return at;
  }
  return undefined;
}

function indentAt(text: string, line: number): number {
  return indentOf(text.slice(line, lineEnd(text, line)));
}

/** Where a line's name or text begins, after blanks and dashes. */
function contentColumn(line: string): number {
  return /^[ \t]*(?:-[ \t]+)*/.exec(line)![0].length;
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}

/** Faults in later lines that `yaml` rejects, one for each line. */
function furtherFaults(text: string, first: Fault): Fault[] {
  if (!isHarmless(text)) return [];
  const { parseDocument } = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  const { errors } = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  const faults: Fault[] = [];
  const seen = new Set([lineStartOf(text, first.start)]);
  for (const error of errors) {
    const line = lineStartOf(text, Math.min(error.pos[0], text.length));
    if (seen.has(line) || line < first.start || faults.length >= limits.findings) continue;
    seen.add(line);
    const fault = suspectLine(text, line);
    if (fault) faults.push(fault);
  }
  return faults;
}

/**
 * Whether `yaml` can read this text: its time can grow with the square of the length (8 s for half a
 * megabyte of commas), and a few thousand nested brackets exhaust its stack. Brackets in texts count
 * too; at worst further faults are not listed.
 */
function isHarmless(text: string): boolean {
  if (text.length > 160 * 1024) return false;
  let depth = 0;
  for (const [character] of text.matchAll(/[[\]{}]/g)) {
    depth += character === "[" || character === "{" ? 1 : -1;
    if (depth > limits.depth || depth < -limits.depth) return false;
  }
  return !new RegExp(`^ {${limits.depth * 8}}|(?:[-?:][ \\t]+){${limits.depth}}`, "m").test(text);
}
