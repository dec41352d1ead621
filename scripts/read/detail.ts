import type { Locator, TextAt } from "./facts.ts";

/** What rules about several records ask of a record besides its links, by its collection. */
export type Detail = SourceDetail | LawDetail | CaseDetail | ReviewDetail | RecommendationsDetail;

export interface SourceDetail {
  readonly collection: "sources";
  readonly kind?: TextAt;
  readonly state?: TextAt;
  readonly symbol?: TextAt;
  readonly amnestyIndex?: TextAt;
  readonly date?: TextAt;
  /** Of the source itself and of its copies. */
  readonly retrieved: readonly TextAt[];
  /** Whether somebody had it before them: there is a copy, or the day on which it was retrieved. */
  readonly opened: boolean;
  /** Counts of what locators name: `paragraphs`, `pages`, `footnotes`, `articles`, `annexes`. */
  readonly extent: Readonly<Record<string, number>>;
  readonly outline: readonly SectionDetail[];
  /** Length of a recording, ISO 8601. */
  readonly duration?: TextAt;
  readonly doi?: TextAt;
  readonly partOf?: TextAt;
  /** Its web addresses, and those of its copies, archives apart. */
  readonly urls: readonly TextAt[];
  /** SHA-256 of its copies. */
  readonly hashes: readonly TextAt[];
  /** Places in this source where it cites another. */
  readonly cites: readonly LocatorAt[];
}

/** A place in a source that is known without saying so: the record is about that source. */
export interface LocatorAt {
  readonly pointer: string;
  readonly at: Locator;
}

export interface SectionDetail {
  readonly pointer: string;
  readonly id: string;
  readonly paragraphs?: number;
  readonly items?: number;
}

export interface TimeDetail {
  readonly from?: TextAt;
  readonly until?: TextAt;
}

export interface LawDetail extends TimeDetail {
  readonly collection: "laws";
  readonly adopted?: TextAt;
  /** Laws it replaces. */
  readonly replaces: readonly TextAt[];
  readonly provisions: readonly ProvisionDetail[];
}

export interface ProvisionDetail extends TimeDetail {
  readonly pointer: string;
  readonly id: string;
  readonly partOf?: string;
  readonly replaces: readonly TextAt[];
}

export interface CaseDetail {
  readonly collection: "cases";
  readonly state?: TextAt;
  readonly people: readonly string[];
  readonly events: readonly EventDetail[];
}

export interface EventDetail {
  readonly pointer: string;
  readonly id: string;
  readonly type: string;
  readonly date?: TextAt;
  readonly follows: readonly TextAt[];
  readonly participants: readonly ParticipantDetail[];
  /** Provisions and laws it names. */
  readonly laws: readonly TextAt[];
}

export interface ParticipantDetail {
  readonly role: string;
  /** Left out for somebody whom the source does not name, as is the organization. */
  readonly person?: string;
  readonly organization?: string;
}

export interface ReviewDetail {
  readonly collection: "reviews";
  readonly state?: TextAt;
  readonly cycle?: number;
  readonly session?: number;
  /** The value of `date`. */
  readonly date?: TextAt;
  readonly report?: TextAt;
  readonly documents: readonly TextAt[];
  readonly totals?: Partial<Record<"received" | PositionValue, number>>;
}

export const positionValues = ["supported", "noted", "pending"] as const;
export type PositionValue = (typeof positionValues)[number];

export interface RecommendationsDetail {
  readonly collection: "recommendations";
  readonly state?: TextAt;
  readonly source?: TextAt;
  readonly issuer?: string;
  readonly review?: TextAt;
  readonly stage?: TextAt;
  /** In the order of the file. */
  readonly items: readonly ItemDetail[];
}

export interface ItemDetail {
  readonly id: string;
  /** The number as printed. */
  readonly number: string;
  /** `recommendation`, `concern` or `decision`. */
  readonly kind: string;
  /** Positions of the State, over time. */
  readonly positions: readonly string[];
  /** Its place in the source of the set. */
  readonly locator?: LocatorAt;
}

/**
 * The detail of a record, drawn out of its value. The value need not be valid: whatever has another
 * type than the schema wants is passed over. Undefined for a collection of which no rule asks more.
 */
export function detailOf(collection: string, value: unknown): Detail | undefined {
  const at = isObject(value) ? value : {};
  switch (collection) {
    case "sources":
      return sourceDetail(at);
    case "laws":
      return lawDetail(at);
    case "cases":
      return {
        collection: "cases",
        ...texts(at, "", "state"),
        people: list(at, "", "people").map(({ text }) => text),
        events: items(at, "", "events").map(eventDetail),
      };
    case "reviews":
      return {
        collection: "reviews",
        ...texts(at, "", "state", "report"),
        ...numbers(at, "cycle", "session"),
        documents: list(at, "", "documents"),
        ...(isObject(at["totals"])
          ? { totals: numbers(at["totals"], "received", ...positionValues) }
          : {}),
        ...(isObject(at["date"]) ? renamed(at["date"], "/date", "value", "date") : {}),
      };
    case "recommendations":
      return {
        collection: "recommendations",
        ...texts(at, "", "state", "source", "review", "stage"),
        items: items(at, "", "items").map(itemDetail),
        ...(isObject(at["issuer"]) && typeof at["issuer"]["kind"] === "string"
          ? { issuer: at["issuer"]["kind"] }
          : {}),
      };
    default:
      return undefined;
  }
}

