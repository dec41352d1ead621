import { facts } from "../../facts/declared.ts";
import { each, stringOf, textOf } from "../../facts/item.ts";
import { corpusRule } from "../rule.ts";
import { cases } from "../shared/case-events.ts";

const people = facts("people", {
  grounds: (person) =>
    each(person, "naming", (naming) => {
      const ground = textOf(naming, "ground");
      return ground && { ground, note: stringOf(naming, "note") ?? "" };
    }),
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
    failing: { "people/second-person": naming("Named in reports.") },
    passing: { "people/second-person": naming("Died in 2018, as the report says.") },
  },
  check(corpus, report) {
    return (record, { grounds }) => {
      const [dead] = grounds.filter(({ ground }) => ground.text === "deceased");
      if (!dead || said.test(dead.note)) return;
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
        pointer: dead.ground.pointer,
        message: "The ground is “deceased”, and nothing here says that this person died.",
        help: "Say in the ground note how it is known, or correct the ground.",
      });
    };
  },
});

const said = /\b(?:die[sd]|dead|death|killed|deceased|late|body|funeral|murdered)\b/i;

function naming(note: string): string {
  return `naming:
  - id: name
    fields: [names, roles]
    ground: deceased
    note: ${note}
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]
    decided: "2020-01-15"
    reviewBy: "2030-01-15"`;
}
