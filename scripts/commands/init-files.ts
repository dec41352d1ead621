import { join } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { visible } from "../diagnostics/visible.ts";
import { actionForm, filesFrom } from "../setup/templates.ts";
import { readWrittenFiles, recordFile } from "../setup/written-files.ts";
import type { WrittenFiles } from "../setup/written-files.ts";
import type { RawRecord } from "../yaml/read-file.ts";
import { UsageError } from "./usage-error.ts";
import type { Installation } from "./command.ts";

export const toolRepositoryForm =
  "OWNER/NAME@COMMIT: a repository on GitHub and the 40 digits of a commit of its branch action";

/** Adds the option that names the action of casebook that workflows use. */
export function toolRepositoryOption(): Option {
  return new Option(
    "--tool-repository <action>",
    "the action that workflows use, as OWNER/NAME@COMMIT; else the installed package",
  ).argParser((text: string) => {
    if (!actionForm.test(text)) throw new InvalidArgumentError(`It is ${toolRepositoryForm}.`);
    return text;
  });
}

/** The files around a dataset, by path, as this version writes them. */
export function filesAround(
  { home, tool }: Installation,
  dataset: RawRecord,
  action: string | undefined,
): ReadonlyMap<string, string> {
  const { title, description, licence, publisher, visibility } = dataset;
  return filesFrom(join(home, "templates"), {
    ...{ title: String(title), description: String(description), licence: String(licence) },
    publisher: String(publisher ?? `Contributors to ${String(title)}`),
    ...{ isPrivate: visibility === "private", version: tool.version },
    ...(action !== undefined && { action }),
  });
}

/** @throws UsageError of a record of written files that cannot be used */
export function knownFiles(root: string): WrittenFiles | undefined {
  try {
    const known = readWrittenFiles(root);
    if (known?.action !== undefined && !actionForm.test(known.action))
      throw new Error(`“action” is ${toolRepositoryForm}`);
    return known;
  } catch (error) {
    throw new UsageError(
      `${recordFile} cannot be used: ${visible((error as Error).message)}. Take it back from git, or delete it: then every file counts as edited.`,
    );
  }
}
