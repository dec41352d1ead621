import type { Case } from "../../schema/records.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { clausesIn, isWithin } from "../shared/clauses.ts";

type Event = NonNullable<Case["events"]>[number];
type Decision = NonNullable<NonNullable<Event["outcome"]>["decision"]>;

/** How a body decided, in the words that sum it up. A warning: words may tell of a decision without a record. */
export default recordRule({
  id: "wording/decision",
  severity: "warning",
  whole: true,
  yieldsTo: { "vocabulary/outcome": "record", "vocabulary/fits": "record" },
  collections: ["cases"],
  docs: {
    demands:
      "A decision that the title or the summary of a case, or the summary of an event tells (“overturned”, “allowed”, “no violation”) is one of an event: of the event itself, of which the words or the id are.",
    why: "Lost and won are one word apart.",
    failing: { "cases/other": event("The court granted the request.") },
    passing: { "cases/other": event("The court refused the request.") },
  },
  check(
    { value: { title, summary, events = [], claims = [], violations = [], discrepancies = [] } },
    report,
  ) {
    const decided = events.flatMap(decisionsOf);
    for (const [pointer, text] of [
      ["/title", title],
      ["/summary", summary],
    ] as const) {
      if (decided.length === 0) break;
      const atTheTime = clausesIn(text).find(({ text: clause, span }) => {
        const then = events.filter(({ date }) => isWithin(dateIn(date), span)).flatMap(decisionsOf);
        const said = readings.filter(({ words }) => words.test(clause));
        return (
          said.length === 1 &&
          then.length > 0 &&
          then.some((one) => said[0]!.opposite.includes(one)) &&
          !then.some((one) => said[0]!.means.includes(one))
        );
      });
      if (atTheTime) {
        const { text: clause, span } = atTheTime;
        const then = events.filter(({ date }) => isWithin(dateIn(date), span)).flatMap(decisionsOf);
        const { words } = readings.find((one) => one.words.test(clause))!;
        tell(pointer, words.exec(clause)![0], then);
        continue;
      }
      for (const { words, means, loosely, opposite } of readings) {
        const said = words.exec(text)?.[0];
        if (said === undefined) continue;
        const isLast = opposite.includes(decided.at(-1)!);
        if (
          decided.some(
            (one, at) =>
              means.includes(one) && !(at < decided.length - 1 && isLast && loosely?.includes(one)),
          )
        )
          continue;
        // Another text may tell the decision of a body that has no event.
        if (!decided.some((one) => opposite.includes(one)) || isTold(stemOf(said))) continue;
        tell(pointer, said, decided);
        break;
      }
    }
    const isTried = events.some(({ type }) => judgments.has(type));
    for (const [index, { note = "" }] of violations.entries()) {
      const said = convicted.exec(note)?.[0];
      if (
        said === undefined ||
        isTried ||
        /\b(?:no|not|nobody|never|without)\b/i.test(
          note.split(said)[0]!.split(/[.;]/).at(-1)! + said,
        )
      )
        continue;
      report({
        pointer: `/violations/${index}/note`,
        message: `The note says “${said}”, and no event of the case is a judgment.`,
        help: "Correct the note; or add the judgment, with its citation.",
        parameters: [said.toLowerCase()],
      });
    }
    for (const [index, { id, outcome, summary: words = "" }] of events.entries()) {
      const own = outcome?.designation;
      if (own === undefined) continue;
      const said = `${id} ${title} ${summary} ${words}`.toLowerCase();
      const other = designations.find((one) => said.includes(one.replace("-", " ")));
      if (other === undefined || said.includes(own.replace("-", " "))) continue;
      report({
        pointer: `/events/${index}/outcome/designation`,
        message: `The designation is “${own}”, and the words say “${other}”.`,
        help: "Correct one of the two.",
        parameters: [own],
      });
    }
    for (const [index, one] of events.entries()) {
      const own = decisionsOf(one);
      const named = inIds.find(({ words }) => words.test(one.id));
      if (named && own.length > 0 && own.every((each) => named.opposite.includes(each))) {
        tell(`/events/${index}/outcome/decision`, one.id, own);
        continue;
      }
      if (own.length === 0 || one.summary === undefined) continue;
      const fits = readings.filter(({ words }) => words.test(one.summary!));
      if (fits.length !== 1) continue;
      const [{ words, opposite }] = fits as [(typeof readings)[number]];
      if (own.every((each) => opposite.includes(each)))
        tell(`/events/${index}/summary`, words.exec(one.summary)![0], own);
    }

    function isTold(stem: string): boolean {
      const texts = [claims.map((claim) => claim.text), events, discrepancies];
      return JSON.stringify(texts).toLowerCase().includes(stem);
    }

    function tell(pointer: string, words: string, decisions: readonly string[]): void {
      report({
        pointer,
        message: `The words say “${words}”, and the decisions of the record are: ${[...new Set(decisions)].join(", ")}.`,
        help: "Correct the words or the decision; or add the event that is meant.",
        parameters: [words.toLowerCase()],
      });
    }
  },
});

