import type { Exception } from "../diagnostics/exceptions.ts";
import type { Exceptions } from "../schema/records.ts";
import { parseDate } from "../time/partial-date.ts";

/**
 * The exceptions that a file makes.
 *
 * @param value what the schema of exceptions accepts
 * @param original given where faulty entries were left out: the pointer in the file of a pointer into the rest
 */
export function exceptionsIn(
  file: string,
  value: unknown,
  original: (pointer: string) => string = (pointer) => pointer,
): Exception[] {
  return (value as Exceptions).exceptions.map(({ rule, record, pointer, until }, index) => {
    const day = parseDate(until);
    return {
      rule,
      record,
      pointer,
      until: day.ok ? day.date.latest : undefined,
      day: until,
      place: { file, pointer: original(`/exceptions/${index}`) },
    };
  });
}
