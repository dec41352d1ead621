import type { PositionValue } from "../../schema/records.ts";
import type { Context } from "../core/format.ts";
import { publicationDate } from "./publication-date.ts";
import { present } from "../core/present.ts";
import { wordingFault } from "../core/row-log.ts";
import { short, withoutEntities } from "../core/text.ts";
import { cellsOf, SHOWN, statesIn } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { bodiesIn, reportOfReview, stateOfDocument, symbolIn } from "./document.ts";
import type { Body, DocumentSymbol } from "./document.ts";
import type { UhriRow, UhriTable } from "./table.ts";
import { positionIn, recommendingStates, sessionIn } from "./review.ts";
import { numberedText, withoutMarkup } from "./text.ts";
import { isIdentifier } from "./values.ts";

/** A row of the index: one recommendation or observation, which the index calls an annotation. */
export interface Annotation {
  readonly row: number;
  readonly symbol: DocumentSymbol;
  readonly body: Body;
  /** Other bodies that made it too. */
  readonly otherBodies: string[];
  /** The States it is about. */
  readonly states: readonly string[];
  readonly text: string;
  /** The number in the document, if the text begins with it. */
  readonly number?: string;
  readonly kind?: "concern";
  readonly from: string[];
  readonly position?: PositionValue;
  readonly session?: number;
  readonly themes: string[];
  readonly affectedPersons: string[];
  readonly sdgs: string[];
  readonly published?: string;
  /** The index's own id of the annotation. */
  readonly id?: string;
  /** For the note of the item. */
  readonly notes: readonly string[];
}

/** Reads a row; undefined if it is refused or is about another State than the one asked for. */
export function readAnnotation(
  annotation: UhriRow,
  table: UhriTable,
  context: Context,
): Annotation | undefined {
  const { reference, options } = context;
  const cells = cellsOf(annotation, table, context);
  const { row, notUnderstood, refuse } = cells;
  const marked = cells.text("text");
  const plain = withoutMarkup(marked);
  if (plain !== marked) cells.note("text", "tags of HTML are taken out");
  const wording = withoutEntities(plain).trim();
  const fault = /\p{L}/u.test(wording)
    ? wordingFault(wording, /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/)
    : "there is no text";
  const about = statesIn(cells, "states", "the State that it is about is not understood");
  if (about.length === 0 && fault === undefined)
    return refuse(
      "states",
      cells.text("states") || undefined,
      "no State that it is about is known",
    );
  if (about.length > 0 && !cells.isWanted(about)) return undefined;
  if (fault !== undefined) return refuse("text", undefined, fault);
  const written = symbolIn(cells);
  if (!written) return refuse("symbol", undefined, "without a symbol its document is not known");
  const { body, otherBodies } = bodiesIn(cells, written);
  if (!body)
    return refuse(
      "body",
      cells.text("body") || undefined,
      "no treaty body or special procedure of the tables; each set names who made it",
    );
  const review = body.kind === "upr";
  const symbol = review ? reportOfReview(cells, written) : written;
  const wanted = about.filter((code) => options.state === undefined || code === options.state);
  const named = stateOfDocument(symbol, reference);
  if (named !== undefined && !wanted.includes(named))
    return refuse("states", about.join(", "), `${symbol.text} is about ${named}`);
  const states = named === undefined ? wanted : [named];
  for (const other of wanted)
    if (!states.includes(other))
      notUnderstood("states", other, `${symbol.text} is about ${named} alone`);
  const { text, number, heading } = numberedText(wording);
  if (heading !== undefined)
    cells.map(
      "text",
      "number",
      `${short(heading, SHOWN)} ${number}.`,
      number!,
      "a heading of the document comes before the number; the wording keeps both",
    );
  const ofReview = review
    ? {
        ...recommendingStates(cells, text, states),
        ...present({ position: positionIn(cells), session: sessionIn(cells) }),
      }
    : { text, from: [] };
  const more = present({
    number,
    published: publishedOn(cells, table.from1904),
    id: annotationId(cells),
    kind: review ? undefined : kindIn(cells),
  });
  if (!review)
    for (const column of ["from", "position", "session"] as const)
      if (cells.text(column).trim() !== "")
        notUnderstood(column, cells.text(column), "it belongs to the UPR, and this row does not");
  return {
    ...{ row, symbol, body, otherBodies, states, notes: cells.notes, ...ofReview, ...more },
    themes: terms("themes", "theme", "themes"),
    affectedPersons: terms("affectedPersons", "affected persons", "affected persons"),
    sdgs: terms("sdgs", "SDG", "SDGs"),
  };

  function terms(
    column: "themes" | "affectedPersons" | "sdgs",
    kind: string,
    table: string,
  ): string[] {
    const unknown = (label: string) => (isIdentifier(label) ? notALabel : undefined);
    const vocabulary = { kind, table, read: reference[column], unknown };
    return cells.terms(column, cells.entries(column), vocabulary);
  }
}

function publishedOn(cells: Cells, from1904: boolean): string | undefined {
  const read = publicationDate(cells.value("published"), from1904);
  if (read && "unknown" in read)
    cells.notUnderstood("published", read.unknown, "no date that can be read without a doubt");
  return read && "date" in read ? read.date : undefined;
}

function annotationId(cells: Cells): string | undefined {
  const written = cells
    .text("annotation")
    .replace(/^\s*-\s+/, "")
    .trim();
  if (isIdentifier(written)) return written.toLowerCase();
  if (written !== "") cells.notUnderstood("annotation", written, "no identifier of the index");
  return undefined;
}

function kindIn(cells: Cells): "concern" | undefined {
  const kinds = cells.entries("type").map((label) => {
    if (/^recommendations?$/i.test(label)) return "recommendation";
    if (/^(?:concerns?|observations?)(?:\s*\/\s*observations?)?$/i.test(label)) return "concern";
    const reason = isIdentifier(label) ? notALabel : "no type that is known";
    cells.notUnderstood("type", label, reason);
    return undefined;
  });
  if (kinds.includes("recommendation")) return undefined;
  if (kinds.includes("concern")) return "concern";
  if (kinds.length === 0) cells.notUnderstood("type", "", "it does not say which of the two it is");
  cells.notes.push("The index does not say whether this is a recommendation or a concern.");
  return undefined;
}

const notALabel = "an identifier in place of a label";
