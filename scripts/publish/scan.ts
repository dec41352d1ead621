import { searchForm } from "../read/restricted-values.ts";
import type { ReleaseFile } from "./release.ts";

/** Where something that must not be published was found. */
export interface Leak {
  readonly path: string;
  /** The place of the value in the dataset: `data/people/x.yml /restricted/name`. Never the value. */
  readonly origin: string;
}

/** A value that no file of a release may hold, and where it comes from. */
export interface Withheld {
  readonly text: string;
  readonly origin: string;
}

/**
 * Searches every file of a release, its path and its content, for every withheld value: as it is,
 * in other case or normal form, and as JSON, CSV, HTML, XML and web addresses write it.
 *
 * @param decoded the texts that a file holds in compressed or divided form, beside its bytes
 */
export function leaks(
  files: readonly ReleaseFile[],
  withheld: readonly Withheld[],
  decoded: (file: ReleaseFile) => Iterable<string> = () => [],
): Leak[] {
  if (withheld.length === 0) return [];
  const sought = withheld.map(({ text, origin }) => ({ form: searchForm(text).trim(), origin }));
  const found: Leak[] = [];
  for (const file of files) {
    const texts = [`/${file.path}`, asText(file.content), ...decoded(file)];
    const forms = texts.flatMap((text) => writings(text).map(searchForm));
    for (const { form, origin } of sought)
      if (forms.some((text) => text.includes(form))) found.push({ path: file.path, origin });
  }
  return found;
}

/** Bytes that are no UTF-8 become marks; the texts between them stay whole. */
function asText(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** The text as it is, and with every escape undone, once and twice (JSON within JSON). */
function writings(text: string): string[] {
  const once = unescaped(text);
  const all = [text, once, unescaped(once), unescaped(text.replaceAll("+", " "))];
  return [...new Set(all)];
}

function unescaped(text: string): string {
  return withoutHtml(withoutPercent(withoutBackslashes(text.replaceAll('""', '"'))));
}

/** `\n`, `\"`, `\\`, `\u00e9`, `\xe9`, `\u{e9}`: JSON, JavaScript, Turtle, YAML. */
function withoutBackslashes(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([\s\S]))/gi,
    (whole, braced: string, long: string, short: string, other: string) => {
      const code = braced ?? long ?? short;
      if (code === undefined) return /[nrtbf]/.test(other) ? " " : other;
      return fromCode(parseInt(code, 16)) ?? whole;
    },
  );
}

function withoutPercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    new TextDecoder().decode(Buffer.from(run.replaceAll("%", ""), "hex")),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function withoutHtml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      return fromCode(hex === undefined ? Number(decimal) : parseInt(hex, 16)) ?? whole;
    },
  );
}

/** Halves of a surrogate pair come one after the other, and join by themselves. */
function fromCode(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
