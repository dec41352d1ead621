import { recordRule } from "../rule.ts";

/** The check digit of an ISBN is there to find slips. A warning: a book may print a wrong one. */
export default recordRule({
  id: "sources/isbn",
  severity: "warning",
  collections: ["sources"],
  docs: {
    demands: "The last digit of an ISBN or ISSN under “otherNumbers” fits the others.",
    why: "A number with a wrong digit finds another book, or none.",
    source: "ISO 2108 (ISBN) and ISO 3297 (ISSN)",
    failing: { "sources/ngo-report": 'otherNumbers: ["ISBN 978-3-16-148410-1"]' },
    passing: { "sources/ngo-report": 'otherNumbers: ["ISBN 978-3-16-148410-0"]' },
  },
  check({ value: { otherNumbers = [] } }, report) {
    for (const [index, number] of otherNumbers.entries()) {
      const found = /\b(ISBN|ISSN)\b[^\dX]*([\d -]+X?)/.exec(number);
      if (!found) continue;
      const digits = [...found[2]!.replaceAll(/[ -]/g, "")].map((sign) =>
        sign === "X" ? 10 : Number(sign),
      );
      if (fits(digits)) continue;
      report({
        pointer: `/otherNumbers/${index}`,
        message: `“${number}” is not ${found[1] === "ISBN" ? "an ISBN" : "an ISSN"}: its last digit does not fit the others, or digits are missing.`,
        help: "Compare it with the document. If the document prints it so, write an exception.",
        parameters: [number],
      });
    }
  },
});

/** Thirteen digits count 1 and 3 in turn (modulo 10); ten or eight count down to 1 (modulo 11). */
function fits(digits: readonly number[]): boolean {
  const { length } = digits;
  if (length === 13)
    return digits.reduce((sum, digit, at) => sum + digit * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  if (length !== 10 && length !== 8) return false;
  return digits.reduce((sum, digit, at) => sum + digit * (length - at), 0) % 11 === 0;
}
