import { plainText } from "../diagnostics/plain-text.ts";
import { counted } from "../reporters/sentences.ts";
import { controlKinds } from "./control-files.ts";
import type { ChangedControlFile, ControlKind } from "./control-files.ts";
import type { Cut } from "./outcome.ts";

/** Most files of one kind that are named. */
const NAMED = 10;

/** The control files that a change alters as Markdown, one line a kind. */
export function controlFileLines({ told, leftOut }: Cut<ChangedControlFile>): string[] {
  const kinds = Object.keys(controlKinds) as ControlKind[];
  return [
    ...kinds.flatMap((kind) => {
      const files = told.filter((file) => file.kind === kind);
      if (files.length === 0) return [];
      const names = files
        .slice(0, NAMED)
        .map(({ path, change }) => `${plainText(path)} (${change})`);
      const more = files.length > NAMED ? ` and ${counted(files.length - NAMED, "more file")}` : "";
      return [`- **${controlKinds[kind]}**: ${names.join(", ")}${more}`];
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
