import { facts } from "../../facts/declared.ts";
import type { CitationFact, RecordFacts } from "../../facts/facts.ts";
import { each, stringOf } from "../../facts/item.ts";
import type { EventType } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";

const sources = facts("sources", {
  kindOfWitness: (source) => stringOf(source, "kind"),
  listings: (source) =>
    each(source, "outline", (section) => {
      const id = stringOf(section, "id") ?? "";
      return listing.test(id) || listing.test(stringOf(section, "title") ?? "") ? id : undefined;
    }),
});

/** What a place is made of, against what it is to bear out. A warning: a heading may say more than most. */
export default corpusRule({
  id: "citations/cannot-witness",
  severity: "warning",
  yieldsTo: { "citations/place": "here" },
  facts: [sources, cases],
  docs: {
    demands:
      "A list of contents, an index or a bibliography bears out no statement. The text of a law bears out no event, violation, status or answer, unless the event is an act of the lawmaker, and no figure.",
    why: "A heading and a rule say what may be told, not that it happened.",
    failing: {
      "sources/ngo-report": outline(),
      "cases/other": claim("{ section: contents, item: “1” }"),
    },
    passing: {
      "sources/ngo-report": outline(),
      "cases/other": claim("{ section: arrests, paragraph: “2” }"),
    },
  },
  check(corpus, report) {
    const suspects = new Set(
      corpus.of("sources").flatMap((source) => {
        const known = sources.of(source);
        const isSuspect = known?.kindOfWitness === "legislation" || known?.listings.length;
        return isSuspect ? [source.id] : [];
      }),
    );
    return (record) => {
      if (record.collection === "sources") return;
      const told = new Set<string>();
      for (const citation of record.citations) {
        const { source, supports, statement, pointer, at } = citation;
        if (!suspects.has(source)) continue;
        if (supports === "none" || statement.includes("/discrepancies/")) continue;
        const cited = corpus.record("sources", source);
        const known = sources.of(cited);
        const section = at?.["section"];
        const isListing = typeof section === "string" && known?.listings.includes(section) === true;
        const isLaw =
          known?.kindOfWitness === "legislation" && isOfDeeds(record, citation) && !isList(record);
        if ((!isListing && !isLaw) || told.has(statement)) continue;
        told.add(statement);
        report(record, {
          pointer,
          message: isListing
            ? `“${section}” lists what “${source}” holds; it bears out no statement.`
            : `“${source}” is the text of a law, which tells of nothing that was done.`,
          help: isListing
            ? "Cite the section that says it."
            : "Cite who reports it; the law belongs in “laws”.",
          related: [
            {
              record: cited!,
              pointer: isListing ? "/outline" : "/kind",
              message: isListing ? "its sections" : "its kind",
            },
          ],
          parameters: [source],
        });
      }
    };

    function isList({ collection }: RecordFacts): boolean {
      return collection === "laws";
    }
  },
});

const listing =
  /^(?:(?:table|list) of |indexed? )?(?:contents?|index|bibliography|abbreviations|acronyms|glossary|содержание|оглавление|мазмұны)(?: (?:list|page|and \p{L}+))?$/iu;

/** Whether the citation is of something that was done, and not by the lawmaker. */
function isOfDeeds(record: RecordFacts, { statement }: CitationFact): boolean {
  if (/^\/(?:statuses|violations|responses|values|assessments)\/\d+$/.test(statement)) return true;
  const event = cases.of(record)?.events.find(({ pointer }) => pointer === statement);
  return event !== undefined && !made.has(event.type);
}

/** What lawmakers do, and what they do it for. */
const made: ReadonlySet<string> = new Set<EventType>([
  "amnesty",
  "other",
  "meeting",
  "organization-founded",
  "organization-dissolved",
  "parliamentary-statement",
]);

function outline(): string {
  return `outline:
  - { id: contents, title: Contents, page: "2", items: 2 }
  - { id: arrests, title: Arrests, page: "4", paragraphs: 3 }
  - { id: demands, title: Demands, page: "6", items: 2 }`;
}

function claim(at: string): string {
  return `claims:
  - id: permit
    text: The meeting had no permit.
    status: reported
    citations: [{ source: ngo-report, at: ${at.replaceAll(/[“”]/g, '"')}, supports: full }]`;
}
