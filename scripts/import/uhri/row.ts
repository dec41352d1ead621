import type { PositionValue } from "../../schema/records.ts";
import type { Context } from "../core/format.ts";
import type { LabelReader } from "../core/labels.ts";
import { publicationDate } from "./publication-date.ts";
import { withoutEntities } from "../core/text.ts";
import type { Column } from "./columns.ts";
import { cellsOf, short, statesIn } from "./cells.ts";
import { bodiesIn, reportOfReview, stateOfDocument, symbolIn } from "./document.ts";
import type { Body, DocumentSymbol } from "./document.ts";
import type { UhriRow, UhriTable } from "./table.ts";
import { positionIn, recommendingStates, sessionIn } from "./review.ts";
import { numberedText } from "./text.ts";
import { entriesOf, isIdentifier, textOf } from "./values.ts";

/** What a row of the index says: one recommendation or observation, which it calls an annotation. */
export interface Annotation {
  readonly row: number;
  readonly symbol: DocumentSymbol;
  readonly body: Body;
  /** Bodies that made it together with that one. */
  readonly otherBodies: readonly string[];
  /** The States it is about. */
  readonly states: readonly string[];
  readonly text: string;
  /** The number in the document, where the text begins with it. */
  readonly number?: string;
  readonly kind?: "concern";
  readonly from: readonly string[];
  readonly position?: PositionValue;
  readonly session?: number;
  readonly themes: readonly string[];
  readonly affectedPersons: readonly string[];
  readonly sdgs: readonly string[];
  readonly published?: string;
  /** The index's own id of the annotation. */
  readonly id?: string;
  /** What a reader of the item should know. */
  readonly notes: readonly string[];
}

/** Reads a row; undefined where it is refused, or is about other States than the one wanted. */
export function readAnnotation(
  annotation: UhriRow,
  table: UhriTable,
  context: Context,
): Annotation | undefined {
  const cells = cellsOf(annotation, table, context);
  const { file, row, value, told, notUnderstood, notes, reference, ledger } = cells;
  const { state } = context.wishes;

  const wording = withoutEntities(textOf(value("text"))).trim();
  const fault = textFault(wording);
  const about = statesIn(cells, "states", "the State that it is about is not understood");
  if (about.length === 0)
    return fault === undefined
      ? refuse("states", textOf(value("states")), "no State that it is about is known")
      : refuse("text", "", fault);
  const wanted = about.filter((code) => state === undefined || code === state);
  if (wanted.length === 0) {
    ledger.leaveOut({ file, reason: `rows about other States than ${state}` });
    return undefined;
  }
  if (fault !== undefined) return refuse("text", "", fault);
  const written = symbolIn(cells);
  if (!written) return refuse("symbol", "", "without a symbol its document is not known");
  const { body, otherBodies } = bodiesIn(cells, written);
  if (!body)
    return refuse(
      "body",
      textOf(value("body")),
      "no treaty body or special procedure of the tables; each set names who made it",
    );
  const review = body.kind === "upr";
  const symbol = review ? reportOfReview(cells, written) : written;
  const named = stateOfDocument(symbol, reference);
  if (named !== undefined && (!about.includes(named) || !wanted.includes(named)))
    return refuse("states", about.join(", "), `${symbol.text} is about ${named}`);
  const states = named === undefined ? wanted : [named];
  for (const other of wanted)
    if (!states.includes(other))
      notUnderstood("states", other, `${symbol.text} is about ${named} alone`);
  const { text, number, heading } = numberedText(wording);
  if (heading !== undefined)
    ledger.map({
      ...told("text"),
      kind: "number",
      from: `${short(heading)} ${number}.`,
      to: number!,
      why: "a heading of the document stands before the number; the wording keeps both",
    });
  const from = review ? recommendingStates(cells, text, states) : { text, from: [] };
  const position = review ? positionIn(cells) : undefined;
  const session = review ? sessionIn(cells) : undefined;
  const published = publishedOn();
  const id = annotationId();
  const kind = review ? undefined : kindIn();
  if (!review) {
    for (const column of ["from", "position", "session"] as const)
      if (textOf(value(column)).trim() !== "")
        notUnderstood(
          column,
          textOf(value(column)),
          "it belongs to the UPR, and this row does not",
        );
  }
  return {
    ...{ row, symbol, body, otherBodies, states, ...from },
    ...(number === undefined ? {} : { number }),
    ...(kind && { kind }),
    ...(position && { position }),
    ...(session === undefined ? {} : { session }),
    themes: terms("themes", "theme", reference.themes),
    affectedPersons: terms("affectedPersons", "affected persons", reference.affectedPersons),
    sdgs: terms("sdgs", "SDG", reference.sdgs),
    ...(published === undefined ? {} : { published }),
    ...(id === undefined ? {} : { id }),
    notes,
  };

  function refuse(column: Column, value: string, reason: string): undefined {
    ledger.refuse({ ...told(column), ...(value === "" ? {} : { value: short(value) }), reason });
    return undefined;
  }

  function publishedOn(): string | undefined {
    const read = publicationDate(value("published"), table.from1904);
    if (read && "unknown" in read)
      notUnderstood("published", read.unknown, "no date that can be read without a doubt");
    return read && "date" in read ? read.date : undefined;
  }

  function annotationId(): string | undefined {
    const written = textOf(value("annotation"))
      .replace(/^\s*-\s+/, "")
      .trim();
    if (isIdentifier(written)) return written.toLowerCase();
    if (written !== "") notUnderstood("annotation", written, "no identifier of the index");
    return undefined;
  }

  function kindIn(): "concern" | undefined {
    const kinds = entriesOf(value("type")).map((label) => {
      if (/^recommendations?$/i.test(label)) return "recommendation";
      if (/^(?:concerns?|observations?)(?:\s*\/\s*observations?)?$/i.test(label)) return "concern";
      notUnderstood(
        "type",
        label,
        isIdentifier(label) ? "an identifier, where a label should stand" : "no type that is known",
      );
      return undefined;
    });
    if (kinds.includes("recommendation")) return undefined;
    if (kinds.includes("concern")) return "concern";
    if (kinds.length === 0) notUnderstood("type", "", "it does not say which of the two it is");
    notes.push("The index does not say whether this is a recommendation or a concern.");
    return undefined;
  }

  function terms(column: keyof typeof tables, kind: string, read: LabelReader): string[] {
    const found = new Set<string>();
    for (const label of entriesOf(value(column))) {
      const term = read(label);
      if (term === undefined) {
        notUnderstood(
          column,
          label,
          isIdentifier(label)
            ? "an identifier, where a label should stand"
            : `no term of the table of ${tables[column]} stands for this label`,
        );
        continue;
      }
      const why = `by the table of ${tables[column]}`;
      ledger.map({ ...told(column), kind, from: label, to: term, why });
      found.add(term);
    }
    return [...found];
  }
}

const tables = { themes: "themes", affectedPersons: "affected persons", sdgs: "SDGs" } as const;

/** Why a text cannot be the wording of an item. */
function textFault(text: string): string | undefined {
  if (!/\p{L}/u.test(text)) return "there is no text";
  if (text.length > 6000) return `the text has ${text.length} characters, and 6000 is the most`;
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text))
    return "the text holds control characters";
  return undefined;
}
