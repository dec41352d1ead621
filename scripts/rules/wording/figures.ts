import { isObject } from "../../diagnostics/is-object.ts";
import { numberInWords, numberWordPattern, russianNumbersIn } from "../../texts/number-words.ts";
import { recordRule } from "../rule.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Articles, lengths, counts and figures in words, against the fields of the record. A
 * warning: a text may count what no field holds.
 */
export default recordRule({
  id: "wording/figures",
  severity: "warning",
  yieldsTo: {
    "dates/id-date": "here",
    "upr/group-count": "record",
    "upr/own-place": "record",
    "people/personal-data": "here",
    "wording/impossible": "here",
  },
  collections: [
    "cases",
    "laws",
    "organizations",
    "people",
    "recommendations",
    "reviews",
    "sources",
    "statistics",
  ],
  docs: {
    demands:
      "A claim with a figure gives it in its words; words that count people or items count those of the lists; the title of a law has the year of its adoption; an article in the words of an item, an event or a measure is among its laws.",
    why: "People quote the words, and programs the fields.",
    failing: { "cases/other": claim(20) },
    passing: { "cases/other": claim(200) },
  },
  check({ id, collection, value, scan }, report) {
    const record = value as unknown as Values;
    // Of a set nothing else is asked, and few have any of these.
    const { summary, claims: claimed } = record;
    const hasLaws = scan.holders.laws.length > 0;
    if (collection === "recommendations" && !hasLaws && !summary && !claimed) return;
    let all: ReturnType<typeof numbersOf> | undefined;
    const told = new Set<string>();
    /** One finding a text: a figure that contradicts its field stands nowhere else either. */
    const say = (pointer: string, message: string, parameter: string) => {
      if (told.has(pointer)) return;
      told.add(pointer);
      report({
        pointer,
        message,
        help: "Correct the words or the field; or add what the words rest on.",
        parameters: [parameter],
      });
    };
    for (const { value: holder, pointer } of scan.holders.laws) articles(holder, pointer);
    claims();
    counts();
    titleOfLaw();
    ages();
    figures();

    function articles(holder: Values, pointer: string): void {
      const laws = Array.isArray(holder["laws"])
        ? (holder["laws"] as unknown[]).filter((law) => typeof law === "string")
        : [];
      const parts = laws.flatMap((law) => /#(.+)$/.exec(law)?.[1] ?? []);
      if (parts.length === 0) return;
      for (const key of ["summary", "text", "measure"]) {
        const text = holder[key];
        if (typeof text !== "string" || (pointer === "" && key === "summary")) continue;
        for (const [, number = ""] of text.matchAll(/\b[Aa]rticles? (\d+(?:\.\d+)?)/g)) {
          if (
            parts.some(
              (part) =>
                part === number || part.startsWith(`${number}.`) || number.startsWith(`${part}.`),
            )
          )
            continue;
          say(
            `${pointer}/${key}`,
            `The words name article ${number}, and the laws beside them ${parts.map((part) => `article ${part}`).join(", ")}.`,
            number,
          );
        }
      }
    }

    function claims(): void {
      const list = Array.isArray(record["claims"]) ? (record["claims"] as unknown[]) : [];
      for (const [index, one] of list.entries()) {
        if (!isObject(one) || typeof one["text"] !== "string") continue;
        const figures = figuresOf(one["quantity"] ?? one["duration"]);
        const said = numbersIn(one["text"]);
        if (
          figures.length === 0 ||
          said.length === 0 ||
          figures.some((figure) => said.includes(figure))
        )
          continue;
        say(
          `/claims/${index}/text`,
          `The words say ${said.join(", ")}, and the figure is ${figures.join(" to ")}.`,
          "quantity",
        );
      }
    }

    function counts(): void {
      const people = Array.isArray(record["people"]) ? record["people"].length : 0;
      if (collection === "cases" && people > 1 && record["kind"] !== "group")
        for (const key of ["title", "summary"]) {
          const found = peopleCounted.exec(String(record[key]));
          const count = found && numberInWords(found[1]!);
          if (count && (key === "title" ? count !== people : count > people))
            say(`/${key}`, `The words count ${found[1]!}, and “people” has ${people}.`, "people");
        }
      if (collection === "cases" && people > 0 && record["kind"] !== "group")
        for (const [index, event] of listOf(record["events"]).entries())
          allOf(event, `/events/${index}`, people);
      for (const [index, item] of listOf(record["items"]).entries()) {
        const named = Array.isArray(item["people"]) ? item["people"].length : 0;
        if (named > 0) allOf(item, `/items/${index}`, named);
      }
      const items = Array.isArray(record["items"]) ? record["items"].length : 0;
      if (collection !== "recommendations" || items === 0) return;
      const found = itemsCounted.exec(String(record["summary"] ?? ""));
      const count = found && (numberInWords(found[1]!) ?? Number(found[1]));
      if (count && count !== items)
        say("/summary", `The words count ${found[1]!}, and the set has ${items} items.`, "items");
    }

    /** “The five men”, of which the record names two. */
    function allOf(part: Values, pointer: string, people: number): void {
      const found = allCounted.exec(String(part["summary"] ?? ""));
      const count = found && numberInWords(found[1]!);
      if (count && count > people)
        say(
          `${pointer}/summary`,
          `The words count “${found[0]}”, and “people” has ${people}.`,
          "people",
        );
    }

    function ages(): void {
      if (collection !== "people" || !Array.isArray(record["ages"])) return;
      const stated = (record["ages"] as unknown[]).map((age) =>
        isObject(age) ? age["value"] : undefined,
      );
      for (const { pointer, text } of scan.texts)
        for (const [, one, other] of text.matchAll(
          /\b(\d{1,3})[- ]years?[- ]old\b|\baged (\d{1,3})\b/g,
        ))
          if (!stated.includes(Number(one ?? other)))
            say(
              pointer,
              `The words say ${one ?? other!} years, and “ages” says ${stated.join(", ")}.`,
              "age",
            );
    }

    function titleOfLaw(): void {
      const { title, adopted } = record;
      if (collection !== "laws" || typeof title !== "string" || typeof adopted !== "string") return;
      const years = title.match(/\b(?:19|20)\d\d\b/g) ?? [];
      if (years.length === 1 && /\d{4}/.test(adopted) && !adopted.includes(years[0]!))
        say(
          "/title",
          `The title says ${years[0]!}, and the law was adopted in ${adopted}.`,
          "adopted",
        );
    }

    /** A large figure, or one in Russian words, that no field and no other text gives. */
    function figures(): void {
      if (!counting.has(collection)) return;
      for (const { pointer, text } of scan.texts) {
        if (!/^\/(?:title|summary)$|\/text$/.test(pointer) || asked.test(pointer)) continue;
        // A claim may hold a small figure; a summary sums up.
        const least = pointer.endsWith("/text") ? 1000 : 100;
        const large = [...text.matchAll(largeFigures)]
          .map((match) => numbersIn(match[0])[0] ?? 0)
          .filter((number) => number >= least);
        const said = [...large, ...russianNumbersIn(text).filter((number) => number > 2)];
        if (said.length === 0) continue;
        // The id of a record from a list has its number there.
        const fields = (all ??= [...numbersOf(record, ""), ...numbersOf(id, "")]);
        for (const number of said) {
          if (fields.some((field) => field.number === number && field.pointer !== pointer))
            continue;
          say(
            pointer,
            `The figure ${number} stands in no field and in no other text of the record.`,
            String(number),
          );
        }
      }
    }
  },
});

/** What a source or a review holds in figures stands in its document. */
const counting: ReadonlySet<string> = new Set(["cases", "laws", "organizations", "people"]);
const asked = /\/(?:discrepancies|openQuestions)\//;

/** Figures of three digits and more, years, articles and numbers of documents left out. */
const largeFigures =
  /(?<![\w/.#-]|[Aa]rticles? |No\. |[Pp]aragraphs? |[Ss]ections? |Resolution |Convention )(?:\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d\b)\d{3,}|\d+(?= (?:million|billion)))(?: (?:million|billion))?(?![\w/-])/g;

/** Every number of a record, in fields and in texts, with its place. */
const peopleCounted = new RegExp(
  `\\b(${numberWordPattern}) (?:\\w+ )?(?:defenders|leaders|people|men|women|activists|persons|journalists)\\b`,
  "i",
);
const allCounted = new RegExp(
  `\\b(?:[Tt]he|[Aa]ll) (${numberWordPattern}) (?:men|women|defenders|leaders|activists|journalists)\\b`,
);
const itemsCounted = new RegExp(
  `(?<![\\w-])(\\d+|${numberWordPattern}) (?:\\w+ )?(?:demands|recommendations|items|concerns)\\b`,
  "i",
);

function listOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function numbersOf(value: unknown, pointer: string): { number: number; pointer: string }[] {
  if (typeof value === "number") return [{ number: value, pointer }];
  if (typeof value === "string")
    return [...numbersIn(value), ...russianNumbersIn(value)].map((number) => ({ number, pointer }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => numbersOf(below, `${pointer}/${key}`));
}

/** The figures of a quantity, or of a length such as P75D. */
function figuresOf(quantity: unknown): number[] {
  if (typeof quantity === "number") return [quantity];
  if (typeof quantity === "string") return (quantity.match(/\d+/g) ?? []).map(Number);
  return isObject(quantity) ? Object.values(quantity).flatMap(figuresOf) : [];
}

/** The numbers of a text, in digits or in English words, with millions and thousands worked out. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(anyNumber)].map(([, number = "", scale = ""]) => {
    const plain = numberInWords(number) ?? Number(number.replaceAll(/[, \u00a0]/g, ""));
    return plain * (scales[scale.toLowerCase()] ?? 1);
  });
}

const anyNumber = new RegExp(
  `\\b(\\d{1,3}(?:[, \u00a0]\\d{3})+|\\d+(?:\\.\\d+)?|${numberWordPattern})\\b(?: (hundred|thousand|million|billion))?`,
  "gi",
);

const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

function claim(count: number): string {
  return `claims:
  - { id: number, text: About ${count} people took part., status: reported, quantity: { about: 200 }, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
