/* Generated from schemas/ by `npm run types`. Change the schemas, then run it again. */

import type {
  Case,
  RecommendationSet,
  Source,
  Person,
  Organization,
  Law,
  Review,
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
