import { EVENT_ID } from "js-yaml";
import type { Event } from "js-yaml";
import type { Fault } from "./fault.ts";
import { characterBefore, isUnseen, runsLeft } from "./invisible.ts";
import { lineEnd } from "./layout.ts";
import { limits } from "./limits.ts";

/**
 * What the composer refuses, in a researcher's words. No message repeats a value, because it may be
 * restricted.
 */

interface Span {
  readonly start: number;
  readonly end: number;
}

const QUOTE_HELP = "Put the whole text in double quotes.";

export function emptyFile(): Fault {
  return {
    rule: "yaml/empty-file",
    start: 0,
    end: 0,
    message: "This file is empty or holds comments only; a record was expected.",
    help: "Write the record, or delete the file.",
  };
}

export function rootNotMapping(text: string, root: Event | undefined): Fault {
  const start = !root || !("start" in root || "valueStart" in root) ? 0 : startOf(root);
  return {
    rule: "yaml/root",
    start,
    end: lineEnd(text, start),
    message: `This file holds ${root?.type === EVENT_ID.SEQUENCE ? "a list" : "a single value"}; fields such as \`title: …\` were expected at the left margin.`,
    help: "Give each value a field name, followed by a colon and a space.",
  };
}

function startOf(event: Event): number {
  if ("start" in event) return event.start;
  // A quoted text starts one character before its value.
  if (event.type === EVENT_ID.SCALAR)
    return Math.max(0, event.valueStart - (event.style === 2 || event.style === 3 ? 1 : 0));
  return 0;
}

export function severalDocuments(start: number, end: number): Fault {
  return {
    rule: "yaml/documents",
    start,
    end,
    message: "A second document starts here; a file holds one record.",
    help: "Move what follows to a file of its own, or delete the line `---`.",
  };
}

export function directive(start: number, end: number): Fault {
  return {
    rule: "yaml/directive",
    start,
    end,
    message:
      "A line that starts with % is an instruction to YAML readers, which records do not use.",
    help: "Delete the line.",
  };
}

export function tooManyNodes(count: number): Fault {
  return {
    rule: "files/keys",
    start: 0,
    end: 0,
    message: `This file has ${count} fields and list items; at most ${limits.nodes} are read.`,
    help: "Divide it into several records.",
  };
}

export function tooManySigns(): Fault {
  return {
    rule: "files/keys",
    start: 0,
    end: 0,
    message: `This file has more than ${limits.signs} commas, brackets, hyphens and colons, and is not read; at most ${limits.nodes} fields and list items are.`,
    help: "Divide it into several records.",
  };
}

export function alias(start: number, end: number): Fault {
  return {
    rule: "yaml/alias",
    start,
    end,
    message:
      "Text that starts with * is read as a reference to another place of the file (an alias), which records do not use.",
    help: `${QUOTE_HELP} If a repetition is meant, write the value out again.`,
  };
}

export function anchor(start: number, end: number): Fault {
  return {
    rule: "yaml/anchor",
    start,
    end,
    message:
      "Text that starts with & is read as a mark for references (an anchor), which records do not use, and is not part of the value.",
    help: `${QUOTE_HELP} If a mark is meant, delete it.`,
  };
}

export function tag(start: number, end: number): Fault {
  return {
    rule: "yaml/tag",
    start,
    end,
    message:
      "Text that starts with ! is read as the type of a value (a tag), which records do not use, and is not part of the value.",
    help: `${QUOTE_HELP} If a type is meant, delete it.`,
  };
}

export function mergeKey(start: number, end: number): Fault {
  return {
    rule: "yaml/merge-key",
    start,
    end,
    message: "`<<` takes over fields from another place, which records do not use.",
    help: "Write the fields out.",
  };
}

export function complexKey(start: number, end: number): Fault {
  return {
    rule: "yaml/complex-key",
    start,
    end,
    message:
      "A list, a group of fields or a text over several lines is where the name of a field was expected.",
    help: "Write the field's name before the colon; a value that starts with [ or { and goes on as text needs quotes.",
  };
}

export function emptyKey(start: number, end: number): Fault {
  return {
    rule: "yaml/empty-key",
    start,
    end,
    message: "This field has no name: nothing comes before the colon.",
    help: "Write the field's name before the colon.",
  };
}

export function keyNotText(start: number, end: number): Fault {
  return {
    rule: "yaml/key-not-text",
    start,
    end,
    message: "This name of a field is read as a number, true, false or null, not as text.",
    help: "Put it in double quotes.",
    fix: {
      title: "Put the name in quotes",
      safety: "safe",
      edits: [
        { start, end: start, text: '"' },
        { start: end, end, text: '"' },
      ],
    },
  };
}

export function reservedKey(start: number, end: number): Fault {
  return {
    rule: "yaml/reserved-key",
    start,
    end,
    message:
      "`__proto__` cannot be the name of a field: many programs that read the dataset treat it specially.",
    help: "Give the field another name, or delete it.",
  };
}

