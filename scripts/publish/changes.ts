import { changesBetween } from "../diff/changes.ts";
import type { RecordChange } from "../diff/changes.ts";
import { levelOf } from "../diff/level.ts";
import type { Level } from "../diff/level.ts";
import { itemKey } from "../schema/plan.ts";
import type { Schemas } from "../schema/schemas.ts";
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
  const changes = changesBetween(previous, release, keysOf(schemas));
  const versions = { before: previous.schemaVersion, after: schemas.version };
  return { previous, changes, level: levelOf(changes, versions) };
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

/** By which keys the lists of a record name their items. */
function keysOf({ of }: Schemas) {
  return (record: string) => {
    const collection = record.slice(0, record.indexOf("/"));
    const plan = of.get(collection === "reference" ? record : collection)?.plan;
    return (pattern: string) => plan && itemKey(plan, pattern);
  };
}
