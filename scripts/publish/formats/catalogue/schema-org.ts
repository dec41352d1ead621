import type { ReleaseFile } from "../../output/output.ts";
import type { Release } from "../../release/release.ts";
import { stableJson } from "../../release/stable-json.ts";
import type { FilesFormat } from "../format.ts";
import { entryOf, formsOf } from "./entry.ts";
import type { Form } from "./entry.ts";

/** The dataset in the words of schema.org, for search engines. The first page of the site has the same. */
export const schemaOrg: FilesFormat = {
  name: "schema-org",
  files: [
    {
      path: "schema-org.jsonld",
      holds: "the dataset for search engines that list datasets (schema.org)",
      use: "a catalogue",
    },
  ],
  searchable: "bytes",
  describesFiles: true,
  write(release, out, { formats }) {
    const { files } = out;
    const sizes = new Map(files.map((file) => [file.path, file]));
    const content = stableJson({
      ...datasetFacts(release),
      distribution: formsOf(formats).map((form) => download(form, sizes.get(form.path))),
    });
    out.file("schema-org.jsonld", "application/ld+json", content);
  },
};

/** `schema:Dataset`, without the files of the release. */
export function datasetFacts(release: Release): Readonly<Record<string, unknown>> {
  const entry = entryOf(release);
  const { page, doi, issued, language, publisher, states } = entry;
  const organization = (name: string) => ({ "@type": "Organization", name });
  return {
    ...{ "@context": "https://schema.org", "@type": "Dataset", name: entry.title },
    ...{ description: entry.description, version: entry.version, license: entry.licence.url },
    creator: organization(entry.creator),
    ...(page === undefined ? {} : { url: page, "@id": page }),
    ...(doi === undefined ? {} : { identifier: `https://doi.org/${doi}` }),
    ...(issued === undefined ? {} : { datePublished: issued }),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(entry.keywords.length === 0 ? {} : { keywords: entry.keywords }),
    ...(publisher === undefined ? {} : { publisher: organization(publisher) }),
    ...(states.length === 0
      ? {}
      : { spatialCoverage: states.map(({ name }) => ({ "@type": "Country", name })) }),
    creditText: entry.citeAs,
    isAccessibleForFree: entry.isPublic,
  };
}

/** @param file undefined where the form is a folder */
function download({ path, title, mediaType }: Form, file: ReleaseFile | undefined) {
  return {
    ...{ "@type": "DataDownload", name: title, encodingFormat: mediaType, contentUrl: path },
    ...(file === undefined ? {} : { contentSize: `${file.bytes} B`, sha256: file.sha256 }),
  };
}
