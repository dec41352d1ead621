import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/**
 * Nothing in a law is older than the law, and nothing in force ends before it begins. The first is a
 * warning: some laws, on taxes above all, are in force from a day before they were adopted.
 */
export default recordRule({
  id: "laws/before-code",
  severity: "error",
  yieldsTo: { "dates/future": "record" },
  collections: ["laws"],
  docs: {
    demands:
      "A law is in force no earlier than it was adopted, its provisions and penalties no earlier than the law was adopted, and no time in force ends before it begins.",
    why: "A provision dated before its code belongs to another code, or the date is that of a draft.",
    failing: { "laws/new-code": provision("2014-12-31") },
    passing: { "laws/new-code": provision("2016-12-31") },
  },
  check({ value }, report) {
    const adopted = dateIn(value.adopted);
    /** If the law itself is in force too early, its parts need not be told too. */
    let isTold = false;
    judge(value.inForce, "", "The law");
    for (const [index, { id, inForce, penalties = [] }] of (value.provisions ?? []).entries()) {
      judge(inForce, `/provisions/${index}`, `The provision ${id}`);
      for (const [at, penalty] of penalties.entries()) {
        const pointer = `/provisions/${index}/penalties/${at}`;
        judge(penalty.inForce, pointer, `The penalty “${penalty.id}” of ${id}`);
      }
    }

    function judge(
      time: { readonly from?: string; readonly until?: string } | undefined,
      pointer: string,
      what: string,
    ): void {
      const [from, until] = [dateIn(time?.from), dateIn(time?.until)];
      const early = adopted && from && severityOf(notLater(startOf(adopted), endOf(from)));
      if (adopted && from && early && !isTold) {
        isTold = pointer === "";
        report({
          pointer: `${pointer}/inForce/from`,
          severity: "warning",
          message: `${what} is in force from ${describeDate(from)}, but the law was adopted only ${describeDate(adopted)}.`,
          help: "Correct the date; what a source prints all the same belongs in a discrepancy. If the law itself says that it holds from an earlier day, say so in an exception.",
          related: [{ pointer: "/adopted", message: "when the law was adopted" }],
        });
      }
      const turned = from && until && severityOf(notLater(startOf(from), endOf(until)));
      if (from && until && turned) {
        report({
          pointer: `${pointer}/inForce/until`,
          severity: turned,
          message: `${what} is in force until ${describeDate(until)}, which is before it begins (${describeDate(from)}).`,
          help: "Correct the date that is wrong.",
          related: [{ pointer: `${pointer}/inForce/from`, message: "when it begins" }],
        });
      }
    }
  },
});

function provision(until: string): string {
  return `provisions:
  - { id: "174", title: Incitement }
  - id: "400"
    title: Unlawful meetings
    inForce: { from: "2015-01-01", until: "${until}" }`;
}
