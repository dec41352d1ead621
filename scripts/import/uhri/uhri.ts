import type { Context, Format, Proposed } from "../core/format.ts";
import { languageOf } from "../core/language.ts";
import type { Language } from "../core/language.ts";
import { fileSource } from "../core/records.ts";
import { idOf } from "../core/text.ts";
import { documentRecords } from "./records.ts";
import { documentsIn } from "./sets.ts";
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
    const gathered = documentsIn(context);
    const sample = evenSample();
    let [count, last] = [0, 0];
    for (const row of table.rows()) {
      [count, last] = [count + 1, row.row];
      if (count % 1000 === 0) context.progress(`${file.name}: ${count} rows`);
      const annotation = readAnnotation(row, table, context);
      if (!annotation) continue;
      gathered.add(annotation);
      sample.add(annotation.text);
    }
    log.read({ file: file.name, sha256: file.sha256, rows: count });
    const ofFile = options.language ?? languageOf(sample.texts()).language;
    const name = idOf(file.name.replace(/\.(?:xlsx|json)$/i, ""));
    const source = options.source ?? (/^uhri\b/.test(name) ? name : idOf(`uhri-${name}`));
    return proposals();

    function* proposals(): Generator<Proposed> {
      yield sourceRecord(table, source, last, ofFile ?? "en");
      const inLanguage = (annotation: Annotation) => ({
        ...annotation,
        language: languageIn(file.name, annotation, ofFile, context),
      });
      for (const document of gathered.sets(file.name, inLanguage))
        yield* documentRecords(file.name, source, document, context);
    }
  },
};

/** At most two hundred of many texts, from the first to the last. */
function evenSample() {
  let [kept, step, count]: [string[], number, number] = [[], 1, 0];
  return {
    add(text: string): void {
      if (count++ % step === 0) kept.push(text);
      if (kept.length <= 200) return;
      kept = kept.filter((_, at) => at % 2 === 0);
      step *= 2;
    },
    texts: (): readonly string[] => kept,
  };
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
