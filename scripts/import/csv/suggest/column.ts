import type { MappedColumn } from "../../../schema/records.ts";
import { parseUnSymbol } from "../../../symbols/parse-un-symbol.ts";
import { positionValues } from "../../../schema/position-values.ts";
import { entriesOf, shareOf } from "./column-facts.ts";
import type { ColumnFacts } from "./column-facts.ts";
import type { ColumnKind } from "../columns.ts";
import type { Reference } from "../../core/reference.ts";
import { kinds, levels } from "../item-of-row.ts";
import { orderOf } from "./dates.ts";
import { languageOf } from "./language.ts";

/** What a column seems to be, and what speaks for it. */
export interface SuggestedColumn {
  readonly facts: ColumnFacts;
  /** Undefined where nothing tells: a person must say it. */
  readonly is?: ColumnKind;
  readonly evidence: readonly string[];
  /** Undefined where a person must say it. */
  readonly language?: MappedColumn["language"] | undefined;
  readonly separators?: readonly string[];
  /** Null where a person must say it. */
  readonly dates?: MappedColumn["dates"] | null;
  /** Values with what they stand for; null where a person must say it. */
  readonly values?: readonly SuggestedValue[];
  /** The same of issuers. */
  readonly issuers?: readonly SuggestedIssuer[];
}

export interface SuggestedValue {
  readonly value: string;
  readonly rows: number;
  readonly term: string | null;
}

export interface SuggestedIssuer extends Omit<SuggestedValue, "term"> {
  readonly issuer: Readonly<Record<string, string>> | null;
}

type Guess = Omit<SuggestedColumn, "facts"> | undefined;
type Guesser = (facts: ColumnFacts, reference: Reference) => Guess;

/** What a column seems to be; the first guess that its heading or its cells bear out. */
export function suggestedColumn(facts: ColumnFacts, reference: Reference): SuggestedColumn {
  if (facts.values.size === 0) return { facts, is: "ignored", evidence: ["every cell is empty"] };
  for (const guess of guessers) {
    const found = guess(facts, reference);
    if (found) return { facts, ...found, evidence: [...found.evidence, ...common(facts)] };
  }
  return { facts, evidence: [`not recognised; values: ${shown(facts.values)}`, ...common(facts)] };
}

