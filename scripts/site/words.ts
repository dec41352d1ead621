import { isObject } from "../diagnostics/is-object.ts";
import { describeDate, describeDuration } from "../time/describe.ts";
import { parseDuration } from "../time/duration.ts";
import { parseDate } from "../time/partial-date.ts";

/** A date as people read it: `28 November 2016`, `between 2016-05-16 and 2016-05-20`. */
export function dateInWords(text: string): string {
  const reading = parseDate(text);
  return reading.ok ? describeDate(reading.date) : text;
}

/** `2 years 6 months`. */
export function durationInWords(text: string): string {
  const reading = parseDuration(text);
  return reading.ok ? describeDuration(reading.duration) : text;
}

/** `restrictedFreedom` and `alleged-perpetrator` are “restricted freedom” and “alleged perpetrator”. */
export function spaced(key: string): string {
  return key
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replaceAll("-", " ");
}

/** With its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `at least 5`, `between 2 and 3`, `about 4 months`, `hundreds`. */
export function quantityInWords(quantity: Readonly<Record<string, unknown>>): string {
  return Object.entries(quantity)
    .map(([key, value]) => {
      if (isObject(value)) return `between ${figure(value["min"])} and ${figure(value["max"])}`;
      return key === "exact" || key === "words" ? figure(value) : `${spaced(key)} ${figure(value)}`;
    })
    .join(", ");
}

/** `about 300 USD`. */
export function moneyInWords(money: Readonly<Record<string, unknown>>): string {
  const { amount, currency } = money;
  return `${isObject(amount) ? quantityInWords(amount) : ""} ${String(currency)}`;
}

function figure(value: unknown): string {
  if (typeof value === "number") return numberInWords(value);
  return /^P\S*\d/.test(String(value)) ? durationInWords(String(value)) : String(value);
}

/** With a thin space between thousands: `12 345`. */
export function numberInWords(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202F") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `1 case`, `2 cases`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${numberInWords(count)} ${count === 1 ? noun : nouns}`;
}

/** Cut at a word, with an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length - 20))}…`;
}

/** By key, in the order of the items. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
