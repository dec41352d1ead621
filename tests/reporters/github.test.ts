import { EOL } from "node:os";
import * as core from "@actions/core";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Diagnostic, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { commandsOf, github, type Annotation } from "../../scripts/reporters/github.ts";
import { hostileReport } from "./hostile-report.ts";
import { runnerCommands, withoutIgnored } from "./runner-commands.ts";
import { empty, sample } from "./sample-report.ts";
import { runs } from "../random.ts";

const golden = "../golden/reporters";
const [first] = sample.diagnostics as [Diagnostic];

afterEach(() => {
  vi.restoreAllMocks();
});

/** What GitHub's own toolkit prints. */
function printed(annotations: readonly Annotation[]): string {
  let output = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    output += String(chunk);
    return true;
  });
  for (const { kind, message, properties } of annotations) {
    const { line, col, ...rest } = properties;
    core[kind](message, {
      ...rest,
      ...(line !== undefined && { startLine: line }),
      ...(col !== undefined && { startColumn: col }),
    });
  }
  spy.mockRestore();
  return output.replaceAll(EOL, "\n");
}

function many(count: number, severity: Diagnostic["severity"]): Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({
    ...first,
    severity,
    message: `${severity} ${index + 1}`,
  }));
}

function reportOf(diagnostics: Diagnostic[]): Report {
  return { ...empty, diagnostics };
}

