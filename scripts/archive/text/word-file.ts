import { xmlParts } from "../../import/core/bounded-zip.ts";
import { NotThisFormat } from "../../import/core/not-this-format.ts";
import type { Block, DocumentText, NoteMarks } from "./document-text.ts";
import { UnreadableDocument } from "./document-text.ts";
import { bothMarks, raisedText, unmarked } from "./note-marks.ts";
import { oneLine } from "./one-line.ts";
import { numberingOf } from "./word-numbering.ts";
import { elementsOf } from "./xml-elements.ts";

/** Parts of a paragraph that are not shown: deleted, moved away, or shown in another way beside. */
const NOT_SHOWN = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "pPrChange",
  "rPrChange",
]);

/**
 * The text of a Word document, as its file says it: with the numbers of automatic lists, without deleted
 * text, without pages, which Word makes when it shows the document.
 *
 * @throws UnreadableDocument if it is not a Word document, or unpacks to more than one holds
 */
export function wordFile(bytes: Buffer): DocumentText {
  const texts = partsOf(bytes);
  const body = texts.get("word/document.xml");
  if (body === undefined) throw new UnreadableDocument("It is not a Word document.");
  const styles = texts.get("word/styles.xml") ?? "";
  const labelOf = numberingOf(texts.get("word/numbering.xml") ?? "", styles);
  const headings = headingStyles(styles);
  const paragraphs = paragraphsOf(body);
  const blocks = paragraphs.flatMap(({ text, marks, style, list }): Block[] => {
    // The number counts even if nothing else stands in the paragraph.
    const label = labelOf(style, list);
    const plain = unmarked(oneLine(text));
    if (plain.text === "") return [];
    return [
      {
        kind: headings.has(style) ? "heading" : "paragraph",
        text: label === "" ? plain.text : `${label} ${plain.text}`,
        noteMarks: bothMarks(marks, plain.noteMarks),
      },
    ];
  });
  const notes = notesOf(texts);
  return { blocks: [...blocks, ...notes], warnings: [] };
}

function partsOf(bytes: Buffer): ReadonlyMap<string, string> {
  try {
    return xmlParts({ name: "The file", bytes, sha256: "" }).texts;
  } catch (error) {
    if (error instanceof NotThisFormat) throw new UnreadableDocument(error.message);
    throw error;
  }
}

/** A paragraph, as the XML has it. */
interface WordParagraph {
  text: string;
  marks: NoteMarks;
  /** The id of its style; empty if it has none. */
  style: string;
  /** Its list, if the paragraph itself names one. */
  list?: { readonly id: string; readonly level: number };
  /** Of a note: its id. */
  readonly note?: string;
}

/** Every paragraph, in the order of the file; of those in a text box, the box comes first. */
function paragraphsOf(xml: string): WordParagraph[] {
  const done: WordParagraph[] = [];
  const open: WordParagraph[] = [];
  let hidden = 0;
  let note: string | undefined;
  const run = { text: "", isRaised: false, isHidden: false };
  elementsOf(xml, {
    open(name, attribute, path) {
      if (NOT_SHOWN.has(name)) hidden++;
      if (name === "footnote" || name === "endnote")
        note = attribute("type") === undefined ? attribute("id") : undefined;
      if (name === "p")
        open.push({ text: "", marks: "none", style: "", ...(note !== undefined && { note }) });
      const paragraph = open.at(-1);
      if (!paragraph || hidden > 0) return;
      const parent = path.at(-2);
      if (name === "r") Object.assign(run, { text: "", isRaised: false, isHidden: false });
      else if (name === "pStyle") paragraph.style = attribute("val") ?? "";
      else if (name === "numId" && path.at(-3) === "pPr")
        paragraph.list = { id: attribute("val") ?? "0", level: paragraph.list?.level ?? 0 };
      else if (name === "ilvl" && path.at(-3) === "pPr")
        paragraph.list = { id: paragraph.list?.id ?? "", level: Number(attribute("val") ?? 0) };
      else if (parent === "rPr" && path.at(-3) === "r") {
        if (name === "vertAlign") run.isRaised = attribute("val") === "superscript";
        if (name === "vanish")
          run.isHidden = attribute("val") !== "0" && attribute("val") !== "false";
      } else if (name === "footnoteReference" || name === "endnoteReference")
        paragraph.marks = "removed";
      else if (name === "tab" && parent === "r") run.text += "\t";
      else if (name === "br" || name === "cr") run.text += " ";
      else if (name === "noBreakHyphen") run.text += "-";
    },
    text(text, path) {
      if (hidden === 0 && path.at(-1) === "t") run.text += text;
    },
    close(name) {
      if (NOT_SHOWN.has(name)) hidden--;
      const paragraph = open.at(-1);
      if (name === "r" && paragraph && hidden === 0 && !run.isHidden) {
        const shown = run.isRaised ? raisedText(run.text, paragraph.text) : run.text;
        if (shown === undefined) paragraph.marks = "removed";
        paragraph.text += shown ?? "";
        run.text = "";
      }
      if (name === "p" && paragraph) done.push(open.pop()!);
    },
  });
  return done;
}

/** The notes of a document, numbered in the order in which they stand. */
function notesOf(texts: ReadonlyMap<string, string>): Block[] {
  const blocks: Block[] = [];
  for (const part of ["word/footnotes.xml", "word/endnotes.xml"]) {
    const notes = new Map<string, { text: string; marks: NoteMarks }>();
    for (const { text, marks, note } of paragraphsOf(texts.get(part) ?? "<none/>")) {
      if (note === undefined) continue;
      const before = notes.get(note) ?? { text: "", marks: "none" };
      // The mark at the start of a note is its own number.
      notes.set(note, {
        text: `${before.text} ${text}`,
        marks: before.text === "" ? "none" : bothMarks(before.marks, marks),
      });
    }
    let number = 0;
    for (const { text, marks } of notes.values()) {
      const plain = unmarked(oneLine(text));
      number++;
      if (plain.text !== "")
        blocks.push({
          kind: "footnote",
          number: String(number),
          text: plain.text,
          noteMarks: bothMarks(marks, plain.noteMarks),
        });
    }
  }
  return blocks;
}

/** The ids of the styles of headings: their names are English in every language of Word. */
function headingStyles(xml: string): ReadonlySet<string> {
  const found = new Set<string>();
  let style = "";
  elementsOf(xml || "<none/>", {
    open(name, attribute) {
      if (name === "style") style = attribute("styleId") ?? "";
      if (
        name === "name" &&
        /^(?:heading [1-9]|title|subtitle)$|^_ ?H_/i.test(attribute("val") ?? "")
      )
        found.add(style);
      if (name === "outlineLvl" && style !== "" && Number(attribute("val")) < 9) found.add(style);
    },
  });
  return found;
}
