import { addTo } from "../../diagnostics/add-to.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { PartFact, RecordFacts } from "../../facts/facts.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";

const lists = [
  ...(["events", "claims", "violations", "responses", "openQuestions"] as const),
  ...(["items", "assessments", "stateClaims", "provisions"] as const),
];

const parts = facts(["cases", "laws", "organizations", "recommendations"], {
  wordsOfParts: (record) =>
    lists.flatMap((list) =>
      each(record as unknown as Item<Case>, list as "claims", (part) => ({
        pointer: part.path.pointer,
        id: stringOf(part, "id") ?? "",
        about: textOf(part, "about"),
        words: [...wordsIn(part.value)].join(" "),
      })),
    ),
  wordsOfWhole: ({ value: { title, summary, names } }) =>
    [...wordsIn({ title, summary, names })].join(" "),
});

/** What is linked by an id speaks of one thing, and its neighbour does not. A warning: words are ours, and few. */
export default corpusRule({
  id: "whose/link",
  severity: "warning",
  yieldsTo: {
    "whose/theme": "here",
    "whose/item": "here",
    "whose/answer": "here",
    "dates/told-in": "here",
    "references/unknown": "here",
    "references/again": "here",
  },
  judges: parts,
  docs: {
    demands:
      "What an item echoes, what an assessment or a statement of the State is of, what an answer answers, what a claim or question is about, where an event is told again, a law that a case or item names or a law changes, and an item beside a case share more with the linking words than another part of the same list does that shares rare words, names, laws, places or themes with them.",
    why: "An id taken for its neighbour links two matters that have nothing to do with each other, and each list shows it.",
    failing: { "cases/other": about("refused") },
    passing: { "cases/other": about("broken-up") },
  },
  check(corpus, report) {
    // What a file says that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record, { wordsOfParts }) => {
      const whole = { pointer: "", id: record.id, about: undefined, words: "" };
      const named = new Set(record.references.map(({ text }) => text.split("#")[0]!));
      for (const holder of [whole, ...wordsOfParts]) {
        const links = linksOf(corpus, record, holder);
        const chosenBy = new Map<string, string[]>();
        for (const { field, target, part } of links) addTo(chosenBy, field, placeOf(target, part));
        const wordsBy = new Map<string, ReadonlySet<string>>();
        for (const { field, pointer, text, target, part } of links) {
          const at = placeOf(target, part);
          const chosen = chosenBy.get(field)!;
          // Of several, each answers a share of it.
          if (field === "to" && chosen.length > 1) continue;
          const list = part
            ? corpus.once(listsOf, target).get(listOf(part))
            : corpus.once(wholeLaws);
          if (!list || list.size > LONGEST) continue;
          const words = wordsBy.get(field) ?? wordsAt(corpus, record, holder, field);
          wordsBy.set(field, words);
          const own = new Set(words);
          // Each part of a record may name what all of it is about.
          if (part) for (const word of stemsOf(target.id)) own.delete(word);
          const scores = scoresOf(own, list);
          const score = scores.get(at)?.sum ?? 0;
          const self = placeOf(record, holder.pointer === "" ? undefined : holder);
          // A law that the record names elsewhere has its words in common for that.
          const isNamed = (one: string) => !part && named.has(list.ends.get(one)!.id);
          let best: { at: string; sum: number; shared: string[] } | undefined;
          for (const [one, { sum, shared }] of scores)
            if (sum > (best?.sum ?? 0) && one !== self && !chosen.includes(one) && !isNamed(one))
              best = { at: one, sum, shared };
          // Of many words some are shared by chance.
          const share = holder === whole ? 1 / 20 : 1 / 4;
          if (!best || best.shared.length < 2 || best.sum < LEAST || score > best.sum * share)
            continue;
          const other = list.ends.get(best.at)!;
          report(record, {
            pointer,
            message: `“${text}” has little in common with this, and “${other.id}” has “${best.shared.slice(0, 3).join("”, “")}”.`,
            help: "Correct the id; or say in the words what the two have in common.",
            related: [
              { record: target, pointer: part?.pointer ?? "", message: "what it leads to" },
              { record: other.record, pointer: other.pointer, message: "its neighbour" },
            ],
            parameters: [text, other.id],
          });
        }
      }
    };
  },
});

