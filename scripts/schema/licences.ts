/** Licences of sources, as `schemas/sources.schema.json` names them, that let their wording be published. */
const open: ReadonlySet<string> = new Set([
  "un-document",
  "public-domain",
  "official-text",
  "cc-by-4.0",
  "cc-by-sa-4.0",
]);

/** Whether the wording of a source of this licence may stand in a release; without one it may not. */
export function mayBePublished(licence: unknown): boolean {
  return typeof licence === "string" && open.has(licence);
}
