import { pointerSteps } from "../../diagnostics/pointer.ts";
import type { SchemaDocuments } from "../../schema/schema-documents.ts";
import { shapesAlong } from "../../schema/shape.ts";
import { capital } from "../../diagnostics/capital.ts";
import { spaced } from "./words.ts";

/**
 * A pointer in words: titles of fields and names of list items. `/events/sentenced/date` is “Events”,
 * “sentenced”, “Date”.
 *
 * @param record full name
 * @param pointer names list items, as in a change
 */
export function placeInWords(
  documents: SchemaDocuments,
  record: string,
  pointer: string,
): string[] {
  const collection = record.slice(0, record.indexOf("/"));
  const steps = pointerSteps(pointer);
  const schema = `${collection === "reference" ? record : collection}.schema.json`;
  const shapes = shapesAlong(documents, schema, steps);
  return steps.map((step, index) => {
    const shape = shapes[index];
    return shape && !shape.item ? (shape.title ?? capital(spaced(step))) : step;
  });
}
