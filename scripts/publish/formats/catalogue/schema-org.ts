import type { ReleaseFile } from "../../output/output.ts";
import type { Release } from "../../release/release.ts";
import { stableJson } from "../../release/stable-json.ts";
import type { FilesFormat, ReleaseFormat } from "../format.ts";
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
      distribution: formsOf(formats, entryOf(release)).map((form) =>
        download(form, sizes.get(form.path)),
      ),
    });
    out.file("schema-org.jsonld", "application/ld+json", content);
  },
};

/** The same with the addresses of the files, if they have any: for a page that does not lie beside them. */
export function factsWithDownloads(
  release: Release,
  formats: readonly ReleaseFormat[],
): Readonly<Record<string, unknown>> {
  const forms = formsOf(formats, entryOf(release)).filter(({ place }) => place !== undefined);
  const facts = datasetFacts(release);
  return forms.length === 0
    ? facts
    : { ...facts, distribution: forms.map((form) => download(form)) };
}

/** `schema:Dataset`, without the files of the release. */
function datasetFacts(release: Release): Readonly<Record<string, unknown>> {
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
function download({ path, place = path, title, mediaType }: Form, file?: ReleaseFile) {
  return {
    ...{ "@type": "DataDownload", name: title, encodingFormat: mediaType, contentUrl: place },
    ...(file === undefined ? {} : { contentSize: `${file.bytes} B`, sha256: file.sha256 }),
  };
}
