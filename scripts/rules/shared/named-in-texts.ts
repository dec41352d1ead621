import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { stringOf } from "../../facts/item.ts";
import { withoutEnding } from "../../texts/endings.ts";
import { names, namesOf } from "./named-records.ts";

const laws = facts("laws", {
  calledSo: (law) => stringOf(law, "title"),
  ofTreaty: (law) => stringOf(law, "treaty"),
});

/** What `namedIn` and `isLinked` read. */
export const namedFacts = [names, laws] as const;

/** What a text names: a person, an organization, a law, or a place of the table. */
export interface Named {
  /** Pointer of the text. */
  readonly pointer: string;
  /** As the text writes it. */
  readonly words: string;
  /** Those that bear the name, as full names: `people/x`, `places/y`. */
  readonly bearers: readonly string[];
}

/**
 * Whom and what the texts of a record name, in every recorded spelling and script, with the endings of
 * Russian and Kazakh. Laws and treaties bear their titles, too. Of two names at one place the longer one is meant. Needs `namedFacts`.
 */
export function namedIn(corpus: Corpus, record: RecordFacts): readonly Named[] {
  const index = corpus.once(namesByFirstWord);
  return record.mentions.flatMap(({ pointer, text }) =>
    namesWithin(text, index).map((found) => ({ pointer, ...found })),
  );
}

interface Name {
  /** The stems of its words. */
  readonly stems: readonly string[];
  readonly bearer: string;
}

type Index = ReadonlyMap<string, readonly Name[]>;

function namesByFirstWord(corpus: Corpus): Index {
  const index = new Map<string, Name[]>();
  const add = (text: string, bearer: string) => {
    const stems = wordsOf(text).map(withoutEnding);
    if (stems.length > 0 && text.length > 3) addTo(index, stems[0]!, { stems, bearer });
  };
  for (const record of corpus.of("laws", "organizations", "people"))
    for (const { value, kind } of namesOf(record))
      // A short form may be a common word; an abbreviation is none. A first name alone is many people's.
      if (
        record.collection === "people"
          ? value.includes(" ")
          : !/short/.test(kind) || isAbbreviation(value)
      )
        add(value, `${record.collection}/${record.id}`);
  for (const law of corpus.of("laws")) {
    const { calledSo: title = "", ofTreaty: treaty = "" } = laws.of(law) ?? {};
    for (const value of [...titlesOf(title), treaty])
      if (isAbbreviation(value) ? !/\d|^CAT$/.test(value) : /\p{Lu}\S* .*\p{Lu}/u.test(value))
        add(value, `laws/${law.id}`);
  }
  for (const id of corpus.tables.get("places")?.rows.keys() ?? [])
    for (const name of namesOfPlace(corpus, id)) add(name, `places/${id}`);
  return index;
}

/** How texts call a law: by its title without its State and its year, or by the beginning that sets it apart. */
function titlesOf(title: string): readonly string[] {
  const plain = title
    .replace(/ \([^)]*\)$|,? (?:of )?(?:19|20)\d\d$/, "")
    .replace(/ of the Republic of \p{L}+$/u, "");
  return [...new Set([title, plain, plain.split(/ and Other\b/)[0]!])];
}

export function namesOfPlace({ tables }: Corpus, id: string): readonly string[] {
  const names = tables.get("places")?.rows.get(id)?.row["names"];
  return (Array.isArray(names) ? (names as { name?: unknown }[]) : []).flatMap(({ name }) =>
    typeof name === "string" ? [name] : [],
  );
}

function isAbbreviation(text: string): boolean {
  return /^[\p{Lu}\d-]{3,}$/u.test(text);
}

function namesWithin(text: string, index: Index): { words: string; bearers: string[] }[] {
  const words = wordsOf(text);
  const stems = words.map(withoutEnding);
  const found: { words: string; bearers: string[] }[] = [];
  for (let at = 0; at < words.length; at++) {
    const here = (index.get(stems[at]!) ?? []).filter((name) =>
      name.stems.every((stem, offset) => stem === stems[at + offset]),
    );
    const length = Math.max(0, ...here.map((name) => name.stems.length));
    if (length === 0) continue;
    const longest = here.filter((name) => name.stems.length === length);
    const isPlace = longest.every(({ bearer }) => bearer.startsWith("places/"));
    if (isPlace && isNamedAfterIt(words[at + length])) continue;
    found.push({
      words: words.slice(at, at + length).join(" "),
      bearers: [...new Set(longest.map(({ bearer }) => bearer))],
    });
    at += length - 1;
  }
  return found;
}

