/** The number at the start of a block: `7.` or, inside a paragraph, `124.7`. */
export interface PrintedNumber {
  readonly value: number;
  /** The paragraph that it is inside. */
  readonly of?: number;
  /** As printed, up to the first word. */
  readonly label: string;
}

const NUMBER = /^(?:(\d{1,4})\.(\d{1,3})[.)]?|(\d{1,4})[.)]) (?=\S)/u;

/** The number that a block begins with; undefined if it begins otherwise. */
export function printedNumber(text: string): PrintedNumber | undefined {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const [label, of, inside, alone] = found;
  if (alone !== undefined) return { label, value: Number(alone) };
  return { label, of: Number(of), value: Number(inside) };
}
