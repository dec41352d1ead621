import { isObject } from "../diagnostics/is-object.ts";
import type { Plan, ReferenceTarget } from "../schema/plan.ts";
import { isPlaceholder } from "../texts/placeholder.ts";
import { Text } from "../texts/text.ts";
import { drawDeclared } from "./declared.ts";
import type { Drawing } from "./declared.ts";
import type {
  CitationFact,
  ComparisonFact,
  Holder,
  PartFact,
  PersonalFact,
  RecordFacts,
  ReferenceFact,
  RepeatedItem,
  Scan,
  SoughtKey,
  TermFact,
  TextAt,
  Via,
} from "./facts.ts";
import { fieldAt, intern, internAt, itemAt, rootPath, trimmed } from "./interning.ts";
import type { Path } from "./interning.ts";
import { isSame, locatorOf } from "./locator.ts";
import { mentionsIn, numbersIn } from "../texts/mentions.ts";
import { personalKindsIn } from "./personal-data.ts";
import { comparisonsOf, coverageAt, lapseOf, levelOf } from "./statement.ts";
import type { Level } from "./statement.ts";

/**
 * Draws the facts of one file out of its value, guided by the plan of its schema. The value need not
 * be valid: whatever has another type than the schema wants is passed over, so that a fault in one
 * field does not hide the references in the others.
 *
 * @param open whether its texts are looked into, for addresses, numbers, words and personal data
 */
