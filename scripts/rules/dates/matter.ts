import { objectsIn } from "../../diagnostics/is-object.ts";
import type { Values } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** What is said of a matter is not older than the matter. A warning: somebody may have foretold it. */
export default recordRule({
  id: "dates/matter",
  severity: "warning",
  yieldsTo: {
    "dates/event-order": "record",
    "dates/future": "here",
    "dates/not-before": "here",
    "dates/status-timeline": "record",
    "dates/event-after-sources": "record",
    "dates/undated": "record",
  },
  keys: ["claims", "responses", "standing"],
  docs: {
    demands:
      "A claim about an event, a status or another dated part is stated for a time that does not lie wholly before it; nobody answers a statement, asserts or denies a violation before the events that it is about.",
    why: "One of the two dates has a wrong year or month, and readers take the claim for one about something else.",
    failing: { "cases/other": claim("2018-04") },
    passing: { "cases/other": claim("2018-05") },
  },
  check({ value }, report) {
    const record = value as unknown as Values;
    const matters = mattersOf(record);
    for (const [index, { about, asOf }] of objectsIn(record["claims"]).entries())
      compare(`/claims/${index}/asOf`, asOf, [about]);
    for (const [index, { to, date }] of objectsIn(record["responses"]).entries())
      compare(`/responses/${index}/date`, date, Array.isArray(to) ? to : []);
    for (const list of ["events", "violations", "claims"])
      for (const [index, statement] of objectsIn(record[list]).entries())
        for (const [place, { date }] of objectsIn(statement["standing"]).entries())
          compare(`/${list}/${index}/standing/${place}/date`, date, [statement["id"]]);

    /** Reports a date before each of the matters that it is about, if all of them are dated. */
    function compare(pointer: string, text: unknown, about: readonly unknown[]): void {
      const date = dateIn(text);
      const dated = about.flatMap((id) => matters.get(String(id)) ?? []);
      const [first] = dated;
      if (!date || !first || dated.length < about.length) return;
      // What holds from a day on began on that day.
      const isOpen = typeof text === "string" && text.endsWith("/..");
      const last = isOpen ? startOf(date) : endOf(date);
      if (dated.some((one) => notLater(startOf(one.date), last) !== "violated")) return;
      report({
        pointer,
        message: `This is dated ${describeDate(date)}, but what it is about (“${first.id}”) is dated ${describeDate(first.date)}.`,
        help: "Correct the date that is wrong, or what it is about.",
        related: dated.map((one) => ({ pointer: one.pointer, message: "the date of the matter" })),
        parameters: dated.map(({ id }) => id),
      });
    }
  },
});

interface Matter {
  readonly id: string;
  readonly date: PartialDate;
  readonly pointer: string;
}

/** The dated parts by their ids; a violation and a claim have the date of the first thing that they are about. */
function mattersOf(record: Values): ReadonlyMap<string, Matter> {
  const found = new Map<string, Matter>();
  for (const [list, key] of dates)
    for (const [index, part] of objectsIn(record[list]).entries()) {
      const date = dateIn(part[key]);
      if (date && typeof part["id"] === "string")
        found.set(part["id"], { id: part["id"], date, pointer: `/${list}/${index}/${key}` });
    }
  for (const violation of objectsIn(record["violations"])) {
    const events = Array.isArray(violation["events"]) ? (violation["events"] as unknown[]) : [];
    const dated = events.flatMap((id) => found.get(String(id)) ?? []);
    const [first] = dated.toSorted((a, b) => startOf(a.date).earliest - startOf(b.date).earliest);
    if (first && dated.length === events.length) found.set(String(violation["id"]), first);
  }
  for (const { id, about } of objectsIn(record["claims"])) {
    const matter = typeof about === "string" ? found.get(about) : undefined;
    if (matter && typeof id === "string" && !found.has(id)) found.set(id, matter);
  }
  return found;
}

const dates = [
  ["events", "date"],
  ["statuses", "asOf"],
  ["participation", "date"],
] as const;

function claim(asOf: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2018-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    ${cited}
claims:
  - { id: crowded, text: Many had come., about: meeting, asOf: "${asOf}", status: reported, ${cited} }`;
}
