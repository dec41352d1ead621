import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../../scripts/reporters/index.ts";
import { casebookIn, datasetOf } from "../commands/casebook.ts";
import { dataset } from "../gate/gate-run.ts";

const record = "data/cases/kz-feminita.yml";
const secret = "Zarina Secretova";

/** A private dataset, in which one record says more than it should. */
function withLines(lines: string): string {
  return datasetOf({
    ...dataset,
    "data/dataset.yml": dataset["data/dataset.yml"]!.replace("public", "private"),
    [record]: `${dataset[record]!}${lines}`,
  });
}

describe("the reports of a private dataset, and its repairs, do not show", () => {
  it.each([
    ...["restrictd", "restriced", "r\u0435stricted", "\uff52estricted", "restr\u00adicted"],
    ...["restr\u200bicted", "restricted.note", "Restricted", "restricted "],
  ])("what stands below %j, which protects nothing", async (name) => {
    const root = withLines(`"${name}":\n  note: ${secret}\n`);
    const names = Object.keys(formats).filter((format) => format !== "github");
    const asked = names.map((format) => `--format=${format}=${join(root, `report.${format}`)}`);
    const check = await casebookIn(
      { cwd: root },
      "check",
      "--no-cache",
      ...asked,
      "--format=github",
    );
    const fix = await casebookIn({ cwd: root }, "fix", "--dry-run", "--unsafe");
    const reports = names.map((format) => readFileSync(join(root, `report.${format}`), "utf8"));
    expect(check.status).toBe(1);
    expect([...reports, check.out, check.err, fix.out, fix.err].join("\n")).not.toContain(secret);
  });

  it("a name that was written as a field", async () => {
    const root = withLines(`restricted:\n  ${secret}: here\n`);
    const { status, out } = await casebookIn({ cwd: root }, "check", "--format", "json");
    expect([status, out.includes('"pointer": "/restricted"')]).toEqual([1, true]);
    expect(out).not.toContain(secret);
  });
});
