/** The folders below `data/`: one record a file, named by the record's id. */
export const collections = [
  "cases",
  "recommendations",
  "sources",
  "people",
  "organizations",
  "laws",
  "reviews",
  "statistics",
  "reference",
] as const;
export type Collection = (typeof collections)[number];

/** The files directly in `data/`, without their ending. */
export const singleFiles = ["dataset", "redirects", "tombstones", "changes", "exceptions"] as const;
