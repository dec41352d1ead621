import { citations } from "./citations/citations.ts";
import { datapackage } from "./datapackage.ts";
import { dcat } from "./dcat.ts";
import { history } from "./history.ts";
import { json, schemaFiles } from "./json.ts";
import { npmPackage } from "./npm/npm.ts";
import type { ReleaseFormat } from "../release/release.ts";
import { tableFiles } from "./table-files.ts";

/**
 * Every format of a release; each is a file of this folder. JSON is the first: whatever must not be
 * published and is published in any of them, is found there before it is written in another.
 */
export const formats: readonly ReleaseFormat[] = [
  ...[json, history, schemaFiles, tableFiles],
  ...[datapackage, dcat, citations, npmPackage],
];
