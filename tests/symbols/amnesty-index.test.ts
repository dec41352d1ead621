import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  AMNESTY_AREAS,
  checkAmnestyAddress,
  parseAmnestyIndex,
  sameAmnestyIndex,
} from "../../scripts/symbols/amnesty-index.ts";
import type { AmnestyArea, AmnestyIndex } from "../../scripts/symbols/amnesty-index.ts";
import { runs } from "../random.ts";

describe("an Amnesty Index number", () => {
  test("gives its parts", () => {
    expect(parsed("EUR 57/0484/2019")).toEqual({
      text: "EUR 57/0484/2019",
      area: "EUR",
      class: "57",
      countryClass: "EUR 57",
      serial: "0484",
      year: 2019,
      slug: "eur57/0484/2019",
    });
  });

  test("has a serial of three digits in older documents, which stays as it is", () => {
    expect(parsed("EUR 57/002/2014").serial).toBe("002");
    expect(sameAmnestyIndex(parsed("EUR 57/002/2014"), parsed("EUR 57/0002/2014"))).toBe(false);
  });

  test("may lack its space, and is the same number", () => {
    expect(parsed("EUR57/0484/2019").text).toBe("EUR 57/0484/2019");
    expect(sameAmnestyIndex(parsed("EUR57/0484/2019"), parsed("EUR 57/0484/2019"))).toBe(true);
  });

  test.each([
    ["EUR 57/484/19", '"19" stands where the year should: expected four digits', undefined],
    ["EU 57/0484/2019", '"EU 57" stands where the area should: expected one of AFR', undefined],
    ["EUR 5/0484/2019", '" 5" stands where the class should', undefined],
    ["EUR 57/84/2019", '"84" stands where the serial should', undefined],
    ["EUR 57/0484", "ends where the year should follow", undefined],
    ["EUR 57/0484/2019/en", '"en" follows the year', undefined],
    ["", '"" stands where the area should', undefined],
    ["eur 57/0484/2019", '"eur 57" stands where the area', "EUR 57/0484/2019"],
    ["EUR  57/0484/2019", "stands where the class", "EUR 57/0484/2019"],
    ["EUR 57-0484-2019", "stands where the class", "EUR 57/0484/2019"],
    ["EUR 57／0484／2019", "stands where the class", "EUR 57/0484/2019"],
    ["Index: EUR 57/0484/2019", "stands where the area", "EUR 57/0484/2019"],
    ["AI Index: EUR 57/0484/2019.", "stands where the area", "EUR 57/0484/2019"],
    [
      "https://www.amnesty.org/en/documents/eur57/0484/2019/en/",
      "stands where the area",
      "EUR 57/0484/2019",
    ],
  ])("%j is refused with a reason", (written, reason, suggestion) => {
    const result = refused(written);
    expect(result.reason).toContain(reason);
    expect(result.reason).toMatch(/expected .*such as EUR 57\/0484\/2019\.$|ends where .*\.$/);
    expect(result.suggestion).toBe(suggestion);
  });

  test("is refused unread when it is longer than 80 characters", () => {
    expect(refused("EUR 57/".repeat(20)).reason).toContain("140 characters");
  });
});

describe("an address on amnesty.org", () => {
  const index = parsed("EUR 57/0484/2019");

  test.each([
    "https://www.amnesty.org/en/documents/eur57/0484/2019/en/",
    "https://www.amnesty.org/fr/documents/eur57/0484/2019/fr/",
    "https://amnesty.org/en/documents/EUR57/0484/2019/",
    "https://www.amnesty.org/en/library/info/EUR57/0484/2019/en",
  ])("agrees with the number in it: %s", (url) => {
    expect(checkAmnestyAddress(index, url)).toEqual({ verdict: "agrees" });
  });

  test.each([
    ["https://www.amnesty.org/en/documents/eur57/0186/2019/en/", "EUR 57/0186/2019"],
    ["https://www.amnesty.org/en/documents/eur57/0484/2018/en/", "EUR 57/0484/2018"],
    ["https://www.amnesty.org/en/documents/eur58/0484/2019/en/", "EUR 58/0484/2019"],
  ])("differs from another number: %s", (url, text) => {
    expect(checkAmnestyAddress(index, url)).toMatchObject({
      verdict: "differs",
      found: { text },
      reason: `The address leads to ${text}, but the index number is EUR 57/0484/2019: expected "eur57/0484/2019" in the address.`,
    });
  });

  test.each([
    "https://www.amnesty.org/en/countries/europe-and-central-asia/kazakhstan/",
    "https://www.amnesty.org/en/documents/eur57/0484/",
    "https://example.org/en/documents/eur57/0186/2019/en/",
    "https://amnesty.org.example.org/en/documents/eur57/0186/2019/en/",
    "mailto:eur57/0186/2019",
    "no address at all",
  ])("says nothing where it holds no number: %s", (url) => {
    expect(checkAmnestyAddress(index, url)).toEqual({ verdict: "says-nothing" });
  });
});

describe("parsing and formatting", () => {
  const indexes = fc
    .record({
      area: fc.constantFrom(...(Object.keys(AMNESTY_AREAS) as AmnestyArea[])),
      class: fc.stringMatching(/^[0-9]{2}$/),
      serial: fc.stringMatching(/^[0-9]{3,4}$/),
      year: fc.integer({ min: 1900, max: 2099 }),
    })
    .map((parts) => ({
      ...parts,
      text: `${parts.area} ${parts.class}/${parts.serial}/${parts.year}`,
    }));

  test("every number is read back whole, and its address agrees with it", () => {
    fc.assert(
      fc.property(indexes, (parts) => {
        const index = parsed(parts.text);
        expect(index).toMatchObject(parts);
        const url = `https://www.amnesty.org/en/documents/${index.slug}/en/`;
        expect(checkAmnestyAddress(index, url)).toEqual({ verdict: "agrees" });
        expect(refused(parts.text.toLowerCase()).suggestion).toBe(parts.text);
      }),
      { numRuns: runs(500) },
    );
  });

  test("no text makes it throw, and a suggestion is a number in canonical form", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 100 }),
      fc
        .array(fc.constantFrom("EUR", "eur", " ", "57", "/", "0484", "2019", "-", "Index: ", "."))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, fc.webUrl(), (text, url) => {
        const result = parseAmnestyIndex(text);
        const canonical = result.ok ? result.index.text : result.suggestion;
        if (canonical !== undefined) expect(parsed(canonical).text).toBe(canonical);
        checkAmnestyAddress(parsed("EUR 57/0484/2019"), url);
        checkAmnestyAddress(parsed("EUR 57/0484/2019"), text);
      }),
      { numRuns: runs(3000) },
    );
  });
});

function parsed(text: string): AmnestyIndex {
  const result = parseAmnestyIndex(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.index;
}

function refused(text: string) {
  const result = parseAmnestyIndex(text);
  if (result.ok) throw new Error(`${text} was accepted`);
  return result;
}
