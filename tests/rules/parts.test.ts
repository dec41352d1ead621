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

describe("who stands on which side of an event", () => {
  const beaten = (first: string, second: string) => `people: [second-person]
events:
  - { id: arrested, type: arrest, date: "2016-05-15", participants: [{ role: detainee, person: second-person }], ${cited} }
  - { id: complained, type: complaint-filed, date: "2016-07-15", participants: [{ role: complainant, person: second-person }], ${cited} }
  - { id: beaten, type: torture-or-ill-treatment, status: alleged, date: "2016-05-16", participants: [${first}, ${second}], ${cited} }`;
  it.each([
    [
      "{ role: alleged-perpetrator, person: second-person }",
      "{ role: victim, unnamed: a guard }",
      true,
    ],
    [
      "{ role: victim, person: second-person }",
      "{ role: alleged-perpetrator, unnamed: a guard }",
      false,
    ],
    ["{ role: authority, person: second-person }", "{ role: detainee, unnamed: guards }", true],
    ["{ role: investigator, person: second-person }", "{ role: victim, unnamed: guards }", false],
  ])("%s, %s", (first, second, isFound) => {
    expect(rulesOf(beaten(first, second)).includes("whose/sides")).toBe(isFound);
  });

  it.each([
    ["claimant", "respondent", true],
    ["respondent", "claimant", false],
  ])("the body that is dissolved was %s", (own, other, isFound) => {
    const found = rulesOf(`organizations: [example-ngo]
events:
  - { id: suit, type: complaint-filed, date: "2016-05-15", participants: [{ role: ${other}, organization: example-office }, { role: ${own}, organization: example-ngo }], ${cited} }
  - { id: dissolved, type: organization-dissolved, date: "2016-06-15", follows: [suit], participants: [{ role: target, organization: example-ngo }], outcome: { dissolution: true }, ${cited} }`);
    expect(found.includes("whose/sides")).toBe(isFound);
  });
});

describe("what is left of a punishment", () => {
  const cleared = (decision: string, rest: string) => `people: [second-person]
${rest}
  - { id: sentenced, type: sentence, date: "2016-05-15", participants: [{ role: defendant, person: second-person }], laws: [new-code#400], outcome: { imprisonment: { exact: P2Y } }, ${cited} }
  - { id: appeal, type: appeal-decision, date: "2016-06-15", follows: [sentenced], participants: [{ role: defendant, person: second-person }], laws: [new-code#400], outcome: { decision: ${decision} }, ${cited} }`;
  const parole = `events:
  - { id: freed, type: parole, date: "2017-06-15", follows: [sentenced], participants: [{ role: defendant, person: second-person }], ${cited} }`;
  const status = (asOf: string) => `statuses:
  - { id: inside, value: imprisoned, asOf: "${asOf}", ${cited} }
events:`;
  const again = `statuses:
  - { id: inside, value: imprisoned, asOf: "2017", ${cited} }
events:
  - { id: other-matter, type: sentence, date: "2016-12", participants: [{ role: defendant, person: second-person }], laws: [new-code#400], outcome: { imprisonment: { exact: P2Y } }, ${cited} }`;
  it.each([
    ["overturned", parole, true],
    ["acquitted", parole, true],
    ["upheld", parole, false],
    ["overturned", status("2017"), true],
    ["acquitted", status("2016-05-15/.."), true],
    ["overturned", status("2016-05-15"), false],
    ["overturned", again, false],
    ["upheld", status("2017"), false],
  ])("after “%s”: %s", (decision, rest, isFound) => {
    expect(rulesOf(cleared(decision, rest)).includes("vocabulary/outcome-chain")).toBe(isFound);
  });
});

describe("who is missing in an event", () => {
  const one = "{ role: detainee, person: second-person }";
  const both = `{ role: detainee, person: first-person }, ${one}`;
  const told = (who: string, summary: string) => `people: [first-person, second-person]
events:
  - { id: arrested, type: arrest, date: "2016-05-15", participants: [${both}], ${cited} }
  - { id: moved, type: other, date: "2016-05-16", follows: [arrested], participants: [${who}], summary: "${summary}", ${cited} }`;
  it.each([
    [one, "They were taken to the capital.", true],
    [one, "The police took the two men to the capital.", true],
    [one, "The police took the detainee to the capital for two days.", false],
    [one, "The detainee was fined for both posts.", false],
    [one, "The detention of both was arbitrary.", true],
    [both, "They were taken to the capital.", false],
    [`${one}, { role: detainee, unnamed: further people }`, "They were taken away.", false],
  ])("%s: %s", (who, summary, isFound) => {
    expect(rulesOf(told(who, summary)).includes("whose/chain")).toBe(isFound);
  });

  it.each([
    [one, true],
    [both, false],
  ])("%s, where a body found a violation of two people", (who, isFound) => {
    const found = rulesOf(`people: [first-person, second-person]
violations:
  - { id: detention, type: arbitrary-detention, status: found, people: [first-person, second-person], events: [arrested], standing: [{ stance: finds, event: opinion }], ${cited} }
events:
  - { id: arrested, type: arrest, date: "2016-05-15", participants: [${both}], ${cited} }
  - { id: opinion, type: court-ruling, date: "2016-05-16", participants: [${who}, { role: court, unnamed: a court }], outcome: { decision: granted }, ${cited} }`);
    expect(found.includes("whose/chain")).toBe(isFound);
  });
});

describe("the word for a decision in an id", () => {
  it.each([
    ["appeal-rejected", "overturned", true],
    ["appeal-rejected", "upheld", false],
    ["claim-granted", "refused", true],
    ["refused-claim", "granted", false],
  ])("%s: %s", (id, decision, isFound) => {
    const found = rulesOf(
      `events:\n  - { id: ${id}, type: court-ruling, date: "2016-05-15", participants: [{ role: claimant, person: second-person }, { role: court, unnamed: a court }], outcome: { decision: ${decision} }, ${cited} }`,
    );
    expect(found.includes("wording/decision")).toBe(isFound);
  });
});

function rulesOf(other: string): string[] {
  return findingsIn({ "cases/other": other }).map(({ rule }) => rule);
}
