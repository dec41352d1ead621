import type { CaseEventOutcome, Money } from "../../schema/records.ts";
import { parseDuration } from "../../time/duration.ts";
import { recordRule } from "../rule.ts";

/** The parts of an outcome against each other, and its currency against the State. */
export default recordRule({
  id: "vocabulary/outcome-parts",
  severity: "warning",
  yieldsTo: { "vocabulary/outcome": "here" },
  collections: ["cases"],
  docs: {
    demands:
      "Compensation that is refused has no amount, a length of restrictions goes with restrictions, a suspended sentence with a sentence, a length of prison is one that a person can serve, and a sum is in the currency of the State if the record has others in that.",
    why: "One of the two parts is of another event.",
    failing: { "cases/other": event("restrictionsFor: { exact: P5Y }") },
    passing: {
      "cases/other": event("restrictions: [no public office], restrictionsFor: { exact: P5Y }"),
    },
  },
  check({ value: { state, events = [] } }, report, { tables }) {
    const iso2 = tables.get("states")?.rows.get(state)?.row["iso2"];
    const sums = events.flatMap(({ outcome }, index) =>
      sumsIn(outcome, `/events/${index}/outcome`),
    );
    const own = sums.filter(({ money }) => money.currency.slice(0, 2) === iso2);
    for (const { money, pointer } of sums) {
      const foreign = money.currency.slice(0, 2) !== iso2;
      const usual = money.currency === "USD" || money.currency === "EUR";
      if (typeof iso2 !== "string" || !foreign || (own.length === 0 && (usual || !hasOwn(iso2))))
        continue;
      const said = words[money.currency];
      if (said && events.some(({ summary = "" }) => said.test(summary))) continue;
      report({
        pointer: `${pointer}/currency`,
        message: `This sum is in ${money.currency}, and the case is of ${state}.`,
        help: "Correct the currency; what a source converts belongs in “conversions”.",
      });
    }
    for (const [index, { outcome = {} }] of events.entries()) {
      const at = `/events/${index}/outcome`;
      const say = (key: string, message: string) =>
        report({
          pointer: `${at}/${key}`,
          message,
          help: "Correct the part, or add what goes with it.",
        });
      if (outcome.compensation?.decision === "refused" && outcome.compensation.amount)
        say("compensation", "Compensation was refused, and there is an amount of it.");
      if (outcome.restrictionsFor && !outcome.restrictions && !outcome.restrictedFreedom)
        say("restrictionsFor", "The restrictions have a length, and there are none.");
      if (outcome.suspended && !outcome.imprisonment && !outcome.restrictedFreedom)
        say("suspended", "A sentence is called suspended, and there is none.");
      const length = outcome.imprisonment?.exact;
      const read = length === undefined ? undefined : parseDuration(length);
      if (read?.ok && read.duration.years > 60) say("imprisonment", `Nobody serves ${length!}.`);
    }
  },
});

/** Whether ISO 4217 has a currency that begins with the code of the State. */
function hasOwn(iso2: string): boolean {
  return (
    !iso2.startsWith("X") &&
    Intl.supportedValuesOf("currency").some((code) => code.startsWith(iso2))
  );
}

function sumsIn(
  outcome: CaseEventOutcome | undefined,
  at: string,
): { money: Money; pointer: string }[] {
  return (["fine", "payment"] as const).flatMap((key) => {
    const money = outcome?.[key];
    return money ? [{ money, pointer: `${at}/${key}` }] : [];
  });
}

/** Currencies in words, for an event that says so. */
const words: Readonly<Record<string, RegExp>> = {
  USD: /dollar/i,
  EUR: /euro/i,
  RUB: /ro?ubles?/i,
};

function event(outcome: string): string {
  return `events:
  - id: end
    type: sentence
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }]
    outcome: { imprisonment: { exact: P1Y }, ${outcome} }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
