import type { Exception } from "../diagnostics/exceptions.ts";
import type { Exceptions } from "../schema/records.ts";
import { parseDate } from "../time/partial-date.ts";

/** A value that its schema accepts. */
export interface AcceptedPart {
  readonly value: unknown;
  /** If faulty parts were left out: the pointer in the file of a pointer into `value`. */
  readonly original?: ((pointer: string) => string) | undefined;
}

/** The exceptions in a file; each is valid. */
export function exceptionsIn(file: string, { value, original }: AcceptedPart): Exception[] {
  return (value as Exceptions).exceptions.map(({ rule, record, pointer, until }, index) => {
    const day = parseDate(until);
    const place = `/exceptions/${index}`;
    return {
      rule,
      record,
      pointer,
      until: day.ok ? day.date.latest : undefined,
      day: until,
      place: { file, pointer: original?.(place) ?? place },
    };
  });
}
