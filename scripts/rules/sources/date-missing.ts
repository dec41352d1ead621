import { recordRule } from "../rule.ts";

/**
 * A document says when it came out, or bounds can be given. A warning, and of documents only: pages
 * and news of the web often bear no date.
 */
export default recordRule({
  id: "sources/date-missing",
  severity: "warning",
  yieldsTo: {
    "sources/own-words": "record",
  },
  collections: ["sources"],
  docs: {
    demands:
      "A document that was opened has a date, if only bounds as “[2019-06-06..2019-11-30]”, or an open question or a note about its date.",
    why: "Without it nobody can say whether the source can know what it is cited for, or which law it is about.",
    failing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: paper, supports: unchecked }] }`,
      "sources/paper": paper(""),
    },
    passing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: paper, supports: unchecked }] }`,
      "sources/paper": paper('date: "[2019-01..2019-11]"'),
    },
  },
  check({ value }, report) {
    if (value.date !== undefined || !documents.has(value.kind)) return;
    const opened = value.retrieved !== undefined || (value.copies ?? []).length > 0;
    if (!opened || value.openQuestions?.some(({ about }) => about === "date")) return;
    if (/\b(date|dated|undated|day)\b/i.test(value.note ?? "")) return;
    report({
      pointer: "/date",
      at: "key",
      message: "This document was opened and has no date.",
      help: "Add the date it bears; where it bears none, bounds from what it mentions, with dateBasis: derived, or an open question about the date.",
      related: [{ pointer: "/kind", message: "what it is" }],
    });
  },
});

const documents: ReadonlySet<string> = new Set([
  "un-document",
  "treaty-body-decision",
  "special-procedure-communication",
  "intergovernmental-document",
  "court-document",
  "legislation",
  "official-statement",
  "ngo-submission",
]);

function paper(date: string): string {
  return `title: A submission
kind: ngo-submission
${date}
retrieved: "2020-01-15"
summary: What an organization told the review.`;
}
