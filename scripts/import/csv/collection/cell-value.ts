import { parseUnSymbol } from "../../../symbols/parse-un-symbol.ts";
import type { ReferenceTarget } from "../../../schema/plan.ts";
import type { SchemaNode } from "../../../schema/tree.ts";
import type { Context } from "../../core/format.ts";
import { writtenDate } from "../../core/written-date.ts";
import type { DateForm } from "../../core/written-date.ts";
import { durationOf, figureOf, numberOf } from "./figures.ts";
import type { Decimals } from "./figures.ts";

export type CellValue =
  | { readonly value: unknown; readonly why: string }
  /** `isName`: a name that no record has, which may be a person's. */
  | { readonly reason: string; readonly isName?: true };

/** How a column writes dates and numbers. */
export interface Notation {
  readonly dates?: DateForm | undefined;
  readonly decimals?: Decimals | undefined;
}

type Asked = Pick<Context, "reference" | "named" | "has">;

/**
 * The value of a text in a field, by what the schema says of the field: a term, a record, a date, a figure, a word
 * of a closed list, or the text itself.
 */
export function cellValue(
  text: string,
  leaf: SchemaNode,
  { dates, decimals }: Notation,
  context: Asked,
): CellValue {
  const { keywords, choices, properties } = leaf;
  const table = keywords["x-term"];
  if (typeof table === "string") return termOf(text, table, context);
  const target = keywords["x-ref"] as ReferenceTarget | undefined;
  if (target?.within && !text.includes("#")) return plain(text);
  if (target?.collections) return recordOf(text, target.collections, context);
  if (choices) return choiceOf(text, choices);
  if (keywords["x-edtf"] === true) {
    const found = writtenDate(text, dates);
    return found.ok ? { value: found.date, why: found.why } : { reason: found.reason };
  }
  if (keywords["x-duration"] === true)
    return read(text, durationOf(text), "not a length of time, such as 5 years or P5Y");
  if (keywords["x-quantity"] === true) {
    const isNumber = properties.get("exact")?.keywords["type"] === "number";
    return isNumber
      ? read(
          text,
          figureOf(text, (each) => numberOf(each, decimals)),
          NOT_A_NUMBER,
        )
      : read(text, figureOf(text, durationOf), "not a length of time, such as 5 years or P5Y");
  }
  if (keywords["x-symbol"] === "un") {
    const reading = parseUnSymbol(text);
    return reading.ok ? plain(text) : read(text, reading.suggestion, "not a UN symbol");
  }
  switch (keywords["type"]) {
    case "integer":
    case "number":
      return read(text, numberOf(text, decimals), NOT_A_NUMBER);
    case "boolean":
      return yesOrNo(text);
    default:
      return plain(text);
  }
}

const NOT_A_NUMBER =
  "not a number, or one that can be read in two ways; “decimals: point” or “comma” says which";

function plain(value: unknown): CellValue {
  return { value, why: "" };
}

function read(text: string, value: unknown, otherwise: string): CellValue {
  if (value === undefined) return { reason: otherwise };
  return { value, why: value === text ? "" : "it can be read in no other way" };
}

function termOf(text: string, table: string, { reference }: Asked): CellValue {
  const named = table === "states" ? reference.anyStates(text) : undefined;
  if (named) return { value: named.code, why: named.why };
  const term =
    table === "states"
      ? undefined
      : table === "sdgs"
        ? reference.sdgs(text)
        : reference.labelsOf(table)(text);
  const isMissing = term === undefined && reference.terms(table).size === 0;
  if (isMissing) return { reason: `the dataset has no table ${table} (docs/import.md, “Places”)` };
  return term === undefined
    ? { reason: `no term of the table ${table} stands for it` }
    : { value: term, why: term === text ? "" : `by the table ${table}` };
}

/** A record by its id or name; a part of one by `record#part`. */
function recordOf(text: string, collections: readonly string[], { named, has }: Asked): CellValue {
  const [id = "", part] = text.split("#");
  if (part !== undefined && collections.some((collection) => has(collection, id)))
    return plain(text);
  const found = named(collections, text);
  if (found.length === 1)
    return { value: found[0], why: found[0] === text ? "" : "the record of that name" };
  if (found.length > 1) return { reason: `several records have this name: ${found.join(", ")}` };
  return {
    reason: `no record in ${collections.map((each) => `data/${each}/`).join(" or ")} has this name`,
    isName: true,
  };
}

function choiceOf(text: string, choices: readonly string[]): CellValue {
  const word = text
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-")
    .trim();
  const found = choices.find((choice) => choice.toLowerCase() === word);
  return found === undefined
    ? { reason: `not one of ${choices.slice(0, 12).join(", ")}${choices.length > 12 ? ", …" : ""}` }
    : { value: found, why: found === text ? "" : "the same word" };
}

function yesOrNo(text: string): CellValue {
  if (/^(?:yes|true|1)$/i.test(text)) return { value: true, why: "" };
  if (/^(?:no|false|0)$/i.test(text)) return { value: false, why: "" };
  return { reason: "neither yes nor no" };
}
