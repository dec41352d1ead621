/**
 * A statement is what a schema marks with `x-statement`: an event, a position, an assessment, a name, a
 * value, a claim; it carries citations of its own. It is checked where somebody compared at least one
 * of them with its source: `supports` says full, partial or none, which is allowed only where the
 * source was opened (`citations/unopened-source`), so that the figure is not free. What came of it is
 * another matter: a statement with no support at all is an error (`citations/no-support`).
 */
export function isChecked(statement: Readonly<Record<string, unknown>>): boolean {
  const { citations } = statement;
  return Array.isArray(citations) && (citations as unknown[]).some(isCompared);
}

function isCompared(citation: unknown): boolean {
  if (typeof citation !== "object" || citation === null || !("supports" in citation)) return false;
  const { supports } = citation;
  return supports === "full" || supports === "partial" || supports === "none";
}
