import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";
import { pageAddress } from "../shared/page-address.ts";
import { cited } from "../shared/example-citation.ts";

type Item = Readonly<Record<string, unknown>>;

/**
 * One fact stated twice in one record. A warning: it does no harm but to the count. What makes two
 * items one is declared for each list below; ids, notes and citations never do.
 */
export default recordRule({
  id: "twice/part",
  severity: "warning",
  yieldsTo: { "ids/duplicate-item": "here", "citations/duplicate": "here" },
  docs: {
    demands:
      "A record states a fact once: no two events, statuses, violations, names, grounds, answers, roles, figures, provisions, acts, values, sections, questions, discrepancies or addresses in it are the same under two ids.",
    why: "What stands twice is counted twice, and one of the two is forgotten when it is corrected.",
    failing: { "cases/other": events("2016-05-15") },
    passing: { "cases/other": events("2016-05-16") },
  },
  check({ value }, report) {
    visit(value as unknown as Item, "");

    function visit(holder: Item, pointer: string): void {
      for (const key of Object.keys(holder)) {
        const list = holder[key];
        if (isObject(list)) {
          if (nested.has(key)) visit(list, `${pointer}/${key}`);
          continue;
        }
        if (!Array.isArray(list) || list.length === 0) continue;
        const inside = nested.has(key);
        const nameOf = sameness[key] ?? (isObject(list[0]) && "id" in list[0] ? whole : undefined);
        if (!inside && (!nameOf || list.length < 2)) continue;
        const first = new Map<string, number>();
        for (let index = 0; index < list.length; index++) {
          const item: unknown = list[index];
          if (inside && isObject(item)) visit(item, `${pointer}/${key}/${index}`);
          if (!nameOf || list.length < 2) continue;
          const name = nameOf(item as Item);
          const earlier = name === undefined ? undefined : first.get(name);
          if (earlier === undefined) {
            if (name !== undefined) first.set(name, index);
            const near = nearOf(key, list as unknown[], index);
            if (near !== undefined) tell(near, index, key, list as unknown[]);
          } else if (idOf(item) === undefined || idOf(item) !== idOf(list[earlier]))
            tell(earlier, index, key, list as unknown[]);
        }
      }

      function tell(earlier: number, index: number, key: string, list: readonly unknown[]): void {
        report({
          pointer: `${pointer}/${key}/${index}`,
          message: `${titleOf(list[index], key)} states what an earlier item of “${key}” states.`,
          help: "Keep one of the two, with the citations of both; or say what sets them apart.",
          related: [{ pointer: `${pointer}/${key}/${earlier}`, message: "the earlier one" }],
          parameters: [key],
        });
      }
    }
  },
});

/** Two of one id are a finding of ids/duplicate-part and ids/duplicate-item. */
function idOf(item: unknown): unknown {
  return isObject(item) ? item["id"] : undefined;
}

function titleOf(item: unknown, key: string): string {
  const id = idOf(item);
  return typeof id === "string" ? `“${id}”` : `This item of “${key}”`;
}

/** The lists and objects below which there are such lists. */
const nested: ReadonlySet<string> = new Set(["events", "provisions", "outcome", "items"]);

