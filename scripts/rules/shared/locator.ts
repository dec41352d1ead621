import { nearest } from "../../diagnostics/nearest.ts";
import type { Severity } from "../../diagnostics/finding.ts";
import { facts } from "../../facts/declared.ts";
import type { Locator, TextAt } from "../../facts/facts.ts";
import { each, numberOf, numbersOf, objectOf, stringOf, textOf } from "../../facts/item.ts";
import { parseDuration } from "../../time/duration.ts";
import { annexNumber, isList, printedSpan, recordingSpan } from "./printed-numbers.ts";

/** How far a source goes, as its record says. */
export interface SourceExtent {
  /** Counts of what locators name: `paragraphs`, `pages`, `rows`, `footnotes`, `articles`, `annexes`. */
  readonly extent: Partial<Record<(typeof measures)[number], number>>;
  readonly outline: readonly Section[];
  /** Length of a recording, ISO 8601. */
  readonly duration: TextAt | undefined;
}

interface Section {
  readonly pointer: string;
  readonly id: string;
  readonly paragraphs: number | undefined;
  readonly items: number | undefined;
}

const measures = ["pages", "paragraphs", "rows", "footnotes", "articles", "annexes"] as const;

export const extents = facts<"sources", SourceExtent>("sources", {
  extent: (source, key) => numbersOf(objectOf(source, key), measures),
  outline: (source) =>
    each(source, "outline", (section) => ({
      pointer: section.path.pointer,
      id: stringOf(section, "id") ?? "",
      paragraphs: numberOf(section, "paragraphs"),
      items: numberOf(section, "items"),
    })),
  duration: (source) => textOf(objectOf(source, "extent"), "duration"),
});

/** What is wrong with one key of a locator. */
export interface LocatorFlaw {
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** Where the source's own record says otherwise: a pointer into it. */
  readonly says?: { readonly pointer: string; readonly message: string };
  /** What the source lacks by that record: `paragraph 124`. */
  readonly lacks?: string;
  readonly suggestions?: readonly string[];
  /** What was surely meant. */
  readonly certain?: string;
}

export interface LocatorVerdict {
  readonly flaws: readonly LocatorFlaw[];
  /** Extents (`paragraphs`, `footnotes` …) without which a key could not be compared. */
  readonly unknown: readonly string[];
}

/**
 * Compares a place with the extent and the outline of the source it is in.
 *
 * @param numbers the numbers of the recommendations that the source holds, where they are loaded
 */
