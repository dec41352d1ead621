import type { RecordFacts } from "../../facts/facts.ts";
import type { RelatedPlace } from "../rule.ts";

/**
 * The parts of a record with an id that an earlier one has. Where a name leads to no part, one of them may be it: the
 * finding about them explains the other.
 */
export function twinsIn(record: RecordFacts): RelatedPlace[] {
  const seen = new Set<string>();
  return record.parts
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id, pointer }) => ({
      ...{ record, pointer: `${pointer}/id`, message: `“${id}” is there twice` },
    }));
}
