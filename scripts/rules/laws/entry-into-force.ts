import type { Participation } from "../../schema/records.ts";
import { describeBounds, describeDate } from "../../time/describe.ts";
import { addMonths } from "../../time/duration.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import type { PartialDate } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { ordinalInWords, unitOrTens } from "../../texts/number-words.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** A treaty binds a State by a rule that counts from its deposit. A warning: the rule is read from a note. */
export default recordRule({
  id: "laws/entry-into-force",
  severity: "warning",
  yieldsTo: { "laws/participation": "here" },
  collections: ["laws"],
  keys: ["participation"],
  docs: {
    demands:
      "If a note beside an entry into force, or beside one of its citations, gives the rule (“the thirtieth day after the deposit”, “three months after the ratification”), its day is that long after the ratification, accession, succession or deposit of that State.",
    why: "The day from which a State is bound decides which violations a committee may hear.",
    source: "Vienna Convention on the Law of Treaties (1969), article 24",
    failing: { "laws/convention": treaty("2015-06-20"), "cases/other": "laws: [convention]" },
    passing: { "laws/convention": treaty("2015-05-21"), "cases/other": "laws: [convention]" },
  },
  check({ value: { participation = [] } }, report) {
    for (const [index, act] of participation.entries()) {
      if (act.act !== "entry-into-force") continue;
      const date = dateIn(act.date);
      const rule = [act.note, ...act.citations.map(({ note }) => note)]
        .map((note) => ruleIn(note ?? ""))
        .find((one) => one !== undefined);
      const base = joiningOf(participation, act.state);
      if (!date || !rule || !base) continue;
      const [earliest, latest] = [startOf(base.date).earliest, endOf(base.date).latest].map((day) =>
        rule.months ? addMonths(day, rule.count) : day + rule.count,
      ) as [number, number];
      // One treaty counts the day of the deposit, another the day behind it.
      if (endOf(date).latest >= earliest - 1 && startOf(date).earliest <= latest + 1) continue;
      report({
        pointer: `/participation/${index}/date`,
        message: `This is ${describeDate(date)}; ${rule.words} the ${base.act.act.replaceAll("-", " ")} (${describeDate(base.date)}) is ${describeBounds({ earliest, latest })}.`,
        help: "Count again; one of the two dates is wrong, or the rule in the note.",
        related: [{ pointer: `/participation/${base.index}/date`, message: "from when it counts" }],
        parameters: [act.id, base.act.id],
      });
    }
  },
});

/** The act from which the time counts. */
function joiningOf(acts: readonly Participation[], state: string) {
  const found: { act: Participation; index: number; date: PartialDate }[] = [];
  for (const kind of ["deposit", "accession", "ratification", "succession"] as const)
    for (const [index, act] of acts.entries()) {
      const date = act.state === state && act.act === kind ? dateIn(act.date) : undefined;
      if (date) found.push({ act, index, date });
    }
  return found[0];
}

interface Rule {
  readonly count: number;
  /** Calendar months, not days. */
  readonly months: boolean;
  readonly words: string;
}

function ruleIn(note: string): Rule | undefined {
  const found = /\b(?:([a-z]+(?:-[a-z]+)?)|(\d{1,3})(?:st|nd|rd|th)?) (day|month)s? after\b/i.exec(
    note,
  );
  if (!found) return undefined;
  const [words, word, digits, unit = ""] = found;
  const said = word?.toLowerCase() ?? "";
  const count = digits === undefined ? (ordinalInWords(said) ?? unitOrTens(said)) : Number(digits);
  return count === undefined ? undefined : { count, months: unit.toLowerCase() === "month", words };
}

function treaty(inForce: string): string {
  return `title: Convention on Examples
kind: treaty
adopted: "2006-12-13"
participation:
  - { id: acceded, state: XAA, act: accession, date: "2015-04-21", ${cited} }
  - { id: in-force, state: XAA, act: entry-into-force, date: "${inForce}", note: The thirtieth day after the deposit., ${cited} }`;
}
