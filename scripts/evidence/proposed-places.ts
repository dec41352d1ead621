import type { DocumentText } from "../archive/text/document-text.ts";
import { placesIn } from "./places.ts";
import type { Extent } from "./places.ts";
import { isShort, sectionsOf, withoutNumber } from "./sections.ts";

/** How far a document goes and which sections it has, as its text shows them. */
export interface ProposedPlaces {
  readonly extent: Extent;
  /** Empty if its paragraphs or articles are numbered: they are cited by number. */
  readonly outline: readonly ProposedSection[];
}

export interface ProposedSection {
  readonly title: string;
  readonly paragraphs: number;
  readonly items: number;
}

/** What stands before the first heading. */
const TITLE_BLOCK = "Title block";

/** Proposes `extent` and `outline` of a source. A person who sees the document says whether they are right. */
export function proposedPlaces(document: DocumentText): ProposedPlaces {
  const { extent } = placesIn(document);
  const { paragraphs: _, ...unnumbered } = extent;
  const isNumbered = extent.paragraphs !== undefined || extent.articles !== undefined;
  if (isNumbered) return { extent, outline: [] };
  const headings = document.blocks.filter(({ kind, text }) => kind === "heading" && isShort(text));
  if (headings.length === 0) return { extent: unnumbered, outline: [] };
  const titles = headings.map(({ text }) => withoutNumber(text));
  const first = document.blocks.find(({ kind }) => kind === "heading" || kind === "paragraph");
  const all = (first?.kind === "paragraph" ? [TITLE_BLOCK, ...titles] : titles).map(
    (title, index) => ({ id: String(index), title }),
  );
  const sections = sectionsOf(document.blocks, all);
  const outline = all.map(({ id, title }) => {
    const { paragraphs = [], items = [] } = sections.get(id) ?? {};
    return { title, paragraphs: paragraphs.length, items: items.length };
  });
  return { extent: unnumbered, outline };
}
