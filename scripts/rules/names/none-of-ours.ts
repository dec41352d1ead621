import type { Name } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** One form of each name is ours to use. An error: without it we have no name for the record. */
export default recordRule({
  id: "names/none-of-ours",
  severity: "error",
  collections: ["people", "organizations", "laws"],
  docs: {
    demands:
      "Where a person, an organization, a law or a provision has names, at least one of them is “preferred” or “official”.",
    why: "Tables, pages and citations show one form; a misspelling or an old name must not be it by chance.",
    failing: { "people/second-person": names("variant") },
    passing: { "people/second-person": names("official") },
  },
  check({ value }, report) {
    judge(value.names, "");
    if (!("provisions" in value)) return;
    for (const [index, { names }] of (value.provisions ?? []).entries())
      judge(names, `/provisions/${index}`);

    function judge(names: readonly Name[] | undefined, holder: string): void {
      if (!names?.length || names.some(({ kind }) => ours.has(kind))) return;
      const kinds = [...new Set(names.map(({ kind }) => kind))];
      report({
        pointer: `${holder}/names/0/kind`,
        message: `No form of the name is “preferred” or “official”: ${kinds.map((kind) => `“${kind}”`).join(", ")} is all there is.`,
        help: "Say which form the bearer or the law uses (“official”), or which one we use (“preferred”).",
        related: [{ pointer: `${holder}/names`, at: "key", message: "the forms of the name" }],
        parameters: kinds,
      });
    }
  },
});

const ours: ReadonlySet<Name["kind"]> = new Set(["preferred", "official"]);

function names(kind: string): string {
  return `names:
  - { id: en, value: Second Person, lang: en, kind: ${kind}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
