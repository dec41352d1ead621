import { corpusRule } from "../rule.ts";
import { endName, linksOf } from "../shared/links.ts";

/** Nothing follows, replaces or is related to itself. */
export default corpusRule({
  id: "references/self",
  severity: "error",
  docs: {
    demands:
      "A link leads to another record or part: nothing follows, replaces, supersedes or echoes itself, and nothing is a part of itself.",
    why: "A link to itself says nothing; another id was meant.",
    failing: { "cases/other": "related: [other]" },
    passing: { "cases/other": "related: [example]" },
  },
  check(corpus, report) {
    for (const record of corpus.holding(...fields)) {
      for (const { field, reference, from, to } of linksOf(corpus, record, fields)) {
        if (endName(from) !== endName(to) && !isOwnRelation(field, record === to.record, to.part))
          continue;
        report(record, {
          pointer: reference.pointer,
          message: `“${reference.text}” in “${field}” names the very thing that holds it.`,
          help: "Name the one that is meant, or remove the entry.",
          parameters: [reference.text],
        });
      }
    }
  },
});

/** Fields whose meaning needs two: the holder and another. */
const fields: ReadonlySet<string> = new Set([
  "follows",
  "replaces",
  "amends",
  "partOf",
  "supersedes",
  "derivesFrom",
  "echoes",
  "related",
  "distinctFrom",
  "organization",
]);

/** A relation or a role is a part of its record; an organization related to itself is the same fault. */
function isOwnRelation(field: string, own: boolean, part: unknown): boolean {
  return field === "organization" && own && part === undefined;
}
