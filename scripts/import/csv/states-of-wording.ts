import type { OriginalText } from "../../schema/records.ts";
import { attributionOf } from "../core/attribution.ts";
import type { Reference } from "../core/reference.ts";
import type { Cells } from "./cells.ts";

/** The wording without the States in brackets at its end, if they are those of the columns, or the only ones. */
export function statesOfWording(
  wordings: OriginalText,
  inColumns: readonly string[],
  cells: Cells,
  { states: reader }: Reference,
): { readonly from: string[]; readonly wording: OriginalText } {
  const read = Object.entries(wordings).map(([language, wording]) => {
    const { merged, unknown, ...found } = attributionOf(wording!, reader);
    const states = found.states.flatMap((name) => reader(name)?.code ?? []);
    return { language, wording, found, states, sure: !merged && unknown.length === 0 };
  });
  const inText = [...new Set(read.find(({ states }) => states.length > 0)?.states ?? [])];
  const isFilled = cells.filled("recommending-states").length > 0;
  if (!isFilled && inText.length > 0)
    cells.map(
      "States",
      "nothing",
      inText.join(", "),
      "they are in brackets at the end of the wording",
    );
  const counted = isFilled ? [...inColumns] : inText;
  const kept = read.map(({ language, wording, found, states, sure }) => {
    const agree = sure && states.length > 0 && sameStates(states, counted);
    if (states.length > 0 && !agree)
      for (const cell of cells.filled("text"))
        if (cell.column.language === language)
          cells.note(
            cell,
            "the wording names other States in brackets; the column counts, and the wording keeps them",
          );
    return [language, agree ? found.text : wording];
  });
  return { from: counted, wording: Object.fromEntries(kept) as OriginalText };
}

function sameStates(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((state) => b.includes(state));
}