describe("annotations for GitHub", () => {
  it("stand beside their lines, errors first", async () => {
    const output = commandsOf(github(sample, { root: "dataset" }));
    await expect(output).toMatchFileSnapshot(`${golden}/github.txt`);
    const kinds = github(sample, { root: "" }).map(({ kind }) => kind);
    const rank = ["error", "warning", "notice"];
    expect(kinds).toEqual([...kinds].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
  });

  it("are none where nothing was found", async () => {
    expect(github(empty, { root: "" })).toEqual([]);
    expect(commandsOf([])).toBe("");
  });

  it("name files from the root of the repository", () => {
    const file = (root: string) => github(reportOf([first]), { root })[0]?.properties.file;
    expect(file("")).toBe("data/cases/kz-land-protests.yml");
    expect(file(".")).toBe("data/cases/kz-land-protests.yml");
    expect(file("./sets/kz/")).toBe("sets/kz/data/cases/kz-land-protests.yml");
  });

  it("name a file that cannot be named safely in the message only", () => {
    const diagnostic = { ...first, file: "data/a\u202Eb.yml", message: "Wrong." };
    const [annotation] = github(reportOf([diagnostic]), { root: "" });
    expect(annotation?.properties).toEqual({ title: "vocabulary/unknown-word" });
    expect(annotation?.message).toMatch(/^data\/a\\u\{202E\}b\.yml: Wrong\.\n/);
  });

  it("have columns within one line, lines for more", () => {
    const place = (start: [number, number], end: [number, number]) => {
      const position = ([line, column]: [number, number]) => ({ line, column, offset: 0 });
      const range = { start: position(start), end: position(end) };
      const {
        title: _,
        file: __,
        ...rest
      } = github(reportOf([{ ...first, range }]), { root: "" })[0]!.properties;
      return rest;
    };
    expect(place([3, 5], [3, 9])).toEqual({
      line: 3,
      endLine: 3,
      col: 5,
      endColumn: 8,
    });
    expect(place([3, 5], [3, 5])).toEqual({
      line: 3,
      endLine: 3,
      col: 5,
      endColumn: 5,
    });
    expect(place([3, 5], [6, 2])).toEqual({ line: 3, endLine: 6 });
    expect(place([3, 5], [4, 1])).toEqual({ line: 3, endLine: 3, col: 5 });
  });

  it("are ten of a kind, and the tenth says how many more there are", () => {
    const report = reportOf([...many(11, "warning"), ...many(10, "info"), ...many(25, "error")]);
    const annotations = github(report, { root: "" });
    const messages = (kind: Annotation["kind"]) =>
      annotations.filter((each) => each.kind === kind).map(({ message }) => message.split("\n")[0]);
    expect(messages("error")).toHaveLength(10);
    expect(messages("error").slice(7)).toEqual([
      "error 8",
      "error 9",
      "and 16 more errors: GitHub shows ten at most. “casebook check” shows them all.",
    ]);
    expect(messages("warning")).toHaveLength(10);
    expect(messages("warning")[9]).toMatch(/^and 2 more warnings:/);
    expect(messages("notice")).toEqual(many(10, "info").map(({ message }) => message));
  });

  it("begin with what the change brought, and there with what others follow from", () => {
    const at = (file: string, rule: string) => ({
      ...first,
      file,
      rule,
      message: `${rule} ${file}`,
    });
    const report = reportOf([
      at("data/cases/a.yml", "dates/edtf"),
      at("data/cases/b.yml", "dates/edtf"),
      at("data/cases/b.yml", "yaml/tab"),
      ...["a", "b"].map((name) => ({ ...at(`data/cases/${name}.yml`, "x/y"), message: "same" })),
      ...many(11, "error"),
    ]);
    const isOfChange = ({ file }: Diagnostic) => file === "data/cases/b.yml";
    const annotations = github(report, { root: "", isOfChange, hasSummary: true });
    expect(annotations.map(({ message }) => message.split("\n")[0]).slice(0, 4)).toEqual([
      "yaml/tab data/cases/b.yml",
      "dates/edtf data/cases/b.yml",
      "same",
      "dates/edtf data/cases/a.yml",
    ]);
    expect(annotations[2]?.properties.file).toBe("data/cases/b.yml");
    expect(annotations[9]?.message).toBe(
      "and 6 more errors: GitHub shows ten at most. The summary of the job shows them all.",
    );
  });

  it("tell in one notice what else there is that the change did not bring", () => {
    const report = reportOf([...many(2, "error"), ...many(3, "warning"), ...many(1, "info")]);
    const told = (hasSummary: boolean) =>
      github(report, { root: "", isOfChange: () => false, hasSummary }).map(({ kind }) => kind);
    expect(told(true)).toEqual(["error", "error", "notice"]);
    expect(github(report, { root: "", isOfChange: () => false, hasSummary: true }).at(-1)).toEqual({
      kind: "notice",
      message: "not of this change: 3 warnings, 1 info. The summary of the job shows them.",
      properties: { title: "not of this change" },
    });
    expect(told(false)).toEqual(["error", "error", "warning", "warning", "warning", "notice"]);
  });

  it("leave room among the notices for what was not checked", () => {
    const { skippedRules } = sample.summary;
    const report = { ...reportOf(many(10, "info")), summary: { ...empty.summary, skippedRules } };
    const annotations = github(report, { root: "" });
    expect(annotations).toHaveLength(10);
    expect(annotations[8]?.message).toMatch(/^and 2 more infos:/);
    expect(annotations[9]).toEqual({
      kind: "notice",
      message:
        "not checked: upr/outside-session for 1 record, because reference/upr-sessions is missing\n" +
        "not checked: symbols/unknown-family, because reference/symbol-families is missing",
      properties: { title: "not checked" },
    });
  });

  it("are no longer than GitHub's runner lets them be", () => {
    const long = github(reportOf([{ ...first, message: "👍".repeat(5000) }]), { root: "" })[0]!;
    expect(long.message.length).toBeLessThanOrEqual(4096);
    expect(long.message).toMatch(/^(👍)+…$/u);
  });

  it("are exactly the commands that the runner reads, whatever stands in a record", () => {
    fc.assert(
      fc.property(hostileReport, fc.constantFrom("", "sets/kz"), (report, root) => {
        const annotations = github(report, { root });
        const output = commandsOf(annotations);
        expect(output).toBe(printed(annotations));
        expect(runnerCommands(output)).toEqual(annotations.map(intended));
        const names = runnerCommands(withoutIgnored(output)).map(({ name }) => name);
        expect(names).toEqual(annotations.map(({ kind }) => kind));
        for (const { message } of annotations) {
          expect(message).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
          expect(runnerCommands(message)).toEqual([]);
        }
      }),
      { numRuns: runs(400) },
    );
  });
});

/** The command the runner should read: values as text, what is empty left out. */
function intended({ kind, message, properties }: Annotation) {
  const texts = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, String(value)] as const],
  );
  return { name: kind, properties: Object.fromEntries(texts), data: message };
}
