/** What the structure of a UN symbol says. None of this needs a table. */
import type { SuffixKind, TreatyBody, UnSymbol } from "./un-symbol.ts";

/** Which meeting a session number in a symbol counts. */
export interface SymbolSession {
  readonly of: "human-rights-council" | "upr-working-group" | "general-assembly" | TreatyBody;
  readonly number: number;
  /** A special session of the Council (`S-17`), counted apart from the regular ones. */
  readonly special: boolean;
}

/** The session in the symbol, or undefined if it names none (`CAT/C/KAZ/CO/3`). */
export function sessionOf(symbol: UnSymbol): SymbolSession | undefined {
  switch (symbol.family) {
    case "hrc-document":
    case "hrc-limited-or-other":
    case "hrc-text":
      return { of: "human-rights-council", number: symbol.session, special: symbol.special };
    case "hrc-upr-presession":
    case "hrc-upr-draft":
      return { of: "upr-working-group", number: symbol.session, special: false };
    case "tb-individual-communication":
    case "tb-session-document":
      return { of: symbol.body, number: symbol.session, special: false };
    case "ga-resolution":
    case "ga-document":
      return { of: "general-assembly", number: symbol.session, special: false };
    default:
      return undefined;
  }
}

/**
 * The year written in the symbol. What happened in it depends on the family: an opinion was adopted,
 * a communication registered (so views may be years younger), a core document submitted.
 */
export function yearOf(symbol: UnSymbol): number | undefined {
  return "year" in symbol ? symbol.year : undefined;
}

/** The treaty body that the symbol belongs to, as its short name: `CCPR`, `CESCR`. */
export function treatyBodyOf(symbol: UnSymbol): TreatyBody | undefined {
  switch (symbol.body) {
    case "HRC":
    case "WGAD":
    case "HRI":
    case "GA":
      return undefined;
    default:
      return symbol.body;
  }
}

/** The State's three letters (ISO 3166-1). Undefined for the European Union, a party that is not a State. */
export function stateOf(symbol: UnSymbol): string | undefined {
  return "state" in symbol && symbol.state !== "EU" ? symbol.state : undefined;
}

/** What the document is to its parent; `document` if it has none. */
export type DocumentForm = "document" | "addendum" | "corrigendum" | "revision" | "amendment";

/** By the last suffix: `A/HRC/21/10/Add.1/Rev.1` is a revision (of an addendum). */
export function documentForm(symbol: UnSymbol): DocumentForm {
  const last = symbol.suffixes.at(-1);
  return last === undefined ? "document" : FORMS[last.kind];
}

/** Whether any suffix says that the document adds to another: true for `…/Add.1/Rev.1` too. */
export function isAddendum(symbol: UnSymbol): boolean {
  return symbol.suffixes.some(({ kind }) => kind === "Add");
}

/** `45/2012` of `CEDAW/C/61/D/45/2012`, as the treaty bodies number what is submitted to them. */
export function communicationNumberOf(symbol: UnSymbol): string | undefined {
  return symbol.family === "tb-individual-communication"
    ? `${symbol.number}/${symbol.year}`
    : undefined;
}

/**
 * Whether the symbol has the shape of a UPR Working Group report: a document of a regular session of
 * the Council, without a suffix. Most such documents are something else; the table of UPR sessions
 * says which Council session a cycle's reports belong to.
 */
export function mayBeUprReport(symbol: UnSymbol): boolean {
  return symbol.family === "hrc-document" && !symbol.special && symbol.suffixes.length === 0;
}

const FORMS: Readonly<Record<SuffixKind, DocumentForm>> = {
  Add: "addendum",
  Corr: "corrigendum",
  Rev: "revision",
  Amend: "amendment",
};
