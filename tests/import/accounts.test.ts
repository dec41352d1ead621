import { load } from "js-yaml";
import { expect, it } from "vitest";
import type { Mapping } from "../../scripts/schema/records.ts";
import { pick, random, runs, seed } from "../random.ts";
import type { Random } from "../random.ts";
import { folder, given, importInto } from "./importing.ts";
import { columns, uhriWorkbook } from "./uhri-file.ts";
import { wordList } from "./word-list.ts";

/** What cells hold: what fits some column, what fits none, and what no record may hold. */
const pieces = [
  ...["", "Kazakhstan", "KAZ", "Norway", "Holland", "(Unknown)", "- Norway\n- Chile"],
  ...["Accepted", "Noted", "- Supported", "Voluntary Pledge", "34", "999", "140.1", "140.2"],
  ...["140.1 Let people meet (Norway);", "A/HRC/43/10", "CAT/C/KAZ/CO/4", "- UPR", "- CAT"],
  ...["x", "Torture", "03/04/2020", "12-Apr", "#REF!", "\u0001", "ü ’ «»", "=1+1"],
];

const mapping: Mapping = {
  reviewed: true,
  delimiter: "semicolon",
  source: { id: "tracker", title: "A tracker", licence: "own-words" },
  issuer: { kind: "upr-working-group" },
  items: "number",
  columns: load(`
- { column: No, is: number }
- { column: Text, is: text, language: en }
- { column: To, is: state, values: { x: leave-out } }
- { column: Session, is: session, values: { "999": leave-out } }
- { column: From, is: recommending-states, separators: ["\\n"] }
- { column: Answer, is: position, values: { Accepted: supported, "Voluntary Pledge": pledge } }
`) as Mapping["columns"],
};

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const uprInfo = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session";

/** A file of each format with made rows. */
const files: Readonly<Record<string, (next: Random, rows: number) => string>> = {
  "upr-info": (next, rows) => given("made.csv", table(next, rows, uprInfo, ",")),
  csv: (next, rows) => given("made.csv", table(next, rows, "No;Text;To;Session;From;Answer", ";")),
  uhri: (next, rows) =>
    given(
      "made.xlsx",
      uhriWorkbook(
        Array.from({ length: rows }, () =>
          Object.fromEntries(
            columns.map((column) => [column, pick(next, pieces).replace("\u0001", "")]),
          ),
        ),
      ),
    ),
  "ohchr-thematic-list": (next, rows) => {
    const cell = () => pick(next, pieces).replace("\u0001", "").split("\n");
    const titles = ["Recommendation", "Position", "Full list of themes"];
    const whole = [
      "140.9 Let people meet (Norway);",
      "Source of position: A/HRC/43/10 - Para. 139",
    ];
    const made = Array.from({ length: rows }, () => {
      const [recommendation, ...others] = titles.map(cell);
      return [[...recommendation!, ...(next() < 0.7 ? [whole[1]!] : [])], ...others];
    });
    made.push([whole, ["Supported"], ["- Right to life"]]);
    return given(
      "made.docx",
      wordList("UPR of Kazakhstan (3rd Cycle – 34th session)", titles, made),
    );
  },
  references: (next, rows) => {
    const types = ["RPRT", "NEWS", "ELEC", "SONG", "x"];
    const entry = (at: number) =>
      `TY  - ${pick(next, types)}\nID  - k${at % 7}\nTI  - ${pick(next, pieces)}\nPY  - ${pick(next, pieces)}\nER  - \n`;
    const text = Array.from({ length: rows }, (_, at) => entry(at)).join("\n");
    return given("made.ris", text.replaceAll("\u0001", ""));
  },
};

function table(next: Random, rows: number, heading: string, sign: string): string {
  const width = heading.split(sign).length;
  const lines = Array.from({ length: rows }, () =>
    Array.from({ length: next() < 0.05 ? width - 1 : width }, () =>
      quoted(pick(next, pieces)),
    ).join(sign),
  );
  return [heading, ...lines].join("\n");
}

it.each(Object.keys(files))(
  "%s: rows read are rows written, refused, held back and left out; again, nothing is written",
  async (format) => {
    const next = random(seed);
    for (let run = 0; run < runs(18); run++) {
      const root = folder();
      const file = files[format]!(next, 1 + Math.floor(next() * 25));
      const options = {
        ...(format === "csv" && { mapping }),
        ...(run % 3 === 0 && { state: "KAZ" }),
      };
      const first = await importInto(root, format, [file], options);
      for (const { read, written, refused, heldBack, leftOut, lost } of first.accounts)
        expect([lost, written + refused + heldBack + leftOut], `run ${run}`).toEqual([0, read]);
      expect((await importInto(root, format, [file], options)).paths).toEqual([]);
    }
  },
);
