import { visible } from "./visible.ts";

/**
 * A text from a record that GitHub's Markdown shows letter for letter, on one line: it can make no
 * mark-up, HTML, link, address, mention, emoji, formula or reference to an issue.
 */
export function plainText(text: string): string {
  return visible(text)
    .replace(/[&<>\\`*_[\](){}#!|~@$^]|:(?=[/a-z+_-])/gi, (found) => `&#${found.charCodeAt(0)};`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`)
    .replace(/\bGH-/gi, (found) => `${found.slice(0, -1)}&#45;`)
    .trim();
}
