import { positionValues } from "./detail.ts";
import type {
  CaseDetail,
  Detail,
  EventDetail,
  ItemDetail,
  LawDetail,
  LocatorAt,
  NameDetail,
  NamedDetail,
  PenaltyDetail,
  ProvisionDetail,
  RecommendationsDetail,
  ReviewDetail,
  SourceDetail,
  StatisticDetail,
  TermLength,
} from "./detail.ts";
import { exact } from "./exact.ts";
import type { TextAt } from "./facts.ts";
import { locatorOf } from "./locator.ts";
import { each, isObject, list, numberOf, numbers, objectOf, stringOf, textOf } from "./loose.ts";
import type { Item } from "./loose.ts";
import { fieldAt, kept } from "./places.ts";
import type { Place } from "./places.ts";

/**
 * The detail of a record, drawn out of its value. The value need not be valid: whatever has another
 * type than the schema wants is passed over. Undefined for a collection of which no rule asks more.
 * Every detail of a kind has the same keys in the same order, though they be undefined: that is the
 * smallest and quickest object that there is.
 */
export function detailOf(collection: string, value: unknown, place: Place): Detail | undefined {
  const record = { value: isObject(value) ? value : {}, place };
  switch (collection) {
    case "sources":
      return sourceDetail(record);
    case "laws":
      return lawDetail(record);
    case "cases":
      return caseDetail(record);
    case "reviews":
      return reviewDetail(record);
    case "recommendations":
      return recommendationsDetail(record);
    case "statistics":
      return statisticDetail(record);
    case "people":
    case "organizations":
      return namedDetail(collection, record);
    default:
      return undefined;
  }
}

function caseDetail(record: Item): CaseDetail {
  return {
    collection: "cases",
    state: textOf(record, "state"),
    people: exact(list(record, "people").map(({ text }) => text)),
    events: each(record, "events", eventDetail),
  };
}

function reviewDetail(record: Item): ReviewDetail {
  return {
    collection: "reviews",
    state: textOf(record, "state"),
    cycle: numberOf(record, "cycle"),
    session: numberOf(record, "session"),
    date: textOf(objectOf(record, "date"), "value"),
    report: textOf(record, "report"),
    documents: list(record, "documents"),
    totals: isObject(record.value["totals"])
      ? numbers(objectOf(record, "totals"), ["received", ...positionValues])
      : undefined,
  };
}

function recommendationsDetail(record: Item): RecommendationsDetail {
  const issuer = objectOf(record, "issuer");
  return {
    collection: "recommendations",
    state: textOf(record, "state"),
    source: textOf(record, "source"),
    issuer: stringOf(issuer, "kind"),
    committee: textOf(issuer, "committee"),
    session: numberOf(issuer, "session"),
    communication: textOf(issuer, "communication"),
    conventions: list(issuer, "conventions"),
    adopted: textOf(objectOf(record, "adopted"), "value"),
    review: textOf(record, "review"),
    stage: textOf(record, "stage"),
    items: each(record, "items", itemDetail),
    assessed: each(record, "assessments", (assessment) => textOf(assessment, "on")),
  };
}

function statisticDetail(record: Item): StatisticDetail {
  return {
    collection: "statistics",
    producer: textOf(record, "producer"),
    laws: list(record, "laws"),
    periods: each(record, "values", (value) => textOf(value, "period")),
  };
}

function sourceDetail(record: Item): SourceDetail {
  const own = textOf(record, "retrieved");
  const copied = each(record, "copies", (copy) => textOf(copy, "retrieved"));
  const retrieved = own ? [own, ...copied] : copied;
  const published = list(record, "urls");
  const hosted = each(record, "copies", (copy) => textOf(copy, "url"));
  const extent = objectOf(record, "extent");
  return {
    collection: "sources",
    kind: textOf(record, "kind"),
    publisher: textOf(record, "publisher"),
    host: textOf(record, "host"),
    licence: textOf(record, "licence"),
    state: textOf(record, "state"),
    symbol: textOf(record, "symbol"),
    amnestyIndex: textOf(record, "amnestyIndex"),
    date: textOf(record, "date"),
    retrieved,
    opened: retrieved.length > 0 || each(record, "copies", () => true).length > 0,
    extent: numbers(extent, measures),
    outline: each(record, "outline", (section) => ({
      pointer: section.place.pointer,
      id: stringOf(section, "id") ?? "",
      paragraphs: numberOf(section, "paragraphs"),
      items: numberOf(section, "items"),
    })),
    duration: textOf(extent, "duration"),
    doi: textOf(record, "doi"),
    partOf: textOf(record, "partOf"),
    urls: hosted.length === 0 ? published : [...published, ...hosted],
    published,
    hashes: each(record, "copies", (copy) => textOf(copy, "sha256")),
    cites: each(record, "cites", locatorIn),
  };
}

