import { searchForm } from "../../facts/restricted-values.ts";
import type { Pieces } from "./blocks.ts";

/**
 * How the scan for withheld values reads the files of a format.
 *
 * - `bytes`: the bytes hold every text whole
 * - a function: gives the texts of a file, whose bytes are searched too; the file is made in the scratch
 *   folder
 */
export type Searchable = "bytes" | ((path: string) => Iterable<string>);

/**
 * Refuses files whose bytes cannot be searched, so that no format escapes the scan by mistake.
 *
 * @throws when the bytes of the media type may hold texts divided, encoded or compressed
 */
export function mustBeReadable(path: string, mediaType: string): void {
  if (!readable.test(mediaType))
    throw new Error(
      `${path} cannot be searched for restricted values: texts may not be whole in the bytes of ${mediaType}. The format must give a function as “searchable”.`,
    );
}

/** Text, and Parquet, which stores texts whole unless it is compressed. */
const readable =
  /^text\/|[/+](?:json|yaml|x-ndjson|typescript|x-bibtex|x-research-info-systems|vnd\.apache\.parquet)$/;

/** A withheld value in a file of the release. */
export interface Leak {
  readonly path: string;
  /** The place of the value in the dataset: `data/people/x.yml /restricted/name`. Never the value itself. */
  readonly origin: string;
}

/** A value that no file of a release may hold, and its place in the dataset. */
export interface Withheld {
  readonly text: string;
  readonly origin: string;
  /** Only where no letter, digit or hyphen is next to it: `kz-land` is not part of `kz-land-code`. */
  readonly whole?: boolean;
}

/** A search of the paths and contents of a release. */
export interface Search {
  /** The hits so far; each place once a file. */
  readonly found: readonly Leak[];
  /** Searches a text of a file. */
  readonly look: (path: string, text: string) => void;
  /**
   * Searches the blocks of a file, each together with the end of the previous one.
   *
   * @param passOn gets the same bytes, after every text that they could belong to has been searched
   */
  readonly before: (path: string, passOn: (block: Uint8Array) => void) => Pieces<Uint8Array>;
}

/**
 * Searches for every withheld value in any case and normal form, and as JSON, CSV, HTML, XML and web
 * addresses write it.
 */
export function searchFor(withheld: readonly Withheld[]): Search {
  const sought = withheld.map(({ text, origin, whole = false }) => ({
    ...{ form: searchForm(text).trim(), origin, whole },
  }));
  const margin = WIDEST * Math.max(0, ...sought.map(({ form }) => form.length));
  const found: Leak[] = [];
  const known = new Set<string>();
  const search: Search = {
    found,
    look: (path, text) => look(path, text, { first: true, last: true }),
    before(path, passOn) {
      search.look(path, `/${path}`);
      let held = Buffer.alloc(0);
      let first = true;
      return {
        write(block) {
          const bytes = Buffer.concat([held, block]);
          const safe = Math.max(0, bytes.length - margin);
          held = bytes.subarray(safe);
          // Nothing leaves a small file before its end, so that is searched once.
          if (safe === 0) return;
          // Bytes that are not UTF-8 become marks; the texts between them stay whole.
          look(path, new TextDecoder().decode(bytes), { first, last: false });
          first = false;
          passOn(bytes.subarray(0, safe));
        },
        close() {
          look(path, new TextDecoder().decode(held), { first, last: true });
          passOn(held);
        },
      };
    },
  };
  return search;

  function look(path: string, text: string, ends: Ends): void {
    const forms = writings(text).map(searchForm);
    for (const { form, origin, whole } of sought)
      if (forms.some((each) => holds(each, form, whole ? ends : undefined))) tell(path, origin);
  }

  function tell(path: string, origin: string): void {
    const key = `${path}\0${origin}`;
    if (known.has(key)) return;
    known.add(key);
    found.push({ path, origin });
  }
}

/** Whether a text is the beginning of a file, and whether it is the end. */
interface Ends {
  readonly first: boolean;
  readonly last: boolean;
}

/** @param whole given if nothing of a word may be next to the form */
function holds(text: string, form: string, whole?: Ends): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (whole === undefined) return true;
    const before = at > 0 ? text[at - 1]! : whole.first ? " " : "x";
    const after = text[at + form.length] ?? (whole.last ? " " : "x");
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(after)) return true;
  }
  return false;
}

const PART_OF_WORD = /[\p{L}\p{N}-]/u;

/**
 * The most bytes that any of these notations takes for one character: 15 for a web address within another,
 * and room for blanks and composed characters.
 */
const WIDEST = 64;

/** The text, and the text with all escapes undone once and twice (JSON within JSON). */
function writings(text: string): string[] {
  const once = unescaped(text);
  const blanks = text.includes("+") ? [unescaped(text.replaceAll("+", " "))] : [];
  return [...new Set([text, once, unescaped(once), ...blanks])];
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
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "", zwnj: "", zwj: "" },
  ...{ ndash: "-", mdash: "-", hyphen: "-", ensp: " ", emsp: " ", thinsp: " " },
};

/** The accents in names of letters, such as `&Eacute;`, as combining characters. */
const accents: Readonly<Record<string, string>> = {
  ...{ acute: "\u0301", grave: "\u0300", circ: "\u0302", tilde: "\u0303", uml: "\u0308" },
  ...{ ring: "\u030A", cedil: "\u0327", caron: "\u030C", macr: "\u0304", ogon: "\u0328" },
};

function withoutHtml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? accented(name) ?? whole;
      return fromCode(hex === undefined ? Number(decimal) : parseInt(hex, 16)) ?? whole;
    },
  );
}

/** The letter that `Eacute` names. */
function accented(name: string): string | undefined {
  const accent = accents[name.slice(1)];
  return accent === undefined ? undefined : `${name[0]}${accent}`.normalize("NFC");
}

/** The halves of a surrogate pair follow each other and join by themselves. */
function fromCode(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
