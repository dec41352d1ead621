import type { PartFact } from "./facts.ts";

/**
 * Names the statements of a record: `cases/kz-ashym#released`, by the innermost part that a statement is or is
 * in, with the rest of its pointer.
 *
 * @param record full name
 * @returns from a pointer with indexes to the name
 */
export function statementNames(
  record: string,
  parts: readonly PartFact[],
): (place: string) => string {
  const ids = new Map(parts.map(({ pointer, id }) => [pointer, id]));
  return (place) => {
    const steps = place.split("/");
    for (let count = steps.length; count > 1; count--) {
      const around = steps.slice(0, count).join("/");
      const id = ids.get(around);
      if (id !== undefined) return `${record}#${id}${place.slice(around.length)}`;
    }
    return `${record}${place}`;
  };
}
