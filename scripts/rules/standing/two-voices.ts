import type { Stance } from "../../schema/records.ts";
import { spokenIn } from "../shared/standing.ts";
import { recordRule } from "../rule.ts";

/** One mouth, two answers. An error: a denial or an admission is put into somebody's mouth. */
export default recordRule({
  id: "standing/two-voices",
  severity: "error",
  keys: ["standing"],
  docs: {
    demands:
      "Nobody both asserts, finds or admits a statement and denies or refutes it, unless both stances have dates that differ.",
    why: "One of the two is somebody else's. Who changed their mind did so on a day.",
    failing: { "cases/example": violation("denies", "") },
    passing: { "cases/example": violation("denies", ', date: "2019"') },
  },
  check({ value }, report) {
    for (const { pointer, statement } of spokenIn(value)) {
      const voices = statement.standing ?? [];
      for (const [index, voice] of voices.entries()) {
        if (!against.has(voice.stance)) continue;
        const owner = ownerOf(voice);
        const first = voices.findIndex(
          (other) =>
            !against.has(other.stance) &&
            owner !== undefined &&
            ownerOf(other) === owner &&
            !(voice.date !== undefined && other.date !== undefined && voice.date !== other.date),
        );
        if (first < 0) continue;
        report({
          pointer: `${pointer}/standing/${index}`,
          message: `“${owner!.split("/")[1]!}” ${voice.stance} what it ${voices[first]!.stance}.`,
          help: "Correct whose stance it is; if somebody changed their mind, give both dates.",
          related: [
            {
              pointer: `${pointer}/standing/${first}`,
              message: "the same voice on the other side",
            },
          ],
          parameters: [statement.id, String(index)],
        });
      }
    }
  },
});

const against: ReadonlySet<Stance["stance"]> = new Set(["denies", "refutes"] as const);

function ownerOf(voice: Stance): string | undefined {
  for (const key of ["person", "organization", "state", "event"] as const)
    if (voice[key] !== undefined) return `${key}/${voice[key]}`;
  return undefined;
}

function violation(stance: string, date: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: contested
    people: [first-person]
    standing:
      - { stance: asserts, organization: example-ngo, date: "2018", ${cited} }
      - { stance: ${stance}, organization: example-ngo${date}, ${cited} }
    ${cited}`;
}
