import { recordRule } from "../rule.ts";

/**
 * One place cited twice for one statement, and one statement made twice. Warnings: it does no harm
 * but to the count of the evidence.
 */
export default recordRule({
  id: "citations/duplicate",
  severity: "warning",
  docs: {
    demands:
      "A statement cites a place of a source once, and a record makes a statement once: no two claims have the same words.",
    why: "Footnotes repeat what the text says; counted twice, one source looks like two.",
    failing: { "cases/other": claims("Two hundred people took part.") },
    passing: { "cases/other": claims("Nobody was hurt.") },
  },
  check({ value, facts }, report) {
    const cited = new Map<string, string>();
    const lists = facts.citations.map(({ pointer }) => pointer.slice(0, pointer.lastIndexOf("/")));
    for (const [index, { statement, source, at, pointer }] of facts.citations.entries()) {
      // Citations and evidence of a discrepancy are two lists of one object; most lists have one item.
      const list = lists[index]!;
      if (list !== lists[index - 1] && list !== lists[index + 1]) continue;
      const key = JSON.stringify([list, source, Object.entries(at ?? {}).toSorted()]);
      const first = cited.get(key);
      if (first === undefined) cited.set(key, pointer);
      else {
        report({
          pointer,
          message: `This place of “${source}” is cited twice for one statement.`,
          help: "Keep one of the two.",
          related: [{ pointer: first, message: "the first time" }],
          parameters: [statement, source],
        });
      }
    }
    const made = new Map<string, number>();
    for (const [index, { id, text, about }] of ("claims" in value
      ? (value.claims ?? [])
      : []
    ).entries()) {
      const key = `${about ?? ""} ${text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim()}`;
      const first = made.get(key);
      if (first === undefined) made.set(key, index);
      else {
        report({
          pointer: `/claims/${index}/text`,
          message: `The claim “${id}” says what another claim of this record says.`,
          help: "Keep one claim, with the citations of both.",
          related: [{ pointer: `/claims/${first}/text`, message: "the same statement" }],
          parameters: [id],
        });
      }
    }
  },
});

function claims(second: string): string {
  const rest =
    'status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  return `claims:
  - { id: number, text: Two hundred people took part., ${rest} }
  - { id: note, text: ${second}, ${rest} }`;
}
