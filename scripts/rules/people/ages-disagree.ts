import { agesAgree } from "../../time/age.ts";
import { describeDate } from "../../time/describe.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** All ages of a person can be those of one person. */
export default recordRule({
  id: "people/ages-disagree",
  severity: "error",
  collections: ["people"],
  docs: {
    demands: "Some day of birth fits every age that is stated of a person.",
    why: "Ages that cannot belong to one person belong to two, or one of them or its date is wrong.",
    failing: { "people/first-person": ages(40, 43) },
    passing: { "people/first-person": ages(40, 42) },
  },
  check({ value }, report) {
    const ages = (value.ages ?? []).flatMap(({ value: age, asOf: text }, index) => {
      const on = dateIn(text);
      return on && Number.isInteger(age) && age >= 0 ? [{ age, on, index }] : [];
    });
    for (const [index, later] of ages.entries()) {
      for (const earlier of ages.slice(0, index)) {
        const severity = severityOf(agesAgree(earlier, later));
        if (!severity) continue;
        report({
          pointer: `/ages/${later.index}/value`,
          severity,
          message: `One person cannot have been both ${earlier.age} (${describeDate(earlier.on)}) and ${later.age} (${describeDate(later.on)}).`,
          help: "Correct the age or the date that is wrong; if both are as stated, keep one and put the other in a discrepancy.",
          related: [
            { pointer: `/ages/${earlier.index}/value`, message: "the age it does not go with" },
          ],
          parameters: [String(earlier.age), String(later.age)],
        });
        break;
      }
    }
  },
});

function ages(first: number, second: number): string {
  const citations =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `ages:
  - { value: ${first}, asOf: "2016-05-16", ${citations} }
  - { value: ${second}, asOf: "2018-04", ${citations} }`;
}
