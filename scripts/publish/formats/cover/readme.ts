import type { Entry } from "../catalogue/entry.ts";
import type { FormatFiles, ReleaseFormat } from "../format.ts";
import { licensed } from "./licensed.ts";

/** README.md of a release, for somebody who has unpacked an archive and knows nothing of it. */
export function readme(entry: Entry, formats: readonly ReleaseFormat[]): string {
  const { title, description, version, issued, page, citeAs, licence } = entry;
  const files = formats.flatMap((format) => format.files);
  const { files: folder, archive } = entry.downloads;
  const places = [page, folder, archive].filter((place) => place !== undefined);
  const found =
    places.length === 0 ? "" : ` It is found at ${places.map((place) => `<${place}>`).join(", ")}.`;
  const released = issued === undefined ? "" : `, released on ${issued}`;
  return `# ${plain(title)}

${plain(description)}

Version ${version}${released}.${found}

## Begin here

${firstSteps(files)}
## Read it right

- Every statement names its sources, with the place in each. \`supports\` says how far the place carries the
  statement; \`unchecked\` means that nobody has compared the two.
- \`evidence\` in the table of statements says what stands behind each. Opened: somebody opened a source. Sealed: the
  hash of what the place says is kept (\`passage\`), and the statement has not changed after it was compared
  (\`statement\`). Checked: a person compared the statement with that place, and neither has changed since. A
  program may have opened and sealed; only a person checks.
- The standing of a statement (\`alleged\`, \`reported\`, \`found\` and others) says how firmly it is established. A
  statement that is reported is not thereby true.
- Where sources disagree, both values are kept: see the table of disagreements.
- Dates are as precise as the source: \`2016-05\` is a month, \`2019~\` is about 2019. An empty cell means that
  the record says nothing; it never means no.
- This release may name people. Think of them before you publish what you make of it.

## What is in it

| file | holds |
| ---- | ----- |
${files.map(({ path, holds }) => `| \`${path}\` | ${holds} |`).join("\n")}

\`manifest.json\` lists every file, with its size and its SHA-256.

## How to cite it

${plain(citeAs)}

Cite the sources of the statements that you use beside it: \`cite_as\` in the table of statements has them.

## Licence

${licensed(licence)}

## Is it whole?

\`sha256sum --check --quiet SHA256SUMS\` says nothing if every file is as it was released.
`;
}

/** A line for each kind of reader whose format is there. */
function firstSteps(files: readonly FormatFiles[]): string {
  const there = new Set(files.map(({ path }) => path));
  return steps
    .filter(([path]) => there.has(path))
    .map(([, line]) => `- ${line}\n`)
    .join("");
}

const steps = [
  ["site/", "To read and search, open `site/index.html` in a browser. It works without a network."],
  [
    "casebook.xlsx",
    "In a spreadsheet, open `casebook.xlsx`. The sheet About says what it is, and Dictionary what each column means.",
  ],
  [
    "flat/",
    "In pandas or R, begin with the tables in `flat/`; `csv-raw/dictionary.csv` explains every column.",
  ],
  [
    "casebook.sqlite",
    "In SQL, open `casebook.sqlite` (SQLite 3.37 or later) and begin with the tables `flat_…`.",
  ],
  ["casebook.json", "In a program, read `casebook.json`; `schemas/` describes the records."],
] as const;

/** A text of the dataset in Markdown: no markup, link or HTML. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, (sign) => (sign === "&" ? "&amp;" : `\\${sign}`));
}
