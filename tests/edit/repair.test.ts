import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordRule } from "../../scripts/rules/rule.ts";
import { exampleText, repaired } from "./repaired.ts";

const example = "data/cases/example.yml";
const report = "data/recommendations/un-report.yml";
const title = "A journalist imprisoned";
const source = "data/sources/un-report.yml";

/** Typing slips that can certainly be undone: a pattern, and its replacement. */
const slips: readonly (readonly [file: string, was: RegExp, is: string])[] = [
  [example, /freedom-of-expression/, "freedom-of-expresion"],
  [example, /source: ngo-report/, "source: ngo-reprot"],
  [example, /new-code#174/, "new-cdoe#174"],
  [example, /type: sentence/, "type: sentense"],
  [example, /participants:/, "particpants:"],
  [example, /summary:/, "sumary:"],
  [example, /"2016-05-16"/, '"2016-05-16T09:30"'],
  [example, /"2016-11-28"/, '"2016–11–28"'],
  [example, /follows: \[charged\]/, "follows: [chraged]"],
  [report, /id: "1\.2"/, "id: 1.2"],
  [report, /value: supported/, "value: suported"],
  [report, /level: not-implemented/, "level: not-implementd"],
  [source, /symbol: A\/HRC/, "symbol: A-HRC"],
  [source, /^/, "\ufeff"],
];

/** The text with comments, blank lines and blanks, as a person may write them. */
function decorated(text: string, marks: readonly number[], crlf: boolean): string {
  const lines = text.trimEnd().split("\n");
  const result = lines.flatMap((line, index) => {
    switch (marks[index % marks.length]) {
      case 1:
        return [`# before line ${index}: "quotes", [brackets] & more`, line];
      case 2:
        return [`${line}   # behind line ${index}`];
      case 3:
        return ["", line];
      case 4:
        return [`${line}  `];
      default:
        return [line];
    }
  });
  return result.join(crlf ? "\r\n" : "\n") + (crlf ? "\r\n" : "\n");
}

describe("repairs", () => {
  it("take back any slips, together, and touch nothing else: every byte is as before", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: slips.length - 1 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (chosen, marks, crlf) => {
          const clean: Record<string, string> = {};
          const broken: Record<string, string> = {};
          for (const index of chosen) {
            const [file, was, is] = slips[index]!;
            clean[file] ??= decorated(exampleText(file), marks, crlf);
            const text = (broken[file] ?? clean[file]!).replace(was, is);
            expect(text).not.toBe(broken[file] ?? clean[file]);
            broken[file] = text;
          }
          const once = repaired(broken);
          for (const file of Object.keys(broken)) expect(once.textOf(file)).toBe(clean[file]);
          expect(once.leftAlone).toEqual([]);
          expect(once.found.diagnostics).toEqual([]);
          const twice = repaired(
            Object.fromEntries(Object.keys(broken).map((f) => [f, once.textOf(f)])),
          );
          expect(twice.done).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  }, 180_000);

  it("keep the kind of quotes in the text", () => {
    const text = exampleText(example)
      .replace("[freedom-of-expression]", "['freedom-of-expresion']")
      .replace("laws: [new-code#174]", 'laws: ["new-cdoe#174"]');
    expect(repaired({ [example]: text }).textOf(example)).toBe(
      text.replace("expresion", "expression").replace("cdoe", "code"),
    );
  });

  it("are not made for certain where digits differ, or where people could be confused", () => {
    const text = exampleText(example)
      .replace('"un-report#1.1"', '"un-report#1.3"')
      .replace("people: [first-person]", "people: [frist-person]");
    const careful = repaired({ [example]: text });
    expect(careful.textOf(example)).toBe(text);
    expect(careful.found.diagnostics.map(({ rule }) => rule)).toContain("references/unknown");
    const bold = repaired({ [example]: text }, { unsafe: true });
    expect(bold.textOf(example)).toBe(text.replace("frist", "first"));
  });

  it("edit the item that is meant, where a faulty one before it was left out of the check", () => {
    const text = exampleText(example)
      .replace("type: arrest", "type: 7")
      .replace('"2018-04-12"', '"2018-04-12T10:00"');
    const { textOf } = repaired({ [example]: text });
    expect(textOf(example)).toBe(text.replace("T10:00", ""));
  });

  it("leave alone what would bring a new finding, and make the others", () => {
    const text = exampleText(example).replace("type: sentence", "type: sentense");
    const { textOf, leftAlone } = repaired(
      { [example]: text },
      {
        extra: [against("rename", [title], { value: "Nobody" }), against("forbidden", ["Nobody"])],
      },
    );
    expect(textOf(example)).toBe(text.replace("sentense", "sentence"));
    expect(leftAlone.map(({ fix, reason }) => [fix.title, reason])).toEqual([
      ["rename", `it would bring a new finding, names/forbidden in ${example}`],
    ]);
  });

  it("leave alone what does not remove its finding", () => {
    const useless = against("useless", [title, "Nobody"], { value: "Nobody" });
    const { textOf, leftAlone } = repaired({}, { extra: [useless] });
    expect(textOf(example)).toBe(exampleText(example));
    expect(leftAlone).toMatchObject([{ reason: "it does not remove the finding" }]);
  });

  it("leave alone what would change other values", () => {
    const { leftAlone } = repaired(
      {},
      { extra: [against("smuggler", [title], { text: "A\nkind: practice" })] },
    );
    expect(leftAlone).toMatchObject([{ reason: "it would change other values" }]);
  });

  it("that collide are made one after the other", () => {
    const { textOf, done } = repaired(
      { [example]: exampleText(example) },
      {
        extra: [
          against("a", [title], { value: "First" }),
          against("b", [title, "First"], { value: "Second" }),
        ],
      },
    );
    expect(textOf(example)).toContain("title: Second\n");
    expect(done.map(({ fix }) => fix.title)).toEqual(["a", "b"]);
  });

  it("are never made inside restricted values", () => {
    const text = `${exampleText(example)}restricted:\n  note: 2019\n`;
    expect(repaired({ [example]: text }, { unsafe: true }).textOf(example)).toBe(text);
  });
});

/** A rule against some titles of the example, with a repair that writes another title. */
function against(
  name: string,
  titles: readonly string[],
  edit?: { readonly value: string } | { readonly text: string },
) {
  return recordRule({
    id: `names/${name}`,
    severity: "error",
    collections: ["cases"],
    docs: { demands: "", why: "", failing: {}, passing: {} },
    check({ value, file }, report) {
      if (!titles.includes(value.title)) return;
      const place = { file, pointer: "/title" };
      report({
        pointer: "/title",
        message: "Another title.",
        ...(edit && { fix: { title: name, safety: "safe", edits: [{ place, ...edit }] } }),
      });
    },
  });
}
