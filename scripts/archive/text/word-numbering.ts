import { elementsOf } from "./xml-elements.ts";

/** One level of a list (ECMA-376, part 1, 17.9). */
interface Level {
  start: number;
  format: string;
  /** `%1.%2`: the numbers of the levels, with what stands around them. */
  text: string;
}

interface Place {
  readonly id: string;
  readonly level: number;
}

/**
 * What Word writes before paragraphs of automatic lists: a function that is asked of each paragraph in
 * order and counts. Empty for a paragraph in no list.
 *
 * @param numbering the part `word/numbering.xml`
 * @param styles the part `word/styles.xml`: a style may put its paragraphs into a list
 */
export function numberingOf(
  numbering: string,
  styles: string,
): (style: string, list: Place | undefined) => string {
  const { levels, listOf } = listsIn(numbering);
  const places = listsOfStyles(styles);
  const counts = new Map<string, number[]>();
  return (style, own) => {
    const byStyle = places.get(style);
    const place =
      own && own.id !== "" ? own : byStyle && { ...byStyle, ...(own && { level: own.level }) };
    const list = place && listOf.get(place.id);
    if (!place || list === undefined) return "";
    const its = levels.get(list) ?? [];
    const level = its[place.level];
    if (!level) return "";
    // Several lists may count together: they share their definition.
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count.length = Math.min(count.length, place.level + 1);
    for (let at = 0; at <= place.level; at++) {
      const start = its[at]?.start ?? 1;
      const before = count[at];
      count[at] = before === undefined ? start : at === place.level ? before + 1 : before;
    }
    if (level.format === "bullet") return "•";
    return level.text.replace(/%([1-9])/g, (_, digit: string) =>
      written(count[Number(digit) - 1] ?? 1, its[Number(digit) - 1]?.format ?? "decimal"),
    );
  };
}

/** The levels of each definition, and the definition of each list. */
function listsIn(xml: string): {
  readonly levels: ReadonlyMap<string, Level[]>;
  readonly listOf: ReadonlyMap<string, string>;
} {
  const levels = new Map<string, Level[]>();
  const listOf = new Map<string, string>();
  let list = "";
  let num = "";
  let level: Level | undefined;
  elementsOf(xml || "<none/>", {
    open(name, attribute, path) {
      const value = attribute("val") ?? "";
      if (name === "abstractNum") levels.set((list = attribute("abstractNumId") ?? ""), []);
      if (name === "num") num = attribute("numId") ?? "";
      if (name === "abstractNumId") listOf.set(num, value);
      if (name === "lvl" && path.at(-2) === "abstractNum") {
        level = { start: 1, format: "decimal", text: "" };
        levels.get(list)![Number(attribute("ilvl") ?? 0)] = level;
      }
      if (!level || path.at(-2) !== "lvl") return;
      if (name === "start") level.start = Number(value);
      if (name === "numFmt") level.format = value;
      if (name === "lvlText") level.text = value;
    },
    close(name) {
      if (name === "lvl") level = undefined;
    },
  });
  return { levels, listOf };
}

/** The list of each style, also of those that are based on it. */
function listsOfStyles(xml: string): ReadonlyMap<string, Place> {
  const own = new Map<string, Place>();
  const basedOn = new Map<string, string>();
  let style = "";
  elementsOf(xml || "<none/>", {
    open(name, attribute) {
      const value = attribute("val") ?? "";
      if (name === "style") style = attribute("styleId") ?? "";
      if (name === "basedOn") basedOn.set(style, value);
      if (name === "numId") own.set(style, { id: value, level: own.get(style)?.level ?? 0 });
      if (name === "ilvl") own.set(style, { id: own.get(style)?.id ?? "", level: Number(value) });
    },
  });
  const places = new Map<string, Place>();
  for (const first of new Set([...own.keys(), ...basedOn.keys()])) {
    const seen = new Set<string>();
    for (
      let at: string | undefined = first;
      at !== undefined && !seen.has(at);
      at = basedOn.get(at)
    ) {
      seen.add(at);
      const place = own.get(at);
      if (place) {
        places.set(first, place);
        break;
      }
    }
  }
  return places;
}

function written(number: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(number).toLowerCase();
    case "upperLetter":
      return letters(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperRoman":
      return roman(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(number);
  }
}

/** A to Z, then AA, BB and so on, as Word counts. */
function letters(number: number): string {
  const at = Math.max(0, number - 1);
  return String.fromCharCode(65 + (at % 26)).repeat(Math.min(20, Math.floor(at / 26) + 1));
}

function roman(number: number): string {
  const signs = "M1000 CM900 D500 CD400 C100 XC90 L50 XL40 X10 IX9 V5 IV4 I1".split(" ");
  let rest = Math.min(number, 3999);
  let text = "";
  for (const sign of signs) {
    const [, name = "", value = ""] = /^([A-Z]+)(\d+)$/.exec(sign)!;
    for (; rest >= Number(value); rest -= Number(value)) text += name;
  }
  return text;
}