/** What tells two items of a list apart; undefined for an item that is not compared. */
const sameness: Readonly<Record<string, (item: Item) => string | undefined>> = {
  events: (event) => {
    const { type, date, participants = [], outcome, place, summary, laws } = event;
    if (date === undefined || (participants as unknown[]).length === 0) return undefined;
    const who = peopleOf(participants);
    if (who.length > 0 && once.has(String(type))) return text(type, date, who);
    // One decision of one body about the same people, under two types.
    const isDecided = decided.has(String(type)) && JSON.stringify(participants).includes("court");
    if (isDecided && who.length + bodiesOf(participants).length > 0)
      return text("decision", date, place, ordered(participants));
    // A body acts once on a day, unless it speaks.
    const all = [...who, ...bodiesOf(participants)];
    if (all.length > 0 && isDay.test(String(date)) && !often.has(String(type)))
      return text(type, date, all, place);
    return text(type, date, participants, outcome, place, summary, laws);
  },
  statuses: (status) => by(status, "value", "of", "ofOrganization", "asOf"),
  // citations/duplicate compares claims, and upr/group-count counts groups.
  claims: () => undefined,
  groups: () => undefined,
  violations: (violation) => by(violation, "type", "people", "organizations", "events"),
  openQuestions: ({ text: words }) => contentOf(words),
  // Whoever looks for a name finds it in capitals and without stops, too.
  names: ({ value, lang }) =>
    typeof value === "string" ? text(value.toLowerCase().replaceAll(".", ""), lang) : undefined,
  naming: (ground) => by(ground, "fields", "ground"),
  responses: (response) => by(response, "to", "actor", "date", "stance"),
  roles: (role) => by(role, "value", "organization", "by", "period"),
  relations: (relation) => by(relation, "type", "organization", "period"),
  ages: (age) => by(age, "value", "asOf", "date"),
  provisions: ({ id, number }) => String(number ?? id),
  penalties: (penalty) => by(penalty, "kind", "min", "max", "fine", "case", "inForce"),
  participation: (act) => by(act, "state", "act", "date"),
  figures: (figure) => by(figure, "of", "quantity", "place", "by"),
  items: ({ summary, group, kind, from }) =>
    typeof summary === "string" && summary.length > 30 && from === undefined
      ? text(folded(summary), group, kind)
      : undefined,
  assessments: (assessment) => by(assessment, "of", "ofCount", "by", "asOf", "level", "finding"),
  stateClaims: (claim) => by(claim, "of", "ofCount", "value", "asOf", "text"),
  discrepancies: ({ field, stated }) => text(field, contentOf(stated, 1)),
  conversions: (conversion) => by(conversion, "currency"),
  outline: ({ title, page }) => text(folded(title), page),
  urls: (url) => (typeof url === "string" ? pageAddress(url) : undefined),
};

/**
 * The index of an earlier item that says the same in other words: a claim, a demand, a finding or a question that has
 * most of its longer words, an event of the kind that befalls a person once, at a time that the other one covers. Long
 * lists are those of documents, which word alike what differs.
 */
function nearOf(key: string, list: readonly unknown[], index: number): number | undefined {
  const item = list[index];
  if (index === 0 || !isObject(item) || list.length > LONGEST) return undefined;
  if (key === "events") {
    const who = peopleOf(item["participants"] ?? []).join(" ");
    const { type, date } = item;
    const same = sequelOf(item);
    const again =
      same === undefined
        ? -1
        : list.findIndex(
            (other, at) =>
              at < index &&
              isObject(other) &&
              other["type"] === type &&
              sequelOf(other) === same &&
              Math.abs(Date.parse(String(other["date"])) - Date.parse(String(date))) <= MONTH,
          );
    if (again >= 0) return again;
    const isOnce = once.has(String(type)) && who !== "";
    // A body decides once between the same parties; that another decision of it followed is told by its outcome.
    const deciding = isOnce || !decided.has(String(type)) ? undefined : decisionOf(item);
    if ((!isOnce && deciding === undefined) || !isDate.test(String(date))) return undefined;
    const near = list.findIndex((other, at) => {
      if (at >= index || !isObject(other) || other["type"] !== type) return false;
      const [one, two] = [String(date), String(other["date"])];
      return (
        one !== two &&
        isDate.test(two) &&
        (one.startsWith(two) || two.startsWith(one)) &&
        (isOnce
          ? peopleOf(other["participants"] ?? []).join(" ") === who
          : decisionOf(other) === deciding)
      );
    });
    return near < 0 ? undefined : near;
  }
  if (key === "figures") return figureAgain(list, index);
  const field = wordsOfList[key];
  const own = field === undefined ? undefined : wordsIn(item[field]);
  // States may ask for the same in a review.
  if (own === undefined || own.size < FEWEST || item["from"] !== undefined) return undefined;
  const near = list.findIndex((other, at) => {
    if (at >= index || !isObject(other)) return false;
    // The subjects that fields name tell them apart.
    if (subjects.some((name) => text(other[name]) !== text(item[name]))) return false;
    const words = wordsIn(other[field!]);
    const common = [...own].filter((word) => words.has(word)).length;
    const share = common / (own.size + words.size - common);
    const isOne = isOneCitation(item, other);
    // What has the same kind and the same themes, two or more, asks for the same thing in few other words.
    const isOnSubject = key === "items" && isOne && isOfOneSubject(item, other);
    return share >= (isOnSubject ? ALIKE_ON_A_SUBJECT : isOne ? ALIKE_AT_ONE_PLACE : ALIKE);
  });
  return near < 0 ? undefined : near;
}

