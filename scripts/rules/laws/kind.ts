import { foldName } from "../../diagnostics/fold-name.ts";
import type { Law } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";

/** A provision against its number and its whole, a law against those it changes and against its treaty. */
export default recordRule({
  id: "laws/kind",
  severity: "warning",
  collections: ["laws"],
  docs: {
    demands:
      "A law whose title says what it is (code, decree, convention) is of that kind. A provision is a part of the article that its number begins with, and its number is that of its id and that of the article cited for it in the text of the law; no law replaces and amends the same one; a treaty bears the name of its row in the table, and not the day of another.",
    why: "One of the two is another article or another law.",
    failing: { "laws/new-code": part("400") },
    passing: { "laws/new-code": part("174") },
  },
  check({ value }, report, { tables }) {
    const {
      title,
      kind,
      names = [],
      treaty,
      adopted,
      provisions = [],
      amends = [],
      replaces = [],
    } = value;
    const said = kindWords.filter(([word]) => word.test(title));
    if (
      said.length > 0 &&
      kind !== "unidentified" &&
      !said.some(([, kinds]) => kinds.includes(kind))
    )
      report({
        pointer: "/kind",
        message: `This is of the kind “${kind}”, and its title is “${title}”.`,
        help: `Write ${said[0]![1][0]!}, or correct the title.`,
        suggestions: [said[0]![1][0]!],
        related: [{ pointer: "/title", message: "the title" }],
        parameters: [kind],
      });
    const row = treaty === undefined ? undefined : tables.get("treaties")?.rows.get(treaty)?.row;
    const called = [title, ...names.map(({ value: name }) => name)].map(foldName);
    const isCalled = (name: unknown) => typeof name === "string" && called.includes(foldName(name));
    const other = [...(tables.get("treaties")?.rows ?? [])].find(
      ([code, { row: one }]) => code !== treaty && isCalled(one["name"]),
    );
    if (row && other && !isCalled(row["name"]))
      report({
        pointer: "/treaty",
        message: `“${treaty!}” is the ${String(row["name"])}, and this bears the name of “${other[0]}”.`,
        help: "Correct the treaty.",
        parameters: [other[0]],
      });
    else if (row && typeof adopted === "string" && !datesAgree(row["adopted"], adopted))
      report({
        pointer: "/adopted",
        message: `“${treaty!}” was adopted on ${String(row["adopted"])} by its table, and here on ${adopted}.`,
        help: "Correct the day.",
        parameters: [adopted],
      });
    for (const [index, law] of amends.entries())
      if (replaces.includes(law))
        report({
          pointer: `/amends/${index}`,
          message: `“${law}” is replaced and amended by one law.`,
          help: "Keep one of the two.",
          parameters: [law],
        });
    for (const [index, { id, number = id, partOf, citations = [] }] of provisions.entries()) {
      const article = /^\d+/.exec(id)?.[0];
      const at = citations.findIndex(
        ({ source, at: place }) =>
          source === value.source &&
          place?.article !== undefined &&
          article !== undefined &&
          !new RegExp(`(?<!\\d)${article}(?!\\d)`).test(place.article),
      );
      if (at >= 0 && value.source !== undefined)
        report({
          pointer: `/provisions/${index}/citations/${at}/at/article`,
          message: `Article ${number} is cited to article ${citations[at]!.at!.article!} of the text of the law.`,
          help: "Correct the place or the provision.",
          parameters: [id, "article"],
        });
      const own = /^\d+/.exec(id)?.[0];
      const whole = /^\d+/.exec(partOf ?? "")?.[0];
      if (own !== undefined && whole !== undefined && own !== whole)
        report({
          pointer: `/provisions/${index}/partOf`,
          message: `${number} is said to be a part of article ${partOf!}.`,
          help: "Correct “partOf”, or the id.",
          parameters: [id],
        });
      if (/^\d/.test(id) && /^\d/.test(number) && id !== asId(number))
        report({
          pointer: `/provisions/${index}/number`,
          message: `The number is ${number}, and the id “${id}”.`,
          help: "Correct the number: the id is the number with brackets written as points.",
          parameters: [number],
        });
    }
  },
});

/** What a title calls a law, with the kinds that are called so. Of several words one may be of a law that this one changes. */
const kindWords: readonly (readonly [RegExp, readonly Law["kind"][]])[] = [
  [/\bConstitution\b/, ["constitution"]],
  [/\bCode\b/, ["code"]],
  [/\bCode of (?:Conduct|Practice|Ethics)\b/, ["standard", "regulation"]],
  [/\b(?:Law|Act|Bill)\b/, ["law"]],
  [/\bBasic Law\b/, ["constitution"]],
  [/\b(?:Decree|Edict|Order|Ukase)\b/, ["decree", "regulation"]],
  [
    /\b(?:Regulations?|Instructions?|Ordinance|Resolution|Rules)\b/,
    ["regulation", "decree", "standard"],
  ],
  [/\b(?:Convention|Covenant|Treaty|Protocol|Agreement|Pact|Statute)\b/, ["treaty"]],
  [/\b(?:Declaration|Principles|Guidelines|Standards?|Recommendation)\b/, ["standard"]],
  [/\bCharter\b/, ["treaty", "standard", "constitution"]],
  [/\bStatute\b/, ["law", "regulation"]],
];

/** A number as an id: 19(3) is 19.3. */
function asId(number: string): string {
  return number.replaceAll(/[()\s]+/g, ".").replace(/\.$/, "");
}

function datesAgree(one: unknown, other: string): boolean {
  return typeof one !== "string" || one.startsWith(other) || other.startsWith(one);
}

function part(whole: string): string {
  return `provisions:
  - { id: "174", title: Incitement, replaces: ["old-code#164"] }
  - { id: "174.2", number: 174(2), partOf: "${whole}" }
  - { id: "400", title: Unlawful meetings }`;
}
