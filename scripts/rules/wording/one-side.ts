import type { Corpus } from "../../corpus/corpus.ts";
import type { RecordFacts } from "../../facts/facts.ts";
import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { answering, answersTo } from "../shared/voices.ts";
import { bodiesOfState } from "../shared/bodies-of-state.ts";
import { issuerOf } from "../shared/recommended-items.ts";

const judged = facts(["cases", "organizations"], {
  kind: stringOf,
  state: stringOf,
  stated: (record) => each(record, "claims", ({ path }) => path.pointer),
});
const sources = facts("sources", {
  publisher: textOf,
  reading: (source) => [
    stringOf(source, "read") ?? "",
    ...each(source, "copies", (copy) => stringOf(copy, "read") ?? ""),
  ],
});
const criticized = `claims:
  - { id: slow, text: It is slow., status: reported, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
const sets = facts("recommendations", { source: textOf, state: textOf, issuer: issuerOf });

/**
 * A hint, for nobody is bound to find an answer: that the State's own words lie within reach, unread,
 * beside what others say of its institutions.
 */
export default corpusRule({
  id: "wording/one-side",
  severity: "info",
  judges: judged,
  facts: [sources, sets, answering],
  docs: {
    demands:
      "A State body or a practice that is criticized by the word of others alone has what the State answered, if a report that prints the State's words is in the dataset: the report of its review, or a document of a State body that the record cites. Such a report was read whole, or is cited for the answer.",
    why: "A record that tells one side looks like a finding. The answer may stand a few pages further in a document that somebody had open.",
    source: "OHCHR, Manual on Human Rights Monitoring, on impartiality",
    failing: { "sources/un-report": read("part"), "organizations/example-office": criticized },
    passing: { "sources/un-report": read("whole"), "organizations/example-office": criticized },
  },
  check(corpus, report) {
    const reviews = reviewReports(corpus);
    return (record, { kind, state, stated: claims }) => {
      const institution = record.collection === "organizations" && isOfState(kind);
      if (state === undefined || !(institution || kind === "practice")) return;
      const cited = record.citations.filter(({ statement }) => claims.includes(statement));
      const voiced = (id: string) => reviews.get(id) === state || isStates(corpus, id, state);
      const criticism = claims.find((claim) => {
        const own = cited.filter(({ statement }) => statement === claim);
        return own.length > 0 && own.every(({ source }) => isFromOutside(corpus, source));
      });
      if (criticism === undefined) return;
      const answered =
        answersTo(corpus, record).length > 0 ||
        cited.some(({ source, supports }) => supports === "full" && !isFromOutside(corpus, source));
      if (answered) return;
      const near = new Set(record.citations.map(({ source }) => source).filter(voiced));
      for (const [id, of] of reviews) if (of === state && !isUsed(corpus, id)) near.add(id);
      for (const id of near) {
        const source = corpus.record("sources", id);
        if (!source || !isPartlyRead(source)) continue;
        report(record, {
          pointer: criticism,
          message: `Others alone speak of ${institution ? "this State body" : "this practice"} here, and “${id}”, which prints what the State says, was read only in part.`,
          help: "Read the rest of it, and enter under “responses” what the State says about the matter, with its date; if it says nothing, write “read: whole”.",
          related: [
            { record: source, pointer: "", message: "the document that prints the State's words" },
          ],
          parameters: [id],
        });
      }
    };
  },
});

/** The reports of reviews of States, by the ids of their sources, each with the State. */
function reviewReports(corpus: Corpus): Map<string, string> {
  const found = new Map<string, string>();
  for (const record of corpus.of("recommendations")) {
    const { source, state, issuer } = sets.of(record) ?? {};
    if (issuer === "upr-working-group" && source && state) found.set(source.text, state.text);
  }
  return found;
}

/** Whether somebody took a State's statement from it: a claim outside what it recommends cites it. */
function isUsed(corpus: Corpus, source: string): boolean {
  return corpus.of("cases", "organizations").some((record) => {
    const { stated = [] } = judged.of(record) ?? {};
    const { answersGiven = [] } = answering.of(record) ?? {};
    const told = [...stated, ...answersGiven.map(({ pointer }) => pointer)];
    return record.citations.some(
      (one) => one.source === source && told.includes(one.statement) && one.supports === "full",
    );
  });
}

function isStates(corpus: Corpus, source: string, state: string): boolean {
  const { publisher } = sources.of(corpus.record("sources", source)) ?? {};
  const organization = publisher && judged.of(corpus.record("organizations", publisher.text));
  return !!organization && organization.state === state && isOfState(organization.kind);
}

/** Whether neither a State body nor a body of several States published it. */
function isFromOutside(corpus: Corpus, source: string): boolean {
  const { publisher } = sources.of(corpus.record("sources", source)) ?? {};
  const { kind } = (publisher && judged.of(corpus.record("organizations", publisher.text))) || {};
  return kind !== undefined && outside.has(kind);
}

function isPartlyRead(source: RecordFacts): boolean {
  const reading = sources.of(source)?.reading ?? [];
  return reading.includes("part") && !reading.includes("whole");
}

function isOfState(kind: string | undefined): boolean {
  return kind !== undefined && bodiesOfState.has(kind);
}

const outside: ReadonlySet<string> = new Set([
  "ngo",
  "initiative",
  "movement",
  "media",
  "trade-union",
  "political-party",
]);

function read(how: string): string {
  return `retrieved: "2020-01-15"\nread: ${how}`;
}
