import type { DataFile } from "../dataset/discover.ts";
import { declarationsOf } from "./declarations.ts";
import type { Declarations } from "./declarations.ts";
import { knownFile } from "./known-file.ts";
import type { KnownFile } from "./known-file.ts";
import { recordRuns } from "./rule-runs.ts";
import type { RuleSetting } from "./rule-runs.ts";
import { readTables } from "./read-tables.ts";
import type { TablesRead, TablesSetting } from "./read-tables.ts";
import { schemaVersionFindings } from "./schema-version.ts";
import type { ValidateFile, ValidatedFile } from "./validate-file.ts";

/** What the check of a record depends on: the settings of the dataset, and its tables. */
export interface Ground extends Pick<TablesRead, "tables" | "named"> {
  readonly declarations: Declarations;
  /** The files in `data/` itself. */
  readonly settingFiles: readonly KnownFile[];
  /** The tables of the dataset. */
  readonly tableFiles: readonly KnownFile[];
}

/**
 * The first two passes of a check: settings and tables. The rules run after both, because they look
 * things up in the tables.
 */
export function readGround(
  files: readonly DataFile[],
  validate: ValidateFile,
  setting: Omit<RuleSetting, "tables"> & TablesSetting,
): Ground {
  const settings = readSettings(files, validate, setting.schemas.version);
  const { tables, read, named } = readTables(files, validate, setting);
  const runRules = recordRuns({ ...setting, tables });
  return {
    declarations: declarationsOf(settings),
    tables,
    named,
    settingFiles: settings.map((each) =>
      knownFile(each, judged.has(each.file.schema) ? runRules : undefined),
    ),
    tableFiles: read.map((each) => knownFile(each, runRules)),
  };
}

/** The settings that rules about records judge, too: a release repeats their words. */
const judged: ReadonlySet<string> = new Set(["dataset", "changes", "redirects", "tombstones"]);

/** Lists whose valid entries count even if others are invalid. */
const lists: ReadonlySet<string> = new Set(["exceptions", "changes"]);

function readSettings(
  files: readonly DataFile[],
  validate: ValidateFile,
  version: string,
): readonly ValidatedFile[] {
  const settings = files.filter(({ kind }) => kind === "single");
  const read = settings.map((file) => validate(file, { partly: lists.has(file.schema) }));
  for (const { file, value, findings } of read)
    if (file.schema === "dataset" && value)
      findings.push(...schemaVersionFindings(file.path, value, version));
  return read;
}
