import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Option } from "commander";
import type { Compared } from "../changes/diff/blocks.ts";
import { meaningJson } from "../changes/diff/json.ts";
import { meaningMarkdown } from "../changes/diff/markdown.ts";
import { meaningOf } from "../changes/diff/meaning.ts";
import type { Meaning } from "../changes/diff/meaning.ts";
import { meaningText } from "../changes/diff/text.ts";
import { folderSide } from "../dataset/side.ts";
import { write } from "./check-options.ts";
import { UsageError } from "./command.ts";
import type { AddCommand, Installation } from "./command.ts";
import { clean } from "./exit-status.ts";
import { revisionOf } from "./revision.ts";

interface DiffOptions {
  readonly root: string;
  readonly format: readonly string[];
  readonly mergeBase?: true;
}

export const addDiff: AddCommand = (program, installation, run) => {
  program
    .command("diff <base> [head]")
    .description("what changed in meaning since a git revision, up to another or to what is here")
    .option("--root <dir>", "the folder that holds data/", ".")
    .option("--merge-base", "since the commit at which the two parted, as a pull request counts")
    .addOption(
      new Option(
        "--format <name>",
        `${Object.keys(forms).join(", ")}; NAME=FILE writes to a file; may be repeated`,
      )
        .argParser((value: string, earlier: string[]) => [...earlier, value])
        .default([], "text"),
    )
    .action(
      run(async (baseName: string, headName: string | undefined, options: DiffOptions) => {
        const wanted = (options.format.length > 0 ? options.format : ["text"]).map(formOf);
        const root = resolve(options.root);
        const base = revisionOf(
          root,
          baseName,
          options.mergeBase ? (headName ?? "HEAD") : undefined,
        );
        const head = headName === undefined ? undefined : revisionOf(root, headName);
        const meaning = meaningOf(
          base,
          head ?? folderSide(root, base.format),
          installation.schemas(),
        );
        const compared = {
          base: { revision: baseName, commit: base.commit },
          head: head && headName !== undefined ? { revision: headName, commit: head.commit } : null,
        };
        for (const { form, file } of wanted) {
          const text = form(meaning, compared, installation.tool);
          if (file === undefined) await write(text);
          else deliver(file, text);
        }
        return clean;
      }),
    );
};

type Form = (meaning: Meaning, compared: Compared, tool: Installation["tool"]) => string;

const forms: Readonly<Record<string, Form>> = {
  text: meaningText,
  markdown: (meaning, compared) => meaningMarkdown(meaning, compared),
  json: meaningJson,
};

function formOf(item: string): { readonly form: Form; readonly file: string | undefined } {
  const [name = "", file] = item.split("=", 2);
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!form)
    throw new UsageError(`There is no format “${name}”: use ${Object.keys(forms).join(", ")}.`);
  return { form, file };
}

function deliver(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
}
