import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

/** What the note of a citation says of the place, against the place. A warning: a note may speak of two. */
export default recordRule({
  id: "citations/note",
  severity: "warning",
  docs: {
    demands:
      "The paragraph, page, footnote, article or recommendation that the note of a citation begins with is the place cited.",
    why: "Whoever looks it up goes to the number, and whoever reads the note looks elsewhere.",
    failing: { "cases/other": event("Paragraph 6 says all of it.") },
    passing: { "cases/other": event("Paragraph 2 says all of it.") },
  },
  check({ scan }, report) {
    for (const { value, pointer } of scan.holders.supports) {
      const { note, at } = value;
      if (typeof note !== "string" || !isObject(at)) continue;
      for (const [, key, number] of note.matchAll(places)) {
        const cited = at[key!.toLowerCase()];
        if (typeof cited !== "string" || numbersIn(cited).includes(number!)) continue;
        // A note may name the place and others beside it.
        if (numbersIn(note).some((one) => numbersIn(cited).includes(one)) || within(cited, number!))
          continue;
        report({
          pointer: `${pointer}/note`,
          message: `The note speaks of ${key!.toLowerCase()} ${number!}, and ${key!.toLowerCase()} ${cited} is cited.`,
          help: "Correct the place or the note; for two places write two citations.",
          related: [{ pointer: `${pointer}/at/${key!.toLowerCase()}`, message: "the place cited" }],
        });
        break;
      }
    }
  },
});

/** At the beginning, where a note says what its place says. */
const places =
  /^(?:In |The |See )?(paragraph|page|footnote|article|recommendation|row)s? (\d+(?:\.\d+)*)\b/gi;

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)*/g) ?? [];
}

function within(range: string, number: string): boolean {
  const [first, last] = /^(\d+)-(\d+)$/.exec(range)?.slice(1).map(Number) ?? [];
  return first !== undefined && Number(number) >= first && Number(number) <= last!;
}

function event(note: string): string {
  return `events:
  - id: broken-up
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full, note: ${note} }]`;
}
