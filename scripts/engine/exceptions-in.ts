import type { Exception } from "../diagnostics/exceptions.ts";
import type { Exceptions } from "../schema/records.ts";
import { parseDate } from "../time/partial-date.ts";

/** A value that its schema accepts. */
export interface AcceptedPart {
  readonly value: unknown;
  /** Given where faulty entries were left out: the pointer in the file of a pointer into the rest. */
  readonly original?: ((pointer: string) => string) | undefined;
}

/** The exceptions that a file makes, each valid. */
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
