import type { Locator, TextAt } from "./facts.ts";

/** What rules about several records ask of a record besides its links, by its collection. */
export type Detail =
  | SourceDetail
  | LawDetail
  | CaseDetail
  | ReviewDetail
  | RecommendationsDetail
  | StatisticDetail
  | NamedDetail;

export interface SourceDetail {
  readonly collection: "sources";
  readonly kind?: TextAt | undefined;
  readonly publisher?: TextAt | undefined;
  /** On whose site it stands, where that is not the publisher's. */
  readonly host?: TextAt | undefined;
  readonly licence?: TextAt | undefined;
  readonly state?: TextAt | undefined;
  readonly symbol?: TextAt | undefined;
  readonly amnestyIndex?: TextAt | undefined;
  readonly date?: TextAt | undefined;
  /** Of the source itself and of its copies. */
  readonly retrieved: readonly TextAt[];
  /** Whether somebody had it before them: there is a copy, or the day on which it was retrieved. */
  readonly opened: boolean;
  /** Counts of what locators name: `paragraphs`, `pages`, `rows`, `footnotes`, `articles`, `annexes`. */
  readonly extent: Readonly<Record<string, number>>;
  readonly outline: readonly SectionDetail[];
  /** Length of a recording, ISO 8601. */
  readonly duration?: TextAt | undefined;
  readonly doi?: TextAt | undefined;
  readonly partOf?: TextAt | undefined;
  /** Its web addresses, and those of its copies, archives apart. */
  readonly urls: readonly TextAt[];
  /** Those of `urls` that it was published at: without the addresses of copies. */
  readonly published: readonly TextAt[];
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
  readonly paragraphs?: number | undefined;
  readonly items?: number | undefined;
}

export interface TimeDetail {
  readonly from?: TextAt | undefined;
  readonly until?: TextAt | undefined;
}

export interface LawDetail extends TimeDetail {
  readonly collection: "laws";
  readonly kind?: TextAt | undefined;
  readonly names: readonly NameDetail[];
  readonly adopted?: TextAt | undefined;
  /** Laws it replaces. */
  readonly replaces: readonly TextAt[];
  readonly provisions: readonly ProvisionDetail[];
}

export interface ProvisionDetail extends TimeDetail {
  readonly pointer: string;
  readonly id: string;
  readonly partOf?: string | undefined;
  readonly replaces: readonly TextAt[];
  /** Its heading and the forms of its name. */
  readonly titles: readonly TextAt[];
  readonly penalties: readonly PenaltyDetail[];
}

export interface PenaltyDetail extends TimeDetail {
  readonly pointer: string;
  readonly kind: string;
  /** The greatest length, an ISO 8601 duration. */
  readonly max?: TextAt | undefined;
  /** When it applies, in a few words. */
  readonly case?: TextAt | undefined;
}

export interface CaseDetail {
  readonly collection: "cases";
  readonly state?: TextAt | undefined;
  readonly people: readonly string[];
  readonly events: readonly EventDetail[];
}

export interface EventDetail {
  readonly pointer: string;
  readonly id: string;
  readonly type: string;
  readonly date?: TextAt | undefined;
  readonly follows: readonly TextAt[];
  readonly participants: readonly ParticipantDetail[];
  /** Provisions and laws it names. */
  readonly laws: readonly TextAt[];
  /** The offences charged or found, in words. */
  readonly offences: readonly TextAt[];
  /** Lengths in its outcome that a source gives exactly or as the least: ISO 8601 durations. */
  readonly terms: readonly TermLength[];
}

export interface TermLength extends TextAt {
  /** A key of the outcome: `imprisonment`, `administrativeDetention`. */
  readonly kind: string;
}

export interface ParticipantDetail {
  readonly role: string;
  /** Left out for somebody whom the source does not name, as is the organization. */
  readonly person?: string | undefined;
  readonly organization?: string | undefined;
}

export interface ReviewDetail {
  readonly collection: "reviews";
  readonly state?: TextAt | undefined;
  readonly cycle?: number | undefined;
  readonly session?: number | undefined;
  /** The value of `date`. */
  readonly date?: TextAt | undefined;
  readonly report?: TextAt | undefined;
  readonly documents: readonly TextAt[];
  readonly totals?: Partial<Record<"received" | PositionValue, number>> | undefined;
}

export const positionValues = ["supported", "noted", "pending"] as const;
export type PositionValue = (typeof positionValues)[number];

export interface RecommendationsDetail {
  readonly collection: "recommendations";
  readonly state?: TextAt | undefined;
  readonly source?: TextAt | undefined;
  readonly issuer?: string | undefined;
  /** The treaty body, the communication and the conventions of an issuer that has them. */
  readonly committee?: TextAt | undefined;
  readonly session?: number | undefined;
  readonly communication?: TextAt | undefined;
  readonly conventions: readonly TextAt[];
  /** The value of `adopted`. */
  readonly adopted?: TextAt | undefined;
  readonly review?: TextAt | undefined;
  readonly stage?: TextAt | undefined;
  /** In the order of the file. */
  readonly items: readonly ItemDetail[];
  /** When its items were assessed. */
  readonly assessed: readonly TextAt[];
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
  readonly locator?: LocatorAt | undefined;
  readonly pointer: string;
  readonly laws: readonly TextAt[];
  /** Whether it carries the wording of the document. */
  readonly text?: string | undefined;
}

export interface StatisticDetail {
  readonly collection: "statistics";
  readonly producer?: TextAt | undefined;
  readonly laws: readonly TextAt[];
  readonly periods: readonly TextAt[];
}

/** A person or an organization, under all its names. */
export interface NamedDetail {
  readonly collection: "people" | "organizations";
  readonly state?: TextAt | undefined;
  readonly kind?: TextAt | undefined;
  readonly names: readonly NameDetail[];
  readonly distinctFrom: readonly TextAt[];
  readonly ages: readonly AgeDetail[];
  /** Host names of its sites. */
  readonly domains: readonly string[];
  /** Organizations it is a part of, or that it came before or after: their sites may be its own. */
  readonly kin: readonly string[];
}

export interface NameDetail {
  readonly pointer: string;
  readonly value: string;
  readonly kind: string;
}

export interface AgeDetail {
  readonly pointer: string;
  readonly age: number;
  readonly on: TextAt;
}
