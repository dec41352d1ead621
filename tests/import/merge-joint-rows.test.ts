import { expect, it } from "vitest";
import { mergeJointRows } from "../../scripts/import/core/merge-joint-rows.ts";

it("rows of one wording and one State far apart are one recommendation only if their answers are the same", () => {
  const row = (row: number, text: string, position: "supported" | "noted") => ({
    ...{ row, text, position, from: ["NOR"] },
  });
  const rows = [
    row(2, "Ratify.", "supported"),
    row(3, "Report.", "supported"),
    row(4, "Ratify.", "noted"),
    row(5, "Ratify.", "supported"),
  ];
  const noted: number[] = [];
  const merged = mergeJointRows(rows, undefined, ({ row }) => noted.push(row));
  expect(merged.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[2, 5], [3], [4]]);
  expect(noted).toEqual([5]);
});
