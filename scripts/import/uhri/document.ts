import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { documentForm, stateOf, treatyBodyOf } from "../../symbols/un-symbol-facts.ts";
import type { UnSymbol } from "../../symbols/un-symbol.ts";
import type { Reference } from "../core/reference.ts";
import type { Cells } from "./cells.ts";
import { entriesOf } from "./values.ts";

/** The symbol of the document that an annotation stands in. */
export interface DocumentSymbol {
  /** As the UN writes it; as the file does, where it is none that is known. */
  readonly text: string;
  /** Its parts, where the grammar covers it. */
  readonly parsed?: UnSymbol;
  /** It is certainly no symbol. */
  readonly malformed: boolean;
}

/** The symbol in a row; undefined for none. */
export function symbolIn(cells: Cells): DocumentSymbol | undefined {
  const { value, told, notUnderstood, ledger } = cells;
  const [written, ...others] = entriesOf(value("symbol"));
  if (written === undefined) return undefined;
  for (const other of others)
    notUnderstood("symbol", other, "a second symbol; the first one is taken");
  const symbol = documentSymbol(written);
  if (symbol.malformed)
    notUnderstood("symbol", written, "no UN symbol; it is kept as another number of the document");
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

/** Reads a symbol; a slip is mended only where there is no doubt what was meant. */
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

/** Who made what a row says: the first body that it names, and the others. */
export function bodiesIn(
  cells: Cells,
  symbol: DocumentSymbol,
): { body: Body | undefined; otherBodies: string[] } {
  const { value, told, notUnderstood, reference, ledger } = cells;
  const bodies: Body[] = [];
  const names = entriesOf(value("body"));
  const unknown: string[] = [];
  for (const name of names) {
    const body = bodyNamed(name, reference);
    if (body) bodies.push(body);
    else unknown.push(name);
    const to = body && codeOf(body);
    if (to !== undefined && to !== name)
      ledger.map({
        ...told("body"),
        kind: "body",
        from: name,
        to,
        why: "by the tables of bodies",
      });
  }
  const own = bodyOfSymbol(symbol);
  const contradicted =
    bodies.length > 0 && own !== undefined && !bodies.some((body) => codeOf(body) === codeOf(own));
  const [first, ...others] = contradicted ? [] : bodies;
  const body = first ?? own;
  if (contradicted)
    notUnderstood(
      "body",
      names.join("; "),
      `${symbol.text} is a document of ${codeOf(own)}, which counts`,
    );
  else if (body && !first)
    ledger.map({
      ...told("body"),
      kind: "body",
      from: names.join("; ") || "nothing",
      to: codeOf(body),
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

/** The body that a name of the index stands for. */
function bodyNamed(name: string, reference: Reference): Body | undefined {
  if (/^(?:upr|universal periodic review)$/i.test(name)) return { kind: "upr" };
  const committee = reference.committees(name);
  if (committee !== undefined) return { kind: "committee", code: committee };
  const mandate = reference.mandates(name);
  return mandate === undefined ? undefined : { kind: "mandate", code: mandate };
}

function codeOf(body: Body): string {
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

/** The report of a review, where a row names its addendum, in which the answers stand. */
export function reportOfReview(cells: Cells, symbol: DocumentSymbol): DocumentSymbol {
  const form = symbol.parsed && documentForm(symbol.parsed);
  const parent = symbol.parsed?.parent;
  if (parent === undefined || (form !== "addendum" && form !== "corrigendum")) return symbol;
  cells.ledger.map({
    ...cells.told("symbol"),
    kind: "document",
    from: symbol.text,
    to: parent,
    why: `the recommendations stand in the report, not in its ${form}`,
  });
  return documentSymbol(parent);
}

/** The treaty body whose document it is, which the symbol of such a document says. */
function bodyOfSymbol({ parsed }: DocumentSymbol): Body | undefined {
  const code = parsed && treatyBodyOf(parsed);
  return code === undefined ? undefined : { kind: "committee", code };
}
