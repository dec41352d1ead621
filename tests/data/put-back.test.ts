import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { rules } from "../../scripts/rules/index.ts";
import { schemas } from "../schemas.ts";
import { dayNumber } from "../../scripts/time/calendar.ts";
import { table } from "./put-back.ts";
import type { Edit } from "./put-back.ts";
import { datasetInMemory } from "../dataset/in-memory.ts";
import { toolTables } from "../tool-tables.ts";

/**
 * The submission has mistakes, which the data correct. Each wrong value is put back into the shipped
 * data, and the check must find it in its place; or the table says why no rule can know.
 */
const dataset = datasetInMemory({
  ...{
    root: ".",
    schemas,
    toolTables,
    rules,
    today: dayNumber(2026, 11, 30),
  },
  tool: { name: "casebook", version: "0.0.0" },
});

describe("the wrong values of the submission, put back", () => {
  const clean = dataset.check().report.diagnostics;

  it("stand in none of the findings on the data as they are", () => {
    const known = new Set(clean.map(lineOf));
    for (const row of table) {
      if ("rule" in row)
        expect(known).not.toContain(`${row.rule} ${row.severity} ${row.at.join(" ")}`);
    }
    expect(clean.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  for (const row of table) {
    if (!("rule" in row)) {
      it(`${row.defect}, ${row.wrong}: no rule can know`, () => {
        expect(row.unknowable.length).toBeGreaterThan(40);
      });
      continue;
    }
    it(`${row.defect}, ${row.wrong}: ${row.rule}`, () => {
      const before = new Set(clean.map(({ fingerprint }) => fingerprint));
      const found = withEdits(row.put).filter(({ fingerprint }) => !before.has(fingerprint));
      const [record, pointer] = row.at;
      const fitting = found.filter(
        (one) =>
          one.rule === row.rule &&
          one.record === record &&
          (one.namedPointer ?? "").startsWith(pointer),
      );
      expect(
        fitting.map(({ severity }) => severity),
        found.map(lineOf).join("\n"),
      ).toContain(row.severity);
    });
  }
});

function lineOf({ rule, severity, record, namedPointer }: Diagnostic): string {
  return `${rule} ${severity} ${record} ${namedPointer}`;
}

function withEdits(edits: readonly Edit[]): readonly Diagnostic[] {
  const changes = new Map<string, string | null>();
  for (const edit of edits) {
    const path = `data/${edit.record}.yml`;
    const text = changes.get(path) ?? dataset.text(path)!;
    changes.set(path, edit.path === "" ? null : edited(text, edit));
  }
  // One that is told beneath another counts, too.
  return dataset.check(changes).counting;
}

/** The text with one value put in or taken out; it fails where nothing stands to be taken out. */
function edited(text: string, { path, value, record }: Edit): string {
  const document = parseDocument(text);
  const steps: (string | number)[] = [];
  let at: unknown = document.toJS();
  for (const step of path.slice(1).split("/")) {
    if (Array.isArray(at)) {
      const named = at.findIndex((item: { id?: unknown }) => item?.id === step);
      const index =
        named >= 0
          ? named
          : /^\d{1,3}$/.test(step) && Number(step) < at.length
            ? Number(step)
            : at.length;
      steps.push(index);
      at = at[index];
    } else {
      steps.push(step);
      at = (at as Record<string, unknown> | undefined)?.[step];
    }
  }
  if (value === undefined) {
    if (!document.deleteIn(steps)) throw new Error(`${record} has nothing at ${path}`);
  } else document.setIn(steps, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}
