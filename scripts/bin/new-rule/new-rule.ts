import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "oxfmt";
import { collections } from "../../schema/collections.ts";
import { listedWith, ruleText, scopes } from "./lay-out.ts";
import type { Scope } from "./lay-out.ts";

/**
 * `npm run new-rule group/name [record|corpus|change] [collection]` lays out a rule: its file, its line
 * in the list of rules, and its page.
 */
const home = fileURLToPath(new URL("../../../", import.meta.url));
const known: readonly string[] = collections;
const [id = "", scope = "record", named] = process.argv.slice(2);
const group = id.split("/")[0]!;
const collection = named ?? (known.includes(group) ? group : "cases");
const file = `scripts/rules/${id}.ts`;
const list = "scripts/rules/every-rule.ts";

const problem = problemWith();
if (problem !== undefined) {
  console.error(problem);
  console.error("Usage: npm run new-rule group/name [record|corpus|change] [collection]");
  process.exit(2);
}
const [example] = readdirSync(join(home, "tests/rules/base/data", collection));
await write(file, ruleText(id, scope as Scope, `${collection}/${example!.slice(0, -4)}`));
await write(list, listedWith(readFileSync(join(home, list), "utf8"), id));
const pages = ["--import", "tsx", join(home, "tests/docs/write.ts"), id];
const { status } = spawnSync(process.execPath, pages, { cwd: home, stdio: "inherit" });
console.log(`Wrote ${file}, its line in ${list}, and docs/rules/${id}.md.`);
console.log("This says what is left to write:");
console.log(`  npx vitest run tests/rules/examples.test.ts -t ${id}`);
process.exitCode = status ?? 1;

function problemWith(): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(id))
    return "A rule is named group/name, in small letters and hyphens.";
  if (!(scopes as readonly string[]).includes(scope)) return `“${scope}” is not a scope.`;
  if (!known.includes(collection)) return `“${collection}” is not a collection.`;
  return existsSync(join(home, file)) ? `${file} already exists.` : undefined;
}

async function write(path: string, text: string): Promise<void> {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), (await format(path, text, { printWidth: 100 })).code);
}
