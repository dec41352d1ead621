import { readFileSync } from "node:fs";
import { format } from "prettier";
import { counts, finding, record, status } from "./first-page.ts";
import { filesOfRelease, formatsByUse } from "./format-tables.ts";
import { picture, tableOfRooms } from "./house.ts";

/**
 * Parts of the pages that are printed from code and data. In its page a part is what is between
 * `<!-- printed: NAME -->` and `<!-- end -->`.
 */
const parts: Readonly<Record<string, () => string>> = {
  picture,
  rooms: tableOfRooms,
  status,
  record,
  finding,
  counts,
  "files-of-a-release": filesOfRelease,
  "formats-by-use": formatsByUse,
};

const part = /(<!-- printed: ([a-z-]+) -->)[\s\S]*?(<!-- end -->)/g;

export const partNames = Object.keys(parts);

/** The names of the printed parts of a page. */
export function partsOf(page: string): string[] {
  return [...readFileSync(page, "utf8").matchAll(part)].map(([, , name]) => name!);
}

/** The text of a page with its parts printed anew. */
export function printed(page: string): Promise<string> {
  const print = (_: string, begin: string, name: string, end: string): string => {
    if (!parts[name]) throw new Error(`${page}: nothing prints “${name}”`);
    return `${begin}\n\n${parts[name]()}\n\n${end}`;
  };
  const text = readFileSync(page, "utf8").replaceAll(part, print);
  return format(text, { parser: "markdown", embeddedLanguageFormatting: "off" });
}
