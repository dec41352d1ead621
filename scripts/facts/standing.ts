import { isObject } from "../diagnostics/is-object.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * The lists whose items may leave `status` out, by collection. Claims and violations must give it.
 * `tests/publish/standing.test.ts` holds the list to the schemas.
 */
export const silentLists: Readonly<Record<string, readonly string[]>> = {
  cases: ["events"],
  organizations: ["relations"],
  statistics: ["values"],
};

/**
 * The standing of a statement. One that says nothing is reported; a charge is alleged, by the
 * authority that brings it.
 */
export function standingOf(statement: Values): string {
  const { status, type } = statement;
  if (typeof status === "string") return status;
  return type === "charge" ? "alleged" : "reported";
}

/** The record as a release holds it: every statement that may have a standing says which. */
export function withStanding<T extends Values>(collection: string, record: T): T {
  const lists = (silentLists[collection] ?? []).filter((list) => Array.isArray(record[list]));
  if (lists.length === 0) return record;
  const written = lists.map((list) => [list, (record[list] as unknown[]).map(saying)] as const);
  return { ...record, ...Object.fromEntries(written) };
}

function saying(statement: unknown): unknown {
  if (!isObject(statement) || typeof statement["status"] === "string") return statement;
  return { ...statement, status: standingOf(statement) };
}
