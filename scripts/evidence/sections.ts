import type { Block } from "../archive/text/document-text.ts";
import { partOf } from "./part.ts";
import type { Part } from "./part.ts";
import { skeleton } from "./passage.ts";

/** A section as the record of a source lists it under `outline`. */
export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs?: number | undefined;
  readonly items?: number | undefined;
}

/** What stands between the heading of a section and that of the next one. */
export interface SectionText {
  readonly blocks: readonly Block[];
  /** Undefined if the text has fewer than the outline says: then nobody knows which are which. */
  readonly paragraphs: readonly Part[] | undefined;
  /** Bullets, or the entries of a list without them; likewise. */
  readonly items: readonly Part[] | undefined;
}

/**
 * The sections of a document. Headings are looked for in the order of the outline, each after the one
 * before; the first section begins with the document. A section whose heading is not there is left out,
 * and its words stand at the end of the section before.
 */
export function sectionsOf(
  blocks: readonly Block[],
  outline: readonly OutlineSection[],
): Map<string, SectionText> {
  const starts: { readonly section: OutlineSection; readonly from: number }[] = [];
  let next = 0;
  for (const [index, section] of outline.entries()) {
    const title = skeleton(section.title);
    const found = blocks.findIndex(
      ({ text }, at) => at >= next && isShort(text) && skeleton(withoutNumber(text)) === title,
    );
    if (found >= 0) starts.push({ section, from: (next = found + 1) });
    else if (index === 0) starts.push({ section, from: 0 });
  }
  return new Map(
    starts.map(({ section, from }, index) => {
      const end = (starts[index + 1]?.from ?? blocks.length + 1) - 1;
      const own = blocks.slice(from, end);
      const { paragraphs, items } = partsIn(own, section);
      const whole = (parts: readonly Part[], count = 0) =>
        parts.length < count ? undefined : parts;
      return [
        section.id,
        {
          blocks: own,
          paragraphs: whole(paragraphs, section.paragraphs),
          items: whole(items, section.items),
        },
      ];
    }),
  );
}

function partsIn(
  blocks: readonly Block[],
  outline: OutlineSection,
): Record<"paragraphs" | "items", readonly Part[]> {
  const body = blocks.filter(
    ({ kind, text }) => kind === "paragraph" || (kind === "heading" && !isShort(text)),
  );
  const bullets = body.flatMap((block) => {
    const label = BULLET.exec(block.text)?.[0];
    return label === undefined ? [] : [partOf(block, label)];
  });
  const rest = body.filter(({ text }) => !BULLET.test(text)).map((block) => partOf(block));
  if (outline.items === undefined || bullets.length > 0)
    return { paragraphs: rest, items: bullets };
  // The entries of a list without bullets are paragraphs, those of a list of contents furniture.
  const entries = blocks.filter(({ kind }) => kind === "furniture").map((block) => partOf(block));
  if (rest.length === 0) return { paragraphs: [], items: entries };
  return outline.paragraphs === 0
    ? { paragraphs: [], items: rest }
    : { paragraphs: rest, items: [] };
}

const BULLET = /^(?:[-–—•·▪◦●*] ?|\([a-z]{1,4}\) )(?=\S)/u;

/** In words. A line in capitals that goes on longer is a paragraph. */
const LONGEST_HEADING = 12;

export function isShort(text: string): boolean {
  return text.split(" ").length <= LONGEST_HEADING;
}

/** A heading without its number: `II. Conclusions`, `A. Presentation`. */
export function withoutNumber(heading: string): string {
  return heading.replace(/^(?:[IVXLC]+|[A-Z]|\d+(?:\.\d+)*)[.)] /u, "");
}
