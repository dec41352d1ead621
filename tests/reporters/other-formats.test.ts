import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agent } from "../../scripts/reporters/agent.ts";
import { groupByCause } from "../../scripts/reporters/group-by-cause.ts";
import { gitlab } from "../../scripts/reporters/gitlab.ts";
import { junit } from "../../scripts/reporters/junit.ts";
import { decisionSentences } from "../../scripts/reporters/sentences.ts";
import { hostileReport } from "./hostile-report.ts";
import { runnerCommands } from "./runner-commands.ts";
import { empty, sample } from "./sample-report.ts";
import { runs } from "../random.ts";

const golden = "../golden/reporters";
const [first] = sample.diagnostics;
const unsafe = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

describe("causes", () => {
  it("join what one rule says at several places, worst first", () => {
    const warning = sample.diagnostics.find(({ severity }) => severity === "warning")!;
    const found = groupByCause([warning, first!, { ...first!, file: "data/cases/b.yml" }]);
    expect(found.map(({ first: { severity }, others }) => [severity, others.length])).toEqual([
      ["error", 1],
      ["warning", 0],
    ]);
  });
});

describe("one line a cause, for scripts and assistants", () => {
  it("is the golden one", async () => {
    await expect(agent(sample)).toMatchFileSnapshot(`${golden}/agent.txt`);
    expect(agent(empty)).toBe("summary\t12 files, 1 record checked: no faults found\n");
  });

  it("stays one line a cause whatever stands in a record", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = agent(report);
        const lines = text.trimEnd().split("\n");
        expect(lines).toHaveLength(
          groupByCause(report.diagnostics).length +
            decisionSentences(report.summary).length +
            report.summary.skippedRules.length +
            1,
        );
        expect(text).not.toMatch(unsafe);
        expect(runnerCommands(text)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("the JUnit report", () => {
  it("is the golden one", async () => {
    await expect(junit(sample)).toMatchFileSnapshot(`${golden}/junit.xml`);
    expect(junit(empty)).toContain('tests="1" failures="0"');
  });

  it("fails where nothing was checked", () => {
    const nothing = { ...empty, summary: { ...empty.summary, files: 0, records: 0 } };
    expect(junit(nothing)).toContain('failures="1"');
  });

  it("holds no mark-up of a record", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = junit(report);
        const tags = [...text.matchAll(/<\/?([\w?]+)/g)].map(([, name]) => name);
        const known = ["?xml", "testsuites", "testsuite", "testcase", "failure", "system"];
        for (const tag of tags) expect(known).toContain(tag);
        expect(text).not.toMatch(unsafe);
        expect(runnerCommands(text)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("GitLab's Code Quality report", () => {
  it("is the golden one", async () => {
    await expect(gitlab(sample, { root: "sets/kz" })).toMatchFileSnapshot(`${golden}/gitlab.json`);
    expect(gitlab(empty, { root: "" })).toBe("[]\n");
  });

  it("gives every entry a fingerprint of its own", () => {
    const twice = { ...sample, diagnostics: [first!, first!, first!] };
    const entries = JSON.parse(gitlab(twice, { root: "" })) as { fingerprint: string }[];
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it("holds no command", () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const text = gitlab(report, { root: "" });
        expect(text).not.toMatch(unsafe);
        expect(runnerCommands(text)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});
