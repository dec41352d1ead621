import type { Check } from "../diagnostics/check-docs.ts";

/** An exception for the finding in `age`. */
function exception(entry: Readonly<Record<string, string>>): string {
  const whole = {
    rule: "dates/edtf",
    record: "people/first-person",
    pointer: "/ages/40 2016-05-32/asOf",
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
    asOf: "2016-05-32"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
const fault = { "data/people/first-person.yml": age };
const excepted = (entry: Readonly<Record<string, string>> = {}) => ({
  ...fault,
  "data/exceptions.yml": exception(entry),
});

/** The reason for a change in the example dataset. */
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

/** A table of roles with one of the dataset's own. */
function role(id: string, why?: string): string {
  return `title: Roles
description: The roles of this dataset.
terms:
  - { id: ${id}, label: { en: Journalist }, definition: Has a press card.${why === undefined ? "" : `, why: "${why}"`} }`;
}

/** A table with a role of the dataset's own that has a Russian label. */
function translated(origin: string): string {
  return `title: Roles
description: The roles of this dataset.
terms:
  - id: stringer
    label: { en: Stringer, ru: Внештатный корреспондент }
    definition: Writes for pay by the piece.${origin}`;
}

function place(code: string): string {
  return `title: Places
description: The places of this dataset.
terms:
  - id: almaty
    label: { en: Almaty }
    definition: City in Kazakhstan.
    kind: city
    state: KAZ
    names: [{ name: Almaty, verified: press }]
    sameAs: [{ scheme: iso-3166-2, value: "${code}", document: A list, url: "https://example.org/" }]`;
}

const ownRole = `title: Roles
description: The roles of this dataset.
terms:
  - id: journalist
    label: { en: Journalist }
    definition: "Gathers and publishes news, employed or not."`;

/** Checks of exceptions, the baseline, reasons, the dataset as a whole, and the checker itself. */
export const policyChecks = {
  "exceptions/unknown-rule": {
    severity: "error",
    docs: {
      demands: "An exception names an existing rule.",
      why: "An exception for a mistyped rule excepts nothing, and nobody notices.",
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
      why: "The day was set so that somebody looks at the matter again, so the finding counts again.",
      failing: { "data/exceptions.yml": exception({ until: '"2020-05-31"' }) },
      passing: excepted(),
    },
  },
  "exceptions/ends-soon": {
    severity: "warning",
    docs: {
      demands: "An exception does not end within 30 days.",
      why: "A month's notice gives time to look at the matter before the check fails.",
      failing: excepted({ until: '"2020-06-30"' }),
      passing: excepted({ until: '"2020-07-02"' }),
    },
  },
  "exceptions/unneeded": {
    severity: "error",
    docs: {
      demands: "Each exception is for an existing finding, and is made once.",
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
      why: "After a build every file is searched for every restricted value. A value that is short, or that is also elsewhere, would be found by chance, so nobody could prove its absence.",
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
  "vocabulary/no-table": {
    severity: "error",
    docs: {
      demands: "Every rule with records to judge has the tables that it needs.",
      why: "A rule without its table finds nothing, and its silence would pass for a verdict.",
      repair: "The tables come with casebook: install it anew.",
      failing: {},
      passing: {},
    },
  },
  "vocabulary/replaced-row": {
    severity: "error",
    docs: {
      demands: "A row of data/reference/ that replaces a row of casebook says why.",
      why: "Records are checked against the row, so a silent change of it lets wrong records pass.",
      failing: { "data/reference/roles.yml": role("journalist") },
      passing: {
        "data/reference/roles.yml": role("journalist", "The register of the union defines it so."),
      },
    },
  },
  "vocabulary/label-origin": {
    severity: "warning",
    docs: {
      demands:
        "A label of data/reference/ in another language than English names the official document that prints the term.",
      why: "A translation of ours looks like the official term, and people search and cite by it.",
      repair:
        "Name the document under labelOrigins; leave a label out that no official document prints.",
      failing: { "data/reference/roles.yml": translated("") },
      passing: {
        "data/reference/roles.yml": translated(`
    labelOrigins: { ru: { document: "Law No. 451-I", url: "https://example.org/law" } }`),
      },
    },
  },
  "vocabulary/place-identifier": {
    severity: "error",
    docs: {
      demands:
        "An identifier of a place has the form of its scheme, a code of ISO 3166-2 begins with the State, and no two places have the same, nor one name. A place has one name at a time.",
      why: "Who joins the data with others by a wrong identifier moves what happened to another place.",
      repair: "Copy the identifier from the document that is named beside it.",
      failing: { "data/reference/places.yml": place("ZZ-75") },
      passing: { "data/reference/places.yml": place("KZ-75") },
    },
  },
  "vocabulary/same-row": {
    severity: "info",
    docs: {
      demands: "No row of data/reference/ repeats a row of casebook.",
      why: "A copy stays as it is when a later version of casebook corrects the row.",
      repair: "`casebook migrate` takes such rows out.",
      failing: { "data/reference/roles.yml": ownRole },
      passing: { "data/reference/roles.yml": role("stringer") },
    },
  },
  "files/no-dataset": {
    severity: "error",
    docs: {
      demands:
        "A dataset says in data/dataset.yml what it is: title, description, version, visibility, licence.",
      why: "Without it nothing says whether the data is public; and a check of a folder that is not a dataset must not pass.",
      repair: "Add data/dataset.yml, as below; or name the folder of the dataset with --root.",
      failing: {},
      passing: {
        "data/dataset.yml": `title: Arrests in Exampleland
description: What happened to people who were arrested, and what was asked of the State.
version: 0.1.0
visibility: public
licence: CC-BY-4.0`,
      },
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
      why: "Reviewers judge a change by a script or an import by its purpose, and readers of the next version must learn that purpose.",
      repair:
        "Write one entry in data/changes.yml that names the records and the reason, or divide the change.",
      failing: {},
      passing: {},
    },
  },
  "change/base-unreadable": {
    severity: "info",
    docs: {
      demands: "The base of a change can be read.",
      why: "If it cannot, nobody knows what the change did, and the rules on changes do not run.",
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
      passing: { "data/dataset.yml": 'schemaVersion: "3.1.0"' },
    },
  },
  "reasons/record": {
    severity: "error",
    docs: {
      demands:
        "Each record that data/changes.yml names is there, was redirected, or has a tombstone.",
      why: "The entries of earlier versions are the history of errors; their readers must find the record.",
      failing: { "data/changes.yml": reason({ records: "[people/frist-person]" }) },
      passing: { "data/changes.yml": reason() },
    },
  },
  "reasons/place": {
    severity: "error",
    docs: {
      demands:
        "The place that a reason of the present version is about is a field of the schema. That of a redaction names no item by what it holds.",
      why: "A reason for a mistyped place explains nothing, and a redaction of a mistyped place would publish the old value.",
      failing: { "data/changes.yml": reason({ pointer: "/name/en/value" }) },
      passing: { "data/changes.yml": reason({ pointer: "/names/en/value" }) },
    },
  },
  "reasons/version": {
    severity: "error",
    docs: {
      demands: "A reason belongs to the present version of the dataset, or to an earlier one.",
      why: "A reason for a version that never comes is never published.",
      failing: { "data/changes.yml": reason({ version: '"0.2.0"' }) },
      passing: { "data/changes.yml": reason() },
    },
  },
  "reasons/twice": {
    severity: "error",
    docs: {
      demands: "A place has one reason in a version.",
      why: "If there are two, nobody knows which one holds.",
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
      why: "A reason without a change has a slip in its name or place; a redaction with such a slip would publish the old value.",
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
      repair: "Say why it was redacted, and do not repeat the value.",
      failing: {},
      passing: {},
    },
  },
  "baseline/unneeded": {
    severity: "error",
    docs: {
      demands: "Every entry of the baseline accepts a finding that still exists.",
      why: "If the entry of a repaired fault stays, the fault can come back unnoticed.",
      repair: "Run the check again with --update-baseline, and commit the shorter baseline.",
      failing: {},
      passing: {},
    },
  },
  "internal/crash": {
    severity: "error",
    docs: {
      demands: "No rule of the checker fails while it runs.",
      why: "Nobody knows what a failed rule would have found, so the check does not pass, and its exit status is 3.",
      repair: "This is a fault of the checker, not of the data: please report it.",
      failing: {},
      passing: {},
    },
  },
} as const satisfies Readonly<Record<string, Check>>;

export type PolicyRule = keyof typeof policyChecks;
