import { changeFiles } from "./change-files.ts";
import { citations } from "./citations/citations.ts";
import { csv } from "./csv.ts";
import { datapackage } from "./datapackage.ts";
import { dcat } from "./dcat.ts";
import type { FilesFormat, ReleaseFormat } from "./format.ts";
import { json, schemaFiles } from "./json.ts";
import { linkedData } from "./linked/jsonld.ts";
import { manifest, sums } from "./manifest.ts";
import { npmFlat } from "./npm/flat.ts";
import { npmPackage } from "./npm/npm.ts";
import { parquet } from "./parquet.ts";
import { retiredIds } from "./retired-ids.ts";
import { sqlite } from "./sqlite/sqlite.ts";
import { xlsx } from "./xlsx/xlsx.ts";

/**
 * Every format of a release, in the order in which the catalogue and the pages list them. JSON is the
 * first: what must not be published is found there before another format is written.
 */
export const formats: readonly ReleaseFormat[] = [
  json,
  xlsx,
  csv,
  sqlite,
  parquet,
  linkedData,
  citations,
  npmPackage,
  npmFlat,
  datapackage,
  dcat,
  retiredIds,
  schemaFiles,
];

/** Always written, in this order, after all other formats. */
export const lastFormats: readonly FilesFormat[] = [changeFiles, manifest, sums];
