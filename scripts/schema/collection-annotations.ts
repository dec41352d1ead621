/* Generated from schemas/ by `npm run types`. Change the schemas, then run it again. */

import type { CollectionAnnotations } from "./annotations.ts";
import type { RecordTypes } from "./record-types.ts";

/** What the root of each collection's schema says by `x-singular`, `x-ask` and the like. */
export const collectionAnnotations: Readonly<Record<keyof RecordTypes, CollectionAnnotations>> = {
  cases: {
    singular: "case",
    heading: "Case",
    identifies: ["title", "summary", "people", "organizations"],
    ask: [
      { flag: "kind", at: "/kind", needed: true },
      { flag: "state", at: "/state", needed: true },
      { flag: "person", at: "/people/-" },
      { flag: "organization", at: "/organizations/-" },
      { flag: "title", at: "/title", needed: true },
      { flag: "summary", at: "/summary", needed: true },
      { flag: "theme", at: "/themes/-" },
      { flag: "event", at: "/events/0/type", asks: "The first thing that happened" },
      { flag: "event-date", at: "/events/0/date", when: { event: true }, needed: true },
      { cite: "/events/0/citations/0", when: { event: true } },
    ],
    next: [
      {
        without: ["events", "claims"],
        add: "“events”: what happened, each with an id and citations (a practice has “claims”)",
      },
      {
        without: ["violations"],
        add: "“violations”: which rights are at stake, each with an id and citations",
      },
      {
        without: ["recommendations"],
        add: "“recommendations”: those that bear on it, such as a-hrc-28-10#124.4",
      },
    ],
  },
  recommendations: {
    singular: "recommendation",
    heading: "Recommendations",
    identifies: ["summary", "adopted", "source"],
    ask: [
      { flag: "source", at: "/source", needed: true },
      { flag: "state", at: "/state", needed: true },
      { flag: "issuer", at: "/issuer/kind", asks: "Who issued it", needed: true },
      {
        flag: "committee",
        at: "/issuer/committee",
        when: { issuer: ["treaty-body-concluding-observations", "treaty-body-views"] },
        needed: true,
      },
      {
        flag: "communication",
        at: "/issuer/communication",
        when: { issuer: ["treaty-body-views"] },
        needed: true,
      },
      {
        flag: "mandate",
        at: "/issuer/mandate",
        when: { issuer: ["special-procedure"] },
        needed: true,
      },
      {
        flag: "issuer-organization",
        at: "/issuer/organization",
        when: { issuer: ["ilo-supervisory", "regional-body", "nhri"] },
        needed: true,
      },
      {
        flag: "organization",
        at: "/issuer/organizations/-",
        when: { issuer: ["ngo"] },
        needed: true,
      },
      { flag: "review", at: "/review", when: { issuer: ["upr-working-group"] } },
      { flag: "item", at: "/items/0/id", asks: "The number of the first item", needed: true },
      { flag: "summary", at: "/items/0/summary", needed: true, asks: "What that item asks for" },
    ],
    next: [
      {
        without: ["groups"],
        add: "“items”: the other items of the document, with the numbers that it prints",
      },
    ],
  },
  sources: {
    singular: "source",
    heading: "Source",
    identifies: ["title", "summary", "symbol", "amnestyIndex", "doi", "date", "urls", "copies"],
    ask: [
      {
        flag: "symbol",
        at: "/symbol",
        asks: "UN symbol or Amnesty Index number, if it has one",
        when: { "amnesty-index": false },
      },
      { flag: "amnesty-index", at: "/amnestyIndex", when: { "amnesty-index": true } },
      { flag: "kind", at: "/kind", needed: true },
      { flag: "title", at: "/title", needed: true },
      { flag: "publisher", at: "/publisher" },
      { flag: "state", at: "/state" },
      { flag: "date", at: "/date" },
      { flag: "language", at: "/language" },
      { flag: "url", at: "/urls/-" },
      { flag: "retrieved", at: "/retrieved", asks: "The day on which you opened it, if you did" },
      { flag: "read", at: "/read", when: { retrieved: true } },
      { flag: "licence", at: "/licence" },
      { flag: "part-of", at: "/partOf", when: { symbol: { matches: "/(?:Add|Corr)\\." } } },
    ],
    next: [
      {
        without: ["retrieved", "copies"],
        add: "“retrieved”: the day on which you opened it; until then nothing can cite it but as “supports: unchecked”",
      },
      {
        without: ["extent", "outline"],
        add: "“extent” (numbers of paragraphs and pages) or “outline” (sections), so that places in it can be checked",
      },
      { without: ["date"], add: "“date”: as far as it is printed" },
    ],
  },
  people: {
    singular: "person",
    heading: "Person",
    identifies: ["names"],
    ask: [
      { flag: "name", at: "/names/0/value", asks: "The name, as you would use it", needed: true },
      { flag: "language", at: "/names/0/lang", asks: "The language of that form", needed: true },
      { flag: "ground", at: "/naming/0/ground", needed: true },
      {
        flag: "ground-note",
        at: "/naming/0/note",
        needed: { ground: { not: ["public-office", "deceased"] } },
      },
      { cite: "/names/0/citations/0" },
    ],
    next: [
      {
        without: ["roles"],
        add: "“roles”: what they are named for, each with an id and citations",
      },
    ],
  },
  organizations: {
    singular: "organization",
    heading: "Organization",
    identifies: ["names"],
    ask: [
      { flag: "name", at: "/names/0/value", asks: "The name, as you would use it", needed: true },
      { flag: "language", at: "/names/0/lang", asks: "The language of that form", needed: true },
      { flag: "kind", at: "/kind", needed: true },
      { flag: "state", at: "/state" },
      { cite: "/names/0/citations/0" },
    ],
    next: [
      {
        without: ["domains"],
        add: "“domains”: the host names of its sites, if sources stand there",
      },
    ],
  },
  laws: {
    singular: "law",
    heading: "Law",
    identifies: ["title", "summary", "number", "adopted", "source", "names"],
    ask: [
      { flag: "title", at: "/title", needed: true },
      { flag: "kind", at: "/kind", needed: true },
      { flag: "state", at: "/state" },
      { flag: "number", at: "/number" },
      { flag: "adopted", at: "/adopted", asks: "The day on which it was adopted" },
      { cite: "/citations/0" },
    ],
    next: [
      { without: ["source"], add: "“source”: the record of its text" },
      {
        without: ["provisions"],
        add: "“provisions”: the articles that cases and recommendations name, with the numbers printed",
      },
    ],
  },
  reviews: {
    singular: "review",
    heading: "Review",
    identifies: ["date"],
    ask: [
      { flag: "state", at: "/state", needed: true },
      { flag: "cycle", at: "/cycle", needed: true },
      { flag: "session", at: "/session", needed: true },
      { flag: "report", at: "/report" },
    ],
    next: [{ without: ["date"], add: "“date”: the day of the review, with its citations" }],
  },
  statistics: {
    singular: "statistic",
    heading: "Statistic",
    identifies: ["measure"],
    ask: [
      { flag: "measure", at: "/measure", needed: true },
      { flag: "state", at: "/state", needed: true },
      { flag: "producer", at: "/producer", needed: true },
      { flag: "unit", at: "/unit", needed: true },
      { flag: "period", at: "/values/0/period", needed: true },
      { flag: "aggregate", at: "/values/0/aggregate", needed: true },
      {
        flag: "quantity",
        at: "/values/0/quantity",
        asks: "The figure, such as exact=34, more-than=550 or words=hundreds",
        needed: true,
      },
      { cite: "/values/0/citations/0" },
    ],
    next: [
      {
        without: ["population"],
        add: "“values”: the other periods; “population”: of what it is a part",
      },
    ],
  },
};

/** The keys of the fields that hold `our-words`. */
export const keysOfOurWords: ReadonlySet<string> = new Set([
  "finding",
  "measure",
  "population",
  "summary",
  "text",
]);
