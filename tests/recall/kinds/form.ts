import { pick } from "../../random.ts";
import type { Random } from "../../random.ts";
import type { Dataset, Node } from "../dataset.ts";
import type { Edit } from "../edits.ts";
import type { Candidate, Kind } from "../fault.ts";

const groups = ["yaml", "files", "schema"];

/** One value in ten of each file is enough. */
function fields(data: Dataset): Node[] {
  return data.nodes.filter(
    ({ key, parent, braces }) => key !== undefined && !parent!.braces && !braces,
  );
}

function scalars(data: Dataset): Node[] {
  return data.nodes.filter(({ value, children }) => typeof value === "string" && !children.length);
}

function lineStart(node: Node): number {
  return node.file.text.lastIndexOf("\n", node.entry - 1) + 1;
}

function edit(node: Node, start: number, end: number, text: string): Edit {
  return { path: node.file.path, start, end, text };
}

function inserted(node: Node, at: number, text: string): Edit {
  return edit(node, at, at, text);
}

function kind(
  name: string,
  breaks: string,
  nodes: (data: Dataset) => Node[],
  make: (node: Node, next: Random) => readonly Edit[] | undefined,
  form = true,
): Kind {
  return {
    name,
    breaks,
    // Text that is not of the form is sometimes a value of its own: `full"`.
    groups: form ? groups : [...groups, "vocabulary"],
    ...(form ? { form } : { words: true }),
    candidates: (data) =>
      nodes(data).map((at): Candidate => ({
        at,
        make: (next) => {
          const edits = make(at, next);
          return edits && { edits };
        },
      })),
  };
}

const CONTROL = ["\u0007", "\u0000", "\u001b", "\u0085", "\u009b"];
const TURNING = ["\u202e", "\u200b", "\u2066", "\u00ad", "\ufeff", "\u{e0041}"];

export const formKinds: readonly Kind[] = [
  kind("tab-indent", "Lines are indented with blanks.", fields, (node) => {
    const start = lineStart(node);
    return [edit(node, start, start, "\t")];
  }),
  kind(
    "indent-off",
    "Fields of one group begin in one column.",
    fields,
    (node) => [inserted(node, lineStart(node), " ")],
    false,
  ),
  kind("key-twice", "A field stands once in its group.", fields, (node) => {
    const indent = node.entry - lineStart(node);
    const line = `${node.key}: again\n${" ".repeat(indent)}`;
    return [inserted(node, node.entry, line)];
  }),
  kind("byte-order-mark", "A file does not start with a byte order mark.", tops, (node) => [
    inserted(node, 0, "\ufeff"),
  ]),
  kind("control-character", "A file has no control characters.", scalars, (node, next) => [
    inserted(node, inside(node, next), pick(next, CONTROL)),
  ]),
  kind("turning-character", "Text has no characters that hide or turn.", scalars, (node, next) => [
    inserted(node, inside(node, next), pick(next, TURNING)),
  ]),
  kind("conflict-marker", "A merge that git left open is not data.", fields, (node) => {
    const start = lineStart(node);
    const line = node.file.text.slice(start, node.file.text.indexOf("\n", start) + 1);
    const text = `<<<<<<< HEAD\n${line}=======\n${line}>>>>>>> theirs\n`;
    return [edit(node, start, start + line.length, text)];
  }),
  kind("anchor", "Nothing in a record is marked with &.", scalars, (node) => [
    inserted(node, node.start, "&a "),
  ]),
  kind("alias", "Nothing in a record is a reference with *.", scalars, (node) => [
    edit(node, node.start, node.end, "*a"),
  ]),
  kind("tag", "No value is given a type with !.", scalars, (node, next) => [
    inserted(node, node.start, pick(next, ["!!str ", "!x ", "!!binary ", "! "])),
  ]),
  kind("merge-key", "No field is named <<.", fields, (node) => [
    inserted(node, node.entry, `<<: { a: b }\n${" ".repeat(node.entry - lineStart(node))}`),
  ]),
  kind("second-document", "A file holds one document.", tops, (node) => [
    inserted(node, node.file.text.length, "---\ntitle: Another\n"),
  ]),
  kind("directive", "A file has no directives.", tops, (node) => [
    inserted(node, 0, "%YAML 1.1\n---\n"),
  ]),
  kind(
    "quote-open",
    "A quotation mark that is opened is closed.",
    scalars,
    (node, next) => {
      const text = JSON.stringify(node.value);
      return [edit(node, node.start, node.end, pick(next, [text.slice(0, -1), text.slice(1)]))];
    },
    false,
  ),
  kind(
    "bracket-open",
    "A bracket that is opened is closed.",
    (data) => data.nodes.filter(({ braces }) => braces),
    (node) => [edit(node, node.end - 1, node.end, "")],
    false,
  ),
  kind(
    "colon-without-blank",
    "A blank follows the colon of a field.",
    fields,
    (node) => {
      const after = node.file.text.slice(node.entry, node.start);
      const colon = node.entry + after.lastIndexOf(": ");
      return after.includes(": ") ? [edit(node, colon, colon + 2, ":")] : undefined;
    },
    false,
  ),
  kind(
    "colon-in-text",
    "A text with a colon and a blank is quoted.",
    scalars,
    (node) => [
      edit(node, node.start, node.end, `${String(node.value).split(/[^\w -]/)[0]}: as said`),
    ],
    false,
  ),
  kind(
    "hash-in-text",
    "A text that holds a number sign is quoted.",
    scalars,
    (node) => [edit(node, node.start, node.end, `#${String(node.value).split(/[^\w -]/)[0]}`)],
    false,
  ),
  kind("lone-carriage-return", "Lines end with a line feed.", fields, (node) => {
    const start = lineStart(node);
    return start > 0 ? [edit(node, start - 1, start, "\r")] : undefined;
  }),
  kind("line-too-long", "A line can be read by a person.", fields, (node) => [
    inserted(node, node.file.text.indexOf("\n", node.entry), ` # ${"x".repeat(20_001)}`),
  ]),
  kind("file-emptied", "A file holds a record.", tops, (node) => [
    edit(node, 0, node.file.text.length, ""),
  ]),
  {
    name: "not-utf-8",
    breaks: "Files are UTF-8.",
    groups,
    form: true,
    candidates: (data) =>
      scalars(data).map((at) => ({
        at,
        make: () => {
          const { path, text } = at.file;
          const bytes = Buffer.concat([
            Buffer.from(text.slice(0, at.start + 1)),
            Buffer.from([0xe9]),
            Buffer.from(text.slice(at.start + 1)),
          ]);
          return {
            files: [{ path, bytes }],
            places: [{ path, pointer: "" }],
            shown: ["", "the byte E9"],
          };
        },
      })),
  },
];

function tops(data: Dataset): Node[] {
  return data.files.map(({ root }) => root);
}

/** An offset inside a scalar, not at its ends. */
function inside(node: Node, next: Random): number {
  const width = node.end - node.start;
  return node.start + Math.min(width - 1, 1 + Math.floor(next() * Math.max(1, width - 2)));
}
