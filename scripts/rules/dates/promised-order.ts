import { isObject } from "../../diagnostics/is-object.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** Lists that stand in order of time, where the schema promises it. One finding a list. */
export default recordRule({
  id: "dates/promised-order",
  severity: "warning",
  yieldsTo: {
    "whose/status": "here",
    "twice/part": "here",
    "twice/record": "here",
    "dates/event-after-sources": "here",
    "dates/after-citation": "here",
    "dates/future": "here",
    "dates/event-order": "here",
    "dates/chain": "here",
  },
  docs: {
    demands:
      "Events, the statuses of one person and the positions on one item stand in the order of their dates; the sections of an outline in the order of their pages.",
    why: "The last status and the last position are taken for those that hold.",
    failing: { "cases/other": statuses("2017", "2016-06") },
    passing: { "cases/other": statuses("2016-06", "2017") },
  },
  check({ value }, report) {
    const record = value as unknown as Record<string, unknown>;
    // An event before what it follows is a finding of dates/event-order.
    if (record["events"] !== undefined && !followsLater(record["events"]))
      compare(record["events"], "/events", "date", () => "");
    compare(
      record["statuses"],
      "/statuses",
      "asOf",
      ({ of, ofOrganization }) => `${String(of)} ${String(ofOrganization)}`,
    );
    const pages = record["outline"];
    if (Array.isArray(pages)) {
      const numbers = (pages as unknown[]).map((section) =>
        Number(isObject(section) ? section["page"] : NaN),
      );
      const at = numbers.findIndex((page, index) => page < (numbers[index - 1] ?? 0));
      if (at > 0)
        say(`/outline/${at}`, `/outline/${at - 1}`, "This section begins before the one above it.");
    }
    const items = record["items"];
    if (Array.isArray(items))
      for (const [index, item] of (items as unknown[]).entries())
        if (isObject(item) && Array.isArray(item["positions"]) && item["positions"].length > 1)
          compare(item["positions"], `/items/${index}/positions`, "date", () => "");

    function compare(
      list: unknown,
      pointer: string,
      field: string,
      subjectOf: (item: Readonly<Record<string, unknown>>) => string,
    ): void {
      if (!Array.isArray(list)) return;
      const last = new Map<string, { index: number; earliest: number }>();
      for (const [index, item] of (list as unknown[]).entries()) {
        const date = isObject(item) ? dateIn(item[field]) : undefined;
        if (!date || !isObject(item)) continue;
        const subject = subjectOf(item);
        const before = last.get(subject);
        if (before && endOf(date).latest < before.earliest) {
          return say(
            `${pointer}/${index}`,
            `${pointer}/${before.index}`,
            "This is earlier than what stands above it.",
          );
        }
        const { earliest } = startOf(date);
        if (Number.isFinite(earliest) && (!before || earliest > before.earliest))
          last.set(subject, { index, earliest });
      }
    }

    function say(pointer: string, other: string, message: string): void {
      report({
        pointer,
        message,
        help: "Move it to its place in time, or correct the date.",
        related: [{ pointer: other, message: "what stands above" }],
      });
    }
  },
});

/** Whether an event comes after one with a later date, also through others. */
function followsLater(list: unknown): boolean {
  const events = Array.isArray(list) ? (list as unknown[]).filter(isObject) : [];
  const byId = new Map(events.map((event) => [event["id"], event]));
  const latest = new Map<unknown, number>();
  return events.some((event) => {
    const date = dateIn(event["date"]);
    return date !== undefined && endOf(date).latest < before(event, new Set());
  });

  /** The latest beginning among what an event follows. */
  function before(event: Readonly<Record<string, unknown>>, seen: Set<unknown>): number {
    const id = event["id"];
    const known = latest.get(id);
    if (known !== undefined || seen.has(id)) return known ?? -Infinity;
    seen.add(id);
    let last = -Infinity;
    for (const name of Array.isArray(event["follows"]) ? (event["follows"] as unknown[]) : []) {
      const first = byId.get(name);
      if (!first) continue;
      const date = dateIn(first["date"]);
      const own = date ? startOf(date).earliest : -Infinity;
      last = Math.max(last, Number.isFinite(own) ? own : -Infinity, before(first, seen));
    }
    latest.set(id, last);
    return last;
  }
}

function statuses(first: string, second: string): string {
  const cited =
    'of: second-person, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `statuses:
  - { id: one, value: named-only, asOf: "${first}", ${cited} }
  - { id: two, value: named-only, asOf: "${second}", ${cited} }`;
}
