import { describe, expect, it } from "vitest";
import { findingsIn } from "./dataset.ts";

const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';

describe("parts of a case against each other", () => {
  const first = `- { id: sentenced, type: sentence, date: "2016-05-15", participants: [{ role: defendant, person: second-person }], laws: [new-code#400], outcome: { imprisonment: { exact: P2Y } }, ${cited} }`;
  const later = (type: string, outcome: string) =>
    `events:\n  ${first}\n  - { id: later, type: ${type}, date: "2016-06-15", follows: [sentenced], participants: [{ role: defendant, person: second-person }], laws: [new-code#400], outcome: ${outcome}, ${cited} }`;

  it.each([
    ["{ decision: upheld, imprisonment: { exact: P3Y } }", true],
    ["{ decision: upheld, imprisonment: { exact: P2Y } }", false],
    ["{ decision: changed, imprisonment: { exact: P3Y } }", false],
    ["{ decision: upheld }", false],
  ])("an appeal that ends in %s", (outcome, isFound) => {
    expect(rulesOf(later("appeal-decision", outcome)).includes("vocabulary/outcome-chain")).toBe(
      isFound,
    );
  });

  it.each([
    ["international-decision", "granted", true],
    ["international-decision", "recommended", false],
    ["court-ruling", "granted", false],
  ])("%s: compensation %s", (type, decision, isFound) => {
    const found = rulesOf(
      `events:\n  - { id: ruled, type: ${type}, date: "2016-05-15", participants: [{ role: complainant, person: second-person }], outcome: { compensation: { decision: ${decision} } }, ${cited} }`,
    );
    expect(found.includes("vocabulary/fits")).toBe(isFound);
  });
});

describe("figures of a part and of the whole", () => {
  it.each([
    ["Ten cases came to court, and fifteen of them ended early.", true],
    ["Ten cases came to court in seven months, and five of them ended early.", false],
    ["Of 1,200 requests 1,300 of them were refused.", true],
    ["In 2015 two reports came, and one of them was read.", false],
    ["Some of them were held; many of these were fined.", false],
  ])("%s", (text, isFound) => {
    expect(rulesOf(`note: ${JSON.stringify(text)}`).includes("wording/part-and-whole")).toBe(
      isFound,
    );
  });
});

describe("a question that the record answers", () => {
  const event = `events:\n  - { id: meeting, type: protest, date: "2016-05-15", participants: [{ role: organizer, person: second-person }], ${cited} }`;
  it.each([
    ["On which day was the meeting?", true],
    ["When was the meeting held?", true],
    ["When was the meeting held, and who had called for it?", false],
    ["Who called for the meeting?", false],
    ["In which town was the meeting?", false],
  ])("%s", (text, isFound) => {
    const found = rulesOf(
      `${event}\nopenQuestions:\n  - { id: open, text: "${text}", about: meeting, ${cited} }`,
    );
    expect(found.includes("references/answered")).toBe(isFound);
  });
});

describe("two claims of one record", () => {
  const told = "No system provides for a review, and capacity is very rarely restored.";
  it.each([
    ["There is no system of review, and legal capacity is restored very rarely.", true],
    ["A system provides for a review, and capacity is rarely restored.", false],
    ["No system provides for a review of the 15 judges of that court.", false],
  ])("%s", (again, isFound) => {
    const claim = (id: string, text: string) =>
      `  - { id: ${id}, text: "${text}", status: reported, ${cited} }`;
    const found = rulesOf(`claims:\n${claim("first", told)}\n${claim("second", again)}`);
    // Of claims about nothing in particular at one place another rule may say so first.
    if (isFound) expect(found.some((rule) => rule.startsWith("twice/"))).toBe(true);
    else expect(found).not.toContain("twice/retold");
  });
});

function rulesOf(other: string): string[] {
  return findingsIn({ "cases/other": other }).map(({ rule }) => rule);
}
