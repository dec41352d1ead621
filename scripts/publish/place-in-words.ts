import { pointerSteps } from "../read/pointer.ts";
import type { SchemaDocuments } from "../schema/schema-documents.ts";
import { stepsOfPlace } from "../schema/steps-of-place.ts";

/**
 * A place in a record as people name it: fields by their titles in the schema, list items by what
 * names them. `/events/sentenced/date` is “Events”, “sentenced”, “Date”.
 *
 * @param record its full name
 * @param pointer in which list items are named
 */
export function placeInWords(
  documents: SchemaDocuments,
  record: string,
  pointer: string,
): string[] {
  const collection = record.slice(0, record.indexOf("/"));
  const steps = pointerSteps(pointer);
  const known = stepsOfPlace(documents, collection === "reference" ? record : collection, steps);
  return steps.map((step, index) => {
    const found = known[index];
    return found?.kind === "field" ? found.title : step;
  });
}
