import type { Text } from "../../texts/text.ts";
import { wordStems } from "../../texts/word-stems.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/** One sentence under two statements of a record, in one order of words or another. A warning: it counts twice. */
export default recordRule({
  id: "twice/retold",
  severity: "warning",
  yieldsTo: { "twice/part": "here", "ids/duplicate-part": "here" },
  keys: ["events", "claims", "responses", "openQuestions", "assessments", "stateClaims"],
  docs: {
    demands:
      "No event, claim, answer, demand, finding or open question of a record is worded like another statement of it of another kind, nor two of its claims, answers or questions about one thing alike, or nearly so.",
    why: "What happened is an event, what the other side says is an answer, and what somebody claims is a claim. Told under two of them, it is counted twice and corrected once.",
    failing: { "cases/other": claim("Many who had gathered there were held until the evening.") },
    passing: { "cases/other": claim("Nobody had told the police of the meeting before.") },
  },
  check({ scan }, report) {
    const first = new Map<string, { pointer: string; list: string }>();
    const told = new Set<string>();
    for (const { pointer, text } of scan.texts) {
      const list = statement.exec(pointer)?.[1];
      if (list === undefined) continue;
      const words = text.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? [];
      if (words.length < FEWEST) continue;
      const key = words.toSorted().join(" ");
      const other = first.get(key);
      if (!other) first.set(key, { pointer, list });
      else if (other.list !== list || once.has(list)) {
        told.add(pointer);
        report({
          pointer,
          message: `“${shortened(text)}” is told here, and in “${other.list}” too.`,
          help: "Keep it in the one list where it belongs, with the citations of both.",
          related: [{ pointer: other.pointer, message: "the other statement" }],
        });
      }
    }
    for (const [one, other] of rewordedIn(scan.texts)) {
      if (told.has(other.pointer)) continue;
      report({
        pointer: other.pointer,
        message: `“${shortened(other.text)}” says in nearly the same words what another statement of this list says.`,
        help: "Keep one of the two, with the citations of both.",
        related: [{ pointer: one.pointer, message: "the other statement" }],
        parameters: ["reworded"],
      });
    }
  },
});

const statement =
  /^\/(events|claims|responses|openQuestions|assessments|stateClaims)\/\d+\/(?:summary|text|finding)$/;

/** Lists in which one sentence stands once. Two events may be told in the same words. */
const once: ReadonlySet<string> = new Set(["claims", "responses", "openQuestions"]);

/**
 * Pairs of statements of one list, about one thing, that share nearly all words that carry meaning. Two that do share
 * one of their rarest words (prefix filtering), so each is compared with few others.
 */
function rewordedIn(texts: readonly Text[]): (readonly [Text, Text])[] {
  const found: (readonly [Text, Text])[] = [];
  const statements = texts.flatMap((text) => {
    const list = statement.exec(text.pointer)?.[1];
    if (list === undefined || !once.has(list)) return [];
    const about = typeof text.holder["about"] === "string" ? text.holder["about"] : "";
    const signs = [list, about, ...(text.text.match(/\d+/g) ?? []), denies.test(text.text)];
    return [{ text, stems: wordStems(text.text), signs: signs.join(" ") }];
  });
  const count = new Map<string, number>();
  for (const { stems } of statements)
    for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  const byStem = new Map<string, (typeof statements)[number][]>();
  for (const one of statements) {
    const rarest = [...one.stems].toSorted(
      (a, b) => count.get(a)! - count.get(b)! || (a < b ? -1 : 1),
    );
    const prefix = rarest.slice(0, rarest.length - Math.ceil(ALIKE * rarest.length) + 1);
    const near = prefix.flatMap((stem) => byStem.get(stem)?.slice(0, MOST_COMPARED) ?? []);
    const twin = near.find(
      (other) => other.signs === one.signs && areAlike(one.stems, other.stems),
    );
    if (twin) found.push([twin.text, one.text]);
    for (const stem of prefix) {
      const list = byStem.get(stem);
      if (list) list.push(one);
      else byStem.set(stem, [one]);
    }
  }
  return found;
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= 4 && shared / (one.size + other.size - shared) >= ALIKE;
}

/** The share of common words; the most alike claims of the shipped data that say two things have 0.37. */
const ALIKE = 0.6;
const MOST_COMPARED = 8;
const denies = /\b(?:not|no|never|nobody|none|without|neither|nor)\b/i;

/** Words below which two sentences may be alike by chance: “Released under conditions.” */
const FEWEST = 6;

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

function claim(text: string): string {
  return `events:
  - id: meeting
    type: protest
    date: "2016-05-15"
    participants: [{ role: organizer, person: second-person }]
    laws: [new-code#400]
    summary: Many who had gathered there were held until the evening.
    ${cited}
claims:
  - { id: held, text: ${text}, status: reported, ${cited} }`;
}
