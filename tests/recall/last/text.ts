import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replaceText } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Break, Kind } from "../fault.ts";
import { caseEvents, kind, listed, put, recordsOf, textsOf, valuesAt, written } from "../making.ts";

const collections = [...written.filter((each) => each !== "statistics"), "sources"];
const fields = ["title", "summary", "text", "note", "finding", "resolution"];

/** Texts of ours that match. */
function texts(data: Dataset, words: RegExp): Node[] {
  return textsOf(data, collections, ...fields).filter(({ value }) => words.test(String(value)));
}

/** The text with other words in place of some, and what surrounds it as the other end. */
function reworded(node: Node, words: RegExp, by: (word: string) => string): Break {
  const before = String(node.value);
  const [word = ""] = before.match(words) ?? [];
  return {
    edits: [replaceText(node, before.replace(words, by))],
    counterparts: [placeOf(node.parent!), placeOf(node.file.root)],
    shown: [word, by(word)],
  };
}

const ordinals: Record<string, string> = {
  first: "second",
  second: "third",
  third: "fourth",
  eighteenth: "nineteenth",
  "sixty-first": "sixty-second",
  "seventy-eighth": "seventy-ninth",
};
const ordinal =
  /\b(?:first|second|third|eighteenth|sixty-first|seventy-eighth)(?= (?:review|session|congress|periodic)\b)|(?<=(?:its|the) )third(?= report (?:as|on)\b)/u;

