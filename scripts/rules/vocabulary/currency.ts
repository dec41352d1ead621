import { nearest } from "../../diagnostics/nearest.ts";
import { recordRule } from "../rule.ts";

/**
 * A currency exists, or existed. An error: ISO 4217 is a closed list, here as the runtime's
 * own data on languages and regions (CLDR) has it, with the codes that have ended.
 */
export default recordRule({
  id: "vocabulary/currency",
  severity: "error",
  keys: ["currency"],
  docs: {
    demands: "The currency of a sum, and of a printed conversion, is a code of ISO 4217.",
    why: "A sum in a currency that does not exist cannot be compared; one in a neighbour's is another sum.",
    source: "ISO 4217",
    failing: { "cases/other": fine("KZX") },
    passing: { "cases/other": fine("KZT") },
  },
  check({ value, scan }, report) {
    for (const { pointer } of scan.quantities) {
      if (!pointer.endsWith("/amount")) continue;
      const sum = pointer.slice(0, -"/amount".length);
      const { currency } = at(value, sum) as { readonly currency?: unknown };
      if (typeof currency !== "string" || isCurrency(currency)) continue;
      report({
        pointer: `${sum}/currency`,
        message: `“${currency}” is not a currency of ISO 4217.`,
        help: "Write its code of three letters: KZT, EUR, USD.",
        suggestions: nearest(currency, currencies),
        parameters: [currency],
      });
    }
  },
});

/** Of today, to suggest one. */
const currencies: readonly string[] = Intl.supportedValuesOf("currency");
const known = new Intl.DisplayNames(["en"], { type: "currency", fallback: "none" });

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && known.of(code) !== undefined;
}

function at(value: unknown, pointer: string): unknown {
  const steps = pointer === "" ? [] : pointer.slice(1).split("/");
  return steps.reduce((held, step) => (held as Readonly<Record<string, unknown>>)[step], value);
}

function fine(currency: string): string {
  return `events:
  - id: fined
    type: fine
    date: "2016-05-15"
    participants: [{ role: target, person: second-person }]
    outcome: { fine: { amount: { exact: 200000 }, currency: ${currency} } }
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
