import type { Block, DocumentText } from "../archive/text/document-text.ts";
import type { Locator } from "../facts/facts.ts";
import { cut } from "./cut.ts";
import type { Cut } from "./cut.ts";
import { isSure, partOf, textOf } from "./part.ts";
import type { Part } from "./part.ts";
import { passageHash } from "./passage.ts";
import { sectionsOf } from "./sections.ts";
import type { OutlineSection } from "./sections.ts";

/** What a place of a document says. */
export interface Passage {
  readonly text: string;
  /**
   * See docs/passages.md. Undefined if the marks of notes, or the bounds of the place, cannot be told
   * apart for certain, and of a document as a whole.
   */
  readonly hash?: string;
  /** How many numbered items each paragraph of the place has. They are no part of the passage. */
  readonly items: readonly number[];
}

/** A place looked up in the text of a document. */
export type Found =
  | { readonly kind: "found"; readonly passage: Passage }
  /** The document has places of this kind, `of` in number, but not this one. */
  | { readonly kind: "missing"; readonly key: string; readonly of: number }
  /** It tells its places otherwise: `has` says how. */
  | { readonly kind: "other"; readonly key: string; readonly has: string }
  /** Its text does not show places of this kind, so that nothing can be said. */
  | { readonly kind: "unknown"; readonly key: string };

/** A document that can be asked what stands at a place. */
export interface Places {
  /** @param place left out for the whole document */
  readonly find: (place?: Locator) => Found;
  /** The places of the same kind before it and after it, as far as they are there. */
  readonly besides: (place: Locator) => Locator[];
  readonly extent: Extent;
}

/** How far a document goes, as a record says it under `extent`. */
export interface Extent {
  readonly pages?: number;
  readonly paragraphs?: number;
  readonly footnotes?: number;
  readonly articles?: number;
  readonly annexes?: number;
}

/** @param outline of the source, in its order */
export function placesIn(document: DocumentText, outline: readonly OutlineSection[] = []): Places {
  const { blocks } = document;
  const { paragraphs, annexes, articles, footnotes } = cut(document);
  const sections = sectionsOf(blocks, outline);
  const pages = printedPages(document);
  const items = new Map(
    [...paragraphs].flatMap(([number, { inner }]) =>
      [...inner].map(([name, part]) => [name.includes(".") ? name : `${number}.${name}`, part]),
    ),
  );
  // A page without numbers and an outline, such as a news page, has its paragraphs counted.
  const isPlain = paragraphs.size + articles.size + outline.length === 0;
  const plain = isPlain
    ? blocks.filter(({ kind }) => kind === "paragraph").map((block) => partOf(block))
    : [];
  const kinds = Object.entries({ paragraphs, articles, sections })
    .filter(([, { size }]) => size > 0)
    .map(([kind]) => kind);
  return {
    find,
    besides,
    extent: extentOf(document, { paragraphs, annexes, articles, footnotes }),
  };

  function find(place: Locator = {}): Found {
    const at = textsIn(place);
    const { section, annex, page } = at;
    if (annex !== undefined) return inAnnex(annex, at["paragraph"]);
    if (section !== undefined) return inSection(section, at);
    if (at["recommendation"] !== undefined)
      return among("recommendation", at["recommendation"], items);
    if (at["footnote"] !== undefined) return among("footnote", at["footnote"], footnotes);
    if (at["article"] !== undefined) return inLaw(at["article"]);
    if (at["paragraph"] !== undefined) return ofDocument(at["paragraph"]);
    if (page !== undefined) return onPage(page);
    const [key] = Object.keys(at);
    if (key !== undefined) return { kind: "unknown", key };
    const text = blocks.filter(isWords).map(({ text }) => text);
    return { kind: "found", passage: { text: text.join("\n"), items: [] } };
  }

  function ofDocument(paragraph: string): Found {
    if (isPlain) return among("paragraph", paragraph, byCount(plain));
    return items.has(paragraph)
      ? among("paragraph", paragraph, items)
      : among("paragraph", paragraph, paragraphs);
  }

  /** Looks up a number, or a range of numbers, and puts together what stands there. */
  function among(key: string, text: string, all: ReadonlyMap<string, Part>): Found {
    if (all.size === 0) return unseen(key);
    const names = all.has(text) ? [text] : (rangeOf(text) ?? [text]);
    const parts = names.map((name) => all.get(name));
    return parts.every((part) => part !== undefined)
      ? found(parts)
      : { kind: "missing", key, of: all.size };
  }

  function inLaw(text: string): Found {
    const [, name = text, inner, below = ""] = /^([\d-]+)\((\d+)\)(.*)$/.exec(text) ?? [];
    const article = articles.get(name);
    if (!article || inner === undefined) {
      const all = new Map([...articles].map(([name, part]) => [name, withInner(part)]));
      return among("article", name, all);
    }
    return below === ""
      ? among("article", inner, article.inner)
      : { kind: "unknown", key: "article" };
  }

  function inSection(id: string, { paragraph, item }: Texts): Found {
    const section = sections.get(id);
    if (!section) {
      const isListed = outline.some((each) => each.id === id);
      return isListed || outline.length === 0
        ? unseen("section")
        : { kind: "missing", key: "section", of: sections.size };
    }
    if (item !== undefined) return counted("item", item, section.items);
    if (paragraph !== undefined && paragraphs.has(paragraph))
      return among("paragraph", paragraph, paragraphs);
    if (paragraph !== undefined) return counted("paragraph", paragraph, section.paragraphs);
    return found(section.blocks.filter(isBody).map((block) => partOf(block)));
  }

  /** @param parts undefined if nobody knows which are which */
  function counted(key: string, text: string, parts: readonly Part[] | undefined): Found {
    if (!parts) return { kind: "unknown", key };
    return parts.length === 0 ? { kind: "missing", key, of: 0 } : among(key, text, byCount(parts));
  }

  function inAnnex(annex: string, paragraph: string | undefined): Found {
    const one = annexes[numberOfAnnex(annex) - 1];
    if (!one && annexes.length === 0) return unseen("annex");
    if (!one) return { kind: "missing", key: "annex", of: annexes.length };
    if (paragraph !== undefined) return among("paragraph", paragraph, one.paragraphs);
    return found(one.blocks.filter(isBody).map((block) => partOf(block)));
  }

  function onPage(text: string): Found {
    if (pages.size === 0) return unseen("page");
    const [from = text, to = from] = pages.has(text) ? [text] : text.split("-");
    const [first, last] = [pages.get(from), pages.get(to)];
    if (first === undefined || last === undefined)
      return { kind: "missing", key: "page", of: pages.size };
    const on = blocks.filter((each) => isWords(each) && touches(each, first, last));
    const isWhole = on.every(({ page = 0, lastPage = page }) => page >= first && lastPage <= last);
    const whole = passageOf(on.map((block) => partOf(block)));
    // How much of a paragraph stands before the end of a page, only a reader of that page can say.
    const { hash: _, ...unsealed } = whole;
    return { kind: "found", passage: isWhole ? whole : unsealed };
  }

  /** What is said of a kind of place that the text does not show. */
  function unseen(key: string): Found {
    const has = kinds.filter((kind) => kind !== `${key}s`);
    return has.length > 0 && ["paragraph", "recommendation", "article"].includes(key)
      ? { kind: "other", key, has: has.join(" and ") }
      : { kind: "unknown", key };
  }

  function besides(place: Locator): Locator[] {
    const key = ["recommendation", "item", "paragraph", "footnote", "article"].find(
      (each) => typeof place[each] === "string",
    );
    const [, before, number] = /^((?:\d+\.)?)(\d+)$/.exec(String(place[key ?? ""])) ?? [];
    if (key === undefined || before === undefined) return [];
    return [-1, 1]
      .map((step) => ({ ...place, [key]: `${before}${Number(number) + step}` }))
      .filter((other) => find(other).kind === "found");
  }
}

