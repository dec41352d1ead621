import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { documentForm, stateOf, treatyBodyOf } from "../../symbols/un-symbol-facts.ts";
import type { UnSymbol } from "../../symbols/un-symbol.ts";
import type { Reference } from "../core/reference.ts";
import type { Cells } from "./cells.ts";

/** The symbol of the document that contains an annotation. */
export interface DocumentSymbol {
  /** As the UN writes it; an unknown one as in the file. */
  readonly text: string;
  /** Its parts, where the grammar covers it. */
  readonly parsed?: UnSymbol;
  /** It cannot be a symbol. */
  readonly malformed: boolean;
}

/** The symbol in a row; undefined for none. */
export function symbolIn(cells: Cells): DocumentSymbol | undefined {
  const [written, ...others] = cells.entries("symbol");
  if (written === undefined) return undefined;
  for (const other of others)
    cells.notUnderstood("symbol", other, "a second symbol; the first one is taken");
  const symbol = documentSymbol(written);
  if (symbol.malformed)
    cells.notUnderstood(
      "symbol",
      written,
      "no UN symbol; it is kept as another number of the document",
    );
  else if (symbol.text !== written)
    cells.map("symbol", "symbol", written, symbol.text, "as the UN writes it");
  return symbol;
}

/** Reads a symbol; a slip is mended only if the meaning is certain. */
function documentSymbol(written: string): DocumentSymbol {
  const first = parseUnSymbol(written);
  if (first.ok) return { text: first.symbol.text, parsed: first.symbol, malformed: false };
  const mended = first.suggestion === undefined ? first : parseUnSymbol(first.suggestion);
  return mended.ok
    ? { text: mended.symbol.text, parsed: mended.symbol, malformed: false }
    : { text: written, malformed: first.kind === "malformed" };
}

/** Who made an annotation: the Working Group of the review, a treaty body or a special procedure. */
export type Body =
  | { readonly kind: "upr" }
  | { readonly kind: "committee"; readonly code: string }
  | { readonly kind: "mandate"; readonly code: string };

/** The body that made an annotation: the first that the row names, and the others. */
export function bodiesIn(
  cells: Cells,
  symbol: DocumentSymbol,
): { body: Body | undefined; otherBodies: string[] } {
  const names = cells.entries("body");
  const read = names.map((name) => ({ name, body: bodyNamed(name, cells.reference) }));
  for (const { name, body } of read)
    if (body && codeOf(body) !== name)
      cells.map("body", "body", name, codeOf(body), "by the tables of bodies");
  const bodies = read.flatMap(({ body }) => body ?? []);
  const own = bodyOfSymbol(symbol);
  if (own && bodies.length > 0 && !bodies.some((body) => codeOf(body) === codeOf(own))) {
    const reason = `${symbol.text} is a document of ${codeOf(own)}, which counts`;
    cells.notUnderstood("body", names.join("; "), reason);
    return { body: own, otherBodies: [] };
  }
  const [first, ...others] = bodies;
  if (own && !first) {
    const written = names.join("; ") || "nothing";
    cells.map("body", "body", written, codeOf(own), "its symbol says whose document it is");
  }
  if (first)
    for (const { name, body } of read)
      if (!body) cells.notUnderstood("body", name, "no body of the tables, beside one that is");
  return {
    body: first ?? own,
    otherBodies: others.flatMap((other) => (other.kind === "upr" ? [] : [other.code])),
  };
}

/** The body that the index means by a name. */
function bodyNamed(name: string, reference: Reference): Body | undefined {
  if (/^(?:upr|universal periodic review)$/i.test(name)) return { kind: "upr" };
  const committee = reference.committees(name);
  if (committee !== undefined) return { kind: "committee", code: committee };
  const mandate = reference.mandates(name);
  return mandate === undefined ? undefined : { kind: "mandate", code: mandate };
}

/** `CAT`, `SR-TORTURE`, or `UPR`. */
export function codeOf(body: Body): string {
  return body.kind === "upr" ? "UPR" : body.code;
}

/**
 * The State that a document is about, where that is certain: its symbol names it, or it is a report that
 * the table of the reports of the Working Group has.
 */
export function stateOfDocument(
  { text, parsed }: DocumentSymbol,
  { reviewIn }: Reference,
): string | undefined {
  return (parsed && stateOf(parsed)) ?? reviewIn(text)?.state;
}

/** The report itself, if a row names its addendum, which holds the answers. */
export function reportOfReview(cells: Cells, symbol: DocumentSymbol): DocumentSymbol {
  const form = symbol.parsed && documentForm(symbol.parsed);
  const parent = symbol.parsed?.parent;
  if (parent === undefined || (form !== "addendum" && form !== "corrigendum")) return symbol;
  const why = `the recommendations are in the report, not in its ${form}`;
  cells.map("symbol", "document", symbol.text, parent, why);
  return documentSymbol(parent);
}

/** The treaty body whose document it is, which the symbol of such a document says. */
function bodyOfSymbol({ parsed }: DocumentSymbol): Body | undefined {
  const code = parsed && treatyBodyOf(parsed);
  return code === undefined ? undefined : { kind: "committee", code };
}
