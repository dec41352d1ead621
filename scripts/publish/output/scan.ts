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
  /^text\/|[/+](?:json|x-ndjson|typescript|x-bibtex|x-research-info-systems|vnd\.apache\.parquet)$/;

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
  const sought = withheld.map(({ text, origin }) => ({ form: searchForm(text).trim(), origin }));
  const margin = WIDEST * Math.max(0, ...sought.map(({ form }) => form.length));
  const found: Leak[] = [];
  const search: Search = {
    found,
    look(path, text) {
      const forms = writings(text).map(searchForm);
      for (const { form, origin } of sought)
        if (forms.some((each) => each.includes(form)) && !isKnown(path, origin))
          found.push({ path, origin });
    },
    before(path, passOn) {
      search.look(path, `/${path}`);
      let held = Buffer.alloc(0);
      return {
        write(block) {
          const bytes = Buffer.concat([held, block]);
          // Bytes that are not UTF-8 become marks; the texts between them stay whole.
          search.look(path, new TextDecoder().decode(bytes));
          const safe = Math.max(0, bytes.length - margin);
          passOn(bytes.subarray(0, safe));
          held = bytes.subarray(safe);
        },
        close: () => passOn(held),
      };
    },
  };
  return search;

  function isKnown(path: string, origin: string): boolean {
    return found.some((leak) => leak.path === path && leak.origin === origin);
  }
}

/**
 * The most bytes that any of these notations takes for one character: 15 for a web address within another,
 * and room for blanks and composed characters.
 */
const WIDEST = 64;

/** The text, and the text with all escapes undone once and twice (JSON within JSON). */
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

/** The halves of a surrogate pair follow each other and join by themselves. */
function fromCode(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
