import { NotThisFormat } from "../core/not-this-format.ts";
import type { TableOptions } from "./table.ts";

/**
 * The sheet that the user names, or the first that is not hidden; the others are logged as left out.
 *
 * @throws NotThisFormat when there is no such sheet
 */
export function chosenSheet<Sheet extends { readonly name: string; readonly hidden: boolean }>(
  file: string,
  sheets: readonly Sheet[],
  { sheet: wanted, log }: TableOptions,
): Sheet {
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const chosen =
    wanted === undefined
      ? first
      : (sheets.find(({ name }) => name === wanted) ??
        sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()));
  if (!chosen)
    throw new NotThisFormat(
      sheets.length === 0
        ? `${file} has no sheet.`
        : `${file} has no sheet “${wanted}”. It has ${sheets.map(({ name }) => `“${name}”`).join(", ")}.`,
    );
  for (const other of sheets)
    if (other !== chosen)
      log.leaveOut({
        ...{ file, value: other.name },
        reason: other.hidden ? "another sheet, which is hidden" : "another sheet",
      });
  return chosen;
}
