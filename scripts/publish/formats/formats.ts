import { changeFiles } from "./change-files.ts";
import { croissant } from "./catalogue/croissant.ts";
import { datapackage } from "./catalogue/datapackage.ts";
import { dcat } from "./catalogue/dcat.ts";
import { schemaOrg } from "./catalogue/schema-org.ts";
import { citations } from "./citations/citations.ts";
import { cover } from "./cover/cover.ts";
import { csv } from "./csv.ts";
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
  retiredIds,
  schemaFiles,
  datapackage,
  dcat,
  schemaOrg,
  croissant,
  cover,
];

/** Always written, in this order, after all other formats. */
export const lastFormats: readonly FilesFormat[] = [changeFiles, manifest, sums];
