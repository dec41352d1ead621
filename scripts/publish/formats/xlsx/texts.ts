import { Unzip, UnzipInflate } from "fflate";
import { blocksOf } from "../../output/blocks.ts";

/** Characters of a text that are searched again with the next one; no withheld value is longer. */
const OVERLAP = 2 ** 16;

/** The texts of a workbook, unpacked. */
export function* sheetTexts(path: string): Generator<string> {
  let made: Uint8Array[] = [];
  const unzip = new Unzip((file) => {
    file.ondata = (error, bytes) => {
      if (error) throw error;
      made.push(bytes);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  let tail = "";
  const decoder = new TextDecoder();
  for (const block of blocksOf(path)) {
    unzip.push(block);
    const text = tail + made.map((bytes) => decoder.decode(bytes, { stream: true })).join("");
    made = [];
    yield text;
    tail = text.slice(-OVERLAP);
  }
}
