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
  readonly citeAs: string;
  readonly isPublic: boolean;
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

function licenceOf(id: string): Licence {
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(id) ?? [];
  if (terms !== undefined)
    return { id, url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` };
  if (id === "CC0-1.0") return { id, url: "https://creativecommons.org/publicdomain/zero/1.0/" };
  return { id, url: `https://spdx.org/licenses/${id}` };
}

/** A file or folder that catalogues list as a form of the dataset. */
export interface Form extends Distribution {
  readonly path: string;
}

/** The forms of the formats that a release is written in. */
export function formsOf(formats: readonly ReleaseFormat[]): Form[] {
  return formats
    .flatMap(({ files }) => files)
    .flatMap(({ path, distribution }) => (distribution ? [{ path, ...distribution }] : []));
}
