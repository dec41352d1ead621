import { readFileSync } from "node:fs";

export const scopes = ["record", "corpus", "change"] as const;
export type Scope = (typeof scopes)[number];

/**
 * The text of a new rule. It works and is silly; what is left to write is marked TODO.
 *
 * @param example a file of the example dataset, such as `laws/new-code`
 */
export function ruleText(id: string, scope: Scope, example: string): string {
  const template = readFileSync(new URL(`${scope}.txt`, import.meta.url), "utf8");
  return template
    .replaceAll("COLLECTION", example.split("/")[0]!)
    .replaceAll("EXAMPLE", example)
    .replaceAll("ID", id);
}

/** The list of rules, `every-rule.ts`, with a new one in its place. */
export function listedWith(list: string, id: string): string {
  const [head, ...lines] = list.trimEnd().split("\n");
  const short = camelCase(id.split("/")[1]!);
  const name = list.includes(` as ${short} `) ? camelCase(id) : short;
  lines.push(`export { default as ${name} } from "./${id}.ts";`);
  const pathIn = (line: string): string => line.slice(line.indexOf('"'));
  lines.sort((a, b) => (pathIn(a) < pathIn(b) ? -1 : 1));
  return [head, ...lines, ""].join("\n");
}

function camelCase(name: string): string {
  return name.replaceAll(/[-/](.)/g, (_, letter: string) => letter.toUpperCase());
}
