/**
 * Whether an id is a placeholder for a record that has none yet: `new-1`, `new-2`. No record keeps
 * or is published under such an id.
 */
export function isPlaceholderId(id: string): boolean {
  return /^new-[0-9]+$/.test(id);
}
