import type { Tables } from "../../tables/table.ts";
import { recordRule } from "../rule.ts";

/** Which committee or mandate of the tables a text names. A warning: a text may mention one on the way. */
export default recordRule({
  id: "wording/body",
  severity: "warning",
  whole: true,
  yieldsTo: { "wording/named": "here" },
  collections: ["cases", "recommendations"],
  docs: {
    demands:
      "A committee of a treaty or a special procedure that the title or the summary of a case, an event or a set, a claim or a finding names, by its name or its abbreviation, is the one of another field or another text of the record.",
    why: "A decision of another body is another decision.",
    failing: { "cases/other": "summary: The Committee against Torture spoke of a meeting." },
    passing: { "cases/other": "summary: A committee spoke of a meeting." },
  },
  check({ id, value, scan }, report, { tables }) {
    const texts = scan.texts.filter(
      ({ pointer, text }) => ours.test(pointer) && suspicious.test(text),
    );
    if (texts.length === 0) return;
    for (const { pointer, text } of texts)
      for (const body of bodiesIn(tables)) {
        const words = body.pattern.exec(text)?.[0];
        if (words === undefined) continue;
        const known = `${id} ${JSON.stringify(value, (key, one: unknown) =>
          key === "passage" || one === text ? undefined : one,
        )}`;
        if (body.known.test(known)) continue;
        report({
          pointer,
          message: `The text names “${words}”, and nothing else in the record does.`,
          help: "Correct the name; or add the body where it belongs: a participant, “by”, the issuer.",
          parameters: [words],
        });
        break;
      }
  },
});

const ours = /^\/(?:title|summary)$|^\/events\/\d+\/summary$|^\/claims\/\d+\/text$|\/finding$/;
const suspicious = /Committee|Working Group|Rapporteur|Independent Expert|\b[A-Z]{3,5}\b/;

interface Body {
  readonly pattern: RegExp;
  /** How else the record may say it: in an id, a symbol, a code, another text. */
  readonly known: RegExp;
}

function bodiesIn(tables: Tables): readonly Body[] {
  const found = made.get(tables);
  if (found) return found;
  const all: Body[] = [];
  for (const [table, key] of [
    ["treaty-bodies", "name"],
    ["special-procedures", "mandate"],
  ] as const)
    for (const [code, { row }] of tables.get(table)?.rows ?? []) {
      const name = row[key];
      if (typeof name !== "string") continue;
      const isCode = /^[A-Z]{3,6}$/.test(code) && code !== "CAT" && code !== "CED";
      all.push({
        pattern: new RegExp(
          `(?<![\\p{L}-])(?:${escaped(name)}${isCode ? `|${code}(?![\\p{L}/-])` : ""})(?!\\p{L})`,
          "u",
        ),
        known: new RegExp(
          `${escaped(name)}|(?<![a-z])${code.toLowerCase()}(?![a-z])|(?<![A-Z])${code}(?![A-Z])`,
        ),
      });
    }
  made.set(tables, all);
  return all;
}

const made = new WeakMap<Tables, readonly Body[]>();

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
