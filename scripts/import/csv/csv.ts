import type { Mapping, Source } from "../../schema/records.ts";
import { NotThisFormat } from "../core/not-this-format.ts";
import type { Context, Format, Proposed } from "../core/format.ts";
import type { GivenFile } from "../core/given-file.ts";
import { collectionRecords } from "./collection/records.ts";
import { delimiters, placedColumns } from "./columns.ts";
import { setRecords } from "./records.ts";
import { mappedSets } from "./sets.ts";
import type { MappedTable } from "./cells.ts";
import { present } from "../core/present.ts";
import { fileSource } from "../core/records.ts";
import { idOf, short } from "../core/text.ts";
import { readTable } from "../table/read-table.ts";
import { traceReader } from "../table/traces.ts";
import { columnRoles } from "./column-roles.ts";

/** Any table, by a reviewed mapping. */
export const csv: Format = {
  name: "csv",
  reads: "any table, by a mapping (--suggest writes one)",
  read(file, context) {
    const { mapping, ...options } = context.options;
    if (!mapping) throw new Error("the mapping is missing");
    const read = readTable(file, {
      encoding: options.encoding ?? mapping.encoding,
      delimiter: mapping.delimiter && delimiters[mapping.delimiter],
      sheet: options.sheet ?? mapping.sheet,
      headings: mapping.headings ?? 1,
      log: context.log,
    });
    if (read.hasPreamble)
      context.log.leaveOut({ file: file.name, reason: "the rows above the headings" });
    const columns = placedColumns(file.name, read.headings, mapping);
    const all = [...read.rows()];
    context.log.read({ file: file.name, sha256: file.sha256, rows: all.length });
    const trace = traceReader(read, columnRoles(columns));
    const rows = all.filter((row) => {
      const damage = trace(row);
      if (damage)
        context.log.refuse({
          ...{ file: file.name, row: row.row, column: read.headings[damage.column] ?? "" },
          ...{ value: short(row.cells[damage.column]?.text ?? "", 80), reason: damage.reason },
        });
      return !damage;
    });
    const source =
      options.source ?? mapping.source.id ?? idOf(file.name.replace(/\.[a-z0-9]+$/i, ""));
    refuseOtherEdition(file, source, context);
    const table: MappedTable = { file: file.name, source, mapping, columns };
    for (const { column, is, because } of columns)
      if (is === "ignored")
        context.log.leaveOut({
          file: file.name,
          column,
          reason: because ?? "the mapping says to ignore it",
        });
    return [
      sourceRecord(file, source, mapping, {
        rows: all.at(-1)?.row ?? read.headingRow,
        mediaType: read.mediaType,
      }),
      ...(mapping.collection === undefined
        ? mappedSets(table, rows, context).flatMap((set) => setRecords(source, set, context))
        : collectionRecords(table, rows, context)),
    ];
  },
};

/** A changed table has other rows: a citation of row 5 must not lead to another row 5. */
function refuseOtherEdition(file: GivenFile, id: string, { record }: Context): void {
  const existing = record("sources", id)?.value as Partial<Source> | undefined;
  if (!existing || existing.copies?.some(({ sha256 }) => sha256 === file.sha256)) return;
  throw new NotThisFormat(
    `data/sources/${id}.yml is the record of another file than ${file.name}, or of an earlier edition of it. Give this one a record of its own with --source; or, if the cited rows are still in their places, add it there under copies (sha256: ${file.sha256}) and raise the rows of its extent.`,
  );
}

function sourceRecord(
  file: GivenFile,
  id: string,
  { source: { title, licence, publisher, language }, collection }: Mapping,
  extent: { readonly rows: number; readonly mediaType: string },
): Proposed {
  return fileSource(file, id, {
    ...{ title, licence, ...present({ publisher, language }) },
    summary: `A table of ${collection ?? "recommendations"}, read from the file ${file.name.slice(0, 200)}.`,
    ...extent,
  });
}
