import { describe, expect, test } from "vitest";
import {
  addressOf,
  iriOf,
  jsonAddressOf,
  jsonOf,
  ownPageOf,
  pageOf,
  webBaseOf,
} from "../../scripts/publish/release/addresses.ts";

const statement = "cases/kz-x#sentenced/figures/people";
const withBase = (baseIri: string) => ({ dataset: { baseIri } });

describe("below the site", () => {
  test.each([
    ["cases/kz-x", "cases/kz-x.html"],
    ["cases/kz-x#sentenced", "cases/kz-x.html#sentenced"],
    [statement, "cases/kz-x.html#sentenced/figures/people"],
    ["recommendations/a-hrc-28-10#124.4", "recommendations/a-hrc-28-10.html#124.4"],
  ])("the page of %s is %s", (name, page) => {
    expect(pageOf(name)).toBe(page);
  });

  test("a part may have a page for itself", () => {
    expect(ownPageOf("reference/themes#torture")).toBe("reference/themes/torture.html");
  });

  test("a statement is in the JSON of its record", () => {
    expect(jsonOf(statement)).toBe("cases/kz-x.json");
  });
});

describe("for others", () => {
  test("with a base, the address is the IRI", () => {
    const base = "https://example.org/data/";
    expect(addressOf(withBase(base), statement)).toBe(iriOf(base, statement));
    expect(jsonAddressOf(withBase(base), statement)).toBe(
      "https://example.org/data/cases/kz-x.json",
    );
  });

  test("without a base, it is the path in the release", () => {
    expect(addressOf({ dataset: {} }, statement)).toBe(`site/${pageOf(statement)}`);
    expect(jsonAddressOf({ dataset: {} }, statement)).toBe("site/cases/kz-x.json");
  });

  test.each(["https://example.org/data#", "urn:example:", "https://example.org/#/"])(
    "%s cannot be the address of a folder",
    (baseIri) => {
      expect(webBaseOf(withBase(baseIri))).toBeUndefined();
      expect(addressOf(withBase(baseIri), "cases/kz-x")).toBe("site/cases/kz-x.html");
    },
  );
});