/** What two texts share counts by how few of the list have it; more than a few words of a list share it by chance. */
const LEAST = 5;
const MOST = 4;
/** Each link is compared with the whole list, and in a long one many share words by chance. */
const LONGEST = 500;

type Part = ReturnType<NonNullable<ReturnType<typeof parts.of>>["wordsOfParts"]["at"]> & object;

/** Fields that lead to a part of a record, or to a law. */
const linking: ReadonlySet<string> = new Set(
  "echoes of to toldIn laws recommendations amends".split(" "),
);

/** A part among those of all records. */
function placeOf({ file }: RecordFacts, part: { readonly pointer: string } | undefined): string {
  return `${file}${part?.pointer ?? ""}`;
}

function linksOf(corpus: Corpus, record: RecordFacts, { pointer: at, about }: Part) {
  const named = about && record.parts.find(({ id }) => id === about.text);
  const found = (corpus.once(referencesByPart, record).get(at) ?? []).flatMap((reference) => {
    if (!linking.has(reference.field)) return [];
    const resolution = corpus.resolve(reference, record);
    if (resolution.kind !== "found") return [];
    const { record: target, part } = resolution.target;
    // Beside a law as a whole stands what a record is about as a whole.
    return part || (at === "" && target.collection === "laws")
      ? [{ ...reference, target, part }]
      : [];
  });
  return named ? [...found, { field: "about", ...about, target: record, part: named }] : found;
}

function referencesByPart(_: Corpus, { references }: RecordFacts) {
  const found = new Map<string, RecordFacts["references"][number][]>();
  for (const reference of references) {
    const [first, rest] = holder.exec(reference.pointer)?.slice(0) ?? [];
    const at = rest === "" ? "" : first;
    if (at !== undefined && !/\/(?:citations|discrepancies)\//.test(reference.pointer))
      addTo(found, at, reference);
  }
  return found;
}

const holder = /^\/[A-Za-z]+\/\d+(?=(.?))/;

function listOf({ pointer }: PartFact): string {
  return pointer.slice(1, pointer.indexOf("/", 1));
}

/** The words of a part, what it refers to (but for one field) and its terms. */
function wordsAt(
  corpus: Corpus,
  record: RecordFacts,
  { pointer, id, words }: Part,
  without?: string,
): Set<string> {
  const found = new Set(words.split(" "));
  addName(id);
  if (pointer === "") {
    const { wordsOfParts = [], wordsOfWhole = "" } = parts.of(record) ?? {};
    for (const word of wordsOfWhole.split(" ")) found.add(word);
    // What a law is about stands in its articles; a claim about it tells of more.
    for (const part of wordsOfParts)
      if (record.collection !== "laws" || part.pointer.startsWith("/provisions/"))
        for (const word of wordsAt(corpus, record, part)) found.add(word);
  }
  for (const { field, text } of corpus.once(referencesByPart, record).get(pointer) ?? [])
    if (field !== without) addName(text);
  for (const key of corpus.once(termsByPart, record).get(pointer) ?? []) addName(key);
  found.delete("");
  return found;

  function addName(name: string): void {
    found.add(name);
    for (const stem of stemsOf(name)) found.add(stem);
    for (const [word] of name.matchAll(/(?<![a-z])[a-z]{3}(?![a-z])/g)) found.add(word);
  }
}

/** What parts, and under "" the whole record, are about. */
function termsByPart(_: Corpus, { terms }: RecordFacts): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { table, key, pointer } of terms) {
    if (!naming.has(table)) continue;
    const [part, rest = ""] = holder.exec(pointer) ?? [];
    if (part !== undefined && rest !== "") addTo(found, part, key);
    if (pointer.split("/").length === 3) addTo(found, "", key);
  }
  return found;
}

