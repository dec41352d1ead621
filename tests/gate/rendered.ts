import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect } from "vitest";

/** The page as GitHub shows it, with the HTML that it would let through. */
export function rendered(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Fails where a text makes more of the page than our own words do. */
export function expectOnlyOurs(markdown: string, page: string): void {
  const tags = [...rendered(markdown).matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  const address = page.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const ours = new RegExp(
    `^<(?:/?(?:h[234]|p|strong|ul|li|sub|details|summary|a)|br /|a href="${address}/[^"]*"|!-- casebook-gate --)>$`,
  );
  for (const tag of tags) expect(tag).toMatch(ours);
  const shown = markdown.replace(/\]\([^)]*\)/g, "]");
  expect(shown).not.toMatch(/@|\bwww\.|\bGH-\d|https?:\/\//i);
}
