import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { formatUnSymbol } from "../../scripts/symbols/format-un-symbol.ts";
import { parseUnSymbol } from "../../scripts/symbols/parse-un-symbol.ts";
import {
  CHILD_PROTOCOLS,
  DOTTED_HRC_KINDS,
  HRC_TEXT_KINDS,
  NAMED_BODIES,
  SLASHED_HRC_KINDS,
  STATE_DOCUMENT_KINDS,
  SUFFIXES_OF,
} from "../../scripts/symbols/un-symbol.ts";
import type { Suffix, UnSymbolFamily, UnSymbolStructure } from "../../scripts/symbols/un-symbol.ts";
import { runs } from "../random.ts";

const RUNS = { numRuns: runs(1000) };

const upTo = (max: number) => fc.integer({ min: 1, max });
const year = fc.integer({ min: 1945, max: 2099 });
const state = fc.constantFrom("KAZ", "SVN", "FRA", "COL", "MCO", "SUR");
const named = fc.constantFrom(...NAMED_BODIES);
const body = fc.constantFrom(...NAMED_BODIES, "CESCR" as const);
const council = { body: fc.constant("HRC" as const) };
const instruments = { body: fc.constant("HRI" as const) };
const assembly = { body: fc.constant("GA" as const) };
const session = { session: upTo(999), special: fc.boolean() };
const round = fc
  .tuple(upTo(50), fc.integer({ min: 0, max: 49 }))
  .map(([from, more]) => ({ from, to: from + more }));

const party = fc.oneof(
  fc.record({ body, protocol: fc.constant(undefined), state, territory: fc.constant(undefined) }),
  fc.record({
    body: fc.constant("CRC" as const),
    protocol: fc.constantFrom(...CHILD_PROTOCOLS),
    state,
    territory: fc.constant(undefined),
  }),
  fc.record({
    body,
    protocol: fc.constant(undefined),
    state: fc.constant("CHN"),
    territory: fc.constantFrom("HKG" as const, "MAC" as const),
  }),
  fc.constant({ body: "CRPD", protocol: undefined, state: "EU", territory: undefined } as const),
);

