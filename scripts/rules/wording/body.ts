import type { Tables } from "../../tables/table.ts";
import { recordRule } from "../rule.ts";

/** Which committee, mandate, treaty or code a text names. A warning: a text may mention one on the way. */
export default recordRule({
  id: "wording/body",
  severity: "warning",
  whole: true,
  yieldsTo: { "wording/named": "here", "wording/bodies-of-item": "here" },
  collections: ["cases", "laws", "organizations", "recommendations", "sources"],
  docs: {
    demands:
      "A committee of a treaty or a special procedure that the title or the summary of a case, an event or a set, a claim, a finding or a note names, by its name or its abbreviation, is the one of another field or another text of the record. A committee that the title of a source names is the one of its id, its symbol or its publisher, if these are of one; so is a treaty that a title, a summary, a claim or a note names, if the record or the item is about one of the table, and a code of laws, if it is about one.",
    why: "A decision of another body, or under another treaty, is another decision.",
    failing: { "cases/other": "summary: The Committee against Torture spoke of a meeting." },
    passing: { "cases/other": "summary: A committee spoke of a meeting." },
  },
  check({ collection, id, value, scan }, report, { tables }) {
    for (const { pointer, text, holder } of scan.texts) {
      if (!ours.test(pointer) || !suspicious.test(text)) continue;
      const isOfItem = /^\/items\/\d+\//.test(pointer);
      const isTitle = collection === "sources" || collection === "laws";
      if (isTitle && pointer !== "/title") continue;
      const said = isTitle ? identityOf(holder) : isOfItem ? holder : value;
      const known = [isOfItem ? "" : id, ...stringsIn(said, text)].join(" ");
      const law =
        otherTreaty(text, known, tables) ?? (isTitle ? undefined : otherCode(text, known));
      if (law) tell(pointer, law.words, law.but);
      if (isOfItem || collection === "laws" || collection === "organizations") continue;
      const { bodies } = namesIn(tables);
      const named = bodies.filter((body) => body.pattern.test(text));
      const wrong = named.find((body) => !body.known.test(known));
      if (!wrong) continue;
      const words = wrong.pattern.exec(text)![0];
      if (collection !== "sources") tell(pointer, words, "nothing else in the record does");
      // A document may be about another committee than that of which nothing is said.
      else if (
        bodies.some((body) => body.known.test(known)) &&
        !named.some((body) => body.known.test(known))
      )
        tell(pointer, words, "its id, symbol or publisher is of another body");
    }

    function tell(pointer: string, words: string, but: string): void {
      report({
        pointer,
        message: `The text names “${words}”, and ${but}.`,
        help: "Correct the name; or add the body or the treaty where it belongs: a participant, “by”, the issuer, “laws”.",
        parameters: [words],
      });
    }
  },
});

const ours =
  /^\/(?:title|summary)$|^\/(?:events|items)\/\d+\/summary$|^\/claims\/\d+\/text$|\/(?:finding|note|resolution)$/;
interface Law {
  readonly words: string;
  readonly but: string;
}

/** A treaty that a text names, if the fields are about others. */
function otherTreaty(text: string, known: string, tables: Tables): Law | undefined {
  const words = treatyIn(text);
  if (words === undefined) return undefined;
  const right = namesIn(tables).treaties.filter(
    (each) => isNumber(each.name) === isNumber(words) && each.known.test(known),
  );
  const [first] = right;
  if (!first || right.some(({ name }) => begin(words, name))) return undefined;
  return { words, but: `the fields are about ${isNumber(words) ? "" : "the "}${first.name}` };
}

/** A code of laws that a text names, if the record is about others. */
function otherCode(text: string, known: string): Law | undefined {
  const words = aCode.exec(text)?.[0];
  if (words === undefined || !idOfCode.test(known)) return undefined;
  const slug = words.toLowerCase().replaceAll(" ", "-");
  if (known.includes(slug) || known.includes(words)) return undefined;
  return { words, but: "the laws beside it are other codes" };
}

