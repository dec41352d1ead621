import { isObject } from "../diagnostics/is-object.ts";
import { pointerOf } from "../diagnostics/pointer.ts";

/** A value that must not be published. */
export interface RestrictedValue {
  readonly pointer: string;
  readonly text: string;
}

/** A shorter restricted value is in too many places by chance, in characters. */
export const PROVABLE_LENGTH = 8;

type Values = Readonly<Record<string, unknown>>;

/** Every text and number below a key `restricted`, and every address of a source that is `sensitive`. */
export function restrictedValues(value: unknown): RestrictedValue[] {
  return texts(value, true);
}

/** Every text and number that is elsewhere, apart from the keys of objects. */
export function publishedValues(value: unknown): RestrictedValue[] {
  return texts(value, false);
}

/** The value without every key `restricted` and what it holds, and without the addresses of a sensitive source. */
export function withoutRestricted<T>(value: T): T {
  return without(value, isSensitive(value)) as T;
}

function without(value: unknown, sensitive: boolean): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map((item) => without(item, sensitive));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !isWithheld(key, sensitive));
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner, sensitive)]));
}

/** Whether it is a source whose addresses lead to what could harm somebody. */
export function isSensitive(record: unknown): boolean {
  return isObject(record) && Array.isArray(record["sensitive"]) && record["sensitive"].length > 0;
}

function isWithheld(key: string, sensitive: boolean): boolean {
  return key === "restricted" || (sensitive && addresses.has(key));
}

/** The keys of a source and of its copies that hold web addresses. */
const addresses: ReadonlySet<string> = new Set(["urls", "url", "archivedUrl", "doi"]);

/** Whether the whole record is kept out of releases. */
export function isEmbargoed(record: Values): boolean {
  return Object.hasOwn(record, "embargo");
}

/**
 * The text as far as a search is concerned: compatible characters are one, capitals and small
 * letters too, any white space is one blank, any dash a hyphen, and what nobody sees is left out.
 * Both forms of the Greek sigma are one, so that the form does not depend on what follows the text.
 */
export function searchForm(text: string): string {
  return text.replace(BEYOND_ASCII, folded).toLowerCase().replace(SPACE, " ");
}

/** Stretches with characters beyond ASCII, each with the character before: an accent may belong to it. */
const BEYOND_ASCII = /[\0-\x7f]?[^\0-\x7f]+(?:[\0-\x7f]{1,16}[^\0-\x7f]+)*/g;

/** White space that is not one blank. */
const SPACE = /[\s\u2800]{2,}|[^\S ]|\u2800/g;

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC")
    .replace(/\p{Pd}/gu, "-")
    .replaceAll("ς", "σ");
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

function texts(value: unknown, wanted: boolean): RestrictedValue[] {
  const found: RestrictedValue[] = [];
  const sensitive = isSensitive(value);
  visit(value, "", false);
  return found;

  function visit(at: unknown, pointer: string, restricted: boolean): void {
    if (typeof at === "object" && at !== null) {
      for (const [key, inner] of Object.entries(at))
        visit(
          inner,
          pointer + pointerOf([key]),
          restricted || (!Array.isArray(at) && isWithheld(key, sensitive)),
        );
    } else if (restricted === wanted && at !== null && at !== undefined) {
      found.push({ pointer, text: String(at) });
    }
  }
}
