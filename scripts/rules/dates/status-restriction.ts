import { formatDay } from "../../time/calendar.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { endAfter } from "../../time/stated-duration.ts";
import type { StatedDuration } from "../../time/stated-duration.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { subjectOfStatus, subjectsOf } from "../shared/subjects.ts";
import { cited } from "../shared/example-citation.ts";

/** A warning, because a restriction may have been lifted by an event that is missing. */
export default recordRule({
  id: "dates/status-restriction",
  severity: "warning",
  collections: ["cases"],
  docs: {
    demands:
      "A status that says free, or conditionally released, names the restrictions of an earlier event whose length was not yet over.",
    why: "“Free” reads as free of everything: a ban on public activity or on union work often outlasts the prison by years.",
    failing: { "cases/other": case_("") },
    passing: { "cases/other": case_("restrictions: [no public activity], ") },
  },
  check({ value: { statuses = [], events = [], people = [] } }, report) {
    for (const [index, status] of statuses.entries()) {
      const asOf = dateIn(status.asOf);
      const subject = subjectOfStatus(status, people);
      if (!asOf || !subject || status.restrictions || !atLarge.has(status.value)) continue;
      for (const [place, { id, type, date, outcome, participants = [] }] of events.entries()) {
        const { restrictions: [first] = [], restrictionsFor } = outcome ?? {};
        const begun = dateIn(date);
        if (first === undefined || !restrictionsFor || !begun) continue;
        if (!subjectsOf({ type, participants }, people).includes(subject)) continue;
        const end = endAfter(startOf(begun), restrictionsFor as StatedDuration);
        const ran =
          endOf(begun).latest <= startOf(asOf).earliest &&
          (end?.earliest ?? -Infinity) > endOf(asOf).latest;
        if (!ran) continue;
        report({
          pointer: `/statuses/${index}/value`,
          message: `The status “${status.value}” of ${describeDate(asOf)} names no restriction; “${first}” of “${id}” ran until ${formatDay(end!.earliest)} or longer.`,
          help: "Add it under “restrictions” of the status, or add the event that lifted it.",
          related: [
            { pointer: `/events/${place}/outcome/restrictions`, message: "the restriction" },
          ],
          parameters: [status.id, id],
        });
      }
    }
  },
});

const atLarge: ReadonlySet<string> = new Set(["free", "conditionally-released"]);

function case_(restrictions: string): string {
  const whose = "participants: [{ role: defendant, person: second-person }]";
  const outcome =
    "outcome: { imprisonment: { exact: P1Y }, restrictions: [no public activity], restrictionsFor: { exact: P4Y } }";
  return `statuses:
  - { id: later, value: free, of: second-person, asOf: "2018-07", ${restrictions}${cited} }
events:
  - { id: sentenced, type: sentence, date: "2016-05-15", ${whose}, ${outcome}, ${cited} }
  - { id: served, type: sentence-served, date: "2017-05-15", ${whose}, ${cited} }`;
}