/** The index of an earlier figure that gives the same large number, by the same body, of the same place, on the word of the same sources. */
function figureAgain(list: readonly unknown[], index: number): number | undefined {
  const item = list[index] as Item;
  const numbers = text(item["quantity"]).match(/\d+/g) ?? [];
  if (!numbers.some((number) => Number(number) >= LARGE)) return undefined;
  const near = list.findIndex(
    (other, at) =>
      at < index &&
      isObject(other) &&
      ["quantity", "place", "by"].every((name) => text(other[name]) === text(item[name])) &&
      !isDoneOtherwise(item, other) &&
      sourcesOf(item).some((source) => sourcesOf(other).includes(source)),
  );
  return near < 0 ? undefined : near;
}

/** People detained and people fined are two things, though the numbers are one. */
function isDoneOtherwise(one: Item, other: Item): boolean {
  const [own, its] = [doneTo(one), doneTo(other)];
  return own.length > 0 && its.length > 0 && !own.some((word) => its.includes(word));
}

/** What was done to those counted, in words; to hold and to arrest is one. */
function doneTo({ of }: Item): readonly string[] {
  const words = String(of).replaceAll(/\b(?:held|arrested|taken|jailed)\b/g, "detained");
  return words.match(/\b(?:[a-z]+ed|hurt|shot|sent|beaten|given)\b/g) ?? [];
}

function sourcesOf({ citations }: Item): readonly unknown[] {
  return Array.isArray(citations) ? (citations as Item[]).map(({ source }) => source) : [];
}

/** Who decided what between whom; undefined where nobody decided. */
function decisionOf({ participants = [], outcome, laws }: Item): string | undefined {
  const bodies = (participants as Item[]).some(
    ({ role }) => role === "court" || role === "decision-maker",
  );
  return bodies && isObject(outcome)
    ? text(ordered(participants), outcome["decision"], laws)
    : undefined;
}

/** What ends one matter at one time: the same step with the same outcome after the same events. */
function sequelOf({ type, date, follows, participants = [], outcome }: Item): string | undefined {
  return isObject(outcome) &&
    Array.isArray(follows) &&
    follows.length > 0 &&
    isDay.test(String(date))
    ? text(type, follows, ordered(participants), outcome)
    : undefined;
}

function isOfOneSubject(item: Item, other: Item): boolean {
  const { themes } = item;
  return (
    Array.isArray(themes) &&
    themes.length > 1 &&
    by(item, "kind", "themes") === by(other, "kind", "themes")
  );
}

/** The text that says what an item of a list states. */
const wordsOfList: Readonly<Record<string, string>> = {
  claims: "text",
  openQuestions: "text",
  assessments: "finding",
  stateClaims: "text",
  items: "summary",
};
const subjects = [
  "about",
  "people",
  "organizations",
  "laws",
  "of",
  "by",
  "asOf",
  "from",
  "quantity",
];
const LONGEST = 40;
const FEWEST = 4;
const ALIKE = 0.7;
/** Of two statements that one place bears out. */
const ALIKE_AT_ONE_PLACE = 0.5;
const ALIKE_ON_A_SUBJECT = 0.25;
/** In milliseconds. */
const MONTH = 31 * 24 * 60 * 60 * 1000;
/** Smaller numbers meet by chance. */
const LARGE = 20;
const isDate = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