/** Tables of which a term says what something is about. */
const naming: ReadonlySet<string> = new Set(["themes", "places", "treaties"]);

/** What can be taken for another. */
interface End {
  readonly record: RecordFacts;
  readonly id: string;
  readonly pointer: string;
}

interface Listed {
  readonly size: number;
  readonly ends: ReadonlyMap<string, End>;
  /** The places of the ends that have a word. */
  readonly byWord: ReadonlyMap<string, readonly string[]>;
}

/** The lists of a record of which one part can be taken for another. */
function listsOf(corpus: Corpus, record: RecordFacts): ReadonlyMap<string, Listed> {
  const found = new Map<string, Part[]>();
  for (const part of parts.of(record)?.wordsOfParts ?? [])
    addTo(found, part.pointer.slice(1, part.pointer.indexOf("/", 1)), part);
  return new Map(
    [...found].map(([list, members]) => [
      list,
      listed(members.map((part) => [{ record, ...part }, wordsAt(corpus, record, part)])),
    ]),
  );
}

function wholeLaws(corpus: Corpus): Listed {
  const whole = { pointer: "", about: undefined, words: "" };
  return listed(
    corpus
      .of("laws")
      .map((record) => [
        { record, id: record.id, pointer: "" },
        wordsAt(corpus, record, { ...whole, id: record.id }),
      ]),
  );
}

function listed(ends: readonly (readonly [End, ReadonlySet<string>])[]): Listed {
  const byWord = new Map<string, string[]>();
  for (const [end, words] of ends)
    for (const word of words) addTo(byWord, word, placeOf(end.record, end));
  return {
    size: ends.length,
    ends: new Map(ends.map(([end]) => [placeOf(end.record, end), end])),
    byWord,
  };
}

function scoresOf(own: ReadonlySet<string>, { size, byWord }: Listed) {
  const scores = new Map<string, { sum: number; shared: string[] }>();
  for (const word of own) {
    const holders = byWord.get(word) ?? [];
    const weight = Math.min(MOST, Math.log((size + 1) / holders.length));
    for (const pointer of holders) {
      const score = scores.get(pointer) ?? { sum: 0, shared: [] };
      score.sum += weight;
      score.shared.push(word);
      scores.set(pointer, score);
    }
  }
  return scores;
}

/** The stems of the words of a part, without those of its citations. */
function wordsIn(value: Readonly<Record<string, unknown>>, found = new Set<string>()) {
  for (const [key, held] of Object.entries(value)) {
    if (apart.has(key)) continue;
    for (const one of Array.isArray(held) ? (held as unknown[]) : [held])
      if (isObject(one)) wordsIn(one, found);
      else if (typeof one === "string" && texts.has(key))
        for (const stem of stemsOf(one)) found.add(stem);
  }
  return found;
}

const texts: ReadonlySet<string> = new Set(
  "value text summary title finding note unnamed offences".split(" "),
);
const apart: ReadonlySet<string> = new Set(["citations", "discrepancies", "positions"]);

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}|\d{2,}/gu) ?? [];
  return words
    .filter((word) => !empty.has(word) && !year.test(word))
    .map((word) => word.slice(0, 6));
}

const year = /^(?:19|20)\d\d$/;
/** Words that say nothing of what a text is about. */
const empty: ReadonlySet<string> = new Set(
  "with from that this their which where when other them those these into upon being made against about such article part state public person persons people citizens official were they have said says gives given government case source report submission under than more only also would should could does been what".split(
    " ",
  ),
);

function about(part: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
  const who = "participants: [{ role: organizer, person: second-person }]";
  return `events:
  - { id: refused, type: refusal, date: "2016-05-10", ${who}, summary: The mayor forbade any gathering., ${cited} }
  - { id: broken-up, type: protest, date: "2016-05-15", ${who}, laws: [new-code#400], summary: Batons and shields and water cannons scattered the whole crowd., ${cited} }
claims:
  - { id: equipment, text: "Batons, shields and water cannons were new to the crowd.", about: ${part}, status: reported, ${cited} }`;
}
