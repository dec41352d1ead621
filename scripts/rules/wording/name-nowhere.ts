import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts, TextAt } from "../../facts/facts.ts";
import { trimmed } from "../../facts/interning.ts";
import type { Item } from "../../facts/item.ts";
import { textOf } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { monthNames } from "../../time/calendar.ts";
import { corpusRule } from "../rule.ts";
import { names, namesOf } from "../shared/named-records.ts";
import { namesOfPlace, neighboursOf, stateOf } from "../shared/named-in-texts.ts";

const cases = facts("cases", { unsaid: unsaidIn });

/** Names in the words that sum up a case. A warning: what bears the name may have no record. */
export default corpusRule({
  id: "wording/name-nowhere",
  severity: "warning",
  yieldsTo: {
    "wording/body": "here",
    "people/personal-data": "here",
    "wording/unfinished": "here",

    "wording/named": "here",
    "wording/nowhere": "here",
    "wording/place": "here",
    "names/variant-unlinked": "here",
    "wording/figures": "here",
    "wording/beyond-statements": "here",
  },
  judges: cases,
  facts: [names],
  docs: {
    demands:
      "A word with a capital in the title or the summary of a case stands in another text or field of the case, or in a record that it names.",
    why: "A summary says nothing that no statement of the record says, least of all a name.",
    failing: { "cases/other": "summary: A meeting in Otherville was broken up by police." },
    passing: { "cases/other": "summary: A meeting in Exampleland was broken up by police." },
  },
  check(corpus, report) {
    // What a file says that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record, { unsaid }) => {
      if (unsaid.length === 0) return;
      const code = stateOf(record) ?? "";
      const state = String(corpus.tables.get("states")?.rows.get(code)?.row["name"] ?? "");
      const known = [state, ...corpus.once(wordsAround, record)].join("\n").toLowerCase();
      for (const { pointer, text } of unsaid) {
        const isOfMany = corpus.once(bearersOf).get(text)! >= MANY;
        if (isOfMany || known.includes(stemOf(text))) continue;
        report(record, {
          pointer,
          message: `“${text}” stands in no other text or field of the case, nor in a record that it names.`,
          help: "Correct the name; or add the statement or the field that has it.",
          parameters: [text],
        });
      }
    };
  },
});

/** In how many cases a word stands unsaid: a term of a list stands in many, a wrong name in one. */
function bearersOf(corpus: Corpus): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const record of corpus.of("cases"))
    for (const { text } of cases.of(record)?.unsaid ?? [])
      found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}

const MANY = 3;

/** The words with a capital that stand in one text of the case alone. */
function unsaidIn(record: Item<Case>): readonly TextAt[] {
  const texts = [textOf(record, "title"), textOf(record, "summary")]
    .filter((text) => text !== undefined)
    .filter(({ text }) => !isOfCapitals(text));
  const found = new Map<string, TextAt>();
  for (const { pointer, text } of texts)
    for (const { 0: word, index } of text.matchAll(capital)) {
      if (found.size >= MOST) break;
      const isFirst =
        index === 0 || /[.!?:;“"]\s*$/.test(text.slice(Math.max(0, index - 3), index));
      if (!isFirst && !common.has(word) && !found.has(stemOf(word)))
        found.set(stemOf(word), { pointer, text: word });
    }
  if (found.size === 0) return none;
  const all = JSON.stringify(record.value).toLowerCase();
  return trimmed(
    [...found].flatMap(([stem, at]) => {
      const own = texts.find(({ pointer }) => pointer === at.pointer)!.text.toLowerCase();
      return countOf(all, stem) > countOf(own, stem) ? [] : [at];
    }),
  );
}

/** Words with a capital that name nobody in particular. */
const common: ReadonlySet<string> = new Set([
  ...monthNames,
  ...["United", "Nations", "President", "Government", "Parliament", "State", "States", "Supreme"],
  ...["Court", "Ministry", "Minister", "Committee", "Working", "Group", "Special", "Rapporteur"],
]);
/** Of a larger case the first names are looked at. */
const MOST = 200;
const none: readonly TextAt[] = [];

/** Whether capitals tell no names apart: a title in title case, or a text in German. */
function isOfCapitals(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

const capital = /(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}]{2,}/gu;

/** A word without the ending that makes it another part of speech or another case. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(4, word.length - 2)).toLowerCase();
}

/** The names of the places of a record; the ids and names of the records around it, and the names in their texts. */
function wordsAround(corpus: Corpus, record: RecordFacts): readonly string[] {
  const places = record.terms.filter(({ table }) => table === "places");
  const around = corpus.once(neighboursOf, record).flatMap(({ record: other }) => [
    other.id,
    ...namesOf(other).map(({ value }) => value),
    // A set of recommendations speaks of many.
    ...(other.collection === "recommendations" ? [] : [...other.mentions, ...other.references]).map(
      ({ text }) => text,
    ),
  ]);
  return [...places.flatMap(({ key }) => namesOfPlace(corpus, key)), ...around];
}
