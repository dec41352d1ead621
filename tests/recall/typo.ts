import type { Random } from "../random.ts";
import { pick } from "../random.ts";

/**
 * The text with one typing error (a letter left out, doubled, swapped with its neighbour or replaced)
 * for which `wrong` is true; undefined after ten attempts.
 */
export function typo(
  next: Random,
  text: string,
  wrong: (text: string) => boolean,
): string | undefined {
  for (let attempt = 0; attempt < 10; attempt++) {
    const at = Math.floor(next() * text.length);
    const letter = text[at]!;
    if (!/[\p{L}\d]/u.test(letter)) continue;
    const head = text.slice(0, at);
    const tail = text.slice(at + 1);
    const slip = pick(next, [
      head + tail,
      head + letter + letter + tail,
      head + (tail[0] ?? "") + letter + tail.slice(1),
      head +
        pick(next, /\d/.test(letter) ? [..."0123456789"] : [..."abcdefghiklmnoprstuvwz"]) +
        tail,
    ]);
    if (slip !== text && /^[\p{L}\d]/u.test(slip) && /[\p{L}\d]$/u.test(slip) && wrong(slip))
      return slip;
  }
  return undefined;
}
