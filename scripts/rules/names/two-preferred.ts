import { recordRule } from "../rule.ts";

/** One form is the one we use. A warning: the record stays right, and its label changes with the order of its names. */
export default recordRule({
  id: "names/two-preferred",
  severity: "warning",
  yieldsTo: {
    "names/likely-duplicate": "record",
    "twice/record": "record",
    "yaml/alias": "record",
  },
  keys: ["names"],
  docs: {
    demands: "Of the names of one record in one language, one at most is the preferred one.",
    why: "“preferred” is the form that we use. With two of them, titles, labels and citations use now the one and now the other.",
    failing: { "organizations/example-ngo": names("preferred") },
    passing: { "organizations/example-ngo": names("variant") },
  },
  check({ value }, report) {
    if (!("names" in value)) return;
    const first = new Map<string, number>();
    for (const [index, { lang, kind, value: name, inUse }] of (value.names ?? []).entries()) {
      if (kind !== "preferred" || inUse !== undefined) continue;
      const other = first.get(lang);
      if (other === undefined) first.set(lang, index);
      else
        report({
          pointer: `/names/${index}/kind`,
          message: `“${name}” and another name are both the preferred one in “${lang}”.`,
          help: "Keep “preferred” for the one form that we use; another spelling is a variant.",
          related: [{ pointer: `/names/${other}/kind`, message: "the other one" }],
          parameters: [lang],
        });
    }
  },
});

function names(kind: string): string {
  const rest = 'citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }]';
  return `names:
  - { id: en, value: Example Organization, lang: en, kind: preferred, ${rest} }
  - { id: other, value: Organization of Examples, lang: en, kind: ${kind}, ${rest} }`;
}
