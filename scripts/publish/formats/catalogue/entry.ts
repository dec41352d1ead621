import { termLabel } from "../../../changes/words/words.ts";
import { citationOf } from "../about.ts";
import type { Distribution, ReleaseFormat } from "../format.ts";
import { webBaseOf } from "../../release/addresses.ts";
import { datasetName } from "../../../changes/dataset-name.ts";
import { recordNamed } from "../../release/record-title.ts";
import type { Release } from "../../release/release.ts";

/** What catalogues ask of a dataset, from `data/dataset.yml`. */
export interface Entry {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly licence: Licence;
  /** The day of the release. */
  readonly issued?: string;
  readonly language?: string;
  readonly keywords: readonly string[];
  readonly publisher?: string;
  /** The publisher, or else the contributors as a whole. */
  readonly creator: string;
  readonly states: readonly { readonly code: string; readonly name: string }[];
  readonly doi?: string;
  /** Where the dataset is found: its site, or else its DOI. Undefined if it has neither. */
  readonly page?: string;
  /** Where the release lies once it is published; of a draft nothing. */
  readonly downloads: Downloads;
  readonly citeAs: string;
  readonly isPublic: boolean;
}

/** The addresses that follow from `downloads` in `data/dataset.yml`. */
export interface Downloads {
  /** Of the folder of the release; ends in a slash. */
  readonly files?: string;
  /** Of the `.zip`. */
  readonly archive?: string;
}

/** A licence by its SPDX id. */
export interface Licence {
  readonly id: string;
  /** Of its text at Creative Commons, or else at SPDX. */
  readonly url: string;
}

export function entryOf(release: Release): Entry {
  const { dataset, records } = release;
  const { issued, language, publisher, doi } = dataset as Readonly<Record<string, string>>;
  const { keywords = [], states = [] } = dataset as Readonly<Record<string, readonly string[]>>;
  const title = String(dataset["title"]);
  const page = webBaseOf(release) ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  return {
    ...{ name: datasetName(dataset), title, description: String(dataset["description"]).trim() },
    ...{ version: String(dataset["version"]), licence: licenceOf(String(dataset["licence"])) },
    ...(issued === undefined ? {} : { issued }),
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(doi === undefined ? {} : { doi }),
    ...(page === undefined ? {} : { page }),
    downloads: downloadsOf(release),
    keywords,
    creator: publisher ?? `Contributors to ${title}`,
    states: states.map((code) => ({
      code,
      name: termLabel("states", code, (table) => recordNamed(records, table)),
    })),
    citeAs: citationOf(release),
    isPublic: dataset["visibility"] === "public",
  };
}

function downloadsOf({ dataset, commit }: Release): Downloads {
  const { files, archive } = (dataset["downloads"] ?? {}) as Downloads;
  if (commit === null) return {};
  const version = String(dataset["version"]);
  const filled = (place: string) => place.replace("{version}", version);
  return {
    ...(files !== undefined && { files: filled(files) }),
    ...(archive !== undefined && {
      archive: `${filled(archive)}${datasetName(dataset)}-${version}.zip`,
    }),
  };
}

function licenceOf(id: string): Licence {
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(id) ?? [];
  if (terms !== undefined)
    return { id, url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` };
  if (id === "CC0-1.0") return { id, url: "https://creativecommons.org/publicdomain/zero/1.0/" };
  return { id, url: `https://spdx.org/licenses/${id}` };
}

/** A file or folder that catalogues list as a form of the dataset. */
export interface Form extends Distribution {
  /** In the folder of the release; the name of an archive, which lies beside it. */
  readonly path: string;
  /** Its address, if the dataset says where releases lie. */
  readonly place?: string;
}

/** The forms of the formats that a release is written in, and the archive if it has an address. */
export function formsOf(formats: readonly ReleaseFormat[], { downloads }: Entry): Form[] {
  const { files: folder, archive } = downloads;
  const forms = formats
    .flatMap(({ files }) => files)
    .flatMap(({ path, distribution }) =>
      distribution
        ? [{ path, ...distribution, ...(folder !== undefined && { place: folder + path }) }]
        : [],
    );
  return archive === undefined ? forms : [...forms, archiveForm(archive)];
}

/** Its sum is not known: the archive holds this very statement. */
function archiveForm(place: string): Form {
  const path = place.slice(place.lastIndexOf("/") + 1);
  return { path, place, name: "archive", title: "The whole release", mediaType: ZIP };
}

export const ZIP = "application/zip";
