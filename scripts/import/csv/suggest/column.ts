import type { MappedColumn } from "../../../schema/records.ts";
import { parseUnSymbol } from "../../../symbols/parse-un-symbol.ts";
import { positionValues } from "../../../schema/position-values.ts";
import { entriesOf, shareOf, shownValues } from "./column-facts.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { ColumnKind } from "../columns.ts";
import type { Reference } from "../../core/reference.ts";
import { kinds, levels } from "../item-of-row.ts";
import { orderOf } from "./dates.ts";
import { languageOf } from "../../core/language.ts";

/** What a column seems to be, and the evidence. */
export interface SuggestedColumn extends Guess {
  readonly facts: ColumnFacts;
  readonly evidence: readonly string[];
}

interface Guess {
  /** Undefined if a person must say it. */
  readonly is?: string | undefined;
  /** Entries that are false are left out. */
  readonly evidence: readonly (string | false)[];
  /** Undefined if a person must say it. */
  readonly language?: MappedColumn["language"] | undefined;
  readonly separators?: readonly string[];
  /** Null if a person must say it. */
  readonly dates?: MappedColumn["dates"] | null;
  readonly values?: readonly SuggestedValue[];
  /** Why it is ignored. */
  readonly because?: string;
}

export interface SuggestedValue {
  readonly value: string;
  readonly rows: number;
  /** As YAML; null if a person must say it. */
  readonly meaning: string | null;
}

type Guesser = (facts: ColumnFacts, reference: Reference) => Guess | undefined;
type MeaningOf = (text: string) => string | null | undefined;

/** What a column seems to be; the first guess that its heading or its cells bear out. */
export function suggestedColumn(facts: ColumnFacts, reference: Reference): SuggestedColumn {
  const { values, empty } = facts;
  if (values.size === 0) return { facts, is: "ignored", evidence: ["every cell is empty"] };
  let guess: Guess | undefined;
  for (const guesser of guessers) if ((guess ??= guesser(facts, reference))) break;
  const { evidence, ...found } = guess ?? { evidence: [`not recognised; ${shownValues(facts)}`] };
  const all = [...evidence, empty > 0 && `empty in ${empty} ${empty === 1 ? "row" : "rows"}`];
  return { facts, ...found, evidence: all.filter((each) => each !== false) };
}

