import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const cases = facts("cases", {
  decidedAbroad: (record) =>
    each(record, "events", (event) => {
      if (stringOf(event, "type") !== "international-decision") return undefined;
      const makers = each(event, "participants", (participant) =>
        stringOf(participant, "role") === "decision-maker"
          ? textOf(participant, "organization")
          : undefined,
      );
      if (makers.length === 0) return undefined;
      return {
        id: stringOf(event, "id") ?? "",
        makers,
        sources: each(event, "citations", (citation) => stringOf(citation, "source")),
      };
    }),
  readersOfRights: (record) =>
    each(record, "violations", (violation) => ({
      events: each(violation, "standing", (voice) => stringOf(voice, "event")),
      by: each(violation, "rights", (right) => {
        const by = textOf(right, "by");
        const cited = each(right, "citations", (citation) => stringOf(citation, "source"));
        return by && { ...by, cited };
      }),
    })),
});
const documents = facts("sources", { kind: textOf, publisher: textOf });
const bodies = facts("organizations", {
  kind: stringOf,
  wholes: (organization) =>
    each(organization, "relations", (relation) =>
      stringOf(relation, "type") === "part-of" ? stringOf(relation, "organization") : undefined,
    ),
});

/** Who decided an international complaint. A warning: a body may publish what another decided. */
export default corpusRule({
  id: "whose/decider",
  severity: "warning",
  yieldsTo: {
    "whose/body": "here",
    "whose/stranger": "record",
    "treaty-bodies/publisher": "record",
    "references/unknown": "here",
    "standing/whose": "record",
  },
  judges: cases,
  facts: [documents, bodies],
  docs: {
    demands:
      "The decision-maker of an international decision is the body that published the decision, where one is cited, and the body that read the treaties in what it is said to have found.",
    why: "Views of a committee, an opinion of a working group and a resolution of the Council differ in force.",
    failing: decided("review-council"),
    passing: decided("committee"),
  },
  check(corpus, report) {
    return (record, { decidedAbroad, readersOfRights }) => {
      for (const { id, makers, sources } of decidedAbroad) {
        const readers = readersOfRights
          .filter(({ events }) => events.includes(id))
          .flatMap(({ by, events }) => by.map((each) => ({ ...each, events })));
        const published = sources.flatMap((source) => {
          const document = corpus.record("sources", source);
          const { kind, publisher } = documents.of(document) ?? {};
          const isDecision = kind?.text === "treaty-body-decision" || kind?.text === "un-document";
          return document && isDecision && publisher
            ? [{ text: publisher.text, place: { record: document, pointer: publisher.pointer } }]
            : [];
        });
        const others = [
          ...readers.map((by) => ({ text: by.text, place: { pointer: by.pointer } })),
          ...published,
        ].filter(({ text }) => isDecider(text));
        const [first] = others;
        if (!first) continue;
        const names = new Set(others.map(({ text }) => text));
        const isMaker = (name: string) =>
          makers.some(({ text }) => text === name || wholesOf(text).includes(name));
        if ([...names].some(isMaker)) {
          for (const { text, pointer, events, cited } of readers)
            // Of several decisions on one violation, or of the documents cited, another may be that of the body.
            if (
              events.length === 1 &&
              isDecider(text) &&
              !isMaker(text) &&
              !isPublished(cited, text)
            )
              report(record, {
                pointer,
                message: `By this, “${text}” named an article, and “${makers[0]!.text}” decided “${id}”, which found the violation.`,
                help: "Correct the body; or name the decision of that body, too.",
                related: [{ pointer: makers[0]!.pointer, message: "who decided" }],
                parameters: [id, text],
              });
          continue;
        }
        report(record, {
          pointer: makers[0]!.pointer,
          message: `By this, “${makers[0]!.text}” decided “${id}”, but ${[...names].map((name) => `“${name}”`).join(" and ")} ${published.length > 0 ? "published the decision" : "read the treaties in it"}.`,
          help: "Correct the decision-maker, or the document.",
          related: [{ ...first.place, message: "the other body" }],
          parameters: [id],
        });
      }
    };

    function isPublished(cited: readonly string[], by: string): boolean {
      return cited.some((id) => documents.of(corpus.record("sources", id))?.publisher?.text === by);
    }

    /** Whether a body decides on complaints: the Secretariat and the Council publish what others decide. */
    function isDecider(id: string): boolean {
      const kind = bodies.of(corpus.record("organizations", id))?.kind;
      return kind === "treaty-body" || kind === "special-procedure";
    }

    function wholesOf(id: string): readonly string[] {
      return bodies.of(corpus.record("organizations", id))?.wholes ?? [];
    }
  },
});

function decided(body: string) {
  return {
    "organizations/committee":
      'names: [{ id: en, value: Committee on Examples, lang: en, kind: official, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }]\nkind: treaty-body',
    "sources/views":
      'title: Views of a committee\nkind: treaty-body-decision\npublisher: committee\nsymbol: CEDAW/C/61/D/45/2012\ndate: "2015-07-13"\nlanguage: en\nlicence: un-document\nurls: []\nretrieved: "2020-01-15"',
    "cases/other": `events:
  - id: views
    type: international-decision
    date: "2015-07-13"
    participants: [{ role: complainant, person: second-person }, { role: decision-maker, organization: ${body} }]
    citations: [{ source: views, supports: full }]`,
  };
}
