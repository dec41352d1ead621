import { entryOf } from "../catalogue/entry.ts";
import type { Entry } from "../catalogue/entry.ts";
import type { FilesFormat } from "../format.ts";
import { stableJson } from "../../release/stable-json.ts";
import { licensed } from "./licensed.ts";
import { readme } from "./readme.ts";

/** What a person looks for first in an archive, and what a repository of data reads from it. */
export const cover: FilesFormat = {
  name: "cover",
  files: [
    { path: "README.md", holds: "what the release is, and where to begin" },
    { path: "LICENSE", holds: "the licence of the data, and where its text is" },
    { path: "CITATION.cff", holds: "how to cite the release, for GitHub and reference managers" },
    { path: ".zenodo.json", holds: "the same for a deposit at Zenodo" },
  ],
  searchable: "bytes",
  describesFiles: true,
  write(release, out, { formats }) {
    const entry = entryOf(release);
    out.file("README.md", "text/markdown", readme(entry, formats));
    out.file("LICENSE", "text/plain", licence(entry));
    out.file("CITATION.cff", "application/yaml", citation(entry));
    out.file(".zenodo.json", "application/json", stableJson(deposit(entry)));
  },
};

function licence({ licence, title, creator }: Entry): string {
  return `${title}, by ${creator}\n\n${licensed(licence)}\n\nSPDX-License-Identifier: ${licence.id}\n`;
}

/** Citation File Format 1.2.0. JSON is YAML, so values are written as JSON. */
function citation(entry: Entry): string {
  const { title, version, description, creator, licence, keywords, page, doi, issued, downloads } =
    entry;
  const artifact = downloads.archive ?? downloads.files;
  const fields = {
    "cff-version": "1.2.0",
    message: "Please cite this dataset, and the sources of the statements that you use beside it.",
    type: "dataset",
    ...{ title, version, abstract: description, authors: [{ name: creator }] },
    license: licence.id,
    ...(issued === undefined ? {} : { "date-released": issued }),
    ...(doi === undefined ? {} : { doi }),
    ...(page === undefined ? {} : { url: page }),
    ...(artifact === undefined ? {} : { "repository-artifact": artifact }),
    ...(keywords.length === 0 ? {} : { keywords }),
  };
  return Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");
}

/** The metadata of a deposit, as Zenodo documents them (developers.zenodo.org, “Deposit metadata”). */
function deposit(entry: Entry) {
  const { title, description, version, creator, licence, keywords, issued, doi, isPublic } = entry;
  return {
    ...{ title, version, upload_type: "dataset", creators: [{ name: creator }] },
    description: `<p>${inHtml(description)}</p>`,
    access_right: isPublic ? "open" : "closed",
    ...(isPublic ? { license: licence.id.toLowerCase() } : {}),
    ...(issued === undefined ? {} : { publication_date: issued }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(doi === undefined ? {} : { doi }),
  };
}

function inHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
