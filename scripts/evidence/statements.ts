import { isObject } from "../diagnostics/is-object.ts";
import type { Locator, TextAt } from "../facts/facts.ts";
import { locatorOf } from "../facts/locator.ts";
import type { Plan, ReferenceTarget } from "../schema/plan.ts";

/** A statement of a record with its citations, and what of it can be compared with their passages. */
export interface CitedStatement {
  readonly pointer: string;
  /** `event`, `position`, `item`, … */
  readonly kind: string;
  readonly citations: readonly CitedPlace[];
  readonly values: readonly StatedValue[];
  /** What it says in terms of ours, `value: supported`: a person compares it, and no program. */
  readonly terms: readonly string[];
}

export interface CitedPlace {
  readonly pointer: string;
  readonly source: string;
  readonly at: Locator | undefined;
  /** `full`, `partial`, `none` or `unchecked`. */
  readonly supports: string;
  /** The record does not name it: an item is compared with what its own number says. */
  readonly implied?: true;
  /** The seal: the hash of what the place said. */
  readonly passage: string | undefined;
}

export interface StatedValue extends TextAt {
  readonly kind: ValueKind;
}

export type ValueKind =
  | "number"
  /** EDTF. */
  | "date"
  /** EDTF; the year was taken from elsewhere. */
  | "date-without-year"
  /** EDTF; since when or until when a source may say so by being written then. */
  | "present"
  /** ISO 8601. */
  | "length"
  /** The id of a record. */
  | "person"
  | "organization"
  /** The part of a law: `kz-criminal-code-2014#400`. */
  | "article"
  /** The code of a State that recommends. */
  | "state"
  /** A form of a name, which the place must print. */
  | "name"
  /** Words of ours, with numbers, dates and names in them. */
  | "words"
  /** What a discrepancy quotes. */
  | "quoted";

type Values = Readonly<Record<string, unknown>>;

/** The statements of a record, outer before inner. Whatever is not as the schema wants is passed over. */
export function statementsIn(value: unknown, plan: Plan): CitedStatement[] {
  const found: CitedStatement[] = [];
  const document = isObject(value) ? value["source"] : undefined;
  visit(value, plan, "", { key: "", holder: {}, own: undefined });
  return found;

  function visit(at: unknown, here: Plan, pointer: string, way: Way): void {
    if (here.restricted) return;
    if (Array.isArray(at)) {
      for (const [index, item] of at.entries())
        visit(
          item,
          { ...here.items, ...(here.part && { part: here.part }) },
          `${pointer}/${index}`,
          way,
        );
    } else if (isObject(at)) {
      const own = statementAt(at, here, pointer) ?? way.own;
      const silent = own && silentOf[own.kind];
      for (const [key, inner] of Object.entries(at)) {
        // A quantity may be “about” a number; elsewhere that key is a link.
        const isSaid = !unspoken.has(key) || typeof inner === "number";
        if (!isSaid || silent?.includes(key)) continue;
        visit(inner, here.properties?.[key] ?? {}, `${pointer}/${key}`, { key, holder: at, own });
      }
    } else if (way.own && !isCorrected(pointer, way.own)) {
      const value = valueOf(at, here, pointer, way);
      if (value) way.own.values.push(value);
      else if (isTerm(here)) way.own.terms.push(`${way.key}: ${String(at)}`);
    }
  }

  function statementAt(at: Values, here: Plan, pointer: string): Growing | undefined {
    const kind = here.statement;
    if (kind === undefined) return undefined;
    const listed = Array.isArray(at["citations"]) ? (at["citations"] as unknown[]) : [];
    const citations = listed.flatMap((citation, index) =>
      citedPlace(citation, `${pointer}/citations/${index}`),
    );
    if (kind === "item" && typeof document === "string")
      citations.push(...ownNumber(at, pointer, document, citations));
    const statement = { pointer, kind, citations, corrected: correctedIn(at) };
    const growing = { ...statement, values: [], terms: [] };
    found.push(growing);
    return growing;
  }
}

/** Where a value stands. */
interface Way {
  readonly key: string;
  /** The object that has the key. */
  readonly holder: Values;
  /** The statement that it belongs to. */
  readonly own: Growing | undefined;
}

interface Growing extends CitedStatement {
  readonly values: StatedValue[];
  readonly terms: string[];
  /** Fields that hold another value than a place prints: the discrepancy has what it prints. */
  readonly corrected: readonly string[];
}

