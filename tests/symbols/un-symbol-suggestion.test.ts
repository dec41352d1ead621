import { describe, expect, test } from "vitest";

import { parseUnSymbol } from "../../scripts/symbols/parse-un-symbol.ts";
import { suggestUnSymbol } from "../../scripts/symbols/un-symbol-suggestion.ts";

describe("the symbol that was meant", () => {
  test.each([
    ["a slash is missing", "A/HRC28/10", "A/HRC/28/10"],
    ["a slash is missing", "A/HRC/WG.6/20KAZ/1", "A/HRC/WG.6/20/KAZ/1"],
    ["a slash is doubled", "A/HRC//28/10", "A/HRC/28/10"],
    ["slashes stand at the ends", "/A/HRC/28/10/", "A/HRC/28/10"],
    ["small letters", "a/hrc/28/10/add.1", "A/HRC/28/10/Add.1"],
    ["capital suffix", "A/HRC/28/10/ADD.1", "A/HRC/28/10/Add.1"],
    ["spaces", "A / HRC / 28 / 10", "A/HRC/28/10"],
    ["spaces at the ends", " A/HRC/28/10 ", "A/HRC/28/10"],
    ["a no-break space", "A/HRC/28/10/Add.\u00a01", "A/HRC/28/10/Add.1"],
    ["a suffix without a full stop", "A/HRC/28/10 Add 1", "A/HRC/28/10/Add.1"],
    ["the C is missing", "CCPR/KAZ/CO/2", "CCPR/C/KAZ/CO/2"],
    ["the A is missing", "HRC/28/10", "A/HRC/28/10"],
    ["A/HRC is missing", "WG.6/20/KAZ/1", "A/HRC/WG.6/20/KAZ/1"],
    ["the body's name instead of its mark", "CESCR/KAZ/CO/2", "E/C.12/KAZ/CO/2"],
    ["two letters for the State", "HRI/CORE/KZ/2012", "HRI/CORE/KAZ/2012"],
    ["two letters for the State", "CRC/C/OPSC/SI/CO/1", "CRC/C/OPSC/SVN/CO/1"],
    ["two letters for a State, before a kind", "CCPR/C/FR/CO/5", "CCPR/C/FRA/CO/5"],
    ["an en dash", "CEDAW/C/KAZ/CO/3–4", "CEDAW/C/KAZ/CO/3-4"],
    ["backslashes", "A\\HRC\\28\\10", "A/HRC/28/10"],
    ["full-width characters", "Ａ／ＨＲＣ／２８／１０", "A/HRC/28/10"],
    ["Cyrillic letters", "А/НRС/28/10", "A/HRC/28/10"],
    ["an invisible character", "A/HRC/\u200b28/10", "A/HRC/28/10"],
    ["a file name", "a-hrc-28-10", "A/HRC/28/10"],
    ["a file name", "cedaw-c-61-d-45-2012", "CEDAW/C/61/D/45/2012"],
    ["a footnote's words", "UN Doc. A/HRC/28/10.", "A/HRC/28/10"],
    ["a footnote's words", "(U.N. Doc. CAT/C/KAZ/CO/3)", "CAT/C/KAZ/CO/3"],
    ["an address of the UN", "https://undocs.org/en/A/HRC/28/10", "A/HRC/28/10"],
    ["a special session", "A/HRC/S17/2", "A/HRC/S-17/2"],
  ])("is certain: %s (%s)", (_, written, meant) => {
    expect(parseUnSymbol(written)).toMatchObject({ ok: false, suggestion: meant });
  });

  test.each([
    ["a paragraph follows", "A/HRC/28/10, para. 5"],
    ["a number follows", "A/HRC/28/10 5"],
    ["two symbols", "A/HRC/28/10; A/HRC/14/10"],
    ["two symbols", "A/HRC/28/10 A/HRC/14/10"],
    ["two numbers have run together", "A/HRC/2810"],
    ["no number", "A/HRC/28/"],
    ["a two-letter word that may be a State or a kind of document", "CCPR/C/FR/1"],
    ["a State that does not exist", "CAT/C/QQ/CO/3"],
    ["a letter that looks like a digit", "A/HRC/28/1O"],
    ["another site's address", "https://example.org/A/HRC/28/10"],
    ["a compilation without its number", "HRI/GEN/2012"],
    ["words", "Report of the Working Group"],
    ["nothing", ""],
  ])("is not certain: %s (%s)", (_, written) => {
    expect(suggestUnSymbol(written)).toBeUndefined();
  });

  test.each([
    ["A/HRC/28–10", "a dash that is no hyphen (U+2013)"],
    ["А/HRC/28/10", 'begins with the Cyrillic letter "А" (U+0410)'],
    ["A/HRC/28/１0", 'the full-width character "１" (U+FF11)'],
    ["A\\HRC/28/10", "a slash of another kind (U+005C)"],
    ["A/HRC/28/10\u200b", "an invisible character (U+200B)"],
    ["A/HRC/28/10\u0007", '"\ufffd" (U+0007)'],
  ])("the reason for %j names the character that only looks right", (written, named) => {
    expect(parseUnSymbol(written)).toMatchObject({
      ok: false,
      reason: expect.stringContaining(named),
    });
  });
});
