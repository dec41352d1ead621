import { isObject } from "../../diagnostics/is-object.ts";
import { recordRule } from "../rule.ts";

/**
 * How exact a figure is, by the words around it. A warning: “more than 30” may be said of 34, which another place
 * gives exactly.
 */
export default recordRule({
  id: "wording/qualifier",
  severity: "warning",
  yieldsTo: { "wording/figures": "here", "dates/stated-duration": "here" },
  keys: ["x-quantity"],
  docs: {
    demands:
      "If the words of a statement give a figure of it with “at least”, “more than”, “at most”, “up to”, “fewer than” or “about”, the figure is given so too.",
    why: "“At least 34” and “34 at most” differ by everybody whom nobody counted.",
    failing: { "cases/other": claim("at-most") },
    passing: { "cases/other": claim("at-least") },
  },
  check({ value, scan }, report) {
    const summary = (value as { summary?: unknown }).summary;
    for (const { value: given, pointer } of scan.quantities) {
      if (!isObject(given)) continue;
      const [bound = "", figure] = Object.entries(given)[0] ?? [];
      if (typeof figure !== "number" || !(bound in fitting)) continue;
      const said = textsBeside(value, pointer).concat(
        typeof summary === "string" ? [{ pointer: "/summary", text: summary }] : [],
      );
      for (const { pointer: at, text } of said) {
        const words = qualifierOf(text, figure);
        if (words === undefined || fitting[bound]!.includes(words.meaning)) continue;
        report({
          pointer,
          message: `The words say “${words.said}”, and the figure is given as “${bound}”.`,
          help: "Correct the words or the key of the figure.",
          related: [{ pointer: at, message: "the words" }],
          parameters: [bound],
        });
        break;
      }
    }
  },
});

type Meaning = "least" | "more" | "most" | "fewer" | "about";

/** What the words may mean beside each key. Of “exact” the words may be of another source. */
const fitting: Readonly<Record<string, readonly Meaning[]>> = {
  "at-least": ["least", "about"],
  "more-than": ["more", "about"],
  "at-most": ["most", "fewer", "about"],
  about: ["about"],
};

const words: readonly (readonly [said: string, meaning: Meaning])[] = [
  ["at least", "least"],
  ["no fewer than", "least"],
  ["not less than", "least"],
  ["more than", "more"],
  ["over", "more"],
  ["at most", "most"],
  ["up to", "most"],
  ["no more than", "most"],
  ["fewer than", "fewer"],
  ["less than", "fewer"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["nearly", "about"],
];
const pattern = new RegExp(
  String.raw`\b(${words.map(([said]) => said).join("|")}) (\d[\d,. ]*)`,
  "giu",
);

/** What stands before a figure in a text. */
function qualifierOf(text: string, figure: number) {
  for (const [, said = "", digits = ""] of text.matchAll(pattern)) {
    if (Number(digits.replaceAll(/[,\s]|\.$/g, "")) !== figure) continue;
    const found = words.findLast(([word]) => said.toLowerCase() === word);
    if (found) return { said: `${said.toLowerCase()} ${figure}`, meaning: found[1] };
  }
  return undefined;
}

/** The texts of the object that holds the figure, and of the one around it. */
function textsBeside(value: unknown, pointer: string): { pointer: string; text: string }[] {
  const steps = pointer.split("/").slice(1);
  const found: { pointer: string; text: string }[] = [];
  let at = value;
  for (const [depth, step] of steps.entries()) {
    if (depth > 0 && isObject(at))
      for (const key of ["text", "summary", "finding"])
        if (typeof at[key] === "string")
          found.push({ pointer: `/${steps.slice(0, depth).join("/")}/${key}`, text: at[key] });
    at = (at as Readonly<Record<string, unknown>> | undefined)?.[step];
  }
  return found;
}

function claim(bound: string): string {
  return `claims:
  - id: held
    text: The police held at least 34 people.
    status: reported
    quantity: { ${bound}: 34 }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