export function factsOf(
  file: { readonly path: string; readonly collection: string; readonly id: string },
  sha256: string,
  value: unknown,
  plan: Plan,
  drawing?: Drawing,
  open = true,
): { readonly facts: RecordFacts; readonly scan: Scan } {
  const parts: PartFact[] = [];
  const references: ReferenceFact[] = [];
  const terms: TermFact[] = [];
  const citations: CitationFact[] = [];
  const dates: TextAt[] = [];
  const durations: TextAt[] = [];
  const symbols: (TextAt & { family: string })[] = [];
  const texts: Text[] = [];
  const quantities: Holder[] = [];
  const repeated: RepeatedItem[] = [];
  const restricted: string[] = [];
  const personal: PersonalFact[] = [];
  const mentions: TextAt[] = [];
  const numbers: TextAt[] = [];
  const comparisons: ComparisonFact[] = [];
  const links: TextAt[] = [];
  const keys = new Set<string>();
  const holders = emptyHolders();
  const levels: Level[] = [];
  const root = rootPath();
  visit(value, plan, "", root, root, nothing, open);
  const { path, collection, id } = file;
  const kindsInName = personalKindsIn(id);
  if (kindsInName.length > 0) personal.push({ pointer: "", kinds: kindsInName });
  const { statements, opened, sealed, checked } = coverageAt(levels);
  return {
    // Each record has all the keys, in one order: rules read them fast then.
    facts: {
      file: path,
      collection,
      id,
      sha256,
      parts: trimmed(parts),
      references: trimmed(references),
      terms: trimmed(terms),
      citations: trimmed(citations),
      statements,
      opened,
      sealed,
      checked,
      repeated: trimmed(repeated),
      restricted: trimmed(restricted),
      personal: trimmed(personal),
      mentions: trimmed(mentions),
      numbers: trimmed(numbers),
      dates: trimmed([...new Set(dates.map(({ text }) => intern(text)))]),
      links: trimmed(links),
      comparisons: trimmed(comparisons),
      declared: drawDeclared(drawing, value, root, plan),
    },
    scan: { plan, dates, durations, symbols, texts, quantities, keys, holders },
  };

  /**
   * One walk over the whole value, for a walk costs more than what is done on the way.
   *
   * @param here what the schema says of the value; undefined where it says nothing worth visiting
   * @param key the key that holds the value, or the list that it is in
   * @param holder the path of the object that has this key
   * @param of that object
   * @param open whether its texts may be looked into: what is restricted may not
   */
  function visit(
    at: unknown,
    here: Plan | undefined,
    key: string,
    path: Path,
    holder: Path,
    of: Text["holder"],
    open: boolean,
  ): void {
    if (here?.restricted) restricted.push(path.pointer);
    if (typeof at === "string" || typeof at === "number") {
      const text = String(at);
      if (here) scalar(text, here, key, path);
      if (open && here?.holds !== "number") readText(text, here, path.pointer, key, of);
    } else if (Array.isArray(at)) {
      if (here?.key !== undefined && !here.citations && at.length > 1) repeats(at, here.key, path);
      for (let index = 0; index < at.length; index++) {
        const item: unknown = at[index];
        const inside = itemAt(path, index);
        if (here?.part && isObject(item)) {
          const { id } = item;
          // A whole number without its quotation marks is a fault of its own, and what names the part is none.
          if (typeof id === "string" || Number.isSafeInteger(id))
            part(String(id), here.part, inside);
        }
        if (here?.citations) citation(item, inside, holder.pointer);
        visit(item, here?.items, key, inside, holder, of, open);
      }
    } else if (isObject(at)) {
      if (here?.statement) levels.push(levelOf(at));
      if (here?.quantity) {
        quantities.push({ pointer: path.pointer, value: at });
        keys.add("x-quantity");
      }
      const known = here?.properties;
      for (const name of Object.keys(at)) {
        keys.add(name);
        if (Object.hasOwn(holders, name)) {
          holders[name as SoughtKey].push({ value: at, pointer: path.pointer });
        }
        const below = known && Object.hasOwn(known, name) ? known[name] : undefined;
        const value = at[name];
        const inside = fieldAt(path, name);
        if (below?.citations && Array.isArray(value)) compared(value, at, inside);
        visit(value, below, name, inside, path, at, open && name !== "restricted");
      }
    }
  }

  function repeats(list: readonly unknown[], key: string | readonly string[], path: Path) {
    const keys = typeof key === "string" ? [key] : key;
    const first = new Map<string, string>();
    for (const [index, item] of list.entries()) {
      if (!isObject(item)) continue;
      const named = keys.map((each) => item[each]).filter((value) => value !== undefined);
      if (named.length === 0) continue;
      const name = named
        .map((value) => (typeof value === "object" ? JSON.stringify(value) : String(value)))
        .join(", ");
      const { pointer } = itemAt(path, index);
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, pointer);
      else repeated.push({ pointer, earlier, key, name });
    }
  }

  function part(id: string, kind: string, path: Path): void {
    const said = internAt(path, id);
    if (said.part?.kind !== kind) said.part = { id: said.text, kind, pointer: path.pointer };
    parts.push(said.part);
  }

  function scalar(text: string, here: Plan, field: string, path: Path): void {
    const { pointer } = path;
    if (here.ref) references.push(referenceAt(text, here.ref, field, path));
    if (here.term) {
      const said = internAt(path, text);
      if (said.term?.table !== here.term) said.term = { pointer, table: here.term, key: said.text };
      terms.push(said.term);
    }
    if (here.edtf) {
      dates.push({ pointer, text });
      keys.add("x-edtf");
    }
    if (here.duration) {
      durations.push({ pointer, text });
      keys.add("x-duration");
    }
    if (here.symbol) {
      symbols.push({ pointer, text, family: here.symbol });
      keys.add("x-symbol");
    }
  }

  function referenceAt(text: string, target: ReferenceTarget, field: string, path: Path) {
    const { pointer } = path;
    // What such a text names depends on its record.
    if (target.within) return { pointer, field, text: intern(text), target };
    const said = internAt(path, text);
    if (said.reference?.target !== target)
      said.reference = { pointer, field, text: said.text, target };
    return said.reference;
  }

  function readText(
    text: string,
    here: Plan | undefined,
    pointer: string,
    key: string,
    holder: Text["holder"],
  ): void {
    const kinds = personalKindsIn(text);
    if (kinds.length > 0) personal.push({ pointer, kinds });
    // A word with a quotation mark is a text that lost the other.
    const isWords = here?.holds !== undefined && here.holds !== "number";
    if (text.includes(" ") || text.includes('"') || (isWords && isPlaceholder(text))) {
      texts.push(new Text(pointer, text, key, holder));
      if (text.includes("://"))
        for (const [address] of text.matchAll(/https?:\/\/[^\s<>"”)]+/g))
          links.push({ pointer, text: address.replace(/[.,;:]+$/, "") });
    }
    if (here?.holds === undefined) return;
    for (const mention of mentionsIn(text)) mentions.push({ pointer, text: intern(mention) });
    for (const number of numbersIn(text)) numbers.push({ pointer, text: intern(number) });
  }

  function compared(
    list: readonly unknown[],
    holder: Readonly<Record<string, unknown>>,
    path: Path,
  ) {
    for (const [index, citation] of list.entries()) {
      if (!isObject(citation) || typeof citation["source"] !== "string") continue;
      for (const [position, entry] of comparisonsOf(citation).entries()) {
        if (typeof entry["by"] !== "string") continue;
        const lapse = lapseOf(entry, citation, holder);
        comparisons.push({
          pointer: itemAt(fieldAt(itemAt(path, index), "checked"), position).pointer,
          ...{ source: intern(citation["source"]), by: intern(entry["by"]) },
          ...(typeof entry["copy"] === "string" && { copy: intern(entry["copy"]) }),
          ...(lapse && { lapse }),
        });
      }
    }
  }

  function citation(item: unknown, path: Path, statement: string): void {
    if (!isObject(item) || typeof item["source"] !== "string") return;
    const said = internAt(path, item["source"]);
    const supports = typeof item["supports"] === "string" ? item["supports"] : "";
    const at = isObject(item["at"]) ? item["at"] : undefined;
    const via = isObject(item["via"]) ? item["via"] : undefined;
    const seal = typeof item["passage"] === "string" ? { passage: item["passage"] } : {};
    const known = said.citation;
    const isKnown = known?.supports === supports && isSame(known.at, at);
    if (isKnown && !via && !known.via && known.passage === seal.passage) {
      citations.push(known);
      return;
    }
    said.citation = {
      pointer: path.pointer,
      source: said.text,
      supports: intern(supports),
      statement,
      at: at && locatorOf(at),
      via: via && viaOf(via),
      ...seal,
    };
    citations.push(said.citation);
  }
}

function viaOf({ source, at }: Readonly<Record<string, unknown>>): Via | undefined {
  if (typeof source !== "string") return undefined;
  return { source: intern(source), at: isObject(at) ? locatorOf(at) : undefined };
}

const nothing: Text["holder"] = Object.freeze({});

function emptyHolders(): Record<SoughtKey, Holder[]> {
  return {
    conversions: [],
    discrepancies: [],
    lang: [],
    language: [],
    laws: [],
    otherLanguages: [],
    supports: [],
  };
}
