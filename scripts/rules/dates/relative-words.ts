import { recordRule } from "../rule.ts";

/** “Shortly afterwards” is after something. A warning: the words may mean something else. */
export default recordRule({
  id: "dates/relative-words",
  severity: "warning",
  collections: ["cases"],
  docs: {
    demands:
      "An event without a date whose text says when by another event (“shortly afterwards”, “the next day”) names that event in “follows”.",
    why: "The anchor is in the source and will not be found again once the sentence is cut up.",
    failing: { "cases/other": event("undated: The report says shortly afterwards.") },
    passing: { "cases/other": event("undated: The report gives no date.") },
  },
  check({ value: { events = [] } }, report) {
    for (const [index, { id, date, follows = [], undated, summary, note }] of events.entries()) {
      if (date !== undefined || follows.length > 0) continue;
      const texts = { undated, summary, note };
      const field = (["undated", "summary", "note"] as const).find((key) =>
        relative.test(texts[key] ?? ""),
      );
      if (!field) continue;
      report({
        pointer: `/events/${index}/${field}`,
        message: `The event “${id}” is placed in time by another event, and does not say by which.`,
        help: "Name the other event in “follows”, and bounds in “date” if they are known.",
        parameters: [id],
      });
    }
  },
});

const relative =
  /\b(shortly|soon|immediately|days?|weeks?|months?|years?) (after|afterwards|later|before|earlier)\b|\b(the )?(next|following|same|previous) (day|week|month|year)\b|\b(afterwards|subsequently)\b/i;

function event(field: string): string {
  return `events:
  - id: broken-up
    type: protest
    ${field}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
