import type { Plan, ReferenceTarget } from "../schema/plan.ts";
import { detailOf } from "./detail-of.ts";
import { mentionsIn } from "./mentions.ts";
import { personalKindsIn } from "./personal-data.ts";
import type { PersonalKind } from "./personal-data.ts";
import type { Detail } from "./detail.ts";
import { pointerOf } from "./pointer.ts";
import { isChecked } from "./statement.ts";

export interface PartFact {
  readonly id: string;
  readonly kind: string;
  readonly pointer: string;
}

export interface ReferenceFact {
  readonly pointer: string;
  readonly text: string;
  readonly target: ReferenceTarget;
}

export interface TermFact {
  readonly pointer: string;
  readonly table: string;
  readonly key: string;
}

export interface CitationFact {
  readonly pointer: string;
  readonly source: string;
  readonly supports: string;
  /** Pointer of the object that holds the list of citations. */
  readonly statement: string;
  readonly at?: Locator;
  /** The document through which the source is known. */
  readonly via?: { readonly source: string; readonly at?: Locator };
}

/** A place in a source, by the keys of the schema; values need not be texts. */
export type Locator = Readonly<Record<string, unknown>>;

/** What is kept of a record once its value has been dropped. */
export interface RecordFacts {
  readonly file: string;
  readonly collection: string;
  readonly id: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly parts: readonly PartFact[];
  readonly references: readonly ReferenceFact[];
  readonly terms: readonly TermFact[];
  readonly citations: readonly CitationFact[];
  readonly statements: number;
  /** Of those, the ones of which somebody compared a citation with its source. */
  readonly checked: number;
  /** Items of a list that have the key of an earlier one. */
  readonly repeated: readonly RepeatedItem[];
  /** Pointers of the values that must not be published. */
  readonly restricted: readonly string[];
  /** Free texts that hold what could lead to a person; the values are not kept. */
  readonly personal: readonly PersonalFact[];
  /** Names that stand in free texts, each with the pointer of its text. */
  readonly mentions: readonly TextAt[];
  /** What rules about several records ask of this collection besides. */
  readonly detail?: Detail;
  /** The file could not be read to a value: the record is there, and nothing is known of it. */
  readonly unread?: true;
}

/** An item named like an earlier one of its list, by the `x-key` of the list. */
export interface RepeatedItem {
  readonly pointer: string;
  /** Pointer of the first item of that name. */
  readonly earlier: string;
  readonly key: string | readonly string[];
  readonly name: string;
}

export interface PersonalFact {
  readonly pointer: string;
  readonly kinds: readonly PersonalKind[];
}

/** A text of a record with its place. */
export interface TextAt {
  readonly pointer: string;
  readonly text: string;
}

/** What record rules ask for and the corpus does not keep. */
export interface Outline {
  readonly dates: readonly TextAt[];
  readonly durations: readonly TextAt[];
  readonly symbols: readonly (TextAt & { readonly family: string })[];
  /** Figures and lengths of time, in the one of several ways in which each is given. */
  readonly quantities: readonly QuantityAt[];
}

