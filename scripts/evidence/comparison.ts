import { foldName } from "../diagnostics/fold-name.ts";
import type { Locator } from "../facts/facts.ts";
import { unsaidOf } from "./compare.ts";
import type { KnownNames, Unsaid, Voice } from "./compare.ts";
import type { Evidence } from "./evidence.ts";
import { saidIn, saidTogether } from "./said.ts";
import type { Said } from "./said.ts";
import type { CitedPlace, CitedStatement } from "./statements.ts";

/** A statement beside the passages that it rests on. */
export interface Comparison {
  readonly statement: CitedStatement;
  /** Whether every place that is cited in full for it could be read. */
  readonly isJudged: boolean;
  /** What stands in none of its passages; empty if it was not judged. */
  readonly unsaid: readonly Unsaid[];
  /** A place beside the one cited in which all of it stands. */
  readonly meant?: Meant;
}

/** Shares of the longer words of a statement that a place has: hardly any, and enough to be its own. */
const FEW = 0.2;
const MOST = 0.45;

/** The beginnings of the longer words of a text. */
function wordsIn(text: string): string[] {
  return foldName(text)
    .split(" ")
    .filter((word) => word.length > 4)
    .map((word) => word.slice(0, 6));
}

export interface Meant {
  readonly citation: CitedPlace;
  readonly at: Locator;
}

/**
 * Compares a statement with all its passages. What stands in any of them is said; but only if all
 * places that are cited in full are read can something be found to stand in none.
 *
 * @param voiceOf what is known of a source
 */
export function compared(
  statement: CitedStatement,
  evidence: Evidence,
  voiceOf: (source: string) => Voice,
  names: KnownNames,
): Comparison {
  const { citations, values } = statement;
  let words: readonly string[] | undefined;
  const full = citations.filter(({ supports }) => supports === "full");
  const isJudged = full.length > 0 && full.every((citation) => saidAt(citation));
  const voices = citations.map(({ source }) => voiceOf(source));
  const unsaid = isJudged ? unsaidWith((citation) => citation.at) : [];
  const isLost = full.some(
    ({ source, at }) => evidence.sources.get(source)?.find(at).kind === "missing",
  );
  const meant = unsaid.length > 0 || isLost ? meantPlace() : betterWorded();
  return { statement, isJudged, unsaid, ...(meant && { meant }) };

  function saidAt({ source }: CitedPlace, at?: Locator): Said | undefined;
  function saidAt({ source, at: own }: CitedPlace, at = own): Said | undefined {
    return evidence.sources.get(source)?.said(at);
  }

  function unsaidWith(placeOf: (citation: CitedPlace) => Locator | undefined): Unsaid[] {
    const said = saidTogether(
      citations.flatMap((citation) => {
        const at = placeOf(citation);
        const passage = saidAt(citation, at);
        // The number of a place is said by naming it.
        return passage ? [passage, saidIn(Object.values(at ?? {}).join(" "))] : [];
      }),
    );
    return values.flatMap((value) => unsaidOf(value, said, voices, names));
  }

  /** Of two neighbours that fit, the one that has more of our words. */
  function meantPlace(): Meant | undefined {
    const fitting = full.flatMap((citation) => {
      const { source, at } = citation;
      const text = evidence.sources.get(source);
      return (at && text ? text.places.besides(at) : [])
        .filter(() => full.every((each) => each === citation || saidAt(each)))
        .filter((other) => unsaidWith((each) => (each === citation ? other : each.at)).length === 0)
        .map((other) => ({ citation, at: other, shared: sharedWords(text!.said(other)) }));
    });
    const [best] = fitting.toSorted((a, b) => b.shared - a.shared);
    return best && values.length > 0 ? { citation: best.citation, at: best.at } : undefined;
  }

  /**
   * A neighbour that has most of our longer words while the place cited has next to none of them: of a statement
   * without numbers and names nothing else tells that its place is one off.
   */
  function betterWorded(): Meant | undefined {
    const [only, ...others] = citations;
    const text = only && evidence.sources.get(only.source);
    if (!isJudged || others.length > 0 || !only?.at || !text) return undefined;
    const count = ownWords().length;
    if (count < 4 || sharedWords(saidAt(only)) > count * FEW) return undefined;
    const at = text.places
      .besides(only.at)
      .filter((other) => sharedWords(text.said(other)) >= count * MOST)
      .filter((other) => unsaidWith(() => other).length === 0)
      .toSorted((a, b) => sharedWords(text.said(b)) - sharedWords(text.said(a)))[0];
    return at && { citation: only, at };
  }

  function ownWords(): readonly string[] {
    words ??= [
      ...new Set(values.flatMap(({ kind, text }) => (kind === "words" ? wordsIn(text) : []))),
    ];
    return words;
  }

  function sharedWords(said: Said | undefined): number {
    return ownWords().filter((word) => said?.folded.includes(` ${word}`)).length;
  }
}
