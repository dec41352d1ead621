import type { Plan, ReferenceTarget } from "../schema/plan.ts";
import { detailOf } from "./detail-of.ts";
import { exact } from "./exact.ts";
import { isSame, locatorOf } from "./locator.ts";
import { mentionsIn } from "./mentions.ts";
import { personalKindsIn } from "./personal-data.ts";
import type { PersonalKind } from "./personal-data.ts";
import type { Detail } from "./detail.ts";
import { fieldAt, itemAt, kept, placeOfRecord, saidAt } from "./places.ts";
import type { Place } from "./places.ts";
import { isChecked } from "./statement.ts";

export interface PartFact {
  readonly id: string;
  readonly kind: string;
  readonly pointer: string;
}

/** Two records that say the same may share one, unless its target may be a part of the same record. */
export interface ReferenceFact {
  readonly pointer: string;
  /** The key that holds it, or the list that it is in: `follows`. */
  readonly field: string;
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
  readonly at?: Locator | undefined;
  /** The document through which the source is known. */
  readonly via?: Via | undefined;
}

export interface Via {
  readonly source: string;
  readonly at?: Locator | undefined;
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
  readonly detail?: Detail | undefined;
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
  readonly quantities: readonly Holder[];
  /** The objects that have one of the keys that rules look for anywhere in a record. */
  readonly holders: Readonly<Record<SoughtKey, readonly Holder[]>>;
}

export type SoughtKey = "conversions" | "discrepancies" | "lang" | "language" | "otherLanguages";

/** An object in a record, with its place. */
export interface Holder {
  readonly value: Readonly<Record<string, unknown>>;
  readonly pointer: string;
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
  const quantities: Holder[] = [];
  const repeated: RepeatedItem[] = [];
  const restricted: string[] = [];
  const personal: PersonalFact[] = [];
  const mentions: TextAt[] = [];
  const holders = emptyHolders();
  let statements = 0;
  let checked = 0;
  const root = placeOfRecord();
  visit(value, plan, "", root, root, true);
  const { path, collection, id } = file;
  const kindsInName = personalKindsIn(id);
  if (kindsInName.length > 0) personal.push({ pointer: "", kinds: kindsInName });
  return {
    facts: {
      file: path,
      collection,
      id,
      sha256,
      parts: exact(parts),
      references: exact(references),
      terms: exact(terms),
      citations: exact(citations),
      statements,
      checked,
      repeated: exact(repeated),
      restricted: exact(restricted),
      personal: exact(personal),
      mentions: exact(mentions),
      detail: detailOf(collection, value, root),
    },
    outline: { dates, durations, symbols, quantities, holders },
  };

  /**
   * One walk over the whole value, for a walk costs more than what is done on the way.
   *
   * @param here what the schema says of the value; undefined where it says nothing worth visiting
   * @param key the key that holds the value, or the list that it is in
   * @param holder the place of the object that has this key
   * @param open whether its texts may be looked into: what is restricted may not
   */
  function visit(
    at: unknown,
    here: Plan | undefined,
    key: string,
    place: Place,
    holder: Place,
    open: boolean,
  ): void {
    if (here?.restricted) restricted.push(place.pointer);
    if (typeof at === "string" || typeof at === "number") {
      const text = String(at);
      if (here) scalar(text, here, key, place);
      if (open && here?.holds !== "number") readText(text, here, place.pointer);
    } else if (Array.isArray(at)) {
      if (here?.key !== undefined && !here.citations && at.length > 1) repeats(at, here.key, place);
      for (let index = 0; index < at.length; index++) {
        const item: unknown = at[index];
        const inside = itemAt(place, index);
        if (here?.part && isObject(item) && typeof item["id"] === "string") {
          part(item["id"], here.part, inside);
        }
        if (here?.citations) citation(item, inside, holder.pointer);
        visit(item, here?.items, key, inside, holder, open);
      }
    } else if (isObject(at)) {
      if (here?.statement) {
        statements++;
        if (isChecked(at)) checked++;
      }
      if (here?.quantity) quantities.push({ pointer: place.pointer, value: at });
      const known = here?.properties;
      for (const name of Object.keys(at)) {
        if (Object.hasOwn(holders, name)) {
          holders[name as SoughtKey].push({ value: at, pointer: place.pointer });
        }
        const below = known && Object.hasOwn(known, name) ? known[name] : undefined;
        visit(at[name], below, name, fieldAt(place, name), place, open && name !== "restricted");
      }
    }
  }

  function repeats(list: readonly unknown[], key: string | readonly string[], place: Place) {
    const keys = typeof key === "string" ? [key] : key;
    const first = new Map<string, string>();
    for (const [index, item] of list.entries()) {
      if (!isObject(item)) continue;
      const named = keys.map((each) => item[each]).filter((value) => value !== undefined);
      if (named.length === 0) continue;
      const name = named
        .map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)))
        .join(", ");
      const { pointer } = itemAt(place, index);
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, pointer);
      else repeated.push({ pointer, earlier, key, name });
    }
  }

  function part(id: string, kind: string, place: Place): void {
    const said = saidAt(place, id);
    if (said.part?.kind !== kind) said.part = { id: said.text, kind, pointer: place.pointer };
    parts.push(said.part);
  }

  function scalar(text: string, here: Plan, field: string, place: Place): void {
    const { pointer } = place;
    if (here.ref) references.push(referenceAt(text, here.ref, field, place));
    if (here.term) {
      const said = saidAt(place, text);
      if (said.term?.table !== here.term) said.term = { pointer, table: here.term, key: said.text };
      terms.push(said.term);
    }
    if (here.edtf) dates.push({ pointer, text });
    if (here.duration) durations.push({ pointer, text });
    if (here.symbol) symbols.push({ pointer, text, family: here.symbol });
  }

  function referenceAt(text: string, target: ReferenceTarget, field: string, place: Place) {
    const { pointer } = place;
    // What such a text names depends on the record that it stands in.
    if (target.within) return { pointer, field, text: kept(text), target };
    const said = saidAt(place, text);
    if (said.reference?.target !== target)
      said.reference = { pointer, field, text: said.text, target };
    return said.reference;
  }

  function readText(text: string, here: Plan | undefined, pointer: string): void {
    const kinds = personalKindsIn(text);
    if (kinds.length > 0) personal.push({ pointer, kinds });
    if (here?.holds === undefined) return;
    for (const mention of mentionsIn(text)) mentions.push({ pointer, text: kept(mention) });
  }

  function citation(item: unknown, place: Place, statement: string): void {
    if (!isObject(item) || typeof item["source"] !== "string") return;
    const said = saidAt(place, item["source"]);
    const supports = typeof item["supports"] === "string" ? item["supports"] : "";
    const at = isObject(item["at"]) ? item["at"] : undefined;
    const via = isObject(item["via"]) ? item["via"] : undefined;
    const known = said.citation;
    if (known?.supports === supports && !via && !known.via && isSame(known.at, at)) {
      citations.push(known);
      return;
    }
    said.citation = {
      pointer: place.pointer,
      source: said.text,
      supports: kept(supports),
      statement,
      at: at && locatorOf(at),
      via: via && viaOf(via),
    };
    citations.push(said.citation);
  }
}

function viaOf({ source, at }: Readonly<Record<string, unknown>>): Via | undefined {
  if (typeof source !== "string") return undefined;
  return { source: kept(source), at: isObject(at) ? locatorOf(at) : undefined };
}

function emptyHolders(): Record<SoughtKey, Holder[]> {
  return { conversions: [], discrepancies: [], lang: [], language: [], otherLanguages: [] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