export function judgeLocator(
  at: Locator,
  source: SourceExtent,
  numbers: ReadonlySet<string> | undefined,
): LocatorVerdict {
  const flaws: LocatorFlaw[] = [];
  const unknown: string[] = [];
  const keys = Object.keys(at);
  const together = oddTogether(keys);
  if (together) flaws.push(together);
  const section = sectionOf();
  for (const key of keys) {
    const text = at[key];
    if (typeof text !== "string" || key === "section") continue;
    const misspelt = misspelling(key, text);
    if (misspelt) flaws.push(misspelt);
    else compare(key, text);
  }
  return { flaws, unknown };

  function sectionOf(): Section | undefined {
    const id = at["section"];
    if (typeof id !== "string" || keys.includes("annex")) return undefined;
    const found = source.outline.find((candidate) => candidate.id === id);
    if (found) return found;
    if (source.outline.length === 0) {
      unknown.push("outline");
      return undefined;
    }
    const near = nearest(
      id,
      source.outline.map((candidate) => candidate.id),
    );
    flaws.push({
      key: "section",
      severity: "error",
      message: `The outline of the source has no section “${id}”.`,
      help: near[0] ? `Did you mean “${near[0]}”?` : "Name a section by its id in that outline.",
      says: { pointer: "/outline", message: "its sections" },
      lacks: `section “${id}”`,
      suggestions: near,
    });
    return undefined;
  }

  function compare(key: string, text: string): void {
    switch (key) {
      case "paragraph":
      case "item":
        return inSection(key, text);
      case "page":
        return within(key, text, source.extent["pages"], "/extent/pages");
      case "row":
        return within(key, text, source.extent["rows"], "/extent/rows");
      case "footnote":
        return within(key, text, source.extent["footnotes"], "/extent/footnotes");
      case "article":
        return within(key, text, source.extent["articles"], "/extent/articles");
      case "annex":
        return annex(text);
      case "recommendation":
        return recommendation(text);
      case "timestamp":
        return timestamp(text);
    }
  }

  function inSection(key: "paragraph" | "item", text: string): void {
    // An annex numbers its paragraphs anew, and no record says how many it has.
    if (keys.includes("annex")) return;
    const all = key === "paragraph" ? source.extent["paragraphs"] : undefined;
    if (all !== undefined) return within(key, text, all, "/extent/paragraphs");
    if (section) {
      const count = section[`${key}s`];
      if (count !== undefined) return within(key, text, count, `${section.pointer}/${key}s`);
      flaws.push({
        key,
        severity: "warning",
        message: `The outline gives the section “${section.id}” no ${key}s, so this one cannot be looked up.`,
        help: `Correct the place, or write in the outline how many ${key}s the section has.`,
        says: { pointer: section.pointer, message: "the section" },
      });
    } else if (source.outline.length > 0 && !keys.includes("section")) {
      flaws.push({
        key,
        severity: "error",
        message: `A ${key} of this source is counted within its section, and no section is named.`,
        help: "Add “section” with an id of the outline.",
        says: { pointer: "/outline", message: "its sections" },
      });
    } else if (key === "paragraph" && !keys.includes("section")) unknown.push("paragraphs");
  }

  function within(key: string, text: string, last: number | undefined, says: string): void {
    if (last === undefined) {
      unknown.push(`${key}s`);
      return;
    }
    const span = printedSpan(text);
    // Pages may be printed as iv; of such a number the extent says nothing.
    if (!span && key === "page") return;
    if (span && span.from >= 1 && span.to <= last) return;
    flaws.push({
      key,
      // Printed page numbers need not begin with 1, as in an article of a journal.
      severity: span && key !== "page" ? "error" : "warning",
      message: span
        ? `There is no ${key} ${text}: by its record the source has ${last === 0 ? `no ${key}s` : `${key}s 1 to ${last}`}${says.startsWith("/outline") ? " in this section" : ""}.`
        : `“${text}” cannot be compared with the ${key}s of the source, which are numbered 1 to ${last}.`,
      help: /^[“”„]/.test(text)
        ? `Put the ${key} in straight quotation marks, "…": curly ones become part of the text.`
        : `Correct the ${key}, or the record of the source if that is wrong.`,
      says: { pointer: says, message: `the number of ${key}s` },
      ...(span && { lacks: `${key} ${text}` }),
    });
  }

  function annex(text: string): void {
    const count = source.extent["annexes"];
    if (count === undefined) return void unknown.push("annexes");
    const readings = annexNumber(text);
    if (readings.length === 0 || readings.some((number) => number <= count)) return;
    flaws.push({
      key: "annex",
      severity: "error",
      message: `There is no annex ${text}: by its record the source has ${count}.`,
      help: "Correct the annex, or the record of the source if that is wrong.",
      says: { pointer: "/extent/annexes", message: "the number of annexes" },
      lacks: `annex ${text}`,
    });
  }

  function recommendation(text: string): void {
    if (!numbers) return;
    for (const number of numbers.has(text) ? [] : text.split("-")) {
      if (numbers.has(number)) continue;
      const near = nearest(number, numbers);
      flaws.push({
        key: "recommendation",
        severity: "error",
        message: `The source holds no recommendation ${number}.`,
        help: near[0] ? `Did you mean “${near[0]}”?` : "Correct the number.",
        suggestions: near,
      });
    }
  }

  function timestamp(text: string): void {
    const span = recordingSpan(text);
    const reading = source.duration && parseDuration(source.duration.text);
    if (!span || !reading?.ok) return;
    const { hours, minutes, seconds } = reading.duration;
    if (span.to <= hours * 3600 + minutes * 60 + seconds) return;
    flaws.push({
      key: "timestamp",
      severity: "error",
      message: `${text} lies after the end of the recording, which lasts ${source.duration!.text}.`,
      help: "Correct the time, or the length of the recording.",
      says: { pointer: "/extent/duration", message: "the length of the recording" },
      lacks: `time ${text}`,
    });
  }
}

/** `section` goes with `paragraph` or `item`; `page` and `annex` with anything; the rest alone. */
function oddTogether(keys: readonly string[]): LocatorFlaw | undefined {
  const rest = keys.filter((key) => key !== "page" && key !== "annex");
  const pair = rest.length === 2 && rest.includes("section");
  if (rest.length <= 1 || (pair && (rest.includes("paragraph") || rest.includes("item")))) {
    return undefined;
  }
  return {
    key: rest.at(-1)!,
    severity: "warning",
    message: `“${rest.join("”, “")}” do not go together: “section” goes with a paragraph or an item, the others stand alone or beside a page or an annex.`,
    help: "Keep the key that leads to the place, or write two citations.",
  };
}

/** What is wrong with the way a number or range is written, whatever the source has. */
function misspelling(key: string, text: string): LocatorFlaw | undefined {
  const hyphened = text.replaceAll(/\s*[\u2010-\u2015\u2212]\s*/g, "-");
  if (hyphened !== text) {
    return {
      key,
      severity: "error",
      message: `“${text}” holds a dash: a range is written with a hyphen.`,
      help: `Write “${hyphened}”.`,
      suggestions: [hyphened],
      certain: hyphened,
    };
  }
  if (key === "timestamp") {
    const span = recordingSpan(text);
    return span && span.from <= span.to
      ? undefined
      : {
          key,
          severity: "error",
          message: `“${text}” is not a time in a recording: hours, minutes and seconds from its start were expected, the earlier first.`,
          help: "Write it as 00:01:30, or as 00:01:30-00:02:10.",
        };
  }
  if (isList(text)) {
    return {
      key,
      severity: "warning",
      message: `“${text}” names several places, but a citation leads to one place or one range.`,
      help: "Write one citation for each place.",
    };
  }
  const span = printedSpan(text);
  // Kazakh laws number inserted articles 174-1, which is not a range.
  if (!span || span.from <= span.to || key === "article" || key === "recommendation") {
    return undefined;
  }
  return {
    key,
    severity: "error",
    message: `The range “${text}” ends before it begins.`,
    help: "Write the smaller number first.",
  };
}
