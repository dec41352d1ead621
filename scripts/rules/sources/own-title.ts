import { recordRule } from "../rule.ts";

/** A title that only a note calls ours is cited as if it were printed. */
export default recordRule({
  id: "sources/own-title",
  severity: "warning",
  collections: ["sources"],
  docs: {
    demands: "A title that the note of a source calls ours has “titleIsOurs: true”.",
    why: "Citations print such a title in square brackets; no program reads the note.",
    source: "docs/editorial-guide.md, “Sources”",
    failing: { "sources/ngo-report": "note: The title is ours." },
    passing: { "sources/ngo-report": "note: The title is ours.\ntitleIsOurs: true" },
  },
  check({ value: { note = "", titleIsOurs } }, report) {
    const found = /\btitle is (?:ours|our own)\b|\b(?:untitled|no title|without a title)\b/i.exec(
      note,
    );
    if (!found || titleIsOurs === true) return;
    report({
      pointer: "/note",
      message: `The note says “${found[0]}”, and no field says so.`,
      help: "Write “titleIsOurs: true”, and take the sentence out of the note.",
      related: [{ pointer: "/title", message: "the title" }],
    });
  },
});
