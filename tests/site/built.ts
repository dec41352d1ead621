import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { site } from "../../scripts/site/site.ts";
import type { Assets } from "../../scripts/site/site.ts";
import { casebookIn } from "../commands/casebook.ts";
import { shippedRelease } from "../shipped-release.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The style and the script, as the command bundled them before the tests began. */
export function bundledAssets(): Assets {
  const folder = resolve("build/site");
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

/** The site of the shipped dataset. */
export function shippedSite(): string {
  return join(shippedRelease(), "site");
}

/** What the records of the example dataset say in Arabic, with numbers, symbols and Latin names among it. */
export const arabic = {
  title: "فض تجمع سلمي في العاصمة",
  name: "محمد أحمد الخطيب",
  event: "فرّقت الشرطة التجمع؛ انظر A/HRC/28/10 والتوصية 124.4 (Freedom House).",
  asks: "ضمان عمل الصحفيين دون خوف، وفقا للمادة 19 (3).",
  stated: "15 مايو 2016، 200 شخص",
};

/** The site of the example dataset, whose texts are Arabic in part. */
export async function arabicSite(): Promise<string> {
  const root = temporaryFolder("casebook-arabic-");
  cpSync("tests/rules/base/data", join(root, "data"), { recursive: true });
  const change = (record: string, ...edits: readonly (readonly [was: string, is: string])[]) => {
    const path = join(root, "data", `${record}.yml`);
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      edits.reduce((made, [was, is]) => made.replace(was, is), text),
    );
  };
  change(
    "cases/other",
    ["title: A meeting broken up", `title: ${arabic.title}`],
    ["summary: A meeting was broken up by police.", `summary: ${arabic.event}`],
    [
      'date: "2016-05-15"\n',
      `date: "2016-05-15"
    summary: ${arabic.event}
    discrepancies:
      - { field: date, stated: "${arabic.stated}", status: open, resolution: Not known., citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }] }
`,
    ],
  );
  change("recommendations/un-report", ["Let journalists work without fear.", `"${arabic.asks}"`]);
  change("people/second-person", [
    "names:\n",
    `names:
  - { id: ar, value: ${arabic.name}, lang: ar, kind: official, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }
`,
  ]);
  const formats = [site(bundledAssets())];
  const built = await casebookIn({ cwd: root, formats }, "build", "--today", "2020-06-01");
  if (built.status !== 0) throw new Error(built.out + built.err);
  return join(root, "dist", "site");
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
