/** A value of a JSON file, and the keys that lead to it. */
export type Found = readonly [path: readonly string[], value: unknown];

/**
 * The values of a JSON file one by one, so that a file of any size is read in little memory. JSON.parse takes
 * texts of at most 512 MB.
 *
 * @param blocks the bytes of the file
 * @param goesInto whether the object at a path is walked through; all other values are given whole
 * @throws SyntaxError if the file is not JSON
 */
export function* valuesOf(
  blocks: Iterable<Buffer>,
  goesInto: (path: readonly string[]) => boolean,
): Generator<Found> {
  const bytes = reader(blocks);
  yield* value([]);
  if (bytes.peek() !== undefined) throw new SyntaxError("something follows the value");

  function* value(path: readonly string[]): Generator<Found> {
    if (bytes.peek() !== OPEN || !goesInto(path)) {
      yield [path, JSON.parse(bytes.whole())];
      return;
    }
    bytes.skip(OPEN);
    if (bytes.peek() === CLOSE) {
      bytes.skip(CLOSE);
      return;
    }
    for (;;) {
      if (bytes.peek() !== QUOTE) throw new SyntaxError("a key is missing");
      const key = JSON.parse(bytes.whole()) as string;
      bytes.skip(COLON);
      yield* value([...path, key]);
      if (bytes.peek() === CLOSE) break;
      bytes.skip(COMMA);
    }
    bytes.skip(CLOSE);
  }
}

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
/** Blank, tab, line feed and carriage return. */
const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function reader(blocks: Iterable<Buffer>) {
  const rest = blocks[Symbol.iterator]();
  let block: Buffer = Buffer.alloc(0);
  let at = 0;

  /** The next byte; undefined at the end. */
  function byte(): number | undefined {
    while (at === block.length) {
      const { done, value } = rest.next();
      if (done) return undefined;
      block = value;
      at = 0;
    }
    return block[at];
  }

  /** The next byte that is not a blank. */
  function peek(): number | undefined {
    for (let next = byte(); next !== undefined; next = byte()) {
      if (!isBlank(next)) return next;
      at++;
    }
    return undefined;
  }

  function skip(expected: number): void {
    if (peek() !== expected)
      throw new SyntaxError(`there is no ${String.fromCharCode(expected)} where it should be`);
    at++;
  }

  /** The text of the next value, to its end. */
  function whole(): string {
    const first = peek();
    const isScalar = first !== OPEN && first !== OPEN_LIST && first !== QUOTE;
    const pieces: Buffer[] = [];
    let from = at;
    let depth = 0;
    let inText = false;
    let isEscaped = false;
    for (;;) {
      if (at === block.length) {
        pieces.push(block.subarray(from));
        from = 0;
        if (byte() === undefined) return Buffer.concat(pieces).toString();
      }
      const next = block[at]!;
      if (isScalar && (next === COMMA || next === CLOSE || next === CLOSE_LIST || isBlank(next)))
        break;
      at++;
      if (inText) {
        if (isEscaped) isEscaped = false;
        else if (next === BACKSLASH) isEscaped = true;
        else if (next === QUOTE) inText = false;
      } else if (next === QUOTE) inText = true;
      else if (next === OPEN || next === OPEN_LIST) depth++;
      else if (next === CLOSE || next === CLOSE_LIST) depth--;
      if (!isScalar && depth === 0 && !inText) break;
    }
    pieces.push(block.subarray(from, at));
    return Buffer.concat(pieces).toString();
  }

  return { peek, skip, whole };
}
