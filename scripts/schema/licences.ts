/** Licences in `schemas/sources.schema.json` that allow the wording of a source to be published. */
const open: ReadonlySet<string> = new Set([
  "un-document",
  "public-domain",
  "official-text",
  "cc-by-4.0",
  "cc-by-sa-4.0",
]);

/**
 * Whether a release may hold the wording of a source with this licence. Without a licence it may
 * not.
 */
export function mayBePublished(licence: unknown): boolean {
  return typeof licence === "string" && open.has(licence);
}
