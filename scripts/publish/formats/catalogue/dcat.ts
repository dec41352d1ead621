import { baseOf, iriOf } from "../../release/addresses.ts";
import type { Release } from "../../release/release.ts";
import { stableJson } from "../../release/stable-json.ts";
import type { FilesFormat, ReleaseContext } from "../format.ts";
import type { ReleaseFile } from "../../output/output.ts";
import { ZIP, entryOf, formsOf } from "./entry.ts";
import type { Entry, Form } from "./entry.ts";

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
};

type Node = Readonly<Record<string, unknown>>;

/**
 * The dataset as an entry for catalogues of open data: DCAT-AP 3.0.1 of the European Union. It asks for the
 * place of every distribution, so the dataset needs `downloads`, a `baseIri` with pages behind it, or a DOI.
 */
export const dcat: FilesFormat = {
  name: "dcat",
  files: [
    {
      path: "dcat.jsonld",
      holds: "the dataset and its formats, for a catalogue of open data (DCAT-AP 3)",
      use: "a catalogue",
    },
  ],
  searchable: "bytes",
  describesFiles: true,
  write(release, out, { formats }) {
    const content = stableJson({
      "@context": context,
      ...datasetNode(release, formats, out.files),
    });
    out.file("dcat.jsonld", "application/ld+json", content);
  },
};

/** @param files those of the release */
export function datasetNode(
  release: Release,
  formats: ReleaseContext["formats"],
  files: readonly ReleaseFile[],
): Node {
  const base = baseOf(release);
  const entry = entryOf(release);
  const { title, description, version, language, keywords, publisher, states, page, doi } = entry;
  const words = (value: string) => (language ? { "@value": value, "@language": language } : value);
  const sizes = new Map(files.map((file) => [file.path, file]));
  return {
    id: iriOf(base, "dataset"),
    type: "dcat:Dataset",
    "dcterms:title": words(title),
    "dcterms:description": words(description),
    "dcterms:identifier": doi === undefined ? entry.name : `https://doi.org/${doi}`,
    "dcat:version": version,
    ...terms(entry),
    "dcterms:language": language === undefined ? [] : [languageNode(language)],
    "dcat:keyword": keywords.map(words),
    ...(page === undefined ? {} : { "dcat:landingPage": { id: page, type: "foaf:Document" } }),
    ...(publisher === undefined
      ? {}
      : { "dcterms:publisher": { type: "foaf:Agent", "foaf:name": publisher } }),
    "dcterms:spatial": states.map(({ code, name }) => ({
      id: iriOf(base, `reference/states#${code}`),
      type: "dcterms:Location",
      "skos:prefLabel": { "@value": name, "@language": "en" },
    })),
    "dcat:distribution": formsOf(formats, entry).map((form) => ({
      id: iriOf(base, `dataset/${form.name}`),
      ...distribution(form, entry, sizes.get(form.path)),
    })),
  };
}

/** @param file the file of the form; undefined where it is a folder */
function distribution(
  { path, title, mediaType, place }: Form,
  entry: Entry,
  file: ReleaseFile | undefined,
): Node {
  const access = entry.page ?? place ?? entry.downloads.archive;
  return {
    type: "dcat:Distribution",
    "dcterms:title": { "@value": title, "@language": "en" },
    "dcterms:identifier": path,
    "dcat:mediaType": mediaTypeNode(mediaType),
    ...(mediaType === ZIP ? { "dcat:packageFormat": mediaTypeNode(ZIP) } : {}),
    ...terms(entry),
    ...(access === undefined ? {} : { "dcat:accessURL": { id: access } }),
    ...(place === undefined || path.endsWith("/") ? {} : { "dcat:downloadURL": { id: place } }),
    ...(file === undefined
      ? {}
      : {
          "dcat:byteSize": { "@value": String(file.bytes), "@type": "xsd:nonNegativeInteger" },
          "spdx:checksum": {
            type: "spdx:Checksum",
            "spdx:algorithm": {
              id: "spdx:checksumAlgorithm_sha256",
              type: "spdx:ChecksumAlgorithm",
            },
            "spdx:checksumValue": { "@value": file.sha256, "@type": "xsd:hexBinary" },
          },
        }),
  };
}

function mediaTypeNode(mediaType: string): Node {
  return {
    id: `https://www.iana.org/assignments/media-types/${mediaType}`,
    type: "dcterms:MediaType",
  };
}

/** Licence and day of the dataset, and of each distribution. */
function terms({ licence, issued }: Entry): Node {
  return {
    "dcterms:license": { id: licence.url, type: "dcterms:LicenseDocument" },
    ...(issued === undefined
      ? {}
      : { "dcterms:issued": { "@value": issued, "@type": "xsd:date" } }),
  };
}

/**
 * A language in the list that DCAT-AP prescribes, which has ISO 639-3; other than these in that of the Library of
 * Congress, which DCAT 3 recommends (6.4.9).
 */
function languageNode(tag: string): Node {
  const [code = ""] = tag.toLowerCase().split("-");
  const type = "dcterms:LinguisticSystem";
  const letters = threeLetters[code];
  if (letters !== undefined)
    return { id: `${LANGUAGES}/${letters}`, type, "skos:inScheme": { id: LANGUAGES } };
  return { id: `http://id.loc.gov/vocabulary/iso639-${code.length === 2 ? 1 : 2}/${code}`, type };
}

const LANGUAGES = "http://publications.europa.eu/resource/authority/language";

/** ISO 639-3 by ISO 639-1, of languages of the United Nations and of Central Asia. */
const threeLetters: Readonly<Record<string, string>> = {
  ...{ ar: "ARA", en: "ENG", es: "SPA", fr: "FRA", ru: "RUS", zh: "ZHO" },
  ...{ kk: "KAZ", ky: "KIR", tg: "TGK", uz: "UZB" },
};