/** For every family of the grammar, symbols of that family. The compiler sees that none is left out. */
const BY_FAMILY: {
  readonly [F in UnSymbolFamily]: fc.Arbitrary<
    Omit<Extract<UnSymbolStructure, { family: F }>, "family">
  >;
} = {
  "hrc-document": fc.record({ ...council, ...session, number: upTo(9999) }),
  "hrc-upr-presession": fc.record({
    ...council,
    session: upTo(999),
    state,
    part: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  "hrc-upr-draft": fc.record({ ...council, session: upTo(999), number: upTo(999) }),
  "hrc-limited-or-other": fc.record({
    ...council,
    ...session,
    kind: fc.constantFrom(...DOTTED_HRC_KINDS, ...SLASHED_HRC_KINDS),
    number: upTo(9999),
  }),
  "hrc-text": fc.record({
    ...council,
    ...session,
    kind: fc.constantFrom(...HRC_TEXT_KINDS),
    number: upTo(999),
  }),
  "wgad-opinion": fc.record({ body: fc.constant("WGAD" as const), year, number: upTo(999) }),
  "tb-concluding-observations": fc.tuple(party, round).map(([who, which]) => ({
    ...who,
    round: which,
  })),
  "tb-state-document": fc
    .tuple(party, round, fc.option(fc.constantFrom(...STATE_DOCUMENT_KINDS), { nil: undefined }))
    .map(([who, which, kind]) => ({ ...who, round: which, kind })),
  "tb-individual-communication": fc.record({
    body,
    session: upTo(999),
    kind: fc.constantFrom("D" as const, "DR" as const),
    number: upTo(9999),
    year,
  }),
  "tb-general-comment": fc.record({
    body,
    number: upTo(99),
    joint: fc.option(fc.record({ body: named, number: upTo(99) }), { nil: undefined }),
  }),
  "tb-session-document": fc.record({ body, session: upTo(999), number: upTo(999) }),
  "tb-summary-record": fc.record({ body, meeting: upTo(99999) }),
  "core-document": fc.record({ ...instruments, state, year }),
  "hri-meeting-document": fc.record({ ...instruments, year, number: upTo(99) }),
  "hri-compilation": fc.record({ ...instruments, number: upTo(9), revision: upTo(99) }),
  "ga-resolution": fc.record({ ...assembly, session: upTo(999), number: upTo(9999) }),
  "ga-document": fc.record({
    ...assembly,
    session: fc.integer({ min: 10, max: 999 }),
    number: upTo(9999),
  }),
};

const structures = Object.entries(BY_FAMILY).map(([family, rest]) =>
  (rest as fc.Arbitrary<object>).map((parts) => ({ family, ...parts }) as UnSymbolStructure),
);

interface Generated {
  readonly parts: UnSymbolStructure;
  readonly suffixes: readonly Suffix[];
}

const symbols: fc.Arbitrary<Generated> = fc
  .oneof(...structures)
  .chain((parts) => suffixesOf(parts.family).map((suffixes) => ({ parts, suffixes })));

function suffixesOf(family: UnSymbolFamily): fc.Arbitrary<readonly Suffix[]> {
  const kinds = SUFFIXES_OF[family];
  if (kinds.length === 0) return fc.constant([]);
  const suffix = fc.record({ kind: fc.constantFrom(...kinds), number: upTo(99) });
  return fc.array(suffix, { maxLength: 3 });
}

/** Nearly symbols: their own words and marks in any order, and ordinary ones with an edit. */
const nearSymbols = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...["A", "HRC", "WG.6", "WGAD", "CCPR", "C", "E", "C.12", "GC", "CO", "D", "KAZ", "KZ"],
        ...["Add.1", "add1", "10", "2012", "3-4", "/", "/", "/", "-", ".", " ", "*", "é", "Ａ"],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(symbols, fc.nat(60), fc.nat(2), fc.string({ unit: "grapheme", maxLength: 2 }))
    .map(([{ parts, suffixes }, at, cut, put]) => {
      const text = formatUnSymbol(parts, suffixes);
      return text.slice(0, at) + put + text.slice(at + cut);
    }),
);

describe("parsing and formatting", () => {
  test("parse(format(x)) is x, for every family", () => {
    fc.assert(
      fc.property(symbols, ({ parts, suffixes }) => {
        const text = formatUnSymbol(parts, suffixes);
        const parent =
          suffixes.length === 0 ? undefined : formatUnSymbol(parts, suffixes.slice(0, -1));
        expect(parseUnSymbol(text)).toEqual({
          ok: true,
          symbol: { ...parts, suffixes, text, parent, reissued: false },
        });
      }),
      { numRuns: runs(3000) },
    );
  });

  test("a parent is a symbol of the same family", () => {
    fc.assert(
      fc.property(symbols, ({ parts, suffixes }) => {
        const child = parseUnSymbol(formatUnSymbol(parts, suffixes));
        if (!child.ok || child.symbol.parent === undefined) return;
        expect(parseUnSymbol(child.symbol.parent)).toMatchObject({
          ok: true,
          symbol: { family: parts.family },
        });
      }),
      RUNS,
    );
  });

  test("the canonical text is its own canonical text, and only asterisks are taken off", () => {
    fc.assert(
      fc.property(fc.oneof(nearSymbols, symbolTexts()), (text) => {
        const first = parseUnSymbol(text);
        if (!first.ok) return;
        expect(first.symbol.text).toBe(text.replace(/\*+$/, ""));
        expect(parseUnSymbol(first.symbol.text)).toEqual({
          ok: true,
          symbol: { ...first.symbol, reissued: false },
        });
      }),
      { numRuns: runs(3000) },
    );
  });

  test("a suggestion is a symbol in canonical form", () => {
    fc.assert(
      fc.property(nearSymbols, (text) => {
        const result = parseUnSymbol(text);
        if (result.ok || result.suggestion === undefined) return;
        expect(parseUnSymbol(result.suggestion)).toMatchObject({
          ok: true,
          symbol: { text: result.suggestion },
        });
      }),
      { numRuns: runs(3000) },
    );
  });

  test("small letters, spaces and lost slashes lead back to the symbol that was meant", () => {
    fc.assert(
      fc.property(symbols, ({ parts, suffixes }) => {
        const text = formatUnSymbol(parts, suffixes);
        const mistakes = [text.toLowerCase(), ` ${text}`, text.replaceAll("/", "//")];
        for (const mistake of [...mistakes, text.replaceAll("/", "\\")]) {
          if (mistake.length > 80) continue;
          expect(parseUnSymbol(mistake)).toMatchObject({ ok: false, suggestion: text });
        }
      }),
      RUNS,
    );
  });

  test("no text makes it throw, and every refusal has a reason that ends as a sentence", () => {
    const texts = fc.oneof(
      nearSymbols,
      fc.string({ unit: "binary", maxLength: 100 }),
      fc.string({ unit: "grapheme", maxLength: 100 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseUnSymbol(text);
        if (!result.ok) expect(result.reason).toMatch(/^\S.*\.$/);
      }),
      { numRuns: runs(5000) },
    );
  });
});

function symbolTexts(): fc.Arbitrary<string> {
  return fc
    .tuple(symbols, fc.constantFrom("", "*", "**"))
    .map(([{ parts, suffixes }, asterisks]) => formatUnSymbol(parts, suffixes) + asterisks);
}
