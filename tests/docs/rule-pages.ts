import { rmSync, symlinkSync, writeFileSync, mkdirSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { format } from "oxfmt";
import { catalogueOf } from "../../scripts/engine/catalogue.ts";
import type { CatalogueEntry, CatalogueExample } from "../../scripts/engine/catalogue.ts";
import { check } from "../../scripts/engine/check.ts";
import type { Diagnostic, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { visible } from "../../scripts/diagnostics/visible.ts";
import type { ExampleFile } from "../../scripts/yaml/checks.ts";
import { pretty } from "../../scripts/reporters/pretty.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { needsCopies } from "../../scripts/rules/rule.ts";
import { exampleCopy } from "../../scripts/rules/shared/example-copy.ts";
import { checked, checkedChange, checkedWithCopy, today } from "../rules/dataset.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const catalogue = catalogueOf(rules);

/**
 * The pages of docs/rules/ by their path there: one for each rule, and the list of them.
 *
 * @param only the rules whose pages are wanted; empty for all
 */
export async function rulePages(only: readonly string[] = []): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const entry of catalogue.values()) {
    if (only.length > 0 && !only.includes(entry.id)) continue;
    pages.set(`${entry.id}.md`, await tidy(page(entry)));
  }
  pages.set("README.md", await tidy(list()));
  return pages;
}

async function tidy(markdown: string): Promise<string> {
  return (await format("page.md", markdown, { embeddedLanguageFormatting: "off" })).code;
}

function list(): string {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue.values()) {
    const group = entry.id.split("/")[0]!;
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  const tables = [...groups].map(([group, entries]) => {
    const rows = entries.map(
      ({ id, severity, demands }) => `| [${id}](${id}.md) | ${severity} | ${cell(demands)} |`,
    );
    return `## ${group}\n\n| rule | worst | demands |\n| --- | --- | --- |\n${rows.join("\n")}`;
  });
  return `# What the check finds\n\n${catalogue.size} rules. Each page says what is demanded, why, and how to repair it; \`casebook explain RULE\` prints the same.\n\n${tables.join("\n\n")}\n`;
}

function page(entry: CatalogueEntry): string {
  const { id, severity, demands, why, source, needs, yieldsTo, fixed, failing, passing } = entry;
  const withCopy = rules.some((rule) => rule.id === id && needsCopies(rule));
  const shown =
    Object.keys(failing.files).length + (failing.gone ?? []).length > 0
      ? report(failing, withCopy)
      : undefined;
  const own = shown?.diagnostics.filter(({ rule }) => rule === id) ?? [];
  return [
    `# ${id}`,
    `${severity === "info" ? "Advice" : severity === "error" ? "Error" : "Warning"}, at worst. ${demanded(demands)}`,
    `**Why.** ${plain(why)}`,
    ...(source === undefined ? [] : [`**Source.** ${plain(source)}.`]),
    ...(needs.length === 0
      ? []
      : [`**Needs.** ${needs.join(", ")}; without it the rule is reported as not checked.`]),
    ...yielding(yieldsTo),
    ...(withCopy
      ? [
          "**Needs.** A copy of the source, and `casebook check --evidence`; without the copy the rule is reported as not checked.",
        ]
      : []),
    ...repair(entry.repair, own),
    fixed
      ? "No exception or configuration can turn it down."
      : "An exception or a configuration may accept it: see [findings](../../findings.md).",
    ...example("A failing example", failing),
    ...said(shown, own),
    ...example("A passing example", passing),
    ...(withCopy ? ["## The copy of the source", fenced("text", exampleCopy)] : []),
  ].join("\n\n");
}

/** A sentence or two; more demands are a list. */
function demanded(demands: string): string {
  const each = demands.split(/; |(?<=\.) (?=[\p{Lu}“])/u);
  if (each.length < 3) return plain(demands);
  const items = each.map((one) => plain(one[0]!.toUpperCase() + one.slice(1).replace(/\.$/, "")));
  return `The rule demands:\n\n${items.map((item) => `- ${item}.`).join("\n")}`;
}

/** What Markdown would take for something else. */
function plain(text: string): string {
  return visible(text).replace(/[*_<>[\]\\|]/g, "\\$&");
}

function cell(text: string): string {
  return plain(text).replaceAll("\n", " ");
}

