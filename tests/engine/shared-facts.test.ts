import { describe, expect, it } from "vitest";
import { findingsIn, said } from "../rules/dataset.ts";

/** A case with two events, of which the second follows one of the name `meeting`. */
const twoEvents = (first: string) => `title: A meeting broken up
kind: group
state: XAA
summary: A meeting was broken up by police.
people: [second-person]
themes: [peaceful-assembly]
events:
  - id: ${first}
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
  - id: dispersed
    type: arrest
    date: "2016-05-16"
    follows: [meeting]
    participants: [{ role: detainee, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
`;

describe("records that say the same in the same place", () => {
  it("are judged each by what itself holds", () => {
    const findings = findingsIn({
      "cases/a-case": twoEvents("meeting"),
      "cases/b-case": twoEvents("gathering"),
      "cases/c-case": twoEvents("meeting"),
    });
    const about = findings
      .filter(({ file, rule }) => /[abc]-case/.test(file) && rule !== "twice/record")
      .map(said);
    expect(about).toEqual(["data/cases/b-case.yml:16:15 error references/unknown"]);
  });
});
