import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import { parseUnSymbol } from "../../symbols/parse-un-symbol.ts";
import { treatyBodyOf } from "../../symbols/un-symbol-facts.ts";
import { foldName } from "../../diagnostics/fold-name.ts";
import { names, namesOf } from "../shared/named-records.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", { symbol: textOf, publisher: textOf });

/**
 * A committee's symbol is on a document of that committee. A warning, for the names of the
 * committees in the table are from memory.
 */
export default corpusRule({
  id: "treaty-bodies/publisher",
  severity: "warning",
  judges: sources,
  facts: [names],
  needs: ["treaty-bodies"],
  docs: {
    demands:
      "Where the publisher of a source bears the name of a treaty body or of the Human Rights Council, the symbol of the source is one of that body.",
    why: "CCPR/C/KAZ/CO/2 and CEDAW/C/KAZ/CO/2 are both observations on one State; only the publisher tells them apart.",
    source: "Table treaty-bodies",
    failing: document("CEDAW/C/XAA/CO/2"),
    passing: document("CAT/C/XAA/CO/2"),
  },
  check(corpus, report) {
    const bodies = new Map([[foldName("Human Rights Council"), "HRC"]]);
    for (const [code, { row }] of corpus.tables.get("treaty-bodies")?.rows ?? []) {
      bodies.set(foldName(code), code);
      if (typeof row["name"] === "string") bodies.set(foldName(row["name"]), code);
    }
    return (record, { symbol, publisher: named }) => {
      if (!symbol || !named) return;
      const publisher = named.text;
      const own = bodyOf(publisher);
      if (own === undefined) return;
      const parsed = parseUnSymbol(symbol.text);
      const printed = symbol.text.startsWith("A/HRC/")
        ? "HRC"
        : parsed.ok
          ? treatyBodyOf(parsed.symbol)
          : undefined;
      if (printed === undefined || printed === own) return;
      report(record, {
        pointer: symbol.pointer,
        message: `${symbol.text} is a symbol of ${printed}, but the publisher “${publisher}” is ${own}.`,
        help: "Correct the symbol or the publisher; both stand on the first page.",
        related: [{ pointer: named.pointer, message: "the publisher" }],
        parameters: [printed, own],
      });
    };

    /** The code of the treaty body that an organization is, by any of its names. */
    function bodyOf(id: string): string | undefined {
      const record = corpus.record("organizations", id);
      const all = record ? namesOf(record) : [];
      return all.map(({ value }) => bodies.get(foldName(value))).find(Boolean);
    }
  },
});

function document(symbol: string) {
  return {
    "reference/treaty-bodies": `title: Treaty bodies
description: Made up for the example.
key: code
verification: { primary: Made up. }
rows:
  - { code: CAT, name: Committee on Examples, instruments: [CAT], adopted: "1984-12-10", inForce: "1987-06-26", symbolRoot: CAT/C/, verified: primary, why: Made up for the example. }`,
    "organizations/committee": `kind: treaty-body
names:
  - { id: en, value: Committee on Examples, lang: en, kind: official, citations: [{ source: observations, supports: unchecked }] }`,
    "sources/observations": `kind: un-document
title: Concluding observations
publisher: committee
state: XAA
symbol: ${symbol}
urls: []
licence: un-document`,
  };
}
