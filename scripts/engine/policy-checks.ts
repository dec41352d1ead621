import type { Check } from "../diagnostics/check-docs.ts";

/** An exception of the finding that `age` gives. */
function exception(entry: Readonly<Record<string, string>>): string {
  const whole = {
    rule: "dates/edtf",
    record: "people/first-person",
    pointer: "/ages/40 2016-05-32/on",
    reason: "The source prints this date; its publisher was asked.",
    until: '"2020-12-31"',
    ...entry,
  };
  return `exceptions:\n${Object.entries(whole)
    .map(([key, value], index) => `  ${index === 0 ? "-" : " "} ${key}: ${value}`)
    .join("\n")}`;
}

const age = `ages:
  - value: 40
    on: "2016-05-32"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
const fault = { "data/people/first-person.yml": age };
const excepted = (entry: Readonly<Record<string, string>> = {}) => ({
  ...fault,
  "data/exceptions.yml": exception(entry),
});

/** The reason of a change in the example dataset. */
function reason(entry: Readonly<Record<string, string>> = {}): string {
  const whole = {
    version: '"0.1.0"',
    reason: "correction",
    records: "[people/first-person]",
    note: "The source was read again.",
    ...entry,
  };
  return `changes:\n${Object.entries(whole)
    .map(([key, value], index) => `  ${index === 0 ? "-" : " "} ${key}: ${value}`)
    .join("\n")}`;
}

/** What the checker finds about its own exceptions and baseline, and about itself. */
export const policyChecks = {
  "exceptions/unknown-rule": {
    severity: "error",
    docs: {
      demands: "An exception names a rule that there is.",
      why: "An exception for a mistyped rule excepts nothing, and hides that somebody meant to.",
      failing: { "data/exceptions.yml": exception({ rule: "date/edtf" }) },
      passing: excepted(),
    },
  },
  "exceptions/not-allowed": {
    severity: "error",
    docs: {
      demands:
        "No exception is made for a fault of a file's form, for restricted values in a public dataset, or for a fault of the checker itself.",
      why: "A release promises that every record has the form of its schema, and that nothing restricted is in it.",
      failing: { "data/exceptions.yml": exception({ rule: "schema/unknown-key" }) },
      passing: excepted(),
    },
  },
  "exceptions/until": {
    severity: "error",
    docs: {
      demands: "An exception ends on a day that exists.",
      why: "An exception without an end is forgotten.",
      failing: { "data/exceptions.yml": exception({ until: '"2020-02-30"' }) },
      passing: excepted(),
    },
  },
  "exceptions/expired": {
    severity: "error",
    docs: {
      demands: "No exception has ended.",
      why: "The day was set so that somebody looks again: the finding counts again, too.",
      failing: { "data/exceptions.yml": exception({ until: '"2020-05-31"' }) },
      passing: excepted(),
    },
  },
  "exceptions/ends-soon": {
    severity: "warning",
    docs: {
      demands: "An exception does not end within 30 days.",
      why: "Who has a month to look the matter up is not surprised by a check that fails.",
      failing: excepted({ until: '"2020-06-30"' }),
      passing: excepted({ until: '"2020-07-02"' }),
    },
  },
  "exceptions/unneeded": {
    severity: "error",
    docs: {
      demands: "An exception is made only for a finding that there is, and once.",
      why: "An exception that outlives its finding would hide the next one at the same place.",
      failing: { "data/exceptions.yml": exception({}) },
      passing: excepted(),
    },
  },
  "people/restricted-unprovable": {
    severity: "error",
    docs: {
      demands:
        "A restricted value has at least eight characters, and no field that is published holds it.",
      why: "After a build every file is searched for every restricted value. What is short, or stands elsewhere too, would be found by chance, and its absence could not be proven.",
      failing: {
        "data/dataset.yml": "visibility: private",
        "data/people/second-person.yml": "restricted: { contact: in town }",
      },
      passing: {
        "data/dataset.yml": "visibility: private",
        "data/people/second-person.yml": "restricted: { contact: Made up for this example }",
      },
    },
  },
  "files/no-dataset": {
    severity: "error",
    docs: {
      demands:
        "A dataset says in data/dataset.yml what it is: title, version, visibility, licence.",
      why: "Without it nothing says whether the data is public; and a check of a folder that is no dataset must not pass.",
      repair: "Add data/dataset.yml, or name the folder of the dataset with --root.",
      failing: {},
      passing: {},
    },
  },
  "ids/dropped": {
    severity: "error",
    docs: {
      demands:
        "Every record and part of the last release (--previous) is still there, or is in data/redirects.yml or data/tombstones.yml.",
      why: "Whoever cited an id of a release must find what became of it.",
      failing: {},
      passing: {},
    },
  },
  "change/bulk": {
    severity: "error",
    docs: {
      demands:
        "Where more records change at once than anybody reads (50, or “bulkChange” of casebook.config.yml), entries in data/changes.yml say why.",
      why: "A change by a script or a foreign list is judged by what it was meant to do, and readers of the next version must learn that.",
      repair:
        "Write one entry in data/changes.yml that names the records and the reason, or divide the change.",
      failing: {},
      passing: {},
    },
  },
  "change/base-unreadable": {
    severity: "info",
    docs: {
      demands: "What a change is compared with can be read.",
      why: "Where it cannot, nobody knows what the change did, and the rules on changes are silent.",
      repair: "Read what is there now with care; nothing else can be done about the base.",
      failing: {},
      passing: {},
    },
  },
  "schema/version": {
    severity: "error",
    docs: {
      demands:
        "The version of the schemas that data/dataset.yml names is the one of the schemas at hand.",
      why: "Records that were written for other schemas may mean something else under these.",
      repair:
        "Run `casebook migrate`, which rewrites older records. For newer ones use a newer version of casebook.",
      failing: { "data/dataset.yml": 'schemaVersion: "1.0.0"' },
      passing: { "data/dataset.yml": 'schemaVersion: "2.0.0"' },
    },
  },
  "reasons/record": {
    severity: "error",
    docs: {
      demands:
        "Each record that data/changes.yml names is there, was redirected, or has a tombstone.",
      why: "The entries of earlier versions are the history of what was wrong; who reads them must find the record.",
      failing: { "data/changes.yml": reason({ records: "[people/frist-person]" }) },
      passing: { "data/changes.yml": reason() },
    },
  },
  "reasons/place": {
    severity: "error",
    docs: {
      demands:
        "The place that a reason of the present version is about is a field of the schema. That of a redaction names no item by what it holds.",
      why: "A reason for a mistyped place explains nothing, and a redaction of a mistyped place would let the old value be told.",
      failing: { "data/changes.yml": reason({ pointer: "/name/en/value" }) },
      passing: { "data/changes.yml": reason({ pointer: "/names/en/value" }) },
    },
  },
  "reasons/version": {
    severity: "error",
    docs: {
      demands: "A reason belongs to the present version of the dataset, or to an earlier one.",
      why: "What is noted for a version that never comes is never told.",
      failing: { "data/changes.yml": reason({ version: '"0.2.0"' }) },
      passing: { "data/changes.yml": reason() },
    },
  },
  "reasons/twice": {
    severity: "error",
    docs: {
      demands: "A place has one reason in a version.",
      why: "Of two, nobody knows which holds.",
      failing: {
        "data/changes.yml": `${reason()}\n${reason({ reason: "new-information" }).replace("changes:\n", "")}`,
      },
      passing: { "data/changes.yml": reason() },
    },
  },
  "reasons/unneeded": {
    severity: "error",
    docs: {
      demands:
        "What the reasons since the last release (--previous) are about has changed since then.",
      why: "A reason without a change is a slip in a name or place; of a redaction, the value would be told that was to be hidden.",
      failing: {},
      passing: {},
    },
  },
  "reasons/repeats": {
    severity: "error",
    docs: {
      demands:
        "No note of data/changes.yml repeats what was redacted or withdrawn since the last release (--previous).",
      why: "The note is published, and kept.",
      repair: "Say why it was redacted, and nothing of what stood there.",
      failing: {},
      passing: {},
    },
  },
  "baseline/unneeded": {
    severity: "error",
    docs: {
      demands: "Every entry of the baseline stands for a finding that there still is.",
      why: "A repaired fault whose entry stays could come back without notice.",
      repair: "Run the check again with --update-baseline, and commit the shorter baseline.",
      failing: {},
      passing: {},
    },
  },
  "internal/crash": {
    severity: "error",
    docs: {
      demands: "No rule of the checker fails while it runs.",
      why: "What a rule would have found is not known when it fails, so nothing passes, and the exit status is 3.",
      repair: "This is a fault of the checker, not of the data: please report it.",
      failing: {},
      passing: {},
    },
  },
} as const satisfies Readonly<Record<string, Check>>;

export type PolicyRule = keyof typeof policyChecks;
