import { collections } from "../../schema/collections.ts";
import type { Collection } from "../../schema/collections.ts";
import type { Answers } from "./answers.ts";

/** Something that a new record is asked for: a flag of the command line and a prompt of the terminal. */
export interface Question {
  /** As it is written on the command line, without the two hyphens. */
  readonly flag: string;
  /** Pointer of the answer in the record; `-` stands for the next item of a list. */
  readonly at: string;
  /** Whether there is no record without it, given the answers so far. */
  readonly needed?: (answers: Answers) => boolean;
  /** Whether it is asked at all, given the answers so far. */
  readonly asked?: (answers: Answers) => boolean;
  /** What it asks for, where the title and the description of the field do not say it. */
  readonly asks?: string;
}

/** Those a contributor adds records to; a table is not begun from prompts. */
export const recordCollections = collections.filter((each) => each !== "reference");
export type RecordCollection = Exclude<Collection, "reference">;

const always = () => true;

/** A citation: which source, where in it, and how far it goes. */
function citation(at: string, needed: (answers: Answers) => boolean): readonly Question[] {
  const given = ({ source }: Answers) => source !== undefined;
  const short = ({ supports }: Answers) => supports?.[0] === "partial" || supports?.[0] === "none";
  return [
    { flag: "source", at: `${at}/source`, needed, asks: "The source that says so" },
    {
      flag: "at",
      at: `${at}/at`,
      asked: given,
      asks: "Where in that source, such as paragraph=2 or section=annex,item=3",
    },
    { flag: "supports", at: `${at}/supports`, needed: given, asked: given },
    { flag: "citation-note", at: `${at}/note`, needed: short, asked: short },
  ];
}

const state: Question = { flag: "state", at: "/state" };
const title: Question = { flag: "title", at: "/title", needed: always };
const kind: Question = { flag: "kind", at: "/kind", needed: always };
const name: readonly Question[] = [
  { flag: "name", at: "/names/0/value", needed: always, asks: "The name, as you would use it" },
  { flag: "language", at: "/names/0/lang", needed: always, asks: "The language of that form" },
];

/** Of a case, the first thing that happened. */
const event = ({ event }: Answers) => event !== undefined;
/** Of a set of recommendations, by the kind of its issuer. */
const issuer =
  (...kinds: readonly string[]) =>
  ({ issuer }: Answers) =>
    kinds.includes(issuer?.[0] ?? "");
const committee = issuer("treaty-body-concluding-observations", "treaty-body-views");

/** In the order in which they are asked. */
export const questions: Readonly<Record<RecordCollection, readonly Question[]>> = {
  cases: [
    kind,
    { ...state, needed: always },
    { flag: "person", at: "/people/-" },
    { flag: "organization", at: "/organizations/-" },
    title,
    { flag: "summary", at: "/summary", needed: always },
    { flag: "theme", at: "/themes/-" },
    { flag: "event", at: "/events/0/type", asks: "The first thing that happened" },
    { flag: "event-date", at: "/events/0/date", asked: event, needed: event },
    ...citation("/events/0/citations/0", event).map((question) => ({ asked: event, ...question })),
  ],
  recommendations: [
    { flag: "source", at: "/source", needed: always },
    { ...state, needed: always },
    { flag: "issuer", at: "/issuer/kind", needed: always, asks: "Who issued it" },
    { flag: "committee", at: "/issuer/committee", needed: committee, asked: committee },
    {
      flag: "communication",
      at: "/issuer/communication",
      needed: issuer("treaty-body-views"),
      asked: issuer("treaty-body-views"),
    },
    {
      flag: "mandate",
      at: "/issuer/mandate",
      needed: issuer("special-procedure"),
      asked: issuer("special-procedure"),
    },
    {
      flag: "issuer-organization",
      at: "/issuer/organization",
      needed: issuer("ilo-supervisory", "regional-body", "nhri"),
      asked: issuer("ilo-supervisory", "regional-body", "nhri"),
    },
    {
      flag: "organization",
      at: "/issuer/organizations/-",
      needed: issuer("ngo"),
      asked: issuer("ngo"),
    },
    { flag: "review", at: "/review", asked: issuer("upr-working-group") },
    { flag: "item", at: "/items/0/id", needed: always, asks: "The number of the first item" },
    { flag: "summary", at: "/items/0/summary", needed: always, asks: "What that item asks for" },
  ],
  sources: [
    {
      flag: "symbol",
      at: "/symbol",
      asked: (answers) => answers["amnesty-index"] === undefined,
      asks: "UN symbol or Amnesty Index number, if it has one",
    },
    // The answer to the question above decides which of the two it is.
    {
      flag: "amnesty-index",
      at: "/amnestyIndex",
      asked: (answers) => answers["amnesty-index"] !== undefined,
    },
    kind,
    title,
    { flag: "publisher", at: "/publisher" },
    state,
    { flag: "date", at: "/date" },
    { flag: "language", at: "/language" },
    { flag: "url", at: "/urls/-" },
    { flag: "retrieved", at: "/retrieved", asks: "The day on which you opened it, if you did" },
    {
      flag: "read",
      at: "/read",
      asked: ({ retrieved }) => retrieved !== undefined,
    },
    { flag: "licence", at: "/licence" },
    {
      flag: "part-of",
      at: "/partOf",
      asked: ({ symbol }) => /\/(?:Add|Corr)\./.test(symbol?.[0] ?? ""),
    },
  ],
  people: [
    ...name,
    { flag: "ground", at: "/ground", needed: always },
    {
      flag: "ground-note",
      at: "/groundNote",
      needed: ({ ground }) => !["public-office", "deceased"].includes(ground?.[0] ?? ""),
    },
    ...citation("/names/0/citations/0", always),
  ],
  organizations: [...name, kind, state, ...citation("/names/0/citations/0", always)],
  laws: [
    title,
    kind,
    state,
    { flag: "number", at: "/number" },
    { flag: "adopted", at: "/adopted", asks: "The day on which it was adopted" },
    ...citation("/citations/0", always),
  ],
  reviews: [
    { ...state, needed: always },
    { flag: "cycle", at: "/cycle", needed: always },
    { flag: "session", at: "/session", needed: always },
    { flag: "report", at: "/report" },
  ],
  statistics: [
    { flag: "measure", at: "/measure", needed: always },
    { ...state, needed: always },
    { flag: "producer", at: "/producer", needed: always },
    { flag: "unit", at: "/unit", needed: always },
    { flag: "period", at: "/values/0/period", needed: always },
    { flag: "aggregate", at: "/values/0/aggregate", needed: always },
    {
      flag: "quantity",
      at: "/values/0/quantity",
      needed: always,
      asks: "The figure, such as exact=34, more-than=550 or words=hundreds",
    },
    ...citation("/values/0/citations/0", always),
  ],
};
