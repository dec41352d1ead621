import { isObject } from "../../diagnostics/is-object.ts";
import { numberInWords, numberWordPattern, russianNumbersIn } from "../shared/number-words.ts";
import { recordRule } from "../rule.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Years, months, articles, lengths, counts and figures in words, against the fields of the record. A
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
      "A year, a month or an article in our words stands in a field or another text of the record; a claim with a figure gives it in its words; words that count people or items count those of the lists; the title of a law has the year of its adoption; an article in the words of an item, an event or a measure is among its laws.",
    why: "People quote the words, and programs the fields.",
    failing: { "cases/other": claim(20) },
    passing: { "cases/other": claim(200) },
  },
  check({ collection, value, scan, facts }, report) {
    const record = value as unknown as Values;
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
    yearsAndMonths();
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
        if (!isObject(one) || typeof one["text"] !== "string" || !isObject(one["quantity"]))
          continue;
        const figures = figuresOf(one["quantity"]);
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
      const items = Array.isArray(record["items"]) ? record["items"].length : 0;
      if (collection !== "recommendations" || items === 0) return;
      const found = itemsCounted.exec(String(record["summary"] ?? ""));
      const count = found && (numberInWords(found[1]!) ?? Number(found[1]));
      if (count && count !== items)
        say("/summary", `The words count ${found[1]!}, and the set has ${items} items.`, "items");
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
        if (!/\/(?:title|summary|text)$/.test(pointer) || asked.test(pointer)) continue;
        // A claim may hold a small figure; a summary sums up.
        const least = pointer.endsWith("/text") ? 1000 : 100;
        const large = [...text.matchAll(largeFigures)]
          .map((match) => numbersIn(match[0])[0] ?? 0)
          .filter((number) => number >= least);
        const said = [...large, ...russianNumbersIn(text).filter((number) => number > 2)];
        if (said.length === 0) continue;
        const fields = (all ??= numbersOf(record, ""));
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

    /** In texts of ours that are not of a source: each year and month stands in another place of the record too. */
    function yearsAndMonths(): void {
      if (collection !== "cases") return;
      const texts = scan.texts.filter(
        ({ pointer }) => ours.test(pointer) && !pointer.startsWith("/openQuestions"),
      );
      const counted = new Map<string, number>();
      for (const { text } of texts)
        for (const token of new Set(tokensIn(text)))
          counted.set(token, (counted.get(token) ?? 0) + 1);
      if (counted.size === 0) return;
      const fields = new Set<string>();
      for (const { text } of scan.dates) {
        for (const [year, month] of [...text.matchAll(/(\d{4})(?:-(\d\d))?/g)].map((match) =>
          match.slice(1),
        )) {
          fields.add(year!);
          if (month) fields.add(months[Number(month) - 1] ?? "");
        }
        const bare = /XXXX-(\d\d)/.exec(text)?.[1];
        if (bare) fields.add(months[Number(bare) - 1] ?? "");
      }
      const elsewhere = [
        ...facts.citations.map(({ source }) => source),
        ...facts.references.map(({ text }) => text),
        ...scan.texts.filter(({ pointer }) => !ours.test(pointer)).map(({ text }) => text),
        facts.id,
      ].join("\n");
      for (const { pointer, text } of texts) {
        for (const token of new Set(tokensIn(text))) {
          if (fields.has(token) || counted.get(token)! > 1 || elsewhere.includes(token)) continue;
          // A note may speak of other months, or of the years of a table.
          if (notes.test(pointer) && (!/^\d/.test(token) || /\d{4}(?: to |[-–/])\d{4}/.test(text)))
            continue;
          say(pointer, `${token} stands nowhere else in the record.`, token);
        }
      }
    }
  },
});

/** What a source or a review holds in figures stands in its document. */
const counting: ReadonlySet<string> = new Set(["cases", "laws", "organizations", "people"]);
const ours = /\/(?:title|summary|text|note|resolution)$/;
const asked = /\/(?:discrepancies|openQuestions)\//;
const notes = /\/(?:note|resolution)$/;
const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Figures of three digits and more, years, articles and numbers of documents left out. */
const largeFigures =
  /(?<![\w/.#-]|[Aa]rticles? |No\. |[Pp]aragraphs? |[Ss]ections? |Resolution |Convention )(?:\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d\b)\d{3,}|\d+(?= (?:million|billion)))(?: (?:million|billion))?(?![\w/-])/g;

/** Every number of a record, in fields and in texts, with its place. */
const peopleCounted = new RegExp(
  `\\b(${numberWordPattern}) (?:\\w+ )?(?:defenders|leaders|people|men|women|activists|persons|journalists)\\b`,
  "i",
);
const itemsCounted = new RegExp(
  `\\b(\\d+|${numberWordPattern}) (?:\\w+ )?(?:demands|recommendations|items|concerns)\\b`,
  "i",
);

function numbersOf(value: unknown, pointer: string): { number: number; pointer: string }[] {
  if (typeof value === "number") return [{ number: value, pointer }];
  if (typeof value === "string")
    return [...numbersIn(value), ...russianNumbersIn(value)].map((number) => ({ number, pointer }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => numbersOf(below, `${pointer}/${key}`));
}

/** The years and months of a text; May and March may be other words, so they count only before a number. */
function tokensIn(text: string): string[] {
  const found = text.match(
    /\b(?:19|20)\d\d\b|\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:March|May)\b(?= \d)/g,
  );
  return found ?? [];
}

function figuresOf(quantity: Values): number[] {
  return Object.values(quantity).flatMap((value) =>
    typeof value === "number" ? [value] : isObject(value) ? figuresOf(value) : [],
  );
}

/** The numbers of a text, in digits or in English words, with millions and thousands worked out. */
function numbersIn(text: string): number[] {
  const found = text.matchAll(
    new RegExp(
      `\\b(\\d{1,3}(?:[, \u00a0]\\d{3})+|\\d+(?:\\.\\d+)?|${numberWordPattern})\\b(?: (hundred|thousand|million|billion))?`,
      "gi",
    ),
  );
  return [...found].map(([, number = "", scale = ""]) => {
    const plain = numberInWords(number) ?? Number(number.replaceAll(/[, \u00a0]/g, ""));
    return plain * (scales[scale.toLowerCase()] ?? 1);
  });
}

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