export function duplicateKey(name: string, second: Span, first: Span): Fault {
  return {
    rule: "yaml/duplicate-key",
    start: second.start,
    end: second.end,
    message: "This field is here twice; it is unclear which of the two values counts.",
    help: "Keep one of the two, or rename one.",
    related: [{ start: first.start, end: first.end, message: "It is here first." }],
    parameters: [name],
  };
}

/** A plain scalar that is written as a number but cannot be stored as one. */
export function number(source: string, start: number, end: number): Fault {
  const isWord = /[a-z]{3}$/i.test(source);
  return {
    rule: "yaml/number",
    start,
    end,
    message: isWord
      ? "This is read as “infinite” or “not a number”, which is not a number that a record can hold."
      : "This number is too large to be kept exactly: its last digits would change without notice.",
    help: "Put it in double quotes if it is a text or an identifier; otherwise correct it.",
    fix: {
      title: "Put it in quotes",
      safety: "unsafe",
      edits: [
        { start, end: start, text: '"' },
        { start: end, end, text: '"' },
      ],
    },
  };
}

export function hash(start: number, end: number, loss: "cut" | "empty"): Fault {
  return {
    rule: "yaml/hash",
    start,
    end,
    message:
      loss === "empty"
        ? "No value is read here: what follows a # is a comment."
        : "The text ends before the #: what follows it is read as a comment and lost.",
    help: "Put the whole text in double quotes. If a comment is meant, write a space after the #. A part of the same record is named without #.",
  };
}

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|\r\n|[^])/g;
/** \0 \a \b \v \f \r \e and the line breaks \N \L \P; \t and \n are ordinary text. */
const CONTROL_ESCAPES = "0abvfreNLP";

/** Escapes in a double-quoted text for characters that text cannot hold. */
export function escapes(
  text: string,
  start: number,
  end: number,
  report: (fault: Fault) => void,
): void {
  const source = text.slice(start, end);
  let open: Escape | undefined;
  let last: Escape | undefined;
  let direction: boolean | undefined;
  for (const escape of source.matchAll(ESCAPE)) {
    const { index, 0: written } = escape;
    const after = index + written.length;
    const hexadecimal = escape[1] ?? escape[2] ?? escape[3];
    const code = hexadecimal === undefined ? undefined : parseInt(hexadecimal, 16);
    const isLow = code !== undefined && code >= 0xdc00 && code <= 0xdfff;
    if (open && isLow && open.end === index) {
      lookAt(open.at, after, String.fromCharCode(open.code, code));
      open = undefined;
      continue;
    }
    if (open) reportAt(open.at, open.end);
    open = undefined;
    if (code === undefined ? CONTROL_ESCAPES.includes(written[1]!) : isLow || !isText(code)) {
      reportAt(index, after);
    } else if (code !== undefined && code >= 0xd800 && code <= 0xdbff) {
      open = { at: index, end: after, code };
    } else if (code !== undefined) lookAt(index, after, String.fromCodePoint(code));
  }
  if (open) reportAt(open.at, open.end);

  function lookAt(at: number, after: number, character: string): void {
    const before = last?.end === at ? String.fromCodePoint(last.code) : characterBefore(source, at);
    last = { at, end: after, code: character.codePointAt(0)! };
    if (isUnseen(character, before, () => (direction ??= runsLeft(unescaped(source)))))
      reportAt(
        at,
        after,
        "This escape means a character that cannot be seen, and the script of this text does not need it: the text is not what it looks like.",
      );
  }

  function reportAt(
    from: number,
    to: number,
    message = "This escape means a control character, or no character at all.",
  ): void {
    report({
      rule: "yaml/escape",
      start: start + from,
      end: start + to,
      message,
      help: "Delete it. A backslash that is meant as such is written twice, or the text is put in single quotes.",
    });
  }
}

interface Escape {
  readonly at: number;
  readonly end: number;
  readonly code: number;
}

/** A text of double quotes with its characters in place of their numbers. */
function unescaped(source: string): string {
  return source.replace(ESCAPE, (written, ...digits: (string | undefined)[]) => {
    const hexadecimal = digits.slice(0, 3).find((each) => typeof each === "string");
    const code = hexadecimal === undefined ? -1 : parseInt(hexadecimal, 16);
    return code < 0 || code > 0x10ffff ? written : String.fromCodePoint(code);
  });
}

function isText(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  if (code >= 0x7f && code <= 0x9f) return false;
  return code !== 0x2028 && code !== 0x2029 && (code & 0xfffe) !== 0xfffe && code <= 0x10ffff;
}

/** A line of a longer text without quotes that looks like a list item. */
export function continuation(
  text: string,
  start: number,
  end: number,
  report: (fault: Fault) => void,
): void {
  const item = /[\r\n][ \t]*(?=-[ \t\r\n])/.exec(text.slice(start, end));
  if (!item) return;
  const at = start + item.index + item[0].length;
  report({
    rule: "yaml/list-item-in-text",
    start: at,
    end: at + 1,
    message: "This looks like an item of a list, but is read as a part of the text before it.",
    help: "Indent it like the other items of its list; if it is meant as text, put the whole text in quotes.",
    related: [{ start, end: lineEnd(text, start), message: "The text starts here." }],
  });
}
