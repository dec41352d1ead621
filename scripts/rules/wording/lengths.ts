import { recordRule } from "../rule.ts";
import { lengths, lengthsOfNote } from "../../texts/lengths.ts";
import type { Length } from "../../texts/lengths.ts";

/** Lengths of time in words, against those of the fields. A warning: a note may speak of another length. */
export default recordRule({
  id: "wording/lengths",
  severity: "warning",
  whole: true,
  yieldsTo: {
    "wording/beyond-statements": "here",
    "dates/length": "here",
    "dates/after-sentence-end": "record",
    "laws/sentence-exceeds": "here",
  },
  collections: ["cases", "laws"],
  docs: {
    demands:
      "A length of time in a title or a summary is one of a field or of another text of the record; one in the note of a citation is one of the statement, if the statement has a length in that unit, and of a status one of the record.",
    why: "Five years and five months look alike in a field, and people quote the words.",
    failing: { "cases/other": event("P3Y") },
    passing: { "cases/other": event("P2Y") },
  },
  check({ collection, scan }, report) {
    if (scan.durations.length === 0) return;
    const told = scan.texts.flatMap((one) => {
      const isNote = /\/(?:citations|evidence)\/\d+\/note$/.test(one.pointer);
      const said = one.read(isNote ? lengthsOfNote : lengths);
      const { pointer, text } = one;
      return said ? [{ pointer, text, said, sure: one.read(lengths) ?? [] }] : [];
    });
    const all = scan.durations.map(({ text }) => text);
    for (const { pointer, text, said } of told) {
      const object = /^(.*)\/citations\/\d+\/note$/.exec(pointer)?.[1];
      if (object !== undefined) {
        // A status has no length: its note repeats those of the events before it.
        const own = /^\/statuses\/\d+$/.test(object)
          ? all
          : scan.durations.flatMap((one) =>
              one.pointer.startsWith(`${object}/`) && !one.pointer.includes("/discrepancies/")
                ? [one.text]
                : [],
            );
        const wrong = said.find(
          (one) =>
            own.some((length) => hasUnit(length, one) || hasNumber(length, one)) &&
            !own.some((length) => isIn(length, one)),
        );
        // Of several lengths in one note some are of somebody else, if there are more than the statement has.
        if (
          wrong &&
          (said.every((one) => !own.some((length) => isIn(length, one))) ||
            said.filter((one) => own.some((length) => hasUnit(length, one))).length <=
              own.filter((length) => hasUnit(length, wrong)).length)
        )
          tell(pointer, wrong, own);
        continue;
      }
      const event = /^(\/events\/\d+|\/provisions\/\d+\/penalties\/\d+)\/note$/.exec(pointer)?.[1];
      if (event !== undefined) {
        const own = scan.durations.flatMap((one) =>
          one.pointer.startsWith(`${event}/`) ? [one.text] : [],
        );
        const wrong = said.find((one) => !all.some((length) => isIn(length, one)));
        if (wrong && own.some((length) => hasUnit(length, wrong))) tell(pointer, wrong, own);
        continue;
      }
      if (/^\/(?:openQuestions|statuses|claims)\/\d+\/(?:text|note)$/.test(pointer)) {
        // “Their two years” and “the ban of three years” are of the record.
        const wrong = said.find(
          (one) =>
            (isOfRecord.test(text) || (collection === "laws" && text.endsWith("?"))) &&
            !all.some((length) => isIn(length, one)),
        );
        const elsewhere =
          wrong &&
          told.some(
            (other) => other.pointer !== pointer && other.sure.some((each) => isSame(each, wrong)),
          );
        if (wrong && !elsewhere && all.some((length) => hasUnit(length, wrong)))
          tell(pointer, wrong, all);
        continue;
      }
      if (!/^\/(?:title|summary)$|^\/events\/\d+\/summary$/.test(pointer)) continue;
      const others = told.filter(
        (other) => other.pointer !== pointer && other.pointer !== "/title",
      );
      const wrong = said.find(
        (one) =>
          !all.some((length) => isIn(length, one)) &&
          !others.some((other) => other.sure.some((each) => isSame(each, one))),
      );
      if (wrong) tell(pointer, wrong, all);
    }

    function tell(pointer: string, { words }: Length, lengths: readonly string[]): void {
      const first = scan.durations.find(({ text }) => lengths.includes(text));
      report({
        pointer,
        message: `The words say “${words}”, and the ${lengths.length === 1 ? "length" : "lengths"} beside them ${lengths.length === 1 ? "is" : "are"} ${[...new Set(lengths)].slice(0, 5).join(", ")}.`,
        help: "Correct the words or the field.",
        related: first ? [{ pointer: first.pointer, message: "a length of the fields" }] : [],
        parameters: [words],
      });
    }
  },
});

const isOfRecord =
  /\b(?:their|his|her|its|ban|bans?|restrictions?|sentence|term|limits?) (?:\w+ ){0,3}(?:for |of )?(?:\d+|[a-z]+)[ -](?:year|month|day|hour)/;

function isSame(a: Length, b: Length): boolean {
  return a.number === b.number && a.unit === b.unit;
}

/** Whether an ISO 8601 duration has that many of that unit. */
function isIn(duration: string, { number, unit }: Length): boolean {
  return new RegExp(`(?<!\\d)${number}${unit}`).test(bare(duration, unit));
}

function hasUnit(duration: string, { unit }: Length): boolean {
  return bare(duration, unit).includes(unit);
}

function hasNumber(duration: string, { number }: Length): boolean {
  return new RegExp(`^PT?${number}[A-Z]$`).test(duration);
}

/** Without the part in which the unit has another meaning: minutes are no months. */
function bare(duration: string, unit: string): string {
  const [days = "", hours = ""] = duration.split("T");
  return unit === "H" ? hours : days;
}

function event(imprisonment: string): string {
  return `events:
  - id: meeting
    type: sentence
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }]
    outcome: { imprisonment: { exact: ${imprisonment} } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: partial, note: Gives two years of prison and not the court. }]`;
}
