import type { Release } from "../../release/release.ts";

/**
 * What the IRIs of records and parts begin with: the `baseIri` of `data/dataset.yml`, or `urn:casebook:`
 * where the dataset has none.
 */
export function baseOf({ dataset }: Pick<Release, "dataset">): string {
  const { baseIri } = dataset;
  return typeof baseIri === "string" ? baseIri : "urn:casebook:";
}

/** The IRI of a record, part or statement, from its id in the tables. */
export function iriOf(base: string, id: string): string {
  // An IRI has one #, which a base may use up.
  return base + (base.endsWith("#") ? id.replace("#", "/") : id);
}
