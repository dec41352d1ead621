import type { RecordFacts } from "../../facts/facts.ts";
import { recordRule } from "../rule.ts";

/** Whose case it is takes part in it. A warning: the events may still be missing. */
export default recordRule({
  id: "whose/without-part",
  severity: "warning",
  yieldsTo: {
    "whose/stranger": "record",
    "references/unknown": "record",
    "twice/record": "record",
    "schema/bounds": "record",
  },
  collections: ["cases"],
  docs: {
    demands:
      "Each person in the list “people” of a case stands in an event, a violation, a status or a claim of it, where these name people. A case of a group may list more.",
    why: "A case is counted for everybody in its lists.",
    failing: { "cases/other": "kind: individual\npeople: [first-person, second-person]" },
    passing: { "cases/other": "kind: individual\npeople: [second-person]" },
  },
  check({ value: { kind, people = [] }, facts }, report) {
    if (kind === "group") return;
    const named = new Set(
      facts.references
        .filter((reference) => isPerson(reference) && !reference.pointer.startsWith("/people/"))
        .map(({ text }) => text.replace(/^people\//, "")),
    );
    if (named.size === 0) return;
    for (const [index, id] of people.entries()) {
      if (named.has(id)) continue;
      report({
        pointer: `/people/${index}`,
        message: `“${id}” stands in “people”, and in no event, violation, status or claim of this case.`,
        help: "Correct the id, or add what happened to that person.",
        parameters: [id],
      });
    }
  },
});

function isPerson({ target }: RecordFacts["references"][number]): boolean {
  return target.collections?.includes("people") === true;
}
