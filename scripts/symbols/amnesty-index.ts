import { plainCharacters, quote } from "./written-characters.ts";

/** The number that Amnesty International gives each of its documents (AI Index). */
export interface AmnestyIndex {
  /** `EUR 57/0484/2019`, with one space. */
  readonly text: string;
  readonly area: AmnestyArea;
  /** Two digits, as text: the country or theme within the area. `EUR 57` is Kazakhstan. */
  readonly class: string;
  /** Area and class together: `EUR 57`. */
  readonly countryClass: string;
  /**
   * Three digits until about 2014, four since. The four-digit serials run across the whole
   * organization and start again after 9999, so their order is no more than a hint of the date.
   */
  readonly serial: string;
  /** The year of the document, which its date must agree with. */
  readonly year: number;
  /** As in addresses on amnesty.org: `eur57/0484/2019`. */
  readonly slug: string;
}

export const AMNESTY_AREAS = {
  AFR: "Africa",
  AMR: "Americas",
  ASA: "Asia and Pacific",
  EUR: "Europe and Central Asia",
  MDE: "Middle East and North Africa",
  ACT: "campaigns and actions",
  DOC: "documents",
  FIN: "finance",
  IOR: "international organizations",
  NWS: "news",
  ORG: "organization",
  POL: "policy",
  PRE: "press",
} as const;
export type AmnestyArea = keyof typeof AMNESTY_AREAS;

export type ParsedAmnestyIndex =
  | { readonly ok: true; readonly index: AmnestyIndex }
  | {
      readonly ok: false;
      /** Which part is wrong, what was expected, and an index number. */
      readonly reason: string;
      /** The canonical index number, only if there is no doubt which one was meant. */
      readonly suggestion?: string;
    };

/** UTF-16 units; longer texts are refused unread. */
export const MAX_INDEX_LENGTH = 80;

/**
 * Parses an Amnesty Index number such as `EUR 57/0484/2019`. The space may be missing, as in
 * Amnesty's own addresses; `text` has it. A serial keeps its zeros: 002 and 0002 are two documents.
 * Never throws, and takes time linear in the text for any input.
 */
export function parseAmnestyIndex(text: string): ParsedAmnestyIndex {
  if (text.length > MAX_INDEX_LENGTH) {
    const reason = `The text has ${text.length} characters: expected an Amnesty Index number, such as ${EXAMPLE}.`;
    return { ok: false, reason };
  }
  const index = read(text);
  if (typeof index !== "string") return { ok: true, index };
  const suggestion = suggest(text);
  const reason = `${index}, such as ${EXAMPLE}.`;
  return suggestion === undefined ? { ok: false, reason } : { ok: false, reason, suggestion };
}

/** Whether two index numbers name one document. */
export function sameAmnestyIndex(a: AmnestyIndex, b: AmnestyIndex): boolean {
  return a.text === b.text;
}

export type AmnestyAddress =
  /** The address holds this index number. */
  | { readonly verdict: "agrees" }
  /** The address holds another: one of the two is wrong. */
  | { readonly verdict: "differs"; readonly found: AmnestyIndex; readonly reason: string }
  /** The address holds no index number (another site, a page about a country). */
  | { readonly verdict: "says-nothing" };

/** Compares an index number with an address, which may be of any site and need not be well formed. */
export function checkAmnestyAddress(index: AmnestyIndex, url: string): AmnestyAddress {
  const found = amnestyIndexInAddress(url);
  if (found === undefined) return { verdict: "says-nothing" };
  if (sameAmnestyIndex(found, index)) return { verdict: "agrees" };
  const reason = `The address leads to ${found.text}, but the index number is ${index.text}: expected "${index.slug}" in the address.`;
  return { verdict: "differs", found, reason };
}

/**
 * The index number in an address on amnesty.org, or undefined if it holds none.
 *
 * Documents are at `/en/documents/eur57/0484/2019/en/`; older addresses (`/en/library/info/…`) hold
 * the same three parts, so they are searched for anywhere in the path.
 */
export function amnestyIndexInAddress(url: string): AmnestyIndex | undefined {
  if (url.length > MAX_ADDRESS_LENGTH || !URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  if (hostname !== "amnesty.org" && hostname !== "www.amnesty.org") return undefined;
  const parts = pathname.toUpperCase().split("/");
  for (const start of parts.keys()) {
    const index = read(parts.slice(start, start + 3).join("/"));
    if (typeof index !== "string") return index;
  }
  return undefined;
}

const MAX_ADDRESS_LENGTH = 2000;
const EXAMPLE = "EUR 57/0484/2019";

/** The index number, or a clause that says what is wrong and what was expected. */
function read(text: string): AmnestyIndex | string {
  const [head = "", serial, year, ...rest] = text.split("/");
  const letters = head.slice(0, 3);
  const area = (Object.keys(AMNESTY_AREAS) as AmnestyArea[]).find((known) => known === letters);
  if (area === undefined) {
    const areas = Object.keys(AMNESTY_AREAS).join(", ");
    return `${quote(head)} stands where the area should: expected one of ${areas} in capitals, then a space and two digits`;
  }
  const number = head.slice(3).replace(/^ /, "");
  if (!/^[0-9]{2}$/.test(number)) {
    return `${quote(head.slice(3))} stands where the class should: expected a space and two digits after ${area}`;
  }
  if (serial === undefined || !/^[0-9]{3,4}$/.test(serial)) {
    return `${standing(serial, "the serial")}: expected three or four digits after a slash`;
  }
  if (year === undefined || !/^(?:19|20)[0-9]{2}$/.test(year)) {
    return `${standing(year, "the year")}: expected four digits after a slash`;
  }
  if (rest.length > 0) {
    return `${quote(rest.join("/"))} follows the year: expected the index number to end there`;
  }
  return {
    text: `${area} ${number}/${serial}/${year}`,
    area,
    class: number,
    countryClass: `${area} ${number}`,
    serial,
    year: Number(year),
    slug: `${area.toLowerCase()}${number}/${serial}/${year}`,
  };
}

function standing(part: string | undefined, what: string): string {
  return part === undefined
    ? `The index number ends where ${what} should follow`
    : `${quote(part)} stands where ${what} should`;
}

/** The four parts as written; only the characters around them are corrected. */
function suggest(text: string): string | undefined {
  const address = amnestyIndexInAddress(text.trim());
  if (address !== undefined) return address.text;
  const written = plainCharacters(text)
    .toUpperCase()
    .replace(/^[\s(]*(?:(?:AI )?INDEX(?: NUMBER)?:? )?/, "")
    .replace(/[\s).,;]+$/, "");
  const [, area, number, serial, year] =
    /^([A-Z]{3})[ /-]{0,3}([0-9]{2})[ /-]{1,3}([0-9]{3,4})[ /-]{1,3}([0-9]{4})$/.exec(written) ??
    [];
  const index = read(`${area} ${number}/${serial}/${year}`);
  return typeof index === "string" ? undefined : index.text;
}
