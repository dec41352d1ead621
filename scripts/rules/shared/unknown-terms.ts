import { respelling } from "../../diagnostics/did-you-mean.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { shortened } from "../../diagnostics/shortened.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import type { PlacedRow, Table, Tables } from "../../tables/table.ts";
import type { Fault } from "../rule.ts";
import { wordStems } from "../../texts/word-stems.ts";

/** A fault for each term of a record that is not a row of its table, which it names. */
export function unknownTerms(
  { file, terms }: RecordFacts,
  tables: Tables,
): { readonly table: string; readonly fault: Fault }[] {
  return terms.flatMap(({ pointer, table, key }) => {
    const known = tables.get(table);
    const rows = known?.rows ?? new Map<string, PlacedRow>();
    if (rows.has(key)) return [];
    const code = table === "states" ? byTwoLetters(key, rows) : undefined;
    const near = code === undefined ? nearest(key, rows.keys()) : [code];
    const suggestions = near.length > 0 ? near : alike(key, rows);
    const fix = respelling({ file, pointer }, key, near);
    const fault = {
      pointer,
      message: known
        ? `“${shortened(key)}” is not in the table ${table}.`
        : `“${shortened(key)}” is in no table: there is no data/reference/${table}.yml yet.`,
      help: suggestions[0]
        ? `Did you mean ${suggestions.map((term) => `“${term}”`).join(" or ")}?`
        : `Use a term of the table (“casebook tables ${table}” shows them), or add the term in data/reference/${table}.yml with its definition.`,
      suggestions,
      ...(fix && { fix }),
      parameters: [key],
    };
    return [{ table, fault }];
  });
}

/** The State whose code of two letters this is: KZ for KAZ, where a letter more would also make KGZ. */
function byTwoLetters(key: string, rows: Table["rows"]): string | undefined {
  if (!/^[A-Za-z]{2}$/.test(key)) return undefined;
  const found = [...rows].find(([, { row }]) => row["iso2"] === key.toUpperCase());
  return found?.[0];
}

/** Up to three terms that share a word with what was written: “disability”, the label of a term. */
function alike(text: string, rows: ReadonlyMap<string, unknown>): string[] {
  const wanted = wordStems(text.replaceAll("-", " "));
  if (wanted.size === 0) return [];
  const shared = (term: string) =>
    [...wordStems(term.replaceAll("-", " "))].filter((stem) => wanted.has(stem)).length;
  return [...rows.keys()]
    .map((term) => ({ term, shared: shared(term) }))
    .filter((each) => each.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ term }) => term);
}