function decisionsOf({ type, outcome }: Event): readonly Decision[] {
  return [
    ...(outcome?.decision === undefined ? [] : [outcome.decision]),
    ...(outcome?.compensation?.decision === "refused" ? (["refused"] as const) : []),
    ...(type === "acquittal" ? (["acquitted"] as const) : []),
    ...(type === "verdict" || type === "sentence" ? (["guilty"] as const) : []),
    ...(type === "refusal" || type === "registration-refused" ? (["refused"] as const) : []),
    ...(type === "registration-granted" ? (["granted"] as const) : []),
    ...(type === "charge-dropped" ? (["discontinued"] as const) : []),
  ];
}

const judgments: ReadonlySet<string> = new Set([
  "verdict",
  "sentence",
  "appeal-decision",
  "cassation-decision",
]);
const convicted =
  /\bcourts?\b[^.;]{0,30}\b(?:convicted|found [^.;]{0,30}guilty)\b|\b(?:was|were) (?:sentenced|convicted)\b/;

const designations = ["extremist", "terrorist", "undesirable", "foreign-agent"] as const;

/** What words tell of a decision, and the decisions that are its opposite. */
const readings: readonly {
  readonly words: RegExp;
  readonly means: readonly Decision[];
  /** Of these, those that it may be said of only where no opposite came later. */
  readonly loosely?: readonly Decision[];
  readonly opposite: readonly Decision[];
}[] = [
  {
    words: /\b(?:overturned|quashed|annulled|reversed|set aside)\b/i,
    means: ["overturned", "changed", "sent-back", "granted", "partly-granted"],
    opposite: ["upheld", "refused"],
  },
  {
    words: /\b(?:upheld|left (?:\w+ )?(?:in force|unchanged|standing)|confirmed)\b/i,
    means: ["upheld", "granted", "refused"],
    loosely: ["granted", "refused"],
    opposite: ["overturned", "sent-back", "changed"],
  },
  {
    words:
      /\bcourts?(?: \w+){0,3} (?:allowed|granted)\b|\bwon (?:the|his|her|their|its)\b|\bsucceeded\b/i,
    means: ["granted", "partly-granted", "overturned", "changed", "sent-back"],
    opposite: ["refused", "upheld", "inadmissible"],
  },
  {
    words:
      /\bcourts?(?: \w+){0,3} (?:refused|rejected|dismissed)\b|\blost (?:the|his|her|their|its)\b/i,
    means: ["refused", "inadmissible", "upheld", "discontinued"],
    opposite: ["granted", "partly-granted", "overturned"],
  },
  {
    words: /\b(?:was|were) registered\b/i,
    means: ["granted"],
    opposite: ["refused"],
  },
  {
    words: /\bsent (?:\w+ ){0,3}back\b/i,
    means: ["sent-back", "overturned"],
    opposite: ["upheld", "refused", "granted"],
  },
  {
    words: /\bno violation\b|\bnot (?:been )?violated\b/i,
    means: ["no-violation", "inadmissible"],
    opposite: ["violation"],
  },
  {
    words: /\bacquitted\b|\bnot guilty\b/i,
    means: ["acquitted", "overturned"],
    opposite: ["guilty"],
  },
  {
    words: /(?<!not )\b(?:found guilty|convicted)\b/i,
    means: ["guilty"],
    opposite: ["acquitted"],
  },
];

/** The same of the last word of an id. */
const inIds: readonly { readonly words: RegExp; readonly opposite: readonly Decision[] }[] = [
  {
    words: /(?:^|-)(?:rejected|upheld|dismissed|refused|denied|lost)(?:-?\d+)?$/,
    opposite: ["granted", "partly-granted", "overturned", "acquitted"],
  },
  {
    words: /(?:^|-)(?:overturned|quashed|set-aside|annulled|granted|allowed|won)(?:-?\d+)?$/,
    opposite: ["refused", "upheld", "inadmissible"],
  },
  { words: /(?:^|-)acquitt\w+(?:-?\d+)?$/, opposite: ["guilty", "upheld"] },
];

/** A word without its ending, to find it in other texts. */
function stemOf(words: string): string {
  return words.toLowerCase().split(" ").at(-1)!.slice(0, 6);
}

function event(summary: string): string {
  return `events:
  - id: asked
    type: court-ruling
    date: "2016-05-15"
    participants: [{ role: claimant, person: second-person }, { role: court, unnamed: a court }]
    outcome: { decision: refused }
    summary: ${summary}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
