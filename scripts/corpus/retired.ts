import { isObject } from "../diagnostics/is-object.ts";
import { pointerOf } from "../diagnostics/pointer.ts";

/** A name that is no longer in use, and the names that answer to it now. */
export interface Redirect {
  readonly from: string;
  readonly to: readonly string[];
  readonly kind: string;
  /** The file that holds it, and its pointer there. */
  readonly file: string;
  readonly pointer: string;
}

/** A name whose record or part was withdrawn. */
export interface Tombstone {
  readonly record: string;
  readonly reason: string;
  readonly file: string;
  readonly pointer: string;
}

/** The entries of `data/redirects.yml` and `data/tombstones.yml`, in their order. */
export interface Retired {
  readonly redirects: readonly Redirect[];
  readonly tombstones: readonly Tombstone[];
}

export const nothingRetired: Retired = { redirects: [], tombstones: [] };

/** Where redirects and tombstones lead from a name. */
export type Following =
  /** No redirect or tombstone names it. */
  | { readonly kind: "same" }
  | { readonly kind: "moved"; readonly to: string }
  /** Several names answer to it now. */
  | { readonly kind: "split"; readonly to: readonly string[] }
  | { readonly kind: "withdrawn"; readonly name: string; readonly reason: string }
  | { readonly kind: "loop" };

/**
 * The redirects in a file's value, which need not be valid: entries of another form are skipped,
 * because the schema reports them.
 */
export function redirectsOf(file: string, value: Readonly<Record<string, unknown>>): Redirect[] {
  return entries(value["redirects"]).flatMap(([entry, index]) => {
    const { from, to, kind } = entry;
    if (typeof from !== "string" || !Array.isArray(to)) return [];
    const names = to.filter((name) => typeof name === "string");
    if (names.length === 0) return [];
    return [
      { from, to: names, kind: String(kind), file, pointer: pointerOf(["redirects", index]) },
    ];
  });
}

/** The tombstones in a file's value, valid or not. */
export function tombstonesOf(file: string, value: Readonly<Record<string, unknown>>): Tombstone[] {
  return entries(value["tombstones"]).flatMap(([{ record, reason }, index]) =>
    typeof record === "string"
      ? [{ record, reason: String(reason), file, pointer: pointerOf(["tombstones", index]) }]
      : [],
  );
}

/**
 * Follows a full name, `collection/id` or `collection/id#part`, through redirects and tombstones. A
 * part follows its record, unless it has an entry of its own.
 */
export function follower({ redirects, tombstones }: Retired): (name: string) => Following {
  const redirectOf = new Map(redirects.map((redirect) => [redirect.from, redirect.to]));
  const tombstoneOf = new Map(tombstones.map((tombstone) => [tombstone.record, tombstone]));
  return (name) => {
    const seen = new Set<string>();
    let at = name;
    while (!seen.has(at)) {
      seen.add(at);
      const [record = "", part] = at.split("#");
      const tombstone = tombstoneOf.get(at) ?? tombstoneOf.get(record);
      if (tombstone) return { kind: "withdrawn", name: tombstone.record, reason: tombstone.reason };
      const own = redirectOf.get(at);
      const to = own ?? redirectOf.get(record);
      if (!to) return at === name ? { kind: "same" } : { kind: "moved", to: at };
      if (to.length > 1) return { kind: "split", to };
      at = own || part === undefined || to[0]!.includes("#") ? to[0]! : `${to[0]}#${part}`;
    }
    return { kind: "loop" };
  };
}

function entries(list: unknown): [Readonly<Record<string, unknown>>, number][] {
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).flatMap((entry, index) =>
    isObject(entry) ? [[entry, index] as [Readonly<Record<string, unknown>>, number]] : [],
  );
}
