import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { site } from "../../scripts/site/site.ts";
import type { Assets } from "../../scripts/site/site.ts";
import { casebookIn } from "../commands/casebook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The style and the script, as the command bundled them before the tests began. */
export function bundledAssets(): Assets {
  const folder = resolve("build/site");
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

/** The site of the shipped dataset, in a folder of its own. */
export async function shippedSite(): Promise<string> {
  const out = join(temporaryFolder("casebook-site-"), "dist");
  const formats = [site(bundledAssets())];
  const built = await casebookIn({ formats }, "build", "--today", "2026-11-30", "--out", out);
  if (built.status !== 0) throw new Error(built.out + built.err);
  return join(out, "site");
}

/** Every file below a folder, with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}

/** One page of each kind in the shipped dataset. */
export const pageKinds = [
  "index.html",
  "tracker.html",
  "articles.html",
  "standing.html",
  "chain.html",
  "disagreements.html",
  "figures.html",
  "search.html",
  "data.html",
  "changes.html",
  "contribute.html",
  "cases/index.html",
  "cases/kz-bokayev-ayan.html",
  "cases/kz-bokayev-ayan.cite.html",
  "recommendations/a-hrc-28-10.html",
  "recommendations/a-hrc-28-10/124.4.html",
  "reviews/upr-kaz-2.html",
  "sources/amnesty-upr34-kazakhstan.html",
  "laws/kz-criminal-code-2014.html",
  "organizations/knprk.html",
  "people/maks-bokayev.html",
  "statistics/kz-torture-court.html",
  "reference/themes.html",
  "reference/themes/torture.html",
  "reference/states/KAZ.html",
];
