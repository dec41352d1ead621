import type { ErrorObject } from "ajv";

/** A bound that a value crosses, in words. */
export interface CrossedBound {
  readonly message: string;
  readonly help: string;
  /** Index of the list item at fault; left out if the whole value is. */
  readonly item?: number;
  /** Index of the list item that it repeats. */
  readonly repeats?: number;
}

/**
 * The errors of ajv about lengths, counts, figures and repetitions, in the words of a contributor.
 *
 * @param name the field, as the contributor writes it
 */
export function crossedBound(
  name: string,
  { keyword, params, data }: Pick<ErrorObject, "keyword" | "params" | "data">,
): CrossedBound {
  const limit = Number(params["limit"]);
  switch (keyword) {
    case "minLength":
      return data === ""
        ? {
            message: `“${name}” is empty; a text is expected here.`,
            help: "Fill it, or remove the key.",
          }
        : {
            message: `“${name}” is too short: ${counted(data, "character")}, and at least ${limit} are needed.`,
            help: "Write it out.",
          };
    case "maxLength":
      return {
        message: `“${name}” is too long: ${counted(data, "character")}, and at most ${limit} fit.`,
        help: "Shorten it; what is left out may belong into a field of its own.",
      };
    case "minItems":
      return {
        message: `“${name}” lists ${counted(data, "item")}, and must list at least ${limit}.`,
        help: "Fill it, or leave the field out.",
      };
    case "maxItems":
      return {
        message: `“${name}” lists ${counted(data, "item")}, and may list at most ${limit}.`,
        help: "Take out what does not belong here, or spread it over several records.",
      };
    case "minProperties":
      return {
        message: `“${name}” holds ${counted(data, "field")}, and must hold at least ${limit}.`,
        help: "Add a field, or remove the key.",
      };
    case "maxProperties":
      return {
        message: `“${name}” holds ${counted(data, "field")} (${Object.keys(data as object).join(", ")}), and may hold at most ${limit}.`,
        help: "Keep the one that says what the source says.",
      };
    case "uniqueItems": {
      const [first, second] = [Number(params["i"]), Number(params["j"])].toSorted((a, b) => a - b);
      return {
        message: `Item ${second! + 1} of “${name}” is the same as item ${first! + 1}.`,
        help: "Remove one of the two.",
        item: second!,
        repeats: first!,
      };
    }
    case "minimum":
    case "maximum":
      return {
        message: `“${name}” is ${String(data)}; it must be ${limit} or ${keyword === "minimum" ? "more" : "less"}.`,
        help: "Look the figure up in its source and correct it.",
      };
    default:
      return {
        message: `“${name}” does not have the form that its schema demands.`,
        help: "See the description of the field in its schema.",
      };
  }
}

/** Characters are code points, as in the schemas. */
function counted(data: unknown, noun: string): string {
  const number = typeof data === "string" ? characters(data) : Object.keys(data as object).length;
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Counts without making a list: a hostile text may have four million characters. */
function characters(text: string): number {
  let number = text.length;
  for (let at = 1; at < text.length; at++)
    if (isSurrogate(text, at, 0xdc00) && isSurrogate(text, at - 1, 0xd800)) number--;
  return number;
}

/** Whether the unit at `at` is a surrogate of the half that begins at `first`. */
function isSurrogate(text: string, at: number, first: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === first;
}
