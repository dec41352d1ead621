import type { Block, DocumentText, NoteMarks } from "./document-text.ts";
import { UnreadableDocument } from "./document-text.ts";
import { decoded } from "./decoded.ts";
import { bothMarks, raisedText, unmarked } from "./note-marks.ts";
import { oneLine } from "./one-line.ts";

/** Elements within elements; pages have some thirty. */
const DEEPEST = 500;

const NOT_READ = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE NAV FORM BUTTON IFRAME OBJECT SVG MATH HEAD DIALOG SELECT".split(
    " ",
  ),
);
/** What is around the text of a page, unless it is within the article. */
const AROUND = new Set(["HEADER", "FOOTER", "ASIDE"]);
const AROUND_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|dialog|alert)$/;
const BLOCKS = new Set(
  "P LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE TD TH DT DD FIGCAPTION CAPTION PRE DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE UL OL DL TABLE TR BODY HR ADDRESS FIGURE DETAILS SUMMARY".split(
    " ",
  ),
);
const NOTES = /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|doc-(?:footnote|endnotes?))(?:$|[\s_-])/i;
/** Signs that lead from a note back to its mark. */
const BACK = /^[\s[]*[↩↑⏎^↵⤴]\uFE0E?[\s\]]*$/u;

/** The part of an element that is used here. */
interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Node>;
}

/**
 * The text of a web page as it was sent: no script runs. Navigation and what else is around the text is
 * left out as far as the markup tells it.
 *
 * @param encoding that the server named
 * @throws UnreadableDocument if it cannot be decoded, or elements are nested too deeply
 */
export async function htmlFile(bytes: Uint8Array, encoding?: string): Promise<DocumentText> {
  const { text, warnings } = decoded(bytes, encoding ?? namedEncoding(bytes));
  // The parser takes the square of the depth in time.
  if (depthOf(text) > 10 * DEEPEST) throw tooDeep();
  // As large as the rest of the program.
  const { parseHTML } = await import("linkedom");
  const { document } = parseHTML(
    /<html[\s>]/i.test(text) ? text : `<html><body>${text}</body></html>`,
  );
  const body = document.body as unknown as Node;
  const blocks = new Reading(body).blocks;
  const isEmpty = !blocks.some(({ kind }) => kind === "paragraph");
  return {
    blocks,
    warnings: [
      ...warnings,
      ...(isEmpty && /<script\b/i.test(text)
        ? [
            "The page makes its text with a script: open it in a browser, print it as a PDF, and add that.",
          ]
        : []),
    ],
  };
}

/** How deep elements are nested whose end tag must be written. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, end] of html.matchAll(
    /<(\/?)(?:div|span|section|article|table|ul|ol|dl|blockquote|b|i|u|em|strong|font|center)\b/gi,
  ))
    deepest = Math.max(deepest, (depth = Math.max(0, depth + (end === "" ? 1 : -1))));
  return deepest;
}

function tooDeep(): UnreadableDocument {
  return new UnreadableDocument(
    `Its elements are nested more than ${DEEPEST} deep, as no page's are.`,
  );
}

/** The encoding that the page names in its first bytes, as the HTML standard looks for it. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
}

/** One walk through a page. */
class Reading {
  readonly blocks: Block[] = [];
  /** The marks of notes, by the id of what they point to. */
  readonly #notes = new Map<string, string>();
  readonly #root: Node;
  #text = "";
  #marks: NoteMarks = "none";
  #label = "";
  #kind: Block["kind"] = "paragraph";
  #number: string | undefined;

  constructor(body: Node) {
    this.#root = mainOf(body);
    for (const link of this.#root.querySelectorAll("a[href^='#']")) {
      const mark = (link.textContent ?? "").trim().replace(/^[[(]|[\])]$/g, "");
      if (/^(?:\d{1,3}|\*+|[a-h]|[ivx]+)$/.test(mark))
        this.#notes.set(link.getAttribute("href")!.slice(1), mark);
    }
    this.#walk();
    this.#flush();
  }

