import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { casebookIn, casebookProcess, fewFormats } from "../commands/casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/**
 * The pages that people write: those of the top level, of docs/ and of .github/. Those of docs/rules/
 * are printed from the rules, with wrong data and right, and have a test of their own.
 */
export const pages: readonly string[] = [
  ...readdirSync("."),
  ...inside("docs").filter((path) => !path.startsWith("docs/rules/")),
  ...inside(".github"),
].filter((path) => path.endsWith(".md"));

function inside(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .toSorted();
}

export interface Block {
  readonly page: string;
  /** Of the fence, from 1. */
  readonly line: number;
  readonly text: string;
}

/** The fenced blocks in one language. */
export function blocksOf(language: string): Block[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return pages.flatMap((page) => {
    const all = readFileSync(page, "utf8");
    return [...all.matchAll(fence)].map(({ 1: text = "", index }) => {
      return { page, line: all.slice(0, index).split("\n").length, text };
    });
  });
}

/** A copy of the shipped data, in a git repository of its own as a contributor has it. */
export function copyOfData(): string {
  const root = temporaryFolder("casebook-docs-");
  cpSync("data", join(root, "data"), { recursive: true });
  const git = (...args: string[]): void => {
    const { status, stderr } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  };
  git("init", "--quiet");
  git("add", "data");
  git("-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "--quiet", "-m", "data");
  return root;
}

/** Runs the command in a folder, within this process. Of a release it writes a few formats. */
export async function runIn(root: string, args: readonly string[]): Promise<Outcome> {
  const { status, out, err } = await casebookIn({ cwd: root, ...fewFormats }, ...dated(args));
  return { status, out: out + err };
}

/** Runs the command in a folder, as a process of its own, which is never older than the sources. */
export function processIn(root: string, args: readonly string[]): Outcome {
  const { status, out, err } = casebookProcess(root, ...dated(args));
  return { status, out: out + err };
}

interface Outcome {
  readonly status: number | null;
  /** What was said on standard output, then on standard error. */
  readonly out: string;
}

/** The day is pinned, so that no page turns wrong by waiting. */
function dated(args: readonly string[]): readonly string[] {
  const needsDay = ["check", "build", "new"].includes(args[0] ?? "") && !args.includes("--today");
  return needsDay ? [...args, "--today", "2026-11-30"] : args;
}
