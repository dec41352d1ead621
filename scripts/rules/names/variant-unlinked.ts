import { addTo } from "../../diagnostics/add-to.ts";
import { distance } from "fastest-levenshtein";
import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { foldName } from "../../diagnostics/fold-name.ts";
import { byFoldedName, names, namesOf, preferredName } from "../shared/named-records.ts";
import type { Named } from "../shared/named-records.ts";

/**
 * A spelling that no list of names holds. A warning: names are compared by letters, so it is a hint
 * that two are one, and may be wrong; it speaks only where the record names the person, or where the
 * whole name is but a letter or two from a known one.
 */
export default corpusRule({
  id: "names/variant-unlinked",
  severity: "warning",
  yieldsTo: {
    "names/likely-duplicate": "record",
    "names/mixed": "here",
    "wording/letters": "record",
  },
  facts: [names],
  docs: {
    demands:
      "A spelling of a person's name in a text is one of the forms in the record of that person.",
    why: "Whoever looks for Bokayev does not find Bokaev; a spelling without a link is a person lost.",
    failing: { "cases/other": claim("Sekond Person spoke at the meeting.") },
    passing: { "cases/other": claim("Second Person spoke at the meeting.") },
  },
  check(corpus, report) {
    const known = byFoldedName(corpus, ["people"]);
    const others = byFoldedName(corpus, ["organizations", "laws"]);
    const exact = new Set(
      [...known.values(), ...others.values()].flat().map(({ name }) => name.value.toLowerCase()),
    );
    const byInitials = new Map<string, { key: string; named: Named[] }[]>();
    for (const [key, named] of known) {
      const at = initials(key);
      addTo(byInitials, at, { key, named });
    }
    return (record) => {
      const told = new Set<string>();
      for (const { pointer, text } of record.mentions) {
        for (const pair of pairsIn(text)) {
          if (exact.has(pair.toLowerCase()) || told.has(`${pointer} ${pair}`)) continue;
          const match = matchOf(pair);
          if (!match || isPartOfName(match.record, pair)) continue;
          told.add(`${pointer} ${pair}`);
          const preferred = preferredName(match.record)!;
          report(record, {
            pointer,
            message: `“${pair}” looks like a spelling of “${preferred.value}” that their record does not hold.`,
            help: `If it is the same person, add the spelling to the names of “${match.record.id}” with the place that prints it, and use “${preferred.value}” in our own words; if not, write “distinctFrom”.`,
            suggestions: [preferred.value],
            related: [
              {
                record: match.record,
                pointer: "/names",
                at: "key",
                message: "the forms of the name",
              },
            ],
            parameters: [pair, match.record.id],
          });
        }
      }
    };

    function matchOf(pair: string): Named | undefined {
      const key = foldName(pair);
      const same = known.get(key);
      if (same) return same[0];
      const near = (byInitials.get(initials(key)) ?? []).filter(({ key: other }) =>
        isNear(key, other),
      );
      return near[0]?.named[0];
    }
  },
});

/** Each two neighbouring words of a name, without the ’s of a possessive. */
function pairsIn(text: string): string[] {
  const words = text.split(/\s+/).map((word) => word.replace(/['’]s?$/, ""));
  return words.slice(1).flatMap((word, at) => {
    const first = words[at]!;
    return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(word) ? [`${first} ${word}`] : [];
  });
}

function initials(key: string): string {
  const words = key.split(" ");
  return `${words[0]?.[0] ?? ""}${words.at(-1)?.slice(0, 2) ?? ""}`;
}

/** First and last name each within a letter, or two in a long one, and not both far off. */
function isNear(a: string, b: string): boolean {
  const [left, right] = [a.split(" "), b.split(" ")];
  if (left.length !== 2 || right.length !== 2) return false;
  const slips = left.map((word, at) => distance(word, right[at]!));
  return (
    slips.every((count, at) => count <= (right[at]!.length > 7 ? 2 : 1)) &&
    slips[0]! + slips[1]! <= 2
  );
}

/** A form of three words is met in pieces of two. */
function isPartOfName(record: RecordFacts, pair: string): boolean {
  return namesOf(record).some(({ value }) => value.toLowerCase().includes(pair.toLowerCase()));
}

function claim(text: string): string {
  return `claims:
  - { id: speech, text: ${text}, status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
