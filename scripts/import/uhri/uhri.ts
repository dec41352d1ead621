import type { Format, Proposed } from "../core/format.ts";
import { fileSource } from "../core/records.ts";
import { idOf } from "../core/text.ts";
import { documentRecords } from "./records.ts";
import { documentsOf } from "./sets.ts";
import { readAnnotation } from "./row.ts";
import { uhriTable } from "./table.ts";
import type { UhriTable } from "./table.ts";

/**
 * The export of the Universal Human Rights Index, as a workbook or as JSON: a row is one recommendation
 * or observation of the UPR, a treaty body or a special procedure, with the symbol of its document. A set
 * is what one document says to one State.
 */
export const uhri: Format = {
  name: "uhri",
  reads: "an export of the Universal Human Rights Index, XLSX or JSON",
  async read(file, context) {
    const table = await uhriTable(file, context);
    const { log, options } = context;
    log.read({ file: file.name, sha256: file.sha256, rows: table.rows.length });
    const annotations = table.rows.flatMap((row) => readAnnotation(row, table, context) ?? []);
    if (annotations.length > 0)
      log.map({
        ...{ file: file.name, kind: "language", from: "the wording", to: "en" },
        why: "the export does not name the language of a text",
      });
    const name = idOf(file.name.replace(/\.(?:xlsx|json)$/i, ""));
    const source = options.source ?? (/^uhri\b/.test(name) ? name : idOf(`uhri-${name}`));
    return [
      sourceRecord(table, source),
      ...documentsOf(file.name, annotations, context).flatMap((document) =>
        documentRecords(file.name, source, document, context),
      ),
    ];
  },
};

function sourceRecord({ file, mediaType, last }: UhriTable, id: string): Proposed {
  return fileSource(file, id, {
    title: `Universal Human Rights Index, export: ${file.name}`,
    language: "en",
    licence: "unknown",
    summary:
      "A table of recommendations and observations of the UN human rights mechanisms: wording, State, body, document, themes and affected persons of each, and the answer in the review.",
    ...{ rows: last, mediaType },
  });
}
