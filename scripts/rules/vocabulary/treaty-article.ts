import type { Row } from "../../tables/table.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { recordRule } from "../rule.ts";

/** An article is one that the treaty has. A warning while the table is known from memory only. */
export default recordRule({
  id: "vocabulary/treaty-article",
  severity: "warning",
  collections: ["cases"],
  needs: ["treaties"],
  docs: {
    demands: "An article under “rights” is an article of that treaty in the table treaties.",
    why: "The Covenants, the conventions and the Declaration number the same right differently.",
    failing: { "cases/example": named("90") },
    passing: { "cases/example": named("9(1)") },
  },
  check({ value }, report, { tables }) {
    const treaties = tables.get("treaties");
    for (const [index, violation] of (value.violations ?? []).entries())
      for (const [at, { treaty, article }] of (violation.rights ?? []).entries()) {
        const row = treaties?.rows.get(treaty)?.row;
        // An unknown treaty is reported as such.
        if (!row) continue;
        const known = articlesOf(row);
        if (known.includes(article.replace(/[(].*/, ""))) continue;
        const suggestions = nearest(article, known);
        report({
          pointer: `/violations/${index}/rights/${at}/article`,
          message: `${treaty} has no article “${article}” with a right in the table.`,
          help: suggestions[0]
            ? `Did you mean “${suggestions[0]}”?`
            : "Look it up in the text of the treaty; another treaty may be meant.",
          suggestions,
          parameters: [violation.id, treaty, article],
        });
      }
  },
});

function articlesOf({ articles }: Row): string[] {
  if (!Array.isArray(articles)) return [];
  return (articles as Row[]).map(({ number }) => String(number));
}

function named(article: string): string {
  const cited =
    'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "1" }, supports: full }]';
  return `violations:
  - id: detention
    type: arbitrary-detention
    status: reported
    people: [first-person]
    rights: [{ treaty: ICCPR, article: ${article}, by: review-council, ${cited} }]
    ${cited}`.replace(`article: ${article}`, `article: "${article}"`);
}
