import { existsSync } from "node:fs";
import { join } from "node:path";
import { visible } from "../diagnostics/visible.ts";
import { discover } from "../dataset/discover.ts";
import { openRepository } from "../dataset/repository.ts";
import { counted } from "../reporters/sentences.ts";
import { lookAround } from "../setup/survey.ts";
import type { Look } from "../setup/survey.ts";
import { readFile } from "../yaml/read-file.ts";
import type { AddCommand, Context } from "./command.ts";
import { rootOption } from "./dataset-options.ts";
import { clean, found } from "./exit-status.ts";
import { write } from "./io.ts";
import { typed } from "./typed.ts";

export const addDoctor: AddCommand = (program, context, run) => {
  rootOption(program.command("doctor"), context.io)
    .description("say what is set up around the dataset, and what mends the rest")
    .action(
      run(async ({ root }: { readonly root: string }) => {
        const { installation, io } = context;
        const type = (command: string) => typed(io, root, command);
        const looks = [
          node(installation.node),
          git(context, root),
          ...dataset(root, type),
          { what: "tables", found: `${installation.tables().size} come with casebook` },
          ...lookAround(root, installation.tool.version, type),
        ];
        await write(context.io, looks.map(line).join(""));
        return looks.some(({ mend }) => mend !== undefined) ? found : clean;
      }),
    );
};

function line({ what, found: seen, mend }: Look): string {
  const told = `${mend === undefined ? "ok     " : "missing"}  ${what.padEnd(17)}  ${seen}`;
  return `${visible(mend === undefined ? told : `${told}. Mend it: ${mend}`)}\n`;
}

/** @param version as Node says it: `v24.1.0` */
function node(version: string): Look {
  const [, major = 0, minor = 0] = (/^v(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  const isOld = major < 20 || (major === 20 && minor < 19);
  return {
    ...{ what: "Node", found: version },
    ...(isOld && { mend: "install Node 20.19 or later" }),
  };
}

function git({ io }: Context, root: string): Look {
  const repository = openRepository(root, io.env);
  return typeof repository === "string"
    ? { what: "git", found: repository.replace(/\.$/, ""), mend: "git init" }
    : { what: "git", found: "the folder is in a repository" };
}

function dataset(root: string, type: (command: string) => string): Look[] {
  const what = "data/dataset.yml";
  const { files } = discover(root);
  const records = files.filter(({ kind }) => kind === "record").length;
  return [
    existsSync(join(root, what))
      ? { what, found: `is there; “${type("check")}” judges it` }
      : { what, found: "missing", mend: type("init") },
    records > 0
      ? { what: "records", found: counted(records, "file") }
      : { what: "records", found: "none", mend: type("new source") },
    ...catalogues(root, what),
  ];
}

/** What catalogues would like to know. All of it is optional, so nothing is to be mended. */
function catalogues(root: string, file: string): Look[] {
  const reading = existsSync(join(root, file)) ? readFile(root, file) : undefined;
  if (!reading?.ok) return [];
  const missing = ["publisher", "issued", "baseIri", "doi", "downloads"].filter(
    (field) => !(field in reading.value),
  );
  const found =
    missing.length === 0
      ? "are told where the dataset and its files are"
      : `are not told ${missing.join(", ")}: optional in ${file}; see docs/use-the-data.md of casebook`;
  return [{ what: "catalogues", found }];
}
