import { facts } from "../../facts/declared.ts";
import { stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";

const people = facts("people", {
  groundAt: (person) => textOf(person, "ground"),
  reason: (person) => stringOf(person, "groundNote"),
});

/** The ground “deceased”, against the record and the cases of the person. */
export default corpusRule({
  id: "people/deceased",
  severity: "warning",
  judges: people,
  facts: [cases],
  docs: {
    demands:
      "A person named because of their death died: the ground note says so, or an event of the type “death”.",
    why: "The dead may be named more freely, and the living are harmed by it.",
    failing: { "people/second-person": "ground: deceased" },
    passing: {
      "people/second-person": "ground: deceased\ngroundNote: Died in 2018, as the report says.",
    },
  },
  check(corpus, report) {
    return (record, { groundAt, reason = "" }) => {
      if (
        groundAt?.text !== "deceased" ||
        /\b(?:die[sd]|dead|death|killed|deceased|late|body|funeral|murdered)\b/i.test(reason)
      )
        return;
      const dies = corpus
        .inbound(`people/${record.id}`)
        .some(({ from }) =>
          cases
            .of(from)
            ?.events.some(
              ({ type, participants }) =>
                type === "death" && participants.some(({ person }) => person === record.id),
            ),
        );
      if (dies) return;
      report(record, {
        pointer: groundAt.pointer,
        message: "The ground is “deceased”, and nothing here says that this person died.",
        help: "Say in the ground note how it is known, or correct the ground.",
      });
    };
  },
});
