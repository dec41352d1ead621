import type { Corpus } from "../corpus/corpus.ts";
import type { Tables } from "../tables/table.ts";
import type { CheckDocs } from "../diagnostics/check-docs.ts";
import type { ProposedFix, Severity } from "../diagnostics/finding.ts";
import type { Facts } from "../facts/declared.ts";
import type { RecordFacts, Scan } from "../facts/facts.ts";
import type { RecordTypes } from "../schema/record-types.ts";
import type { Aspect } from "../texts/text.ts";
import type { DatasetChange, ChangePlace } from "./change.ts";

/**
 * A change to the example dataset (`tests/rules/base/`), by file below `data/` without its ending:
 * top-level keys of the YAML replace those of the file, and a file that is not there is added.
 */
export type Example = Readonly<Record<string, string>>;

/**
 * An example of a rule about a change: changes to the example dataset before and after it. What
 * `after` does not change is as before; null takes a file away.
 */
export interface BeforeAndAfter {
  readonly before: Example;
  readonly after: Readonly<Record<string, string | null>>;
}

interface RuleHead {
  /** `group/name`. */
  readonly id: string;
  /** The worst severity the rule may report; a finding may be milder. */
  readonly severity: Severity;
  readonly docs: CheckDocs<Example>;
  /** Tables the rule cannot judge without, for example `upr-sessions`. */
  readonly needs?: readonly string[];
  /**
   * Rules whose finding explains one of this rule, which is then left out of the report: with `here`, a
   * finding at the same list item or around it, with `record`, one in the same record. The other places of a
   * finding (`related`) count as its own. `{ "*": "here" }` is for a rule that knows that something is wrong, and not
   * what: any other finding at the list item, in it, or related to it explains one of this rule.
   */
  readonly yieldsTo?: Readonly<Record<string, "here" | "record">>;
}

/** What a rule says about one fault; the engine finds the line. */
export interface Fault {
  /** JSON pointer into the record. */
  readonly pointer: string;
  /** Whether the fault lies in the value (the default) or in the key that holds it. */
  readonly at?: "key" | "value";
  /** The value at the place must be shown nowhere: no frame quotes its lines, no sentence its words. */
  readonly private?: boolean;
  readonly message: string;
  readonly help?: string;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly suggestions?: readonly string[];
  readonly fix?: ProposedFix;
  /** Distinguishes this fault from another of the same rule at the same place. */
  readonly parameters?: readonly string[];
}

export interface RelatedPlace {
  /** The record it lies in; left out for the record at hand. */
  readonly record?: { readonly file: string };
  readonly pointer: string;
  readonly at?: "key" | "value";
  readonly message: string;
}

/** What a rule sees of one record: the value its schema has accepted, and what was drawn from it. */
export interface RecordToCheck<C extends keyof RecordTypes = keyof RecordTypes> {
  readonly collection: C;
  readonly id: string;
  readonly file: string;
  readonly value: RecordTypes[C];
  readonly facts: RecordFacts;
  readonly scan: Scan;
}

export interface RecordContext {
  readonly tables: Tables;
  /** The day given by `--today`, in days since 1970-01-01. The only clock a rule can see. */
  readonly today: number;
  /** Says that this record could not be judged, because a table lacks the row it needs. */
  readonly skip: (needs: string) => void;
}

/** Which texts a rule asks for, and what of them. */
export interface TextsAsked<T = unknown> {
  /** The keys that hold them, `["summary", "text"]`, or a pattern of their pointers; left out for all texts of several words. */
  readonly in?: readonly string[] | RegExp;
  /** A pattern of pointers that are passed over. */
  readonly outside?: RegExp;
  /** Set if what stands in quotation marks does not count. */
  readonly own?: true;
  readonly hold: Aspect<T>;
}

