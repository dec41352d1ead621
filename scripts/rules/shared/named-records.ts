import type { Corpus } from "../../corpus/corpus.ts";
import type { NameDetail } from "../../facts/detail.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { foldName } from "../../diagnostics/fold-name.ts";

/** A record under one of its names. */
export interface Named {
  readonly record: RecordFacts;
  readonly name: NameDetail;
}

/** The records of these collections under all their names, by the folded form of each. */
export function byFoldedName(corpus: Corpus, collections: readonly string[]): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const record of corpus.of(...collections)) {
    for (const name of namesOf(record)) {
      const key = foldName(name.value);
      if (key === "" || name.kind === "short") continue;
      found.set(key, [...(found.get(key) ?? []), { record, name }]);
    }
  }
  return found;
}

/** The forms of the name of a person, an organization or a law. */
export function namesOf({ detail }: RecordFacts): readonly NameDetail[] {
  return detail && "names" in detail ? detail.names : [];
}

/** The form that stands for the record. */
export function preferredName(record: RecordFacts): NameDetail | undefined {
  const names = namesOf(record);
  return (
    names.find(({ kind }) => kind === "preferred") ??
    names.find(({ kind }) => kind === "official") ??
    names[0]
  );
}