/** Which findings explain one of this rule. */
function yielding(causes: CatalogueEntry["yieldsTo"]): string[] {
  const link = (id: string) => (id === "*" ? "any other finding" : `[${id}](../${id}.md)`);
  const at = (where: string) =>
    Object.keys(causes)
      .filter((id) => causes[id] === where)
      .map(link);
  const places = [
    ...(at("here").length > 0 ? [`${conjunction.format(at("here"))} at the same place`] : []),
    ...(at("record").length > 0 ? [`${conjunction.format(at("record"))} in the same record`] : []),
  ];
  return places.length === 0
    ? []
    : [`**Yields to** ${places.join(", and to ")}: it is left out until that is mended.`];
}

const conjunction = new Intl.ListFormat("en", { type: "conjunction" });

function repair(known: string | undefined, [first]: readonly Diagnostic[]): string[] {
  const help = known ?? first?.help;
  if (help === undefined) return [];
  const fixes = {
    safe: " `casebook fix` does it in a case like the example.",
    unsafe: " `casebook fix --unsafe` does it in a case like the example; look at the result.",
  };
  return [`**Repair.** ${plain(help)}${first?.fix ? fixes[first.fix.safety] : ""}`];
}

function example(title: string, { on, files, before, gone = [] }: CatalogueExample): string[] {
  const where = on === "example" ? "" : ", alone";
  const when = before === undefined ? "In" : "After, in";
  const blocks = [
    ...Object.entries(before ?? {}).map(
      ([path, text]) => `Before, in \`${path}\`:\n\n${block(text)}`,
    ),
    ...Object.entries(files).map(
      ([path, file]) => `${when} \`${path}\`${where}:\n\n${block(file)}`,
    ),
    ...gone.map((path) => `After, \`${path}\` is gone.`),
  ];
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks];
}

function block(file: ExampleFile): string {
  if (typeof file === "string") {
    const lines = file.split("\n").map((line) => visible(line));
    return fenced("yaml", lines.join("\n").trimEnd());
  }
  if ("link" in file) return `a symbolic link to \`${file.link}\``;
  if ("pipe" in file) return "a pipe, not a file";
  if ("unreadable" in file) return "a file that cannot be opened";
  if ("hex" in file) return `the bytes \`${file.hex}\``;
  return `${file.before === undefined ? "" : `\`${visible(file.before)}\`, then `}${file.times.toLocaleString("en")} times \`${visible(file.repeat)}\``;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** The first finding as a contributor sees it. */
function said(shown: Report | undefined, [first]: readonly Diagnostic[]): string[] {
  if (shown === undefined || first === undefined) return [];
  const text = pretty({ ...shown, diagnostics: [first] }, { colour: false, width: 80 });
  const blocks = text.split("\n\n");
  return ["The report says:", fenced("text", blocks.slice(1, -1).join("\n\n").trimEnd())];
}

function report({ on, files, before, gone = [] }: CatalogueExample, withCopy = false): Report {
  const named = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(all).map(([path, text]) => [path.slice(5, -4), String(text)]),
    );
  if (before) {
    const removed = Object.fromEntries(gone.map((path) => [path.slice(5, -4), null]));
    return checkedChange({ before: named(before), after: { ...named(files), ...removed } }).report;
  }
  if (on === "example") return (withCopy ? checkedWithCopy : checked)(named(files)).report;
  // One example is a file beside the dataset.
  const around = temporaryFolder("casebook-page-");
  const root = join(around, "dataset");
  mkdirSync(root);
  try {
    for (const [path, file] of Object.entries(files)) make(join(root, path), file);
    const tool = { name: "casebook", version: "0.0.0" };
    return check({ root, schemas, toolTables, rules: [], today, tool }).report;
  } finally {
    rmSync(around, { recursive: true });
  }
}

function make(path: string, file: ExampleFile): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof file === "string") writeFileSync(path, file);
  else if ("link" in file) symlinkSync(file.link, path);
  else if ("pipe" in file) execFileSync("mkfifo", [path]);
  else if ("hex" in file) writeFileSync(path, Buffer.from(file.hex.replaceAll(" ", ""), "hex"));
  else if ("repeat" in file)
    writeFileSync(path, (file.before ?? "") + file.repeat.repeat(file.times));
}
