import { statementHash } from "../../facts/statement.ts";
import type { Example } from "../rule.ts";
import { meeting } from "./example-copy.ts";

const place = {
  source: "ngo-report",
  at: { section: "arrests", paragraph: "2" },
  supports: "full",
};
const said = {
  type: "protest",
  participants: [{ role: "organizer", person: "second-person" }],
  laws: ["new-code#400"],
};

/** The passage of the meeting in the examples. */
export const passage = "3f6c1d8a52e94b0c7d6e8f901a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

/** What the meeting said when it was compared: then its date was 15 May. */
export const statement = statementHash(place, { ...said, date: "2016-05-15" });

/** The meeting of a date, sealed, with more lines of its citation. */
export function sealedMeeting(date: string, lines: string): Example {
  return meeting(
    `date: "${date}"
participants: [{ role: organizer, person: second-person }]
laws: [new-code#400]`,
    `- source: ngo-report
  at: { section: arrests, paragraph: "2" }
  supports: full
  passage: "${passage}"
${lines.replaceAll(/^/gm, "  ")}`,
  );
}
