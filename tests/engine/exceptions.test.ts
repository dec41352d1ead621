import { describe, expect, it } from "vitest";
import { checked, said } from "../rules/dataset.ts";

/** The example dataset with an age on a day that cannot be, and these exceptions. Today is 2020-06-01. */
function withExceptions(exceptions: string, change: Readonly<Record<string, string>> = {}) {
  return checked({
    "people/first-person": `ages:
  - value: 40
    asOf: "2016-05-32"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`,
    exceptions: `exceptions:\n${exceptions}`,
    ...change,
  }).report;
}

const entry = (until: string, more = "") => `  - rule: dates/edtf
    record: people/first-person
    pointer: /ages/40 2016-05-32/asOf
    reason: The source prints this date; its publisher was asked.
    until: "${until}"${more}`;

describe("an exception", () => {
  it("takes its finding out of the verdict, and the report counts it", () => {
    const { diagnostics, summary } = withExceptions(entry("2020-12-31"));
    expect(diagnostics.map(said)).toEqual([]);
    expect(summary).toMatchObject({ errors: 0, excepted: 1 });
  });

  it("takes out every finding of the rule at its place, and none elsewhere", () => {
    const { diagnostics, summary } = withExceptions(entry("2020-12-31"), {
      "people/second-person": `ages:
  - value: 40
    asOf: "2016-05-32"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`,
    });
    const broken = diagnostics.filter(({ rule }) => rule === "dates/edtf");
    expect(broken.map(said)).toEqual(["data/people/second-person.yml:3:11 error dates/edtf"]);
    expect(summary.excepted).toBe(1);
  });

  it("without a reason is a fault of the form, excepts nothing, and spoils no other", () => {
    const unreasoned = entry("2020-12-31").replace(/ *reason.*\n/, "");
    expect(withExceptions(unreasoned).diagnostics.map(said)).toEqual([
      "data/exceptions.yml:2:5 error schema/missing-field",
      "data/people/first-person.yml:3:11 error dates/edtf",
    ]);
    const two = withExceptions(`${unreasoned}\n${entry("2020-12-31")}`);
    expect(two.diagnostics.map(said)).toEqual([
      "data/exceptions.yml:2:5 error schema/missing-field",
    ]);
    expect(two.summary.excepted).toBe(1);
  });

  it("holds on its last day and not on the next", () => {
    expect(withExceptions(entry("2020-06-01")).diagnostics.map(said)).toEqual([
      "data/exceptions.yml:6:12 warning exceptions/ends-soon",
    ]);
    expect(withExceptions(entry("2020-05-31")).diagnostics.map(said)).toEqual([
      "data/exceptions.yml:6:12 error exceptions/expired",
      "data/people/first-person.yml:3:11 error dates/edtf",
    ]);
  });

  it("is announced 30 days before its end, and not 31", () => {
    expect(withExceptions(entry("2020-07-01")).diagnostics).toMatchObject([
      {
        rule: "exceptions/ends-soon",
        message: "This exception ends in 30 days, on 2020-07-01; from then on the finding counts.",
      },
    ]);
    expect(withExceptions(entry("2020-07-02")).diagnostics).toEqual([]);
  });

  it("that points beside its finding is told where the finding is", () => {
    const beside = entry("2020-12-31").replace("/40 2016-05-32/asOf", "/0/asOf");
    expect(withExceptions(beside).diagnostics).toMatchObject([
      {
        rule: "exceptions/unneeded",
        help: "The rule finds something at “/ages/40 2016-05-32/asOf”. If that is meant, correct the pointer; otherwise remove the exception.",
      },
      { rule: "dates/edtf" },
    ]);
  });

  it("made twice is needed once", () => {
    const twice = withExceptions(`${entry("2020-12-31")}\n${entry("2020-11-30")}`);
    expect(twice.diagnostics).toMatchObject([
      {
        rule: "exceptions/unneeded",
        range: { start: { line: 7 } },
        related: [{ range: { start: { line: 2 } } }],
      },
    ]);
    expect(twice.summary.excepted).toBe(1);
  });

  it("of a rule that there is not suggests the one that was meant", () => {
    const mistyped = withExceptions(entry("2020-12-31").replace("dates/edtf", "dates/edft"));
    expect(mistyped.diagnostics).toMatchObject([
      { rule: "exceptions/unknown-rule", suggestions: ["dates/edtf"] },
      { rule: "dates/edtf" },
    ]);
  });

  it("is not called unneeded while a fault hides whether its finding is there", () => {
    const broken = withExceptions(entry("2020-12-31"), {
      "people/first-person": "names: &all []",
    });
    expect(broken.diagnostics.map(({ rule }) => rule)).not.toContain("exceptions/unneeded");
  });
});

describe("no exception", () => {
  it.each([
    "internal/crash",
    "yaml/tab",
    "files/size",
    "schema/form",
    "people/restricted-in-public",
  ])("is made of %s", (rule) => {
    const { diagnostics } = withExceptions(entry("2020-12-31").replace("dates/edtf", rule));
    expect(diagnostics.map(said)).toContain(
      "data/exceptions.yml:2:11 error exceptions/not-allowed",
    );
  });
});
