import { eachAsked, holds, unmet, valueAt } from "../../facts/asked.ts";
import type { Around } from "../../facts/asked.ts";
import type { Fit } from "../../schema/questions.ts";
import { recordRule } from "../rule.ts";

/**
 * Fields that do not go together, as the schemas say under `x-fits`. Warnings, for
 * life may know a case that nobody thought of; errors where it cannot.
 */
export default recordRule({
  id: "vocabulary/fits",
  severity: "error",
  yieldsTo: {
    "whose/both-sides": "here",
    "laws/kind": "here",
  },
  docs: {
    demands:
      "The fields of an object fit each other: who took part fits the role and the kind of event, an outcome fits those it befell, a kind fits what is said of it, a State is that of the record where another cannot be meant.",
    why: "One of the two is wrong, and whoever counts by either counts wrong.",
    source: "The schemas: each pair stands under x-fits",
    failing: { "cases/other": status("dissolved") },
    passing: { "cases/other": status("named-only") },
  },
  check({ value, scan }, report) {
    // A field of the record that fits none of a thousand items is one fault.
    const told = new Set<string>();
    eachAsked(scan.plan, "fits", value, (fits, object) => {
      for (const { when, then, because, never } of fits) {
        if (!holds(when, object)) continue;
        const path = unmet(then, object);
        if (path === undefined) continue;
        const wrong = valueAt(object, path);
        const [first, ...others] = shown(object, when);
        const place = `${wrong?.pointer ?? first?.pointer ?? object.path.pointer} ${because}`;
        if (told.has(place)) continue;
        told.add(place);
        report({
          pointer: wrong?.pointer ?? first?.pointer ?? object.path.pointer,
          severity: never ? "error" : "warning",
          message: `${because} Here ${sentence(object, when, path)}.`,
          help: "Correct one of the two.",
          related: [first, ...others].flatMap((one) =>
            one && one.pointer !== wrong?.pointer
              ? [{ pointer: one.pointer, message: "what it does not fit" }]
              : [],
          ),
          parameters: [path, because],
        });
      }
    });
  },
});

function shown(object: Around, when: Fit["when"]) {
  return Object.keys(when).map((path) => valueAt(object, path));
}

/** “kind” is “un-body”, and “state” is “XAA”. */
function sentence(object: Around, when: Fit["when"], path: string): string {
  const said = Object.keys(when)
    .filter((one) => valueAt(object, one) !== undefined)
    .map((one) => saidOf(object, one));
  return [...said, saidOf(object, path)].join(", and ");
}

function saidOf(object: Around, path: string): string {
  const value = valueAt(object, path)?.value;
  const name = `“${path.replace(/^[/^]+/, "")}”`;
  if (value === undefined) return `there is no ${name}`;
  if (typeof value === "object")
    return Array.isArray(value) && typeof value[0] === "string"
      ? `${name} has “${value.join("”, “")}”`
      : `there is ${name}`;
  return `${name} is “${String(value)}”`;
}

function status(value: string): string {
  return `statuses:
  - { id: in-2019, value: ${value}, of: second-person, asOf: "2019", citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
