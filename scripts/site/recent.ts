/**
 * Keeps the last values that were made: at least `most` of them, and at most twice as many.
 *
 * @param make gives undefined for what does not exist; that is asked for anew each time
 */
export function recent<T>(most: number, make: (key: string) => T): (key: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key);
    if (value === undefined) return value;
    if (young.size >= most) [old, young] = [young, new Map<string, T>()];
    young.set(key, value);
    return value;
  };
}
