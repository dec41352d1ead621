import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { markdown } from "../../scripts/reporters/markdown.ts";
import { hostileReport } from "./hostile-report.ts";
import { runnerCommands } from "./runner-commands.ts";
import { empty, sample } from "./sample-report.ts";
import { runs } from "../random.ts";

const files = "https://example.org/repository/blob/0123abc";
const rulePages = `${files}/docs/rules`;

/** The page as GitHub shows it, mentions and references apart. */
function html(text: string): string {
  return micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

describe("the Markdown summary", () => {
  it("is the golden one", async () => {
    await expect(markdown(sample, { root: "", files, rulePages })).toMatchFileSnapshot(
      "../golden/reporters/summary.md",
    );
    await expect(html(markdown(sample, { root: "", files, rulePages }))).toMatchFileSnapshot(
      "../golden/reporters/summary.html",
    );
  });

  it("says that nothing was found, or that nothing was checked", () => {
    expect(markdown(empty, { root: "" })).toContain("## No faults found");
    const nothing = { ...empty, summary: { ...empty.summary, files: 0, records: 0 } };
    expect(markdown(nothing, { root: "" })).toContain("## Nothing was checked");
  });

  it("begins with what the change brought, and folds hints and warnings that it did not", () => {
    const isOfChange = ({ file }: { file: string }) => file.startsWith("data/people/");
    const page = html(markdown(sample, { root: "", isOfChange }));
    expect(page.indexOf("A tab stands")).toBeLessThan(page.indexOf("is not in the list of themes"));
    expect(markdown(sample, { root: "", isOfChange })).toContain(
      "<details><summary>3 findings elsewhere, not of this change</summary>",
    );
    expect(markdown(sample, { root: "" })).not.toContain("<details>");
  });

  it("names one cause once, with its other places", () => {
    const [first] = sample.diagnostics;
    const report = { ...sample, diagnostics: Array.from({ length: 30 }, () => first!) };
    const text = markdown(report, { root: "" });
    expect(text.split("is not in the list of themes")).toHaveLength(2);
    expect(text).toContain("The same at 29 other places");
    expect(text).toContain("- and 9 more");
  });

  it("grows shorter in steps, and never too long", () => {
    const [first] = sample.diagnostics;
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...first!,
      message: `Fault ${index % 200}.`,
    }));
    const report = { ...sample, diagnostics: many };
    const whole = markdown(report, { root: "" });
    for (const most of [whole.length + 1, whole.length - 1, 4000, 300]) {
      const text = markdown(report, { root: "", most });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
      expect(text).toContain("5 errors");
    }
    expect(markdown(report, { root: "", most: 4000 })).toContain("| 400 |");
  });

  it("shows texts letter for letter: no HTML, link, mention or command comes from a record", () => {
    const wicked = fc.constantFrom(
      ..."<b>|<script>|](http://x.y)|[a](b)|![](c)|@octocat|#12|GH-3|https://x.y|www.x.y|a@b.cd|`|```|\n- |\n# |:+1:|$x$|<!--|&lt;|~~a~~|**b**|_c_|[^1]|1. |user/repo#4|mailto:x@y.zz".split(
        "|",
      ),
    );
    const text = fc.array(fc.oneof(wicked, fc.string({ maxLength: 4 })), { maxLength: 6 });
    fc.assert(
      fc.property(
        hostileReport,
        fc.array(
          text.map((parts) => parts.join("")),
          { minLength: 3, maxLength: 3 },
        ),
        (report, [message = "", help = "", file = ""]) => {
          const diagnostics = [
            ...report.diagnostics,
            { ...sample.diagnostics[0]!, message, help, file, related: [] },
          ];
          const made = markdown({ ...report, diagnostics }, { root: "", files, rulePages });
          const page = html(made);
          const tags = [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
          for (const tag of tags)
            expect(tag).toMatch(
              /^<\/?(?:h2|p|strong|ul|li|br \/|a href="https:\/\/example\.org\/repository\/blob\/0123abc\/[^"]*"|a)>$/,
            );
          expect(made.replace(/\]\([^)]*\)/g, "]")).not.toMatch(/@|\bwww\.|\bGH-/i);
          expect(runnerCommands(made)).toEqual([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});
