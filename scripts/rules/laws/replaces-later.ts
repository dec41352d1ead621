import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";
import { laws } from "../shared/law-provisions.ts";
import type { LawFacts } from "../shared/law-provisions.ts";

/** The new replaces the old. An error where no reading of the dates lets the one come after the other. */
export default corpusRule({
  id: "laws/replaces-later",
  severity: "error",
  yieldsTo: { "dates/not-before": "record", "dates/future": "record" },
  judges: laws,
  docs: {
    demands:
      "What a law or one of its provisions “replaces” is of a law adopted no later than itself, and the law replaced is in force until then, no longer and no shorter. A law amends none that is younger, or was no longer in force.",
    why: "With the arrow turned round, every article of the old code is taken for the law of today.",
    failing: { "cases/other": "laws: [third-code]", "laws/third-code": code("1959-07-22") },
    passing: { "cases/other": "laws: [third-code]", "laws/third-code": code("2019-07-22") },
  },
  check(corpus, report) {
    return (record, law) => {
      const own = beginning(law);
      if (!own) return;
      const all = [{ id: undefined, replaces: law.replaces }, ...law.provisions].flatMap((holder) =>
        holder.replaces.map((each) => ({ ...each, part: holder.id })),
      );
      for (const { pointer, text } of law.amends) {
        const other = corpus.record("laws", text);
        const amended = laws.of(other);
        const later = amended && beginning(amended);
        const tooEarly = later && severityOf(notLater(startOf(later.date), endOf(own.date)));
        if (other && later && tooEarly) {
          report(record, {
            pointer,
            severity: "warning",
            message: `“${record.id}” (${describeDate(own.date)}) cannot amend “${text}”, which is later (${describeDate(later.date)}).`,
            help: `If it is the other way round, write “amends” in “${text}”; otherwise correct one of the dates.`,
            related: [{ record: other, pointer: later.pointer, message: "its date" }],
            parameters: [text, "amends"],
          });
          continue;
        }
        const until = dateIn(amended?.until?.text);
        const severity = until && severityOf(notLater(startOf(own.date), endOf(until)));
        if (other && until && severity)
          report(record, {
            pointer,
            severity: "warning",
            message: `“${record.id}” (${describeDate(own.date)}) cannot amend “${text}”, which was in force until ${describeDate(until)}.`,
            help: "Name the law that took its place, or correct one of the days.",
            related: [
              {
                record: other,
                pointer: amended!.until!.pointer,
                message: "until when it is in force",
              },
            ],
            parameters: [text, "amends"],
          });
      }
      const told = new Set<string>();
      for (const { pointer, text, part } of all) {
        const [id = "", provision] = text.split("#");
        const other = corpus.record("laws", id);
        const replaced = laws.of(other);
        const then = replaced && beginning(replaced);
        const [from, until] = [dateIn(law.from?.text), dateIn(replaced?.until?.text)];
        const longer = from && until && severityOf(notLater(startOf(until), endOf(from)));
        if (other && replaced && longer && part === undefined && provision === undefined)
          report(record, {
            pointer,
            severity: "warning",
            message: `“${other.id}” would be in force until ${describeDate(until)}, and “${record.id}”, which replaces it, is in force from ${describeDate(from)}.`,
            help: "Correct one of the two days.",
            related: [
              {
                record: other,
                pointer: replaced.until!.pointer,
                message: "until when it is in force",
              },
              { pointer: law.from!.pointer, message: "when this one begins" },
            ],
            parameters: [text, "until"],
          });
        const gap = from && until && startOf(from).earliest - endOf(until).latest;
        if (
          other &&
          replaced &&
          gap &&
          gap > GAP &&
          gap < Infinity &&
          part === undefined &&
          provision === undefined
        )
          report(record, {
            pointer: law.from!.pointer,
            severity: "warning",
            message: `“${record.id}” is in force from ${describeDate(from)}, and “${other.id}”, which it replaces, was in force until ${describeDate(until)}.`,
            help: "Correct one of the two days; what was in force between them is another law.",
            related: [
              {
                record: other,
                pointer: replaced.until!.pointer,
                message: "until when it is in force",
              },
            ],
            parameters: [text, "gap"],
          });
        if (!other || !then || other === record) continue;
        const back = part === undefined ? record.id : `${record.id}#${part}`;
        // Two that replace each other are reported by references/cycle.
        if (holderOf(replaced, provision)?.replaces.some((one) => one.text === back)) continue;
        const severity = severityOf(notLater(startOf(then.date), startOf(own.date)));
        // One date is wrong, however many provisions were replaced.
        if (!severity || told.has(id)) continue;
        told.add(id);
        report(record, {
          pointer,
          severity,
          message: `“${record.id}” (${describeDate(own.date)}) cannot replace “${text}”, which is later (${describeDate(then.date)}).`,
          help: `If it is the other way round, write “replaces” in “${other.id}”; otherwise correct one of the dates.`,
          related: [
            { pointer: own.pointer, message: `the date of “${record.id}”` },
            { record: other, pointer: then.pointer, message: `the date of “${other.id}”` },
          ],
          parameters: [text],
        });
      }
    };
  },
});

/** In days. */
const GAP = 31;

/** The law, or the provision of it that is named. */
function holderOf(law: LawFacts, provision: string | undefined) {
  return provision === undefined ? law : law.provisions.find(({ id }) => id === provision);
}

/** When a law was adopted, or else came into force. */
function beginning({ adopted, from }: LawFacts) {
  const at = adopted ?? from;
  const date = dateIn(at?.text);
  return at && date && { date, pointer: at.pointer };
}

function code(adopted: string): string {
  return `title: Third Criminal Code
kind: code
state: XAA
adopted: "${adopted}"
replaces: [new-code]`;
}
