import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { trimmed } from "../../facts/interning.ts";
import { each, stringOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { namedFacts, neighboursOf } from "../shared/named-in-texts.ts";
import { namesOf } from "../shared/named-records.ts";

const cases = facts("cases", { lone: (record) => trimmed(loneIn(record)) });
const people = facts("people", {
  roleNames: (person) => each(person, "roles", (role) => stringOf(role, "value")),
});

/** What a case is about, in the words that sum it up. A warning: a statement may say it in words that the rule does not know. */
export default corpusRule({
  id: "wording/word-nowhere",
  severity: "warning",
  yieldsTo: {
    "wording/accusation": "here",
    "wording/beyond-statements": "here",
    "wording/name-nowhere": "here",
    "wording/body": "here",
    "wording/unfinished": "here",
    "people/personal-data": "here",
    "people/intimate": "here",
    "evidence/copied-words": "here",
    "twice/record": "record",
    "vocabulary/outcome": "record",
    "schema/missing-field": "record",
  },
  judges: cases,
  facts: [...namedFacts, people],
  docs: {
    demands:
      "An offence, a punishment, an occupation, a group of people or a kind of body that the title or the summary of a case names stands in a statement of the case too, in these words or in a field; or in the records of its people, or the names of those that it is linked with.",
    why: "A summary says only what the statements of the record say: “fraud” in place of “torture” is another story.",
    failing: { "cases/other": "summary: A meeting was broken up by the army." },
    passing: { "cases/other": "summary: A meeting was broken up by police." },
  },
  check(corpus, report) {
    // What a file says that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record, { lone }) => {
      if (lone.length === 0) return;
      const around = corpus.once(wordsAround, record);
      for (const { pointer, words, subject } of lone) {
        if (subjects[subject]!.known.test(around)) continue;
        report(record, {
          pointer,
          message: `“${words}” stands in no statement of the case, nor in the records of its people.`,
          help: "Write only what the statements below say, or add the statement with its citation.",
          parameters: [words.toLowerCase()],
        });
      }
    };
  },
});

/** The roles of the people around, and the names of all that the case is linked with. */
function wordsAround(corpus: Corpus, record: RecordFacts): string {
  return corpus
    .once(neighboursOf, record)
    .flatMap(({ record: other }) => [
      other.id.replaceAll("-", " "),
      ...namesOf(other).map(({ value }) => value),
      ...(people.of(other)?.roleNames ?? []),
      // A set of recommendations speaks of many.
      ...(other.collection === "recommendations" ? [] : other.terms.map(({ key }) => key)),
    ])
    .join("\n");
}

interface Lone {
  readonly pointer: string;
  readonly words: string;
  /** Index of `subjects`. */
  readonly subject: number;
}

function loneIn({ value }: Item<Case>): Lone[] {
  const found: Lone[] = [];
  let rest: string | undefined;
  for (const key of ["title", "summary"] as const) {
    const text = value[key];
    if (typeof text !== "string") continue;
    for (const [subject, { sought, known }] of subjects.entries()) {
      const words = sought.exec(text)?.[0];
      if (words === undefined || found.some((other) => other.subject === subject)) continue;
      const { title: _title, summary: _summary, ...others } = value;
      // Without the hashes of passages: letters of these are no words.
      rest ??= JSON.stringify(others, (name, one: unknown) => (name === "passage" ? "" : one));
      // A row of a table gives terms and dates, and may give no words.
      if (rest.includes('"row":') && !/"(?:summary|text)":/.test(rest)) return [];
      if (!known.test(rest)) found.push({ pointer: `/${key}`, words, subject });
    }
  }
  return found;
}

interface Subject {
  /** How a summary says it. */
  readonly sought: RegExp;
  /** How a statement, a field or an id may say it. */
  readonly known: RegExp;
}

/** Whom journalists are, and where they work. */
const press =
  "correspondent|columnist|commentator|photograph|camera|broadcast|publisher|newspaper|magazine|televis|radio|producer|\\bpress\\b|\\bnews|\\bmedia\\b";

