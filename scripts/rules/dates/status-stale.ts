import { addMonths } from "../../time/duration.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { recordRule } from "../rule.ts";
import { dateIn } from "../../time/verdict.ts";

/**
 * Who was in prison years ago may be free, and who was under a ban may be rid of it. A warning of
 * every status of a living person, for accuracy is a right of the person: it holds until the day given
 * by `--today` shows that nobody has looked for two years.
 */
export default recordRule({
  id: "dates/status-stale",
  severity: "warning",
  yieldsTo: {
    "whose/id": "record",

    "whose/stranger": "here",
    "whose/status": "record",
    "twice/record": "record",
    "dates/status-timeline": "here",
  },
  collections: ["cases"],
  docs: {
    demands:
      "How things stand for a living person is looked up again within two years of the last day for which it is known. A status without an end is known for the day on which it began; “lastChecked” says when somebody last looked for more.",
    why: "People quote a dataset as of today, whatever date it gives: a man who was freed in 2021 is still a prisoner to them.",
    source: "General Data Protection Regulation (2016/679), article 5 (1) (d), on accuracy",
    failing: { "cases/other": status("2017") },
    passing: { "cases/other": status("2019-06") },
  },
  check({ value: { statuses = [], events = [], people = [] } }, report, { today }) {
    const dead = new Set(
      events
        .filter(({ type }) => type === "death")
        .flatMap(({ participants = [] }) => participants.map(({ person }) => person ?? "")),
    );
    const last = new Map<string, { index: number; known: number }>();
    for (const [index, { of, ofOrganization, asOf, lastChecked }] of statuses.entries()) {
      const date = dateIn(asOf);
      const person =
        of ?? (ofOrganization === undefined && people.length === 1 ? people[0] : undefined);
      if (!date || person === undefined || dead.has(person)) continue;
      const known = Math.max(knownUntil(date), knownUntil(dateIn(lastChecked) ?? date));
      if (known >= (last.get(person)?.known ?? -Infinity)) last.set(person, { index, known });
    }
    for (const { index, known } of last.values()) {
      const { id, value, asOf } = statuses[index]!;
      if (final.has(value) || addMonths(known, 24) >= today) continue;
      report({
        pointer: `/statuses/${index}/asOf`,
        message: `The record gives the status “${value}” (${describeDate(dateIn(asOf)!)}) and none later.`,
        help: "Look for a newer source, and add a status with its date; if you find none, write the day on which you looked as “lastChecked”.",
        parameters: [id],
      });
    }
  },
});

/** The last day for which a source vouches, in days since 1970-01-01. */
function knownUntil(date: PartialDate): number {
  const end = endOf(date).latest;
  return Number.isFinite(end) ? end : startOf(date).latest;
}

/** Nothing follows, or nothing was said. */
const final: ReadonlySet<string> = new Set(["dead", "named-only"]);

function status(asOf: string): string {
  return `statuses:
  - { id: then, value: disappeared, of: second-person, asOf: "${asOf}", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
