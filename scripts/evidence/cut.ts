import type { Block, DocumentText } from "../archive/text/document-text.ts";
import { partOf } from "./part.ts";
import type { Part } from "./part.ts";
import { printedNumber } from "./printed-number.ts";
import type { PrintedNumber } from "./printed-number.ts";

/** The parts of a document by the numbers that it prints. */
export interface Cut {
  readonly paragraphs: ReadonlyMap<string, Part>;
  readonly annexes: readonly Annex[];
  readonly articles: ReadonlyMap<string, Part>;
  readonly footnotes: ReadonlyMap<string, Part>;
}

export interface Annex {
  /** With its heading. */
  readonly blocks: readonly Block[];
  /** An annex numbers its paragraphs anew. */
  readonly paragraphs: ReadonlyMap<string, Part>;
}

/**
 * Cuts a document by its numbers. A number opens a part only where it is the next one that is expected:
 * in a list inside a paragraph, or of the paragraphs. So no year at the start of a line becomes a
 * paragraph, and the recommendations 1 to 102 inside paragraph 95 do not end it.
 */
export function cut({ blocks }: Pick<DocumentText, "blocks">): Cut {
  const articles = articlesOf(blocks);
  const [body, ...annexes] = splitAtAnnexes(blocks);
  return {
    paragraphs: articles.size > 0 ? new Map() : paragraphsOf(body!),
    annexes: annexes.map((blocks) => ({ blocks, paragraphs: paragraphsOf(blocks) })),
    articles,
    footnotes: footnotesOf(blocks),
  };
}

/** The body, and each annex from its heading on. */
function splitAtAnnexes(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading" && ANNEX.test(block.text)) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

const ANNEX = /^(?:annex|appendix|annexe|anexo|приложение)(?=$|[\s.:])/iu;

interface Entry {
  readonly block: Block;
  /** What it begins with. */
  readonly number: PrintedNumber | undefined;
}

function paragraphsOf(blocks: readonly Block[]): Map<string, Part> {
  const entries = blocks
    .filter(({ kind }) => kind === "paragraph" || kind === "heading")
    .map((block): Entry => ({ block, number: printedNumber(block.text) }));
  const paragraphs = new Map<string, Part>();
  let paragraph: Part | undefined;
  let item: Part | undefined;
  let [last, lastItem] = [0, 0];
  for (const [index, { block, number }] of entries.entries()) {
    if (number && isItem(number, index)) openItem(block, number);
    else if (number && isNext(number, index)) openParagraph(block, number);
    else if (block.kind === "heading") [paragraph, item] = [undefined, undefined];
    else (item ?? paragraph)?.blocks.push(block);
  }
  return paragraphs;

  function isItem({ of, value }: PrintedNumber, index: number): boolean {
    if (!paragraph || value !== lastItem + 1) return false;
    // A number that fits both goes to the list if the paragraphs still get theirs.
    return of === undefined ? value !== last + 1 || comesAgain(value, index) : of === last;
  }

  function isNext({ of, value }: PrintedNumber, index: number): boolean {
    return of === undefined && (value === last + 1 || isBehindGap(value, index));
  }

  function comesAgain(value: number, index: number): boolean {
    return numbersAfter(index).includes(value);
  }

  /** Whether up to two numbers before it were not found: then the one after it comes next. */
  function isBehindGap(value: number, index: number): boolean {
    return last > 0 && value > last && value <= last + 3 && numbersAfter(index)[0] === value + 1;
  }

  function numbersAfter(index: number): number[] {
    return entries
      .slice(index + 1)
      .flatMap(({ number }) => (number && number.of === undefined ? [number.value] : []));
  }

  function openParagraph(block: Block, { value, label }: PrintedNumber): void {
    if (value > last + 1) for (const part of [paragraph, item]) if (part) part.unsure = true;
    paragraph = partOf(block, label);
    paragraphs.set(String(value), paragraph);
    [last, item, lastItem] = [value, undefined, 0];
  }

  function openItem(block: Block, { of, value, label }: PrintedNumber): void {
    item = partOf(block, label);
    paragraph!.inner.set(of === undefined ? String(value) : `${of}.${value}`, item);
    lastItem = value;
  }
}

const ARTICLE =
  /^(?:(?:article|art\.|статья|artículo|artikel) (\d+(?:-\d+)?)[.:]?(?= |$)|(\d+(?:-\d+)?)-бап[.:]?)\s*/iu;

/** The articles of a law or treaty with their numbered paragraphs; fewer than three are mentions. */
function articlesOf(blocks: readonly Block[]): Map<string, Part> {
  const articles = new Map<string, Part>();
  let article: Part | undefined;
  let inner: Part | undefined;
  for (const block of blocks) {
    if (block.kind === "footnote" || block.kind === "furniture") continue;
    const [label, latin, cyrillic] = ARTICLE.exec(block.text) ?? [];
    const name = latin ?? cyrillic;
    const number = printedNumber(block.text);
    if (name !== undefined && !articles.has(name)) {
      article = partOf(block, label);
      inner = undefined;
      articles.set(name, article);
    } else if (article && number?.of === undefined && number?.value === article.inner.size + 1) {
      inner = partOf(block, number.label);
      article.inner.set(String(number.value), inner);
    } else if (block.kind === "paragraph") (inner ?? article)?.blocks.push(block);
  }
  return articles.size < 3 ? new Map() : articles;
}

/** Notes with a mark of their own, such as `*`, and those whose number comes twice are left out. */
function footnotesOf(blocks: readonly Block[]): Map<string, Part> {
  const notes = new Map<string, Part>();
  const twice = new Set<string>();
  for (const block of blocks) {
    const { kind, number = "" } = block;
    if (kind !== "footnote" || !/^\d+$/.test(number)) continue;
    if (notes.has(number)) twice.add(number);
    notes.set(number, partOf(block));
  }
  for (const number of twice) notes.delete(number);
  return notes;
}
