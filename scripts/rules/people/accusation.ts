import { recordRule } from "../rule.ts";
import { convictionOf } from "../shared/conviction.ts";

/**
 * Who is accused is not called guilty. An error where the accused is named; a warning where not, for
 * an office may have admitted what nobody was tried for, and a description can still point at one person.
 */
export default recordRule({
  id: "people/accusation",
  severity: "error",
  collections: ["cases"],
  docs: {
    demands:
      "An event with an “alleged-perpetrator” has the status “alleged” (or “contested”), unless an event of the record says that a court, named there, convicted that person and nothing undid it.",
    why: "To print an accusation as a fact wrongs somebody whom no court has heard, and exposes whoever published it.",
    source: "International Covenant on Civil and Political Rights (1966), articles 14 (2) and 17",
    failing: { "cases/example": accusation("reported") },
    passing: { "cases/example": accusation("alleged") },
  },
  check({ value }, report) {
    for (const [index, event] of (value.events ?? []).entries()) {
      const { status } = event;
      if (status === "alleged" || status === "contested") continue;
      for (const [at, participant] of (event.participants ?? []).entries()) {
        if (participant.role !== "alleged-perpetrator") continue;
        const conviction = convictionOf(value, participant);
        if (conviction?.byNamedCourt) continue;
        const accused = `/events/${index}/participants/${at}`;
        const named = participant.unnamed === undefined;
        report({
          pointer: status === undefined ? accused : `/events/${index}/status`,
          severity: named ? "error" : "warning",
          message: `${status === undefined ? "Nothing says that this is only alleged" : `“${status}” is said of an accusation`}, and the record ${conviction ? "names no court that convicted the accused" : "has no conviction of the accused"}.`,
          help: conviction
            ? "Name the court in the event of the conviction (a participant of the role “court”), or write “status: alleged”."
            : "Write “status: alleged”; or add the verdict, with the same defendant and the court.",
          related: [
            status === undefined
              ? { pointer: `/events/${index}/type`, message: "what they are accused of" }
              : { pointer: accused, message: "the accused" },
            ...(conviction ? [{ pointer: conviction.pointer, message: "the conviction" }] : []),
          ],
          parameters: [event.id, String(at)],
        });
      }
    }
  },
});

function accusation(status: string): string {
  return `events:
  - id: beaten
    type: torture-or-ill-treatment
    status: ${status}
    date: "2016-05-17"
    participants: [{ role: victim, person: first-person }, { role: alleged-perpetrator, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