  /** By hand and not by recursion: a hostile page may be nested deeper than the stack. */
  #walk(): void {
    let node: Node | null = this.#root;
    let depth = 0;
    while (node) {
      const goesIn: boolean = this.#enter(node);
      if (goesIn && node.firstChild) {
        node = node.firstChild;
        if (++depth > DEEPEST) throw tooDeep();
        continue;
      }
      if (goesIn) this.#leave(node);
      while (node && node !== this.#root && !node.nextSibling) {
        node = node.parentNode;
        depth--;
        if (node) this.#leave(node);
      }
      node = node === this.#root ? null : (node?.nextSibling ?? null);
    }
  }

  /** @returns whether its children are read */
  #enter(node: Node): boolean {
    if (node.nodeType === 3) this.#text += node.textContent ?? "";
    if (node.nodeType !== 1) return false;
    const name = node.nodeName.toUpperCase();
    if (this.#isLeftOut(node, name)) return false;
    if (name === "BR") this.#text += /\n\s*$/.test(this.#text) ? "\u2029" : "\n";
    if (name === "SUP" || node.getAttribute("role") === "doc-noteref") return this.#raised(node);
    if (name === "A" && BACK.test(node.textContent ?? "")) return false;
    if (!BLOCKS.has(name)) return true;
    this.#flush();
    const id = node.getAttribute("id");
    const note = id === null ? undefined : this.#notes.get(id);
    if (isNotes(node)) this.#kind = "footnote";
    if (note !== undefined && /^(?:LI|P|DIV|DD|TD|ASIDE|SECTION)$/.test(name)) {
      this.#kind = "footnote";
      this.#number = note;
    } else if (/^H[1-6]$/.test(name)) this.#kind = "heading";
    else if (name === "LI" && this.#kind === "footnote")
      this.#number = labelOf(node).replace(/\. $/, "");
    else if (name === "LI") this.#label = labelOf(node);
    return true;
  }

  #leave(node: Node): void {
    const name = node.nodeName.toUpperCase();
    if (!BLOCKS.has(name)) return;
    this.#flush();
    if (this.#kind === "footnote" && (isNotes(node) || !inNotes(node.parentNode, this.#root)))
      this.#kind = "paragraph";
    if (this.#kind === "heading") this.#kind = "paragraph";
    this.#label = "";
    if (name === "LI" || !inNotes(node.parentNode, this.#root)) this.#number = undefined;
  }

  #isLeftOut(node: Node, name: string): boolean {
    if (NOT_READ.has(name) || node.getAttribute("hidden") !== null) return true;
    if (node.getAttribute("aria-hidden") === "true") return true;
    const role = node.getAttribute("role") ?? "";
    const isInside = isWithin(node, "ARTICLE", this.#root) || isNotes(node);
    return (AROUND.has(name) || AROUND_ROLES.test(role)) && !isInside;
  }

  /** A mark of a note is left out; other raised characters are text. */
  #raised(node: Node): boolean {
    const text = (node.textContent ?? "").trim();
    const shown = raisedText(text, this.#text);
    if (shown !== undefined) {
      this.#text += shown;
      return false;
    }
    // At the start of a note it is the number of that note.
    if (this.#kind === "footnote" && this.#text.trim() === "") this.#number ??= text;
    else this.#marks = "removed";
    return false;
  }

  #flush(): void {
    for (const piece of this.#text.split("\u2029")) {
      const { text, noteMarks } = unmarked(oneLine(piece));
      if (text === "") continue;
      this.blocks.push({
        kind: this.#kind,
        ...(this.#kind === "footnote" && this.#number !== undefined && { number: this.#number }),
        text: this.#kind === "paragraph" ? this.#label + text : text,
        noteMarks: bothMarks(this.#marks, noteMarks),
      });
      this.#label = "";
    }
    this.#text = "";
    this.#marks = "none";
  }
}

/** The element that holds the text: the only one that says so, if it has most of it. */
function mainOf(body: Node): Node {
  for (const selector of ["main", "[role=main]", "article"]) {
    const found = [...body.querySelectorAll(selector)];
    const length = (found[0]?.textContent ?? "").trim().length;
    if (found.length === 1 && length > 200) return found[0]!;
  }
  return body;
}

function isNotes(node: Node): boolean {
  const names = ["class", "id", "role", "epub:type"].map((name) => node.getAttribute(name) ?? "");
  return NOTES.test(names.join(" "));
}

function inNotes(node: Node | null, root: Node): boolean {
  for (let at = node; at && at !== root; at = at.parentNode)
    if (at.nodeType === 1 && isNotes(at)) return true;
  return false;
}

function isWithin(node: Node, name: string, root: Node): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) {
    if (at.nodeName.toUpperCase() === name) return true;
    if (at === root) return false;
  }
  return false;
}

/** What a browser draws before an item: a bullet, or its number. */
function labelOf(item: Node): string {
  const list = item.parentNode;
  if (list?.nodeName.toUpperCase() !== "OL") return "• ";
  if (/list-style(?:-type)?\s*:\s*none/i.test(list.getAttribute("style") ?? "")) return "";
  let number = Number(list.getAttribute("start") ?? 1) - 1;
  for (let at = list.firstChild; at; at = at.nextSibling) {
    if (at.nodeName.toUpperCase() !== "LI") continue;
    number = Number(at.getAttribute("value") ?? number + 1);
    if (at === item) break;
  }
  const kind = list.getAttribute("type");
  return kind === null || kind === "1"
    ? `${number}. `
    : /^[aA]$/.test(kind) && number > 0 && number < 27
      ? `${String.fromCharCode(kind.charCodeAt(0) + number - 1)}. `
      : "";
}
