import type { Corpus } from "../../corpus/corpus.ts";
import type { PartFact, RecordFacts, ReferenceFact } from "../../facts/facts.ts";

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

const none: readonly Link[] = [];

/** The links that the references of a record make, if they are of one of these fields. */
export function linksOf(
  corpus: Corpus,
  record: RecordFacts,
  fields: ReadonlySet<string>,
): readonly Link[] {
  if (!record.references.some(({ field }) => fields.has(field))) return none;
  const links: Link[] = [];
  let holders: ReadonlyMap<string, PartFact> | undefined;
  for (const reference of record.references) {
    const { field, pointer } = reference;
    if (!fields.has(field)) continue;
    const resolution = corpus.resolve(reference, record);
    if (resolution.kind !== "found") continue;
    holders ??= new Map(record.parts.map((part) => [part.pointer, part]));
    links.push({
      field,
      reference,
      from: holderOf(record, holders, pointer),
      to: resolution.target,
    });
  }
  return links;
}

/** How a finding names an end of a link: `collection/id#part`. */
export function endName({ record, part }: LinkEnd): string {
  return `${record.collection}/${record.id}${part ? `#${part.id}` : ""}`;
}

/** The innermost part that holds the pointer, or the record. */
function holderOf(
  record: RecordFacts,
  parts: ReadonlyMap<string, PartFact>,
  pointer: string,
): LinkEnd {
  for (let end = pointer.lastIndexOf("/"); end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const part = parts.get(pointer.slice(0, end));
    if (part) return { record, part };
  }
  return { record };
}
