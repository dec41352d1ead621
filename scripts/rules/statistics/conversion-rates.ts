import type { Scan } from "../../facts/facts.ts";
import type { Conversion, Money, Quantity } from "../../schema/records.ts";
import { recordRule } from "../rule.ts";
import { cited } from "../shared/example-citation.ts";

/**
 * Two conversions by one source imply one rate. A warning: the sums may have been paid months apart.
 */
export default recordRule({
  id: "statistics/conversion-rates",
  severity: "warning",
  yieldsTo: { "vocabulary/outcome-parts": "here" },
  keys: ["conversions"],
  docs: {
    demands:
      "The conversions that one source prints between the same two currencies imply rates no more than 5 % apart, or a note or a discrepancy says why; no note explains a rate that is twice another. A rate in words (“361 tenge to the euro”) is that of two sums of the record. A sum is converted into another currency, and its conversions into dollars, euros, pounds or francs are worth about the same.",
    why: "One of the sums is mistyped, or was converted with the rate of another year.",
    failing: { "cases/other": fines(8300) },
    passing: { "cases/other": fines(9200) },
  },
  check({ scan }, report) {
    const first = new Map<string, { rate: number; pointer: string }>();
    for (const { value, pointer } of scan.holders.conversions) {
      const [one, ...others] = ((value["conversions"] ?? []) as Conversion[]).flatMap(
        ({ amount, currency }, index) => {
          const figure = figureOf(amount);
          return figure && figure > 0 && worth[currency]
            ? [{ index, currency, worth: figure * worth[currency] }]
            : [];
        },
      );
      const odd = others.find((other) => {
        const ratio = other.worth / one!.worth;
        return ratio > FAR || ratio < 1 / FAR;
      });
      if (odd)
        report({
          pointer: `${pointer}/conversions/${odd.index}/amount`,
          message: `Of two conversions of one sum, in ${one!.currency} and in ${odd.currency}, one is worth ${rounded(Math.max(odd.worth / one!.worth, one!.worth / odd.worth))} times the other.`,
          help: "Compare both sums with their sources: a nought may be missing or too many.",
          related: [
            { pointer: `${pointer}/conversions/${one!.index}/amount`, message: "the other sum" },
          ],
          parameters: [odd.currency, "worth"],
        });
    }
    for (const { money, conversion, pointer } of conversionsIn(scan)) {
      const [from, to] = [figureOf(money.amount), figureOf(conversion.amount)];
      if (!from || !to) continue;
      const rate = from / to;
      if (money.currency === conversion.currency) {
        report({
          pointer: `${pointer}/currency`,
          message: `A sum in ${money.currency} is converted into ${money.currency}.`,
          help: "Correct one of the currencies.",
          parameters: ["itself"],
        });
        continue;
      }
      for (const source of new Set(conversion.citations.map((citation) => citation.source))) {
        const key = `${source} ${money.currency} ${conversion.currency}`;
        const other = first.get(key);
        if (!other) {
          first.set(key, { rate, pointer });
          continue;
        }
        const apart = Math.max(rate, other.rate) / Math.min(rate, other.rate) - 1;
        // A note may say why two rates differ; it says nothing of a sum that is twice the other.
        const explained = conversion.note !== undefined || conversion.discrepancies !== undefined;
        if (apart <= (explained ? 1 : 0.05)) continue;
        report({
          pointer: `${pointer}/amount`,
          message: `By “${source}” one ${conversion.currency} is ${rounded(rate)} ${money.currency} here, and ${rounded(other.rate)} for another sum: ${Math.round(apart * 100)} % apart.`,
          help: "Compare both sums with the source; if it prints them so, say so in the note.",
          related: [{ pointer: `${other.pointer}/amount`, message: "the other conversion" }],
          parameters: [source, conversion.currency],
        });
      }
    }
    const rates = conversionsIn(scan).flatMap(({ money, conversion, pointer }) => {
      const [from, to] = [figureOf(money.amount), figureOf(conversion.amount)];
      return from && to ? [{ pointer, currency: conversion.currency, rate: from / to }] : [];
    });
    for (const { pointer, text } of rates.length > 0 ? scan.texts : [])
      for (const [words, first, second, name = "", third] of text.matchAll(inWords))
        for (const said of [first, second, third].filter((each) => each !== undefined)) {
          const known = rates.filter(({ currency }) => currency === currencies[name.toLowerCase()]);
          const rate = Number(said.replaceAll(",", ""));
          if (known.length === 0 || known.some((one) => Math.abs(one.rate / rate - 1) < 0.01))
            continue;
          report({
            pointer,
            message: `The words say “${words}”, and the sums of the record imply ${known.map((one) => rounded(one.rate)).join(", ")}.`,
            help: "Correct the words or one of the sums.",
            related: [{ pointer: `${known[0]!.pointer}/amount`, message: "one of the sums" }],
            parameters: [said],
          });
        }
  },
});

/** “325 and 361 tenge to the euro”, “361 tenge to the euro, against 325 for the other sum”. */
const inWords =
  /(?<![\w.,])(\d[\d,.]*\d)(?: and (\d[\d,.]*\d))? \p{Ll}+ (?:to|for) the (euro|US dollar|dollar|pound|franc)\b(?:,? against (\d[\d,.]*\d))?/giu;
const currencies: Readonly<Record<string, string>> = {
  ...{ euro: "EUR", dollar: "USD", "us dollar": "USD", pound: "GBP", franc: "CHF" },
};

/** What one unit has been worth in US dollars since 1999, within a factor of two: from memory, so a warning. */
const worth: Readonly<Partial<Record<string, number>>> = { USD: 1, EUR: 1.15, GBP: 1.5, CHF: 1 };
const FAR = 4;

interface Found {
  readonly money: Money;
  readonly conversion: Conversion;
  readonly pointer: string;
}

function conversionsIn({ holders }: Scan): Found[] {
  return holders.conversions.flatMap(({ value, pointer }) => {
    const list = value["conversions"];
    if (!Array.isArray(list)) return [];
    return (list as Conversion[]).map((conversion, index) => ({
      money: value as unknown as Money,
      conversion,
      pointer: `${pointer}/conversions/${index}`,
    }));
  });
}

function figureOf({ exact, about }: Quantity): number | undefined {
  return exact ?? about;
}

function rounded(rate: number): string {
  return rate >= 10 ? String(Math.round(rate)) : rate.toPrecision(3);
}

function fines(euro: number): string {
  const fine = (id: string, amount: number, converted: number) => `  - id: ${id}
    type: fine
    date: "2016-05-15"
    outcome: { fine: { amount: { exact: ${amount} }, currency: KZT, conversions: [{ amount: { exact: ${converted} }, currency: EUR, ${cited} }] } }
    ${cited}`;
  return `events:\n${fine("first-fine", 1300000, 4000)}\n${fine("second-fine", 3000000, euro)}`;
}
