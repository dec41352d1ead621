// Read by `npm run lint`: each line below @ts-expect-error must be an error.
import type {
  Case,
  Citation,
  Issuer,
  Person,
  Quantity,
  RecommendationSet,
  Review,
  Source,
} from "../../scripts/schema/records.ts";

const citation: Citation = { source: "a-hrc-28-10", at: { paragraph: "124" }, supports: "full" };

export const person: Person = {
  names: [
    { id: "en", value: "Maks Bokayev", lang: "en", kind: "preferred", citations: [citation] },
  ],
  naming: [{ id: "name", fields: ["names"], ground: "already-widely-public" }],
};

export const source: Source = { title: "A report", kind: "un-document" };

export const review: Review = { state: "KAZ", cycle: 2, session: 20 };

export const set: RecommendationSet = {
  source: "a-hrc-28-10",
  issuer: { kind: "upr-working-group" },
  state: "KAZ",
  items: [{ id: "124.4", summary: "Define the offences." }],
};

// @ts-expect-error a citation says how far the source supports the statement
export const unsupported: Citation = { source: "a-hrc-28-10" };

// @ts-expect-error objects are closed
export const unknownKey: Source = { title: "A report", kind: "un-document", colour: "red" };

// @ts-expect-error numbers of items are text
export const unquoted: RecommendationSet["items"][number] = { id: 124.4, summary: "Define." };

export const event: NonNullable<Case["events"]>[number] = {
  id: "sentenced",
  // @ts-expect-error types of events are a closed list
  type: "sentenced",
  citations: [citation],
};

// @ts-expect-error a figure has one of the known keys
export const quantity: Quantity = { over: 34 };

// @ts-expect-error every kind of issuer has its own fields
export const foreignField: Issuer = { kind: "upr-working-group", committee: "CEDAW" };

// @ts-expect-error views have the number of a communication
export const incomplete: Issuer = { kind: "treaty-body-views", committee: "CEDAW" };

/** The kind narrows the union, and no kind is left over. */
export function issuerName(issuer: Issuer): string {
  switch (issuer.kind) {
    case "upr-working-group":
      // @ts-expect-error the Working Group has no committee
      return issuer.committee;
    case "treaty-body-views":
      return `${issuer.committee} ${issuer.communication}`;
    case "treaty-body-concluding-observations":
      return issuer.committee;
    case "special-procedure":
      return issuer.mandate;
    case "ngo":
      return issuer.organizations.join(", ");
    case "ilo-supervisory":
    case "regional-body":
    case "nhri":
      return issuer.organization;
    default:
      return issuer satisfies never;
  }
}
