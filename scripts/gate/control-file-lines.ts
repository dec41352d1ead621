import { shortened } from "../diagnostics/shortened.ts";
import { visible } from "../diagnostics/visible.ts";
import { plainText } from "../diagnostics/plain-text.ts";
import { counted } from "../reporters/sentences.ts";
import { controlKinds } from "./control-files.ts";
import type { ChangedControlFile, ControlKind } from "./control-files.ts";
import type { Cut } from "./outcome.ts";

/** The control files that a change alters as Markdown: one line a kind, within `most` characters. */
export function controlFileLines(
  { told, leftOut }: Cut<ChangedControlFile>,
  most: number,
): string[] {
  const lines = STEPS.map(([named, length]) => linesOf(told, leftOut, named, length));
  return lines.find((each) => each.join("\n").length <= most) ?? lines.at(-1)!;
}

/** How many files of one kind are named, and how many characters of each path; the last names none. */
const STEPS = [
  [10, 300],
  [10, 100],
  [3, 100],
  [0, 0],
] as const;

function linesOf(
  told: readonly ChangedControlFile[],
  leftOut: number,
  named: number,
  length: number,
): string[] {
  const kinds = Object.keys(controlKinds) as ControlKind[];
  return [
    ...kinds.flatMap((kind) => {
      const files = told.filter((file) => file.kind === kind);
      if (files.length === 0) return [];
      const names = files
        .slice(0, named)
        .map(({ path, change }) => `${plainText(shortened(visible(path), length))} (${change})`);
      const more =
        files.length > named
          ? [counted(files.length - named, named > 0 ? "more file" : "file")]
          : [];
      return [`- **${controlKinds[kind]}**: ${[...names, ...more].join(", ")}`];
    }),
    ...(leftOut > 0 ? [`- and ${counted(leftOut, "more file")}`] : []),
  ];
}

/**
 * The difference that the change's own tables and exceptions would make, and how to add a new word; empty
 * where there is none.
 *
 * @param ownErrors -1 where the change alters none of these files
 */
export function ownControlFileLines(errors: number, ownErrors: number): string[] {
  if (ownErrors < 0 || ownErrors === errors) return [];
  const left = ownErrors === 0 ? "no error" : counted(ownErrors, "error");
  if (ownErrors > errors)
    return [`With the files of this change instead there would be ${left}, not ${errors}.`];
  return [
    `With the files of this change instead, ${left} would be left of ${errors}. A word or a row that is new here counts as unknown until the main branch has it: send data/reference/ in a pull request of its own, and update this branch once that is merged.`,
  ];
}
