import type { Mapping } from "../../schema/records.ts";
import type { Cells } from "./cells.ts";

/** What names the item of a row, and the number as printed where that is not the id; undefined if it is refused. */
export function nameOfItem(
  { items = "wording" }: Mapping,
  cells: Cells,
): { readonly id?: string; readonly number?: string } | undefined {
  if (items === "wording") return {};
  const cell = cells.first(items);
  if (!cell) return cells.refuse(undefined, `there is no ${items}`);
  const printed = cell.text.replace(/\.$/, "");
  const form =
    items === "id"
      ? /^[A-Za-z0-9]+(?:[ .()_:/-]+[A-Za-z0-9]+)*\)?$/
      : /^[A-Za-z0-9]+(?:[ .()-]+[A-Za-z0-9]+)*\)?$/;
  if (!form.test(printed) || printed.length > 40)
    return cells.refuse(
      cell,
      items === "id"
        ? "not an id of an item: at most 40 letters and digits, with . - _ : / and brackets between them"
        : "no number of an item: letters and digits, points and brackets",
    );
  const id = printed.replace(/[^A-Za-z0-9]+/g, joint).replace(/\.$/, "");
  return { id, ...(items === "number" && id !== printed ? { number: printed } : {}) };
}

/** The sign between two parts of an id. */
function joint(signs: string): string {
  return /^-+$/.test(signs) ? "-" : ".";
}