/** A row for each thing: what a summary says, and by what else a statement says it. */
const subjects: readonly Subject[] = (
  [
    // Offences and wrongs.
    ["torture\\w*|ill-treat\\w*", "tortur|ill.treat|beat"],
    ["fraud\\w*", "fraud"],
    ["theft|thie(?:f|ves)|robber\\w*", "theft|thie|stol|steal|robb"],
    ["embezzl\\w*|misappropriat\\w*", "embezzl|misappropriat"],
    ["brib\\w+|corruption", "brib|corrupt"],
    ["money[- ]launder\\w*", "launder"],
    ["tax evasion", "evasion|evad"],
    ["terroris\\w+", "terroris"],
    ["extremis\\w+", "extremis"],
    ["defam\\w+|slander\\w*|libel\\w*", "defam|slander|libel"],
    ["hooligan\\w*", "hooligan"],
    ["murder\\w*", "murder|kill|homicide|assassin|\\bshot\\b"],
    ["raped?|rapes", "rape"],
    ["espionage|treason|spying", "espionage|treason|spy"],
    ["extort\\w*|blackmail\\w*", "extort|blackmail"],
    ["harass\\w+", "harass"],
    // What became of somebody.
    ["house arrest", "house.arrest"],
    ["restricted freedom", "restricted.?freedom"],
    ["forced labou?r|hard labou?r", "labou?r"],
    ["psychiatric", "psychiatr"],
    ["exiled?", "exile|abroad"],
    ["pardon\\w*", "pardon"],
    ["amnestied", "amnest(?!y.international)"],
    ["paroled?", "parole|conditional"],
    ["acquit\\w*", "acquit"],
    ["deport\\w*|extradit\\w*|expelled", "deport|extradit|expel|expuls"],
    ["disappeared", "disappear"],
    ["died|death", "\\bdie|dead|death"],
    ["fined?|fines", "\\bfine"],
    ["dissol\\w+", "dissol"],
    // Who somebody is.
    ["bloggers?", "blog"],
    ["journalists?|reporters?", `journalis|reporter|editor|${press}`],
    ["lawyers?|attorneys?", "lawyer|attorney|counsel|advocate"],
    ["doctors?|physicians?|nurses?", "doctor|physician|medic|nurse|health"],
    ["business(?:man|woman|people|person)|entrepreneurs?", "business|entrepreneur"],
    ["priests?|imams?|pastors?|clerics?", "priest|imam|pastor|cleric|religio"],
    ["teachers?|professors?", "teacher|school|professor"],
    ["students?|pupils?", "student|pupil|school|universit"],
    ["pensioners?", "pension"],
    ["soldiers?|the army|the military", "soldier|army|militar|conscript"],
    ["migrants?|refugees?|asylum", "migra|refugee|asylum"],
    ["wom[ae]n", "wom[ae]n|girl|female|lesbian"],
    ["children|child|minors?|juveniles?", "child|minor|juvenile|\\bson\\b|daughter|\\bboy|girl"],
    ["police officers?", "police officer|policeman|police"],
    ["employers", "employers"],
    ["hospitals?|clinics?", "hospital|clinic|medic|patient"],
    ["schools?|kindergartens?", "school|kindergarten|teacher"],
    ["universit(?:y|ies)", "universit|student"],
    ["church(?:es)?|mosques?", "church|mosque|religio|parish"],
    ["factor(?:y|ies)|mines?", "factor|\\bmine|plant"],
    ["referendum", "referendum"],
    // Bodies.
    ["ministr(?:y|ies)", "ministr"],
    ["parliament", "parliament|senat|mazhilis|majilis"],
    ["prosecutors?|the prosecution", "prosecut"],
    ["supreme court", "supreme.court"],
    ["constitutional court", "constitutional"],
    ["(?:regional|city|district) court", "(?:regional|city|district).court"],
    ["the police", "police"],
    ["tax (?:authorities|service|office)", "\\btax"],
    ["council of europe|european union", "europe"],
    ["newspapers?|magazines?|broadcasters?", "newspaper|magazine|broadcast|televis|media"],
    ["strikes?", "strike"],
    ["elections?", "election|vot(?:e|ing)"],
  ] as const
).map(([sought, known]) => ({
  sought: new RegExp(String.raw`(?<![\p{L}-])(?:${sought})(?![\p{L}-])`, "iu"),
  known: new RegExp(known, "i"),
}));
