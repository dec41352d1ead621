/**
 * An id that is kept for records that have none yet: `new-1`, `new-2`. No record keeps it, and none
 * is published under it.
 */
export function isPlaceholder(id: string): boolean {
  return /^new-[0-9]+$/.test(id);
}
