import type { Row } from "../../tables/table.ts";

/** The State of a name. */
export interface NamedState {
  readonly code: string;
  /** The kind of name; empty for the name in the table itself. */
  readonly why: string;
}

export type StateReader = (text: string) => NamedState | undefined;

/**
 * Reads names of States by the table of States: its names, aliases, former names and codes. Case,
 * accents, blanks, an asterisk, and “&” for “and” do not matter. Unknown and ambiguous names are not
 * guessed.
 */
export function stateReader(rows: readonly Row[]): StateReader {
  const known = new Map<string, NamedState | undefined>();
  // Codes in capitals only: “no” is not Norway.
  const exact = new Map<string, NamedState>();
  for (const row of rows) {
    const code = String(row["code"]);
    const former = (row["formerNames"] ?? []) as readonly { name: string }[];
    exact.set(code, { code, why: "its code" });
    if (typeof row["iso2"] === "string")
      exact.set(row["iso2"], { code, why: "its code of two letters" });
    exact.set(String(row["name"]), { code, why: "" });
    add(String(row["name"]), { code, why: "as the table of States names it" });
    for (const alias of (row["aliases"] ?? []) as string[])
      add(alias, { code, why: "another form of the name" });
    for (const { name } of former) add(name, { code, why: "a former name" });
  }
  return (text) => exact.get(text) ?? known.get(stateForm(text));

  function add(name: string, named: NamedState): void {
    const form = stateForm(name);
    const other = known.get(form);
    if (!known.has(form)) known.set(form, named);
    else if (other && other.code !== named.code) known.set(form, undefined);
  }
}

function stateForm(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("&", " and ")
    .replaceAll(/[’‘`]/g, "'")
    .replaceAll("*", "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
