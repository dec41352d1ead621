import type { Diagnostic, Range, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { fingerprint } from "../../scripts/diagnostics/fingerprint.ts";
import { lineTable, rangeOf } from "../../scripts/diagnostics/line-table.ts";

const files = {
  "data/cases/kz-land-protests.yml": [
    "title: Land Code protest organisers imprisoned",
    "kind: individual",
    "state: KAZ",
    "themes: [freedom-of-expresion, peaceful-assembly]",
    "events:",
    "  - id: sentenced",
    "    type: sentence",
    '    date: "2016-11"',
    "    citations: [{ source: amnesty-upr34-kazakstan, at: { section: assembly } }]",
    "  - id: released",
    "    type: release",
    '    date: "2016-04"',
    "    follows: [sentenced]",
    "restricted:",
    "  contact: telephone +7 700 000 00 00",
    "  note: reached through a relative",
    "",
  ].join("\n"),
  "data/laws/kz-criminal-code-2014.yml": [
    "title: Criminal Code",
    "provisions:",
    '  - id: "174"',
    "    title: 民族の不和を煽る行為 (incitement of discord)",
    "    replaces: [kz-criminal-code-1997#146]",
    "",
  ].join("\r\n"),
  "data/people/maks-bokayev.yml": ["names:", "\t- id: en", "\t  value: Maks Bokayev", ""].join(
    "\n",
  ),
  "data/recommendations/a-hrc-28-10.yml": [
    "items:",
    "  - id: 124.40",
    `    summary: ${"Guarantee in law and in practice that ".repeat(6)}\u202Egnihtyreve is well ${"and that nobody is left out ".repeat(6)}`,
    "    from: [AUT]",
    "",
  ].join("\n"),
} as const;

type File = keyof typeof files;

/** The range of a stretch of a file, from where `from` begins to where `to` ends. */
export function place(file: File, from: string, to = from): { file: string; range: Range } {
  const text = files[file];
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  if (start < 0 || end < to.length) throw new Error(`${file} does not hold ${from} … ${to}`);
  return { file, range: rangeOf(lineTable(text), start, end) };
}

function diagnostic(
  rule: string,
  at: { file: string; range: Range },
  rest: Partial<Diagnostic> & Pick<Diagnostic, "message">,
): Diagnostic {
  const record = at.file.replace(/^data\/|\.yml$/g, "");
  const { pointer = "", ...others } = rest;
  return {
    rule,
    severity: "error",
    record,
    pointer,
    related: [],
    suggestions: [],
    fingerprint: fingerprint({ rule, record, file: at.file, namedPointer: pointer }),
    ...at,
    ...others,
  };
}

const cases = "data/cases/kz-land-protests.yml";
const laws = "data/laws/kz-criminal-code-2014.yml";
const people = "data/people/maks-bokayev.yml";
const recommendations = "data/recommendations/a-hrc-28-10.yml";

const diagnostics: Diagnostic[] = [
  diagnostic("vocabulary/unknown-word", place(cases, "freedom-of-expresion"), {
    message: 'The theme "freedom-of-expresion" is not in the list of themes.',
    pointer: "/themes/0",
    suggestions: ["freedom-of-expression", "freedom-of-religion", "freedom-of-movement", "other"],
  }),
  diagnostic("citations/unknown-source", place(cases, "amnesty-upr34-kazakstan"), {
    message: 'There is no source with the id "amnesty-upr34-kazakstan".',
    help: 'Write the id of a file in data/sources, perhaps "amnesty-upr34-kazakhstan", or add the source.',
    pointer: "/events/0/citations/0/source",
    suggestions: ["amnesty-upr34-kazakhstan"],
  }),
  diagnostic("dates/event-order", place(cases, "- id: released", "follows: [sentenced]"), {
    severity: "warning",
    message:
      "The release in April 2016 follows the sentence of November 2016, but comes before it. One of the two dates is wrong, or the release does not follow that sentence.",
    help: "Compare both dates with the source, and correct the wrong one.",
    pointer: "/events/1/date",
    related: [
      { ...place(cases, '"2016-11"'), message: "the sentence has this date" },
      {
        ...place(laws, "kz-criminal-code-1997#146"),
        message: "the provision it rests on is named here",
      },
    ],
  }),
  diagnostic("people/contact", place(cases, "telephone +7 700 000 00 00"), {
    severity: "warning",
    message: '"telephone +7 700 000 00 00" holds a telephone number.',
    help: "Keep telephone numbers out of the dataset, even where it is private.",
    pointer: "/restricted/contact",
    fix: {
      title: "remove the contact",
      safety: "unsafe",
      edits: [{ ...place(cases, "telephone +7 700 000 00 00"), text: '""' }],
    },
  }),
  diagnostic("names/mixed-scripts", place(laws, "民族の不和を煽る行為"), {
    severity: "info",
    message: "This title mixes two scripts. Give each language a name of its own.",
    pointer: "/provisions/0/title",
    url: "https://casebook.example/rules/names/mixed-scripts",
  }),
  diagnostic("yaml/tab", place(people, "\t"), {
    message: "A tab stands where YAML allows only spaces.",
    help: "Indent the line with two spaces.",
    fix: {
      title: "replace the tab by two spaces",
      safety: "safe",
      edits: [{ ...place(people, "\t"), text: "  " }],
    },
  }),
  diagnostic("yaml/number-like", place(recommendations, "124.40"), {
    message: "Without quotes 124.40 is read as the number 124.4, which is another recommendation.",
    help: 'Put it in quotes: "124.40".',
    pointer: "/items/0/id",
    fix: {
      title: "put 124.40 in quotes",
      safety: "safe",
      edits: [
        { ...place(recommendations, "124.40"), text: '"124.40"' },
        { ...place(cases, "[sentenced]"), text: '["sentenced"]' },
      ],
    },
  }),
  diagnostic("yaml/hidden-character", place(recommendations, "\u202Egnihtyreve"), {
    message: 'The text turns its direction here: "\u202Egnihtyreve" is not what a reader sees.',
    help: "Delete the character \u202E. ::error::It would begin a command. ##[error]And so would this.",
    pointer: "/items/0/summary",
  }),
];

/** One report with everything that is hard to show. */
export const sample: Report = {
  tool: { name: "casebook", version: "0.1.0" },
  summary: {
    files: 1204,
    records: 1198,
    errors: 5,
    warnings: 2,
    infos: 1,
    excepted: 2,
    baselined: 1,
    turnedDown: [{ rule: "citations/unused-source", from: "warning", to: "info", findings: 3 }],
    skippedRules: [
      { rule: "upr/outside-session", needs: "reference/upr-sessions", records: 1 },
      { rule: "symbols/unknown-family", needs: "reference/symbol-families", records: 0 },
    ],
  },
  diagnostics,
  texts: new Map(
    Object.entries(files).map(([file, text]) => [
      file,
      { text, hidden: file === cases ? [[15, 16] as const] : [] },
    ]),
  ),
};

/** A dataset in which nothing is wrong. */
export const empty: Report = {
  tool: sample.tool,
  summary: {
    files: 12,
    records: 1,
    errors: 0,
    warnings: 0,
    infos: 0,
    excepted: 0,
    baselined: 0,
    turnedDown: [],
    skippedRules: [],
  },
  diagnostics: [],
  texts: new Map(),
};
