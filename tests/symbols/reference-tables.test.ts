import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { parseAmnestyIndex } from "../../scripts/symbols/amnesty-index.ts";
import { alpha3 } from "../../scripts/symbols/iso-3166.ts";
import { parseUnSymbol } from "../../scripts/symbols/parse-un-symbol.ts";
import { mayBeUprReport } from "../../scripts/symbols/un-symbol-facts.ts";
import { INVALID, VALID } from "./un-symbol-examples.ts";

const REFERENCE = fileURLToPath(new URL("../../../shared/reference/", import.meta.url));
const there = existsSync(REFERENCE);

describe.skipIf(!there)(
  `the project's reference tables${there ? "" : " (skipped: no ../shared)"}`,
  () => {
    test("every example of the UN symbol families is judged alike, and is among ours", () => {
      const { families } = JSON.parse(read("un-symbol-families.json")) as {
        families: { id: string; valid: string[]; invalid: string[] }[];
      };
      const ours = new Set(Object.values(VALID).flat());
      const mistakes = new Set(INVALID.map(({ written }) => written));
      expect(families).toHaveLength(16);
      for (const { id, valid, invalid } of families) {
        for (const text of valid) {
          expect(parseUnSymbol(text), `${id}: ${text}`).toMatchObject({ ok: true });
          expect(ours).toContain(text);
        }
        for (const text of invalid) {
          expect(parseUnSymbol(text), `${id}: ${text}`).toMatchObject({ ok: false });
          expect(mistakes).toContain(text);
        }
      }
    });

    test("every example of the Amnesty Index is judged alike", () => {
      const { valid, invalid } = JSON.parse(read("amnesty-index.json")) as {
        valid: string[];
        invalid: string[];
      };
      expect(valid.filter((text) => !parseAmnestyIndex(text).ok)).toEqual([]);
      expect(invalid.filter((text) => parseAmnestyIndex(text).ok)).toEqual([]);
    });

    test("every UPR report of 2008 to 2014 has a symbol that may be a UPR report's", () => {
      const symbols = column("upr-wg-reports-2008-2014.csv", "symbol");
      expect(symbols.length).toBeGreaterThan(300);
      const others = symbols.filter((text) => {
        const result = parseUnSymbol(text);
        return !result.ok || !mayBeUprReport(result.symbol) || result.symbol.text !== text;
      });
      expect(others).toEqual([]);
    });

    test("a State's two letters lead to its three", () => {
      const two = column("states.csv", "iso2");
      expect(two.map(alpha3)).toEqual(column("states.csv", "iso3"));
      expect(alpha3("QQ")).toBeUndefined();
    });
  },
);

function read(file: string): string {
  return readFileSync(`${REFERENCE}${file}`, "utf8");
}

/** One column of a table whose first columns hold no quoted commas. */
function column(file: string, name: string): string[] {
  const [header = "", ...rows] = read(file).trim().split(/\r?\n/);
  const index = header.split(",").indexOf(name);
  return rows.map((row) => row.split(",")[index] ?? "");
}
