/** Adds to the list at a key. To copy the list each time would cost the square of its length. */
export function addTo<Key, Item>(
  lists: Map<Key, Item[]>,
  key: Key,
  ...items: readonly Item[]
): void {
  const list = lists.get(key);
  if (list) for (const item of items) list.push(item);
  else lists.set(key, [...items]);
}
