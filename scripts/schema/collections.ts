/** The folders below `data/`: one record a file, the file's name is the record's id. */
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

/** The files of `data/` that stand outside a folder, without their ending. */
export const singleFiles = ["dataset", "redirects", "tombstones", "changes", "exceptions"] as const;
