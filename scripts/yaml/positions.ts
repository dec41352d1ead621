import { lineTable } from "../diagnostics/line-table.ts";
import type { LineTable } from "../diagnostics/line-table.ts";
import { spansOf } from "./read-file.ts";
import type { Spans } from "./read-file.ts";
import { restrictedLines } from "./restricted-lines.ts";

/** A text, and where everything in it is. */
export interface Positions {
  readonly text: string;
  readonly lines: LineTable;
  /** Undefined if the text is not YAML. */
  readonly spans: Spans | undefined;
  /** The lines that must never be shown: see `restrictedLines`. */
  readonly restricted: ReturnType<typeof restrictedLines>;
}

/**
 * Where everything is in the files of a check. Only a file with a finding needs positions: its text
 * is parsed with them at the first request, and the result is kept.
 *
 * @param textOf the text of a file; empty where it cannot be read
 * @param known by path; takes what is made
 * @param most so many are kept; the first are then made again if they are asked for again
 */
export function positionsIn(
  textOf: (file: string) => string,
  known = new Map<string, Positions>(),
  most = Infinity,
): (file: string, text?: string) => Positions {
  return (file, given) => {
    let positions = known.get(file);
    if (!positions) {
      for (const [first] of known) {
        if (known.size < most) break;
        known.delete(first);
      }
      known.set(file, (positions = positionsOf(given ?? textOf(file))));
    }
    return positions;
  };
}

function positionsOf(text: string): Positions {
  const spans = text === "" ? undefined : spansOf(text);
  let restricted: Positions["restricted"] | undefined;
  return {
    ...{ text, lines: lineTable(text), spans },
    get restricted() {
      return (restricted ??= restrictedLines(text, () => spans));
    },
  };
}
