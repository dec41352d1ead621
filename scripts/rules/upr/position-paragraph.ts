import type { Citation } from "../../schema/records.ts";
import { printedSpan } from "../shared/printed-numbers.ts";
import { recordRule } from "../rule.ts";

/**
 * A position is cited to the paragraph that gives it. Reports number their recommendations after the
 * paragraph that introduces them (124.4 stands in paragraph 124), so where the items of a group bear
 * its number, that is the paragraph: an error. A citation of another source, or of a recommendation,
 * is not looked at.
 */
export default recordRule({
  id: "upr/position-paragraph",
  severity: "error",
  yieldsTo: { "citations/place": "here" },
  collections: ["recommendations"],
  docs: {
    demands:
      "The position of a group, and the first position of its items, are cited to the paragraph of the report that introduces the group.",
    why: "The same paragraphs of the report before hold the answers of another cycle: 95 to 97 are not 124 to 126.",
    failing: { "recommendations/un-report": group("95") },
    passing: { "recommendations/un-report": group("1") },
  },
  check({ value }, report) {
    if (value.issuer.kind !== "upr-working-group") return;
    const groups = new Map(
      (value.groups ?? [])
        .map((group, index) => [group.id, { group, index }] as const)
        .filter(([id]) => /^[0-9]+$/.test(id) && numbered(id)),
    );
    for (const [id, { group, index }] of groups) {
      if (group.position !== undefined) judge(group.citations, id, `/groups/${index}`);
    }
    for (const [index, { group, positions }] of value.items.entries()) {
      const [first] = positions ?? [];
      if (group === undefined || !groups.has(group) || !first) continue;
      judge(first.citations, group, `/items/${index}/positions/0`);
    }

    /** Whether the items of the group are numbered after it. */
    function numbered(id: string): boolean {
      const own = value.items.filter(({ group }) => group === id);
      return own.length > 0 && own.every((item) => (item.number ?? item.id).startsWith(`${id}.`));
    }

    function judge(citations: readonly Citation[], id: string, pointer: string): void {
      const paragraphs = [...citations.entries()].filter(
        ([, { source, at }]) => source === value.source && at?.paragraph !== undefined,
      );
      const right = paragraphs.some(([, { at }]) => {
        const span = printedSpan(at!.paragraph!);
        return !span || (span.from <= Number(id) && Number(id) <= span.to);
      });
      const [wrong] = paragraphs;
      if (right || !wrong) return;
      report({
        pointer: `${pointer}/citations/${wrong[0]}/at/paragraph`,
        message: `The position is cited to paragraph ${wrong[1].at!.paragraph}, but the items of this group are numbered after paragraph ${id}.`,
        help: `Write paragraph: "${id}", or correct the group.`,
        suggestions: [id],
        related: [{ pointer: `/groups/${groups.get(id)!.index}/id`, message: "the group" }],
        parameters: [id, wrong[1].at!.paragraph!],
      });
    }
  },
});

function group(paragraph: string): string {
  return `groups:
  - id: "1"
    position: supported
    count: 2
    citations: [{ source: un-report, at: { paragraph: "${paragraph}" }, supports: full }]`;
}
