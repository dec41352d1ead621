import fc from "fast-check";
import { dump } from "js-yaml";
import { stringify } from "yaml";

/** Numbers that both JSON and a record can hold. */
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value)),
);

/** Texts that tempt a YAML reader: indicators, words of the schema, line ends, other scripts. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          ..."abc019:#-?*&!|>%@`'\"[]{},.~\\ ".split(""),
          ...[
            "\n",
            "\n\n",
            "\t",
            ": ",
            " #",
            "- ",
            "null",
            "true",
            "1e3",
            "0x1f",
            "---",
            "é",
            "漢",
            "😀",
          ],
        ),
        { maxLength: 12 },
      )
      .map((pieces) => pieces.join("")),
  )
  .filter(
    (value) =>
      !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u.test(value),
  );

// js-yaml writes a name such as `--- a` without quotes, which makes a document marker of it.
const name = text.filter(
  (value) =>
    value !== "" &&
    !value.includes("\n") &&
    value !== "__proto__" &&
    !/^(?:---|\.\.\.)(?:\s|$)/.test(value),
);

/** A value as a record may hold it, a mapping at its top. */
export const recordValue = fc.letrec<{ value: unknown; record: Record<string, unknown> }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      text,
      number,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 4 }),
      tie("record"),
    ),
    record: fc.dictionary(name, tie("value"), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  }),
).record;

/** The ways to write a value: block, flow and mixed, plain, quoted and folded, by two writers. */
export const writers: Readonly<Record<string, (value: unknown) => string>> = {
  "js-yaml, block": (value) => dump(value),
  "js-yaml, folded at 20": (value) => dump(value, { lineWidth: 20, indent: 4 }),
  "js-yaml, lists not indented": (value) => dump(value, { seqNoIndent: true }),
  "js-yaml, flow": (value) => dump(value, { flowLevel: 0 }),
  "js-yaml, flow inside": (value) => dump(value, { flowLevel: 2, flowBracketPadding: true }),
  "js-yaml, double quotes": (value) => dump(value, { forceQuotes: true, quoteStyle: "double" }),
  "js-yaml, single quotes": (value) => dump(value, { forceQuotes: true }),
  "js-yaml, CR LF": (value) => dump(value).replaceAll("\n", "\r\n"),
  "yaml, block": (value) => stringify(value, { lineWidth: 30, aliasDuplicateObjects: false }),
  "yaml, flow": (value) =>
    stringify(value, { collectionStyle: "flow", aliasDuplicateObjects: false }),
  "yaml, literal": (value) =>
    stringify(value, { blockQuote: "literal", aliasDuplicateObjects: false }),
  JSON: (value) => JSON.stringify(value, null, 2),
};
