import type { RecordFacts } from "../../facts/facts.ts";
import { corpusRule } from "../rule.ts";

/** A link is written once. A warning: nothing is wrong with it but that it can go stale on one side. */
export default corpusRule({
  id: "references/both-sides",
  severity: "warning",
  docs: {
    demands:
      "Two records that belong together say so on one side only; the other side is computed.",
    why: "Sooner or later one of two copies of a fact is changed and the other is not.",
    failing: { "cases/example": "related: [other]", "cases/other": "related: [example]" },
    passing: { "cases/example": "related: [other]" },
  },
  check(corpus, report) {
    for (const record of corpus.holding(...fields)) {
      for (const { field, pointer, to, ends } of linksOf(record)) {
        // Said once, of the later of the two files.
        if (to.file >= record.file) continue;
        const back = linksOf(to).findLast(
          (link) =>
            link.field === field &&
            link.to === record &&
            link.ends[0] === ends[1] &&
            link.ends[1] === ends[0],
        );
        if (!back) continue;
        report(record, {
          pointer,
          message: `“${to.id}” already names this record in “${field}”.`,
          help: "Remove one of the two; the link holds in both directions.",
          related: [
            { record: to, pointer: back.pointer, message: "the same link from the other side" },
          ],
          parameters: [field, to.id],
        });
      }
    }

    function linksOf(record: RecordFacts): readonly Link[] {
      return record.references.flatMap((reference) => {
        const { field, pointer } = reference;
        if (!fields.has(field)) return [];
        const resolution = corpus.resolve(reference, record);
        if (resolution.kind !== "found") return [];
        // Of events it is the event that tells, and the one of which is told.
        const holder = record.parts.find((part) => pointer.startsWith(`${part.pointer}/`));
        const { record: to, part } = resolution.target;
        return [{ field, pointer, to, ends: [holder?.id, part?.id] as const }];
      });
    }
  },
});

const fields: ReadonlySet<string> = new Set(["related", "series", "distinctFrom", "toldIn"]);

interface Link {
  readonly field: string;
  readonly pointer: string;
  readonly to: RecordFacts;
  /** The parts that it leads from and to. */
  readonly ends: readonly [string | undefined, string | undefined];
}
