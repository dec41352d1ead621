import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { catalogueOf } from "../engine/catalogue.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { visible } from "../diagnostics/visible.ts";
import { rules } from "../rules/index.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Installation } from "./command.ts";
import { clean } from "./exit-status.ts";
import { appearance, write } from "./io.ts";

export const addExplain: AddCommand = (program, { installation, io }, run) => {
  program
    .command("explain <rule>")
    .description("what a rule demands and why, with a failing and a passing example and the repair")
    .addHelpText("after", "\n“casebook rules” lists the rules.")
    .action(
      run(async (rule: string) => {
        await write(io, forTerminal(pageOf(installation, rule), appearance(io).colour));
        return clean;
      }),
    );
};

/** The page of a rule in docs/rules/, which a test compares with the rule. */
function pageOf({ home }: Installation, rule: string): string {
  const catalogue = catalogueOf(rules);
  if (!catalogue.has(rule)) {
    const names = [...catalogue.keys()];
    // People remember the name better than the group.
    const meant = names.filter((id) => id.endsWith(`/${rule}`)).concat(nearest(rule, names));
    const hint = meant[0] ? `Did you mean “${meant[0]}”?` : "“casebook rules” lists them.";
    throw new UsageError(`There is no rule “${visible(rule)}”. ${hint}`);
  }
  const page = join(home, "docs/rules", `${rule}.md`);
  if (!existsSync(page)) throw new Error(`${page} is missing: run “npm run docs”`);
  return readFileSync(page, "utf8");
}

/** Markdown as a terminal shows it: titles stand out, examples are indented. */
function forTerminal(markdown: string, colour: boolean): string {
  let inExample = false;
  const lines = markdown.split("\n").flatMap((line) => {
    if (line.startsWith("```")) {
      inExample = !inExample;
      return [];
    }
    if (inExample) return [line === "" ? "" : `    ${line}`];
    const text = line
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/\*\*|`/g, "")
      .replace(/\\([*_<>[\]\\|])/g, "$1");
    const title = /^#+ (.*)$/.exec(text)?.[1];
    if (title === undefined) return [text];
    return [colour ? styleText("bold", title, { validateStream: false }) : title];
  });
  return lines.join("\n");
}
