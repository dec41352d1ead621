import { parseDuration } from "../../time/duration.ts";
import { grammarRule } from "../shared/grammar.ts";

/** Every length of time can be read. */
export default grammarRule({
  id: "dates/duration-syntax",
  keys: ["x-duration"],
  docs: {
    demands: "Every length of time is an ISO 8601 duration in whole units: P5Y, P2Y6M, P50D, PT4H.",
    why: "A length that cannot be read cannot be compared with dates or with other sentences.",
    source: "ISO 8601-1:2019, 5.5.2",
    failing: { "cases/other": duration("50D") },
    passing: { "cases/other": duration("P50D") },
  },
  texts: ({ durations }) => durations,
  read: parseDuration,
  as: "a length of time",
});

function duration(text: string): string {
  return `events:
  - id: held
    type: administrative-detention
    date: "2016-05"
    outcome: { administrativeDetention: { at-most: ${text} } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
