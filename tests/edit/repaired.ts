import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../../scripts/engine/check.ts";
import type { Checked } from "../../scripts/engine/check.ts";
import { repair } from "../../scripts/edit/repair.ts";
import type { Found, Repaired } from "../../scripts/edit/repair.ts";
import { decode, readText } from "../../scripts/yaml/source-text.ts";
import { rules } from "../../scripts/rules/index.ts";
import type { Rule } from "../../scripts/rules/rule.ts";
import { schemas } from "../schemas.ts";
import { today } from "../rules/dataset.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { toolTables } from "../tool-tables.ts";

const base = fileURLToPath(new URL("../rules/base", import.meta.url));

/** The text of a file of the example dataset. */
export function exampleText(file: string): string {
  return readFileSync(join(base, file), "utf8");
}

export interface RepairedExample extends Repaired<Found> {
  /** The text of a file after the repairs. */
  readonly textOf: (file: string) => string;
  /** The findings before them. */
  readonly before: Checked["report"]["diagnostics"];
}

/** Repairs the example dataset with other texts for some of its files. */
export function repaired(
  texts: Readonly<Record<string, string>>,
  { unsafe = false, extra = [] }: { unsafe?: boolean; extra?: readonly Rule[] } = {},
): RepairedExample {
  const root = temporaryFolder("casebook-fix-");
  try {
    cpSync(base, root, { recursive: true });
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(root, file), text);
    const checkWith = (changed: ReadonlyMap<string, string>) => {
      const read = (file: string) => {
        const text = changed.get(file);
        return text === undefined ? readText(root, file) : decode(file, Buffer.from(text));
      };
      const tool = { name: "casebook", version: "0.0.0" };
      const all = [...rules, ...extra];
      const { report, crashed } = check({
        root,
        schemas,
        toolTables,
        rules: all,
        today,
        tool,
        read,
      });
      return { diagnostics: report.diagnostics, crashed };
    };
    const textOf = (file: string) => readText(root, file).text;
    const before = checkWith(new Map()).diagnostics;
    const wanted = ({ fix }: { fix: { safety: string } }) => unsafe || fix.safety === "safe";
    const result = repair({ textOf, check: checkWith, wanted });
    const after = new Map(
      Object.keys(texts).map((file) => [file, result.texts.get(file) ?? textOf(file)]),
    );
    return { ...result, before, textOf: (file) => after.get(file) ?? exampleText(file) };
  } finally {
    rmSync(root, { recursive: true });
  }
}
