import type { Block } from "../archive/text/document-text.ts";

/** What stands under one number of a document, or in one paragraph without a number. */
export interface Part {
  /** Without those of numbered parts inside it. */
  readonly blocks: Block[];
  /** The number or bullet that the first block begins with: it names the place, and is no word of it. */
  readonly label: string;
  /** Recommendations and other items that are numbered inside it, by their numbers: `124.4`, `7`. */
  readonly inner: Map<string, Part>;
  /** Words of another part may be in it, because the number of that one was not found. */
  unsure?: true;
}

/** @param label how the block begins; left out if with its first word */
export function partOf(block: Block, label = ""): Part {
  return { blocks: [block], label, inner: new Map() };
}

/** What it says, without its number. */
export function textOf({ blocks, label }: Part): string {
  return blocks
    .map(({ text }) => text)
    .join("\n")
    .slice(label.length);
}

/** Whether its words, and the marks of notes in it, could be told apart for certain. */
export function isSure({ blocks, unsure }: Part): boolean {
  return !unsure && blocks.every(({ noteMarks }) => noteMarks !== "uncertain");
}
