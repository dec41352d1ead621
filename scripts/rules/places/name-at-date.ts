import type { Row } from "../../tables/table.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { rowAsRelated, rowOf } from "../shared/session-row.ts";

/**
 * A town is called by its name of the day. A warning at most: the years are mostly from memory, and a
 * source may print the other name.
 */
export default recordRule({
  id: "places/name-at-date",
  severity: "warning",
  collections: ["cases"],
  docs: {
    demands: "A text about an event calls a place by a name that was in use at its date.",
    why: "Nobody was arrested in Nur-Sultan before March 2019: there was no such name.",
    failing: { ...places(), "cases/other": event("2015") },
    passing: { ...places(), "cases/other": event("2019-05") },
  },
  check({ value: { events = [] } }, report, { tables }) {
    for (const [index, event] of events.entries()) {
      const date = dateIn(event.date);
      if (!date || event.summary === undefined) continue;
      for (const [id, { row }] of tables.get("places")?.rows ?? []) {
        // The schema reports names of another shape.
        const names = Array.isArray(row["names"])
          ? row["names"].filter((name): name is Row => typeof name === "object" && name !== null)
          : [];
        for (const { name } of names) {
          if (typeof name !== "string" || !hasWord(event.summary, name)) continue;
          const uses = names.filter((one) => one["name"] === name);
          const times = uses.map((one) =>
            dateIn(typeof one["inUse"] === "string" ? one["inUse"] : undefined),
          );
          if (times.some((time) => !time || meets(time, date))) continue;
          const current = names.find((one) => {
            const time = dateIn(typeof one["inUse"] === "string" ? one["inUse"] : undefined);
            return one["name"] !== name && time && meets(time, date);
          });
          const found = rowOf(tables, "places", id)!;
          report({
            pointer: `/events/${index}/summary`,
            message: `At the date of “${event.id}” (${describeDate(date)}) the town was not called ${name}${current ? `, but ${String(current["name"])}` : ""}.`,
            help: current
              ? `Write ${String(current["name"])}, or say “today ${name}”.`
              : "Use the name of that time.",
            ...(current ? { suggestions: [String(current["name"])] } : {}),
            related: [
              { pointer: `/events/${index}/date`, message: "the date" },
              rowAsRelated(found, "names", "the names of the town"),
            ],
            parameters: [name],
          });
          break;
        }
      }
    }
  },
});

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const around = `${text[at - 1] ?? " "}${text[at + word.length] ?? " "}`;
  return !/[\p{L}\p{N}]/u.test(around);
}

function meets(time: PartialDate, date: PartialDate): boolean {
  return (
    startOf(time).earliest <= endOf(date).latest && startOf(date).earliest <= endOf(time).latest
  );
}

function places() {
  return {
    "reference/places": `title: Places
description: Made up for the example.
terms:
  - id: capital
    label: { en: Capital }
    definition: The capital of Exampleland.
    kind: city
    state: XAA
    names:
      - { name: Oldtown, inUse: "1992/2018", verified: recall }
      - { name: Newtown, inUse: "2019/..", verified: recall }`,
  };
}

function event(date: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "${date}"
    place: capital
    summary: A meeting in Newtown.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
