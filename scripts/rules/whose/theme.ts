import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts, ReferenceFact } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { isNamedAround, namedFacts, namedIn } from "../shared/named-in-texts.ts";

/** What is linked has a subject in common. A warning: themes are ours, and one may be missing. */
export default corpusRule({
  id: "whose/theme",
  severity: "warning",
  yieldsTo: {
    "vocabulary/term": "record",
    "whose/other-story": "here",
    "whose/item": "here",
    "laws/before-code": "here",
    "wording/figures": "record",
  },
  collections: ["cases", "recommendations", "statistics"],
  facts: namedFacts,
  docs: {
    demands:
      "A recommendation that is linked with a case, an item that echoes another, and a law beside a case, an item or a statistic have a theme in common with it, where both have themes; a law may be named in the words instead.",
    why: "A number or an id taken for its neighbour links two matters that have nothing to do with each other, and every list shows it.",
    failing: { "cases/other": 'recommendations: ["un-report#1.1"]' },
    passing: { "cases/other": 'recommendations: ["un-report#1.2"]' },
  },
  check(corpus, report) {
    // What a file says that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record) => {
      for (const reference of record.references) {
        if (!linking.has(reference.field)) continue;
        const own = corpus.once(themesByHolder, record).get(holderOf(reference)) ?? none;
        if (own.size === 0) continue;
        const resolution = corpus.resolve(reference, record);
        if (resolution.kind !== "found") continue;
        const { record: other, part } = resolution.target;
        const known = corpus.once(themesByHolder, other);
        const theirs = new Set(known.get(part?.pointer ?? ""));
        // A provision has the themes of its law too.
        if (other.collection === "laws")
          for (const theme of known.get("") ?? none) theirs.add(theme);
        if (theirs.size === 0 || [...theirs].some((theme) => own.has(theme))) continue;
        const law = `laws/${other.id}`;
        if (namedIn(corpus, record).some(({ bearers }) => bearers.includes(law))) continue;
        if (record.id.includes(other.id) || isNamedAround(corpus, record, law)) continue;
        report(record, {
          pointer: reference.pointer,
          message: `“${reference.text}” is about ${[...theirs].join(", ")}, and this about ${[...own].join(", ")}.`,
          help: "Correct the number or the id; or add the theme that the two have in common.",
          related: [
            { record: other, pointer: part?.pointer ?? "/themes", message: "what it is about" },
          ],
          parameters: [reference.text],
        });
      }
    };
  },
});

/** Fields that link what bears on one subject. */
const linking: ReadonlySet<string> = new Set(["recommendations", "laws", "echoes", "series"]);

/** The item that has the reference; for what a case tells the case, which alone has themes. */
function holderOf({ pointer }: ReferenceFact): string {
  return /^\/items\/\d+/.exec(pointer)?.[0] ?? "";
}

/** The themes of a record, under "", and of its items and provisions, by their pointers. */
function themesByHolder(_: Corpus, { terms }: RecordFacts): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { table, key, pointer } of terms) {
    if (table !== "themes") continue;
    const holder = pointer.slice(0, pointer.lastIndexOf("/themes/"));
    found.set(holder, (found.get(holder) ?? new Set()).add(key));
  }
  return found;
}

const none: ReadonlySet<string> = new Set();
