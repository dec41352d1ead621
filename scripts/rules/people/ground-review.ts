import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import { describeDate } from "../../time/describe.ts";
import { endOf, startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { corpusRule } from "../rule.ts";

const people = facts("people", {
  naming: (record) =>
    each(record, "naming", (entry) => ({
      pointer: entry.path.pointer,
      id: stringOf(entry, "id") ?? "",
      ground: stringOf(entry, "ground") ?? "",
      decided: textOf(entry, "decided"),
      reviewBy: textOf(entry, "reviewBy"),
    })),
});
const sources = facts("sources", { publisher: textOf });

/**
 * A decision to name somebody can be seen, has a day, and is made again. Warnings: a migration cannot
 * know any of it, and what only waiting brings about must not turn a commit red.
 */
export default corpusRule({
  id: "people/ground-review",
  severity: "warning",
  judges: people,
  facts: [sources],
  docs: {
    demands:
      "A ground for naming has citations, the day on which it was decided and the day by which it is decided again, which is not past, nor after more than fifteen years. “already-widely-public” cites what at least two publishers published: that one document prints a name, one of the United Nations too, is not wide.",
    why: "What was safe to print in 2019 may not be in 2026: a new inquiry, a return, a wish to be forgotten. Without a day nobody notices that the ground is old.",
    source:
      "OHCHR, Manual on Human Rights Monitoring, on informed consent and regular assessments of risk",
    failing: { "people/second-person": person("") },
    passing: { "people/second-person": person('reviewBy: "2022-01-15"') },
  },
  check(corpus, report, { today }) {
    return (record, { naming }) => {
      for (const { pointer, id, ground, decided, reviewBy } of naming) {
        const cited = record.citations.filter(({ statement }) => statement === pointer);
        const missing = [
          ...(cited.length > 0 || ground === "consent-documented" ? [] : ["citations"]),
          ...(decided ? [] : ["“decided”"]),
          ...(reviewBy || ground === "deceased" ? [] : ["“reviewBy”"]),
        ];
        if (missing.length > 0) {
          report(record, {
            pointer: `${pointer}/ground`,
            message: `The ground “${ground}” has no ${missing.join(", no ")}.`,
            help: "Cite where the ground can be seen, and write the day of the decision and that of the next one, in quotation marks.",
            parameters: [id, "missing"],
          });
        }
        const until = dateIn(reviewBy?.text);
        if (until && startOf(until).latest < today) {
          report(record, {
            pointer: reviewBy!.pointer,
            message: `The ground “${ground}” was to be decided again by ${describeDate(until)}.`,
            help: "Weigh it again, with what has become known since: then change “decided” and “reviewBy”, or take the person out.",
            parameters: [id, "over"],
          });
        }
        const then = dateIn(decided?.text);
        if (until && then && startOf(until).earliest - endOf(then).latest > LONGEST)
          report(record, {
            pointer: reviewBy!.pointer,
            message: `The ground “${ground}” is to be decided again only by ${describeDate(until)}, and was decided on ${describeDate(then)}.`,
            help: "Write a day on which somebody will still know of it, a year or a few from the decision.",
            related: [{ pointer: decided!.pointer, message: "when it was decided" }],
            parameters: [id, "late"],
          });
        const publishers = new Set(
          cited.map(({ source }) => sources.of(corpus.record("sources", source))?.publisher?.text),
        );
        if (ground === "already-widely-public" && cited.length > 0 && publishers.size < 2) {
          report(record, {
            pointer: `${pointer}/citations`,
            message: "“already-widely-public” rests on what one publisher published.",
            help: "Cite another publisher, or choose the ground that holds.",
            parameters: [id, "one"],
          });
        }
      }
    };
  },
});

/** Fifteen years, in days. */
const LONGEST = 15 * 365.25;

function person(review: string): string {
  return `naming:
  - id: name
    fields: [names, roles]
    ground: public-office
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    decided: "2020-01-15"
    ${review}`;
}
