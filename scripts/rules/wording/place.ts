import type { Tables } from "../../tables/table.ts";
import { recordRule } from "../rule.ts";
import { isNamedAfterIt } from "../shared/named-in-texts.ts";

/** The State and the town that our words name, against the fields. Warnings: a text may name two. */
export default recordRule({
  id: "wording/place",
  severity: "warning",
  yieldsTo: {
    "wording/named": "here",
    "upr/review-session": "record",
    "upr/same-state": "record",
    "whose/state": "record",
    "vocabulary/term": "here",
  },
  collections: [
    "cases",
    "recommendations",
    "reviews",
    "statistics",
    "laws",
    "organizations",
    "people",
    "sources",
  ],
  docs: {
    demands:
      "A State that a title, a summary (but for that of an event), a claim, a finding or a measure names is that of the record, or stands in one of its fields; the town in the words of an event, or in the name of a city court, is its place; one in the note of a citation, or in a note or a resolution of a case, stands elsewhere in the record too.",
    why: "What happened in one State is told of another, and both are wronged.",
    failing: { "cases/other": "summary: A meeting in Sampleland was broken up by police." },
    passing: { "cases/other": "summary: A meeting in Exampleland was broken up by police." },
  },
  check({ collection, id, value, facts, scan }, report, { tables }) {
    const record = value as unknown as Readonly<Record<string, unknown>>;
    const { state } = record;
    const named = namesIn(tables);
    /** Whether a field of the record, or of the same item of a list, has the State. A treaty has those of its parties. */
    const isOfThis = (code: string, pointer: string) => {
      const states = facts.terms.filter(({ table }) => table === "states");
      const item = /^\/\w+\/\d+\//.exec(pointer)?.[0];
      return (
        (state === undefined && states.length === 0) ||
        states.some(
          ({ key, pointer: at }) =>
            key === code &&
            (state === undefined ||
              !/^\/items\/\d+\//.test(at) ||
              (item !== undefined && at.startsWith(item))),
        )
      );
    };
    /** Whether a place, a reference or another text of the record is of the town. */
    const isKnownTown = (word: string, ids: readonly string[], pointer: string) =>
      facts.terms.some(({ table, key }) => table === "places" && ids.includes(key)) ||
      [id, ...facts.references.map(({ text }) => text)].some((text) =>
        ids.some((town) => text.includes(town)),
      ) ||
      scan.texts.some((other) => other.pointer !== pointer && other.text.includes(word));
    for (const { pointer, key, text } of scan.texts) {
      if (!ours.has(key) || apart.test(pointer)) continue;
      const words = text.match(/(?<![\p{L}-])\p{Lu}\p{Ll}{3,}(?!-?\p{L})/gu) ?? [];
      // Several States are a list, such as the three that led a review.
      if (new Set(words.flatMap((word) => named.states.get(word) ?? [])).size > 1) continue;
      for (const word of words) {
        const code = named.states.get(word);
        if (code === undefined || code === state) continue;
        // A State that two texts name is a part of the story.
        const inTwo = scan.texts.filter((other) => other.text.includes(word)).length > 1;
        if (inTwo || isOfThis(code, pointer)) continue;
        report({
          pointer,
          message: `The text names ${word}, ${typeof state === "string" ? `and the record is about ${state}` : "which no field of the record has"}.`,
          help: "Correct the word or the State; if the record is about both, a field says so.",
          related: state === undefined ? [] : [{ pointer: "/state", message: "the State" }],
          parameters: [word],
        });
        break;
      }
    }
    for (const { pointer, key, text } of scan.texts) {
      if (!told.has(key) || pointer.startsWith("/copies/")) continue;
      if (collection !== "cases" && !/\/citations\/\d+\/note$/.test(pointer)) continue;
      const far = townsAfter(orNear, text).find((word) => {
        const ids = named.towns.get(word);
        return ids && !isKnownTown(word, ids, pointer);
      });
      if (far !== undefined)
        report({
          pointer,
          message: `The note names ${far}, and nothing else in the record is of that place.`,
          help: "Correct the note, if it is that of another citation.",
          parameters: [far],
        });
    }
    if (!("events" in value)) return;
    const places = new Set(
      facts.terms.flatMap(({ table, key }) => (table === "places" ? [key] : [])),
    );
    if (places.size > 0)
      for (const key of ["title", "summary"]) {
        const text = record[key];
        if (typeof text !== "string") continue;
        const far = townsAfter(inOrAt, text).find(
          (word) => named.towns.has(word) && !named.towns.get(word)!.some((id) => places.has(id)),
        );
        if (far)
          report({
            pointer: `/${key}`,
            message: `The words name ${far}, which is the place of no event of the case.`,
            help: "Correct the town, or add the event.",
            parameters: [far],
          });
      }
    for (const [index, { place, places, summary = "", participants = [] }] of (
      value.events ?? []
    ).entries()) {
      if (place === undefined || places !== undefined) {
        if (place !== undefined && places && !places.includes(place))
          report({
            pointer: `/events/${index}/places`,
            message: `The event has the place “${place}”, and a list of places without it.`,
            help: "Keep one of the two.",
            related: [{ pointer: `/events/${index}/place`, message: "the place" }],
          });
        continue;
      }
      const words = [summary, ...participants.map(({ unnamed = "" }) => unnamed)].join(" ");
      const towns = new Set(
        [...townsAfter(orRussian, words), ...townsOfCourts(words)].flatMap(
          (word) => named.towns.get(word) ?? [],
        ),
      );
      if (towns.size === 0 || towns.has(place)) continue;
      report({
        pointer: `/events/${index}/place`,
        message: `The place is “${place}”, and the words of the event name “${[...towns].join("”, “")}”.`,
        help: "Correct the place or the words.",
      });
    }
  },
});

