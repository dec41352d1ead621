import { nearest } from "../../diagnostics/nearest.ts";
import { discrepanciesIn } from "../shared/discrepancies.ts";
import { recordRule } from "../rule.ts";

/**
 * What a claim, a question or a discrepancy is about. An error where the name is close to a field or
 * part that is there, a warning else: it may be a field that the record rightly lacks.
 */
export default recordRule({
  id: "references/about",
  severity: "error",
  yieldsTo: { "schema/missing-field": "record" },
  keys: ["claims", "openQuestions", "discrepancies"],
  docs: {
    demands:
      "“about” names a field of the record or one of its parts, and “field” of a discrepancy a field of the object it stands in.",
    why: "A discrepancy about a field that is not there corrects nothing, and nobody sees it beside the value.",
    failing: { "cases/other": question("meting") },
    passing: { "cases/other": question("meeting") },
  },
  check({ value, facts, scan }, report) {
    if ("claims" in value) stands("claims", value.claims);
    if ("openQuestions" in value) stands("openQuestions", value.openQuestions);
    for (const { discrepancy, pointer, holder } of discrepanciesIn(scan)) {
      const [first = ""] = discrepancy.field.split("/");
      if (Object.hasOwn(holder, first) || absent.has(first)) continue;
      tell(`${pointer}/field`, discrepancy.field, Object.keys(holder), "the object it stands in");
    }

    function stands(list: string, entries: readonly { readonly about?: string }[] = []): void {
      if (entries.length === 0) return;
      const parts = new Set(facts.parts.map(({ id }) => id));
      const top = new Set(Object.keys(value));
      for (const [index, { about }] of entries.entries()) {
        if (about === undefined || parts.has(about) || top.has(about.split("/")[0]!)) continue;
        if (absent.has(about)) continue;
        tell(`/${list}/${index}/about`, about, [...parts, ...top], "this record");
      }
    }

    function tell(pointer: string, text: string, known: readonly string[], where: string): void {
      const suggestions = nearest(text, known);
      report({
        pointer,
        severity: suggestions.length > 0 ? "error" : "warning",
        message: `“${text}” names nothing that is in ${where}.`,
        help: suggestions[0]
          ? `Did you mean “${suggestions[0]}”?`
          : "Name a field, or a part by its id.",
        suggestions,
        parameters: [text],
      });
    }
  },
});

/** Fields that a record may lack, and that an entry may be about all the same. */
const absent: ReadonlySet<string> = new Set(
  "date dateBasis duration place places of ofCount outcome participants laws offences grounds figures follows publisher host number adopted inForce state symbol ages roles names title summary cites urls relations positions group totals penalties population method values unnamed undated status on asOf extent".split(
    " ",
  ),
);

function question(about: string): string {
  return `openQuestions:
  - { id: how-many, text: How many took part?, about: ${about}, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
