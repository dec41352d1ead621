import { join } from "node:path";
import type { Checked } from "../engine/check.ts";
import { visible } from "../diagnostics/visible.ts";
import { putFilesInOrder } from "../edit/put-files-in-order.ts";
import { repair } from "../edit/repair.ts";
import type { Repaired, Step } from "../edit/repair.ts";
import { unifiedDiff } from "../edit/unified-diff.ts";
import { writeWhole } from "../edit/write-file.ts";
import { decode, readText } from "../yaml/source-text.ts";
import { counted, countedFindings } from "../reporters/sentences.ts";
import { withhold } from "../reporters/withhold.ts";
import { assign } from "./assign-ids.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { datasetOptions } from "./dataset-options.ts";
import type { DatasetOptions } from "./dataset-options.ts";
import { nothingChecked } from "./exit-status.ts";
import { write } from "./io.ts";
import { runCheck } from "./run-check.ts";
import { selectedFiles } from "./selected-files.ts";
import { verdict } from "./verdict.ts";

interface FixOptions extends DatasetOptions {
  readonly unsafe?: boolean;
  readonly dryRun?: boolean;
  readonly assignIds?: boolean;
}

/** What `repair` asks for, with the check that it comes from. */
interface Found {
  readonly checked: Checked;
  readonly diagnostics: Checked["report"]["diagnostics"];
  readonly crashed: boolean;
}

export const addFix: AddCommand = (program, context, run) => {
  datasetOptions(program.command("fix [paths...]"), context.io)
    .description(
      "apply the safe repairs that the check proposes, and put fields in order; paths limit what is edited",
    )
    .option("--unsafe", "also apply repairs that need your review")
    .option("--dry-run", "change nothing, and show what would change")
    .option("--assign-ids", "only replace placeholder ids (new-1), in all files")
    .addHelpText(
      "after",
      "\nOther comments, layout and quotes do not change. The exit status is that of a check of the result.",
    )
    .action(
      run((paths: string[], options: FixOptions) => {
        if (!options.assignIds) return fix(context, paths, options);
        if (paths.length > 0 || options.unsafe)
          throw new UsageError("--assign-ids changes the whole dataset and makes no other repair.");
        return assign(context, options);
      }),
    );
};

async function fix(
  context: Context,
  paths: readonly string[],
  options: FixOptions,
): Promise<number> {
  const { io, installation } = context;
  const { root } = options;
  let first: Checked | undefined;
  const checkWith = (texts: ReadonlyMap<string, string>): Found => {
    const read = (file: string) => {
      const text = texts.get(file);
      return text === undefined ? readText(root, file) : decode(file, Buffer.from(text));
    };
    const checked = runCheck(context, options, { read });
    first ??= checked;
    const { report, counting, crashed } = checked;
    // A consequence that appears when its cause is repaired was there before.
    const all = withhold({
      ...report,
      diagnostics: [...new Set([...report.diagnostics, ...counting])],
    });
    return { checked, diagnostics: all.diagnostics, crashed };
  };
  let selected: ReadonlySet<string> | undefined;
  if (paths.length > 0) {
    selected = selectedFiles(io, checkWith(new Map()).checked, options, paths);
    if (selected === undefined) return nothingChecked;
  }
  const originals = new Map<string, string>();
  const textOf = (file: string) => {
    const known = originals.get(file) ?? readText(root, file).text;
    originals.set(file, known);
    return known;
  };
  const repaired = repair({
    textOf,
    check: checkWith,
    wanted: ({ fix }) =>
      (fix.safety === "safe" || options.unsafe === true) &&
      fix.edits.every(({ file }) => selected === undefined || selected.has(file)),
  });
  const current = (file: string) => repaired.texts.get(file) ?? textOf(file);
  const ordered = putFilesInOrder(
    repaired.found.checked.files.filter(({ path }) => selected === undefined || selected.has(path)),
    current,
    installation.schemas(),
    repaired.found.diagnostics,
    (texts) => checkWith(new Map([...repaired.texts, ...texts])),
  );
  const texts = new Map([...repaired.texts, ...ordered]);
  const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  if (options.dryRun) {
    const was = first?.report.texts ?? new Map<string, never>();
    const is = repaired.found.checked.report.texts;
    for (const [file, text] of files) {
      const before = { text: textOf(file), hidden: was.get(file)?.hidden ?? [] };
      await write(io, unifiedDiff(file, before, { text, hidden: is.get(file)?.hidden ?? [] }));
    }
    io.stderr.write(account(repaired, ordered, options));
  } else {
    for (const [file, text] of files) {
      if (readText(root, file).text !== textOf(file))
        throw new UsageError(`${visible(file)} changed in the meantime, and was left alone.`);
      writeWhole(join(root, file), text);
    }
    await write(io, account(repaired, ordered, options));
  }
  return verdict(repaired.found.checked, { failOn: "error" });
}

/** What was done, what was left alone and why, and what remains. */
function account(
  { done, leftAlone, texts, found }: Repaired<Found>,
  ordered: ReadonlyMap<string, string>,
  { dryRun, unsafe }: FixOptions,
): string {
  const remaining = found.diagnostics.filter(({ fix }) => fix?.safety === "unsafe").length;
  const { summary } = found.checked.report;
  const lines = [
    ...done.map(sentence),
    ...leftAlone.map((step) => `left alone: ${sentence(step)}, because ${visible(step.reason)}`),
    ...(done.length + leftAlone.length > 0 ? [""] : []),
    `${counted(done.length, "repair")} in ${counted(texts.size, "file")}${dryRun ? ", not written" : ""}`,
    ...(ordered.size > 0
      ? [`${counted(ordered.size, "file")} put in order${dryRun ? ", not written" : ""}`]
      : []),
    `remaining: ${countedFindings(summary) || "no faults"}`,
  ];
  if (remaining > 0 && !unsafe)
    lines.push(`${counted(remaining, "repair")} more with --unsafe; look at the result`);
  return `${lines.join("\n")}\n`;
}

function sentence({ diagnostic: { file, range, rule }, fix }: Step): string {
  return visible(`${file}:${range.start.line} ${rule}: ${fix.title}`);
}
