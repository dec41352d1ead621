import type { Fault } from "./fault.ts";
import { closingQuote } from "./open-constructs.ts";

/** A line of a rejected file, taken apart: indentation and dashes, a field's name, its value. */
interface Line {
  readonly text: string;
  /** Offset of the line's first character in the file. */
  readonly start: number;
  /** Where the name or the value begins, after blanks and dashes; counted from the line's start. */
  readonly content: number;
  /** Where the value begins, after the colon and blanks; the same as `content` without a field. */
  readonly value: number;
  readonly isField: boolean;
}

const ODD_SPACES = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";

/**
 * A fault that is visible in one line of a rejected file, or undefined. Only faults that are certain
 * from the line alone: callers ask about every line that a second parser rejects, and must not
 * report the consequences of an earlier fault.
 */
export function suspectLine(text: string, start: number): Fault | undefined {
  const line = takeApart(text, start);
  for (const suspicion of suspicions) {
    const fault = suspicion(line);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * A line that should be a field but lacks the colon, or the space after it. Only certain if the
 * parser says that a field was expected.
 */
export function missingColon(text: string, start: number): Fault | undefined {
  const line = takeApart(text, start);
  if (line.isField || line.content === line.text.trimEnd().length) return undefined;
  return (
    tightColon(line) ??
    at(line, "yaml/colon", line.content, line.text.trimEnd().length, {
      message: "This line is not a field: the colon after the name is missing.",
      help: "Write the name, a colon, a space and the value. If the line continues the text above it, indent it deeper than that text's field.",
    })
  );
}

/**
 * The first line, up to the given one, that is indented with pasted spaces: YAML does not count them,
 * so it rejects a later line.
 */
export function oddIndentation(text: string, line: number): Fault | undefined {
  const odd = new RegExp(`^[ \\t]*[${ODD_SPACES}]`, "mu").exec(text);
  return odd && odd.index <= line ? oddSpace(takeApart(text, odd.index)) : undefined;
}

/** A dash right before a name, without a space; only certain if an item was expected. */
export function tightDash(text: string, start: number): Fault | undefined {
  return dashWithoutSpace(takeApart(text, start));
}

/** A colon right before a quotation mark or a bracket, which is unlikely in a text. */
export function tightColonBeforeMark(text: string, start: number): Fault | undefined {
  return colonBeforeMark(takeApart(text, start));
}

const suspicions: readonly ((line: Line) => Fault | undefined)[] = [
  tabIndentation,
  oddSpace,
  signAtStart,
  listBehindField,
  colonBeforeMark,
  nameBeforeBracket,
  textBehindBlockSign,
  textBehindQuotes,
  textBehindBrackets,
  colonInText,
  (line) => (line.isField ? undefined : dashWithoutSpace(line)),
];

function takeApart(text: string, start: number): Line {
  const end = text.slice(start).search(/[\r\n]/);
  const line = end < 0 ? text.slice(start) : text.slice(start, start + end);
  const content = /^[ \t]*(?:-[ \t]+)*/.exec(line)![0].length;
  const name =
    /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'[\]{},#&*!|>%@`][^:#[\]{}"]*?)[ \t]*:(?:[ \t]+|$)/.exec(
      line.slice(content),
    );
  return {
    text: line,
    start,
    content,
    value: content + (name?.[0].length ?? 0),
    isField: name !== null,
  };
}

function tabIndentation(line: Line): Fault | undefined {
  const tab = /^ *(\t+)/.exec(line.text);
  if (!tab) return undefined;
  return at(line, "yaml/tab", tab[0].length - tab[1]!.length, tab[0].length, {
    message: "This line is indented with a tab; YAML allows spaces only.",
    help: "Replace the tab by spaces, as many as the neighbouring lines have.",
  });
}

/** Spaces that come with text from a word processor or a web page. */
function oddSpace(line: Line): Fault | undefined {
  const odd = new RegExp(`^(?:[ \\t-]*|[^:#"']*:)([${ODD_SPACES}]+)`).exec(line.text);
  if (!odd) return undefined;
  return at(line, "yaml/colon", odd[0].length - odd[1]!.length, odd[0].length, {
    message:
      "This looks like a space but is another character (a no-break space, as in pasted text).",
    help: "Replace it by an ordinary space.",
  });
}

function signAtStart(line: Line): Fault | undefined {
  const rest = line.text.slice(line.value);
  const sign = /^(?:[@`%\]},]|[*&][^\s,[\]{}]*[ \t]+[^\s#]|[*&](?:[ \t]|$)|\?[ \t])/.exec(rest);
  // A % at the left margin is a directive, a bracket alone may close a list.
  if (!sign || (!line.isField && /^(?:%|[\]}],?[ \t]*(?:#|$))/.test(rest))) return undefined;
  return needsQuotes(line, `A text cannot start with “${rest[0]}” without quotes.`);
}

function listBehindField(line: Line): Fault | undefined {
  if (!line.isField || !/^-[ \t]/.test(line.text.slice(line.value))) return undefined;
  return at(line, "yaml/syntax", line.value, line.value + 1, {
    message: "A list cannot start on the line of its field.",
    help: "Put the item on the next line, indented; if the dash is part of a text, put the text in double quotes.",
  });
}

function textBehindBlockSign(line: Line): Fault | undefined {
  const head = /^[|>][-+0-9]*[ \t]*(?=[^\s#])/.exec(line.text.slice(line.value));
  if (!head) return undefined;
  return at(line, "yaml/quotes", line.value, line.text.trimEnd().length, {
    message: "After `|` or `>` the text must start on the next line.",
    help: "Move the text to the next line, indented; if the sign belongs to the text, put the whole in double quotes.",
  });
}

function textBehindQuotes(line: Line): Fault | undefined {
  const mark = line.text[line.value];
  if (mark !== '"' && mark !== "'") return undefined;
  const close = closingQuote(line.text, line.value);
  const behind = line.text.slice(close + 1);
  // After a quoted name comes a colon; in brackets also a comma or a bracket.
  const fine = line.isField ? /^[ \t]*(?:$|[ \t]#|[,\]}])/ : /^[ \t]*(?:$|[ \t]#|[:,\]}])/;
  if (close >= line.text.length || fine.test(behind)) return undefined;
  return at(line, "yaml/quotes", close, line.text.trimEnd().length, {
    message: "The text goes on after the quotation mark that closes it.",
    help:
      mark === "'"
        ? "Write an apostrophe inside single quotes twice, or put the whole text in double quotes."
        : 'Put the whole text in double quotes and write a quotation mark inside it as \\".',
  });
}

function textBehindBrackets(line: Line): Fault | undefined {
  const closed = /^(?:\[[^[\]{}"'#]*\]|\{[^[\]{}"'#]*\})[ \t]*(?=[^\s#,])/.exec(
    line.text.slice(line.value),
  );
  if (!closed || (!line.isField && line.text[line.value + closed[0].length] === ":"))
    return undefined;
  return at(line, "yaml/quotes", line.value + closed[0].length, line.text.trimEnd().length, {
    message: "The text goes on after the bracket that closes the list.",
    help: "Put the whole text in double quotes if the bracket belongs to it; otherwise delete what follows the bracket.",
  });
}

function colonInText(line: Line): Fault | undefined {
  const rest = line.text.slice(line.value);
  if (!line.isField || /^["'[{|>#&*!]/.test(rest)) return undefined;
  const text = rest.replace(/[ \t]+#.*$/, "");
  return /:(?:[ \t]|$)/.test(text)
    ? needsQuotes(line, "A text that contains a colon and a space needs quotes.")
    : undefined;
}

function dashWithoutSpace(line: Line): Fault | undefined {
  const dash = /^[ \t]*-(?=[^\s\d.-])/.exec(line.text);
  if (!dash) return undefined;
  return at(line, "yaml/syntax", dash[0].length - 1, dash[0].length, {
    message: "The dash of a list item must be followed by a space.",
    help: "Write a space after the dash.",
  });
}

/** `name [a, b]`: a list or a group after a name, without a colon. */
function nameBeforeBracket(line: Line): Fault | undefined {
  const name = /^[A-Za-z][\w-]*(?=[ \t]+[[{])/.exec(line.text.slice(line.content));
  if (!name || line.isField) return undefined;
  return at(line, "yaml/colon", line.content, line.content + name[0].length, {
    message: "The colon after the field's name is missing.",
    help: "Write a colon and a space after the name.",
  });
}

function colonBeforeMark(line: Line): Fault | undefined {
  return /^[\w-]+:["'[{]/.test(line.text.slice(line.content)) ? tightColon(line) : undefined;
}

function tightColon(line: Line): Fault | undefined {
  const colon = /^[^:\s"'#]+(:)(?!\/\/)(?=\S)/.exec(line.text.slice(line.content));
  if (!colon) return undefined;
  const end = line.content + colon[0].length;
  return {
    ...at(line, "yaml/colon", end - 1, end, {
      message: "The colon after a field's name must be followed by a space.",
      help: "Write a space after the colon.",
    }),
    fix: {
      title: "Add the space",
      safety: "unsafe",
      edits: [{ start: line.start + end, end: line.start + end, text: " " }],
    },
  };
}

function needsQuotes(line: Line, message: string): Fault {
  const text = line.text
    .slice(line.value)
    .replace(/[ \t]+#.*$/, "")
    .trimEnd();
  return at(line, "yaml/quotes", line.value, line.value + text.length, {
    message,
    help: "Put the whole text in double quotes.",
  });
}

function at(
  line: Line,
  rule: Fault["rule"],
  start: number,
  end: number,
  words: { readonly message: string; readonly help: string },
): Fault {
  return { rule, start: line.start + start, end: line.start + end, ...words };
}
