import { lineTable } from "../diagnostics/line-table.ts";
import type { LineTable } from "../diagnostics/line-table.ts";
import { spansOf } from "./read-file.ts";
import type { Spans } from "./read-file.ts";

/** A text, and where everything in it is. */
export interface Positions {
  readonly text: string;
  readonly lines: LineTable;
  /** Undefined if the text is not YAML. */
  readonly spans: Spans | undefined;
}

/**
 * Where everything is in the files of a check. Only a file with a finding needs positions: its text
 * is parsed with them at the first request, and the result is kept.
 *
 * @param textOf the text of a file; empty where it cannot be read
 */
export function positionsIn(
  textOf: (file: string) => string,
): (file: string, text?: string) => Positions {
  const known = new Map<string, Positions>();
  return (file, given) => {
    let positions = known.get(file);
    if (!positions) {
      const text = given ?? textOf(file);
      const spans = text === "" ? undefined : spansOf(text);
      known.set(file, (positions = { text, lines: lineTable(text), spans }));
    }
    return positions;
  };
}
