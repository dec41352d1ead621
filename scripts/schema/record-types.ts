import type {
  Case,
  Law,
  Organization,
  Person,
  RecommendationSet,
  Review,
  Source,
  Statistic,
} from "./records.ts";

/** The type of a record of each collection; a reference table is read through its rows. */
export interface RecordTypes {
  readonly cases: Case;
  readonly recommendations: RecommendationSet;
  readonly sources: Source;
  readonly people: Person;
  readonly organizations: Organization;
  readonly laws: Law;
  readonly reviews: Review;
  readonly statistics: Statistic;
}
