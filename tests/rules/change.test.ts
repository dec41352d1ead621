import { describe, expect, it } from "vitest";
import type { BeforeAndAfter } from "../../scripts/rules/rule.ts";
import { checkedChange } from "./dataset.ts";

/** What the rules on changes say: the place, the rule, and the message. */
function found(before: BeforeAndAfter["before"], after: BeforeAndAfter["after"], bulk?: number) {
  const options = bulk === undefined ? {} : { bulk };
  return checkedChange({ before, after }, options)
    .report.diagnostics.filter(({ rule }) => rule.startsWith("change/"))
    .map(({ file, range, severity, rule }) => `${file}:${range.start.line} ${severity} ${rule}`);
}

const because = (record: string, pointer?: string) => `changes:
  - version: 0.1.0
    reason: correction
    records: [${record}]${pointer === undefined ? "" : `\n    pointer: ${pointer}`}
    note: The source was read again.`;

const cite = (...citations: string[]) => `claims:
  - id: number
    text: Many people took part.
    status: reported
    citations:
${citations.map((one) => `      - ${one}`).join("\n")}`;
const ngo = '{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }';
const un = '{ source: un-report, at: { paragraph: "1" }, supports: full }';

const position = (value: string) => `items:
  - id: "1.1"
    from: [XBB]
    summary: Free those who are held for what they said.
    group: "1"
    positions:
      - { id: report, value: ${value}, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }
    citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }]`;

describe("change/citation-removed", () => {
  const other = (...citations: string[]) => ({ "cases/other": cite(...citations) });

  it("stands at the citations that are left", () => {
    expect(found(other(ngo, un), other(ngo))).toEqual([
      "data/cases/other.yml:5 warning change/citation-removed",
    ]);
  });

  it("is answered by a reason for the statement or the record, and by no other", () => {
    const gone = (changes: string) => found(other(ngo, un), { ...other(ngo), changes });
    expect(gone(because("cases/other", "/claims/number"))).toEqual([]);
    expect(gone(because("cases/other"))).toEqual([]);
    expect(gone(because("cases/other", "/title"))).toHaveLength(1);
    expect(gone(because("cases/example"))).toHaveLength(1);
  });

  it("is not answered by a reason that had been given before", () => {
    const changes = because("cases/other");
    expect(found({ ...other(ngo, un), changes }, { ...other(ngo), changes })).toHaveLength(1);
  });

  it("says nothing of another place, of another order, of what bore nothing, and of a statement that went too", () => {
    expect(found(other(ngo, un), other(un, ngo.replace('"2"', '"1-2"')))).toEqual([]);
    const nothing = un.replace("full", "none, note: It is not there");
    expect(found(other(ngo, nothing), other(ngo))).toEqual([]);
    expect(found(other(ngo, un), { "cases/other": "" })).toEqual([
      "data/cases/other.yml:2 warning change/dropped",
    ]);
  });
});

describe("change/against-direction", () => {
  const set = (value: string) => ({ "recommendations/un-report": position(value) });

  it.each([
    ["supported", "noted", 1],
    ["supported", "pending", 1],
    ["noted", "pending", 1],
    ["noted", "supported", 0],
    ["pending", "noted", 0],
  ])("from %s to %s: %i", (from, to, count) => {
    const rules = found(set(from), set(to)).filter((one) => one.endsWith("/against-direction"));
    expect(rules).toHaveLength(count);
  });

  it("does not mind a new position beside the old one", () => {
    const later =
      '\n      - { id: addendum, value: noted, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }\n    citations';
    const after = position("supported").replace("\n    citations", later);
    expect(found(set("supported"), { "recommendations/un-report": after })).toEqual([]);
  });
});

