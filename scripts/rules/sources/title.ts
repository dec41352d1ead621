import { addTo } from "../../diagnostics/add-to.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { numberOf, stringsOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Review } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { namedFacts, namedIn } from "../shared/named-in-texts.ts";
import { namesOf } from "../shared/named-records.ts";

const sources = facts("sources", {
  titled: (source) => textOf(source, "title"),
  hostedBy: (source) => textOf(source, "host"),
  publisher: textOf,
});
const reviews = facts("reviews", {
  sessionOf: (review) => numberOf(review, "session"),
  reviewed: documentsOf,
});
const sets = facts("recommendations", { source: textOf, review: textOf });

/** What a title says of its document, against the fields. Warnings: a title may speak of two. */
export default corpusRule({
  id: "sources/title",
  severity: "warning",
  yieldsTo: {
    "upr/review-session": "record",
  },
  judges: sources,
  facts: [...namedFacts, reviews, sets],
  docs: {
    demands:
      "The organization whose report, submission or statement a title says it is published it; the session of the Universal Periodic Review in a title is that of the review that the document belongs to; a person in a title is the one of whom the id has the name.",
    why: "The title is printed, so the field is the slip.",
    failing: { "sources/ngo-report": "title: Review Council Report on Exampleland" },
    passing: { "sources/ngo-report": "title: Example NGO Report on Exampleland" },
  },
  check(corpus, report) {
    const bodies = corpus.once(bodiesByName);
    const surnames = corpus.once(peopleBySurname);
    /** Whom the title names, against the last name in the id. */
    function person(record: RecordFacts, pointer: string): void {
      const own = record.id.split("-").flatMap((word) => surnames.get(word) ?? []);
      if (own.length === 0) return;
      const named = namedIn(corpus, record)
        .filter((one) => one.pointer === pointer)
        .flatMap(({ bearers }) => bearers.filter((bearer) => bearer.startsWith("people/")));
      if (named.length === 0 || named.some((bearer) => own.includes(bearer))) return;
      report(record, {
        pointer,
        message: `The title names “${named[0]!.slice(7)}”, and the id “${record.id}” has the name of “${own[0]!.slice(7)}”.`,
        help: "Correct the title; ids stay, so otherwise say in the note whom the document is about.",
        parameters: [named[0]!],
      });
    }
    return (record, { titled: title, publisher, hostedBy: host }) => {
      if (!title) return;
      const body = publisher && corpus.record("organizations", publisher.text);
      const own = body ? namesOf(body).map(({ value }) => value) : [];
      const said = authored.exec(title.text)?.[1];
      const named = said === undefined ? undefined : bodies.get(said.toLowerCase());
      if (
        publisher &&
        named &&
        named !== publisher.text &&
        named !== host?.text &&
        !own.some((name) => title.text.includes(name))
      )
        report(record, {
          pointer: publisher.pointer,
          message: `The title says that this is of “${named}”, and the publisher is “${publisher.text}”.`,
          help: "Correct the publisher; where another one only hosts it, write “host”.",
          related: [{ pointer: title.pointer, message: "the title" }],
        });
      person(record, title.pointer);
      const session = Number(ofSession.exec(title.text)?.slice(1).find(Boolean));
      const sessions = Number.isNaN(session) ? [] : sessionsOf(corpus, record.id);
      if (sessions.length > 0 && !sessions.includes(session))
        report(record, {
          pointer: title.pointer,
          message: `The title says session ${session}, and the document belongs to the review of session ${sessions.join(", ")}.`,
          help: "Correct the title, or the review that names the document.",
          parameters: [String(session)],
        });
    };
  },
});

/** A name before the word for what it wrote. */
const authored =
  /^(?:[^:]{3,30}: )?(?:the |The )?(\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|for|and|the)){1,7}?)(?:'s|’s)? (?:Report|Submission|Annual Report|World Report|Statement|Briefing|Press Release|Public Statement|Urgent Action|Urgent Appeal|Open Letter|submission|report|statement|briefing)\b/u;
const ofSession =
  /(?:Universal Periodic Review|UPR).{0,60}?\b(\d{1,2})(?:st|nd|rd|th) [Ss]ession|\b(\d{1,2})(?:st|nd|rd|th) [Ss]ession.{0,60}?(?:Universal Periodic Review|UPR)/;

/** The sessions of the reviews that name a document, or a set of recommendations in it. */
function sessionsOf(corpus: Corpus, id: string): number[] {
  const named = corpus.inbound(`sources/${id}`).flatMap(({ from }) => {
    const set = sets.of(from);
    if (set?.source?.text === id && set.review)
      return corpus.record("reviews", set.review.text) ?? [];
    return reviews.of(from)?.reviewed.includes(id) ? [from] : [];
  });
  return [...new Set(named.flatMap((review) => reviews.of(review)?.sessionOf ?? []))];
}

/** The people of whom alone a last name is. */
function peopleBySurname(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id } of corpus.of("people")) {
    const surname = id.split("-").findLast((word) => /^[a-z]{4,}$/.test(word));
    if (surname !== undefined) addTo(found, surname, `people/${id}`);
  }
  return found;
}

function bodiesByName(corpus: Corpus): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const record of corpus.of("organizations"))
    for (const { value, kind } of namesOf(record))
      if (kind !== "short") found.set(value.toLowerCase(), record.id);
  return found;
}

function documentsOf(review: Item<Review>): readonly string[] {
  return stringsOf(review, "documents");
}
