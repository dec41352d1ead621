import type { Assessment } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/**
 * A grade is one of its scale, and our level fits it. The grade an error, for each scale is a closed
 * list; the level a warning, for the mapping is ours and a finding may be more than its grade.
 */
export default recordRule({
  id: "assessments/scale",
  severity: "error",
  collections: ["recommendations"],
  keys: ["assessments"],
  docs: {
    demands:
      "The grade of an assessment is a grade of the scale that it names, and the level is the one that the grade is read as.",
    why: "B2 on a scale from 0 to 1 says nothing, and an A read as not implemented says the opposite.",
    source:
      "Human Rights Committee, CCPR/C/108/2 and its successor of 2017 (grades of follow-up); UPR Info, index of implementation",
    failing: {
      "recommendations/un-report": assessment("upr-info-iri", "B2", "partially-implemented"),
    },
    passing: {
      "recommendations/un-report": assessment("ccpr-2008", "B2", "partially-implemented"),
    },
  },
  check({ value }, report) {
    for (const [index, assessment] of (value.assessments ?? []).entries()) {
      const { id, scale, grade, level, note } = assessment;
      const pointer = `/assessments/${index}`;
      const wrong = grade === undefined ? undefined : flawOf(scale, grade);
      if (wrong !== undefined) {
        report({
          pointer: `${pointer}/grade`,
          severity: scale === "free-text" ? "warning" : "error",
          message: `“${grade}” is not a grade of the scale ${scale}: ${wrong}.`,
          help: "Correct the grade or the scale; words without a grade belong in the finding.",
          related: [{ pointer: `${pointer}/scale`, message: "the scale" }],
          parameters: [id, grade!, scale],
        });
        continue;
      }
      if (scale === "other" && note === undefined) {
        report({
          pointer: `${pointer}/scale`,
          severity: "warning",
          message: "The scale is “other”, and no note says which.",
          help: "Say in the note whose scale it is and how it was read.",
          parameters: [id],
        });
      }
      const expected = grade === undefined ? undefined : levelsOf(scale, grade);
      if (!expected || expected.includes(level) || note !== undefined) continue;
      report({
        pointer: `${pointer}/level`,
        severity: "warning",
        message: `The grade ${grade} is read as ${expected.join(" or ")}, but the level here is ${level}.`,
        help: "Correct the level, or say in the note why it is read otherwise.",
        related: [{ pointer: `${pointer}/grade`, message: "the grade" }],
        parameters: [id, grade!, level],
      });
    }
  },
});

type Scale = Assessment["scale"];
type Level = Assessment["level"];

function flawOf(scale: Scale, grade: string): string | undefined {
  switch (scale) {
    case "ccpr-2017":
      return /^[A-E]$/.test(grade) ? undefined : "it goes from A to E";
    case "ccpr-2008":
      return /^(A|[BCD][12]|E)$/.test(grade)
        ? undefined
        : "its grades are A, B1, B2, C1, C2, D1, D2 and E";
    case "upr-info-iri":
      return /^(0(\.[0-9]+)?|1(\.0+)?)$/.test(grade) ? undefined : "it is a number from 0 to 1";
    case "free-text":
      return "such an assessment has words and no grade";
    case "other":
      return undefined;
  }
}

/** The levels as which a grade may be read; undefined where the scale does not say. */
function levelsOf(scale: Scale, grade: string): readonly Level[] | undefined {
  if (scale === "ccpr-2017" || scale === "ccpr-2008") return graded[grade[0]!];
  if (scale !== "upr-info-iri") return undefined;
  const index = Number(grade);
  if (index === 0) return ["not-implemented", "regressed"];
  return index === 1 ? ["implemented"] : ["partially-implemented"];
}

const graded: Readonly<Record<string, readonly Level[]>> = {
  A: ["implemented"],
  B: ["partially-implemented"],
  C: ["not-implemented"],
  D: ["no-information", "not-implemented"],
  E: ["regressed"],
};

function assessment(scale: string, grade: string, level: string): string {
  return `assessments:
  - id: ngo-2019
    of: ["1.1"]
    by: example-ngo
    asOf: "2019-06-30"
    scale: ${scale}
    grade: "${grade}"
    level: ${level}
    finding: Something was changed.
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }]`;
}
