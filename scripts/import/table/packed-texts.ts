/** A list of many texts that are read now and then. */
export interface PackedTexts {
  readonly add: (text: string) => void;
  /** The text at a place in the list, from 0; undefined if there is none. */
  readonly text: (place: number) => string | undefined;
}

/** In bytes. */
const BLOCK = 1024 * 1024;

/**
 * Texts as their bytes in UTF-8. As strings they would take several times as much: V8 writes a text with one curly
 * quotation mark in two bytes a letter, and keeps the whole piece of a file that it was cut out of.
 */
export function packedTexts(): PackedTexts {
  const blocks: Buffer[] = [Buffer.alloc(BLOCK)];
  /** Of each text, the number of its block and where it stands there. */
  const places: number[] = [];
  let end = 0;
  return {
    add(text) {
      const length = Buffer.byteLength(text);
      if (end + length > blocks.at(-1)!.length) {
        blocks.push(Buffer.alloc(Math.max(BLOCK, length)));
        end = 0;
      }
      places.push(blocks.length - 1, end, end + length);
      blocks.at(-1)!.write(text, end);
      end += length;
    },
    text(place) {
      if (!Number.isInteger(place)) return undefined;
      const [block, from, to] = places.slice(place * 3, place * 3 + 3);
      return block === undefined ? undefined : blocks[block]!.toString("utf8", from, to);
    },
  };
}
