import type { LogWriter } from "./import-log.ts";
import type { Target } from "./target.ts";

/** A set of a review that a file asks for. */
export interface ReviewList {
  readonly file: string;
  /** `recommendations/a-hrc-28-10` */
  readonly name: string;
  readonly review: string;
}

/**
 * Notes reviews with several sets, in the dataset or in this import. Each list has ids of its own; only
 * a person can say which items are the same.
 */
export function noteOtherLists(lists: readonly ReviewList[], target: Target, log: LogWriter): void {
  const names = new Map<string, Set<string>>();
  for (const { review, name } of lists) {
    const known = names.get(review) ?? new Set(target.setsOf(review));
    names.set(review, known.add(name));
  }
  for (const { file, name, review } of lists)
    for (const other of names.get(review)!)
      if (other !== name)
        log.note({
          ...{ file, value: review },
          reason: `${name} is a second list of this review beside ${other}, and is not joined with it: docs/import.md, “Two lists of one review”`,
        });
}
