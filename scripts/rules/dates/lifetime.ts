import { datesAsked, holds } from "../../facts/asked.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** What a record states of people fits in a lifetime. An error: a century is a slip of the keyboard. */
export default recordRule({
  id: "dates/lifetime",
  severity: "error",
  yieldsTo: {
    "dates/future": "here",
    "dates/not-before": "here",
    "dates/after-citation": "record",
    "dates/event-order": "here",
    "dates/event-after-sources": "here",
    "dates/chain": "here",
    "dates/status-timeline": "here",
  },
  collections: [
    "cases",
    "people",
    "organizations",
    "recommendations",
    "statistics",
    "reviews",
    "sources",
  ],
  keys: ["x-edtf"],
  docs: {
    demands:
      "The dates on which something happened in one record lie within a lifetime, and none of it is older than a lifetime.",
    why: "One digit puts an event into another century, and every order of dates still holds.",
    failing: { "cases/other": status("1916-05") },
    passing: { "cases/other": status("2017-05") },
  },
  check({ collection, value, scan }, report, { today }) {
    // Documents are kept for longer than people live; what is told of people is not.
    const floor = today - (collection === "sources" ? 3 : 1) * lifetime;
    for (const { asked, text, pointer, object } of datesAsked(scan.plan, value)) {
      const { is, unless } = asked;
      // A cheap look first: no year of the text is as old.
      const date = is !== undefined && old.test(text) ? dateIn(text) : undefined;
      if (!date || (unless && holds(unless, object))) continue;
      const last = Math.min(
        endOf(date).latest,
        Math.max(startOf(date).earliest, startOf(date).latest),
      );
      if (!Number.isFinite(last) || last >= floor) continue;
      report({
        pointer,
        message: `This is dated ${describeDate(date)}, a lifetime ago.`,
        help: "Correct the year. What is that old belongs in a note.",
        parameters: [text],
      });
    }
  },
});

const old = /(?:^|\D)(?:0\d{3}|1[0-8]\d\d|19[0-4]\d)/;

/** Ninety years, in days. */
const lifetime = 90 * 365.25;

function status(asOf: string): string {
  return `statuses:
  - { id: then, value: named-only, of: second-person, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
