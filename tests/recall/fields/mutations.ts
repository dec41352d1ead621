import type { Random } from "../../random.ts";
import { pick } from "../../random.ts";
import { isObject, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { remove, replace } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Break } from "../fault.ts";
import { another, copyOf, put, relist } from "../making.ts";

/** What else a mutation may look at: the other values of the same field, and the names of the dataset. */
export interface Surroundings {
  readonly data: Dataset;
  /** Every node of the same field, in all records. */
  readonly alike: readonly Node[];
}

/** One way to change a value so that it says something else, of the same form. */
export interface Mutation {
  readonly name: string;
  fits(node: Node): boolean;
  make(node: Node, next: Random, around: Surroundings): Break | undefined;
}

type NewValue = (node: Node, next: Random, around: Surroundings) => unknown;

/** Another value in place of the old one; nothing where it is undefined or the same. */
function value(name: string, fits: (node: Node) => boolean, change: NewValue): Mutation {
  return {
    name,
    fits,
    make(node, next, around) {
      const now = change(node, next, around);
      return now === undefined || now === node.value ? undefined : put(node, now);
    },
  };
}

const isText = ({ value }: Node): boolean => typeof value === "string";
const isDate = ({ schema }: Node): boolean => schema["x-edtf"] === true;
const isNumber = ({ value }: Node): boolean => typeof value === "number";
const isReference = ({ schema }: Node): boolean => isObject(schema["x-ref"]);
const isChoice = ({ schema, value }: Node): boolean =>
  (Array.isArray(schema["enum"]) || schema["x-term"] !== undefined) && typeof value === "string";
const isWords = ({ schema, value, key }: Node): boolean =>
  typeof value === "string" &&
  (schema["x-holds"] === "prose" || schema["x-holds"] === "our-words" || key === "value") &&
  value.includes(" ");
const isList = ({ value }: Node): boolean => Array.isArray(value) && value.length > 1;
const isLocator = ({ parent }: Node): boolean => parent?.schema["x-locator"] === true;
const isPlain = (node: Node): boolean =>
  isText(node) && !isDate(node) && !isReference(node) && !isChoice(node) && !isWords(node);
const isObjectItem = ({ parent, value }: Node): boolean =>
  Array.isArray(parent?.value) && isObject(value);

/** Of the others, those in another file, or in the same one. */
function others(node: Node, { alike }: Surroundings, where: "here" | "elsewhere"): Node[] {
  const isHere = ({ file }: Node) => file === node.file;
  return alike.filter(
    (each) => isHere(each) === (where === "here") && each !== node && each.value !== node.value,
  );
}

function one(next: Random, nodes: readonly Node[]): unknown {
  return nodes.length === 0 ? undefined : pick(next, nodes).value;
}

/** The date with every year in it moved. */
function years(by: number): NewValue {
  return ({ value }) =>
    String(value).replace(/\b\d{4}(?=-|\b)/g, (year) => String(Number(year) + by));
}

const dates: Mutation[] = [
  ...([-100, -10, -1, 1, 10] as const).map((by) =>
    value(`years ${by > 0 ? "+" : ""}${by}`, isDate, years(by)),
  ),
  value("another month", isDate, ({ value }, next) =>
    String(value).replace(/(\d{4})-(\d\d)/, (_, year: string, month: string) => {
      const now = ((Number(month) + 2 + Math.floor(next() * 8)) % 12) + 1;
      return `${year}-${String(now).padStart(2, "0")}`;
    }),
  ),
  value("another day", isDate, ({ value }, next) =>
    String(value).replace(/(\d{4}-\d\d)-(\d\d)/, (_, month: string, day: string) => {
      const now = ((Number(day) + 3 + Math.floor(next() * 20)) % 28) + 1;
      return `${month}-${String(now).padStart(2, "0")}`;
    }),
  ),
  value("date of another here", isDate, (node, next, around) =>
    one(next, others(node, around, "here")),
  ),
  {
    name: "swapped with the next",
    fits: isDate,
    make(node, _next, { alike }) {
      const own = alike.filter(({ file }) => file === node.file);
      const other = own[own.indexOf(node) + 1];
      if (!other || other.value === node.value) return undefined;
      return {
        edits: [
          replace(node, JSON.stringify(other.value)),
          replace(other, JSON.stringify(node.value)),
        ],
        places: [placeOf(node), placeOf(other)],
      };
    },
  },
];