const guessers: readonly Guesser[] = [
  (facts) => {
    const looks = shareOf(facts.values, (text) => /^\d{1,3}\.\d{1,3}$/.test(text)) >= 0.9;
    const named = /^(?:#|№|n[°ºo]\.?|nr\.?|number|no\. .*|.*\b(?:number|no\.?))$/i.test(facts.name);
    if (!looks && !(named && shareOf(facts.values, isShort) === 1)) return undefined;
    return {
      is: "number",
      evidence: [
        ...(named ? [heading(facts)] : []),
        ...(looks ? ["numbers as reports have them, such as 124.4"] : []),
        repeats(facts),
      ],
    };
  },
  (facts) =>
    /^(?:id|uuid|ref\.?|reference|code)$/i.test(facts.name) && shareOf(facts.values, isShort) === 1
      ? { is: "id", evidence: [heading(facts), repeats(facts)] }
      : undefined,
  (facts) => {
    const symbols = shareOf(facts.values, (text) => parseUnSymbol(text).ok);
    return symbols >= 0.8
      ? { is: "document", evidence: [`UN symbols: ${shown(facts.values)}`] }
      : undefined;
  },
  (facts, reference) => states(facts, reference),
  (facts) => {
    const word = /session/i.test(facts.name);
    if (!word || shareOf(facts.values, (text) => text.length <= 40) < 1) return undefined;
    const odd = [...facts.values].filter(([value]) => !/^[1-9][0-9]{0,2}$/.test(value));
    return {
      is: "session",
      evidence: [heading(facts), `values: ${shown(facts.values)}`],
      ...(odd.length > 0
        ? { values: odd.map(([value, rows]) => ({ value, rows, term: null })) }
        : {}),
    };
  },
  (facts) => {
    const words = shareOf(facts.values, (text) => positionOf(text) !== null);
    const word = /response|position|answer|reply|decision|status/i.test(facts.name);
    if (words < 0.5 && !(word && words > 0)) return undefined;
    return {
      is: "position",
      evidence: [...(word ? [heading(facts)] : []), `values: ${shown(facts.values)}`],
      values: [...facts.values].map(([value, rows]) => ({ value, rows, term: positionOf(value) })),
    };
  },
  (facts) => {
    const words = shareOf(facts.values, (text) => kindOf(text) !== null);
    if (words < 0.8) return undefined;
    return {
      is: "kind",
      evidence: [`values: ${shown(facts.values)}`],
      values: [...facts.values].map(([value, rows]) => ({ value, rows, term: kindOf(value) })),
    };
  },
  (facts) => {
    const words = shareOf(facts.values, (text) => levelOf(text) !== null);
    if (words < 0.5) return undefined;
    return {
      is: "level",
      evidence: [`values: ${shown(facts.values)}`, "needs a column finding, and an assessor"],
      values: [...facts.values].map(([value, rows]) => ({ value, rows, term: levelOf(value) })),
    };
  },
  (facts, reference) => issuers(facts, reference),
  (facts) => {
    const order = orderOf([...facts.values.keys()]);
    if (!order) return undefined;
    const is = /adopt/i.test(facts.name)
      ? "adoption-date"
      : /response|position|answer|reply/i.test(facts.name)
        ? "position-date"
        : undefined;
    const which =
      is === undefined ? ["dates: position-date, adoption-date or ignored?"] : [heading(facts)];
    return {
      ...(is === undefined ? {} : { is }),
      evidence: [...which, ...order.evidence],
      ...(order.dates === undefined ? {} : { dates: order.dates }),
    };
  },
  (facts) =>
    /^para(?:graph|\.)?s?$/i.test(facts.name) && shareOf(facts.values, isShort) === 1
      ? {
          is: "paragraph",
          evidence: [heading(facts), repeats(facts), "number, where it names the items"],
        }
      : undefined,
  (facts, { anyTheme }) => terms(facts, "theme", /theme|issue|topic|subject/i, anyTheme),
  (facts, { anyAffectedPersons }) =>
    terms(facts, "affected-persons", /affected|persons|groups?\b|population/i, anyAffectedPersons),
  (facts) =>
    /^(?:notes?|comments?|remarks?|observations? of ours)$/i.test(facts.name)
      ? { is: "note", evidence: [heading(facts)] }
      : undefined,
  (facts) => {
    const summary = /summary/i.test(facts.name);
    if (!summary && !/recommendation|text|wording|observation/i.test(facts.name)) return undefined;
    const { language, evidence } = languageOf([...facts.values.keys()]);
    const size = `${meanLength(facts.values)} characters on average`;
    if (summary) return { is: "summary", evidence: [heading(facts), size] };
    return { is: "text", evidence: [heading(facts), size, evidence], language };
  },
];

function states(facts: ColumnFacts, { states: read }: Reference): Guess {
  const { separators, entries, known } = entriesOf(facts.texts, (text) => read(text) !== undefined);
  const from = /\bfrom\b|recommending|made by|recommended by|^by$/i.test(facts.name);
  const to = /^to\b|under review|^sur$|reviewed|concerned/i.test(facts.name);
  if (known < (from || to ? 0.3 : 0.8)) return undefined;
  const strange = [...entries].filter(([entry]) => !read(entry));
  const count = [...entries.values()].reduce((all, each) => all + each, 0);
  const all = count - strange.reduce((sum, [, rows]) => sum + rows, 0);
  const list = separators.length > 0;
  const is =
    from || (list && !to) ? "recommending-states" : to || entries.size === 1 ? "state" : undefined;
  const which = is === undefined ? ["is it recommending-states, or state?"] : [];
  return {
    ...(is === undefined ? {} : { is }),
    evidence: [
      ...(from || to ? [heading(facts)] : []),
      strange.length === 0
        ? `all ${count} values are States of the table`
        : `${all} of ${count} values are States of the table`,
      ...which,
    ],
    ...(list ? { separators } : {}),
    ...(strange.length > 0
      ? { values: strange.map(([value, rows]) => ({ value, rows, term: null })) }
      : {}),
  };
}

function terms(
  facts: ColumnFacts,
  is: "theme" | "affected-persons",
  word: RegExp,
  read: (label: string) => string | undefined,
): Guess {
  const { separators, entries, known } = entriesOf(facts.texts, (text) => read(text) !== undefined);
  const named = word.test(facts.name);
  if (known < (named ? 0.01 : 0.8)) return undefined;
  return {
    is,
    evidence: [
      ...(named ? [heading(facts)] : []),
      `${Math.round(known * 100)}% of the entries are read by the table`,
    ],
    ...(separators.length > 0 ? { separators } : {}),
    values: [...entries].map(([value, rows]) => ({ value, rows, term: read(value) ?? null })),
  };
}

function issuers(facts: ColumnFacts, { committees, mandates }: Reference): Guess {
  const issuerOf = (text: string): Readonly<Record<string, string>> | null => {
    if (/^(?:upr|universal periodic review)$/i.test(text)) return { kind: "upr-working-group" };
    const committee = committees(text.replace(/^the /i, ""));
    if (committee !== undefined) return { kind: "treaty-body-concluding-observations", committee };
    const mandate = mandates(text.replace(/^the /i, ""));
    return mandate === undefined ? null : { kind: "special-procedure", mandate };
  };
  const known = shareOf(facts.values, (text) => issuerOf(text) !== null);
  const word = /mechanism|body|committee|issuer|organ\b/i.test(facts.name);
  if (known < (word ? 0.01 : 0.8)) return undefined;
  return {
    is: "issuer",
    evidence: [...(word ? [heading(facts)] : []), `values: ${shown(facts.values)}`],
    issuers: [...facts.values].map(([value, rows]) => ({ value, rows, issuer: issuerOf(value) })),
  };
}

/** What the documents of the UPR, and those who retell them, call an answer. */
function positionOf(text: string): string | null {
  const word = text.toLowerCase();
  if (/^(?:accepted|supported|enjoys? (?:the )?support)$/.test(word)) return "supported";
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

function isShort(text: string): boolean {
  return text.length <= 40;
}

function heading({ name }: ColumnFacts): string {
  return `heading “${name}”`;
}

function repeats({ values }: ColumnFacts): string {
  const twice = [...values.values()].filter((rows) => rows > 1).length;
  return twice === 0 ? "each once" : `${twice} of ${values.size} stand in several rows`;
}

function common({ empty }: ColumnFacts): string[] {
  return empty === 0 ? [] : [`empty in ${empty} ${empty === 1 ? "row" : "rows"}`];
}

/** The commonest values with their rows. */
function shown(values: ReadonlyMap<string, number>): string {
  const commonest = [...values].toSorted(([, a], [, b]) => b - a);
  const first = commonest.slice(0, 6).map(([value, rows]) => {
    return `${value.length > 40 ? `${value.slice(0, 39)}…` : value} (${rows})`;
  });
  const more = commonest.length - first.length;
  return `${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