function isOneCitation(item: Item, other: Item): boolean {
  const [one, two] = [item["citations"], other["citations"]];
  return Array.isArray(one) && one.length > 0 && text(one) === text(two);
}

/** The longer words of a text without their endings. */
function wordsIn(words: unknown): ReadonlySet<string> {
  return new Set(
    (folded(words) ?? "")
      .split(" ")
      .flatMap((word) => (word.length > 3 || /\d/.test(word) ? [word.slice(0, 6)] : [])),
  );
}

/** What happens to a person once on a day. */
const once: ReadonlySet<string> = new Set([
  "arrest",
  "sentence",
  "verdict",
  "acquittal",
  "release-from-custody",
  "parole",
  "appeal-decision",
  "cassation-decision",
  "trial-start",
  "death",
  "dismissal-from-work",
]);

function peopleOf(participants: unknown): string[] {
  return (participants as Item[])
    .flatMap(({ person }) => (typeof person === "string" ? [person] : []))
    .sort();
}

const decided: ReadonlySet<string> = new Set([
  "verdict",
  "sentence",
  "acquittal",
  "court-ruling",
  "appeal-decision",
  "cassation-decision",
  "organization-banned",
  "organization-dissolved",
  "international-decision",
]);

/** Who took part, in an order of ours. */
function ordered(participants: unknown): readonly string[] {
  return (participants as Item[])
    .map(({ person, organization, unnamed }) => String(person ?? organization ?? unnamed))
    .toSorted();
}

const isDay = /^\d{4}-\d\d-\d\d$/;

function bodiesOf(participants: unknown): string[] {
  return (participants as Item[])
    .flatMap(({ organization }) => (typeof organization === "string" ? [organization] : []))
    .sort();
}

/** What somebody may do several times on a day. */
const often: ReadonlySet<string> = new Set([
  "publication",
  "statement",
  "meeting",
  "international-statement",
  "urgent-appeal",
  "communication",
  "complaint-filed",
  "court-ruling",
  "fine",
  "threat",
  "search",
  "interrogation",
  "payment",
  "other",
]);

/** Whatever is said of it but for its name, its citations and what is noted beside them. */
function whole(item: Item): string {
  return text(
    ...Object.keys(item)
      .filter((key) => !beside.has(key))
      .toSorted()
      .map((key) => [key, item[key]]),
  );
}

const beside: ReadonlySet<string> = new Set([
  "id",
  "note",
  "citations",
  "discrepancies",
  "title",
  "standing",
]);

function by(item: Item, ...keys: string[]): string {
  return text(...keys.map((key) => item[key]));
}

function text(...values: unknown[]): string {
  return JSON.stringify(values);
}

function folded(words: unknown): string | undefined {
  return typeof words === "string"
    ? words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : undefined;
}

/** The longer words of a text without their endings: what stays when it is worded anew. */
function contentOf(words: unknown, longer = 4): string | undefined {
  const content = folded(words)
    ?.split(" ")
    .filter((word) => (word.length > longer && !joining.has(word)) || /\d/.test(word))
    .map((word) => word.slice(0, 6));
  return content && content.length > 2 ? [...new Set(content)].toSorted().join(" ") : folded(words);
}

const joining: ReadonlySet<string> = new Set(["in", "on", "of", "the", "at", "by", "an", "and"]);

function events(date: string): string {
  return `events:
  - { id: meeting, type: protest, date: "2016-05-15", participants: [{ role: organizer, person: second-person }], ${cited} }
  - { id: rally, type: protest, date: "${date}", participants: [{ role: organizer, person: second-person }], ${cited} }`;
}
