import { parseDuration } from "../../time/duration.ts";
import { recordRule } from "../rule.ts";
import { respell } from "../shared/respell.ts";

/** Every length of time can be read. */
export default recordRule({
  id: "dates/duration-syntax",
  severity: "error",
  docs: {
    demands: "Every length of time is an ISO 8601 duration in whole units: P5Y, P2Y6M, P50D, PT4H.",
    why: "A length that cannot be read cannot be compared with dates or with other sentences.",
    source: "ISO 8601-1:2019, 5.5.2",
    failing: { "cases/other": duration("50D") },
    passing: { "cases/other": duration("P50D") },
  },
  check({ file, scan }, report) {
    for (const { pointer, text } of scan.durations) {
      const reading = parseDuration(text);
      if (reading.ok) continue;
      report({
        pointer,
        message: `“${text}” cannot be read as a length of time. ${reading.reason}`,
        ...respell(file, pointer, reading.suggestion),
        parameters: [text],
      });
    }
  },
});

function duration(text: string): string {
  return `events:
  - id: held
    type: administrative-detention
    date: "2016-05"
    outcome: { administrativeDetention: { at-most: ${text} } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
