/** For examples: the citations of a statement that rests on a paragraph of the report. */
export const cited =
  'citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]';
