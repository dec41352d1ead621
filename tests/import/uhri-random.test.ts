import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pick, random } from "../random.ts";
import { findings, folder, given, importInto, itemsIn } from "./importing.ts";
import { columns, uhriWorkbook } from "./uhri-file.ts";
import type { Cell, Row } from "./uhri-file.ts";

const uuid = "0a0a0a0a-1111-4222-8333-444444444444";

/** Values that an export may have in a column, right ones and others. */
const values: Readonly<Record<(typeof columns)[number], readonly Cell[]>> = {
  Text: [
    "124.4 Free them (Norway);",
    "124.40. Free them all (Norway) (Chile)",
    "12. The Committee asks for more.",
    "Poor people 49.The Committee notes it.",
    "No number, and (brackets).",
    "7) “Quoted” &amp; marked",
    "1. One\n2. Two",
    "— ",
    null,
  ],
  "Countries Concerned": [
    "- Kazakhstan",
    "KZ",
    "- Peru\n- Kazakhstan",
    "Peru",
    "- Atlantis",
    uuid,
    null,
  ],
  "Reccomending Body": [
    "- UPR",
    "- CAT",
    "- SPT",
    "- SR Torture",
    "- SR Food\n- SR Health",
    "- CRC-OP-SC",
    uuid,
    "Nobody",
    null,
  ],
  "Document Symbol": [
    "A/HRC/28/10",
    "A/HRC/28/10/Add.1",
    "A/HRC/14/10",
    "A/HRC/43/10",
    "A/HRC/WGAD/2018/67",
    "CAT/C/KAZ/CO/4",
    "CEDAW/C/61/D/45/2012",
    "CRC/C/OPSC/KAZ/CO/1",
    "CAT/OP/KAZ/1",
    "A/HRC/13/39/Add.3*",
    "E/CN.4/2006/6",
    "no symbol",
    null,
  ],
  Themes: ["- Death penalty", "- Death penalty\n- Weather", uuid, null],
  "Affected Persons": ["- Children", "- Robots", null],
  Sdgs: ["- 16.3 - Promote", "- 99 - More", null],
  "Document Publication Date": [
    41983,
    { date: 43819 },
    "2010-03-23",
    "10/12/2014",
    7,
    { error: "#N/A" },
    null,
  ],
  "UPR Reccomending States": ["- Norway\n- Chile", "- Kazakhstan", "- Atlantis", null],
  "UPR Position": ["- Supported", "- Noted", "- Supported/Noted", uuid, null],
  Type: ["- Recommendations", "- Concerns/Observations", uuid, null],
  "OHCHR Annotation Id": [uuid, "0b0b0b0b-1111-4222-8333-444444444444", "17", null],
  "UPR Session": ["20", 7, "34th session", "99", null],
  "Regions Concerned": ["- Asia-Pacific", null],
  "Recommending Regions": [null],
  "Date of publication on UHRI": [46125.5, null],
};

describe("an export with whatever may stand in it", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "is written without an error of the check, and every row is accounted for (seed %i)",
    async (seed) => {
      const next = random(seed);
      const rows = Array.from({ length: 120 }, (): Row =>
        Object.fromEntries(columns.map((column) => [column, pick(next, values[column])])),
      );
      const root = folder();
      const file = given("export.xlsx", uhriWorkbook(rows));
      const { log, outcomes } = await importInto(root, "uhri", [file]);
      expect(findings(root).filter(({ severity }) => severity === "error")).toEqual([]);
      expect(outcomes.filter(({ outcome }) => outcome === "refused")).toEqual([]);
      const refused = log.refused.flatMap(({ rows }) => rows);
      const imported = readdirSync(join(root, "data/recommendations")).flatMap((name) =>
        itemsIn(root, name.replace(".yml", "")).map(({ citations }) =>
          Number(citations![0]!.at!.row),
        ),
      );
      const all = [...new Set([...refused, ...imported])].sort((a, b) => a - b);
      const written = rows.flatMap((row, at) =>
        Object.values(row).some((c) => c !== null) ? at + 2 : [],
      );
      expect(all).toEqual(written);
      const again = await importInto(root, "uhri", [file]);
      expect(again.outcomes.every(({ outcome }) => outcome === "unchanged")).toBe(true);
    },
  );
});
