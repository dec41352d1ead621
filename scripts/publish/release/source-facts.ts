import type { Source } from "../../schema/records.ts";

/**
 * The title as a reference prints it: one that the document does not bear stands in square brackets, as
 * manuals of style have it for descriptions.
 */
export function printedTitle(source: Source): string {
  return source.titleIsOurs ? `[${source.title}]` : source.title;
}

/** What a reader has to know of its address: why it has none, or that we worked it out. */
export function addressNote(source: Source): string | undefined {
  const { sensitive, symbol } = source;
  if (sensitive)
    return `The address is left out, because it leads to details of ${sensitive.join(", ")}.`;
  return isAddressDerived(source)
    ? `The address is derived from the symbol ${symbol}; the record of the source has none.`
    : undefined;
}

/** Its printed number, such as a UN symbol. */
export function numberOf({ symbol, amnestyIndex, otherNumbers }: Source): string | undefined {
  return symbol ?? amnestyIndex ?? otherNumbers?.[0];
}

/** What its number is, for the word before it. */
export function genreOf({ symbol, amnestyIndex }: Source): string | undefined {
  if (symbol !== undefined) return "UN Doc.";
  return amnestyIndex === undefined ? undefined : "Index";
}

type Addressed = Pick<Source, "urls" | "symbol" | "sensitive">;

/**
 * Where it is found: its own address, or that of the Official Document System of the United Nations, which
 * leads from every symbol to the document.
 */
export function addressesOf({ urls, symbol, sensitive }: Addressed): string[] {
  if (sensitive) return [];
  if (urls && urls.length > 0) return [...urls].map(plainAddress);
  return symbol !== undefined && /^[A-Z][A-Z0-9]*(?:\/[A-Za-z0-9.()-]+)+$/.test(symbol)
    ? [`https://undocs.org/${symbol}`]
    : [];
}

/** Whether its address is worked out from its symbol, and nobody has opened it there. */
export function isAddressDerived(source: Addressed): boolean {
  return (source.urls ?? []).length === 0 && addressesOf(source).length > 0;
}

/** An address or DOI without the signs that end a field of LaTeX or begin a command. */
export function plainAddress(address: string): string {
  return address.replace(
    /[\s{}\\"<>^`|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** The day of its last retrieval, where that is one day. */
export function openedOn({ retrieved, copies }: Source): string | undefined {
  const days = [retrieved, ...(copies ?? []).map((copy) => copy.retrieved)];
  return days
    .filter((day) => day && /^\d{4}-\d\d-\d\d$/.test(day))
    .toSorted()
    .at(-1);
}