const guessers: readonly Guesser[] = [
  // Before the numbers, which targets such as 16.3 look like.
  (facts, { sdgs }) =>
    terms(facts, "sdg", /\bsdgs?\b|sustainable development|\bgoals?\b|\btargets?\b/i, sdgs, 2),
  (facts) => {
    const looks = shareOf(facts.values, (text) => /^\d{1,3}\.\d{1,3}$/.test(text)) >= 0.9;
    const named = /^(?:#|№|n[°ºo]\.?|nr\.?|number|no\. .*|.*\b(?:number|no\.?))$/i.test(facts.name);
    if (!looks && !(named && areShort(facts))) return undefined;
    const like = looks && "numbers as reports have them, such as 124.4";
    return { is: "number", evidence: [named && heading(facts), like, repeats(facts)] };
  },
  (facts) =>
    /^(?:id|uuid|ref\.?|reference|code)$/i.test(facts.name) && areShort(facts)
      ? { is: "id", evidence: [heading(facts), repeats(facts)] }
      : undefined,
  (facts) =>
    shareOf(facts.values, (text) => parseUnSymbol(text).ok) >= 0.8
      ? { is: "document", evidence: [`UN symbols: ${shownValues(facts).replace(/^\w+: /, "")}`] }
      : undefined,
  states,
  (facts, { cycleOf }) => {
    if (!/session/i.test(facts.name) || !areShort(facts)) return undefined;
    const odd = [...facts.values].filter(([value]) => !/^[1-9][0-9]{0,2}$/.test(value));
    const known = shareOf(facts.values, (text) => cycleOf(Number(text)) !== undefined);
    if (known < 0.5 && odd.length < facts.values.size)
      return {
        evidence: [
          heading(facts),
          shownValues(facts),
          "few are sessions of the review: “session” for those of a committee or of the ILO, “ignored” for those of the General Assembly and other bodies",
        ],
      };
    return {
      is: "session",
      evidence: [heading(facts), shownValues(facts)],
      values: meanings(odd),
    };
  },
  (facts) =>
    words(facts, "position", positionOf, {
      heading:
        /response|position|answer|reply|decision|status|réponse|respuesta|posici[oó]n|ответ|позици/i,
      least: [0.5, Number.MIN_VALUE],
    }),
  (facts) => words(facts, "kind", kindOf, { least: [0.8] }),
  (facts) =>
    words(facts, "level", levelOf, {
      heading: /\blevel\b|implementation|\bgrade\b|mise en œuvre|cumplimiento|выполнени/i,
      least: [0.5, 0],
      also: "needs an assessor",
    }),
  (facts, reference) =>
    words(facts, "issuer", (text) => issuerOf(text, reference), {
      heading: /mechanism|body|committee|issuer|organ\b/i,
      least: [0.8, 0.01],
    }),
  (facts) => {
    const { name, values } = facts;
    const order = facts.isPersonal ? undefined : orderOf([...values.keys()]);
    if (!order) return undefined;
    const position = /response|position|answer|reply|réponse|respuesta|ответ/i.test(name)
      ? "position-date"
      : undefined;
    const is = /adopt/i.test(name) ? "adoption-date" : position;
    const which = is ? heading(facts) : "dates: position-date, adoption-date or ignored?";
    return { is, ...order, evidence: [which, ...order.evidence] };
  },
  (facts) =>
    /^para(?:graph|\.)?s?$/i.test(facts.name) && areShort(facts)
      ? {
          is: "paragraph",
          evidence: [heading(facts), repeats(facts), "number, where it names the items"],
        }
      : undefined,
  (facts, { anyTheme }) => terms(facts, "theme", /theme|issue|topic|subject/i, anyTheme),
  ({ name, ...facts }) => {
    const named =
      /^responsible\b|responsible (?:body|ministry|authority)|lead (?:ministry|agency)/i;
    if (!named.test(name)) return undefined;
    return { is: "responsible", evidence: [heading({ name, ...facts }), "kept in the note"] };
  },
  ({ name, ...facts }) =>
    /\bdeadline\b|\bdue(?: date)?\b/i.test(name)
      ? { is: "deadline", evidence: [heading({ name, ...facts }), "kept in the note"] }
      : undefined,
  (facts, { anyAffectedPersons }) =>
    terms(facts, "affected-persons", /affected|persons|groups?\b|population/i, (label) => {
      const found = anyAffectedPersons(label) ?? [];
      return found.length === 1 ? found[0] : undefined;
    }),
  (facts) =>
    /^(?:notes?|comments?|remarks?|observations? of ours)$/i.test(facts.name)
      ? { is: "note", evidence: [heading(facts)] }
      : undefined,
  (facts) => {
    const { name, values } = facts;
    const size = `${meanLength(values)} characters on average`;
    if (/summary/i.test(name)) return { is: "summary", evidence: [heading(facts), size] };
    if (!/recomm?[ae]nda|te?xt|wording|observation|рекомендац|текст|ұсыныс|мәтін/i.test(name))
      return undefined;
    const { language, evidence } = languageOf([...values.keys()]);
    return { is: "text", evidence: [heading(facts), size, evidence], language };
  },
];

/** A column of known words; `least` is the share that must be known, without and with a matching heading. */
function words(
  facts: ColumnFacts,
  is: ColumnKind,
  meaningOf: MeaningOf,
  more: { heading?: RegExp; least: readonly [number, number?]; also?: string },
): Guess | undefined {
  const { name, values } = facts;
  const { least } = more;
  const named = more.heading?.test(name) ?? false;
  const known = shareOf(values, (text) => typeof meaningOf(text) === "string");
  if (known < least[0] && !(named && known >= (least[1] ?? 1))) return undefined;
  const evidence: (string | false)[] = [
    named && heading(facts),
    shownValues(facts),
    more.also ?? false,
  ];
  return { is, evidence, values: meanings(values, meaningOf) };
}

function states(facts: ColumnFacts, { states: read }: Reference): Guess | undefined {
  const { separators, entries, known } = entriesOf(facts.texts, (text) => read(text) !== undefined);
  const from =
    /\bfrom\b|recommending|made by|recommended by|^by$|\b(?:formulée?|faite?) par\b|\b(?:hecha|formulada) por\b|рекомендующ/i.test(
      facts.name,
    );
  const to = /^to\b|under review|^sur$|reviewed|concerned/i.test(facts.name);
  if (known < (from || to ? 0.3 : 0.8)) return undefined;
  const strange = [...entries].filter(([entry]) => !read(entry));
  const sum = (of: Iterable<[string, number]>) => [...of].reduce((all, [, rows]) => all + rows, 0);
  const all = sum(entries);
  const count = strange.length === 0 ? `all ${all}` : `${all - sum(strange)} of ${all}`;
  const isList = separators.length > 0;
  const state = to || entries.size === 1 ? "state" : undefined;
  const is = from || (isList && !to) ? "recommending-states" : state;
  return {
    is,
    evidence: [
      (from || to) && heading(facts),
      `${count} values are States of the table`,
      !is && "is it recommending-states, or state?",
    ],
    separators,
    values: meanings(strange),
  };
}

function terms(
  facts: ColumnFacts,
  is: "theme" | "affected-persons" | "sdg",
  word: RegExp,
  read: (label: string) => string | undefined,
  least = 0.8,
): Guess | undefined {
  // “5.2, 16” begins like a target.
  const isKnown = (text: string) =>
    read(text) !== undefined && (is !== "sdg" || !/[,;|]/.test(text));
  const { separators, entries, known } = entriesOf(facts.texts, isKnown);
  const named = word.test(facts.name);
  if (known < (named ? 0.01 : least)) return undefined;
  const share = `${Math.round(known * 100)}% of the entries are read by the table`;
  const evidence = [named && heading(facts), share];
  return { is, evidence, separators, values: meanings(entries, (text) => quoted(read(text))) };
}

/** A number in quotation marks, as YAML has it for a text. */
function quoted(term: string | undefined): string | undefined {
  return term !== undefined && /^[0-9.]+$/.test(term) ? `"${term}"` : term;
}

function meanings(
  counts: Iterable<[string, number]>,
  of: MeaningOf = () => null,
): SuggestedValue[] {
  return [...counts].map(([value, rows]) => ({ value, rows, meaning: of(value) ?? null }));
}

function issuerOf(text: string, { committees, mandates }: Reference): string | null {
  if (/^(?:upr|universal periodic review)$/i.test(text)) return "{ kind: upr-working-group }";
  const name = text.replace(/^the /i, "");
  const [committee, mandate] = [committees(name), mandates(name)];
  if (committee !== undefined)
    return `{ kind: treaty-body-concluding-observations, committee: ${committee} }`;
  return mandate === undefined ? null : `{ kind: special-procedure, mandate: ${mandate} }`;
}

/** Words for an answer, in UPR documents and in tables made from them. */
function positionOf(text: string): string | null {
  const word = text.toLowerCase();
  if (/^(?:accepted|supported|enjoys? (?:the )?support)$/.test(word)) return "supported";
  if (
    /^(?:acceptée?s?|soutenue?s?|aceptad[ao]s?|apoyad[ao]s?|принят[ао]|поддержан[ао])$/.test(word)
  )
    return "supported";
  if (/^(?:notée?s?|anotad[ao]s?|tomad[ao]s? en cuenta|принят[ао] к сведению)$/.test(word))
    return "noted";
  if (/^voluntary (?:pledge|commitment)s?(?: .*)?$/.test(word)) return "pledge";
  return positionValues.find((position) => position === word) ?? null;
}

function kindOf(text: string): string | null {
  const word = text.toLowerCase().replace(/s$/, "");
  return kinds.find((kind) => kind === word) ?? null;
}

function levelOf(text: string): string | null {
  const word = text.toLowerCase().replace(/\s+/g, "-");
  return levels.find((level) => level === word) ?? null;
}

function meanLength(values: ReadonlyMap<string, number>): number {
  let [length, rows] = [0, 0];
  for (const [value, count] of values) {
    length += value.length * count;
    rows += count;
  }
  return Math.round(length / rows);
}

function areShort({ values }: ColumnFacts): boolean {
  return [...values.keys()].every((text) => text.length <= 40);
}

function heading({ name }: ColumnFacts): string {
  return `heading “${name}”`;
}

function repeats({ values }: ColumnFacts): string {
  const twice = [...values.values()].filter((rows) => rows > 1).length;
  return twice === 0 ? "each once" : `${twice} of ${values.size} are in several rows`;
}
