import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comment } from "../../scripts/gate/comment.ts";
import { controlKinds } from "../../scripts/gate/control-files.ts";
import type { ChangedControlFile, ControlKind } from "../../scripts/gate/control-files.ts";
import { mostBytes, outcomeText, readOutcome } from "../../scripts/gate/outcome.ts";
import type { Found } from "../../scripts/gate/outcome.ts";
import { summary } from "../../scripts/gate/summary.ts";
import { hostileText } from "../reporters/hostile-report.ts";
import { runnerCommands } from "../reporters/runner-commands.ts";
import { sample } from "../reporters/sample-report.ts";
import { expectOnlyOurs } from "./rendered.ts";
import { runs } from "../random.ts";

const repository = "https://example.org/repository";
const wicked = fc.oneof(
  hostileText,
  fc.constantFrom(
    ..."<b>|<!-- casebook-gate -->|](http://x.y)|[a](b)|@octocat|#12|https://x.y|www.x.y|```|\n# |:+1:|&lt;|~~a~~|**b**|user/repo#4".split(
      "|",
    ),
  ),
);
const judge: fc.Arbitrary<ChangedControlFile> = fc.record({
  path: wicked,
  change: fc.constantFrom("added" as const, "changed" as const, "deleted" as const),
  kind: fc.constantFrom(...(Object.keys(controlKinds) as ControlKind[])),
});
const anything: fc.Arbitrary<Found> = fc.record({
  base: fc.constant("b".repeat(40)),
  head: fc.constant("a".repeat(40)),
  passed: fc.boolean(),
  files: fc.nat(99),
  records: fc.nat(99),
  errors: fc.nat(3),
  warnings: fc.nat(3),
  infos: fc.nat(3),
  findings: fc.array(
    fc.record({
      severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
      rule: fc.constant("dates/edtf"),
      message: wicked,
      help: wicked,
      file: wicked,
      line: fc.integer({ min: 1, max: 99 }),
      elsewhere: fc.nat(3),
      isOfChange: fc.boolean(),
    }),
    { maxLength: 30 },
  ),
  judges: fc.array(judge, { maxLength: 3 }),
  errorsByOwnJudges: fc.integer({ min: -1, max: 3 }),
  meaning: fc.array(
    fc.record({ about: wicked, told: fc.array(wicked, { minLength: 1, maxLength: 9 }) }),
    { maxLength: 40 },
  ),
  coverage: wicked,
});
const context = fc.record({
  repository: fc.constant(repository),
  run: fc.constant(`${repository}/actions/runs/1`),
  succeeded: fc.boolean(),
  head: fc.constant("a".repeat(40)),
  judges: fc.option(fc.array(judge, { maxLength: 70 }), { nil: undefined }),
  isNewcomer: fc.boolean(),
});

describe("the comment", () => {
  it("makes nothing of the texts that it tells, and is never too long", () => {
    fc.assert(
      fc.property(anything, context, (found, of) => {
        const outcome = readOutcome(outcomeText(found));
        expect(outcome).not.toHaveProperty("fault");
        const text = comment(outcome, of);
        expectOnlyOurs(text, repository);
        expect(runnerCommands(text)).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(65_536);
        expect(text.split("<!-- casebook-gate -->")).toHaveLength(2);
        if (!found.passed || !of.succeeded) expect(text.split("\n")[1]).not.toContain("🟢");
      }),
      { numRuns: runs(200) },
    );
  });

  it("stays within its length, and its file too, whatever there is to tell", () => {
    const found = fc.sample(anything, 1)[0]!;
    const long = "@ж𝕏".repeat(1000);
    const finding = { severity: "error", rule: "dates/edtf", message: long, help: long } as const;
    const text = outcomeText({
      ...found,
      findings: Array.from({ length: 500 }, () => ({
        ...{ ...finding, file: long, line: 3, elsewhere: 2, isOfChange: true },
      })),
      judges: Array.from({ length: 500 }, () => ({
        ...({ path: long, change: "added", kind: "tables" } as const),
      })),
      meaning: Array.from({ length: 500 }, () => ({
        ...{ about: long, told: Array.from({ length: 500 }, () => long) },
      })),
    });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes);
    const of = fc.sample(context, 1)[0]!;
    const judges = (path: string, count: number) =>
      Object.keys(controlKinds).flatMap((kind) =>
        Array.from({ length: count }, () => ({
          ...({ path, change: "added", kind: kind as ControlKind } as const),
        })),
      );
    const lists = [
      [],
      undefined,
      judges("_".repeat(340), 10),
      judges("~".repeat(3_900), 10),
      judges("a", 3_000),
      judges(long, 400),
    ];
    for (const outcome of [readOutcome(text), { fault: "it is not JSON" }])
      for (const altered of lists) {
        const made = comment(outcome, { ...of, judges: altered });
        expect(made.length).toBeLessThanOrEqual(65_536);
        if (altered?.length === 0) continue;
        expect(made).toMatch(/This change (?:alters what judges it|has more files than)/);
        expect(made).not.toContain("🟢");
      }
    expect(comment(readOutcome(text), { ...of, judges: lists[2] })).toContain(
      "may be the change's own word",
    );
  });

  it("has a summary of the job within the mebibyte that GitHub takes", () => {
    const judges = Array.from({ length: 500 }, () => ({
      ...({ path: "~".repeat(3_900), change: "added", kind: "checker" } as const),
    }));
    const text = summary(sample, {
      ...{ root: "", judges, errorsByOwnJudges: 0, base: "b".repeat(40), head: "a".repeat(40) },
      meaning: "x".repeat(600_000),
    });
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toContain("This change alters what judges it");
  });
});
