import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { lineTable, rangeOf } from "../../scripts/diagnostics/line-table.ts";
import { formats } from "../../scripts/reporters/index.ts";
import { withhold } from "../../scripts/reporters/withhold.ts";
import { empty } from "./sample-report.ts";
import { runs } from "../random.ts";

const file = "data/people/somebody.yml";

/** Everything that the formats print of one finding in a file with hidden lines. */
function outputs(report: Report): string[] {
  return [80, 40].flatMap((width) =>
    Object.values(formats).map(({ text }) => text(report, { colour: false, width, root: "" })),
  );
}

function reportOn(
  text: string,
  hidden: readonly (readonly [number, number])[],
  span: readonly [number, number],
  rest: Partial<Diagnostic>,
): Report {
  const range = rangeOf(lineTable(text), ...span);
  const diagnostic: Diagnostic = {
    rule: "names/spelling",
    severity: "error",
    message: "Wrong.",
    file,
    range,
    related: [],
    suggestions: [],
    fingerprint: "0123456789abcdef",
    ...rest,
  };
  return { ...empty, diagnostics: [diagnostic], texts: new Map([[file, { text, hidden }]]) };
}

const text = [
  "names: []",
  "restricted:",
  "  contact: somebody at example.org",
  "  ages: [31, 17]",
  '  place: { town: "Kyzylorda", house: 9 }',
  "",
].join("\n");

function message(sentence: string): string {
  const report = reportOn(text, [[3, 5]], [0, 5], { message: sentence });
  return withhold(report).diagnostics[0]!.message;
}

describe("what is restricted", () => {
  it("is taken out of sentences that quote it", () => {
    expect(message('"somebody at example.org" is no name.')).toBe('"[restricted]" is no name.');
    expect(message("Kyzylorda is no town, and 17 no age.")).toBe(
      "[restricted] is no town, and [restricted] no age.",
    );
  });

  it("does not tear other words apart", () => {
    expect(message("2017 has 319 days; a contact has a town.")).toBe(
      "2017 has 319 days; a contact has a town.",
    );
  });

  it("is not offered or written by a repair", () => {
    const at = text.indexOf("somebody");
    const range = rangeOf(lineTable(text), at, at + 8);
    const fix = (edit: { range: typeof range; text: string }): Diagnostic["fix"] => ({
      title: "write it again",
      safety: "safe",
      edits: [{ file, ...edit }],
    });
    const visibleRange = rangeOf(lineTable(text), 0, 5);
    const kept = (proposed: Diagnostic["fix"]) =>
      withhold(reportOn(text, [[3, 5]], [0, 5], { ...(proposed && { fix: proposed }) }))
        .diagnostics[0]!.fix;
    expect(kept(fix({ range, text: "x" }))).toBeUndefined();
    expect(kept(fix({ range: visibleRange, text: "Kyzylorda" }))).toBeUndefined();
    expect(kept(fix({ range: visibleRange, text: "name" }))).toEqual(
      fix({ range: visibleRange, text: "name" }),
    );
    const suggestions = ["Kyzylorda", "Kostanay"];
    const report = withhold(reportOn(text, [[3, 5]], [0, 5], { suggestions }));
    expect(report.diagnostics[0]!.suggestions).toEqual(["Kostanay"]);
  });

  it("leaves a report without hidden lines as it is", () => {
    const report = reportOn(text, [], [0, 5], { message: "Kyzylorda" });
    expect(withhold(report)).toBe(report);
  });

  it("never appears in any output, whatever the finding says and wherever it lies", () => {
    const word = fc.stringMatching(/^[a-z]{9,14}$/);
    const line = fc
      .tuple(word, fc.constantFrom("", "- ", "key: ", "  - key: ", '"'), word)
      .map(([a, lead, b]) => ({
        words: [a, b],
        source: `${lead}${a} ${b}${lead === '"' ? '"' : ""}`,
      }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.boolean()), { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.nat(300),
        fc.nat(300),
        (lines, end, from, length) => {
          const text = lines.map(([{ source }]) => source).join(end);
          const hidden = lines.flatMap(([, isHidden], index) =>
            isHidden ? [[index + 1, index + 1] as const] : [],
          );
          const secrets = lines.filter(([, isHidden]) => isHidden).map(([{ words }]) => words);
          const start = Math.min(from, text.length);
          const span = [start, Math.min(start + length, text.length)] as const;
          const range = rangeOf(lineTable(text), ...span);
          const quotes = secrets.map((words) => `"${words.join(" ")}"`).join(" and ");
          const report = reportOn(text, hidden, span, {
            message: `This: ${quotes} is wrong.`,
            help: `Not ${quotes}.`,
            related: [{ file, range, message: quotes }],
            suggestions: secrets.map((words) => words.join(" ")),
            fix: {
              title: `write ${quotes}`,
              safety: "safe",
              edits: [{ file, range, text: quotes }],
            },
          });
          // What a line that is not hidden says as well is no secret; the check has a rule for that.
          const open = lines
            .flatMap(([{ source }, isHidden]) => (isHidden ? [] : [source]))
            .join("\n");
          const kept = secrets.flat().filter((word) => !open.includes(word));
          for (const output of outputs(report)) {
            for (const secret of kept) expect(output).not.toContain(secret);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