function sourceDetail(at: Loose): SourceDetail {
  const copies = items(at, "", "copies");
  const retrieved = [{ value: at, pointer: "" }, ...copies].flatMap(({ value, pointer }) =>
    Object.values(texts(value, pointer, "retrieved")),
  );
  const extent = isObject(at["extent"]) ? at["extent"] : {};
  return {
    collection: "sources",
    ...texts(at, "", "kind", "state", "symbol", "amnestyIndex", "date", "doi", "partOf"),
    ...texts(extent, "/extent", "duration"),
    urls: [
      ...list(at, "", "urls"),
      ...copies.flatMap(({ value, pointer }) => Object.values(texts(value, pointer, "url"))),
    ],
    hashes: copies.flatMap(({ value, pointer }) => Object.values(texts(value, pointer, "sha256"))),
    cites: items(at, "", "cites").flatMap(({ value, pointer }) => locator(value, pointer)),
    retrieved,
    opened: copies.length > 0 || retrieved.length > 0,
    extent: numbers(extent, "pages", "paragraphs", "footnotes", "articles", "annexes"),
    outline: items(at, "", "outline").map(({ value, pointer }) => ({
      pointer,
      id: idOf(value),
      ...numbers(value, "paragraphs", "items"),
    })),
  };
}

function lawDetail(at: Loose): LawDetail {
  return {
    collection: "laws",
    ...texts(at, "", "adopted"),
    ...time(at, ""),
    replaces: list(at, "", "replaces"),
    provisions: items(at, "", "provisions").map(({ value, pointer }) => ({
      pointer,
      id: idOf(value),
      ...time(value, pointer),
      ...(typeof value["partOf"] === "string" ? { partOf: value["partOf"] } : {}),
      replaces: list(value, pointer, "replaces"),
    })),
  };
}

function itemDetail({ value, pointer }: Item): ItemDetail {
  const id = idOf(value);
  const [place] = locator(value, pointer);
  return {
    id,
    number: typeof value["number"] === "string" ? value["number"] : id,
    kind: typeof value["kind"] === "string" ? value["kind"] : "recommendation",
    positions: items(value, pointer, "positions").map((position) =>
      String(position.value["value"]),
    ),
    ...(place ? { locator: place } : {}),
  };
}

function locator(value: Loose, pointer: string): LocatorAt[] {
  return isObject(value["at"]) ? [{ pointer: `${pointer}/at`, at: value["at"] }] : [];
}

function eventDetail({ value, pointer }: Item): EventDetail {
  return {
    pointer,
    id: idOf(value),
    type: typeof value["type"] === "string" ? value["type"] : "",
    ...texts(value, pointer, "date"),
    follows: list(value, pointer, "follows"),
    participants: items(value, pointer, "participants").map(({ value: participant }) => ({
      role: "",
      ...strings(participant, "role", "person", "organization"),
    })),
    laws: list(value, pointer, "laws"),
  };
}

type Loose = Readonly<Record<string, unknown>>;
interface Item {
  readonly value: Loose;
  readonly pointer: string;
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function idOf(value: Loose): string {
  return typeof value["id"] === "string" ? value["id"] : "";
}

function time(at: Loose, pointer: string): TimeDetail {
  const inForce = at["inForce"];
  return isObject(inForce) ? texts(inForce, `${pointer}/inForce`, "from", "until") : {};
}

function texts<K extends string>(at: Loose, pointer: string, ...keys: K[]): { [P in K]?: TextAt } {
  const found: { [P in K]?: TextAt } = {};
  for (const key of keys) {
    const text = at[key];
    if (typeof text === "string") found[key] = { pointer: `${pointer}/${key}`, text };
  }
  return found;
}

function strings<K extends string>(at: Loose, ...keys: K[]): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key of keys) if (typeof at[key] === "string") found[key] = at[key];
  return found;
}

function renamed<K extends string>(at: Loose, pointer: string, key: string, name: K) {
  const text = texts(at, pointer, key)[key];
  return (text ? { [name]: text } : {}) as { [P in K]?: TextAt };
}

function numbers<K extends string>(at: Loose, ...keys: K[]): { [P in K]?: number } {
  const found: { [P in K]?: number } = {};
  for (const key of keys) {
    const number = at[key];
    if (typeof number === "number") found[key] = number;
  }
  return found;
}

function list(at: Loose, pointer: string, key: string): TextAt[] {
  const values = at[key];
  if (!Array.isArray(values)) return [];
  return values.flatMap((text: unknown, index) =>
    typeof text === "string" ? [{ pointer: `${pointer}/${key}/${index}`, text }] : [],
  );
}

function items(at: Loose, pointer: string, key: string): Item[] {
  const values = at[key];
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown, index) =>
    isObject(value) ? [{ value, pointer: `${pointer}/${key}/${index}` }] : [],
  );
}
