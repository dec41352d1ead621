import { gone } from "../../corpus/gone.ts";
import { changeRule } from "../rule.ts";

/** With fewer records lost, a collection that keeps some is looked at record by record. */
const MANY = 10;

/**
 * An error, unlike the loss of one record: a reviewer sees one green mark, and no dataset loses most of a
 * collection without knowing why. One line for each record answers it, or one reason for all.
 */
export default changeRule({
  id: "change/emptied",
  severity: "error",
  docs: {
    demands: `A change does not take away a whole collection, nor more than half of one with ${MANY} or more records, without a word.`,
    why: "A script that went wrong, or somebody who wants evidence gone, deletes in bulk; what is left may be without a fault.",
    failing: { before: {}, after: withdrawn("organizations/example-office") },
    passing: {
      before: {},
      after: withdrawn("organizations/example-office", "statistics/example-complaints"),
    },
  },
  check({ base, records, head, reason }, report) {
    const removed = records.filter(({ before, after }) => before && !after);
    const unexplained = removed.filter(({ name }) => !reason(name, ""));
    const lost = gone(
      head,
      unexplained.map(({ name }) => name),
      () => false,
    );
    for (const collection of new Set(unexplained.map((record) => record.collection))) {
      const isHere = (record: { readonly collection: string }) => record.collection === collection;
      const names = lost
        .map(({ name }) => name)
        .filter((name) => name.startsWith(`${collection}/`));
      const added = records.filter((record) => isHere(record) && !record.before).length;
      const now = head.records.filter(isHere).length;
      const before = now - added + removed.filter(isHere).length;
      const isMost = names.length >= MANY && names.length * 2 > before;
      if (names.length === 0 || (now > 0 && !isMost)) continue;
      report(
        { file: "data" },
        {
          pointer: "",
          message: `${now === 0 ? "All" : `${names.length} of`} ${before} records of ${collection} in ${base} are gone without a word: ${shown(names)}.`,
          help: "Bring them back; or write in data/redirects.yml or data/tombstones.yml what became of each, or in data/changes.yml one entry that names them and the reason.",
          parameters: [collection],
        },
      );
    }
  },
});

function shown(names: readonly string[]): string {
  const first = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}

/** The only statistics and the office that published them are gone; these have a tombstone. */
function withdrawn(...names: readonly string[]) {
  const entries = names.map((name) => `{ record: ${name}, date: "2020-05-01", reason: duplicate }`);
  return {
    "statistics/example-complaints": null,
    "organizations/example-office": null,
    tombstones: `tombstones: [${entries.join(", ")}]`,
  };
}
