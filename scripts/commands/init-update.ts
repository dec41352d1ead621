import { visible } from "../diagnostics/visible.ts";
import { updateFiles } from "../setup/update.ts";
import type { Updated } from "../setup/update.ts";
import { keepWrittenFiles, recordFile } from "../setup/written-files.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import type { Context } from "./command.ts";
import { clean } from "./exit-status.ts";
import { filesAround, knownFiles } from "./init-files.ts";
import type { InitAnswers } from "./init-prompts.ts";
import { write } from "./io.ts";

/** `init --update`: brings the files of this version to a repository that an earlier one began. */
export async function update(
  { io, installation }: Context,
  { root, toolRepository }: InitAnswers & { readonly root: string },
  dataset: RawRecord,
): Promise<number> {
  const known = knownFiles(root);
  const action = toolRepository ?? known?.action;
  const updated = updateFiles(root, filesAround(installation, dataset, action), known?.files ?? {});
  keepWrittenFiles(root, {
    version: installation.tool.version,
    ...(action !== undefined && { action }),
    files: updated.files,
  });
  await write(io, told(updated, installation.tool.version));
  return clean;
}

function told({ written, replaced, offered, kept, retired }: Updated, version: string): string {
  const isNews = written.length + replaced.length + offered.length > 0;
  const lines = [
    ...written.map((path) => `Wrote ${path}`),
    ...replaced.map((path) => `Replaced ${path}`),
    ...kept.map((path) => `Changed by you, and left: ${path}`),
    ...retired.map((path) => `No longer of casebook ${version}; yours to keep or delete: ${path}`),
    ...offered.map(({ path }) => `Edited by you, and other in casebook ${version}; left: ${path}`),
    ...offered.flatMap(({ diff }) => ["", ...diff.trimEnd().split("\n").slice(1)]),
    "",
    ...(offered.length > 0
      ? [`A diff is shown once. To see it again, take ${recordFile} back from git.`]
      : []),
    isNews
      ? "Next: look at what changed with “git diff”, and commit it"
      : `Everything is as casebook ${version} writes it, apart from what you changed.`,
  ];
  return `${lines.map(visible).join("\n")}\n`;
}
