import { monthNames } from "../../../scripts/time/calendar.ts";
import { pick } from "../../random.ts";
import type { Random } from "../../random.ts";
import { child, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replaceText } from "../edits.ts";
import type { Kind } from "../fault.ts";
import {
  caseEvents,
  kind,
  listed,
  put,
  recordsOf,
  set,
  textsOf,
  valuesAt,
  written,
} from "../making.ts";

/** A text in which something is written otherwise; nothing is done where it stays the same. */
function rewritten(
  name: string,
  breaks: string,
  nodes: (data: Dataset) => readonly Node[],
  change: (text: string, node: Node, next: Random) => string,
): Kind {
  return kind(name, breaks, nodes, (node, next) => {
    const text = String(node.value);
    const after = change(text, node, next);
    return after === text ? undefined : { edits: [replaceText(node, after)], counterparts: [] };
  });
}

function ownTexts(data: Dataset): Node[] {
  return textsOf(data, written, "title", "summary", "text", "note", "resolution", "finding");
}

const counts = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** A year that stands nowhere in the record. */
function strangeYear(node: Node, year: string): string {
  const all = JSON.stringify(node.file.root.value);
  for (const step of [3, -3, 4, 6, -6, 7, 9]) {
    const other = String(Number(year) + step);
    if (!all.includes(other)) return other;
  }
  return year;
}

function strangeMonth(node: Node, month: string, next: Random): string {
  const all = JSON.stringify(node.file.root.value);
  const left = monthNames.filter(
    (each) =>
      each !== month &&
      !all.includes(each) &&
      !new RegExp(`-${String(monthNames.indexOf(each) + 1).padStart(2, "0")}(?:-|")`).test(all),
  );
  return left.length === 0 ? month : pick(next, left);
}

function personNames(data: Dataset): string[] {
  return recordsOf(data, "people").map((root) => textAt(items(root, "names")[0], "value")!);
}

