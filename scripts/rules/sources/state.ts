import { facts } from "../../facts/declared.ts";
import { textOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import type { Case } from "../../schema/records.ts";
import { corpusRule } from "../rule.ts";

const sources = facts("sources", { state: textOf });
const citing = facts(["cases", "laws", "recommendations", "reviews", "statistics"], {
  stateOfRecord: (record) => textOf(record as Item<Case>, "state"),
});

/** Of which State a source is, against those of the records that cite it. A warning: a report may look abroad. */
export default corpusRule({
  id: "sources/state",
  severity: "warning",
  yieldsTo: {
    "whose/state": "record",
    "symbols/state": "record",
    "wording/place": "record",
    "sources/address-tells": "record",
    "upr/same-state": "record",
    "symbols/working-group-report": "record",
  },
  judges: sources,
  facts: [citing],
  docs: {
    demands:
      "A source that records of States cite is of the State of one of them, if it is said to be of a State.",
    why: "Whoever asks for the sources on a State misses it, and finds it under another.",
    failing: { "sources/ngo-report": "title: A year of arrests\nstate: XAB" },
    passing: { "sources/ngo-report": "title: A year of arrests\nstate: XAA" },
  },
  check(corpus, report) {
    return (record, { state }) => {
      if (!state) return;
      const using = new Map(
        corpus.inbound(`sources/${record.id}`).flatMap(({ from }) => {
          const other = citing.of(from)?.stateOfRecord;
          return other ? [[other.text, from] as const] : [];
        }),
      );
      // The records of one State alone: among several this may be any.
      const [first] = using;
      if (using.size !== 1 || first![0] === state.text) return;
      report(record, {
        pointer: state.pointer,
        message: `This is of ${state.text}, and all records of a State that cite it are of ${first![0]}.`,
        help: "Correct the State; a source of no one State has none.",
        related: [{ record: first![1], pointer: "/state", message: "one of them" }],
        parameters: [state.text],
      });
    };
  },
});
