import { facts } from "../../facts/declared.ts";
import { each, objectOf, stringOf, stringsOf, textOf, textsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { RecommendationSet, Source } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";
import { wordStems } from "../../texts/word-stems.ts";

const sets = facts("recommendations", {
  source: textOf,
  issuedBy: issuerOf,
  itemPeople: peopleOf,
  assessors: assessorsOf,
});
const sources = facts("sources", {
  kind: textOf,
  publisher: textOf,
  title: stringOf,
  numbered: (source) => stringsOf(source, "otherNumbers"),
});
const cases = facts("cases", { people: stringsOf });

/** Who speaks in a set, against the document that holds it. */
export default corpusRule({
  id: "whose/issuer",
  severity: "warning",
  yieldsTo: { "sources/kind": "record" },
  judges: sets,
  facts: [sources, cases],
  docs: {
    demands:
      "A set is held by the document with its id, if there is one, and by one of a year in its id. The issuer of a set fits the document that holds it: an NGO demands in a document of its own, a committee, an expert and the UPR Working Group in documents of the United Nations; the mandate is that of the title; the complainants of views are people of its items or of a case that names it. An assessor is the publisher of a document cited for the assessment.",
    why: "A demand has the weight of the body that makes it.",
    failing: { "recommendations/un-report": assessment("review-council") },
    passing: { "recommendations/un-report": assessment("example-ngo") },
  },
  check(corpus, report) {
    return (record, { source, issuedBy: issuer, itemPeople, assessors }) => {
      const document = source && corpus.record("sources", source.text);
      const held = sources.of(document || undefined);
      const years = [record.id, source?.text ?? ""].map(
        (id): readonly string[] => id.match(/(?:19|20)\d\d/g) ?? [],
      );
      const own = source && corpus.record("sources", record.id);
      const isOfAnother =
        (own && source.text !== record.id && !record.id.startsWith(`${source.text}-`)) ||
        (years.every((list) => list.length > 0) &&
          !years[0]!.some((year) => years[1]!.includes(year)));
      if (source && document && isOfAnother && held?.kind?.text !== "dataset") {
        report(record, {
          pointer: source.pointer,
          message: `The set “${record.id}” is held by “${source.text}”, a document ${own ? "beside that of its own id" : "of another year, by the two ids"}.`,
          help: "Correct the source.",
          related: own ? [{ record: own, pointer: "/title", message: "the other document" }] : [],
          parameters: [source.text],
        });
        return;
      }
      if (document && held) {
        const { kind, publisher } = held;
        const related = [
          { record: document, pointer: kind?.pointer ?? "", message: "the document" },
        ];
        const fits = documents[issuer.kind];
        if (kind && fits && !fits.includes(kind.text as Source["kind"])) {
          report(record, {
            pointer: "/issuer",
            message: `The issuer is “${issuer.kind}”, and the document that holds this set is “${kind.text}”.`,
            help: "Correct the issuer, the document, or the kind in the record of the document.",
            related,
          });
          return;
        }
        const own = issuer.organizations;
        if (
          issuer.kind === "ngo" &&
          publisher &&
          own.length > 0 &&
          !own.some(({ text }) => text === publisher.text)
        ) {
          report(record, {
            pointer: "/issuer/organizations",
            message: `“${own.map(({ text }) => text).join("”, “")}” issued this set, and “${publisher.text}” published the document that holds it.`,
            help: "Name the organizations that signed, or correct the publisher.",
            related: [{ record: document, pointer: publisher.pointer, message: "the publisher" }],
          });
        }
        const numbers = held.numbered.flatMap(
          (text) => /\bopinion\b.*?(\d+\/\d{4})/i.exec(text)?.[1] ?? [],
        );
        const { opinion } = issuer;
        if (opinion && numbers.length > 0 && !numbers.includes(opinion.text))
          report(record, {
            pointer: opinion.pointer,
            message: `The opinion is ${opinion.text}, and the record of its document says ${numbers.join(", ")}.`,
            help: "Correct one of the two.",
            related: [{ record: document, pointer: "/otherNumbers", message: "its numbers" }],
          });
        const row =
          issuer.mandate && corpus.tables.get("special-procedures")?.rows.get(issuer.mandate);
        const mandate =
          row && typeof row.row["mandate"] === "string" ? row.row["mandate"] : undefined;
        const said = /\b(?:Special Rapporteur|Working Group|Independent Expert)\b.*/.exec(
          held.title ?? "",
        )?.[0];
        if (mandate && said) {
          const subject = stemsOf(mandate);
          const words = stemsOf(said);
          if (![...subject].some((stem) => words.has(stem)))
            report(record, {
              pointer: "/issuer/mandate",
              message: `The mandate is that of the ${mandate}, and the title of the document is “${held.title!}”.`,
              help: "Correct the mandate, or the document.",
              related,
            });
        }
      }
      for (const { pointer, text } of issuer.complainants) {
        const people = new Set(itemPeople);
        const inCases = corpus
          .inbound(`recommendations/${record.id}`)
          .filter(({ from }) => from.collection === "cases")
          .flatMap(({ from }) => cases.of(from)?.people ?? []);
        if (people.size + inCases.length === 0 || people.has(text) || inCases.includes(text))
          continue;
        report(record, {
          pointer,
          message: `“${text}” complained, and neither an item of these views nor a case that names them is about that person.`,
          help: "Correct the complainant, or add the person where the views are used.",
        });
      }
      for (const { by, cited } of assessors) {
        const publishers = cited.map(
          (id) => sources.of(corpus.record("sources", id))?.publisher?.text,
        );
        if (
          publishers.length === 0 ||
          publishers.includes(undefined) ||
          publishers.includes(by.text)
        )
          continue;
        report(record, {
          pointer: by.pointer,
          message: `“${by.text}” assessed, and no document cited for it is published by that body (but by “${publishers.join("”, “")}”).`,
          help: "Correct the assessor, or cite the document of the assessor.",
        });
      }
    };
  },
});

function issuerOf(set: Item<RecommendationSet>) {
  const issuer = objectOf(set, "issuer") as Item as Item<{
    kind: string;
    mandate: string;
    organizations: string[];
    complainants: string[];
    opinion: string;
  }>;
  return {
    kind: stringOf(issuer, "kind") ?? "",
    mandate: stringOf(issuer, "mandate"),
    opinion: textOf(issuer, "opinion"),
    organizations: textsOf(issuer, "organizations"),
    complainants: textsOf(issuer, "complainants"),
  };
}

function peopleOf(set: Item<RecommendationSet>): readonly string[] {
  return each(set, "items", (item) => stringsOf(item, "people")).flat();
}

function assessorsOf(set: Item<RecommendationSet>) {
  return each(set, "assessments", (assessment) => {
    const by = textOf(assessment, "by");
    return (
      by && { by, cited: each(assessment, "citations", (citation) => stringOf(citation, "source")) }
    );
  });
}

/** The kinds of document in which each issuer speaks. */
const documents: Partial<Record<string, readonly Source["kind"][]>> = {
  ngo: [
    "ngo-report",
    "ngo-submission",
    "ngo-statement",
    "ngo-urgent-action",
    "web-page",
    "book",
    "academic",
  ],
  "upr-working-group": ["un-document", "dataset", "web-page"],
  "treaty-body-concluding-observations": ["un-document", "treaty-body-decision"],
  "treaty-body-views": ["un-document", "treaty-body-decision"],
  "special-procedure": ["un-document", "special-procedure-communication", "treaty-body-decision"],
} satisfies Partial<Record<RecommendationSet["issuer"]["kind"], readonly Source["kind"][]>>;

function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set(wordStems(text));
  for (const word of [
    "speci",
    "rappo",
    "worki",
    "group",
    "exper",
    "indep",
    "human",
    "right",
    "repor",
    "situa",
    "missi",
  ])
    stems.delete(word);
  return stems;
}

function assessment(by: string): string {
  return `assessments:
  - { id: ngo-2019, of: ["1.1"], by: ${by}, asOf: "2019-06-30", scale: free-text, level: not-implemented, finding: Nothing was changed., citations: [{ source: ngo-report, at: { section: arrests, paragraph: "3" }, supports: full }] }`;
}
