import type { PositionValue } from "../schema/records.ts";
import { attributionOf } from "./attribution.ts";
import type { Context } from "./format.ts";
import type { LabelReader } from "./labels.ts";
import { publicationDate } from "./publication-date.ts";
import type { NamedState } from "./state-names.ts";
import { withoutEntities } from "./text.ts";
import type { Column } from "./uhri-columns.ts";
import { bodyNamed, bodyOfSymbol, documentSymbol } from "./uhri-document.ts";
import type { Body, DocumentSymbol } from "./uhri-document.ts";
import type { UhriRow, UhriTable } from "./uhri-table.ts";
import { numberedText } from "./uhri-text.ts";
import { entriesOf, isIdentifier, textOf } from "./uhri-values.ts";

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
  readonly published?: string;
  /** The index's own id of the annotation. */
  readonly id?: string;
  /** What a reader of the item should know. */
  readonly notes: readonly string[];
}

/** Reads a row; undefined where it is refused, or is about other States than the one wanted. */
export function readAnnotation(
  { row, value }: UhriRow,
  { file, titles, from1904 }: UhriTable,
  { reference, ledger, wishes }: Context,
): Annotation | undefined {
  const notes: string[] = [];
  const told = (column: Column) => ({
    file: file.name,
    row,
    column: titles.get(column) ?? column,
  });
  const notUnderstood = (column: Column, value: string, reason: string) =>
    ledger.notUnderstood({ ...told(column), value: short(value), reason });

  const wording = withoutEntities(textOf(value("text"))).trim();
  const fault = textFault(wording);
  if (fault !== undefined) return refuse("text", "", fault);
  const symbol = symbolIn();
  if (!symbol) return refuse("symbol", "", "without a symbol its document is not known");
  const about = statesIn("states", "the State that it is about is not understood");
  if (about.length === 0)
    return refuse("states", textOf(value("states")), "no State that it is about is known");
  const states = about.filter((code) => wishes.state === undefined || code === wishes.state);
  if (states.length === 0) {
    ledger.leaveOut({ file: file.name, reason: `rows about other States than ${wishes.state}` });
    return undefined;
  }
  const { body, otherBodies } = bodiesIn(symbol);
  if (!body)
    return refuse(
      "body",
      textOf(value("body")),
      "no treaty body or special procedure of the tables; each set names who made it",
    );
  const review = body.kind === "upr";
  const { text, number, heading } = numberedText(wording);
  if (heading !== undefined)
    ledger.map({
      ...told("text"),
      kind: "number",
      from: `${short(heading)} ${number}.`,
      to: number!,
      why: "a heading of the document stands before the number; the wording keeps both",
    });
  const from = review ? recommendingStates(text, states) : { text, from: [] };
  const position = review ? positionIn() : undefined;
  const session = review ? sessionIn() : undefined;
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
    ...(published === undefined ? {} : { published }),
    ...(id === undefined ? {} : { id }),
    notes,
  };

  function refuse(column: Column, value: string, reason: string): undefined {
    ledger.refuse({ ...told(column), ...(value === "" ? {} : { value: short(value) }), reason });
    return undefined;
  }

  function symbolIn(): DocumentSymbol | undefined {
    const [written, ...others] = entriesOf(value("symbol"));
    if (written === undefined) return undefined;
    for (const other of others)
      notUnderstood("symbol", other, "a second symbol; the first one is taken");
    const symbol = documentSymbol(written);
    if (symbol.malformed)
      notUnderstood(
        "symbol",
        written,
        "no UN symbol; it is kept as another number of the document",
      );
    else if (symbol.text !== written)
      ledger.map({
        ...told("symbol"),
        kind: "symbol",
        from: written,
        to: symbol.text,
        why: "as the UN writes it",
      });
    return symbol;
  }

  function statesIn(column: "states" | "from", reason: string): string[] {
    const codes = new Set<string>();
    for (const name of entriesOf(value(column))) {
      const named = stateNamed(name);
      if (!named) {
        notUnderstood(column, name, reason);
        continue;
      }
      ledger.spelt(file.name, named.code, name, row);
      if (named.why !== "")
        ledger.map({ ...told(column), kind: "State", from: name, to: named.code, why: named.why });
      codes.add(named.code);
    }
    return [...codes];
  }

  /** Names may carry a word in brackets that says what they name: `Kazakhstan (State)`. */
  function stateNamed(name: string): NamedState | undefined {
    const named = reference.states(name);
    const bare = name.replace(/\s*\((?:state(?: party)?|country)\)$/i, "");
    if (named || bare === name) return named;
    const decorated = reference.states(bare);
    return decorated && { ...decorated, why: "without the word in brackets" };
  }

  function bodiesIn(symbol: DocumentSymbol): { body: Body | undefined; otherBodies: string[] } {
    const bodies: Body[] = [];
    const names = entriesOf(value("body"));
    const unknown: string[] = [];
    for (const name of names) {
      const body = bodyNamed(name, reference);
      if (body) bodies.push(body);
      else unknown.push(name);
      const to = body && (body.kind === "upr" ? "UPR" : body.code);
      if (to !== undefined && to !== name)
        ledger.map({
          ...told("body"),
          kind: "body",
          from: name,
          to,
          why: "by the tables of bodies",
        });
    }
    const [first, ...others] = bodies;
    const body = first ?? bodyOfSymbol(symbol);
    if (body && !first)
      ledger.map({
        ...told("body"),
        kind: "body",
        from: names.join("; ") || "nothing",
        to: body.kind === "upr" ? "UPR" : body.code,
        why: "its symbol says whose document it is",
      });
    else if (body)
      for (const name of unknown)
        notUnderstood("body", name, "no body of the tables, beside one that is");
    return {
      body,
      otherBodies: others.flatMap((other) => (other.kind === "upr" ? [] : [other.code])),
    };
  }

  /** The column counts; where it is empty, the States in brackets at the end of the wording. */
  function recommendingStates(text: string, states: readonly string[]) {
    const inColumn = statesIn("from", "the recommendation is imported without this State");
    const attribution = attributionOf(text, reference.states);
    const inText = attribution.states.flatMap((name) => reference.states(name)?.code ?? []);
    const agree =
      !attribution.merged &&
      attribution.unknown.length === 0 &&
      inText.length > 0 &&
      (inColumn.length === 0 || sameSet(inColumn, inText));
    if (inColumn.length > 0 && inText.length > 0 && !sameSet(inColumn, inText))
      ledger.note({
        ...told("from"),
        reason: "the wording names other States in brackets; the column counts",
      });
    if (inColumn.length === 0 && inText.length > 0)
      ledger.map({
        ...told("from"),
        kind: "States",
        from: "nothing",
        to: inText.join(", "),
        why: "they stand in brackets at the end of the wording",
      });
    const from = (inColumn.length > 0 ? inColumn : inText).filter((code) => {
      if (!states.includes(code)) return true;
      notUnderstood("from", code, "the State under review is said to recommend to itself");
      return false;
    });
    if (inColumn.length === 0 && inText.length === 0)
      notUnderstood("from", "", "no recommending State; it is imported without one");
    return { text: agree ? attribution.text : text, from: [...new Set(from)] };
  }

  function positionIn(): PositionValue | undefined {
    const written = entriesOf(value("position"));
    const label = written.join("/");
    const known = positions.get(label.toLowerCase());
    if (!known) {
      notUnderstood("position", label, "no position that is known; it is imported without one");
      if (label !== "") notes.push(`The index gives the answer as “${short(label)}”.`);
    } else if (label.toLowerCase() !== known.value)
      ledger.map({
        ...told("position"),
        kind: "position",
        from: label,
        to: known.value,
        why: known.why,
      });
    return known?.value;
  }

  function sessionIn(): number | undefined {
    const written = textOf(value("session")).trim();
    const [, before, after] =
      /([0-9]{1,2})(?:st|nd|rd|th)? session|session ([0-9]{1,2})/i.exec(written) ?? [];
    const [only, ...more] = written.match(/[0-9]+/g) ?? [];
    const session = Number(before ?? after ?? (more.length === 0 ? only : undefined));
    if (reference.cycleOf(session) !== undefined) return session;
    notUnderstood("session", written, "no session of the table of sessions");
    return undefined;
  }

  function publishedOn(): string | undefined {
    const read = publicationDate(value("published"), from1904);
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

  function terms(column: "themes" | "affectedPersons", kind: string, read: LabelReader): string[] {
    const found = new Set<string>();
    for (const label of entriesOf(value(column))) {
      const term = read(label);
      if (term === undefined) {
        const table = kind === "theme" ? "themes" : kind;
        notUnderstood(
          column,
          label,
          isIdentifier(label)
            ? "an identifier, where a label should stand"
            : `no term of the table of ${table} stands for this label`,
        );
        continue;
      }
      ledger.map({
        ...told(column),
        kind,
        from: label,
        to: term,
        why: `by the table of ${kind === "theme" ? "themes" : kind}`,
      });
      found.add(term);
    }
    return [...found];
  }
}

const positions: ReadonlyMap<string, { value: PositionValue; why: string }> = new Map([
  ["supported", { value: "supported", why: "" }],
  ["noted", { value: "noted", why: "" }],
  ["accepted", { value: "supported", why: "what a State accepts it supports" }],
  [
    "rejected",
    { value: "noted", why: "the review knows no rejection (resolution 5/1, paragraph 32)" },
  ],
  ["under consideration", { value: "pending", why: "the State has not answered yet" }],
  ["pending", { value: "pending", why: "" }],
]);

/** Why a text cannot be the wording of an item. */
function textFault(text: string): string | undefined {
  if (!/\p{L}/u.test(text)) return "there is no text";
  if (text.length > 6000) return `the text has ${text.length} characters, and 6000 is the most`;
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text))
    return "the text holds control characters";
  return undefined;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((each) => b.includes(each)) && b.every((each) => a.includes(each));
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
