/** Values as numbers: a table of texts, a table of the keys of objects, and the rest in one row. */
export interface Encoded {
  readonly texts: readonly string[];
  readonly shapes: readonly (readonly string[])[];
  readonly code: Int32Array;
  /** Where each of the values begins in `code`. */
  readonly starts: readonly number[];
}

// The three lowest bits of a number say what the others are.
const TEXT = 0;
const WHOLE = 1;
const OBJECT = 2;
const LIST = 3;
const SHARED = 4;
const CONSTANT = 5;
const FRACTION = 6;
const AGAIN = 7;
const constants: readonly unknown[] = [null, true, false, undefined];
const LARGEST = 2 ** 27;

/**
 * Writes values of plain objects, lists, texts, numbers, booleans and null. The facts of records are
 * made of few texts and fewer kinds of object, so this is read many times faster than JSON. An object
 * that several values share is written once, and shared again by what is read.
 *
 * @param shared objects that are not copied: `decode` gives them back as they are
 */
export function encode(values: readonly unknown[], shared: readonly object[]): Encoded {
  const texts = new Map<string, number>();
  const shapes = new Map<string, number>();
  const keysOf: string[][] = [];
  const sharedAt = new Map(shared.map((object, at) => [object, at]));
  const written = new Map<object, number>();
  const code: number[] = [];
  const starts: number[] = [];
  for (const value of values) {
    starts.push(code.length);
    write(value);
  }
  return { texts: [...texts.keys()], shapes: keysOf, code: Int32Array.from(code), starts };

  function write(value: unknown): void {
    if (typeof value === "string") put(TEXT, numberOf(texts, value));
    else if (typeof value === "number") {
      if (Number.isInteger(value) && Math.abs(value) < LARGEST) put(WHOLE, value);
      else put(FRACTION, numberOf(texts, String(value)));
    } else if (typeof value === "object" && value !== null) {
      const at = sharedAt.get(value);
      if (at !== undefined) return put(SHARED, at);
      const before = written.get(value);
      if (before !== undefined) return put(AGAIN, before);
      written.set(value, code.length);
      if (Array.isArray(value)) {
        put(LIST, value.length);
        value.forEach(write);
        return;
      }
      const keys = Object.keys(value);
      const shape = numberOf(shapes, JSON.stringify(keys));
      if (shape === keysOf.length) keysOf.push(keys);
      put(OBJECT, shape);
      for (const key of keys) write((value as Record<string, unknown>)[key]);
    } else put(CONSTANT, constants.indexOf(value));
  }

  function put(kind: number, number: number): void {
    code.push(number * 8 + kind);
  }
}

/**
 * The value that begins at `start`.
 *
 * @param made the objects that values share, by where they begin; it takes those that this value shares
 */
export function decode(
  { texts, shapes, code }: Omit<Encoded, "starts">,
  start: number,
  shared: readonly object[],
  made: Map<number, unknown> = new Map(),
): unknown {
  let at = start;
  return read();

  function read(): unknown {
    const word = code[at++]!;
    const number = word >> 3;
    switch (word & 7) {
      case TEXT:
        return texts[number];
      case WHOLE:
        return number;
      case OBJECT: {
        const object: Record<string, unknown> = {};
        for (const key of shapes[number]!)
          if (key !== "__proto__") object[key] = read();
          else
            Object.defineProperty(object, key, {
              value: read(),
              configurable: true,
              enumerable: true,
              writable: true,
            });
        return object;
      }
      case LIST: {
        const list: unknown[] = [];
        for (let left = number; left > 0; left--) list.push(read());
        return list;
      }
      case SHARED:
        return shared[number];
      case CONSTANT:
        return constants[number];
      case AGAIN:
        return again(number);
      default:
        return Number(texts[number]);
    }
  }

  function again(from: number): unknown {
    if (!made.has(from)) {
      const back = at;
      at = from;
      made.set(from, read());
      at = back;
    }
    return made.get(from);
  }
}

function numberOf(known: Map<string, number>, text: string): number {
  const number = known.get(text) ?? known.size;
  if (number === known.size) known.set(text, number);
  return number;
}
