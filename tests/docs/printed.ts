import { readFileSync } from "node:fs";
import { format } from "oxfmt";
import { isBaselinable } from "../../scripts/diagnostics/baseline.ts";
import { catalogueOf, isFixed } from "../../scripts/engine/catalogue.ts";
import { rules } from "../../scripts/rules/index.ts";
import { counts, finding, record, status } from "./first-page.ts";
import { filesOfRelease, flatTables, formatsByUse } from "./format-tables.ts";
import { picture, tableOfRooms } from "./house.ts";
import { reportFormats } from "./report-formats.ts";

/**
 * Parts of the pages that are printed from code and data. In its page a part is what is between
 * `<!-- printed: NAME -->` and `<!-- end -->`.
 */
const parts: Readonly<Record<string, () => string | Promise<string>>> = {
  picture,
  rooms: tableOfRooms,
  status,
  record,
  finding,
  counts,
  "files-of-a-release": filesOfRelease,
  "flat-tables": flatTables,
  "formats-by-use": formatsByUse,
  fixed: () => listOf(isFixed),
  "not-in-a-baseline": () => listOf((rule) => !isBaselinable(rule)),
  "report-formats": reportFormats,
};

const part = /(<!-- printed: ([a-z-]+) -->)[\s\S]*?(<!-- end -->)/g;

export const partNames = Object.keys(parts);

/** The names of the printed parts of a page. */
export function partsOf(page: string): string[] {
  return [...readFileSync(page, "utf8").matchAll(part)].map(([, , name]) => name!);
}

/** The text of a page with its parts printed anew. */
export async function printed(page: string): Promise<string> {
  const made = new Map<string, string>();
  for (const name of partsOf(page)) {
    if (!parts[name]) throw new Error(`${page}: nothing prints “${name}”`);
    made.set(name, await parts[name]());
  }
  const text = readFileSync(page, "utf8").replaceAll(
    part,
    (_, begin: string, name: string, end: string) => `${begin}\n\n${made.get(name)}\n\n${end}`,
  );
  return (await format("page.md", text, { embeddedLanguageFormatting: "off" })).code;
}

/** The rules that are so; `group/*` where all rules of a group are. */
function listOf(isSo: (rule: string) => boolean): string {
  const ids = [...catalogueOf(rules).keys()];
  const groups = new Set(ids.map((id) => id.slice(0, id.indexOf("/") + 1)));
  const names = [...groups].flatMap((group) => {
    const own = ids.filter((id) => id.startsWith(group));
    return own.every(isSo) ? [`${group}*`] : own.filter(isSo);
  });
  return names.map((name) => `\`${name}\``).join(", ");
}
