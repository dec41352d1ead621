import type { Scan } from "../../facts/facts.ts";
import type { Discrepancy } from "../../schema/records.ts";

/** A discrepancy with its place and the object that it is about. */
export interface FoundDiscrepancy {
  readonly discrepancy: Discrepancy;
  readonly pointer: string;
  readonly holder: Readonly<Record<string, unknown>>;
  /** Pointer of the holder. */
  readonly at: string;
}

/** Every discrepancy in a record that its schema accepted. */
export function discrepanciesIn({ holders }: Scan): FoundDiscrepancy[] {
  return holders.discrepancies.flatMap(({ value: holder, pointer: at }) => {
    const list = holder["discrepancies"];
    if (!Array.isArray(list)) return [];
    return (list as Discrepancy[]).map((discrepancy, index) => ({
      discrepancy,
      pointer: `${at}/discrepancies/${index}`,
      holder,
      at,
    }));
  });
}

/**
 * The value that a discrepancy is about: its `field` is a path from the holder, items of lists named
 * by their id. Undefined where there is none.
 */
export function fieldOf(holder: Readonly<Record<string, unknown>>, field: string): unknown {
  let at: unknown = holder;
  for (const step of field.split("/")) {
    if (Array.isArray(at)) {
      at = at.find((item: unknown) => (item as { id?: unknown } | null)?.id === step);
    } else if (typeof at === "object" && at !== null && Object.hasOwn(at, step)) {
      at = (at as Record<string, unknown>)[step];
    } else return undefined;
  }
  return at;
}
