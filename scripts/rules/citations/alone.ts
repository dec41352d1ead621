import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

/** What two places say, by the notes beside them. A warning: notes are words. */
export default recordRule({
  id: "citations/alone",
  severity: "warning",
  yieldsTo: { "citations/against-itself": "here" },
  keys: ["note"],
  docs: {
    demands:
      "If a citation of a statement is said to be alone in giving something, no other citation of the statement is said to give it.",
    why: "One origin or two decides how far a statement is believed.",
    failing: { "cases/other": event("Gives the day and the place.") },
    passing: { "cases/other": event("Gives the place.") },
  },
  check({ scan }, report) {
    const lists = new Map<string, { note: string; pointer: string }[]>();
    for (const { value, pointer } of scan.holders.supports) {
      if (!isObject(value) || typeof value["note"] !== "string") continue;
      const list = pointer.slice(0, pointer.lastIndexOf("/"));
      const notes = lists.get(list) ?? [];
      notes.push({ note: value["note"], pointer });
      lists.set(list, notes);
    }
    for (const notes of lists.values()) {
      if (notes.length < 2) continue;
      for (const { note, pointer } of notes) {
        const what = alone
          .exec(note)
          ?.slice(1)
          .find((words) => words !== undefined);
        if (what === undefined) continue;
        const other = notes.find(
          (each) => each.pointer !== pointer && gives(each.note, what.toLowerCase()),
        );
        if (!other) continue;
        report({
          pointer: `${pointer}/note`,
          message: `This place is said to be alone in giving the ${what}, and the note on another says that it gives it.`,
          help: "Correct one of the two notes.",
          related: [{ pointer: `${other.pointer}/note`, message: "the other note" }],
          parameters: [what],
        });
      }
    }
  },
});

const things =
  "day|month|year|date|town|city|place|court|number|sum|name|age|article|term|length|offence|reason";
const alone = new RegExp(
  String.raw`\b[Aa]lone in (?:giving|naming|printing|saying|having) (?:the )?(${things})\b|\b[Tt]he only (?:one|place|source|page) (?:that|which|to) (?:gives?|names?|prints?|has|have) (?:the )?(${things})\b|\b[Oo]nly this (?:one|place|source|page) (?:gives|names|prints|has) (?:the )?(${things})\b`,
);

/** Whether a note says, before any “not”, that its place gives the thing. */
function gives(note: string, what: string): boolean {
  const said = /^(?:Gives?|Names?|Prints?|Has|Dates)\b([^;.]*)/.exec(note)?.[1];
  if (said === undefined) return false;
  const [plain = ""] = said.split(
    /\b(?:not|no|without|neither|but|another|other|only as|instead)\b/,
  );
  return new RegExp(String.raw`\b(?:the )?${what}\b`).test(plain.toLowerCase());
}

function event(note: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    citations:
      - { source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: partial, note: Alone in giving the day. }
      - { source: un-report, at: { paragraph: "5" }, supports: partial, note: ${note} }`;
}
