import type { Issuer } from "../../schema/records.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import type { Context } from "../core/format.ts";
import { documentContradiction } from "../core/document-contradiction.ts";
import type { Cells, MappedTable, TermReader } from "./cells.ts";
import { present } from "../core/present.ts";
import type { Reference } from "../core/reference.ts";
import { idOf } from "../core/text.ts";

/** The set of recommendations that a row belongs to. */
export interface SetOfRow {
  readonly issuer: Issuer;
  readonly state: string;
  readonly session?: number;
  /** Of the UPR. */
  readonly cycle?: number;
  readonly document?: NamedDocument;
  /** The issuer as part of an id. */
  readonly body: string;
}

/** A document by the id of its source record. */
export interface NamedDocument {
  readonly id: string;
  /** If the table names it by its symbol. */
  readonly symbol?: string;
}

/** The set of a row; undefined if the row is refused or left out. */
export function setOfRow(
  { mapping }: MappedTable,
  cells: Cells,
  context: Context,
): SetOfRow | undefined {
  const state = mapping.state ?? stateOf(cells, context);
  if (state === undefined) return undefined;
  const { reference } = context;
  if (!cells.isWanted([state])) return undefined;
  const named = mapping.issuer ?? issuerOf(cells);
  if (named === undefined) return undefined;
  const isReview = named.kind === "upr-working-group";
  const document = documentOf(mapping.document, cells, isReview, context);
  if (document === "refused") return undefined;
  const given = mapping.session ?? sessionOf(cells);
  if (given === "refused") return undefined;
  const ofIssuer = "session" in named ? named.session : undefined;
  const session = given ?? ofIssuer;
  if (ofIssuer !== undefined && session !== ofIssuer)
    return cells.refuse(cells.first("session"), "the mapping gives the issuer another session");
  const cycle = isReview && session !== undefined ? reference.cycleOf(session) : undefined;
  if (isReview && session !== undefined && cycle === undefined)
    return cells.refuse(
      cells.first("session"),
      `${session} is no session of the table of sessions`,
    );
  const turn = cycle === undefined ? undefined : reference.turnOf(state, cycle);
  if (turn !== undefined && turn !== session)
    return cells.refuse(
      cells.first("session"),
      `${state} was not reviewed at session ${session}: in cycle ${cycle} its turn was session ${turn}`,
    );
  if (document === undefined && (session === undefined || !bySession.has(named.kind)))
    return cells.refuse(undefined, "nothing says which document or session it is of");
  const contradiction =
    document?.symbol &&
    documentContradiction(document.symbol, { state, issuer: named, session }, reference);
  if (contradiction) return cells.refuse(cells.first("document"), contradiction);
  const issuer =
    session !== undefined && holdsSession.has(named.kind) ? { ...named, session } : named;
  return present({
    ...{ issuer: issuer as Issuer, body: bodyOf(named) },
    ...{ state, session, cycle, document },
  });
}

/** Issuers with one document for each State and session. */
const bySession: ReadonlySet<Issuer["kind"]> = new Set([
  "upr-working-group",
  "treaty-body-concluding-observations",
  "ilo-supervisory",
]);

/** Issuers with a field for the session. */
const holdsSession: ReadonlySet<Issuer["kind"]> = new Set([
  "treaty-body-concluding-observations",
  "treaty-body-views",
  "ilo-supervisory",
]);

function bodyOf(issuer: Issuer): string {
  if ("committee" in issuer) return idOf(issuer.committee);
  if ("organization" in issuer) return issuer.organization;
  return issuer.kind === "upr-working-group" ? "upr" : issuer.kind;
}

function stateOf(cells: Cells, { reference }: Context): string | undefined {
  const cell = cells.first("state");
  if (!cell) return cells.refuse(undefined, "the State that it is made to is missing");
  const found = cells.term(cell, cell.text, stateTerm(reference));
  if (found === "left out") return cells.leaveOutRow();
  if (found) return found.term;
  const doubt = reference.noState(cell.text);
  return cells.refuse(
    cell,
    `the State is not understood${doubt === undefined ? "" : `: ${doubt}`}`,
  );
}

/** Reads the names of States. */
export function stateTerm({ anyStates: states }: Reference): TermReader {
  return (name) => {
    const named = states(name);
    return named && { term: named.code, why: named.why };
  };
}

function issuerOf(cells: Cells): Issuer | undefined {
  const cell = cells.first("issuer");
  if (!cell) return cells.refuse(undefined, "nothing says who made it");
  const { issuers = {} } = cell.column;
  if (Object.hasOwn(issuers, cell.text)) return issuers[cell.text];
  const found = cells.term(cell, cell.text, () => undefined);
  return found === "left out"
    ? cells.leaveOutRow()
    : cells.refuse(cell, "the mapping does not say who is meant");
}

function sessionOf(cells: Cells): number | undefined | "refused" {
  const cell = cells.first("session");
  if (!cell) return undefined;
  const found = cells.term(cell, cell.text, (text) => ({ term: text, why: "" }))!;
  if (found === "left out") {
    cells.leaveOutRow();
    return "refused";
  }
  if (/^[1-9][0-9]{0,2}$/.test(found.term)) return Number(found.term);
  cells.refuse(cell, "no number of a session");
  return "refused";
}

function documentOf(
  constant: string | undefined,
  cells: Cells,
  isReview: boolean,
  { has }: Context,
): NamedDocument | undefined | "refused" {
  const cell = cells.first("document");
  let name = constant;
  if (cell) {
    const found = cells.term(cell, cell.text, (text) => ({ term: text, why: "" }))!;
    if (found === "left out") {
      cells.leaveOutRow();
      return "refused";
    }
    name = found.term;
  }
  if (name === undefined) return undefined;
  const named = documentNamed(name, has);
  if ("reason" in named) {
    cells.refuse(cell, named.reason);
    return "refused";
  }
  const { symbol } = named;
  if (symbol === undefined) return named;
  // An addendum to a UPR report holds answers; the recommendations are in the report.
  const report = isReview ? symbol.replace(/\/Add\.[0-9]+$/, "") : symbol;
  if (symbol !== name) cells.map("document", name, symbol, "the symbol that was meant");
  if (report !== symbol)
    cells.map("document", symbol, report, "the report that it is an addendum to");
  return { id: idOf(report), symbol: report };
}

/** A document by the id of an existing source, or by a UN symbol. */
export function documentNamed(
  name: string,
  has: Context["has"],
): NamedDocument | { readonly reason: string } {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && has("sources", name)) return { id: name };
  const read = parseUnSymbol(name);
  const symbol = read.ok ? name.replace(/\*+$/, "") : read.suggestion;
  if (symbol !== undefined) return { id: idOf(symbol), symbol };
  return {
    reason:
      read.ok || read.kind === "malformed"
        ? "neither a UN symbol nor the id of a source that the dataset has"
        : "a symbol of a series that is not known here; name the source by its id",
  };
}
