import { isDeepStrictEqual } from "node:util";
import { addTo } from "../diagnostics/add-to.ts";
import { isObject } from "../diagnostics/is-object.ts";
import type { Values } from "./change.ts";
import { contentText } from "./changed-fields.ts";
import type { Difference } from "./changed-fields.ts";

/** What a text that names a record or a part says after the redirects, one behind the other; any other text stays. */
export type Follow = (text: string) => string;

/**
 * Follows the redirects to one place. A reference is a full name (`people/x`, `cases/x#arrest`), or a bare id where its
 * field allows one collection; a bare id is followed only where it can mean one record.
 *
 * @param collectionsWith the collections with a record of this id, before or after
 */
export function following(
  redirects: readonly Values[],
  collectionsWith: (id: string) => ReadonlySet<string>,
): Follow {
  const names = new Map<string, string>();
  for (const { from, to } of redirects) {
    if (typeof from !== "string" || !Array.isArray(to) || to.length !== 1) continue;
    const target = String(to[0]);
    names.set(from, target);
    const [home, bare] = divided(from);
    const [newHome, newBare] = divided(target);
    const sure = [bare, newBare].every((name) => {
      const others = collectionsWith(name.split("#", 1)[0]!);
      return [...others].every((collection) => collection === home);
    });
    if (home === newHome && sure) names.set(bare, newBare);
  }
  return (text) => {
    const seen = new Set<string>();
    let at = text;
    for (let to = once(at); to !== at && !seen.has(to); to = once(at)) seen.add((at = to));
    return at;
  };

  function once(text: string): string {
    const [record = "", part] = text.split("#", 2);
    return (
      names.get(text) ?? (part === undefined ? text : `${names.get(record) ?? record}#${part}`)
    );
  }
}

/** The differences of references that only follow redirects: they name what they named. */
export function followedAmong(
  differences: readonly Difference[],
  follow: Follow,
): ReadonlySet<Difference> {
  const added = new Map<string, Difference[]>();
  for (const each of differences)
    if (each.change === "added") addTo(added, placeOf(each, each.after), each);
  return new Set(
    differences.flatMap((each) => {
      if (each.change === "added" || each.pointer.endsWith("/id")) return [];
      const now = afterwards(each.before, follow);
      if (each.change === "changed") return isDeepStrictEqual(now, each.after) ? [each] : [];
      if (isDeepStrictEqual(now, each.before)) return [];
      const same = added.get(placeOf(each, now))?.pop();
      return same ? [each, same] : [];
    }),
  );
}

/** The list that a difference is in, and a value in it. */
function placeOf({ pointer }: Difference, value: unknown): string {
  return `${pointer.slice(0, pointer.lastIndexOf("/"))} ${contentText(value)}`;
}

function afterwards(value: unknown, follow: Follow): unknown {
  if (typeof value === "string") return follow(value);
  if (Array.isArray(value)) return value.map((item) => afterwards(item, follow));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, afterwards(inner, follow)]),
  );
}

/** A full name as its collection, and the rest. */
function divided(name: string): readonly [collection: string, rest: string] {
  const at = name.indexOf("/");
  return [name.slice(0, at), name.slice(at + 1)];
}
