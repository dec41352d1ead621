import { NotThisFormat } from "./not-this-format.ts";

const DEEPEST = 32;

/**
 * Refuses JSON that nests deeper than any export, before a parser or a writer goes down into it.
 *
 * @throws NotThisFormat
 */
export function refuseDepth(name: string, json: string): void {
  const deep = deepest(json);
  if (deep > DEEPEST)
    throw new NotThisFormat(`${name} nests its values ${deep} deep, where ${DEEPEST} is the most.`);
}

/** How deep brackets nest, those within strings aside; counted before a parser sees the text. */
function deepest(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) most = Math.max(most, ++depth);
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return most;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
