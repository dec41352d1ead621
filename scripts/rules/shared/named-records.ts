import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { each, stringOf } from "../../facts/item.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { foldName } from "../../diagnostics/fold-name.ts";

/** A form of the name of a person, an organization or a law. */
export interface NameFacts {
  readonly pointer: string;
  readonly value: string;
  readonly kind: string;
}

export const names = facts(["people", "organizations", "laws"], {
  names: (record) =>
    each(record, "names", (name): NameFacts => ({
      pointer: name.path.pointer,
      value: stringOf(name, "value") ?? "",
      kind: stringOf(name, "kind") ?? "",
    })),
});

/** A record under one of its names. */
export interface Named {
  readonly record: RecordFacts;
  readonly name: NameFacts;
}

/** The records of these collections under all their names, by the folded form of each. */
export function byFoldedName(corpus: Corpus, collections: readonly string[]): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const record of corpus.of(...collections)) {
    for (const name of namesOf(record)) {
      const key = foldName(name.value);
      if (key === "" || name.kind === "short") continue;
      addTo(found, key, { record, name });
    }
  }
  return found;
}

/** The forms of the name of a person, an organization or a law. */
export function namesOf(record: RecordFacts): readonly NameFacts[] {
  return names.of(record)?.names ?? [];
}

/** The form under which we show the record. */
export function preferredName(record: RecordFacts): NameFacts | undefined {
  const all = namesOf(record);
  return (
    all.find(({ kind }) => kind === "preferred") ??
    all.find(({ kind }) => kind === "official") ??
    all[0]
  );
}
