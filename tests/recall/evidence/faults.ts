import { isObject } from "../../../scripts/diagnostics/is-object.ts";
import { monthNames } from "../../../scripts/time/calendar.ts";
import { pick } from "../../random.ts";
import type { Random } from "../../random.ts";

/** A wrong value or place, put into a copy of a record. */
export interface PassageFault {
  readonly kind: string;
  /** JSON pointer of what was changed. */
  readonly pointer: string;
  /** The place that the citation had before, if the fault is one off from it. */
  readonly meant?: string;
  /** What a reader would look for in the passage; undefined of a fault in a place. */
  readonly printed?: readonly string[];
}

/** What the seeder takes wrong values from. */
export interface Others {
  /** Codes and names of States. */
  readonly states: readonly (readonly [code: string, name: string])[];
  /** Ids and printed names. */
  readonly people: readonly (readonly [id: string, name: string])[];
  readonly organizations: readonly (readonly [id: string, name: string])[];
}

/** A place in a record where a fault can be made: `make` changes the record that it is given. */
export interface Seed {
  readonly kind: string;
  readonly pointer: string;
  make(record: unknown, next: Random, others: Others): PassageFault | undefined;
}

/**
 * Every place of a record where a value or a place can be wrong. Written from the data model, without a
 * look at what compares statements with passages.
 */
export function seedsIn(record: unknown): Seed[] {
  const seeds: Seed[] = [];
  visit(record, "", "");
  return seeds;

  function visit(at: unknown, pointer: string, key: string): void {
    if (Array.isArray(at))
      for (const [index, item] of at.entries()) visit(item, `${pointer}/${index}`, key);
    else if (isObject(at))
      for (const [name, inner] of Object.entries(at)) visit(inner, `${pointer}/${name}`, name);
    else seeds.push(...kindsOf(key, at, pointer).map((kind) => seed(kind, pointer)));
  }
}

function kindsOf(key: string, value: unknown, pointer: string): string[] {
  if (/\/(?:evidence|openQuestions|discrepancies|standing|via|naming)\//.test(pointer)) return [];
  if (/\/at\/(?:paragraph|item|recommendation|footnote)$/.test(pointer))
    return /-/.test(String(value)) ? [] : ["place-one-off", "place-elsewhere"];
  if (typeof value === "number" && /quantity|received|count|ages|outcome|amount/.test(pointer))
    return ["number"];
  if (typeof value !== "string") return [];
  if (/^(?:date|value)$/.test(key) && /^\d{4}-\d\d-\d\d$/.test(value))
    return ["day", "month", "year"];
  if (key === "from" && /^[A-Z]{3}$/.test(value)) return ["state"];
  if (key === "person" || /\/people\/\d+$/.test(pointer)) return ["person"];
  if (key === "organization") return ["organization"];
  if (key === "laws" && /#\d+$/.test(value)) return ["article"];
  if (/^P\d+[YMD]$/.test(value)) return ["length"];
  return [];
}

function seed(kind: string, pointer: string): Seed {
  return {
    kind,
    pointer,
    make(record, next, others) {
      const way = pointer.split("/").slice(1);
      const key = way.pop()!;
      let holder = record as Record<string, unknown>;
      for (const step of way) holder = holder[step] as Record<string, unknown>;
      const was = holder[key];
      const wrong = wrongValue(kind, was, next, others);
      if (!wrong || wrong.value === was) return undefined;
      holder[key] = wrong.value;
      const isPlace = kind === "place-one-off";
      return {
        kind,
        pointer,
        ...(isPlace && { meant: String(was) }),
        ...(wrong.printed && { printed: wrong.printed }),
      };
    },
  };
}

interface Wrong {
  readonly value: unknown;
  readonly printed?: readonly string[];
}

function wrongValue(kind: string, was: unknown, next: Random, others: Others): Wrong | undefined {
  const text = String(was);
  switch (kind) {
    case "place-one-off":
      return { value: moved(text, next() < 0.5 ? -1 : 1) };
    case "place-elsewhere":
      return { value: moved(text, 2 + Math.floor(next() * 20)) };
    case "number": {
      const value = Number(was) + 1 + Math.floor(next() * 30);
      return { value, printed: [String(value), value.toLocaleString("en")] };
    }
    case "day":
    case "month":
    case "year": {
      const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
      const [y, m, d] = [
        kind === "year" ? year + 1 + Math.floor(next() * 3) : year,
        kind === "month" ? 1 + ((month + Math.floor(next() * 10)) % 12) : month,
        kind === "day" ? 1 + ((day + 1 + Math.floor(next() * 24)) % 28) : day,
      ];
      const two = (number: number) => String(number).padStart(2, "0");
      const name = monthNames[m - 1]!;
      return {
        value: `${y}-${two(m)}-${two(d)}`,
        printed: kind === "year" ? [String(y)] : [`${d} ${name}`, `${name} ${d}`],
      };
    }
    case "state": {
      const [value, name] = pick(next, others.states);
      return { value, printed: [name] };
    }
    case "person":
    case "organization": {
      const [value, name] = pick(next, kind === "person" ? others.people : others.organizations);
      return { value, printed: [name, ...(kind === "person" ? [name.split(" ").at(-1)!] : [])] };
    }
    case "article": {
      const [law, number] = text.split("#");
      const value = Number(number) + 1 + Math.floor(next() * 40);
      return { value: `${law}#${value}`, printed: [String(value)] };
    }
    case "length": {
      const [, number, unit] = /^P(\d+)([YMD])$/.exec(text) ?? [];
      const count = Number(number) + 1 + Math.floor(next() * 6);
      const word = { Y: "year", M: "month", D: "day" }[unit as "Y" | "M" | "D"];
      return {
        value: `P${count}${unit}`,
        printed: [
          `${count} ${word}`,
          `${count}-${word}`,
          `${inWords(count)} ${word}`,
          `${inWords(count)}-${word}`,
        ],
      };
    }
    default:
      return undefined;
  }
}

/** The same place with its last number moved; not below 1. */
function moved(place: string, step: number): string {
  return place.replace(/\d+$/, (number) => String(Math.max(1, Number(number) + step)));
}

const words = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

export function inWords(number: number): string {
  return words[number] ?? String(number);
}