export const textKinds: readonly Kind[] = [
  rewritten(
    "summary-of-another-year",
    "The words give the years of the fields.",
    (data) => textsOf(data, ["cases"], "summary"),
    (text, node) => text.replace(/\b(?:19|20)\d\d\b/, (year) => strangeYear(node, year)),
  ),
  rewritten(
    "note-of-another-year",
    "The words give the years of the fields.",
    (data) => textsOf(data, ["cases"], "note"),
    (text, node) => text.replace(/\b(?:19|20)\d\d\b/, (year) => strangeYear(node, year)),
  ),
  rewritten(
    "claim-of-another-year",
    "The words give the years of the fields.",
    (data) => textsOf(data, ["cases", "organizations", "laws"], "text"),
    (text, node) => text.replace(/\b(?:19|20)\d\d\b/, (year) => strangeYear(node, year)),
  ),
  rewritten(
    "resolution-of-another-year",
    "The words give the years of the fields.",
    (data) => textsOf(data, ["cases", "laws"], "resolution"),
    (text, node) => text.replace(/\b(?:19|20)\d\d\b/, (year) => strangeYear(node, year)),
  ),
  rewritten(
    "law-title-of-another-year",
    "The title of a law gives the year of its adoption.",
    (data) => textsOf(data, ["laws"], "title"),
    (text, node) =>
      node.parent!.pointer === ""
        ? text.replace(/\b(?:19|20)\d\d\b/, (year) => strangeYear(node, year))
        : text,
  ),
  kind(
    "law-adopted-in-another-year",
    "The title of a law gives the year of its adoption.",
    (data) =>
      recordsOf(data, "laws").filter(
        (root) => child(root, "adopted") && /\b(?:19|20)\d\d\b/.test(textAt(root, "title")!),
      ),
    (node) =>
      put(
        child(node, "adopted")!,
        textAt(node, "adopted")!.replace(/\d{4}/, (year) => String(Number(year) - 1)),
        child(node, "title"),
        node,
      ),
  ),
  rewritten(
    "summary-of-another-month",
    "The words give the months of the fields.",
    (data) => textsOf(data, ["cases"], "summary"),
    (text, node, next) =>
      text.replace(new RegExp(`\\b(?:${monthNames.join("|")})\\b`), (month) =>
        strangeMonth(node, month, next),
      ),
  ),
  rewritten(
    "length-in-words",
    "The words give the lengths of the fields.",
    (data) => textsOf(data, ["cases"], "summary"),
    (text, node) =>
      text.replace(
        /\b(two|three|four|five|six|seven|eight|nine|ten) years\b/i,
        (_all, word: string) => {
          const other = {
            two: "eight",
            three: "nine",
            four: "eleven",
            five: "nine",
            six: "ten",
            seven: "nine",
            eight: "six",
            nine: "six",
            ten: "six",
          }[word.toLowerCase()]!;
          return JSON.stringify(node.file.root.value).includes(`${other} years`)
            ? _all
            : `${other} years`;
        },
      ),
  ),
  kind(
    "length-in-the-field",
    "The words give the lengths of the fields.",
    (data) =>
      caseEvents(data).flatMap((event) => reach(event, "outcome", "imprisonment", "exact") ?? []),
    (node) => {
      const years = Number(/^P(\d+)Y$/.exec(String(node.value))?.[1]);
      const word = counts[years - 1];
      return word &&
        new RegExp(`\\b${word} years\\b`).test(textAt(node.file.root, "summary") ?? "") &&
        JSON.stringify(node.file.root.value).split(`"P${years}Y"`).length === 2
        ? put(node, `P${years + 2}Y`, child(node.file.root, "summary"))
        : undefined;
    },
  ),
  rewritten(
    "people-counted-wrong",
    "The words count the people of the fields.",
    (data) =>
      [...textsOf(data, ["cases"], "title"), ...textsOf(data, ["cases"], "summary")].filter(
        ({ parent }) => parent!.pointer === "",
      ),
    (text, node) => {
      const people = valuesAt(node.file.root, "people").length;
      const word = counts[people - 1];
      return people > 1 && word
        ? text.replace(
            new RegExp(
              `\\b${word}\\b(?= (?:defenders|leaders|people|men|women|activists|persons))`,
              "i",
            ),
            (each) => (each[0] === each[0]!.toUpperCase() ? "Seven" : "seven"),
          )
        : text;
    },
  ),
  rewritten(
    "items-counted-wrong",
    "The words count the items of the fields.",
    (data) => textsOf(data, ["recommendations"], "summary"),
    (text, node) =>
      node.parent!.pointer === ""
        ? text.replace(/\b(?:nineteen|eighteen|two|three|five|eleven|thirteen)\b/i, "sixteen")
        : text,
  ),
  kind(
    "item-more-than-counted",
    "The words count the items of the fields.",
    (data) =>
      recordsOf(data, "recommendations").filter((root) =>
        /nineteen|194|three|two/.test(textAt(root, "summary") ?? ""),
      ),
    (node) => {
      const list = items(node, "items");
      const last = list.at(-1)!;
      if (!/^\d+$/.test(textAt(last, "id")!)) return undefined;
      const list2 = [
        ...(child(node, "items")!.value as unknown[]),
        {
          id: String(list.length + 1),
          kind: "recommendation",
          summary: "Publish the text of each treaty in every official language.",
          at: { section: "recommendations/discrimination", item: "3" },
        },
      ];
      return put(child(node, "items")!, list2, child(node, "summary"));
    },
  ),
  rewritten(
    "article-in-words",
    "The words name the articles of the fields.",
    (data) =>
      listed(data, "items", "recommendations").flatMap((each) => child(each, "summary") ?? []),
    (text, node) =>
      text.replace(/\barticle (\d+)/, (all, number: string) =>
        JSON.stringify(child(node.parent, "laws")?.value ?? "").includes(`#${number}`)
          ? `article ${Number(number) + 31}`
          : all,
      ),
  ),
  kind(
    "article-in-the-field",
    "The words name the articles of the fields.",
    (data) =>
      listed(data, "items", "recommendations").filter(
        (each) =>
          /\barticle \d+/.test(textAt(each, "summary") ?? "") &&
          valuesAt(each, "laws").some((law) => law.startsWith("kz-criminal-code-2014#")),
      ),
    (node, next) => {
      const law = items(node, "laws").find(({ value }) =>
        String(value).startsWith("kz-criminal-code-2014#"),
      )!;
      const others = ["174", "274", "400", "145"].filter(
        (id) => !String(law.value).endsWith(`#${id}`),
      );
      return put(
        law,
        `kz-criminal-code-2014#${pick(next, others)}`,
        child(node, "summary"),
        child(node, "laws"),
      );
    },
  ),
  rewritten(
    "measure-of-another-article",
    "The words name the articles of the fields.",
    (data) => recordsOf(data, "statistics").flatMap((root) => child(root, "measure") ?? []),
    (text) =>
      text.replace(/\barticle (\d+)/, (_all, number: string) => `article ${Number(number) + 9}`),
  ),
  rewritten(
    "event-words-of-another-article",
    "The words name the articles of the fields.",
    (data) =>
      caseEvents(data).flatMap((event) =>
        ["summary", "note"].flatMap((key) => child(event, key) ?? []),
      ),
    (text, node) =>
      text.replace(/\b[Aa]rticle (\d+)/, (_all, number: string) =>
        JSON.stringify(node.file.root.value).includes(String(Number(number) + 29))
          ? _all
          : `article ${Number(number) + 29}`,
      ),
  ),
  rewritten("state-in-words", "The words name the State of the fields.", ownTexts, (text) =>
    text.replace(/\bKazakhstan\b/, "Uzbekistan").replace(/\bKazakh\b(?! names?)/, "Uzbek"),
  ),
  rewritten(
    "town-in-words",
    "The words name the places of the fields.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => [event, event.file.root])
        .flatMap((node) => ["summary", "title"].flatMap((key) => child(node, key) ?? [])),
    (text) => text.replace(/\b(?:Almaty|Astana|Shymkent|Atyrau|Aktobe)\b/, "Pavlodar"),
  ),
  kind(
    "town-in-the-field",
    "The words name the places of the fields.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          child(event, "place") &&
          new RegExp(`\\b${textAt(event, "place")}\\b`, "i").test(
            `${textAt(event, "summary") ?? ""} ${JSON.stringify(child(event, "participants")?.value ?? "")}`,
          ),
      ),
    (node, next) =>
      put(
        child(node, "place")!,
        pick(
          next,
          ["almaty", "astana", "shymkent", "atyrau"].filter(
            (each) => each !== textAt(node, "place"),
          ),
        ),
        child(node, "summary"),
        node,
        child(node, "participants"),
      ),
  ),
  kind(
    "name-of-another-person",
    "The words name people of the record.",
    ownTexts,
    (node, next, data) => {
      const names = personNames(data);
      const here = names.find((name) => String(node.value).includes(name));
      if (!here) return undefined;
      const all = JSON.stringify(node.file.root.value);
      const others = names.filter(
        (name) => !all.includes(name) && !all.includes(name.toLowerCase().replaceAll(" ", "-")),
      );
      return others.length === 0
        ? undefined
        : { edits: [replaceText(node, String(node.value).replace(here, pick(next, others)))] };
    },
  ),
  rewritten(
    "figure-that-stands-nowhere",
    "A figure in words stands in the fields.",
    (data) => [
      ...textsOf(data, ["cases"], "summary"),
      ...textsOf(data, ["cases", "organizations", "laws"], "text"),
    ],
    (text) => (text.length > 40 ? text.replace(/\.$/, ", of 8,437 people in all.") : text),
  ),
  rewritten(
    "sum-that-stands-nowhere",
    "A figure in words stands in the fields.",
    (data) => [
      ...textsOf(data, ["cases"], "summary"),
      ...textsOf(data, ["cases", "organizations", "laws"], "text"),
    ],
    (text) => (text.length > 40 ? text.replace(/\.$/, ", and a fine of 73 million tenge.") : text),
  ),
  rewritten(
    "russian-number-that-stands-nowhere",
    "A figure in words stands in the fields.",
    (data) => textsOf(data, ["cases"], "summary"),
    (text) => `${text} По её словам, тридцать семь человек были задержаны.`,
  ),
  kind(
    "quantity-against-the-claim",
    "The words of a claim give its quantity.",
    (data) =>
      listed(data, "claims", "cases", "organizations", "laws", "people").filter((each) =>
        child(each, "quantity"),
      ),
    (node) => {
      const quantity = child(node, "quantity")!;
      const field = quantity.children[0]!;
      return typeof field.value === "number"
        ? put(field, field.value * 10 + 3, child(node, "text"), node)
        : undefined;
    },
  ),
  rewritten(
    "claim-against-its-quantity",
    "The words of a claim give its quantity.",
    (data) =>
      listed(data, "claims", "cases", "organizations", "laws", "people")
        .filter((each) => child(each, "quantity"))
        .flatMap((each) => child(each, "text") ?? []),
    (text) => text.replace(/\b\d[\d,]*\b/, "4,871"),
  ),
  kind(
    "penalty-against-the-summary",
    "The words of a provision give its penalties.",
    (data) =>
      listed(data, "provisions", "laws")
        .flatMap((each) => items(each, "penalties"))
        .filter(
          (each) =>
            child(each, "max") &&
            /\b(?:years|days)\b/.test(textAt(each.parent!.parent, "summary") ?? ""),
        ),
    (node) => put(child(node, "max")!, "P13Y", child(node.parent!.parent, "summary")),
  ),
  kind(
    "group-count-against-note",
    "The words count what the field counts.",
    (data) => listed(data, "groups", "recommendations").filter((each) => child(each, "count")),
    (node) => put(child(node, "count")!, Number(child(node, "count")!.value) + 4, node),
  ),
  rewritten(
    "totals-note-of-another-count",
    "The words count what the field counts.",
    (data) => recordsOf(data, "reviews").flatMap((root) => reach(root, "totals", "note") ?? []),
    (text) => text.replace(/\b\d{2,3}\b/, "88"),
  ),
  rewritten(
    "title-of-another-symbol",
    "The title of a source gives its symbol.",
    (data) =>
      recordsOf(data, "sources")
        .filter((root) => child(root, "symbol"))
        .map((root) => child(root, "title")!),
    (text, node) =>
      `${text} (${textAt(node.parent, "symbol")!.replace(/\d+/, (number) => String(Number(number) + 1))})`,
  ),
  rewritten(
    "title-of-another-opinion",
    "The title and the numbers of a source agree.",
    (data) => recordsOf(data, "sources").flatMap((root) => items(root, "otherNumbers")),
    (text) =>
      text.replace(
        /(\d+)\/(\d{4})/,
        (_all, number: string, year: string) => `${Number(number) + 1}/${year}`,
      ),
  ),
  rewritten(
    "source-title-of-another-day",
    "A title that gives a date gives the date of the source.",
    (data) =>
      recordsOf(data, "sources")
        .filter((root) => /^20\d\d-\d\d-\d\d$/.test(textAt(root, "date") ?? ""))
        .map((root) => child(root, "title")!),
    (text, node) =>
      `${text}, ${monthNames[(Number(textAt(node.parent, "date")!.slice(5, 7)) + 3) % 12]} ${Number(textAt(node.parent, "date")!.slice(0, 4)) + 1}`,
  ),
  rewritten(
    "decision-in-words",
    "The words tell what the event is.",
    (data) =>
      caseEvents(data)
        .filter((event) => textAt(event, "type") === "release-from-custody")
        .flatMap((event) => child(event, "summary") ?? []),
    () => "Arrested and taken into custody.",
  ),
  kind(
    "kind-of-event-against-words",
    "The words tell what the event is.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          /\breleased\b/i.test(textAt(event, "summary") ?? "") &&
          textAt(event, "type") === "release-from-custody",
      ),
    (node) => put(child(node, "type")!, "arrest", child(node, "summary"), node),
  ),
  kind(
    "level-against-finding",
    "The words and the level of an assessment agree.",
    (data) =>
      listed(data, "assessments", "recommendations").filter(
        (each) =>
          /\bnot (?:been )?(?:implemented|carried out)\b/i.test(textAt(each, "finding") ?? "") &&
          textAt(each, "level") === "not-implemented",
      ),
    (node) => put(child(node, "level")!, "implemented", child(node, "finding")),
  ),
  rewritten(
    "finding-against-level",
    "The words and the level of an assessment agree.",
    (data) =>
      listed(data, "assessments", "recommendations")
        .filter((each) => textAt(each, "level") === "not-implemented")
        .map((each) => child(each, "finding")!),
    () => "The recommendation has been fully implemented.",
  ),
  kind(
    "not-opened-but-retrieved",
    "A source is opened or not.",
    (data) => recordsOf(data, "sources").filter((root) => child(root, "retrieved")),
    (node) =>
      set(
        node,
        "note",
        "Not opened; known from a report on it.",
        child(node, "retrieved"),
        child(node, "read"),
      ),
  ),
  kind(
    "whole-but-only-the-opening",
    "A source was read wholly or in part.",
    (data) =>
      recordsOf(data, "sources").filter(
        (root) => textAt(root, "read") === "part" && /opening/.test(textAt(root, "note") ?? ""),
      ),
    (node) => put(child(node, "read")!, "whole", child(node, "note")),
  ),
  kind(
    "currency-against-words",
    "The words and the field give one currency.",
    (data) =>
      data.nodes.filter(
        ({ key, value, file }) =>
          key === "currency" &&
          value === "KZT" &&
          file.collection === "cases" &&
          /tenge/.test(JSON.stringify(file.root.value)),
      ),
    (node, next) => put(node, pick(next, ["RUB", "USD", "UZS"]), node.parent!, node.parent!.parent),
  ),
  kind(
    "amount-tenfold",
    "The words and the field give one amount.",
    (data) =>
      data.nodes
        .filter(({ key, file }) => key === "amount" && file.collection === "cases")
        .flatMap((node) => node.children.filter(({ value }) => typeof value === "number")),
    (node) =>
      /\d/.test(
        textAt(node.parent!.parent!.parent!.parent, "summary") ??
          textAt(node.parent!.parent!.parent!.parent, "note") ??
          "",
      ) || child(node.parent!.parent, "conversions")
        ? put(node, Number(node.value) * 10, node.parent!.parent, node.parent!.parent!.parent)
        : undefined,
  ),
  kind(
    "question-about-what-is-known",
    "A question is about what the record does not say.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          /^\d{4}-\d\d-\d\d$/.test(textAt(event, "date") ?? "") && !child(event, "discrepancies"),
      ),
    (node) => ({
      ...set(node, "undated", "The sources give no date.", child(node, "date")),
    }),
  ),
];
