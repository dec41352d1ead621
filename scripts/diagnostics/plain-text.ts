import { visible } from "./visible.ts";

/**
 * A text from a record, escaped so that GitHub's Markdown shows it letter for letter on one line: it
 * cannot become mark-up, HTML, a link, a mention, an emoji, a formula or a reference to an issue.
 */
export function plainText(text: string): string {
  return visible(text)
    .replace(/[&<>\\`*_[\](){}#!|~@$^]|:(?=[/a-z+_-])/gi, (found) => `&#${found.charCodeAt(0)};`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`)
    .replace(/\bGH-/gi, (found) => `${found.slice(0, -1)}&#45;`)
    .trim();
}
