import { changesBetween } from "../diff/changes.ts";
import type { Dataset, RecordChange } from "../diff/changes.ts";
import { levelOf } from "../diff/level.ts";
import type { Level } from "../diff/level.ts";
import { isPart, itemKey } from "../schema/plan.ts";
import { changesText } from "./changes-text.ts";
import type { PreviousRelease } from "./previous-release.ts";
import type { Release, ReleaseFile } from "./release.ts";
import { stableJson } from "./stable-json.ts";

/** What a release changed against the one before it. */
export interface Delta {
  readonly previous: PreviousRelease;
  readonly changes: readonly RecordChange[];
  /** The least step that the version must take. */
  readonly level: Level;
}

export function deltaOf(release: Release, previous: PreviousRelease): Delta {
  const { schemas } = release;
  const planOf = (record: string) => {
    const collection = record.slice(0, record.indexOf("/"));
    return schemas.of.get(collection === "reference" ? record : collection)?.plan ?? {};
  };
  const changes = changesBetween(
    previous,
    comparedOf(release),
    (record) => (pattern) => itemKey(planOf(record), pattern),
  );
  const versions = { before: previous.schemaVersion, after: schemas.version };
  const part = (record: string, pointer: string) => isPart(planOf(record), pointer);
  return { previous, changes, level: levelOf(changes, part, versions) };
}

/** What is compared of a release. */
function comparedOf({ dataset, collections, redirects, tombstones, reasons }: Release): Dataset {
  return { version: String(dataset["version"]), collections, redirects, tombstones, reasons };
}

/** `changes.json` for programs and `CHANGES.md` for people. */
export function changeFiles(release: Release, delta: Delta): ReleaseFile[] {
  const { previous, changes, level } = delta;
  return [
    {
      path: "changes.json",
      mediaType: "application/json",
      content: stableJson({
        from: previous.version,
        to: release.dataset["version"],
        level,
        changes,
      }),
      rows: changes.length,
    },
    { path: "CHANGES.md", mediaType: "text/markdown", content: changesText(release, delta) },
  ];
}
