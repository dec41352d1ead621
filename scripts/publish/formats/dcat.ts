import { datasetName } from "../release/dataset-name.ts";
import { baseOf, iriOf } from "../release/addresses.ts";
import type { FilesFormat, ReleaseContext } from "./format.ts";
import type { Release } from "../release/release.ts";
import { stableJson } from "../release/stable-json.ts";

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  schema: "https://schema.org/",
  id: "@id",
  type: "@type",
};

/** The dataset as an entry for catalogues of open data (DCAT 3). */
export const dcat: FilesFormat = {
  name: "dcat",
  files: [
    {
      path: "dcat.jsonld",
      holds: "the dataset and its formats, for a catalogue (DCAT 3)",
      use: "linked data",
    },
  ],
  searchable: "bytes",
  write(release, out, { formats }) {
    const content = stableJson({ "@context": context, ...datasetNode(release, formats) });
    out.file("dcat.jsonld", "application/ld+json", content);
  },
};

/**
 * The dataset and its distributions, with compact IRIs only. There is no date of issue, because no clock
 * enters a release.
 */
export function datasetNode(
  release: Release,
  formats: ReleaseContext["formats"],
): Readonly<Record<string, unknown>> {
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
    "dcat:distribution": formats
      .flatMap(({ files }) => files)
      .flatMap(({ path, distribution }) => (distribution ? [{ path, ...distribution }] : []))
      .map(({ path, name, title, mediaType }) => ({
        id: iriOf(base, `dataset/${name}`),
        type: "dcat:Distribution",
        "dcterms:title": { "@value": title, "@language": "en" },
        "dcterms:identifier": path,
        "dcat:mediaType": { id: `https://www.iana.org/assignments/media-types/${mediaType}` },
        "dcterms:license": license,
      })),
  };
}
