import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";
import { isLinked, namedFacts, namedIn } from "../shared/named-in-texts.ts";

/** Whom and what our words name, against the fields. A warning: a text may mention somebody on the way. */
export default corpusRule({
  id: "wording/named",
  severity: "warning",
  yieldsTo: {
    "twice/record": "record",
    "whose/described": "here",
    "places/name-at-date": "record",
  },
  // The title of a source is a question of citations/about-another.
  collections: [
    "cases",
    "laws",
    "organizations",
    "people",
    "recommendations",
    "reviews",
    "statistics",
  ],
  facts: namedFacts,
  docs: {
    demands:
      "A person whom a text names is referred to in the record, or in a record that it is linked with, and one in the note of a citation of an event has a part in it, if others have; so is an organization and a law that a text of a case, a statistic, a review or a set of recommendations names, and a town, but for one in the words of an event. Other texts of the record may name it too.",
    why: "A name in the wrong record is a story about somebody else.",
    failing: { "cases/other": "summary: A meeting of First Person was broken up by police." },
    passing: { "cases/other": "summary: A meeting of Second Person was broken up by police." },
  },
  check(corpus, report) {
    // What a file says that could not be read is not known.
    if (!corpus.isWhole) return;
    return (record) => {
      if (record.mentions.length === 0) return;
      const named = namedIn(corpus, record).filter(({ pointer }) => !apart.test(pointer));
      const told = new Set<string>();
      for (const { pointer, words, bearers } of named) {
        const [first = ""] = bearers;
        const isPerson = first.startsWith("people/");
        if (!isPerson && !telling.has(record.collection)) continue;
        if (!isPerson && pointer.startsWith("/items/")) continue;
        // An event has a source of its own for the towns on its way.
        if (first.startsWith("places/") && /^\/events\/\d+\/summary$/.test(pointer)) continue;
        if (told.has(pointer)) continue;
        if (isPerson && isOfAnotherEvent(record, pointer, bearers)) {
          told.add(pointer);
          report(record, {
            pointer,
            message: `The note of this citation names “${words}”, who has no part in this event, as others have.`,
            help: "Correct the note, if it is that of another citation; or name the person in the event.",
            parameters: [first],
          });
          continue;
        }
        if (bearers.some((bearer) => isLinked(corpus, record, bearer))) continue;
        if (
          !isPerson &&
          named.some((other) => other.pointer !== pointer && other.bearers.includes(first))
        )
          continue;
        told.add(pointer);
        const [collection = "", id = ""] = first.split("/");
        const bearer = corpus.record(collection, id);
        report(record, {
          pointer,
          message: `The text names “${words}”, and the record does not refer to “${id}”.`,
          help: "Correct the name, or add who or what is meant where it belongs: “people”, a participant, “by”, “laws”, “place”.",
          related: bearer
            ? [{ record: bearer, pointer: "/names", at: "key", message: "who has this name" }]
            : [],
          parameters: [id],
        });
      }
    };
  },
});

/**
 * Whether the note of a citation of an event names people of whom none has a part in the event, while others have
 * one. What supports a discrepancy may compare.
 */
function isOfAnotherEvent(
  { references }: RecordFacts,
  pointer: string,
  bearers: readonly string[],
): boolean {
  const event = /^(\/events\/\d+)\/citations\/\d+\/note$/.exec(pointer)?.[1];
  if (event === undefined) return false;
  const people = references.flatMap(({ pointer: at, text, target }) =>
    at.startsWith(`${event}/participants/`) && target.collections?.includes("people")
      ? [`people/${text}`]
      : [],
  );
  return people.length > 0 && !bearers.some((bearer) => people.includes(bearer));
}

/** What a source prints, and names themselves. */
const apart = /\/discrepancies\/|^\/names\/|^\/naming\/|^\/items\/\d+\/text\/|^\/authors\//;

/** Records that refer to whatever they tell of; a law or an organization has no field for those it deals with. */
const telling: ReadonlySet<string> = new Set(["cases", "statistics", "reviews", "recommendations"]);
