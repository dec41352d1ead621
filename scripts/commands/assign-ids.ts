import { visible } from "../diagnostics/visible.ts";
import { assignIds, operationsOf, perform } from "../edit/assign-ids.ts";
import type { Assignment } from "../edit/assign-ids.ts";
import { unifiedDiff } from "../edit/unified-diff.ts";
import { countedFindings } from "../reporters/sentences.ts";
import { UsageError } from "./usage-error.ts";
import type { Context } from "./command.ts";
import type { DatasetOptions } from "./dataset-options.ts";
import { write } from "./io.ts";
import { runCheck } from "./run-check.ts";
import { verdict } from "./verdict.ts";

/**
 * Replaces placeholder ids (`new-1`), renames the files and rewrites references to them.
 *
 * @returns the exit status of a check of the result
 */
export async function assign(
  context: Context,
  options: DatasetOptions & { readonly dryRun?: boolean },
): Promise<number> {
  const { io, installation } = context;
  const { root } = options;
  const assignment = assignIds(root, installation.schemas(), installation.tables());
  if (options.dryRun) {
    for (const { file, becomes, before, after } of assignment.changes) {
      const shown = (text: string) => ({ text, hidden: [] });
      await write(io, unifiedDiff(file, shown(before), shown(after), becomes));
    }
    io.stderr.write(account(assignment, ", not written"));
    return verdict(runCheck(context, options), { failOn: "error" });
  }
  for (const operation of operationsOf(assignment)) {
    if (perform(root, operation)) continue;
    throw new UsageError(
      `${visible(operation.file)} changed in the meantime, and was left alone. Run the command again.`,
    );
  }
  const checked = runCheck(context, options);
  const remaining = countedFindings(checked.report.summary) || "no faults";
  await write(io, `${account(assignment, "")}remaining: ${remaining}\n`);
  return verdict(checked, { failOn: "error" });
}

function account({ renamed, changes, leftAlone }: Assignment, ending: string): string {
  const lines = [
    ...renamed.map(({ collection, from, to }) => `${collection}/${from} is ${collection}/${to}`),
    ...leftAlone.map(({ file, reason }) => `left alone: ${file}, because ${reason}`),
    ...(renamed.length + leftAlone.length > 0 ? [""] : []),
    `${renamed.length === 1 ? "1 id" : `${renamed.length} ids`} given, ${changes.length === 1 ? "1 file" : `${changes.length} files`} changed${ending}`,
  ];
  return `${lines.map(visible).join("\n")}\n`;
}
