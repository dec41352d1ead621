import type { Compared } from "../changes/report/blocks.ts";
import { reportJson } from "../changes/report/json.ts";
import { reportMarkdown } from "../changes/report/markdown.ts";
import { changeReport } from "../changes/report/change-report.ts";
import type { ChangeReport } from "../changes/report/change-report.ts";
import { reportText } from "../changes/report/text.ts";
import { folderSnapshot } from "../dataset/snapshot.ts";
import type { AddCommand, Installation } from "./command.ts";
import { rootOption } from "./dataset-options.ts";
import { clean } from "./exit-status.ts";
import { deliverAll, outputOptions, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";
import { revisionOf } from "./revision.ts";

interface DiffOptions extends OutputOptions<keyof typeof forms> {
  readonly root: string;
  readonly mergeBase?: true;
}

export const addDiff: AddCommand = (program, { installation, io }, run) => {
  const command = rootOption(program.command("diff <base> [head]"), io)
    .description(
      "what changed in meaning since a git revision, up to another one or to the files here",
    )
    .option("--merge-base", "compare with the common ancestor, as a pull request does");
  outputOptions(command, Object.keys(forms)).action(
    run(async (baseName: string, headName: string | undefined, options: DiffOptions) => {
      const outputs = outputsOf(options);
      const { root } = options;
      const base = revisionOf(
        io,
        root,
        baseName,
        options.mergeBase ? (headName ?? "HEAD") : undefined,
      );
      const head = headName === undefined ? undefined : revisionOf(io, root, headName);
      const meaning = changeReport(base, head ?? folderSnapshot(root, base.format), {
        schemas: installation.schemas(),
        toolTables: installation.tables(),
      });
      const compared = {
        base: { revision: baseName, commit: base.commit },
        head: head && headName !== undefined ? { revision: headName, commit: head.commit } : null,
      };
      await deliverAll(io, outputs, ({ name }) =>
        forms[name](meaning, compared, installation.tool),
      );
      return clean;
    }),
  );
};

type Form = (meaning: ChangeReport, compared: Compared, tool: Installation["tool"]) => string;

const forms = {
  text: reportText,
  markdown: (meaning, compared) => reportMarkdown(meaning, compared),
  json: reportJson,
} as const satisfies Record<string, Form>;
