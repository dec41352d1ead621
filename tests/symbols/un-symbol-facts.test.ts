import { describe, expect, test } from "vitest";

import { parseUnSymbol } from "../../scripts/symbols/parse-un-symbol.ts";
import {
  communicationNumberOf,
  documentForm,
  isAddendum,
  mayBeUprReport,
  sessionOf,
  stateOf,
  treatyBodyOf,
  yearOf,
} from "../../scripts/symbols/un-symbol-facts.ts";
import type { UnSymbol } from "../../scripts/symbols/un-symbol.ts";

describe("what a symbol says by its structure", () => {
  test.each([
    ["A/HRC/28/10", { of: "human-rights-council", number: 28, special: false }],
    ["A/HRC/RES/S-16/1", { of: "human-rights-council", number: 16, special: true }],
    ["A/HRC/WG.6/20/KAZ/1", { of: "upr-working-group", number: 20, special: false }],
    ["A/HRC/WG.6/20/L.7", { of: "upr-working-group", number: 20, special: false }],
    ["CEDAW/C/61/D/45/2012", { of: "CEDAW", number: 61, special: false }],
    ["E/C.12/55/D/2/2014", { of: "CESCR", number: 55, special: false }],
    ["A/74/148", { of: "general-assembly", number: 74, special: false }],
    ["CAT/C/KAZ/CO/3", undefined],
    ["A/HRC/WGAD/2018/67", undefined],
  ])("the session of %s", (text, session) => {
    expect(sessionOf(symbol(text))).toEqual(session);
  });

  test.each([
    ["A/HRC/WGAD/2018/67", 2018],
    ["CEDAW/C/61/D/45/2012", 2012],
    ["HRI/CORE/KAZ/2012", 2012],
    ["HRI/MC/2017/4", 2017],
    ["A/HRC/28/10", undefined],
  ])("the year in %s", (text, year) => {
    expect(yearOf(symbol(text))).toBe(year);
  });

  test.each([
    ["CAT/C/KAZ/CO/3", "CAT", "KAZ"],
    ["E/C.12/KAZ/CO/2", "CESCR", "KAZ"],
    ["CCPR/C/GC/34", "CCPR", undefined],
    ["CRPD/C/EU/CO/1", "CRPD", undefined],
    ["A/HRC/WG.6/20/KAZ/1", undefined, "KAZ"],
    ["HRI/CORE/KAZ/2012", undefined, "KAZ"],
    ["A/HRC/28/10", undefined, undefined],
    ["A/HRC/WGAD/2018/67", undefined, undefined],
  ])("the treaty body and the State of %s", (text, body, state) => {
    expect(treatyBodyOf(symbol(text))).toBe(body);
    expect(stateOf(symbol(text))).toBe(state);
  });

  test.each([
    ["A/HRC/28/10", "document", false],
    ["A/HRC/28/10/Add.1", "addendum", true],
    ["A/HRC/WG.6/7/KAZ/1/Corr.1", "corrigendum", false],
    ["A/HRC/21/10/Add.1/Rev.1", "revision", true],
    ["A/HRC/21/10/Amend.1", "amendment", false],
  ])("the form of %s is told by its last suffix", (text, form, addendum) => {
    expect(documentForm(symbol(text))).toBe(form);
    expect(isAddendum(symbol(text))).toBe(addendum);
  });

  test("the number of a communication", () => {
    expect(communicationNumberOf(symbol("CEDAW/C/61/D/45/2012"))).toBe("45/2012");
    expect(communicationNumberOf(symbol("CEDAW/C/KAZ/5"))).toBeUndefined();
  });

  test("a UPR report is a numbered document of a regular Council session, without a suffix", () => {
    expect(mayBeUprReport(symbol("A/HRC/28/10"))).toBe(true);
    expect(mayBeUprReport(symbol("A/HRC/28/10*"))).toBe(true);
    expect(mayBeUprReport(symbol("A/HRC/28/10/Add.1"))).toBe(false);
    expect(mayBeUprReport(symbol("A/HRC/S-17/2"))).toBe(false);
    expect(mayBeUprReport(symbol("A/HRC/WG.6/20/L.7"))).toBe(false);
  });
});

function symbol(text: string): UnSymbol {
  const result = parseUnSymbol(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.symbol;
}
