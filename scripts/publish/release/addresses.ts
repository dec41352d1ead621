import type { Release } from "./release.ts";

/**
 * Addresses are made of full names: `cases/kz-x` of a record, `cases/kz-x#sentenced` of a part, and
 * `cases/kz-x#sentenced/figures/people` of a statement within a part, which is its id in the tables.
 * docs/addresses.md promises that they stay.
 */

type Described = Pick<Release, "dataset">;

/**
 * What the IRIs of records and parts begin with: the `baseIri` of `data/dataset.yml`, or `urn:casebook:`
 * where the dataset has none.
 */
export function baseOf({ dataset }: Described): string {
  const { baseIri } = dataset;
  return typeof baseIri === "string" ? baseIri : "urn:casebook:";
}

/** The IRI of a record, part or statement, from its id in the tables. */
export function iriOf(base: string, id: string): string {
  // An IRI has one #, which a base may use up.
  return base + (base.endsWith("#") ? id.replace("#", "/") : id);
}

/**
 * The base of the web addresses of the site. Undefined if the dataset has no `baseIri`, or one that cannot
 * be the address of a folder: one that ends in `#`, or of another scheme than http and https.
 */
export function webBaseOf(described: Described): string | undefined {
  const base = baseOf(described);
  return /^https?:\/\/[^#]*\/$/.test(base) ? base : undefined;
}

/**
 * The address to give to others: `https://…/cases/kz-x#sentenced`, which is also the IRI, or without a base
 * the path of the page in the release, `site/cases/kz-x.html#sentenced`.
 */
export function addressOf(described: Described, name: string): string {
  const base = webBaseOf(described);
  return base === undefined ? `site/${pageOf(name)}` : iriOf(base, name);
}

/** The same for the JSON of a record, or of the record that holds a part or statement. */
export function jsonAddressOf(described: Described, name: string): string {
  return `${webBaseOf(described) ?? "site/"}${jsonOf(name)}`;
}

/** The path of a page below the site, with the anchor of the part or statement: `cases/kz-x.html#sentenced`. */
export function pageOf(name: string): string {
  const [record = "", anchor] = name.split("#", 2);
  return `${record}.html${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The path of the JSON of a record below the site: `cases/kz-x.json`. */
export function jsonOf(name: string): string {
  return `${name.split("#", 1)[0]}.json`;
}

/**
 * The path of the page that a part has for itself: `recommendations/a-hrc-28-10/124.4.html`. Recommendations,
 * themes and States have one; the page of their record has their anchor too.
 *
 * @param name with a part
 */
export function ownPageOf(name: string): string {
  const [record = "", part = ""] = name.split("#", 2);
  return `${record}/${part}.html`;
}
