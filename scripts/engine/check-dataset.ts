import type { Corpus } from "../corpus/corpus.ts";
import { datasetOf } from "../changes/dataset-of.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";
import { itemKey } from "../schema/plan.ts";
import type { Schemas } from "../schema/schemas.ts";
import { readSource } from "../yaml/read-file.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { bulkChange } from "./bulk-change.ts";
import { changeSince } from "./change.ts";
import type { Base } from "./change.ts";
import { reasonFindings, unmatchedReasons } from "./change-reasons.ts";
import type { Declarations } from "./declarations.ts";
import { droppedIds } from "./dropped-ids.ts";
import type { Released } from "./dropped-ids.ts";
import { noDataset } from "./finding-of.ts";
import type { KnownFile } from "./known-file.ts";
import { emptyOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { runChangeRules } from "./rule-runs.ts";
import type { RuleSetting } from "./rule-runs.ts";
import { unprovable } from "./unprovable.ts";

/** What the dataset as a whole is compared with. */
export interface Comparisons {
  /** Whether the folder must hold a whole dataset, with data/dataset.yml. */
  readonly whole?: boolean;
  /** The content of the last release; without it, ids that are gone are not reported. */
  readonly previous?: Released;
  /** The base of a change; without it, the rules on changes do not run. */
  readonly base?: Base;
  /** How many records may change without a reason. */
  readonly bulk?: number;
}

export interface DatasetSetting extends RuleSetting {
  readonly schemas: Schemas;
  readonly read: (file: string) => SourceText;
  readonly declarations: Declarations;
}

/** The findings about a dataset that do not come from rules about records. */
export function checkDataset(
  files: readonly KnownFile[],
  corpus: Corpus,
  { whole, previous, base, bulk }: Comparisons,
  setting: DatasetSetting,
): { readonly outcome: Outcome; readonly coverage?: Report["summary"]["coverage"] } {
  const { schemas, read } = setting;
  const { reasons, version, isPrivate } = setting.declarations;
  const outcome = emptyOutcome();
  const { findings } = outcome;
  if (whole && files.length > 0) findings.push(...noDataset(files.map(({ file }) => file)));
  if (previous) findings.push(...droppedIds(corpus, previous));
  const coverage = base && checkChange(base);
  if (reasons) findings.push(...reasonFindings(reasons, corpus, schemas.documents, version));
  if (reasons && previous)
    findings.push(...unmatchedReasons(reasons, previous.dataset, datasetOf(values()), keysOf));
  if (isPrivate) findings.push(...unprovable(values));
  return { outcome, ...(coverage && { coverage }) };

  function checkChange(since: Base): Report["summary"]["coverage"] {
    const { change, touched, ...found } = setting.timed("compare with the base", () =>
      changeSince(since, corpus, schemas),
    );
    findings.push(...found.findings, ...bulkChange(change, bulk));
    // The loss of a released id is reported as ids/dropped.
    const released = new Set(previous?.names);
    runChangeRules(
      setting,
      change,
      outcome,
      (rule, { parameters: [name = ""] = [] }) => rule === "change/dropped" && released.has(name),
    );
    return { ...change.coverage, touched };
  }

  function keysOf(record: string): KeyOf {
    const collection = record.slice(0, record.indexOf("/"));
    const plan = schemas.of.get(collection === "reference" ? record : collection)?.plan;
    return (pattern) => plan && itemKey(plan, pattern);
  }

  /** Reads all values again, because the check drops each after its file. Few datasets need this. */
  function* values() {
    for (const { file } of files) {
      const reading = readSource(read(file.path));
      if (reading.ok) yield { ...file, file: file.path, value: reading.value };
    }
  }
}
