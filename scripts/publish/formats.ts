import { citations } from "./citations.ts";
import { csv } from "./csv.ts";
import { datapackage } from "./datapackage.ts";
import { dcat } from "./dcat.ts";
import { history } from "./history.ts";
import { json, schemaFiles } from "./json.ts";
import { jsonld } from "./jsonld.ts";
import { npmPackage } from "./npm.ts";
import { parquet } from "./parquet.ts";
import type { ReleaseFormat } from "./release.ts";
import { sqliteFile } from "./sqlite.ts";

/** Every format of a release; each is a file of this folder. */
export const formats: readonly ReleaseFormat[] = [
  ...[json, history, schemaFiles, csv, sqliteFile, parquet],
  ...[jsonld, datapackage, dcat, citations, npmPackage],
];
