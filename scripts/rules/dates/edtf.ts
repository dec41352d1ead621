import { parseDate } from "../../time/partial-date.ts";
import { grammarRule } from "../shared/grammar.ts";

/** Every date can be read, and is a day, month or year that exists. */
export default grammarRule({
  id: "dates/edtf",
  keys: ["x-edtf"],
  docs: {
    demands:
      'Every date is EDTF text of the kinds that the data model names: "2018-04-12", "2016-11", "2019~", "2016-05-16/2016-05-20", "[2016-05-16..2016-05-20]", "XXXX-04-06".',
    why: "A date that cannot be read cannot be compared, so no other rule would notice that it is wrong.",
    source: "ISO 8601-2:2019 (EDTF)",
    failing: { "people/first-person": age("2016-05-32") },
    passing: { "people/first-person": age("2016-05-31") },
  },
  texts: ({ dates }) => dates,
  read: parseDate,
  as: "a date",
});

function age(asOf: string): string {
  return `ages:
  - value: 40
    asOf: "${asOf}"
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]`;
}
