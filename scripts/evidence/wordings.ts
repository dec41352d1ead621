import { isObject } from "../diagnostics/is-object.ts";
import type { TextAt } from "../facts/facts.ts";

/** The texts of a record by who worded them. */
export interface Wordings {
  readonly ours: readonly TextAt[];
  /** Names, titles and addresses, and what was printed and is corrected. */
  readonly given: readonly string[];
}

const givenKeys = new Set(["names", "urls", "url", "asCited", "stated"]);

/** @param titles whether its titles are those of documents */
export function wordingsIn(record: unknown, titles: boolean): Wordings {
  const ours: TextAt[] = [];
  const given: string[] = [];
  visit(record, "", false);
  return { ours, given };

  function visit(at: unknown, pointer: string, isGiven: boolean): void {
    if (typeof at === "string") {
      // Fewer than eight words, as `copiedRuns` counts them, need not be kept.
      if (at.length < 15) return;
      if (isGiven) given.push(at);
      else ours.push({ pointer, text: at });
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) visit(item, `${pointer}/${index}`, isGiven);
    } else if (isObject(at)) {
      for (const [key, inner] of Object.entries(at)) {
        // The wording of an item of a document, which its set may carry.
        if (key === "restricted" || (key === "text" && isObject(inner))) continue;
        const isName = givenKeys.has(key) || (titles && key === "title");
        visit(inner, `${pointer}/${key}`, isGiven || isName);
      }
    }
  }
}