describe("change/id-reused", () => {
  it("asks where nothing that identifies a record stayed", () => {
    const person = (name: string) => ({
      "people/second-person": `names:
  - { id: en, value: ${name}, lang: en, kind: preferred, citations: [${ngo}] }`,
    });
    expect(found({}, person("Somebody Else"))).toEqual([
      "data/people/second-person.yml:1 warning change/id-reused",
    ]);
    expect(found({}, person("Second Persson"))).toEqual([]);
    expect(
      found({}, { ...person("Somebody Else"), changes: because("people/second-person") }),
    ).toEqual([]);
  });

  it("asks where nothing of a part stayed but its id", () => {
    const event = (fields: string) => ({
      "cases/other": `events:\n  - { id: meeting, ${fields} }`,
    });
    const was = `type: protest, date: "2016-05-15", summary: A meeting, citations: [${ngo}]`;
    const is = `type: arrest, date: "2018-01", summary: An arrest, citations: [${un}]`;
    expect(found(event(was), event(is))).toContain(
      "data/cases/other.yml:2 warning change/id-reused",
    );
    expect(found(event(was), event(is.replace("2018-01", "2016-05-15")))).not.toContain(
      "data/cases/other.yml:2 warning change/id-reused",
    );
  });
});

describe("change/restricted-published", () => {
  const dataset = "visibility: private";
  const secret = "restricted: { contact: Made up for this example }";

  it("is found in another record too, and is not shown", () => {
    const checked = checkedChange({
      before: { dataset, "people/second-person": secret },
      after: {
        "people/second-person": "",
        "cases/other": "note: They were Made up for THIS example.",
      },
    });
    const [finding] = checked.report.diagnostics;
    expect(finding).toMatchObject({
      rule: "change/restricted-published",
      file: "data/cases/other.yml",
    });
    expect(JSON.stringify(checked.report.diagnostics)).not.toMatch(/made up/i);
  });

  it("says nothing where the value was deleted, or moved under the same mark", () => {
    const before = { dataset, "people/second-person": secret };
    expect(found(before, { "people/second-person": "" })).toEqual([]);
    expect(found(before, { "people/second-person": "", "cases/other": secret })).toEqual([]);
  });

  it("warns where an embargo ends without a word", () => {
    const before = {
      dataset,
      "cases/other": 'embargo: { until: "2020-01-01", reason: Somebody could be harmed }',
    };
    const warning = "data/cases/other.yml:2 warning change/restricted-published";
    expect(found(before, { "cases/other": "" })).toEqual([warning]);
    expect(found(before, { "cases/other": "", changes: because("cases/other") })).toEqual([]);
  });
});

describe("change/coverage-fell", () => {
  const unchecked = cite(ngo.replace("full", "unchecked"));

  it("is no matter where as much was gained", () => {
    const before = { "cases/other": unchecked };
    expect(found(before, { "cases/other": cite(ngo) })).toEqual([]);
    expect(found(before, { "cases/other": unchecked })).toEqual([]);
  });

  it("is not answered by a question that stood there before", () => {
    const question = "openQuestions: [{ id: q, text: Who counted them is not known. }]";
    expect(
      found({ "cases/other": question }, { "cases/other": `${unchecked}\n${question}` }),
    ).toEqual(["data/cases/other.yml:2 error change/coverage-fell"]);
  });
});

describe("change/bulk", () => {
  const people = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `people/person-${index}`,
        `names: [{ id: en, value: Somebody ${index}, lang: en, kind: preferred, citations: [${ngo}] }]\nnaming: [{ id: name, fields: [names], ground: deceased, citations: [${ngo}], decided: "2020-01-15" }]`,
      ]),
    );
  const all = Object.keys(people(4)).join(", ");

  it("asks for a reason beyond the number that the configuration gives, 50 without one", () => {
    expect(found({}, people(3), 3)).toEqual([]);
    expect(found({}, people(4), 3)).toEqual(["data:1 error change/bulk"]);
    expect(found({}, people(50))).toEqual([]);
    expect(found({}, people(51))).toEqual(["data:1 error change/bulk"]);
  });

  it("is answered by one entry that names the records", () => {
    expect(found({}, { ...people(4), changes: because(all) }, 3)).toEqual([]);
    const some = because("people/person-0");
    expect(found({}, { ...people(4), changes: some }, 3)).toEqual([]);
    expect(found({}, { ...people(5), changes: some }, 3)).toHaveLength(1);
  });
});

describe("what cannot be judged", () => {
  it("is named where the base cannot be read", () => {
    expect(found({ "cases/other": "bad: [" }, { "cases/other": "" })).toEqual([
      "data:1 info change/base-unreadable",
    ]);
  });

  it("is left to the other checks where the head cannot be read", () => {
    expect(found({}, { "cases/other": "bad: [" })).toEqual([]);
  });
});