const numbers: Mutation[] = [
  value("× 10", isNumber, ({ value }) => Number(value) * 10),
  value("one more", isNumber, ({ value }) => Number(value) + 1),
  value("digits swapped", isNumber, ({ value }) =>
    Number(String(value).replace(/^(\d)(\d)/, "$2$1")),
  ),
  value(
    "length × 10",
    ({ schema }) => schema["x-duration"] === true,
    ({ value }) => String(value).replace(/\d+/, (digits) => String(Number(digits) * 10)),
  ),
  value(
    "length in another unit",
    ({ schema }) => schema["x-duration"] === true,
    ({ value }) => String(value).replace(/[YMD]/, (unit) => (unit === "Y" ? "M" : "Y")),
  ),
];

const references: Mutation[] = [
  value("another here", isReference, (node, next, around) =>
    one(next, others(node, around, "here")),
  ),
  value("another elsewhere", isReference, (node, next, around) =>
    one(next, others(node, around, "elsewhere")),
  ),
  value("another record", isReference, (node, next, { data }) => {
    const target = node.schema["x-ref"] as { collections?: readonly string[]; part?: string };
    const [collection, ...more] = target.collections ?? [];
    if (collection === undefined || more.length > 0 || target.part === "required") return undefined;
    return pick(
      next,
      data.files.filter((file) => file.collection === collection),
    ).id;
  }),
  value("another part", isReference, (node, next, { data }) => {
    const [id, part] = String(node.value).split("#");
    const collection = (node.schema["x-ref"] as { collections?: readonly string[] })
      .collections?.[0];
    const root = data.record(collection ?? "", id ?? "")?.root;
    const parts = ["items", "provisions", "events"].flatMap((list) => items(root, list));
    if (part === undefined || parts.length === 0) return undefined;
    return `${id}#${textAt(pick(next, parts), "id")}`;
  }),
];

const choices: Mutation[] = [
  value("another value", isChoice, (node, next, { alike }) => {
    const known = node.schema["enum"] as readonly string[] | undefined;
    return pick(next, known ?? alike.map((each) => String(each.value)));
  }),
  {
    name: "true for false",
    fits: ({ value }) => typeof value === "boolean",
    make: (node) => put(node, node.value !== true),
  },
];

/** The text with the first match of a pattern replaced; undefined where nothing matches. */
function within(
  pattern: RegExp,
  by: (match: string, next: Random, around: Surroundings) => string | undefined,
): NewValue {
  return (node, next, around) => {
    const found = [...String(node.value).matchAll(pattern)];
    if (found.length === 0) return undefined;
    const { 0: match, index } = pick(next, found);
    const now = by(match, next, around);
    if (now === undefined || now === match) return undefined;
    const text = String(node.value);
    return text.slice(0, index) + now + text.slice(index + match.length);
  };
}

