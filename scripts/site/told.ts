import { isObject } from "../diagnostics/is-object.ts";
import type { SchemaNode } from "../schema/tree.ts";
import type { Reader, Value } from "./reader.ts";
import {
  capital,
  dateInWords,
  durationInWords,
  moneyInWords,
  quantityInWords,
  spaced,
} from "./words.ts";

/** A statement in words. */
export interface Told {
  /** A few words: `Sentence`, `Supported`; empty where the text says all. */
  readonly title: string;
  /** When, in words. */
  readonly when?: string;
  /** Sentences of the record. */
  readonly text?: string;
  /** The fields that the words hold. */
  readonly used: readonly string[];
}

/** The kind of a statement: `event`, `claim`; of another part, its list: `items`, `provisions`. */
export function kindOf(node: SchemaNode, list: string): string {
  const kind = node.keywords["x-statement"];
  return typeof kind === "string" ? kind : list;
}

/** The words of a statement. */
export function toldOf(reader: Reader, kind: string, value: Value): Told {
  const text = (key: string) => (typeof value[key] === "string" ? value[key] : undefined);
  const when = (key: string) => (text(key) === undefined ? {} : { when: dateInWords(text(key)!) });
  const told = (title: string | undefined, said: string | undefined, ...used: string[]): Told => ({
    ...{ title: title ?? "", used },
    ...(said === undefined ? {} : { text: said }),
  });
  const word = (key: string) => capital(spaced(text(key) ?? ""));
  switch (kind) {
    case "event":
      return { ...told(word("type"), text("summary"), "type", "summary", "date"), ...when("date") };
    case "violation":
      return told(reader.label("violation-types", text("type") ?? ""), undefined, "type");
    case "status":
      return { ...told(word("value"), undefined, "value", "asOf"), ...when("asOf") };
    case "claim":
      return { ...told("", text("text"), "text", "asOf"), ...when("asOf") };
    case "openQuestions":
      return told("", text("text"), "text");
    case "items":
      return told(text("number") ?? text("id"), text("summary"), "number", "summary");
    case "position":
    case "stateClaim": {
      const day = text("date") === undefined ? "asOf" : "date";
      return { ...told(word("value"), text("text"), "value", "text", day), ...when(day) };
    }
    case "response":
      return { ...told(word("stance"), text("text"), "stance", "text", "date"), ...when("date") };
    case "assessment":
      return {
        ...told(word("level"), text("finding"), "level", "finding", "asOf"),
        ...when("asOf"),
      };
    case "group":
      return told(text("title") ?? text("id"), undefined, "title");
    case "name":
      return {
        ...told(text("value"), undefined, "value", "kind", "lang"),
        when: `${text("kind")}, ${text("lang")}`,
      };
    case "role":
      return {
        ...told(reader.label("roles", text("value") ?? ""), undefined, "value", "period"),
        ...when("period"),
      };
    case "relation": {
      const other = reader.titleOf(`organizations/${text("organization")}`);
      return {
        ...told(`${word("type")} ${other}`, undefined, "type", "period"),
        ...when("period"),
      };
    }
    case "date":
      return told(
        text("value") === undefined ? "" : dateInWords(text("value")!),
        undefined,
        "value",
      );
    case "age":
      return {
        ...told(`${String(value["value"])} years old`, undefined, "value", "asOf"),
        ...when("asOf"),
      };
    case "figure":
      return told(`${quantity(value)} ${text("of") ?? ""}`, undefined, "quantity", "of");
    case "value":
      return { ...told(quantity(value), undefined, "quantity", "period"), ...when("period") };
    case "conversion":
      return told(moneyInWords(value), undefined, "amount", "currency");
    case "penalty":
      return told(
        [word("kind"), lengthOf(value)].filter(Boolean).join(", "),
        undefined,
        "kind",
        "min",
        "max",
      );
    case "participation": {
      const state = reader.label("states", text("state") ?? "");
      return {
        ...told(`${word("act")}, ${state}`, undefined, "act", "state", "date"),
        ...when("date"),
      };
    }
    case "provisions":
    case "articles": {
      const number = text("number") ?? text("id") ?? "";
      const article = /^\d/.test(number) ? `Article ${number}` : capital(number);
      const title = [article, text("title")].filter(Boolean).join(": ");
      return told(title, text("summary"), "number", "title", "summary");
    }
    default:
      return told(
        text("title") ?? text("label"),
        text("text") ?? text("summary"),
        "title",
        "text",
        "summary",
      );
  }
}

function quantity({ quantity: figure }: Value): string {
  return isObject(figure) ? quantityInWords(figure) : "";
}

function lengthOf({ min, max }: Value): string {
  const words = (length: unknown) => durationInWords(String(length));
  if (min !== undefined && max !== undefined) return `${words(min)} to ${words(max)}`;
  if (max !== undefined) return `up to ${words(max)}`;
  return min === undefined ? "" : `${words(min)} or more`;
}

/**
 * With its text between the marks of isolation of Unicode (UAX 9), if that has letters that run from right to left:
 * in one line with other words, its own numbers and names would change places with them.
 */
export function apart({ text, ...told }: Told): Told {
  if (text === undefined) return told;
  return {
    ...told,
    text: /[\u0590-\u08FF\uFB1D-\uFEFC]/.test(text) ? `\u2068${text}\u2069` : text,
  };
}

/** The statement in one line: `Sentence, 2016-11-28`, `Supported`. */
export function inOneLine({ title, when, text }: Told): string {
  const head = [title, when].filter(Boolean).join(", ");
  if (text === undefined) return head;
  return head === "" ? text : `${head}: ${text}`;
}
