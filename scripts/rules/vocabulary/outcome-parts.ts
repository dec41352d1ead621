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
      "A length of restrictions goes with restrictions, a suspended sentence with a sentence of which nobody was in prison afterwards, a designation or dissolution with an organization that it befalls, a length of prison is one that a person can serve, and a sum is in the currency of the State if the record has others in that.",
    why: "One of the two parts is of another event.",
    failing: { "cases/other": event("restrictionsFor: { exact: P5Y }") },
    passing: {
      "cases/other": event("restrictions: [no public office], restrictionsFor: { exact: P5Y }"),
    },
  },
  check({ value: { state, events = [], statuses = [] } }, report, { tables }) {
    for (const [index, { outcome, participants = [] }] of events.entries()) {
      if (outcome?.suspended !== true) continue;
      const own = participants.flatMap(({ person }) => person ?? []);
      const later = events
        .slice(index + 1)
        .findIndex(
          ({ type, participants: others = [] }) =>
            served.has(type) && others.some(({ person = "" }) => own.includes(person)),
        );
      const held = statuses.findIndex(
        ({ value, of }) => value === "imprisoned" && of !== undefined && own.includes(of),
      );
      if (later < 0 && held < 0) continue;
      const at = later < 0 ? `/statuses/${held}/value` : `/events/${index + 1 + later}/type`;
      report({
        pointer: `/events/${index}/outcome/suspended`,
        message:
          "The sentence is called suspended, and the person was in prison under it afterwards.",
        help: "Take “suspended” out, or correct what came after.",
        related: [{ pointer: at, message: "what came after" }],
        parameters: ["suspended"],
      });
    }
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
    for (const [index, { outcome = {}, participants = [] }] of events.entries()) {
      const at = `/events/${index}/outcome`;
      const say = (key: string, message: string) =>
        report({
          pointer: `${at}/${key}`,
          message,
          help: "Correct the part, or add what goes with it.",
        });
      if (outcome.restrictionsFor && !outcome.restrictions && !outcome.restrictedFreedom)
        say("restrictionsFor", "The restrictions have a length, and there are none.");
      const isBefallen = participants.some(
        ({ role, organization, unnamed }) =>
          befallen.has(role) && (organization !== undefined || unnamed !== undefined),
      );
      for (const key of ["designation", "dissolution"] as const)
        if (outcome[key] && !isBefallen)
          say(
            key,
            "This is done to an organization, and none is the target, the defendant or the respondent.",
          );
      if (outcome.suspended && !outcome.imprisonment && !outcome.restrictedFreedom)
        say("suspended", "A sentence is called suspended, and there is none.");
      const length = outcome.imprisonment?.exact;
      const read = length === undefined ? undefined : parseDuration(length);
      const after = outcome.restrictionsFor?.exact;
      const kept = after === undefined ? undefined : parseDuration(after);
      if (kept?.ok && kept.duration.years > 20)
        say("restrictionsFor", `Nobody is restricted for ${after!}.`);
      if (read?.ok && read.duration.years > 60) say("imprisonment", `Nobody serves ${length!}.`);
    }
  },
});

const befallen: ReadonlySet<string> = new Set(["target", "defendant", "respondent", "victim"]);

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

/** What ends time in prison. */
const served: ReadonlySet<string> = new Set(["parole", "sentence-served", "pardon", "amnesty"]);

function event(outcome: string): string {
  return `events:
  - id: end
    type: sentence
    date: "2016-05-15"
    participants: [{ role: defendant, person: second-person }]
    outcome: { imprisonment: { exact: P1Y }, ${outcome} }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
