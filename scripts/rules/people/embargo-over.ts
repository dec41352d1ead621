import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** Somebody looks at an embargo on the day that was set for it. */
export default recordRule({
  id: "people/embargo-over",
  severity: "warning",
  keys: ["embargo"],
  docs: {
    demands: "The day of an embargo has not passed.",
    why: "An embargo that nobody looks at keeps evidence back for ever. It never ends by itself, for only a person can say that nobody is harmed.",
    failing: {
      dataset: "visibility: private",
      "statistics/example-complaints":
        'embargo: { until: "2020-01-31", reason: The State was asked first. }',
    },
    passing: {
      dataset: "visibility: private",
      "statistics/example-complaints":
        'embargo: { until: "2020-12-31", reason: The State was asked first. }',
    },
  },
  check({ value }, report, { today }) {
    if (!value.embargo) return;
    const until = dateIn(value.embargo.until);
    if (!until || until.latest >= today) return;
    report({
      pointer: "/embargo/until",
      message: `The embargo was to be looked at on ${value.embargo.until}.`,
      help: "Remove it, and the record is published with the next release; or set another day.",
    });
  },
});
