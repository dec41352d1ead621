import type { Corpus } from "../../corpus/corpus.ts";
import { addTo } from "../../diagnostics/add-to.ts";
import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { extents, judgeLocator } from "../shared/locator.ts";
import type { LocatorFlaw, LocatorVerdict } from "../shared/locator.ts";
import { opened } from "../shared/opened-sources.ts";
import { placeFacts, placesIn, placesNamed } from "../shared/places-named.ts";
import type { PlaceNamed } from "../shared/places-named.ts";
import { sets } from "../shared/recommended-items.ts";

const stages = facts("recommendations", { stage: textOf });

/**
 * A citation names a place that its source has.
 *
 * A place beyond the extent is an error: either the locator or the source's record is wrong, and a
 * reader who follows it finds nothing. What several places contradict is told once, at that line of the source's record. A missing place, a list of places and an odd pair of keys are
 * warnings, for a reader may still find what is meant.
 */
export default corpusRule({
  id: "citations/place",
  severity: "error",
  yieldsTo: {
    "laws/kind": "here",
    "citations/no-support": "here",
    "ids/duplicate-part": "here",
    "schema/form": "here",
  },
  facts: [...placeFacts, extents, opened, stages],
  docs: {
    demands:
      "A citation of a source with numbered paragraphs or an outline names a place in it, and that place lies within the extent or the outline that the record of the source gives. Where three places or more contradict one line of that record, the line is reported, and they are not.",
    why: "Nobody can check a statement against a place that is not there.",
    failing: {
      "organizations/example-office":
        'names:\n  - { id: en, value: Office of Figures, lang: en, kind: official, citations: [{ source: ngo-report, at: { footnote: "4" }, supports: full }] }',
    },
    passing: {
      "organizations/example-office":
        'names:\n  - { id: en, value: Office of Figures, lang: en, kind: official, citations: [{ source: ngo-report, at: { footnote: "3" }, supports: full }] }',
    },
  },
  check(corpus, report) {
    return (record) => {
      for (const { pointer, at, source: id, supports } of record.citations) {
        const source = at || supports === "unchecked" ? undefined : corpus.record("sources", id);
        if (source) missing(record, pointer, source);
      }
      for (const id of new Set(placesNamed(record).map(({ source }) => source))) {
        const source = corpus.record("sources", id);
        if (!source || source.unread) continue;
        const { flaws, doubts } = corpus.once(judged, source);
        for (const flawed of flaws.get(record) ?? [])
          if (!doubts.get(doubtOf(flawed.flaw))) tell(flawed, source);
      }
      if (record.collection !== "sources" || record.unread) return;
      // Said once of each source, not of each citation.
      const { doubts, unknown } = corpus.once(judged, record);
      for (const places of doubts.values()) tellDoubted(record, places);
      if (unknown.size > 0 && opened.of(record)?.opened) tellUnknown(record, [...unknown]);
    };

    function tell({ record, place, flaw }: Flawed, source: RecordFacts): void {
      const { key, says, certain, suggestions, lacks: _, ...rest } = flaw;
      const pointer = `${place.pointer}/${key}`;
      report(record, {
        ...rest,
        pointer,
        ...(says ? { related: [{ record: source, ...says }] } : {}),
        ...(suggestions?.length ? { suggestions } : {}),
        ...(certain === undefined
          ? {}
          : {
              fix: {
                title: `Write “${certain}”`,
                safety: "safe",
                edits: [{ place: { file: record.file, pointer }, text: JSON.stringify(certain) }],
              },
            }),
        parameters: [String(place.at[key])],
      });
    }

    function missing(record: RecordFacts, pointer: string, source: RecordFacts): void {
      const { outline = [], extent = {} } = extents.of(source) ?? {};
      const sections = outline.length;
      const paragraphs = extent.paragraphs ?? 0;
      if (sections < 2 && paragraphs < 2) return;
      report(record, {
        pointer,
        severity: "warning",
        message: `The citation names no place in the source, which has ${sections < 2 ? `${paragraphs} numbered paragraphs` : `${sections} sections`}.`,
        help: `Add “at” with ${sections < 2 ? "the paragraph" : "the section, and the paragraph or item in it"}.`,
        related: [
          {
            record: source,
            pointer: sections < 2 ? "/extent/paragraphs" : "/outline",
            message: "the places of the source",
          },
        ],
      });
    }

    function tellDoubted(source: RecordFacts, places: readonly Flawed[]): void {
      const lacking = new Map(places.map((each) => [each.flaw.lacks!, each]));
      const names = [...lacking.keys()];
      const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
      report(source, {
        pointer: places[0]!.flaw.says!.pointer,
        message: `By this the source does not have what ${places.length} references to it name: ${names.slice(0, SHOWN).join(", ")}${more}.`,
        help: "Correct this, or those places if they are wrong.",
        related: [...lacking].slice(0, SHOWN).map(([message, { record, place, flaw }]) => ({
          ...{ record, pointer: `${place.pointer}/${flaw.key}`, message },
        })),
        parameters: [doubtOf(places[0]!.flaw)!],
      });
    }

    function tellUnknown(source: RecordFacts, missing: readonly string[]): void {
      report(source, {
        pointer: "",
        at: "key",
        severity: "info",
        message: `Places in this source are cited, but its record does not say how far it goes (${missing.join(", ")}), so they could not be looked up.`,
        help: "Add it under “extent”, or as “outline”.",
        parameters: missing,
      });
    }
  },
});