const measures = ["pages", "paragraphs", "rows", "footnotes", "articles", "annexes"] as const;

function lawDetail(record: Item): LawDetail {
  return {
    collection: "laws",
    kind: textOf(record, "kind"),
    names: each(record, "names", nameDetail),
    adopted: textOf(record, "adopted"),
    ...inForce(record),
    replaces: list(record, "replaces"),
    provisions: each(record, "provisions", provisionDetail),
  };
}

function provisionDetail(provision: Item): ProvisionDetail {
  const title = textOf(provision, "title");
  return {
    pointer: provision.place.pointer,
    id: stringOf(provision, "id") ?? "",
    ...inForce(provision),
    partOf: stringOf(provision, "partOf"),
    replaces: list(provision, "replaces"),
    titles: exact([
      ...(title ? [title] : []),
      ...each(provision, "names", (name) => ({
        pointer: fieldAt(name.place, "value").pointer,
        text: stringOf(name, "value") ?? "",
      })),
    ]),
    penalties: each(provision, "penalties", penaltyDetail),
  };
}

function penaltyDetail(penalty: Item): PenaltyDetail {
  return {
    pointer: penalty.place.pointer,
    kind: stringOf(penalty, "kind") ?? "",
    max: textOf(penalty, "max"),
    case: textOf(penalty, "case"),
    ...inForce(penalty),
  };
}

function namedDetail(collection: "people" | "organizations", record: Item): NamedDetail {
  return {
    collection,
    state: textOf(record, "state"),
    kind: textOf(record, "kind"),
    names: each(record, "names", nameDetail),
    distinctFrom: list(record, "distinctFrom"),
    ages: each(record, "ages", (stated) => {
      const on = textOf(stated, "on");
      const age = numberOf(stated, "value");
      return on && age !== undefined ? { pointer: stated.place.pointer, age, on } : undefined;
    }),
    domains: exact(list(record, "domains").map(({ text }) => text)),
    kin: each(record, "relations", (relation) =>
      ["part-of", "predecessor", "member-of"].includes(String(relation.value["type"]))
        ? stringOf(relation, "organization")
        : undefined,
    ),
  };
}

function nameDetail(name: Item): NameDetail {
  return {
    pointer: name.place.pointer,
    value: stringOf(name, "value") ?? "",
    kind: stringOf(name, "kind") ?? "",
  };
}

function itemDetail(item: Item): ItemDetail {
  const id = stringOf(item, "id") ?? "";
  return {
    id,
    number: stringOf(item, "number") ?? id,
    kind: stringOf(item, "kind") ?? "recommendation",
    positions: each(item, "positions", ({ value }) => kept(String(value["value"]))),
    locator: locatorIn(item),
    pointer: item.place.pointer,
    laws: list(item, "laws"),
    text: isObject(item.value["text"]) ? fieldAt(item.place, "text").pointer : undefined,
  };
}

function locatorIn({ value, place }: Item): LocatorAt | undefined {
  return isObject(value["at"])
    ? { pointer: fieldAt(place, "at").pointer, at: locatorOf(value["at"]) }
    : undefined;
}

function eventDetail(event: Item): EventDetail {
  return {
    pointer: event.place.pointer,
    id: stringOf(event, "id") ?? "",
    type: stringOf(event, "type") ?? "",
    date: textOf(event, "date"),
    follows: list(event, "follows"),
    participants: each(event, "participants", (participant) => ({
      role: stringOf(participant, "role") ?? "",
      person: stringOf(participant, "person"),
      organization: stringOf(participant, "organization"),
    })),
    laws: list(event, "laws"),
    offences: list(event, "offences"),
    terms: termsOf(objectOf(event, "outcome")),
  };
}

const terms = [
  "imprisonment",
  "restrictedFreedom",
  "administrativeDetention",
  "detention",
  "communityService",
] as const;

function termsOf(outcome: Item): readonly TermLength[] {
  const lengths = terms.flatMap((kind) => {
    const length = objectOf(outcome, kind);
    return ["exact", "at-least", "more-than"].flatMap((bound) => {
      const least = textOf(length, bound);
      return least ? [{ pointer: least.pointer, text: least.text, kind }] : [];
    });
  });
  return exact(lengths);
}

function inForce(item: Item): { from: TextAt | undefined; until: TextAt | undefined } {
  const time = objectOf(item, "inForce");
  return { from: textOf(time, "from"), until: textOf(time, "until") };
}