const kinds = "Criminal|Civil|Tax|Land|Labour|Electoral|Family|Customs";
const aCode = new RegExp(String.raw`\b(?:${kinds})(?: Procedure| Executive)? Code\b`);
/** In the id of a law: kz-criminal-procedure-code-2014. */
const idOfCode = new RegExp(`(?:${kinds.toLowerCase()})(?:-procedure|-executive)?-code`);
const suspicious =
  /Committee|Working Group|Rapporteur|Independent Expert|Convention|Covenant|Code|\b[A-Z]{3,5}\b/;

/** What says whose document or which treaty a record is, without what its notes and citations compare. */
function identityOf({
  treaty,
  publisher,
  symbol,
  otherNumbers,
}: Readonly<Record<string, unknown>>) {
  return { treaty, publisher, symbol, otherNumbers };
}

/** The texts of a value, but for one and for the hashes of passages. */
function stringsIn(value: unknown, but: string, key?: string): readonly string[] {
  if (typeof value === "string") return value === but || key === "passage" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => stringsIn(one, but, name));
}

/** The treaty that a text names first, as far as its name has capitals, or by its number: “Convention No. 87”. */
function treatyIn(text: string): string | undefined {
  const numbered = /\bConvention (No\. \d+)/.exec(text)?.[1];
  if (numbered !== undefined) return numbered;
  const small = "(?:of|on|the|and|for|against|with|to|in)";
  return new RegExp(
    `\\b(?:Convention|Covenant) (?:on|against)(?: ${small})*(?: \\p{Lu}\\p{L}+(?: ${small})*)+`,
    "u",
  )
    .exec(text)?.[0]
    .replace(new RegExp(`(?: ${small})+$`), "");
}

function isNumber(name: string): boolean {
  return name.startsWith("No. ");
}

function begin(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

interface Names {
  readonly bodies: readonly { readonly pattern: RegExp; readonly known: RegExp }[];
  /** With how the record may say it otherwise: in an id, a symbol, a code. */
  readonly treaties: readonly { readonly name: string; readonly known: RegExp }[];
}

function namesIn(tables: Tables): Names {
  const found = made.get(tables);
  if (found) return found;
  const bodies = [
    ...rowsOf(tables, "treaty-bodies", "name"),
    ...rowsOf(tables, "special-procedures", "mandate"),
  ].map(({ code, name }) => {
    const isCode = /^[A-Z]{3,6}$/.test(code) && code !== "CAT" && code !== "CED";
    return {
      pattern: new RegExp(
        `(?<![\\p{L}-])(?:${escaped(name)}${isCode ? `|${code}(?![\\p{L}/-])` : ""})(?!\\p{L})`,
        "u",
      ),
      known: new RegExp(`${escaped(name)}|${withCode(code)}`),
    };
  });
  const treaties = rowsOf(tables, "treaties", "name").flatMap(({ code, name: full }) => {
    const name = full.replace(/^International /, "").split(/,| and Other\b/)[0]!;
    const number = /\((No\. \d+)\)$/.exec(full)?.[1];
    if (number !== undefined)
      return [{ name: number, known: new RegExp(withCode(code.replace(/(?=\d)/, "-?c?"))) }];
    return /^Conv|^Cove/.test(name) ? [{ name, known: new RegExp(withCode(code)) }] : [];
  });
  const names = { bodies, treaties };
  made.set(tables, names);
  return names;
}

const made = new WeakMap<Tables, Names>();

function rowsOf(tables: Tables, table: string, key: string): { code: string; name: string }[] {
  return [...(tables.get(table)?.rows ?? [])].flatMap(([code, { row }]) => {
    const name = row[key];
    return typeof name === "string" ? [{ code, name }] : [];
  });
}

function withCode(code: string): string {
  return `(?<![a-z])${code.toLowerCase()}(?![a-z])|(?<![A-Z])${code}(?![A-Z])`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
