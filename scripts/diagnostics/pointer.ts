/** The steps of a JSON pointer (RFC 6901), unescaped. The empty pointer has none: the whole value. */
export function pointerSteps(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON pointer with these steps. */
export function pointerOf(steps: readonly (string | number)[]): string {
  return steps
    .map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** The list index that a step names; undefined if it names none. */
export function listIndex(step: string): number | undefined {
  return /^(?:0|[1-9][0-9]{0,8})$/.test(step) ? Number(step) : undefined;
}

/**
 * Tells by which key, or keys together, the items of a list are named. It gets the pointer of the
 * list with `*` for every index: `/events/*` + `/citations`. Undefined stands for `id`.
 */
export type KeyOf = (listPattern: string) => string | readonly string[] | undefined;

/**
 * The pointer with every list index replaced by what names the item: its `id`, or what `keyOf`
 * says; a text or a number in a list is named by itself. Such a pointer survives reordering, so
 * fingerprints are made of it. Where two items of a list have one name, the later ones get their
 * count (`x~2`, which no escaped step can hold). An item without a name keeps its index.
 */
export function namedPointer(value: unknown, pointer: string, keyOf?: KeyOf): string {
  let at: unknown = value;
  let named = "";
  let pattern = "";
  for (const step of pointerSteps(pointer)) {
    const index = Array.isArray(at) ? listIndex(step) : undefined;
    if (Array.isArray(at) && index !== undefined) {
      named += `/${itemName(at, index, keyOf?.(pattern) ?? "id")}`;
      pattern += "/*";
      at = at[index];
    } else {
      named += pointerOf([step]);
      pattern += pointerOf([step]);
      at =
        typeof at === "object" && at !== null && Object.hasOwn(at, step)
          ? (at as Record<string, unknown>)[step]
          : undefined;
    }
  }
  return named;
}

const known = new WeakMap<readonly unknown[], Map<string, readonly string[]>>();

/** The names of all items are worked out once: a faulty list may have a finding at each. */
function itemName(
  list: readonly unknown[],
  index: number,
  keys: string | readonly string[],
): string {
  const byKeys = known.get(list) ?? new Map<string, readonly string[]>();
  known.set(list, byKeys);
  const names = byKeys.get(String(keys)) ?? itemNames(list, keys);
  byKeys.set(String(keys), names);
  return names[index] ?? String(index);
}

function itemNames(list: readonly unknown[], keys: string | readonly string[]): string[] {
  const counts = new Map<string, number>();
  return list.map((item, index) => {
    const name = nameOf(item, keys);
    if (name === undefined) return String(index);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return pointerOf([name]).slice(1) + (count > 1 ? `~${count}` : "");
  });
}

function nameOf(item: unknown, keys: string | readonly string[]): string | undefined {
  if (typeof item === "string" || typeof item === "number") return String(item);
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const parts = [keys].flat().flatMap((key) => {
    const part = Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : undefined;
    if (part === undefined || part === null) return [];
    return [typeof part === "object" ? sortedJson(part) : String(part)];
  });
  return parts.length ? parts.join(" ") : undefined;
}

/** JSON whose keys are sorted, so that their order in the file does not show. */
function sortedJson(value: object): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
