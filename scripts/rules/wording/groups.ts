import { recordRule } from "../rule.ts";

/** Whom the words of an item name, against its groups. A warning: words may name a group on the way. */
export default recordRule({
  id: "wording/groups",
  severity: "warning",
  collections: ["recommendations"],
  keys: ["affectedPersons"],
  docs: {
    demands:
      "If the summary of an item names groups of people, one of them is among its “affectedPersons”, or its words name one of these; so is a group that is one of its themes.",
    why: "Whoever asks what was recommended for women counts by the field.",
    failing: { "recommendations/un-report": item("[migrants]") },
    passing: { "recommendations/un-report": item("[women]") },
  },
  check({ value: { items } }, report, { tables }) {
    for (const [
      index,
      { id, summary = "", affectedPersons = [], themes = [] },
    ] of items.entries()) {
      if (affectedPersons.length === 0 || affectedPersons.includes("general")) continue;
      const group = themes.find((theme) => tables.get("affected-persons")?.rows.has(theme));
      // One group is the subject, and the item is said to be of others.
      if (
        summary !== "" &&
        group !== undefined &&
        !affectedPersons.some((one) => themes.includes(one) || words[one]?.test(summary))
      ) {
        report({
          pointer: `/items/${index}/affectedPersons`,
          message: `The themes have “${group}”, and the groups are ${affectedPersons.join(", ")}.`,
          help: "Correct the groups or the themes.",
          related: [{ pointer: `/items/${index}/themes`, message: "the themes" }],
          parameters: [id, "themes"],
        });
        continue;
      }
      const said = Object.keys(words).filter((group) => words[group]!.test(summary));
      const known = affectedPersons.filter((group) => words[group]);
      if (said.length === 0 || known.length === 0 || known.length < affectedPersons.length)
        continue;
      if (affectedPersons.some((group) => said.includes(group))) continue;
      report({
        pointer: `/items/${index}/affectedPersons`,
        message: `The words name ${said.join(" and ")}, and the groups are ${affectedPersons.join(", ")}.`,
        help: "Correct the groups or the words.",
        related: [{ pointer: `/items/${index}/summary`, message: "the words" }],
        parameters: [id],
      });
    }
  },
});

/** The words of groups that say themselves; terms of affected-persons. */
const words: Readonly<Record<string, RegExp>> = {
  children: /\b(?:child(?:ren)?|minors|boys|girls|juveniles?)\b/i,
  women: /\b(?:wom[ae]n|girls|gender|mothers)\b/i,
  "older-persons": /\b(?:older|elderly) (?:persons|people)\b|\bpensioners\b/i,
  "persons-with-disabilities": /\bdisabilit|\bdisabled\b/i,
  migrants: /\b(?:im)?migra(?:nts?|tion)\b/i,
  "lgbti-persons":
    /\b(?:lesbian|gay|bisexual|transgender|LGBT\w*|queer)\b|\bsexual (?:orientation|minorit)|\bgender identity\b/i,
  youth: /\b(?:young people|youth|young persons)\b/i,
};

function item(groups: string): string {
  const rest = `group: "1", positions: [{ id: report, value: supported, citations: [{ source: un-report, at: { paragraph: "1" }, supports: full }] }]`;
  return `items:
  - { id: "1.1", from: [XAB], summary: Let women work as journalists., affectedPersons: ${groups}, ${rest} }
  - { id: "1.2", from: [XAB], summary: Make peaceful meetings lawful., ${rest} }`;
}