/** So many places that contradict one line of a source's record speak against that line. */
const SEVERAL = 3;
const SHOWN = 3;

/** A flaw of a place that a record names. */
interface Flawed {
  readonly record: RecordFacts;
  readonly place: PlaceNamed;
  readonly flaw: LocatorFlaw;
}

/** The places in a source, compared with its record. */
interface Judged {
  readonly flaws: ReadonlyMap<RecordFacts, readonly Flawed[]>;
  /** The flaws that speak against a line of the source's record, by that line. */
  readonly doubts: ReadonlyMap<string | undefined, readonly Flawed[]>;
  /** Extents without which places could not be compared, in order. */
  readonly unknown: ReadonlySet<string>;
}

function judged(corpus: Corpus, source: RecordFacts): Judged {
  const flaws = new Map<RecordFacts, Flawed[]>();
  const against = new Map<string | undefined, Flawed[]>();
  const unknown: string[] = [];
  const numbers = corpus.once(numbersIn, source);
  // Records of one document share the places that they cite.
  const verdicts = new Map<PlaceNamed["at"], LocatorVerdict>();
  for (const [record, place] of placesIn(corpus, source)) {
    const verdict = verdicts.get(place.at) ?? judgeLocator(place.at, extents.of(source)!, numbers);
    verdicts.set(place.at, verdict);
    unknown.push(...verdict.unknown);
    for (const flaw of verdict.flaws) {
      const flawed = { record, place, flaw };
      addTo(flaws, record, flawed);
      if (doubtOf(flaw) !== undefined) addTo(against, doubtOf(flaw), flawed);
    }
  }
  const doubts = new Map([...against].filter(([, places]) => places.length >= SEVERAL));
  return { flaws, doubts, unknown: new Set(unknown.toSorted()) };
}

/** The line of the source's record that a flaw contradicts; of an outline, the section that it lacks. */
function doubtOf({ key, says, lacks }: LocatorFlaw): string | undefined {
  return lacks !== undefined && key !== "section" ? says!.pointer : lacks;
}

/** The numbers of the recommendations that a source holds, of sets that are not still being loaded. */
function numbersIn(corpus: Corpus, { id }: RecordFacts): ReadonlySet<string> | undefined {
  const naming = new Set(corpus.inbound(`sources/${id}`).map(({ from }) => from));
  const items = [...naming].flatMap((record) => {
    const set = stages.of(record)?.stage?.text === "draft" ? undefined : sets.of(record);
    return set?.source?.text === id ? set.items : [];
  });
  return items.length > 0 ? new Set(items.flatMap((item) => [item.id, item.number])) : undefined;
}
