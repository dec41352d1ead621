import { namedPointer } from "../../diagnostics/pointer.ts";
import type { RecordChange } from "../../changes/change.ts";
import type { HistoryStep } from "../release/history.ts";
import type { ReleasedRecord } from "../release/records.ts";

/** Of a statement: the first of the given releases that has it, and the last that changed it. */
export interface Dates {
  readonly first: string;
  readonly changed: string;
}

/**
 * Tells when statements were released and changed, as far as the given releases show. A statement that the
 * earliest of them has counts from that one.
 *
 * @param version of this release
 */
export function releasedIn(
  history: readonly HistoryStep[],
  version: string,
): (record: string, value: ReleasedRecord, pointer: string) => Dates {
  const earliest = history[0]?.from ?? version;
  const steps = history.toReversed().map(({ to, keyOf, changes }) => ({
    ...{ to, keyOf },
    of: new Map(changes.map((change) => [change.record, change])),
  }));
  return (record, value, pointer) => {
    if (!steps.some(({ of }) => of.has(record))) return { first: earliest, changed: earliest };
    let name = record;
    let place = namedPointer(value, pointer, steps[0]!.keyOf(record));
    let changed: string | undefined;
    for (const { to, of } of steps) {
      const change = of.get(name);
      if (!change) continue;
      const what = whatHappened(change, place);
      if (what.isNew) return { first: to, changed: changed ?? to };
      if (what.isChanged) changed ??= to;
      ({ name, place } = what);
    }
    return { first: earliest, changed: changed ?? earliest };
  };
}

/** What a change did to a place, and how the place was called before. */
function whatHappened(change: RecordChange, place: string) {
  const name = "from" in change && change.change === "renamed" ? change.from : change.record;
  if (change.change === "added") return { isNew: true, isChanged: false, name, place };
  const fields = "fields" in change ? change.fields : [];
  const around = fields.filter(({ pointer }) => isWithin(place, pointer));
  const renamed = around.find((field) => field.change === "renamed");
  return {
    isNew: around.some((field) => field.change === "added"),
    isChanged: fields.some(({ pointer }) => isWithin(pointer, place) || isWithin(place, pointer)),
    name,
    place: renamed
      ? `${renamed.pointer.slice(0, renamed.pointer.lastIndexOf("/"))}/${String(renamed.before)}${place.slice(renamed.pointer.length)}`
      : place,
  };
}

/** Whether a pointer lies at or below another. */
function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}
