import { isObject, objectsIn } from "../../diagnostics/is-object.ts";
import type { Case } from "../../schema/records.ts";
import { numberInWords } from "../../texts/number-words.ts";
import { recordRule } from "../rule.ts";

/**
 * A summary sums up. Warnings: a number may be counted from what the rule does not see, and a judgement
 * may stand in other words below.
 */
export default recordRule({
  id: "wording/beyond-statements",
  severity: "warning",
  yieldsTo: {
    "wording/figures": "here",
    "wording/nowhere": "here",
    "vocabulary/outcome-parts": "record",
    "vocabulary/outcome": "record",
    "schema/missing-field": "record",
  },
  collections: ["cases"],
  docs: {
    demands:
      "Every number, every word of judgement (“uninvestigated”, “unfair”, “brutal”) and every word that makes somebody a ringleader or a supporter in a title or a summary stands in a statement of the record too.",
    why: "Statements have citations, titles and summaries have none. What stands only there rests on nothing, and it is what people quote.",
    failing: { "cases/other": summed("A meeting was brutally broken up by police.") },
    passing: { "cases/other": summed("A meeting was broken up by police.") },
  },
  check({ id, value }, report) {
    const said = statementsOf(id, value);
    for (const field of ["title", "summary"] as const) {
      const text = value[field];
      for (const [word, kind] of soughtIn(text)) {
        if (said.has(word, kind)) continue;
        report({
          pointer: `/${field}`,
          message: `“${word}” stands in no statement of the record${kind === "number" ? ", in figures or in words" : ""}.`,
          help: "Write only what the statements below say; or add the statement, with its citation.",
          parameters: [word.toLowerCase()],
        });
      }
    }
  },
});

type Kind = "number" | "day" | "judgement" | "doer";

function soughtIn(text: string): [string, Kind][] {
  const found = new Map<string, Kind>();
  for (const [word] of text.matchAll(judgements)) found.set(word, "judgement");
  for (const [word] of text.matchAll(doers)) found.set(word, "doer");
  for (const [word] of text.matchAll(figure)) found.set(word, isDay.test(word) ? "day" : "number");
  for (const [word] of text.matchAll(numberWords)) found.set(word, "number");
  return [...found];
}

/** What the record says below its title and summary, to be asked for a word; a list numbers its rows, and so its records. */
function statementsOf(id: string, { title: _title, summary: _summary, ...rest }: Case) {
  const texts: string[] = [id];
  const numbers = new Set<number>();
  gather(rest);
  const all = texts.join("\n").toLowerCase();
  for (const [number] of all.matchAll(/\d+(?:[.,\u00a0 ]\d{3})*/g)) numbers.add(numberIn(number));
  for (const [word] of all.matchAll(numberWords)) numbers.add(numberIn(word));
  return {
    has: (word: string, kind: Kind) =>
      kind === "number"
        ? numbers.has(numberIn(word))
        : all.includes(stemOf(word.toLowerCase(), kind)),
  };

  function gather(value: unknown): void {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "number") numbers.add(value);
    else if (Array.isArray(value)) {
      numbers.add(value.length);
      for (const item of value as unknown[]) gather(item);
    } else if (isObject(value)) {
      for (const [key, below] of Object.entries(value))
        if (key === "citations") texts.push(...rowsIn(below));
        else gather(below);
    }
  }
}

/** The rows of tables that a statement cites. */
function rowsIn(citations: unknown): string[] {
  return objectsIn(citations).flatMap(({ at }) => {
    const row = isObject(at) ? at["row"] : undefined;
    return typeof row === "string" ? [row] : [];
  });
}

/** “Unfairly” is “unfair”; an organizer is one only where somebody is called so. */
function stemOf(word: string, kind: Kind): string {
  if (kind === "day") return word;
  return kind === "doer" ? word.replace(/s$/, "") : word.slice(0, Math.max(5, word.length - 3));
}

/** The number that a text in figures or in words stands for. */
function numberIn(text: string): number {
  return numberInWords(text) ?? Number(text.replace(/[., \u00a0]/g, ""));
}

/** A figure, or a day or a month as a whole. */
const figure = /\b\d{4}-\d\d(?:-\d\d)?\b|\d+(?:[.,\u00a0 ]\d{3})*/g;
const isDay = /-/;
const numberWords = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;
const judgements =
  /\b(?:un(?!less|til|der|ion|ite|ity|iver|im|ique)[a-z]+(?:ed|ing|ly|fair|just|lawful)|brutal\w*|harsh\w*|cruel\w*|sham|bogus|trumped-up|fabricat\w*|groundless|baseless|politically|systematic\w*|widespread|excessive\w*|disproportionate\w*|arbitrar\w*|illegal\w*|peaceful\w*|repressi\w*|merely|notorious\w*|flagrant\w*|deliberate\w*)\b/gi;
const doers =
  /\b(?:organi[sz]ers?|ringleaders?|instigators?|inciters?|extremists?|terrorists?|separatists?|militants?|rioters?|supporters?|accomplices?)\b/gi;

function summed(summary: string): string {
  return `summary: ${summary}`;
}
