import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";

const laws = facts("laws", {
  source: textOf,
  adopted: textOf,
  disputed: ({ value }) => JSON.stringify(value["discrepancies"] ?? "").includes('"adopted"'),
});
const documents = facts("sources", { kind: textOf, date: textOf });

/** The document that holds a law bears its day. A warning: a site may date a later wording. */
export default corpusRule({
  id: "laws/day-of-text",
  severity: "warning",
  yieldsTo: { "laws/before-code": "here", "dates/future": "here", "dates/not-before": "here" },
  judges: laws,
  facts: [documents],
  docs: {
    demands:
      "The day on which a law was adopted is the date of the document named as its text, if that is legislation with a day in the same year, or one before the law.",
    why: "A law is found by its day and its number; with two digits changed it is not found, or is another law.",
    failing: law("2014-07-30"),
    passing: law("2014-07-03"),
  },
  check(corpus, report) {
    return (record, { source, adopted, disputed }) => {
      const document = source && corpus.record("sources", source.text);
      const { kind, date } = documents.of(document || undefined) ?? {};
      if (!document || !adopted || disputed || kind?.text !== "legislation" || !date) return;
      const [own, other] = [adopted.text, date.text];
      if (!day.test(own) || !day.test(other) || own === other) return;
      if (own.slice(0, 4) !== other.slice(0, 4) && other > own) return;
      report(record, {
        pointer: adopted.pointer,
        message: `The law is dated ${describeDate(dateIn(own)!)}, and the document with its text ${describeDate(dateIn(other)!)}.`,
        help: "Correct the day that is wrong; where the document dates something else, say so in a discrepancy about “adopted”.",
        related: [{ record: document, pointer: date.pointer, message: "the date of its text" }],
      });
    };
  },
});

const day = /^\d{4}-\d\d-\d\d$/;

function law(adopted: string) {
  return {
    "sources/new-code-text":
      'title: The new code\nkind: legislation\npublisher: example-office\ndate: "2014-07-03"\nlanguage: en\nlicence: official-text\nurls: ["https://example.org/new-code"]\nretrieved: "2020-01-15"',
    "laws/new-code": `adopted: "${adopted}"\nsource: new-code-text`,
  };
}