export interface QuantityAt {
  readonly pointer: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Draws the facts of one file out of its value, guided by the plan of its schema. The value need not
 * be valid: whatever has another type than the schema wants is passed over, so that a fault in one
 * field does not hide the references in the others.
 */
export function factsOf(
  file: { readonly path: string; readonly collection: string; readonly id: string },
  sha256: string,
  value: unknown,
  plan: Plan,
): { readonly facts: RecordFacts; readonly outline: Outline } {
  const parts: PartFact[] = [];
  const references: ReferenceFact[] = [];
  const terms: TermFact[] = [];
  const citations: CitationFact[] = [];
  const dates: TextAt[] = [];
  const durations: TextAt[] = [];
  const symbols: (TextAt & { family: string })[] = [];
  const quantities: QuantityAt[] = [];
  const repeated: RepeatedItem[] = [];
  const restricted: string[] = [];
  const personal: PersonalFact[] = [];
  const mentions: TextAt[] = [];
  let statements = 0;
  let checked = 0;
  walk(value, plan, "", "");
  readTexts(value, "", "");
  const { path, collection, id } = file;
  const kindsInName = personalKindsIn(id);
  if (kindsInName.length > 0) personal.push({ pointer: "", kinds: kindsInName });
  const detail = detailOf(collection, value);
  const links = { parts, references, terms, citations, statements, checked, repeated, restricted };
  return {
    facts: {
      ...{ file: path, collection, id, sha256, ...links, personal, mentions },
      ...(detail && { detail }),
    },
    outline: { dates, durations, symbols, quantities },
  };

  function walk(at: unknown, here: Plan, pointer: string, holder: string): void {
    if (here.restricted) restricted.push(pointer);
    if (typeof at === "string" || typeof at === "number") {
      scalar(String(at), here, pointer);
    } else if (Array.isArray(at)) {
      if (here.key !== undefined && !here.citations && at.length > 1)
        repeats(at, here.key, pointer);
      for (const [index, item] of at.entries()) {
        const place = `${pointer}/${index}`;
        if (here.part && isObject(item) && typeof item["id"] === "string") {
          parts.push({ id: item["id"], kind: here.part, pointer: place });
        }
        if (here.citations) citation(item, place, holder);
        if (here.items) walk(item, here.items, place, holder);
      }
    } else if (isObject(at)) {
      if (here.statement) {
        statements++;
        if (isChecked(at)) checked++;
      }
      if (here.quantity) quantities.push({ pointer, value: at });
      for (const [key, child] of Object.entries(at)) {
        const below = here.properties && Object.hasOwn(here.properties, key);
        if (below) walk(child, here.properties![key]!, pointer + pointerOf([key]), pointer);
      }
    }
  }

  function repeats(list: readonly unknown[], key: string | readonly string[], pointer: string) {
    const keys = typeof key === "string" ? [key] : key;
    const first = new Map<string, string>();
    for (const [index, item] of list.entries()) {
      if (!isObject(item)) continue;
      const named = keys.map((each) => item[each]).filter((value) => value !== undefined);
      if (named.length === 0) continue;
      const name = named
        .map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)))
        .join(", ");
      const place = `${pointer}/${index}`;
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, place);
      else repeated.push({ pointer: place, earlier, key, name });
    }
  }

  function scalar(text: string, here: Plan, pointer: string): void {
    if (here.ref) references.push({ pointer, text, target: here.ref });
    if (here.term) terms.push({ pointer, table: here.term, key: text });
    if (here.edtf) dates.push({ pointer, text });
    if (here.duration) durations.push({ pointer, text });
    if (here.symbol) symbols.push({ pointer, text, family: here.symbol });
  }

  /** Every text of the value, whether its schema knows it or not, but what is restricted. */
  function readTexts(at: unknown, key: string, pointer: string): void {
    if (typeof at === "string" || (typeof at === "number" && !figures.has(key))) {
      if (numbered.has(key)) return;
      const kinds = personalKindsIn(String(at));
      if (kinds.length > 0) personal.push({ pointer, kinds });
      if (prose.has(key))
        for (const text of mentionsIn(String(at))) mentions.push({ pointer, text });
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) readTexts(item, key, `${pointer}/${index}`);
    } else if (isObject(at)) {
      for (const [name, child] of Object.entries(at)) {
        if (name !== "restricted") readTexts(child, name, pointer + pointerOf([name]));
      }
    }
  }

  function citation(item: unknown, pointer: string, statement: string): void {
    if (!isObject(item) || typeof item["source"] !== "string") return;
    const { source, supports, at, via } = item;
    citations.push({
      pointer,
      source,
      supports: typeof supports === "string" ? supports : "",
      statement,
      ...(isObject(at) ? { at } : {}),
      ...(isObject(via) && typeof via["source"] === "string"
        ? {
            via: { source: via["source"], ...(isObject(via["at"]) ? { at: via["at"] } : {}) },
          }
        : {}),
    });
  }
}

/** Where a number is a quantity, not the number of something. */
const figures: ReadonlySet<string> = new Set(
  "exact about min max at-least at-most more-than".split(" "),
);

/** Keys whose texts are numbers and addresses of documents. */
const numbered: ReadonlySet<string> = new Set(
  "sha256 url urls archivedUrl symbol doi amnestyIndex otherNumbers date retrieved".split(" "),
);

/** Keys whose texts are sentences or headings of ours, or what a document prints. */
const prose: ReadonlySet<string> = new Set(
  "title summary text note finding resolution stated undated asCited groundNote unnamed offences grounds orders findings conditions restrictions measure population method".split(
    " ",
  ),
);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
