import { createHash } from "node:crypto";
import type { Citation, Source } from "../../../schema/records.ts";
import { personalKindsIn } from "../../../facts/personal-data.ts";
import type { Context, Proposed } from "../../core/format.ts";
import { idOf } from "../../core/text.ts";
import type { Cells, FilledCell, MappedTable } from "../cells.ts";
import { LEAVE_OUT } from "../columns.ts";

/** The sources that the rows of a table name. */
export interface CitedSources {
  readonly add: (cells: Cells) => void;
  /** Citations of the sources that some rows name, which nobody has opened: the row tells of them. */
  readonly of: (rows: ReadonlySet<number>) => Citation[];
  /** Records of the pages that the dataset lacks. */
  readonly stubs: () => Proposed[];
}

/**
 * Reads the columns that cite. A source is named by its id, title, number or address; an address that the dataset
 * does not have becomes a source of the stage `stub`.
 */
export function citedSources({ source: table }: MappedTable, context: Context): CitedSources {
  const byRow = new Map<number, string[]>();
  const stubs = new Map<string, Source>();
  return {
    add(cells) {
      const found = cells
        .filled("cites")
        .flatMap((cell) =>
          cells.entries(cell, isAddress).flatMap((entry) => sourceOf(cells, cell, entry) ?? []),
        );
      byRow.set(cells.row, [...new Set(found)]);
    },
    of(rows) {
      const vias = new Map<string, number[]>();
      for (const row of rows)
        for (const id of byRow.get(row) ?? []) vias.set(id, [...(vias.get(id) ?? []), row]);
      return [...vias].map(([id, [row]]) => ({
        ...{ source: id, supports: "unchecked" },
        via: { source: table, at: { row: String(row) } },
      }));
    },
    stubs: () => [...stubs].map(([id, record]) => ({ collection: "sources", id, record })),
  };

  function sourceOf(cells: Cells, cell: FilledCell, entry: string): string | undefined {
    const chosen = cells.meant(cell, entry);
    if (chosen === LEAVE_OUT) return undefined;
    const text = chosen ?? entry;
    const known = context.named(["sources"], text);
    if (known.length === 1) return known[0];
    if (known.length > 1 || !isAddress(text)) {
      const reason =
        known.length > 1
          ? `several sources have this name: ${known.join(", ")}`
          : "no source of the dataset has this name or address; import the sources first";
      cells.notUnderstood(cell, entry, reason);
      return undefined;
    }
    const [kind] = personalKindsIn(text);
    if (kind !== undefined) {
      cells.holdBack(cell, `the address seems to hold a ${kind}`);
      return undefined;
    }
    const { hostname } = new URL(text);
    const host = hostname.replace(/^www\./, "");
    const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
    const id = `${idOf(host)}-${digest}`;
    stubs.set(id, {
      ...{ kind: "web-page", title: `A page of ${host}, named in a table`, titleIsOurs: true },
      ...{ stage: "stub", urls: [text], licence: "unknown" },
    });
    return id;
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
