import { csv } from "./csv.ts";
import { json, schemaFiles } from "./json.ts";
import { parquet } from "./parquet.ts";
import type { ReleaseFormat } from "./release.ts";
import { sqliteFile } from "./sqlite.ts";

/** Every format of a release; each is a file of this folder. */
export const formats: readonly ReleaseFormat[] = [json, schemaFiles, csv, sqliteFile, parquet];
