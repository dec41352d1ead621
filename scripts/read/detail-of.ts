import { positionValues } from "./detail.ts";
import type {
  Detail,
  EventDetail,
  ItemDetail,
  LawDetail,
  LocatorAt,
  NameDetail,
  NamedDetail,
  SourceDetail,
  TermLength,
  TimeDetail,
} from "./detail.ts";
import { idOf, isObject, items, list, numbers, renamed, strings, texts } from "./loose.ts";
import type { Item, Loose } from "./loose.ts";

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
        assessed: items(at, "", "assessments").flatMap(({ value, pointer }) =>
          Object.values(texts(value, pointer, "on")),
        ),
        conventions: [],
        ...(isObject(at["issuer"]) ? issuerDetail(at["issuer"]) : {}),
        ...(isObject(at["adopted"]) ? renamed(at["adopted"], "/adopted", "value", "adopted") : {}),
      };
    case "statistics":
      return {
        collection: "statistics",
        ...texts(at, "", "producer"),
        laws: list(at, "", "laws"),
        periods: items(at, "", "values").flatMap(({ value, pointer }) =>
          Object.values(texts(value, pointer, "period")),
        ),
      };
    case "people":
    case "organizations":
      return namedDetail(collection, at);
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
    ...texts(at, "", "kind", "publisher", "host", "licence", "state", "symbol"),
    ...texts(at, "", "amnestyIndex", "date", "doi", "partOf"),
    ...texts(extent, "/extent", "duration"),
    urls: [
      ...list(at, "", "urls"),
      ...copies.flatMap(({ value, pointer }) => Object.values(texts(value, pointer, "url"))),
    ],
    published: list(at, "", "urls"),
    hashes: copies.flatMap(({ value, pointer }) => Object.values(texts(value, pointer, "sha256"))),
    cites: items(at, "", "cites").flatMap(({ value, pointer }) => locator(value, pointer)),
    retrieved,
    opened: copies.length > 0 || retrieved.length > 0,
    extent: numbers(extent, "pages", "paragraphs", "rows", "footnotes", "articles", "annexes"),
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
    ...texts(at, "", "kind", "adopted"),
    names: names(at, ""),
    ...time(at, ""),
    replaces: list(at, "", "replaces"),
    provisions: items(at, "", "provisions").map(({ value, pointer }) => ({
      pointer,
      id: idOf(value),
      ...time(value, pointer),
      ...(typeof value["partOf"] === "string" ? { partOf: value["partOf"] } : {}),
      replaces: list(value, pointer, "replaces"),
      titles: [
        ...Object.values(texts(value, pointer, "title")),
        ...names(value, pointer).map((name) => ({
          pointer: `${name.pointer}/value`,
          text: name.value,
        })),
      ],
      penalties: items(value, pointer, "penalties").map((penalty) => ({
        pointer: penalty.pointer,
        kind: "",
        ...strings(penalty.value, "kind"),
        ...texts(penalty.value, penalty.pointer, "max", "case"),
        ...time(penalty.value, penalty.pointer),
      })),
    })),
  };
}

function namedDetail(collection: "people" | "organizations", at: Loose): NamedDetail {
  return {
    collection,
    ...texts(at, "", "state", "kind"),
    names: names(at, ""),
    distinctFrom: list(at, "", "distinctFrom"),
    ages: items(at, "", "ages").flatMap(({ value, pointer }) => {
      const { on } = texts(value, pointer, "on");
      const age = value["value"];
      return on && typeof age === "number" ? [{ pointer, age, on }] : [];
    }),
    domains: list(at, "", "domains").map(({ text }) => text),
    kin: items(at, "", "relations").flatMap(({ value }) =>
      ["part-of", "predecessor", "member-of"].includes(String(value["type"])) &&
      typeof value["organization"] === "string"
        ? [value["organization"]]
        : [],
    ),
  };
}

function names(at: Loose, pointer: string): NameDetail[] {
  return items(at, pointer, "names").map(({ value, pointer: place }) => ({
    pointer: place,
    value: "",
    kind: "",
    ...strings(value, "value", "kind"),
  }));
}

function issuerDetail(at: Loose) {
  return {
    ...(typeof at["kind"] === "string" ? { issuer: at["kind"] } : {}),
    ...texts(at, "/issuer", "committee", "communication"),
    ...numbers(at, "session"),
    conventions: list(at, "/issuer", "conventions"),
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
    pointer,
    laws: list(value, pointer, "laws"),
    ...(isObject(value["text"]) ? { text: `${pointer}/text` } : {}),
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
    offences: list(value, pointer, "offences"),
    terms: termsOf(value, `${pointer}/outcome`),
  };
}

const terms = [
  "imprisonment",
  "restrictedFreedom",
  "administrativeDetention",
  "detention",
  "communityService",
] as const;

function termsOf(event: Loose, pointer: string): TermLength[] {
  const { outcome } = event;
  if (!isObject(outcome)) return [];
  return terms.flatMap((kind) => {
    const length = outcome[kind];
    const least = isObject(length)
      ? Object.values(texts(length, `${pointer}/${kind}`, "exact", "at-least", "more-than"))
      : [];
    return least.map((at) => ({ ...at, kind }));
  });
}

function time(at: Loose, pointer: string): TimeDetail {
  const inForce = at["inForce"];
  return isObject(inForce) ? texts(inForce, `${pointer}/inForce`, "from", "until") : {};
}
