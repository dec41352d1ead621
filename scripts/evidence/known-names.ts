import { foldName } from "../diagnostics/fold-name.ts";
import type { KnownNames } from "./compare.ts";

/** A record that has names: `people/x`. */
export interface NamedRecord {
  readonly record: string;
  readonly forms: readonly string[];
}

/** A State of the table, with every form of its name. */
export interface NamedState {
  readonly code: string;
  readonly forms: readonly string[];
}

export function knownNames(
  records: readonly NamedRecord[],
  states: readonly NamedState[],
): KnownNames {
  const forms = new Map(records.map(({ record, forms }) => [record, forms]));
  const stateNames = states
    .flatMap(({ code, forms }) => forms.map((form) => [foldName(form), code] as const))
    .filter(([name]) => name !== "")
    .toSorted(([a], [b]) => b.length - a.length);
  const codes = new Map(states.map(({ code, forms }) => [code, forms[0] ?? code]));
  const named = records.flatMap(({ record, forms }) =>
    forms.map((form) => [foldName(form), record] as const).filter(([name]) => name.includes(" ")),
  );
  return {
    of: (record) => forms.get(record) ?? [],
    state: (code) => codes.get(code) ?? code,
    statesIn,
    namedIn: (folded) => [
      ...new Set(named.flatMap(([name, record]) => (folded.includes(` ${name} `) ? [record] : []))),
    ],
  };

  /** Longer names first: of “Republic of Korea” the shorter “Korea” is no other State. */
  function statesIn(folded: string): Set<string> {
    const found = new Set<string>();
    let rest = folded;
    for (const [name, code] of stateNames) {
      if (!rest.includes(` ${name} `)) continue;
      found.add(code);
      rest = rest.replaceAll(` ${name} `, " | ");
    }
    return found;
  }
}
