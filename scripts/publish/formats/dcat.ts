import { datasetName } from "../release/dataset-name.ts";
import { baseOf, iriOf } from "./linked/iri.ts";
import type { Output } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import { stableJson } from "../release/stable-json.ts";

/** The formats as a catalogue lists them; `files` is a pattern where a format has several. */
const distributions = [
  ["json", "JSON, everything in one file", "casebook.json", "application/json"],
  ["csv", "CSV for spreadsheets, a file a table", "csv/", "text/csv"],
  ["csv-raw", "CSV for programs, a file a table", "csv-raw/", "text/csv"],
  ["sqlite", "SQLite database", "casebook.sqlite", "application/vnd.sqlite3"],
  ["parquet", "Parquet, a file a table", "parquet/", "application/vnd.apache.parquet"],
  ["jsonld", "Linked data", "casebook.jsonld", "application/ld+json"],
] as const;

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  schema: "https://schema.org/",
  id: "@id",
  type: "@type",
};

/** The dataset as catalogues of open data take it in (DCAT 3). */
export function dcat(release: Release, out: Output): void {
  const content = stableJson({ "@context": context, ...datasetNode(release) });
  out.file("dcat.jsonld", "application/ld+json", content);
}

/**
 * The dataset and its distributions, with compact IRIs only. No day of issue: no clock enters a
 * release.
 */
export function datasetNode(release: Release): Readonly<Record<string, unknown>> {
  const base = baseOf(release);
  const { title, description, version, licence, language, keywords, publisher, states } =
    release.dataset;
  const words = (value: unknown) => (language ? { "@value": value, "@language": language } : value);
  const license = { id: `https://spdx.org/licenses/${String(licence)}` };
  return {
    id: iriOf(base, "dataset"),
    type: ["dcat:Dataset", "schema:Dataset"],
    "dcterms:title": words(title),
    "dcterms:description": words(description),
    "dcterms:identifier": datasetName(release.dataset),
    "dcat:version": version,
    "dcterms:license": license,
    ...(language ? { "dcterms:language": language } : {}),
    ...(keywords ? { "dcat:keyword": (keywords as string[]).map(words) } : {}),
    ...(publisher
      ? {
          "dcterms:publisher": {
            type: "http://xmlns.com/foaf/0.1/Agent",
            "schema:name": publisher,
          },
        }
      : {}),
    ...(states
      ? {
          "dcterms:spatial": (states as string[]).map((code) => ({
            id: iriOf(base, `reference/states#${code}`),
          })),
        }
      : {}),
    "dcat:distribution": distributions.map(([name, label, path, mediaType]) => ({
      id: iriOf(base, `dataset/${name}`),
      type: "dcat:Distribution",
      "dcterms:title": { "@value": label, "@language": "en" },
      "dcterms:identifier": path,
      "dcat:mediaType": { id: `https://www.iana.org/assignments/media-types/${mediaType}` },
      "dcterms:license": license,
    })),
  };
}