const bodies: readonly (readonly [words: RegExp, other: string])[] = [
  [/The Working Group(?= found)/u, "The Human Rights Committee"],
  [/A working group of the United Nations(?= found)/u, "The Human Rights Committee"],
  [/a working group of the United Nations(?= found)/u, "the Human Rights Committee"],
  [/the Working Group on Arbitrary Detention(?= found)/u, "the Human Rights Committee"],
  [/CEDAW(?= found)/u, "The Committee against Torture"],
  [/the Committee against Torture(?= (?:asked|said))/u, "the Committee on Migrant Workers"],
  [/Ombudsperson's Office(?= stated)/u, "Ministry of Justice"],
  [/(?<=credits to )the Special Rapporteur/u, "the Working Group on Arbitrary Detention"],
];

const orders: readonly (readonly [words: RegExp, other: string])[] = [
  [/^Older(?= than)/u, "Later"],
  [/(?<=it came )before(?= the Supreme)/u, "after"],
  [/(?<=Refused repeatedly, )before/u, "after"],
  [/(?<=He said )after(?= his release)/u, "before"],
  [/(?<= )After(?= a protest two leaders)/u, "Before"],
  [/^After(?= tax audits)/u, "Before"],
  [/(?<=made to pay )after/u, "before"],
  [/(?<=in the days )before(?= the protest planned)/u, "after"],
  [/^After(?= peaceful protests)/u, "Before"],
];

const other: Record<string, string> = {
  exact: "more-than",
  about: "more-than",
  "more-than": "at-most",
  "at-least": "at-most",
  "at-most": "at-least",
};

function anyOf(list: readonly (readonly [RegExp, string])[]): RegExp {
  return new RegExp(list.map(([words]) => words.source).join("|"), "u");
}

function withOne(list: readonly (readonly [RegExp, string])[], node: Node): Break {
  const [words, by] = list.find(([each]) => each.test(String(node.value)))!;
  return reworded(node, words, () => by);
}

function withTitle(law: Node | undefined): Node[] {
  return items(law, "provisions").filter(
    (each) => child(each, "title") && !textAt(each, "id")!.includes("."),
  );
}

export const textKinds: readonly Kind[] = [
  kind(
    "ordinal-in-words",
    "The words give the review, the session or the report of the fields.",
    (data) => texts(data, ordinal),
    (node) => reworded(node, ordinal, (word) => ordinals[word]!),
  ),
  kind(
    "body-in-words",
    "The words name the body of the fields.",
    (data) => texts(data, anyOf(bodies)),
    (node) => withOne(bodies, node),
  ),
  kind(
    "pronoun-of-another-person",
    "The words of a record speak of one person alike.",
    (data) => {
      const alone = recordsOf(data, "cases").filter(
        (root) => textAt(root, "kind") === "individual" && valuesAt(root, "people").length === 1,
      );
      const told = texts(data, /\b(?:she|he)\b/iu).filter(({ file }) => alone.includes(file.root));
      return told.filter(({ value, file }) => {
        const word = /\bshe\b/iu.test(String(value)) ? /\bshe\b/iu : /\bhe\b/iu;
        return (
          told.filter((each) => each.file === file && word.test(String(each.value))).length > 2
        );
      });
    },
    (node) =>
      /\bshe\b/iu.test(String(node.value))
        ? reworded(node, /\bshe\b/giu, (word) => (word === "She" ? "He" : "he"))
        : reworded(node, /\bhe\b/giu, (word) => (word === "He" ? "She" : "she")),
  ),
  kind(
    "order-in-words",
    "The words give the order of the dates.",
    (data) => texts(data, anyOf(orders)),
    (node) => withOne(orders, node),
  ),
  kind(
    "qualifier-against-words",
    "A figure is as exact as the words say.",
    (data) => [
      ...listed(data, "claims", ...collections).flatMap(
        (each) => child(each, "quantity") ?? child(each, "duration") ?? [],
      ),
      ...caseEvents(data)
        .filter((event) =>
          /at least 34|about four hours/u.test(textAt(event.file.root, "summary")!),
        )
        .flatMap((event) => [
          ...items(event, "figures").flatMap((each) => child(each, "quantity") ?? []),
          ...[child(event, "duration")].filter((each) => each !== undefined),
        ])
        .filter(({ value }) =>
          ['{"at-least":34}', '{"about":"PT4H"}'].includes(JSON.stringify(value)),
        ),
    ],
    (node) => {
      const [key = "", value] = Object.entries(node.value as object)[0] ?? [];
      const now = other[key];
      return now === undefined
        ? undefined
        : put(
            node,
            { [now]: value as unknown },
            node.parent,
            child(node.parent, "text"),
            node.file.root,
          );
    },
  ),
  kind(
    "offence-of-another-article",
    "The offences in words are those of the provisions.",
    (data) => caseEvents(data).filter((event) => child(event, "offences") && child(event, "laws")),
    (event, next, data) => {
      const used = valuesAt(event, "laws").map((each) => each.split("#")[1]);
      const [law] = valuesAt(event, "laws")[0]!.split("#");
      const others = withTitle(data.record("laws", law!)?.root).filter(
        (each) => !used.includes(textAt(each, "id")),
      );
      const title = textAt(pick(next, others), "title")!;
      const offence = title.charAt(0).toLowerCase() + title.slice(1);
      return put(child(event, "offences")!, [offence], event, child(event, "laws"));
    },
  ),
  kind(
    "title-of-another-article",
    "A heading belongs to one article.",
    (data) =>
      listed(data, "provisions", "laws").filter(
        (each) => withTitle(each.file.root).includes(each) && withTitle(each.file.root).length > 1,
      ),
    (node, next) => {
      const others = withTitle(node.file.root).filter((each) => each !== node);
      const other = pick(next, others);
      return put(child(node, "title")!, textAt(other, "title"), node, other, child(other, "title"));
    },
  ),
  kind(
    "resolved-though-it-waits",
    "What a document not yet seen would settle is open.",
    (data) =>
      data.nodes.filter(
        ({ key, value, parent }) =>
          key === "status" &&
          value === "open" &&
          child(parent, "evidence") &&
          /would settle|is not known/u.test(textAt(parent, "resolution") ?? ""),
      ),
    (node) => put(node, "resolved", node.parent, child(node.parent, "resolution")),
  ),
  kind(
    "dataset-of-another-state",
    "The dataset says of itself what its records hold.",
    (data) => {
      const { root } = data.files.find(({ path }) => path === "data/dataset.yml")!;
      const keys = ["title", "name", "description", "states", "language", "keywords"];
      return keys.flatMap((key) => child(root, key) ?? []);
    },
    (node) => {
      const wrong: Record<string, unknown> = {
        title: "Casebook: Uzbekistan",
        name: "casebook-uzbekistan",
        description: String(node.value).replaceAll("Kazakhstan", "Uzbekistan"),
        states: ["UZB"],
        language: "fr",
        keywords: ["Uzbekistan"],
      };
      return put(node, wrong[node.key!], node.parent);
    },
  ),
];
