import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Checked } from "../engine/check.ts";
import { differing } from "../dataset/snapshot.ts";
import type { ChangeOptions } from "../reporters/group-by-cause.ts";
import { formats } from "../reporters/index.ts";
import type { Format, FormatOptions } from "../reporters/index.ts";
import { UsageError } from "./usage-error.ts";
import type { CheckOptions } from "./dataset-options.ts";
import { absolute, appearance } from "./io.ts";
import type { Io } from "./io.ts";
import { deliverAll } from "./output-option.ts";
import { baseAt } from "./run-check.ts";

/**
 * Writes the report in every requested format.
 *
 * @param more what only the command knows: which findings a change brought, where its files are shown
 * @throws UsageError of a file that cannot be written
 */
export async function print(
  io: Io,
  { report }: Pick<Checked, "report">,
  options: Pick<CheckOptions, "format" | "root">,
  more: Partial<FormatOptions> = {},
): Promise<void> {
  const surroundings = {
    ...appearance(io),
    root: relative(workspace(io), options.root),
    hasSummary: options.format.some(({ name, file }) => name === "markdown" && file !== undefined),
    ...onGitHub(io),
    ...more,
  };
  await deliverAll(io, options.format, ({ name, file }) => {
    if (file === undefined) return formats[name].text(report, surroundings);
    const format: Format = formats[name];
    if (format.isForRunner) throw new UsageError(`${name} writes to standard output only.`);
    return format.text(report, { ...surroundings, colour: false });
  });
}

/** With `--base`, findings in files that differ from it come first; the verdict is the same. */
export function changeShown(
  io: Io,
  { root, base, mergeBase }: Pick<CheckOptions, "root" | "base" | "mergeBase">,
): ChangeOptions {
  if (base === undefined) return {};
  const { side, head } = baseAt(io, root, base, mergeBase);
  const touched = new Set(
    differing(side, head).flatMap(({ before, after }) => [before?.path, after?.path]),
  );
  return { isOfChange: ({ file }) => touched.has(file) };
}

/**
 * On GitHub, the addresses of the repository's files at a commit, and of the rule pages: in the
 * repository of the running action, or in this one if it has them.
 *
 * @param commit by default the one that the workflow runs for
 */
export function onGitHub(
  io: Io,
  commit = io.env["GITHUB_SHA"],
): Pick<FormatOptions, "files" | "rulePages"> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = io.env;
  const { GITHUB_ACTION_REPOSITORY: action, GITHUB_ACTION_REF: ref } = io.env;
  if (!server || !repository || !commit) return {};
  const files = `${server}/${repository}/blob/${commit}`;
  if (action && ref) return { files, rulePages: `${server}/${action}/blob/${ref}/docs/rules` };
  const here = existsSync(join(workspace(io), "docs/rules"));
  return here ? { files, rulePages: `${files}/docs/rules` } : { files };
}

/** The folder of the repository: on GitHub the checkout, elsewhere the current folder. */
function workspace(io: Io): string {
  return absolute(io, io.env["GITHUB_WORKSPACE"] ?? ".");
}
