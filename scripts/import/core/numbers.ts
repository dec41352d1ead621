/** Whether an id is a number of a document: whole numbers with points between them, such as `124.4`. */
export function isNumber(id: string): boolean {
  return /^[0-9]{1,6}(?:\.[0-9]{1,6})*$/.test(id);
}

/** The order of two such numbers: 124.4 before 124.40. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length - right.length : left[at]! - (right[at] ?? -1);
}