/** A rule that judges a record by itself and the reference tables. */
export interface RecordRule<C extends keyof RecordTypes = keyof RecordTypes> extends RuleHead {
  readonly scope: "record";
  /** The collections it looks at; left out for all. */
  readonly collections?: readonly C[];
  /**
   * Keys of which a record has at least one, at any depth, if the rule can find anything in it: it is called for no
   * other record. `x-edtf`, `x-duration`, `x-symbol` and `x-quantity` stand for a value with that annotation. Left
   * out, it is called for every record.
   */
  readonly keys?: readonly string[];
  /** What it asks of texts: it is called for no record without a text that may hold it (`textRule` sets it). */
  readonly texts?: TextsAsked;
  /** Set where leaving out a faulty part of the record would mislead the rule (it counts). */
  readonly whole?: boolean;
  check(record: RecordToCheck<C>, report: (fault: Fault) => void, context: RecordContext): void;
}

export interface CorpusContext {
  /** Of the dataset; `public` also where data/dataset.yml does not say. */
  readonly visibility: "public" | "private";
  /** The ids under `reviewers` of data/dataset.yml. */
  readonly reviewers: ReadonlySet<string>;
  /** The day on which data/dataset.yml says that this version is released, as EDTF. */
  readonly issued?: string | undefined;
  readonly today: number;
  readonly skip: (needs: string, record: RecordFacts) => void;
}

/**
 * A rule that judges records against each other: it sees facts, never values.
 *
 * `check` looks at the corpus as a whole and gathers what it needs of it. What it returns judges one
 * record together with what that record names and what names it, and is called for each record of
 * `collections`. It keeps nothing from record to record, so any of them can be judged anew alone.
 */
export interface CorpusRule extends RuleHead {
  readonly scope: "corpus";
  /** The collections of the records that are judged one by one; left out for all. */
  readonly collections?: readonly (keyof RecordTypes)[];
  /** What it reads of any collection, beyond the facts that every record has. */
  readonly facts?: readonly Facts[];
  /** It compares with the texts of sources, and runs only in a check that was given them. */
  readonly needsCopies?: true;
  check(
    corpus: Corpus,
    report: (record: { readonly file: string }, fault: Fault) => void,
    context: CorpusContext,
  ): ((record: RecordFacts) => void) | void;
}

/** A rule that judges what became of a dataset: the base and the head of a change. */
export interface ChangeRule extends Omit<RuleHead, "docs"> {
  readonly scope: "change";
  readonly docs: CheckDocs<BeforeAndAfter>;
  check(change: DatasetChange, report: (place: ChangePlace, fault: Fault) => void): void;
}

export type Rule = RecordRule | CorpusRule | ChangeRule;

/** Whether a rule compares with the texts of sources. */
export function needsCopies(rule: Rule): boolean {
  return rule.scope === "corpus" && rule.needsCopies === true;
}

/** Declares a rule about single records. */
export function recordRule<const C extends keyof RecordTypes>(
  head: Omit<RecordRule<C>, "scope">,
): RecordRule {
  return { ...head, scope: "record" } as unknown as RecordRule;
}

/** A corpus rule that judges, one by one, the records that it declares facts of. */
export interface JudgingRule<T> extends Omit<CorpusRule, "scope" | "collections" | "check"> {
  /** Takes the place of `collections`, and needs no mention in `facts`. */
  readonly judges: Facts<T>;
  /** What it returns is given the facts too, and no record that could not be read. */
  check(
    ...given: Parameters<CorpusRule["check"]>
  ): ((record: RecordFacts, facts: T) => void) | void;
}

/** Declares a rule about the corpus as a whole. */
export function corpusRule<T>(head: Omit<CorpusRule, "scope"> | JudgingRule<T>): CorpusRule {
  if (!("judges" in head)) return { ...head, scope: "corpus" };
  const { judges, facts = [], check, ...rest } = head;
  return {
    ...rest,
    scope: "corpus",
    collections: judges.collections,
    facts: [judges, ...facts],
    check(...given) {
      const judge = check(...given);
      return (
        judge &&
        ((record) => {
          const own = judges.of(record);
          if (own) judge(record, own);
        })
      );
    },
  };
}

/** Declares a rule about a change. */
export function changeRule(head: Omit<ChangeRule, "scope">): ChangeRule {
  return { ...head, scope: "change" };
}
