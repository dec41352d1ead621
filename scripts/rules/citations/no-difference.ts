import { discrepanciesIn, fieldOf } from "../shared/discrepancies.ts";
import { recordRule } from "../rule.ts";
import { writtenDate } from "../../texts/written-date.ts";
import { disputedDate } from "../shared/example-discrepancy.ts";

/** A discrepancy is about two values. A warning: the other may be worded so that both look alike. */
export default recordRule({
  id: "citations/no-difference",
  severity: "warning",
  keys: ["discrepancies"],
  docs: {
    demands: "The value that a discrepancy states differs from the one that the field holds.",
    why: "If the field was changed to the value stated, the right one is lost.",
    failing: { "cases/other": event("2016-05-15") },
    passing: { "cases/other": event("2015-05-15") },
  },
  check({ scan }, report) {
    for (const { discrepancy, pointer, holder, at } of discrepanciesIn(scan)) {
      const value = fieldOf(holder, discrepancy.field);
      // A list in words: offences, orders.
      const held = Array.isArray(value) ? value.join(", ") : value;
      if (typeof held !== "string" && typeof held !== "number") continue;
      const stated = discrepancy.stated.trim();
      if (plain(String(held)) !== plain(stated) && held !== writtenDate(stated)) continue;
      report({
        pointer: `${pointer}/stated`,
        message: `This discrepancy states “${discrepancy.stated}”, which is what the field “${discrepancy.field}” holds.`,
        help: "The field keeps the right or likelier value, the discrepancy the other one.",
        related: [{ pointer: `${at}/${discrepancy.field}`, message: "the field" }],
        parameters: [discrepancy.field],
      });
    }
  },
});

/** Without capitals, articles and what joins the items of a list. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/,? and |, /g, ", ")
    .replace(/^(?:the|an?) /, "")
    .trim();
}

function event(stated: string): string {
  return disputedDate(`"${stated}"`, "status: open\nresolution: The year is not sure.");
}
