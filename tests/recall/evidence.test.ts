import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { textFile } from "../../scripts/archive/text/text-file.ts";
import { sourceText } from "../../scripts/evidence/evidence.ts";
import { knownNames } from "../../scripts/evidence/known-names.ts";
import { exampleCopy } from "../../scripts/rules/shared/example-copy.ts";
import { schemas } from "../schemas.ts";
import { parse } from "../../scripts/yaml/read-file.ts";
import { measure, tableOf } from "./evidence/measure.ts";

/** The whole measurement needs documents that nobody may publish: `npm run recall -- --family evidence`. */
test("seeded faults in values and places are counted, and those that stand nowhere are found", () => {
  const read = (record: string) => {
    const reading = parse(readFileSync(`tests/rules/base/data/${record}.yml`, "utf8"), record);
    if (!reading.ok) throw new Error(record);
    return reading.value;
  };
  const outline = read("sources/ngo-report")["outline"] as { id: string; title: string }[];
  const text = sourceText("a", textFile(new TextEncoder().encode(exampleCopy)), outline);
  const plan = schemas.of.get("cases")!.plan;
  const people = [["second-person", "Second Person"] as const, ["nobody", "Nobody Here"] as const];
  const told = measure(
    [{ name: "cases/other", value: read("cases/other"), plan }],
    { sources: new Map([["ngo-report", text]]) },
    () => ({ publisher: undefined, date: undefined }),
    knownNames(
      people.map(([id, name]) => ({ record: `people/${id}`, forms: [name] })),
      [],
    ),
    { states: [["XBB", "Bexland"]], people, organizations: [["other-ngo", "Other NGO"]] },
    1,
    50,
  );
  const kinds = told.map(({ fault }) => fault.kind);
  expect(kinds).toEqual(expect.arrayContaining(["day", "month", "year", "article"]));
  const nowhere = told.filter(({ isAbsent, fault }) => isAbsent && !fault.kind.startsWith("place"));
  expect(nowhere.length).toBeGreaterThan(2);
  expect(nowhere.filter(({ found }) => !found)).toEqual([]);
  expect(tableOf(told)).toContain("stands nowhere");
});
