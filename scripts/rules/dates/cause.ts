import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** What led to something came before it. An error: only “follows” is compared with the dates. */
export default recordRule({
  id: "dates/cause",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands: "An event that another one is “causedBy” stands under its “follows” too.",
    why: "What led to it came before it, and timelines and the rules about dates read “follows” alone.",
    failing: { "cases/other": caused("[arrest]", "[meeting]") },
    passing: { "cases/other": caused("[arrest, meeting]", "[meeting]") },
  },
  check({ value }, report) {
    for (const [index, { id, follows = [], causedBy = [] }] of (value.events ?? []).entries())
      for (const [at, cause] of causedBy.entries())
        if (!follows.includes(cause))
          report({
            pointer: `/events/${index}/causedBy/${at}`,
            message: `“${cause}” is said to have led to “${id}”, and not that it came before.`,
            help: "Name it under “follows” too; or take it out, if no source says that it led to this.",
            parameters: [id, cause],
          });
  },
});

function caused(follows: string, causedBy: string): string {
  return `events:
  - { id: meeting, type: protest, date: "2016-05-15", ${cited} }
  - { id: arrest, type: mass-arrest, date: "2016-05-16", ${cited} }
  - { id: complaint, type: complaint-filed, date: "2016-06-01", follows: ${follows}, causedBy: ${causedBy}, ${cited} }`;
}
