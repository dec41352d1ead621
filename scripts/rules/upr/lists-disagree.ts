import { createHash } from "node:crypto";
import type { Corpus } from "../../corpus/corpus.ts";
import { addTo } from "../../diagnostics/add-to.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { facts } from "../../facts/declared.ts";
import { each, stringOf, stringsOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import type { RecommendationSet } from "../../schema/records.ts";
import { wordingForm } from "../../schema/wording-form.ts";
import { corpusRule } from "../rule.ts";
import { issuerOf } from "../shared/recommended-items.ts";

const sets = facts("recommendations", {
  review: textOf,
  issuer: issuerOf,
  listed: (set) => each(set, "items", listedItem),
  openAbout: (set) => openFields(set.value),
});

/** An item by the number that the report of its review prints. */
interface Listed {
  readonly number: string;
  readonly pointer: string;
  /** In the order of their codes. */
  readonly from: string;
  /** Answers of the State over time, without those that are pending. */
  readonly answers: readonly string[];
  /** Of each language, as `en:` and a digest, for texts are long and only their equality matters. */
  readonly wordings: readonly string[];
  /** Fields about which the record itself says that sources differ. */
  readonly openAbout: readonly string[];
}

/**
 * Lists of one review agree on what each number stands for. A warning, as both may be faithful copies of sources
 * that differ; where only the wording does, it is a note, as copies of a text often differ in a word.
 */
export default corpusRule({
  id: "upr/lists-disagree",
  severity: "warning",
  yieldsTo: { "upr/same-state": "record", "upr/review-session": "record" },
  judges: sets,
  docs: {
    demands:
      "Two lists of one review in a dataset agree on each recommendation that both number: on the State's answer, on the recommending States, and on the wording in one language. An answer that is pending, an earlier answer that the other list has too, and a field with a recorded discrepancy are no contradiction.",
    why: "Whoever cites a number would get the answer of one list or of the other, and nobody would see it. A spreadsheet that makes 115.6 of 115.60 gives such lists.",
    failing: tracker("noted"),
    passing: tracker("supported"),
  },
  check(corpus, report) {
    return (record, set) => {
      if (set.issuer !== "upr-working-group" || !set.review) return;
      const numbered = corpus.once(numberedOfReviews).get(set.review.text);
      if (!numbered) return;
      // Of two lists, the later one by its name is judged, so that each contradiction is told once.
      const beside = new Set<RecordFacts>();
      for (const { number } of set.listed)
        for (const other of numbered.get(number) ?? []) if (other.id < record.id) beside.add(other);
      for (const other of beside) compare(record, other);
    };

    function compare(record: RecordFacts, other: RecordFacts): void {
      const [ours, theirs] = [sets.of(record), sets.of(other)];
      if (!ours || !theirs) return;
      const numbered = new Map(theirs.listed.map((item) => [item.number, item]));
      for (const item of ours.listed) {
        const twin = numbered.get(item.number);
        if (!twin) continue;
        const open = new Set([
          ...[...item.openAbout, ...twin.openAbout],
          ...[...ours.openAbout, ...theirs.openAbout].flatMap((field) => {
            const [, number, ofItem = ""] = /^items\/([^/]+)\/([^/]+)/.exec(field) ?? [];
            return number === item.number ? ofItem : [];
          }),
        ]);
        const apart = contradictions(item, twin).filter(({ field }) => !open.has(field));
        if (apart.length === 0) continue;
        report(record, {
          pointer: item.pointer,
          severity: apart.every(({ field }) => field === "text") ? "info" : "warning",
          message: `${item.number} is not the same here and in recommendations/${other.id}: ${apart.map(({ words }) => words).join("; ")}.`,
          help: "Compare both with the report of the review and correct the list that is wrong; where a source itself says so, record a discrepancy of the item.",
          related: [{ record: other, pointer: twin.pointer, message: "the same number" }],
          parameters: [item.number, other.id, ...apart.map(({ field }) => field)],
        });
      }
    }
  },
});

/** Of each review, the lists that hold each number. */
function numberedOfReviews(corpus: Corpus): ReadonlyMap<string, Map<string, RecordFacts[]>> {
  const found = new Map<string, Map<string, RecordFacts[]>>();
  for (const record of corpus.of("recommendations")) {
    const set = sets.of(record);
    if (set?.issuer !== "upr-working-group" || !set.review) continue;
    const numbered = found.get(set.review.text) ?? new Map<string, RecordFacts[]>();
    found.set(set.review.text, numbered);
    for (const { number } of set.listed) addTo(numbered, number, record);
  }
  return found;
}

/** What two items of one number say otherwise, each by the field of the item. */
function contradictions(ours: Listed, theirs: Listed): { field: string; words: string }[] {
  const [last, other] = [ours.answers.at(-1), theirs.answers.at(-1)];
  // A list that was made earlier has the first answer alone.
  const answered = last !== undefined && other !== undefined;
  const sameAnswer = answered && (theirs.answers.includes(last) || ours.answers.includes(other));
  const sameStates = ours.from === theirs.from || ours.from === "" || theirs.from === "";
  const languages = (item: Listed) => item.wordings.map((each) => each.split(":")[0]!);
  const otherWords = ours.wordings.filter(
    (each) => languages(theirs).includes(each.split(":")[0]!) && !theirs.wordings.includes(each),
  );
  return [
    ...(answered && !sameAnswer
      ? [{ field: "positions", words: `${last} here and ${other} there` }]
      : []),
    ...(sameStates
      ? []
      : [{ field: "from", words: `by ${ours.from} here and ${theirs.from} there` }]),
    ...(otherWords.length > 0 ? [{ field: "text", words: "the wording has other words" }] : []),
  ];
}

/** Only numbers as reports print them: other lists count their rows. */
function listedItem(item: Item<RecommendationSet["items"][number]>): Listed | undefined {
  const number = stringOf(item, "number") ?? stringOf(item, "id") ?? "";
  if (!/^[0-9]+\.[0-9]/.test(number) || item.value["kind"] === "pledge") return undefined;
  return {
    number,
    pointer: item.path.pointer,
    from: stringsOf(item, "from").toSorted().join(", "),
    answers: each(item, "positions", (position) => stringOf(position, "value")).filter(
      (value) => value !== "pending",
    ),
    wordings: wordingsOf(item.value["text"]),
    openAbout: [
      ...openFields(item.value),
      ...each(item, "positions", ({ value }) =>
        openFields(value).length > 0 ? "positions" : undefined,
      ),
    ],
  };
}

function wordingsOf(text: unknown): string[] {
  if (!isObject(text)) return [];
  return Object.entries(text).flatMap(([language, wording]) => {
    const form = typeof wording === "string" && wordingForm(wording);
    if (!form) return [];
    return `${language}:${createHash("sha256").update(form).digest("base64url").slice(0, 12)}`;
  });
}

function openFields({ discrepancies }: Readonly<Record<string, unknown>>): string[] {
  if (!Array.isArray(discrepancies)) return [];
  return discrepancies.flatMap((each: unknown) =>
    isObject(each) && typeof each["field"] === "string" ? each["field"] : [],
  );
}

/** The recommendations of the example in a list that somebody else keeps. */
function tracker(answer: string) {
  const item = (id: string, value: string) =>
    `  - { id: "${id}", from: [XAB], positions: [{ id: list, value: ${value}, citations: [{ source: tracker, at: { row: "2" }, supports: unchecked }] }], summary: Let people live without fear. }`;
  return {
    "sources/tracker": `kind: dataset
title: A list of the recommendations to Exampleland
licence: unknown
extent: { rows: 3 }`,
    "recommendations/un-report-tracker": `source: tracker
stage: draft
issuer: { kind: upr-working-group }
state: XAA
review: upr-example-2
items:
${item("1.1", answer)}
${item("1.2", "supported")}`,
  };
}