/** A value that another place has is a rival of the field: what the places of the statement have stays as it is. */
function correctedIn({ citations, discrepancies }: Values): string[] {
  if (!Array.isArray(discrepancies)) return [];
  const own = new Set(placesIn(citations));
  return discrepancies.flatMap((each: unknown) =>
    isObject(each) &&
    typeof each["field"] === "string" &&
    placesIn(each["citations"]).some((place) => own.has(place))
      ? [each["field"]]
      : [],
  );
}

function placesIn(citations: unknown): string[] {
  return (Array.isArray(citations) ? citations : [])
    .filter(isObject)
    .map(({ source, at }) => JSON.stringify([source, at]));
}

function isCorrected(pointer: string, { pointer: start, corrected }: Growing): boolean {
  const path = `${pointer.slice(start.length + 1)}/`;
  return corrected.some((field) => path.startsWith(`${field}/`));
}

/** What an item is of: the place of its number in the source of its set, unless a citation names it. */
function ownNumber(
  item: Values,
  pointer: string,
  source: string,
  citations: readonly CitedPlace[],
): CitedPlace[] {
  const number = item["number"] ?? item["id"];
  const at = isObject(item["at"]) ? locatorOf(item["at"]) : { recommendation: number };
  const isNamed = citations.some((each) => each.source === source && each.at !== undefined);
  if (isNamed || typeof number !== "string") return [];
  return [{ pointer, source, at, supports: "full", implied: true, passage: undefined }];
}

function citedPlace(citation: unknown, pointer: string): CitedPlace[] {
  if (!isObject(citation) || typeof citation["source"] !== "string") return [];
  const { source, at, supports, passage } = citation;
  return [
    {
      ...{ pointer, source: source as string, at: isObject(at) ? locatorOf(at) : undefined },
      supports: typeof supports === "string" ? supports : "",
      passage: typeof passage === "string" ? passage : undefined,
    },
  ];
}

/** What no place of a source need say: names that are ours, remarks, links, and who says it. */
const unspoken = new Set(
  "id citations evidence note undated resolution checked standing follows toldIn about to by actor field themes sdgs affectedPersons rights lastChecked number at lang statedValue group cases recommendations healthBy supersedes".split(
    " ",
  ),
);

/** The same of single kinds of statement: when we say it, and what is counted by us. */
const silentOf: Readonly<Record<string, readonly string[]>> = {
  assessment: ["asOf", "of", "ofCount"],
  stateClaim: ["asOf", "of", "ofCount"],
  item: ["text"],
};

/** Dates of statements that a source makes of the time in which it was written. */
const spokenInThePresent: Readonly<Record<string, string>> = {
  ...{ claim: "asOf", relation: "period", role: "period" },
};

function valueOf(
  at: unknown,
  here: Plan,
  pointer: string,
  { key, holder, own }: Way,
): StatedValue | undefined {
  if (typeof at === "number") return { kind: "number", pointer, text: String(at) };
  if (typeof at !== "string") return undefined;
  const kind = kindOf(at);
  if (!kind) return undefined;
  const text = kind === "person" || kind === "organization" ? at.replace(/^[a-z]+\//, "") : at;
  return { kind, pointer, text };

  function kindOf(text: string): ValueKind | undefined {
    if (own?.kind === "discrepancy" && key === "stated") return "quoted";
    if (own?.kind === "name" && key === "value") return "name";
    if (here.edtf && spokenInThePresent[own?.kind ?? ""] === key) return "present";
    if (here.edtf) return dateKind(holder["dateBasis"]);
    if (here.duration) return "length";
    if (here.ref) return referenceKind(here.ref, text);
    if (here.term === "states" && key === "from") return "state";
    return here.holds === "our-words" ? "words" : undefined;
  }
}

/** Whether a value is a term, a law or the like: neither a remark nor a link between our own statements. */
function isTerm({ holds, ref }: Plan): boolean {
  return holds !== "prose" && (!ref || ref.collections?.includes("laws") === true);
}

function dateKind(basis: unknown): ValueKind | undefined {
  if (basis === "derived") return undefined;
  return basis === "year-inferred" ? "date-without-year" : "date";
}

function referenceKind({ collections = [] }: ReferenceTarget, text: string): ValueKind | undefined {
  const collection = collections.length > 1 ? text.slice(0, text.indexOf("/")) : collections[0];
  if (collection === "people") return "person";
  if (collection === "organizations") return "organization";
  return collection === "laws" && text.includes("#") ? "article" : undefined;
}
