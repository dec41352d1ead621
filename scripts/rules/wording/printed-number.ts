import type { Values } from "../../facts/item.ts";
import { recordRule } from "../rule.ts";

/** The number in a title or a name, against the number of the record. A warning: a title may name another document. */
export default recordRule({
  id: "wording/printed-number",
  severity: "warning",
  yieldsTo: {
    "citations/as-cited": "here",
    "twice/record": "record",
    "laws/kind": "record",
    "symbols/suffix": "record",
    "symbols/year": "record",
    "treaty-bodies/symbol": "record",
  },
  collections: ["cases", "laws", "organizations", "recommendations", "sources"],
  docs: {
    demands:
      "The number of a meeting, a communication or an opinion in the title or among the other numbers of a source, or in what is printed for one that is cited, is that of its symbol or its id; “No.” in the title of a law is its number, and in the name of an organization that of its id and of its other names.",
    why: "A document with another number is another document.",
    failing: { "sources/ngo-report": numbered("12/2016") },
    passing: { "sources/ngo-report": numbered("11/2016") },
  },
  check({ collection, id, value, scan }, report) {
    const record = value as unknown as Values;
    const title = typeof record["title"] === "string" ? record["title"] : "";
    if (collection === "sources") {
      const own = textOf(id, record["symbol"], record["otherNumbers"]);
      const meeting = /\b(\d{2,5})(?:st|nd|rd|th) meeting\b/.exec(title)?.[1];
      const printed = /\/SR\.(\d+)/.exec(own)?.[1];
      if (meeting !== undefined && printed !== undefined && meeting !== printed)
        tell("/title", `${meeting} is the meeting`, `“${String(record["symbol"])}”`);
      const wrong = numbersOfDocuments(title).find((number) => isOther(number, own));
      if (wrong) tell("/title", `“${wrong.words}” stands in the title`, `“${id}”`);
      for (const [index, other] of listOf(record["otherNumbers"]).entries()) {
        const apart = numbersOfDocuments(String(other)).find((number) => isOther(number, id));
        if (apart) tell(`/otherNumbers/${index}`, `“${apart.words}” stands here`, `“${id}”`);
      }
    }
    if (collection === "laws") {
      const own = textOf(id, record["number"], record["treaty"]);
      for (const { pointer, text } of named(record, "title")) {
        const number = /(?:\bNo\.|№) ?(\d+)/.exec(text)?.[1];
        if (number === undefined || !/\d/.test(own) || hasNumber(own, number)) continue;
        tell(pointer, `“No. ${number}” stands here`, `“${String(record["number"] ?? id)}”`);
      }
    }
    if (collection === "organizations") {
      const of = ({ text }: { text: string }) => /(?:\bNo\.|№) ?(\d+)/.exec(text)?.[1];
      const forms = named(record).filter((form) => of(form) !== undefined);
      const own = /-(\d{1,3})$/.exec(id)?.[1];
      for (const [index, form] of forms.entries()) {
        const others = [own, ...forms.filter((_, at) => at !== index).map(of)].filter(Boolean);
        // Of two names that differ, without a number in the id, nobody knows which is right.
        if (others.length === 0 || others.includes(of(form))) continue;
        if (own === undefined && index === 0) continue;
        tell(form.pointer, `“No. ${of(form)!}” stands here`, `No. ${others[0]!}`);
      }
    }
    for (const { value: citation, pointer } of scan.holders.supports) {
      const { source, asCited } = citation;
      if (typeof source !== "string" || typeof asCited !== "string") continue;
      const wrong = numbersOfDocuments(asCited).find((number) => isOther(number, source));
      if (wrong) tell(`${pointer}/asCited`, `“${wrong.words}” is printed`, `“${source}”`);
    }

    function tell(pointer: string, said: string, known: string): void {
      report({
        pointer,
        message: `${said}, but the record has ${known}.`,
        help: "Correct the number; if the document prints another, say so in a discrepancy.",
        parameters: [said],
      });
    }
  },
});

interface NumberOfDocument {
  readonly words: string;
  readonly number: string;
  readonly year: string;
}

/** Numbers of communications and opinions: 45/2012, No. 16/2017. */
function numbersOfDocuments(text: string): readonly NumberOfDocument[] {
  return [...text.matchAll(/(?<![\w/.-])(\d{1,4})\/((?:19|20)\d\d)(?![\w/-])/g)].map(
    ([words, number = "", year = ""]) => ({ words, number, year }),
  );
}

/** Whether a name has one of the two, number or year, and not the other. */
function isOther({ number, year }: NumberOfDocument, name: string): boolean {
  return hasNumber(name, number) !== hasNumber(name, year);
}

function hasNumber(text: string, number: string): boolean {
  return new RegExp(`(?<!\\d)0*${number}(?!\\d)`).test(text);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function named(record: Values, ...keys: readonly string[]): { pointer: string; text: string }[] {
  const names = listOf(record["names"]) as Values[];
  return [
    ...keys.map((key) => ({ pointer: `/${key}`, text: record[key] })),
    ...names.map((name, index) => ({ pointer: `/names/${index}/value`, text: name["value"] })),
  ].filter((one): one is { pointer: string; text: string } => typeof one.text === "string");
}

function textOf(...values: readonly unknown[]): string {
  return values
    .flat()
    .filter((one) => typeof one === "string")
    .join(" ");
}

function numbered(number: string): string {
  return `title: Opinion No. ${number} on a meeting
otherNumbers: ["11/2016"]`;
}
