import { facts } from "../../facts/declared.ts";
import { numberOf, objectOf, textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";

const sets = facts("recommendations", {
  source: textOf,
  reportNumber: (set) =>
    numberOf(objectOf(set, "issuer") as Item as Item<{ periodicReport: number }>, "periodicReport"),
});
const sources = facts("sources", { symbol: textOf });

/** The number of a State's report, in the set and in the symbol of the observations on it. */
export default corpusRule({
  id: "treaty-bodies/report-number",
  severity: "warning",
  yieldsTo: { "whose/issuer": "record" },
  judges: sets,
  facts: [sources],
  docs: {
    demands:
      "Concluding observations with the symbol CAT/C/XXX/CO/3 are on the third report of the State.",
    why: "Observations on another report are another document, and made at another time.",
    source: "United Nations Editorial Manual, on the symbols of treaty bodies",
    failing: set(4),
    passing: set(3),
  },
  check(corpus, report) {
    return (record, { source, reportNumber }) => {
      const document = source && corpus.record("sources", source.text);
      const symbol = sources.of(document || undefined)?.symbol;
      const printed = /\/CO\/(\d+)(?:-(\d+))?(?:\/|$)/.exec(symbol?.text ?? "");
      if (reportNumber === undefined || !document || !symbol || !printed) return;
      const [from, to = from] = printed
        .slice(1)
        .map((number) => (number === undefined ? undefined : Number(number)));
      if (reportNumber >= from! && reportNumber <= to!) return;
      report(record, {
        pointer: "/issuer/periodicReport",
        message: `This is said to be on report ${reportNumber}, and the symbol is ${symbol.text}.`,
        help: "Correct the number of the report, or the document.",
        related: [{ record: document, pointer: symbol.pointer, message: "the symbol" }],
      });
    };
  },
});

function set(number: number) {
  return {
    "recommendations/cat-report": `source: cat-report
issuer: { kind: treaty-body-concluding-observations, committee: CAT, periodicReport: ${number} }
state: XAA
items: [{ id: "7", summary: Investigate torture. }]`,
    "sources/cat-report": `kind: un-document
title: Observations on the third report of Exampleland
publisher: review-council
state: XAA
symbol: CAT/C/XAA/CO/3
date: "2014-12-12"
urls: []
licence: un-document`,
    "cases/other": 'recommendations: ["cat-report#7"]',
  };
}
