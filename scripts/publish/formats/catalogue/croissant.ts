import type { ReleaseFile } from "../../output/output.ts";
import type { Column, ColumnType, Table } from "../../tables/table.ts";
import type { FilesFormat } from "../format.ts";
import { entryOf } from "./entry.ts";

/** The context that Croissant 1.0 recommends (appendix 1). */
const context = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  equivalentProperty: "cr:equivalentProperty",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileObject: "cr:fileObject",
  fileProperty: "cr:fileProperty",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  samplingRate: "cr:samplingRate",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
};

const types: Readonly<Record<ColumnType, string>> = {
  text: "sc:Text",
  list: "sc:Text",
  integer: "sc:Integer",
  number: "sc:Float",
  boolean: "sc:Boolean",
  day: "sc:Date",
};

/**
 * The flat tables for programs of machine learning (Croissant 1.0). Without `downloads` paths are
 * relative to the folder of the release. Croissant also asks for an address, a day and a creator, which `data/dataset.yml` gives.
 */
export const croissant: FilesFormat = {
  name: "croissant",
  files: [
    {
      path: "croissant.json",
      holds: "the tables of `flat/` and their columns (Croissant 1.0)",
      use: "a catalogue",
    },
  ],
  searchable: "bytes",
  describesFiles: true,
  write(release, out, { tables }) {
    const entry = entryOf(release);
    const { page, issued, language, keywords, publisher, downloads } = entry;
    const sums = new Map(out.files.map((file) => [file.path, file]));
    const flat = tables().tables.filter(
      (table) => table.flat !== undefined && sums.has(pathOf(table)),
    );
    const organization = (name: string) => ({ "@type": "sc:Organization", name });
    // Not sorted: programs that read a context as a list of prefixes begin with the first.
    const content = {
      "@context": context,
      "@type": "sc:Dataset",
      conformsTo: "http://mlcommons.org/croissant/1.0",
      name: entry.name,
      alternateName: entry.title,
      description: entry.description,
      version: entry.version,
      license: entry.licence.url,
      citeAs: entry.citeAs,
      creator: organization(entry.creator),
      ...(publisher === undefined ? {} : { publisher: organization(publisher) }),
      ...(page === undefined ? {} : { url: page }),
      ...(issued === undefined ? {} : { datePublished: issued }),
      ...(language === undefined ? {} : { inLanguage: language }),
      ...(keywords.length === 0 ? {} : { keywords }),
      distribution: flat.map((table) => fileObject(sums.get(pathOf(table))!, downloads.files)),
      recordSet: flat.map(recordSet),
    };
    out.file("croissant.json", "application/ld+json", `${JSON.stringify(content, undefined, 2)}\n`);
  },
};

function pathOf({ flat }: Table): string {
  return `flat/${flat}.parquet`;
}

function fileObject({ path, bytes, sha256 }: ReleaseFile, folder = "") {
  return {
    ...{ "@type": "cr:FileObject", "@id": path, name: path.slice("flat/".length) },
    ...{ contentUrl: folder + path, contentSize: `${bytes} B`, sha256 },
    encodingFormat: "application/x-parquet",
  };
}

function recordSet(table: Table) {
  const { flat, description, columns, primaryKey } = table;
  const idOf = (column: string) => `${flat}/${column}`;
  return {
    ...{ "@type": "cr:RecordSet", "@id": flat, name: flat, description },
    key: primaryKey.map((column) => ({ "@id": idOf(column) })),
    field: columns.map((column) => field(column, idOf(column.name), pathOf(table))),
  };
}

function field({ name, type, description }: Column, id: string, path: string) {
  return {
    ...{ "@type": "cr:Field", "@id": id, name, description, dataType: types[type] },
    ...(type === "list" ? { repeated: true } : {}),
    source: { fileObject: { "@id": path }, extract: { column: name } },
  };
}