/** A name of one record of a collection in the text, with a name of another in its place. */
function renamed(collection: string): NewValue {
  return (node, next, { data }) => {
    const names = data.files
      .filter((file) => file.collection === collection)
      .map(({ root }) => items(root, "names").map((each) => textAt(each, "value") ?? ""));
    const text = String(node.value);
    for (const all of names) {
      const found = all
        .filter((name) => name.length > 4)
        .toSorted((a, b) => b.length - a.length)
        .find((name) => text.includes(name));
      if (found === undefined) continue;
      const strangers = names.filter((each) => each !== all && /^\p{Lu}/u.test(each[0] ?? ""));
      return text.replace(found, pick(next, strangers)[0]!);
    }
    return undefined;
  };
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const states = "Uzbekistan Kyrgyzstan Tajikistan Turkmenistan Belarus".split(" ");
const words = "two three four five six seven eight nine ten eleven twelve".split(" ");
const texts: Mutation[] = [
  value("text of another here", isWords, (node, next, around) =>
    one(next, others(node, around, "here")),
  ),
  value("text of another elsewhere", isWords, (node, next, around) =>
    one(next, others(node, around, "elsewhere")),
  ),
  value("another person in it", isWords, renamed("people")),
  value("another body in it", isWords, renamed("organizations")),
  value(
    "another year in it",
    isWords,
    within(/\b(?:19|20)\d\d\b/g, (year, next) =>
      String(Number(year) + pick(next, [-10, -2, -1, 1, 3])),
    ),
  ),
  value(
    "another month in it",
    isWords,
    within(
      new RegExp(
        `\\b(?:${months.filter((month) => month !== "May" && month !== "March").join("|")})\\b`,
        "g",
      ),
      (_, next) => pick(next, months),
    ),
  ),
  value(
    "another day in it",
    isWords,
    within(new RegExp(`\\b\\d{1,2}(?= (?:${months.join("|")}))`, "g"), (_, next) =>
      String(1 + Math.floor(next() * 28)),
    ),
  ),
  value(
    "another State in it",
    isWords,
    within(/\b(?:Kazakhstan|Uzbekistan|Russia|Kyrgyzstan|Poland|Germany)\b/g, (_, next) =>
      pick(next, states),
    ),
  ),
  value(
    "another article in it",
    isWords,
    within(/(?<=\b[Aa]rticles? )\d+/g, (digits, next) =>
      String(Number(digits) + pick(next, [1, 10, 100])),
    ),
  ),
  value(
    "another figure in it",
    isWords,
    within(/(?<![\d.,/-])(?!(?:19|20)\d\d\b)\d+(?![\d/-])/g, (digits, next) =>
      String(pick(next, [Number(digits) + 1, Number(digits) * 10])),
    ),
  ),
  value(
    "another number word in it",
    isWords,
    within(new RegExp(`\\b(?:${words.join("|")})\\b`, "g"), (_, next) => pick(next, words)),
  ),
  value(
    "another town in it",
    isWords,
    within(/\b(?:Almaty|Astana|Nur-Sultan|Atyrau|Aktobe|Shymkent|Karaganda|Aktau)\b/g, (_, next) =>
      pick(next, ["Uralsk", "Zhanaozen", "Taraz", "Aktau"]),
    ),
  ),
  value(
    "said the other way",
    isWords,
    within(/\b(?:was|were|has|had|did) (?:not )?/g, (verb) =>
      verb.endsWith("not ") ? verb.slice(0, -4) : `${verb}not `,
    ),
  ),
];

const plain: Mutation[] = [
  value("another number", isPlain, ({ value }, next) =>
    String(value).replace(/\d+(?!.*\d)/, (digits) =>
      String(Number(digits) + pick(next, [1, 10])).padStart(digits.length, "0"),
    ),
  ),
  value("that of another", isPlain, (node, next, around) =>
    one(next, others(node, around, isLocator(node) ? "here" : "elsewhere")),
  ),
];

const lists: Mutation[] = [
  {
    name: "item twice",
    fits: isList,
    make: (node) => relist(node, [...(node.value as unknown[]), (node.value as unknown[])[0]]),
  },
  {
    name: "item dropped",
    fits: isList,
    make: (node, next) => {
      const gone = pick(next, node.children);
      return { edits: [remove(gone)], places: [placeOf(node)] };
    },
  },
  {
    name: "in another order",
    fits: (node) => isList(node) && node.schema["x-unordered"] !== true,
    make: (node) => relist(node, (node.value as unknown[]).toReversed()),
  },
  {
    name: "item copied under another id",
    fits: (node) => isObjectItem(node) && "id" in (node.value as object),
    make: (node) => {
      const list = node.parent!;
      const copy = { ...copyOf(node), id: `${textAt(node, "id")}-more` };
      return relist(list, [...(list.value as unknown[]), copy], node);
    },
  },
  {
    name: "item of another record",
    fits: isObjectItem,
    make: (node, next, around) => {
      const list = node.parent!;
      const strangers = others(node, around, "elsewhere");
      if (strangers.length === 0) return undefined;
      return relist(list, [...(list.value as unknown[]), pick(next, strangers).value], node);
    },
  },
  {
    name: "item in place of another's",
    fits: isObjectItem,
    make: (node, next, around) => {
      const stranger = one(next, others(node, around, "elsewhere"));
      if (!isObject(stranger)) return undefined;
      const own = node.value as Record<string, unknown>;
      return put(node, { ...stranger, ...("id" in own && { id: own["id"] }) });
    },
  },
  {
    name: "object of another",
    fits: (node) => isObject(node.value) && !isObjectItem(node) && node.parent !== undefined,
    make: (node, next, around) => {
      const all = [...others(node, around, "here"), ...others(node, around, "elsewhere")];
      const now = one(next, all);
      return now === undefined || JSON.stringify(now) === JSON.stringify(node.value)
        ? undefined
        : put(node, now);
    },
  },
  {
    name: "record copied",
    fits: ({ parent }) => parent === undefined,
    make: ({ file, value }) => another(file, `${file.id}-more`, value),
  },
];

/** Ways to change a value, written from the schemas without a look at any rule. */
export const mutations: readonly Mutation[] = [
  ...dates,
  ...numbers,
  ...references,
  ...choices,
  ...texts,
  ...plain,
  ...lists,
];
