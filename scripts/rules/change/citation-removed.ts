import type { Statement } from "../../changes/statements.ts";
import { changeRule } from "../rule.ts";

const both = [
  '{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }',
  '{ source: un-report, at: { paragraph: "1" }, supports: full }',
];

/**
 * A warning: a citation may go because it was wrong, and then somebody says so. Another place in the
 * same source is not a removal, and what said `supports: none` bore nothing.
 */
export default changeRule({
  id: "change/citation-removed",
  severity: "warning",
  docs: {
    demands:
      "A statement that stays keeps its sources, or an entry in data/changes.yml says why one went.",
    why: "A statement without one of its sources looks as well founded as before, and nobody can see what it rested on.",
    failing: {
      before: { "cases/other": claim(both) },
      after: { "cases/other": claim([both[0]!]) },
    },
    passing: {
      before: { "cases/other": claim(both) },
      after: { "cases/other": claim([both[0]!.replace('"2"', '"1"'), both[1]!]) },
    },
  },
  check({ records, reason }, report) {
    for (const { name, file, before, after } of records) {
      const now = new Map(after?.statements.map((one) => [one.pointer, one]));
      for (const statement of before?.statements ?? []) {
        const same = now.get(statement.pointer);
        if (!same || reason(name, statement.pointer)) continue;
        const kept = new Set(sourcesOf(same).map(({ source }) => source));
        const lost = sourcesOf(statement)
          .filter(({ supports }) => supports !== "none")
          .map(({ source }) => source)
          .filter((source) => !kept.has(source));
        for (const source of new Set(lost)) {
          report(
            { file },
            {
              pointer: `${same.place}/citations`,
              at: "key",
              message: `This statement no longer cites “${source}”, but it stays.`,
              help: "Bring the citation back, take out the statement as well, or write in data/changes.yml why the source does not bear it.",
              parameters: [source],
            },
          );
        }
      }
    }
  },
});

interface Cited {
  readonly source: string;
  readonly supports: unknown;
}

function sourcesOf({ value }: Statement): Cited[] {
  const { citations } = value;
  if (!Array.isArray(citations)) return [];
  return (citations as unknown[]).flatMap((one) =>
    typeof one === "object" && one !== null && "source" in one && typeof one.source === "string"
      ? [{ source: one.source, supports: "supports" in one ? one.supports : undefined }]
      : [],
  );
}

function claim(citations: readonly string[]): string {
  return `claims:
  - id: number
    text: Many people took part.
    status: reported
    citations:
${citations.map((one) => `      - ${one}`).join("\n")}`;
}
