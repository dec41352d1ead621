import type { Check } from "../diagnostics/check-docs.ts";

const cited =
  '[{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]' as const;

/** Every fault that a schema can find in a file. The tests run the examples. */
export const formChecks = {
  "schema/none": {
    severity: "error",
    docs: {
      demands: "Every file below data/ is described by a schema.",
      why: "A file that nothing describes cannot be checked, and must not pass.",
      failing: { "reference/rivers": "title: rivers" },
      passing: { "reference/places": "title: Towns" },
    },
  },
  "schema/unknown-key": {
    severity: "error",
    docs: {
      demands: "A group of fields holds only the fields that its schema names.",
      why: "A mistyped field is read by nobody: what it says is lost without notice.",
      failing: { "people/first-person": "sumary: A defender." },
      passing: { "people/first-person": "note: A defender." },
    },
  },
  "schema/wrong-folder": {
    severity: "error",
    docs: {
      demands: "A record lies in the folder of its collection.",
      why: "In another folder all its fields are wrong, and whatever names it finds nothing.",
      failing: {
        "people/meeting": `title: A meeting\nkind: group\nstate: XAA\nsummary: A meeting was broken up by police.\nthemes: [peaceful-assembly]\npeople: [first-person]`,
      },
      passing: { "people/first-person": "note: A defender." },
    },
  },
  "schema/missing-field": {
    severity: "error",
    docs: {
      demands: "A group of fields holds every field that its schema requires.",
      why: "Whoever uses the data relies on these fields, and other checks judge by them.",
      failing: {
        "cases/example": `violations:\n  - id: detention\n    type: arbitrary-detention\n    citations: ${cited}`,
      },
      passing: {
        "cases/example": `violations:\n  - id: detention\n    type: arbitrary-detention\n    status: reported\n    citations: ${cited}`,
      },
    },
  },
  "schema/unknown-kind": {
    severity: "error",
    docs: {
      demands:
        "Where the kind of a thing decides which fields it has, the kind is one of the list.",
      why: "Without the kind nobody can tell which fields belong there.",
      failing: { "recommendations/un-report": "issuer: { kind: upr-working-grup }" },
      passing: { "recommendations/un-report": "issuer: { kind: upr-working-group }" },
    },
  },
  "schema/form": {
    severity: "error",
    docs: {
      demands: "A text has the form that its schema describes.",
      why: "Ids, symbols, numbers and addresses are compared and looked up by programs, which take them as they stand.",
      failing: { "sources/ngo-report": "language: EN" },
      passing: { "sources/ngo-report": "language: en" },
    },
  },
  "schema/unquoted": {
    severity: "error",
    docs: {
      demands:
        "A text that looks like a number, or like true, false or null, is in quotation marks.",
      why: "Without them YAML reads 124.40 as the number 124.4, and the recommendation of one State becomes that of another.",
      failing: { "sources/ngo-report": "title: 2019" },
      passing: { "sources/ngo-report": 'title: "2019"' },
    },
  },
  "schema/wrong-type": {
    severity: "error",
    docs: {
      demands:
        "A field holds what its schema expects: a text, a number, a list or a group of fields.",
      why: "A list where a text belongs cannot be read as one.",
      failing: { "cases/example": "themes: freedom-of-expression" },
      passing: { "cases/example": "themes: [freedom-of-expression]" },
    },
  },
  "schema/bounds": {
    severity: "error",
    docs: {
      demands:
        "Texts, lists and numbers keep within the bounds of their schema, and no list repeats an item.",
      why: "What lies outside is a slip, or an attempt to choke the programs that read the data.",
      failing: { "cases/example": "themes: [freedom-of-expression, freedom-of-expression]" },
      passing: { "cases/example": "themes: [freedom-of-expression, peaceful-assembly]" },
    },
  },
  "vocabulary/unknown": {
    severity: "error",
    docs: {
      demands: "Where a field has a closed list of values, its value is one of them.",
      why: "Two spellings of one value make two groups in every count.",
      failing: { "cases/example": "kind: individuel" },
      passing: { "cases/example": "kind: individual" },
    },
  },
  "citations/missing": {
    severity: "error",
    docs: {
      demands: "Every statement has at least one citation.",
      why: "A statement that nobody can follow to its source is worth nothing to a reader, and may harm the person it is about.",
      failing: { "people/first-person": 'ages:\n  - value: 40\n    asOf: "2016"' },
      passing: {
        "people/first-person": `ages:\n  - value: 40\n    asOf: "2016"\n    citations: ${cited}`,
      },
    },
  },
} as const satisfies Readonly<Record<string, Check>>;

export type FormRule = keyof typeof formChecks;