/** Whether the word after a place makes it a part of the name of something else: “Washington Post”, “Orlando Rivera”. */
export function isNamedAfterIt(next: string | undefined): boolean {
  return next !== undefined && /^\p{Lu}/u.test(next) && !ofTheTown.test(next);
}

const ofTheTown =
  /^(?:Region|City|District|Municipal|Economic|Administrative|Specialized|Criminal|Court|Prison|Police|Department|Mayor|Akimat|Oblast|Prosecutor|Hospital|University)/;

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).map((word) => word.replace(/['’]s?$/, ""));
}

/**
 * Whether a record refers to something, or is linked with a record that does. Of a set of recommendations only the
 * items that link the two count, for a set speaks of many.
 */
export function isLinked(corpus: Corpus, record: RecordFacts, bearer: string): boolean {
  if (bearer === fullName(record) || corpus.once(namedBy, record).has(bearer)) return true;
  return isNamedAround(corpus, record, bearer);
}

/** Whether a record that this one is linked with refers to something. */
export function isNamedAround(corpus: Corpus, record: RecordFacts, bearer: string): boolean {
  return corpus
    .once(neighboursOf, record)
    .some(({ record: other, item }) =>
      item === undefined
        ? corpus.once(namedBy, other).has(bearer)
        : namesAt(corpus, other, `${item}/`).has(bearer),
    );
}

/** A record that this one names, or that names it; of a set of recommendations the item at this pointer. */
export interface Neighbour {
  readonly record: RecordFacts;
  readonly item: string | undefined;
}

export function neighboursOf(corpus: Corpus, record: RecordFacts): readonly Neighbour[] {
  const found = new Map<string, Neighbour>();
  const add = (other: RecordFacts, pointer: string | undefined) => {
    const item = pointer === undefined ? undefined : /^\/items\/\d+/.exec(pointer)?.[0];
    if (other !== record) found.set(`${other.file} ${item}`, { record: other, item });
  };
  for (const reference of record.references) {
    const resolution = corpus.resolve(reference, record);
    if (resolution.kind === "found") add(resolution.target.record, resolution.target.part?.pointer);
  }
  for (const { from, reference } of corpus.inbound(fullName(record))) add(from, reference.pointer);
  return [...found.values()];
}

/** The code of the State that a record is of. */
export function stateOf({ terms }: RecordFacts): string | undefined {
  return terms.find(({ pointer }) => pointer === "/state")?.key;
}

function fullName({ collection, id }: RecordFacts): string {
  return `${collection}/${id}`;
}

/** The full names of all that a record refers to, and of the places that it is about. */
function namedBy(corpus: Corpus, record: RecordFacts): ReadonlySet<string> {
  return namesAt(corpus, record, "");
}

function namesAt(corpus: Corpus, record: RecordFacts, under: string): Set<string> {
  const found = new Set<string>();
  for (const reference of record.references) {
    if (!reference.pointer.startsWith(under)) continue;
    const resolution = corpus.resolve(reference, record);
    if (resolution.kind === "found") found.add(fullName(resolution.target.record));
    // Whoever names a part that is not there names the record.
    else if ("record" in resolution) found.add(fullName(resolution.record));
  }
  for (const { table, key, pointer } of record.terms) {
    if (!pointer.startsWith(under)) continue;
    if (table === "places") found.add(`places/${key}`);
    if (table === "treaties")
      for (const law of corpus.once(lawsByTreaty).get(key) ?? []) found.add(law);
  }
  return found;
}

function lawsByTreaty(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const law of corpus.of("laws")) {
    const treaty = laws.of(law)?.ofTreaty;
    if (treaty !== undefined) addTo(found, treaty, `laws/${law.id}`);
  }
  return found;
}
