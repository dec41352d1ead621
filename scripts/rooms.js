/**
 * The rooms of this house, from the ground floor up. A room imports only from the rooms that its row
 * names, and from diagnostics/. `.dependency-cruiser.js` turns the rows into walls; `npm run docs`
 * prints them in docs/architecture.md.
 *
 * @typedef {object} Room
 * @property {string} holds what is in the room, in a few words
 * @property {string} [imports] the other rooms that it may import, apart from diagnostics/
 * @property {true} [alone] its files do not import each other
 * @property {true} [machine] it may open files, start programs and ask the network
 * @property {true} [terminal] it may read the clock, the environment and the terminal
 * @property {string} [packages] the npm packages that it may import
 */

/**
 * By folder. A folder inside a room with a row of its own is a room of its own; with `*` each
 * further folder is one.
 *
 * @type {Readonly<Record<string, Room>>}
 */
export const rooms = {
  diagnostics: {
    holds: "a finding: its place, order, level and fingerprint; exceptions and the baseline",
    packages: "any-ascii fastest-levenshtein",
  },
  time: { holds: "dates as bounds (EDTF), durations, and comparisons that can answer “unknown”" },
  texts: {
    holds: "what a text says, read once for all rules; the forms of languages",
    imports: "time",
  },
  symbols: { holds: "UN document symbols and Amnesty Index numbers, read by grammar" },
  schema: {
    holds: "the schemas: compiled, asked for fields, and their errors in words",
    machine: true,
    packages: "ajv",
  },
  "schema/generate-types.ts": {
    holds: "writes records.ts, the types of all records",
    imports: "schema",
    machine: true,
    terminal: true,
    packages: "json-schema-to-typescript oxfmt",
  },
  yaml: {
    holds: "a text as values and positions; what YAML the records may not use",
    machine: true,
    packages: "js-yaml yaml",
  },
  dataset: {
    holds: "the files of a dataset, in a folder or in a git revision",
    imports: "schema yaml",
    machine: true,
    packages: "glob",
  },
  tables: {
    holds: "the reference tables of the tool, and the tables in force of a dataset",
    imports: "yaml",
    machine: true,
  },
  facts: {
    holds: "what a check keeps of one record, and the cache of that",
    imports: "time texts schema yaml",
    machine: true,
    packages: "libphonenumber-js",
  },
  corpus: {
    holds: "the facts of all records, to be asked by rules",
    imports: "tables facts evidence",
  },
  stats: { holds: "figures of a dataset", imports: "dataset tables facts" },
  changes: {
    holds: "what differs between two datasets, and why",
    imports: "time schema facts dataset",
  },
  "changes/words": {
    holds: "a change as a sentence",
    imports: "time schema facts changes",
  },
  "changes/report": {
    holds: "two revisions compared in meaning (`casebook diff`)",
    imports: "schema yaml dataset tables facts stats changes changes/words",
  },
  rules: {
    holds: "what a rule is, and the list of all rules",
    imports: "texts schema tables facts corpus changes rules/*",
  },
  "rules/shared": {
    holds: "what several rules ask",
    imports: "time texts schema tables facts evidence corpus rules",
    packages: "fastest-levenshtein",
  },
  "rules/*": {
    holds: "one rule a file, by subject; no rule imports another",
    alone: true,
    imports:
      "time texts symbols schema tables dataset facts evidence corpus changes rules rules/shared",
    packages: "fastest-levenshtein",
  },
  engine: {
    holds: "one check: settings, tables, records, rules, policy, report",
    imports: "time texts schema yaml dataset tables facts evidence corpus changes rules",
    machine: true,
  },
  reporters: { holds: "a report as text, one format a file", packages: "fast-string-width" },
  edit: {
    holds: "edits of YAML text that keep comments and layout: repairs, order, migrations",
    imports: "schema yaml dataset tables facts changes edit/new edit/migrations",
    machine: true,
    packages: "diff",
  },
  "edit/migrations": {
    holds: "the steps from one version of the schemas to the next",
    imports: "yaml edit",
  },
  "edit/new": {
    holds: "a new record: questions, id, likely duplicates, next steps",
    imports: "symbols schema yaml dataset tables",
    packages: "any-ascii",
  },
  "publish/output": {
    holds: "a folder written whole or not at all; the search for withheld values",
    imports: "facts",
    machine: true,
    packages: "fflate tar-stream",
  },
  "publish/release": {
    holds: "the records of a release, without what is withheld",
    imports: "schema yaml dataset facts changes changes/words publish/output",
    machine: true,
  },
  "publish/tables": {
    holds: "the records of a release as tables",
    imports: "time schema facts publish/output publish/release",
    machine: true,
  },
  "publish/flat": {
    holds: "the records of a release as a few tables with labels, one a file",
    imports: "time schema facts changes changes/words publish/release publish/tables",
  },
  "publish/formats": {
    holds: "one release format a file",
    imports:
      "time schema changes changes/words publish/output publish/release publish/tables publish/flat",
    machine: true,
    packages: "any-ascii fflate hyparquet-writer node-sqlite3-wasm",
  },
  publish: {
    holds: "a release from the checked records: every format, the manifest, the sums",
    imports: "changes publish/output publish/release publish/formats",
    machine: true,
  },
  site: {
    holds: "the explorer: the records of a release as pages for a browser",
    imports: "time schema facts changes changes/words publish/release publish/formats",
    packages: "minisearch preact preact-render-to-string",
  },
  "site/client": {
    holds: "the script of the explorer, which runs in a browser",
    imports: "site publish/formats",
    packages: "fflate minisearch",
  },
  "import/core": {
    holds: "what importers share: the given file, known names, the log, records as YAML",
    imports: "time symbols schema yaml dataset tables edit edit/new",
    machine: true,
    packages: "fflate",
  },
  "import/generate-cldr-forms.ts": {
    holds: "writes core/state-forms.ts and core/month-forms.ts, names in many languages",
    machine: true,
    terminal: true,
    packages: "js-yaml oxfmt",
  },
  "import/table": {
    holds: "a table of any kind of file as one stream of rows",
    imports: "time import/core",
    packages: "fflate iconv-lite saxes",
  },
  "import/*": {
    holds: "one format a folder; no format imports another",
    imports: "time symbols schema yaml facts edit import/core import/table",
    packages: "linkedom mammoth",
  },
  import: {
    holds: "the list of importers, and one import from file to records",
    imports: "schema edit import/core import/*",
    machine: true,
  },
  compare: { holds: "two datasets side by side", imports: "schema", packages: "diff" },
  verify: {
    holds: "a release folder checked against itself and against a rebuild",
    imports: "schema facts corpus publish/output",
    machine: true,
  },
  gate: {
    holds: "the verdict on a pull request, and its comment on GitHub",
    imports: "schema yaml dataset changes/report reporters",
    packages: "@actions/http-client ajv fflate",
  },
  "archive/text": {
    holds: "the text of a document: paragraphs, headings and footnotes, without the marks of notes",
    imports: "import/core",
    packages: "fflate linkedom pdfjs-dist saxes warcio",
  },
  archive: {
    holds: "the documents that somebody keeps, by their SHA-256, and their texts",
    imports: "archive/text",
    machine: true,
  },
  evidence: {
    holds:
      "the passages of a document by its numbers, and what of a statement does not stand in them",
    imports: "time texts schema facts archive/text",
  },
  setup: {
    holds: "the files around a dataset: from templates, written, updated, and looked at",
    imports: "edit",
    machine: true,
    packages: "diff",
  },
  commands: {
    holds: "one command a file: arguments, rooms, output, exit status",
    imports:
      "time schema yaml dataset tables facts stats changes changes/report rules engine reporters edit edit/new edit/migrations publish publish/formats publish/output publish/release site import import/core import/* compare verify gate archive archive/text evidence setup",
    machine: true,
    packages: "@inquirer/input @inquirer/search @inquirer/select commander",
  },
  bin: {
    holds: "the program `casebook`, what it offers to programs, its bundle and its package",
    imports: "schema tables reporters publish/output verify archive archive/text commands",
    machine: true,
    terminal: true,
    packages: "esbuild oxfmt typescript",
  },
};
