import type { Discrepancy } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/**
 * What a State claims of an item against what the report's own group says. An error only where both
 * are in one document; a later claim may go further than the report, and an earlier source
 * may be mistaken about it: a warning.
 */
export default recordRule({
  id: "upr/claim-group",
  severity: "error",
  collections: ["recommendations"],
  keys: ["stateClaims", "stateClaim"],
  docs: {
    demands:
      "A claim that items are implemented does not name items of a group that the same document puts among those under way, nor the other way round; the title of a group says of a claim what its “stateClaim” says; a discrepancy of “of” or “value” in the claim says that it is known.",
    why: "“Already implemented” and “in the process of implementation” are two answers; a footnote that mixes them credits the State with what it did not claim.",
    failing: { "recommendations/un-report": claim("in-process") },
    passing: { "recommendations/un-report": claim("already-implemented") },
  },
  check({ value }, report) {
    const groupAt = new Map(
      (value.groups ?? []).map((group, index) => [group.id, { group, index }]),
    );
    for (const [index, { id, title = "", stateClaim }] of (value.groups ?? []).entries()) {
      const told = Object.keys(claimed).filter((claim) => claimed[claim]!.test(title));
      if (stateClaim === undefined || told.length > 1) continue;
      // A title without such words says nothing, unless the titles of other groups have them.
      const others = (value.groups ?? []).some(
        (other) =>
          other.stateClaim !== "none" && claimed[other.stateClaim ?? ""]?.test(other.title ?? ""),
      );
      if (
        told.includes(stateClaim) ||
        (told.length === 0 && (stateClaim === "none" || !others || title === ""))
      )
        continue;
      report({
        pointer: `/groups/${index}/stateClaim`,
        severity: "warning",
        message: `The claim of the group “${id}” is “${stateClaim}”, and its title says “${title}”.`,
        help: "Correct the claim or the title.",
        related: [{ pointer: `/groups/${index}/title`, message: "the title" }],
        parameters: [id, "title"],
      });
    }
    const itemAt = new Map(value.items.map((item, index) => [item.id, { item, index }]));
    for (const [index, claim] of (value.stateClaims ?? []).entries()) {
      for (const [place, id] of (claim.of ?? []).entries()) {
        const named = itemAt.get(id);
        const held = named?.item.group === undefined ? undefined : groupAt.get(named.item.group);
        const says = held?.group.stateClaim;
        if (!named || !held || says === undefined || says === "none" || says === claim.value)
          continue;
        if (claim.discrepancies?.some((one) => tellsOtherwise(one, id))) continue;
        const same = claim.citations.every(({ source }) => source === value.source);
        report({
          pointer: `/stateClaims/${index}/of/${place}`,
          severity: same ? "error" : "warning",
          message: `The State is said to hold ${id} to be ${claim.value.replaceAll("-", " ")}, but its group “${held.group.id}” is ${says.replaceAll("-", " ")}.`,
          help: "Name the items of the group that the claim fits, or correct the claim; if a source names these all the same, write a discrepancy.",
          related: [
            { pointer: `/groups/${held.index}/stateClaim`, message: "the claim of the group" },
            { pointer: `/items/${named.index}/group`, message: "the group of the item" },
          ],
          parameters: [claim.id, id],
        });
      }
    }
  },
});

/** How a title tells what the State claims. */
const claimed: Readonly<Record<string, RegExp>> = {
  "already-implemented": /\balready\b|(?<!to be |being |not )\bimplemented\b/i,
  "in-process": /\b(?:under way|underway|in (?:the )?(?:process|progress)|being implemented)\b/i,
};

/** Whether a discrepancy weighs the items or the answer, and is not about these very items. */
function tellsOtherwise({ field, stated }: Discrepancy, id: string): boolean {
  return field === "value" || (field === "of" && !stated.includes(id));
}

function claim(value: string): string {
  const rest = 'citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]';
  return `groups:
  - { id: "1", position: supported, stateClaim: ${value}, count: 2, ${rest} }
stateClaims:
  - { id: done, of: ["1.1"], value: already-implemented, ${rest} }`;
}
