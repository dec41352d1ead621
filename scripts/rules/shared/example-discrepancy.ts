/**
 * A case of the example dataset in which a discrepancy is about the date of a meeting.
 *
 * @param stated YAML of the other value, and what stands beside it
 * @param rest the lines after its citations
 */
export function disputedDate(stated: string, rest: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    discrepancies:
      - field: date
        stated: ${stated}
        citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }]
${rest.replaceAll(/^/gm, "        ")}`;
}
