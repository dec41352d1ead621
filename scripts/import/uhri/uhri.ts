import type { Context, Format, Proposed } from "../core/format.ts";
import { languageOf } from "../core/language.ts";
import type { Language } from "../core/language.ts";
import { fileSource } from "../core/records.ts";
import { idOf } from "../core/text.ts";
import { documentRecords } from "./records.ts";
import { documentsOf } from "./sets.ts";
import { readAnnotation } from "./row.ts";
import type { Annotation } from "./row.ts";
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
  read(file, context) {
    const table = uhriTable(file, context);
    const { log, options } = context;
    const annotations: Annotation[] = [];
    let [count, last] = [0, 0];
    for (const row of table.rows()) {
      [count, last] = [count + 1, row.row];
      const annotation = readAnnotation(row, table, context);
      if (annotation) annotations.push(annotation);
    }
    log.read({ file: file.name, sha256: file.sha256, rows: count });
    const ofFile =
      options.language ?? languageOf(spread(annotations.map(({ text }) => text))).language;
    const worded = annotations.map((annotation) => ({
      ...annotation,
      language: languageIn(file.name, annotation, ofFile, context),
    }));
    const name = idOf(file.name.replace(/\.(?:xlsx|json)$/i, ""));
    const source = options.source ?? (/^uhri\b/.test(name) ? name : idOf(`uhri-${name}`));
    return proposals();

    function* proposals(): Generator<Proposed> {
      yield sourceRecord(table, source, last, ofFile ?? "en");
      for (const document of documentsOf(file.name, worded, context))
        yield* documentRecords(file.name, source, document, context);
    }
  },
};

/** Two hundred of the texts, from the whole file. */
function spread(texts: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(texts.length / 200));
  return texts.filter((_, at) => at % step === 0).slice(0, 200);
}

/**
 * The language of a text, which the export does not name: as the user says, else by the words of the text,
 * else by those of the whole file.
 */
function languageIn(
  file: string,
  { row, text }: Annotation,
  ofFile: Language | undefined,
  { log, options }: Context,
): Language {
  const { language: ofText } = languageOf([text]);
  const language = options.language ?? ofText ?? ofFile ?? "en";
  const why =
    options.language !== undefined
      ? "as --language says"
      : ofText !== undefined
        ? "by its words, as the export does not name the language of a text"
        : ofFile !== undefined
          ? "by the words of the other texts, as its own do not show it"
          : "no language is clear; name it with --language";
  log.map({ ...{ file, row, kind: "language", from: "the wording", to: language }, why });
  return language;
}

function sourceRecord(
  { file, mediaType }: UhriTable,
  id: string,
  rows: number,
  language: Language,
): Proposed {
  return fileSource(file, id, {
    title: `Universal Human Rights Index, export: ${file.name}`,
    language,
    licence: "unknown",
    summary:
      "A table of recommendations and observations of the UN human rights mechanisms: wording, State, body, document, themes and affected persons of each, and the answer in the review.",
    ...{ rows, mediaType },
  });
}
