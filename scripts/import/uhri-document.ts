import { parseUnSymbol } from "../symbols/parse-un-symbol.ts";
import { treatyBodyOf } from "../symbols/un-symbol-facts.ts";
import type { UnSymbol } from "../symbols/un-symbol.ts";
import type { Reference } from "./reference.ts";

/** The symbol of the document that an annotation stands in. */
export interface DocumentSymbol {
  /** As the UN writes it; as the file does, where it is none that is known. */
  readonly text: string;
  /** Its parts, where the grammar covers it. */
  readonly parsed?: UnSymbol;
  /** It is certainly no symbol. */
  readonly malformed: boolean;
}

/** Reads a symbol; a slip is mended only where there is no doubt what was meant. */
export function documentSymbol(written: string): DocumentSymbol {
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

/** The body that a name of the index stands for. */
export function bodyNamed(name: string, reference: Reference): Body | undefined {
  if (/^(?:upr|universal periodic review)$/i.test(name)) return { kind: "upr" };
  const committee = reference.committees(name);
  if (committee !== undefined) return { kind: "committee", code: committee };
  const mandate = reference.mandates(name);
  return mandate === undefined ? undefined : { kind: "mandate", code: mandate };
}

/** The treaty body whose document it is, which the symbol of such a document says. */
export function bodyOfSymbol({ parsed }: DocumentSymbol): Body | undefined {
  const code = parsed && treatyBodyOf(parsed);
  return code === undefined ? undefined : { kind: "committee", code };
}
