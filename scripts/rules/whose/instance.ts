import type { CaseEvent, EventType } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/**
 * Who decides, against who decided before. A warning: before a reform one court may have done both, and then
 * the words of the event say which of its boards did.
 */
export default recordRule({
  id: "whose/instance",
  severity: "warning",
  yieldsTo: { "dates/event-order": "here", "dates/chain": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "An appeal and a cassation are decided by another court than the one whose decision they are about; of a court that did both, the summary or the note names the board, panel or chamber.",
    why: "Nobody is the judge of their own judgment; one of the two courts is wrong.",
    failing: { "cases/example": appeal("example-court") },
    passing: { "cases/example": appeal("upper-court") },
  },
  check({ value: { events = [] } }, report) {
    const byId = new Map(events.map((event, index) => [event.id, { event, index }]));
    for (const [index, event] of events.entries()) {
      if (!appeals.has(event.type) || inside.test(`${event.summary ?? ""} ${event.note ?? ""}`))
        continue;
      const own = courtOf(event);
      if (own === undefined) continue;
      const below = courtBelow(event, new Set());
      if (!below || below.name !== own.name) continue;
      report({
        pointer: `/events/${index}/participants/${own.place}`,
        message: `The court of “${event.id}” is that of “${below.event}”, whose decision it reviews.`,
        help: "Correct one of the two courts; if it was another board of the same court, say so in the summary.",
        related: [
          {
            pointer: `/events/${below.index}/participants/${below.place}`,
            message: "the court below",
          },
        ],
        parameters: [event.id, below.event],
      });
    }

    /** The court of the nearest decision that an event follows, directly or through others. */
    function courtBelow(
      { follows = [] }: CaseEvent,
      seen: Set<string>,
    ): (Court & { event: string; index: number }) | undefined {
      for (const id of follows) {
        const before = byId.get(id);
        if (!before || seen.has(id)) continue;
        seen.add(id);
        const court = courtOf(before.event);
        if (court) return { ...court, event: id, index: before.index };
        // “A court” may be any court; the court of appeal is not the one below it.
        if (
          before.event.participants?.some(
            ({ role, unnamed = "" }) => role === "court" && !/ .* /.test(unnamed),
          )
        )
          continue;
        const further = courtBelow(before.event, seen);
        if (further) return further;
      }
      return undefined;
    }
  },
});

interface Court {
  readonly name: string;
  readonly place: number;
}

/** The court of an event, by its record, or by words that say more than that it was a court. */
function courtOf({ participants = [] }: CaseEvent): Court | undefined {
  for (const [place, { role, organization, unnamed }] of participants.entries()) {
    if (role !== "court") continue;
    if (organization !== undefined) return { name: organization, place };
    const words = unnamed?.toLowerCase().replace(/^(?:the|an?|another) /, "") ?? "";
    if (words.includes(" ") && !/\b(?:appeals?|cassation)\b/.test(words))
      return { name: words, place };
  }
  return undefined;
}

const appeals: ReadonlySet<string> = new Set<EventType>(["appeal-decision", "cassation-decision"]);
const inside = /\b(?:board|panel|chamber|collegium|bench|division)\b/i;

function appeal(court: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `events:
  - { id: ruling, type: court-ruling, date: "2016-05", participants: [{ role: court, unnamed: the ${court} of the capital }, { role: claimant, person: first-person }], ${cited} }
  - { id: appeal, type: appeal-decision, date: "2016-06", follows: [ruling], participants: [{ role: court, unnamed: the example-court of the capital }, { role: claimant, person: first-person }], ${cited} }`;
}
