import type { Release } from "../../release/release.ts";

/**
 * What the names of records and parts begin with: the `baseIri` of `data/dataset.yml`, or, as long as
 * the dataset has no address of its own, `urn:casebook:`.
 */
export function baseOf({ dataset }: Pick<Release, "dataset">): string {
  const { baseIri } = dataset;
  return typeof baseIri === "string" ? baseIri : "urn:casebook:";
}

/** The IRI of a record, part or statement by its id in the tables. */
export function iriOf(base: string, id: string): string {
  // A base that ends in # leaves no second one for the part.
  return base + (base.endsWith("#") ? id.replace("#", "/") : id);
}
