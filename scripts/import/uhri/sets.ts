import { createHash } from "node:crypto";
import type { Context } from "../core/format.ts";
import type { Language } from "../core/language.ts";
import { compareNumbers } from "../core/numbers.ts";
import { idOf } from "../core/text.ts";
import type { Annotation } from "./row.ts";

/** What one document says to one State. */
export interface DocumentSet {
  /** The id of the set. */
  readonly id: string;
  readonly state: string;
  /** This file or the dataset says that the document is about other States too. */
  readonly shared: boolean;
  /** By number; those without one come last. */
  readonly items: readonly NamedAnnotation[];
}

/** An annotation with the language of its text. */
export interface WordedAnnotation extends Annotation {
  readonly language: Language;
}

export interface NamedAnnotation extends WordedAnnotation {
  readonly item: string;
  /** Its number is already the id of another annotation of the set. */
  readonly shares: boolean;
}

/**
 * Gathers annotations by document and State. The rows of a document may stand anywhere in the file, so annotations
 * are set aside until the last one is read; only what tells the sets apart is held.
 */
export function documentsIn(context: Context) {
  const { aside } = context;
  const states = new Map<string, Set<string>>();
  const groups = new Map<string, { document: string; state: string; keys: number[] }>();
  return {
    add(annotation: Annotation): void {
      const document = idOf(annotation.symbol.text);
      const added = aside.add(JSON.stringify(annotation));
      for (const state of annotation.states) {
        states.set(document, (states.get(document) ?? new Set()).add(state));
        const key = `${document} ${state}`;
        const group = groups.get(key);
        if (group) group.keys.push(added);
        else groups.set(key, { document, state, keys: [added] });
      }
    },
    /** The sets, in the order in which the file begins them. */
    *sets(
      file: string,
      inLanguage: (annotation: Annotation) => WordedAnnotation,
    ): Generator<DocumentSet> {
      for (const { document, state, keys } of groups.values()) {
        const several = states.get(document)!.size > 1;
        const all = keys.map((key) => inLanguage(JSON.parse(aside.text(key)) as Annotation));
        yield {
          id: setId(document, state, several, context),
          state,
          shared: several || isOfAnother(document, state, context),
          items: named(file, all, context),
        };
      }
    },
  };
}

/**
 * The id of the document; with the State's code if the document is about several States, or if the
 * dataset has the set of another State under that id.
 */
function setId(document: string, state: string, several: boolean, { record }: Context): string {
  const there = record("recommendations", document)?.value?.["state"];
  if (there === state) return document;
  return there !== undefined || several ? `${document}-${state.toLowerCase()}` : document;
}

function isOfAnother(document: string, state: string, { record }: Context): boolean {
  const about = record("sources", document)?.value?.["state"];
  return about !== undefined && about !== state;
}

/** The id of an item is its number; if that is missing or taken, the index's id of the annotation. */
function named(
  file: string,
  all: readonly WordedAnnotation[],
  { log }: Context,
): NamedAnnotation[] {
  const taken = new Set<string>();
  const met = new Map<string, Annotation>();
  const items: NamedAnnotation[] = [];
  const ordered = [...all].sort(byNumber);
  for (const annotation of ordered) {
    const own = ownId(annotation);
    const twin = annotation.id === undefined ? undefined : met.get(annotation.id);
    if (twin) {
      log.refuse({
        ...{ file, row: annotation.row, value: twin.id! },
        reason: `the annotation is already in row ${twin.row}`,
      });
      continue;
    }
    const { number } = annotation;
    const candidates = number === undefined ? [own] : [number, `${number}-${own}`];
    const item = [...candidates, `row-${annotation.row}`].find((id) => !taken.has(id))!;
    taken.add(item);
    if (annotation.id !== undefined) met.set(annotation.id, annotation);
    items.push({ ...annotation, item, shares: number !== undefined && item !== number });
  }
  return items;
}

/** The same in every export: the beginning of the index's id, or of a hash of the wording. */
function ownId({ id, text }: Annotation): string {
  return id === undefined
    ? `text-${createHash("sha256").update(text).digest("hex").slice(0, 10)}`
    : `uhri-${id.slice(0, 8)}`;
}

/** By number; those without one come last. */
function byNumber(a: Annotation, b: Annotation): number {
  if (a.number === undefined || b.number === undefined)
    return Number(a.number === undefined) - Number(b.number === undefined) || a.row - b.row;
  return compareNumbers(a.number, b.number) || a.row - b.row;
}
