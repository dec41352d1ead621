/** What is kept of a list that grew: without the room that was left for more. */
export function exact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}

const none: readonly never[] = Object.freeze([]);
