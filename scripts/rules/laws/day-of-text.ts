import { facts } from "../../facts/declared.ts";
import { stringOf, textOf, textsOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";

const laws = facts("laws", {
  source: textOf,
  adopted: textOf,
  number: textOf,
  isTreaty: (law) => stringOf(law, "treaty") !== undefined,
  ofTitle: (law) => stringOf(law, "title"),
  disputed: ({ value }) => JSON.stringify(value["discrepancies"] ?? ""),
});
const documents = facts("sources", {
  kind: textOf,
  date: textOf,
  printedTitle: (source) => textOf(source, "title"),
  otherNumbers: textsOf,
});

/** The document that holds a law bears its day and its number. A warning: a site may date a later wording. */
export default corpusRule({
  id: "laws/day-of-text",
  severity: "warning",
  yieldsTo: { "laws/before-code": "here", "dates/future": "here", "dates/not-before": "here" },
  judges: laws,
  facts: [documents],
  docs: {
    demands:
      "The day on which a law was adopted is the date of the document named as its text, if that is legislation with a day in the same year, or one before the law. The number of a law is one of those under “otherNumbers” of that document, if these have one of a law. The text of a treaty has the title of that treaty.",
    why: "A law is found by its day and its number; with two digits changed it is not found, or is another law.",
    failing: law("2014-07-30"),
    passing: law("2014-07-03"),
  },
  check(corpus, report) {
    return (record, { source, adopted, number, isTreaty, ofTitle: title, disputed }) => {
      const document = source && corpus.record("sources", source.text);
      const {
        kind,
        date,
        printedTitle,
        otherNumbers = [],
      } = documents.of(document || undefined) ?? {};
      if (!document || kind?.text !== "legislation") return;
      const printed = otherNumbers.filter(({ text }) => numbered.test(text));
      const bare = (text: string) => text.replace(numbered, "").toLowerCase().trim();
      if (number && printed.length > 0 && !disputed.includes('"number"'))
        // The gazette may leave out the number of the parliament: 442 of 442-II.
        if (!printed.some(({ text }) => isOneNumber(bare(text), bare(number.text))))
          report(record, {
            pointer: number.pointer,
            message: `The number of the law is ${number.text}, and the document with its text is “${printed.map(({ text }) => text).join("”, “")}”.`,
            help: "Correct the number that is wrong; where the document prints another one, say so in a discrepancy about “number”.",
            related: [{ record: document, pointer: printed[0]!.pointer, message: "its number" }],
            parameters: ["number"],
          });
      if (isTreaty && title && printedTitle && isOfAnother(title, printedTitle.text))
        report(record, {
          pointer: source.pointer,
          message: `The treaty is “${title}”, and the document with its text “${printedTitle.text}”.`,
          help: "Name the document that holds this treaty.",
          related: [{ record: document, pointer: printedTitle.pointer, message: "its title" }],
          parameters: ["title"],
        });
      if (!adopted || disputed.includes('"adopted"') || !date) return;
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

function isOneNumber(one: string, two: string): boolean {
  return one === two || one.startsWith(`${two}-`) || two.startsWith(`${one}-`);
}

/** Whether most words of a treaty's title are missing in another English title. */
function isOfAnother(title: string, other: string): boolean {
  const words = title.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  const there = new Set(other.toLowerCase().match(/[a-z]{5,}/g));
  return (
    / (?:of|on|and|to|against) /.test(other) &&
    there.size > 2 &&
    words.length > 2 &&
    words.filter((word) => there.has(word)).length * 2 < words.length
  );
}

/** How a document calls the number of a law. */
const numbered = /^(?:law|code|act|decree|закон|кодекс|указ)?\s*(?:no\.?|number|nr\.?|№)\s*/i;
const day = /^\d{4}-\d\d-\d\d$/;

function law(adopted: string) {
  return {
    "sources/new-code-text":
      'title: The new code\nkind: legislation\npublisher: example-office\ndate: "2014-07-03"\nlanguage: en\nlicence: official-text\nurls: ["https://example.org/new-code"]\nretrieved: "2020-01-15"',
    "laws/new-code": `adopted: "${adopted}"\nsource: new-code-text`,
  };
}
