import type { Corpus } from "../../corpus/corpus.ts";
import type { PartFact, RecordFacts, ReferenceFact } from "../../read/facts.ts";
import { listIndex, pointerSteps } from "../../read/pointer.ts";

/** What links: a record, or a part of one. */
export interface LinkEnd {
  readonly record: RecordFacts;
  readonly part?: PartFact;
}

/** A reference of one field that leads somewhere. */
export interface Link {
  /** The key that holds it: `follows`, `replaces`. */
  readonly field: string;
  readonly reference: ReferenceFact;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/** The links that the references of a record make, if they are of one of these fields. */
export function linksOf(corpus: Corpus, record: RecordFacts, fields: ReadonlySet<string>): Link[] {
  return record.references.flatMap((reference) => {
    const field = fieldOf(reference.pointer);
    if (!fields.has(field)) return [];
    const resolution = corpus.resolve(reference, record);
    if (resolution.kind !== "found") return [];
    return [{ field, reference, from: holderOf(record, reference.pointer), to: resolution.target }];
  });
}

/** How a finding names an end of a link: `collection/id#part`. */
export function endName({ record, part }: LinkEnd): string {
  return `${record.collection}/${record.id}${part ? `#${part.id}` : ""}`;
}

function fieldOf(pointer: string): string {
  const steps = pointerSteps(pointer);
  return steps.findLast((step) => listIndex(step) === undefined) ?? "";
}

/** The innermost part that holds the pointer, or the record. */
function holderOf(record: RecordFacts, pointer: string): LinkEnd {
  let found: PartFact | undefined;
  for (const part of record.parts) {
    if (
      pointer.startsWith(`${part.pointer}/`) &&
      part.pointer.length > (found?.pointer.length ?? 0)
    )
      found = part;
  }
  return found ? { record, part: found } : { record };
}
