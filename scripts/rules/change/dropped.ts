import { gone, repairOfGone } from "../../corpus/gone.ts";
import type { RecordSide } from "../change.ts";
import { changeRule } from "../rule.ts";

const person = `names:
  - id: en
    value: Third Person
    lang: en
    kind: preferred
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
naming:
  - { id: name, fields: [names, roles], ground: public-office, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }], decided: "2020-01-15", reviewBy: "2022-01-15" }
roles:
  - id: journalist
    value: journalist
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;

/**
 * A warning, where `ids/dropped` is an error: that a name was released is a promise, that it stood in
 * a branch is none, though somebody may have cited it there.
 */
export default changeRule({
  id: "change/dropped",
  severity: "warning",
  yieldsTo: { "change/emptied": "here" },
  docs: {
    demands:
      "Every record and part of the base is still there, or is in data/redirects.yml or data/tombstones.yml.",
    why: "Whoever cited a name must find what became of it; and a record that disappears without a word may have been deleted by mistake.",
    failing: {
      before: { "people/third-person": person },
      after: { "people/third-person": null },
    },
    passing: {
      before: { "people/third-person": person },
      after: {
        "people/third-person": null,
        tombstones:
          'tombstones: [{ record: people/third-person, date: "2020-05-01", reason: duplicate }]',
      },
    },
  },
  check({ base, records, head }, report) {
    const names = records.flatMap(({ before }) => namesIn(before));
    const known = new Set(names);
    const here = new Set(records.flatMap(({ after }) => namesIn(after)));
    for (const each of gone(head, names, (name) => here.has(name) && !known.has(name))) {
      report(each.home ?? { file: "data" }, {
        pointer: "",
        message: `“${each.name}” stands in ${base}, and is gone.`,
        help: repairOfGone(each),
        ...(each.near.length > 0 ? { suggestions: each.near } : {}),
        parameters: [each.name],
      });
    }
  },
});

function namesIn(side: RecordSide | undefined): string[] {
  if (!side) return [];
  const { collection, id, parts } = side.facts;
  const name = `${collection}/${id}`;
  return [name, ...new Set(parts.map((part) => `${name}#${part.id}`))];
}