type Texts = Readonly<Record<string, string | undefined>>;

function textsIn(place: Locator): Texts {
  return Object.fromEntries(
    Object.entries(place).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : [],
    ),
  );
}

function found(parts: readonly Part[]): Found {
  return { kind: "found", passage: passageOf(parts) };
}

function passageOf(parts: readonly Part[]): Passage {
  const text = parts.map(textOf).join("\n");
  const hash = parts.every(isSure) ? passageHash(text) : undefined;
  const items = parts.map(({ inner }) => inner.size).filter((size) => size > 0);
  return { text, ...(hash !== undefined && { hash }), items };
}

/** An article with its paragraphs: it is cited as a whole. */
function withInner(part: Part): Part {
  const inner = [...part.inner.values()];
  return {
    blocks: [part, ...inner].flatMap(({ blocks }) => blocks),
    label: part.label,
    inner: new Map(),
    ...([part, ...inner].some(({ unsure }) => unsure) && { unsure: true }),
  };
}

function byCount(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part, index) => [String(index + 1), part]));
}

/** `124-126`, `124.1-124.3`: all the numbers from the first to the last. */
function rangeOf(text: string): string[] | undefined {
  const [, before = "", from, again = "", to] =
    /^((?:\d+\.)?)(\d+)-((?:\d+\.)?)(\d+)$/.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (!(first <= last && last - first < 2_000) || (again !== "" && again !== before))
    return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => `${before}${first + index}`);
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

function numberOfAnnex(text: string): number {
  const [word = ""] = /[\da-z]+$/i.exec(text) ?? [];
  const roman = ROMAN.indexOf(word.toLowerCase()) + 1;
  return roman > 0 ? roman : Number(word);
}

/** The pages of a file by the number that each prints, or else by count. */
function printedPages({ blocks, pages = 0 }: DocumentText): Map<string, number> {
  const printed = new Map<number, string>();
  for (const { kind, page, text } of blocks)
    if (kind === "furniture" && page !== undefined && /^(?:\d{1,4}|[ivxl]{1,6})$/.test(text))
      printed.set(page, text);
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  return new Map(all.map((page) => [printed.get(page) ?? String(page), page]));
}

function touches({ page = 0, lastPage = page }: Block, first: number, last: number): boolean {
  return lastPage >= first && page <= last;
}

function isBody({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "heading";
}

function isWords({ kind }: Block): boolean {
  return kind !== "furniture";
}

function extentOf(
  { pages }: DocumentText,
  { paragraphs, annexes, articles, footnotes }: Cut,
): Extent {
  const last = (all: ReadonlyMap<string, unknown>) =>
    Math.max(...[...all.keys()].map((name) => Number.parseInt(name, 10)));
  return {
    ...(pages !== undefined && { pages }),
    ...(paragraphs.size > 0 && { paragraphs: last(paragraphs) }),
    ...(footnotes.size > 0 && { footnotes: last(footnotes) }),
    ...(articles.size > 0 && { articles: last(articles) }),
    ...(annexes.length > 0 && { annexes: annexes.length }),
  };
}