/** The words with a capital after some prepositions, without the beginnings of longer names (“Miami Beach”). */
function townsAfter(preposition: RegExp, text: string): readonly string[] {
  return [...text.matchAll(preposition)].flatMap(([, word = "", next]) =>
    isNamedAfterIt(next) ? [] : [word],
  );
}

const [inOrAt, orNear, orRussian] = ["in|at", "in|at|near", "in|at|в"].map(
  (words) =>
    new RegExp(
      String.raw`(?<!\p{L})(?:${words}) (\p{Lu}[\p{L}-]{3,})(?: (\p{Lu}[\p{L}-]+))?`,
      "gu",
    ),
) as [RegExp, RegExp, RegExp];

/** What a source prints, names, and the words of an event, which has a source of its own for who came from where. */
const apart = /\/discrepancies\/|\/names\/|^\/events\/\d+\/summary$/;
const ours: ReadonlySet<string> = new Set(
  "title summary text finding measure note resolution unnamed".split(" "),
);

/** Notes, and what explains a discrepancy. */
const told: ReadonlySet<string> = new Set(["note", "resolution"]);

/** “The Almaty city court”. */
function townsOfCourts(text: string): readonly string[] {
  return text.match(/(?<!\p{L})\p{Lu}[\p{L}-]{3,}(?= (?:city|town|municipal) court\b)/gu) ?? [];
}

interface Named {
  readonly states: ReadonlyMap<string, string>;
  readonly towns: ReadonlyMap<string, readonly string[]>;
}

/** Names of States of one word, with the word for what is of them (Uzbek), and of towns. */
function namesIn(tables: Tables): Named {
  const known = made.get(tables);
  if (known) return known;
  const states = new Map<string, string>();
  for (const [code, { row }] of tables.get("states")?.rows ?? []) {
    const name = typeof row["name"] === "string" ? row["name"] : "";
    // A name may also be a person's, or a part of another name.
    if (/^\p{L}+$/u.test(name) && !ambiguous.has(name)) states.set(name, code);
    const people = /^(\p{L}{4,}?)i?stan$/u.exec(name)?.[1];
    if (people !== undefined) states.set(people, code);
  }
  const towns = new Map<string, string[]>();
  for (const [id, { row }] of tables.get("places")?.rows ?? [])
    for (const { name } of Array.isArray(row["names"])
      ? (row["names"] as { name?: unknown }[])
      : [])
      if (typeof name === "string") towns.set(name, [...(towns.get(name) ?? []), id]);
  const all = { states, towns };
  made.set(tables, all);
  return all;
}

const made = new WeakMap<Tables, Named>();
const ambiguous: ReadonlySet<string> = new Set(
  "Georgia Jordan Chad Guinea Turkey Mali Niger Congo".split(" "),
);
