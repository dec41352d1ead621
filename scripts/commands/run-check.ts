import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { check } from "../engine/check.ts";
import type { CheckOptions as CheckInput, Checked } from "../engine/check.ts";
import type { Base } from "../engine/change.ts";
import { releasedNames } from "../engine/dropped-ids.ts";
import type { Released } from "../engine/dropped-ids.ts";
import { readPrevious } from "../publish/release/previous-release.ts";
import { folderSnapshot } from "../dataset/snapshot.ts";
import { rules } from "../rules/index.ts";
import type { Schemas } from "../schema/schemas.ts";
import { UsageError } from "./usage-error.ts";
import type { Context } from "./command.ts";
import { configured } from "./configuration.ts";
import type { BaseOptions, DatasetOptions } from "./dataset-options.ts";
import { say } from "./io.ts";
import { typed } from "./typed.ts";
import { revisionOf } from "./revision.ts";
import { timingTable } from "./timing.ts";
import { holdsNothing } from "./verdict.ts";

/** What to check. */
export type CheckRequest = DatasetOptions & BaseOptions & { readonly previous?: string };

/**
 * Checks the dataset at `root` with the configuration beside it.
 *
 * @throws UsageError of a faulty configuration
 */
export function runCheck(
  context: Context,
  request: CheckRequest,
  more: Pick<
    CheckInput,
    "baseline" | "read" | "discovery" | "onRecord" | "cache" | "evidence"
  > = {},
): Checked {
  const { io } = context;
  const stat = statSync(request.root, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory())
    throw new UsageError(
      `${request.root} is not a folder. --root names the folder that holds data/.`,
    );
  const checked = check({ ...checkInput(context, request), ...more });
  if (request.timing) io.stderr.write(timingTable(checked.timing));
  if (!more.discovery && !existsSync(join(request.root, "data")))
    say(
      io,
      `casebook: There is no folder data/ in ${request.root}. Go to the folder that holds it, or name that one with --root; “${typed(io, request.root, "init")}” begins a new dataset.`,
    );
  else if (!more.discovery && holdsNothing(checked))
    say(
      io,
      `casebook: data/ holds no record, so nothing was checked. Next: ${typed(io, request.root, "new source")}`,
    );
  return checked;
}

/**
 * The input of a check, with the configuration at its root.
 *
 * @throws UsageError of a faulty configuration
 */
export function checkInput(
  { installation, io }: Context,
  { root, today, timing, previous, base, mergeBase }: CheckRequest,
): CheckInput {
  if (mergeBase && base === undefined) throw new UsageError("--merge-base needs --base.");
  const schemas = installation.schemas();
  const { overrides, bulk } = configured(root, schemas);
  return {
    ...{ root, schemas, rules, today, overrides },
    toolTables: installation.tables(),
    tool: installation.tool,
    whole: true,
    ...(bulk === undefined ? {} : { bulk }),
    ...(previous === undefined ? {} : { previous: releasedAt(previous, schemas) }),
    ...(base === undefined ? {} : { base: baseAt(io, root, base, mergeBase) }),
    ...(timing ? { clock: () => io.now() } : {}),
  };
}

/** The ids and the dataset of the release at an absolute path. */
export function releasedAt(path: string, schemas: Schemas): Released {
  const release = readPrevious(path);
  return { version: release.version, names: releasedNames(release, schemas), dataset: release };
}

/** @throws UsageError if git has no such revision */
export function baseAt(
  io: Context["io"],
  root: string,
  name: string,
  mergeBase: true | undefined,
): Base {
  const side = revisionOf(io, root, name, mergeBase ? "HEAD" : undefined);
  return { name, side, head: folderSnapshot(root, side.format) };
}
