import type { Redirect, Tombstone } from "../../corpus/retired.ts";
import { corpusRule } from "../rule.ts";

/** An id that was given up is never used again. */
export default corpusRule({
  id: "ids/retired",
  severity: "error",
  docs: {
    demands:
      "A name in data/redirects.yml or data/tombstones.yml is listed once, and no record or part bears it.",
    why: "An id that somebody cited must not come to mean something else.",
    failing: {
      tombstones:
        'tombstones: [{ record: people/second-person, date: "2020-05-01", reason: duplicate }]',
    },
    passing: {
      tombstones:
        'tombstones: [{ record: people/gone-person, date: "2020-05-01", reason: duplicate }]',
    },
  },
  check(corpus, report) {
    const earlier = new Map<string, Redirect | Tombstone>();
    for (const entry of [...corpus.retired.redirects, ...corpus.retired.tombstones]) {
      const [key, name] = "from" in entry ? ["from", entry.from] : ["record", entry.record];
      const pointer = `${entry.pointer}/${key}`;
      const first = earlier.get(name!);
      if (first) {
        report(entry, {
          pointer,
          message: `“${name}” is listed twice: an old name leads to one place, or was withdrawn.`,
          help: "Keep one of the two.",
          related: [{ record: first, pointer: first.pointer, message: "it is listed here too" }],
          parameters: [name!],
        });
      } else earlier.set(name!, entry);
      const target = corpus.named(name!);
      if (!target) continue;
      report(entry, {
        pointer,
        message: `“${name}” is given up here, but it is still a ${target.part ? "part of a record" : "record"}.`,
        help: "Remove this entry, or give what is there now another id: an id that was given up is not used again.",
        related: [
          {
            record: target.record,
            pointer: target.part ? `${target.part.pointer}/id` : "",
            ...(target.part ? {} : { at: "key" as const }),
            message: `this is “${name}”`,
          },
        ],
        parameters: [name!],
      });
    }
  },
});
