import { eachAsked, holds, valueAt } from "../../facts/asked.ts";
import { facts } from "../../facts/declared.ts";
import { intern, trimmed } from "../../facts/interning.ts";
import type { Item } from "../../facts/item.ts";
import { stringOf } from "../../facts/item.ts";
import type { Plan } from "../../schema/plan.ts";
import type { BodyAsked } from "../../schema/questions.ts";
import { corpusRule } from "../rule.ts";
import { isAmong } from "../shared/body-classes.ts";

const naming = facts(
  ["cases", "laws", "organizations", "people", "recommendations", "statistics", "sources"],
  { bodiesAsked },
);
const bodies = facts("organizations", { kind: stringOf });

/**
 * Who may find, decide, appoint or deny, by the kind of the organization, as the schemas say under `x-bodies`.
 * An error for a court, which is one or is not; a warning for the rest, whose kinds are many.
 */
export default corpusRule({
  id: "whose/body",
  severity: "error",
  yieldsTo: { "names/kind-word": "here" },
  judges: naming,
  facts: [bodies],
  docs: {
    demands:
      "An organization stands only where its kind can stand: a court in the role of a court and in judgments, an authority in the role of one, a body that may decide where somebody finds or refutes, a body of several States where a treaty is read, a body of a State where a State appoints.",
    why: "What an organization says of somebody is a claim; from a court it is a judgment.",
    source: "The schemas: each demand stands under x-bodies",
    failing: { "cases/other": event("court") },
    passing: { "cases/other": event("monitor") },
  },
  check(corpus, report) {
    return (record, { bodiesAsked }) => {
      for (const { pointer, id, asked } of bodiesAsked) {
        const body = corpus.record("organizations", id);
        const kind = bodies.of(body)?.kind;
        if (!body || kind === undefined || fits(kind, asked)) continue;
        report(record, {
          pointer,
          severity:
            asked.are?.includes("court") === true && asked.are.length === 1 ? "error" : "warning",
          message: `“${id}” is of the kind “${kind}”. ${asked.because}`,
          help: "Correct the organization, what it is said to do, or the kind in the record of the organization.",
          related: [{ record: body, pointer: "/kind", message: "its kind" }],
          parameters: [id, asked.because],
        });
      }
    };
  },
});

function fits(kind: string, { are, not }: BodyAsked): boolean {
  return (!are || isAmong(kind, are)) && (!not || !isAmong(kind, not));
}

interface NamedBody {
  readonly pointer: string;
  readonly id: string;
  readonly asked: BodyAsked;
}

function bodiesAsked(record: Item, _key: string, plan: Plan): readonly NamedBody[] {
  const found: NamedBody[] = [];
  eachAsked(plan, "bodies", record.value, (questions, object) => {
    for (const asked of questions) {
      const named = valueAt(object, asked.field);
      if (!named || !holds(asked.when, object)) continue;
      const list: unknown[] = Array.isArray(named.value) ? named.value : [named.value];
      for (const [index, id] of list.entries())
        if (typeof id === "string")
          found.push({
            pointer: Array.isArray(named.value) ? `${named.pointer}/${index}` : named.pointer,
            id: intern(id),
            asked,
          });
    }
  });
  return trimmed(found);
}

function event(role: string): string {
  return `events:
  - id: broken-up
    type: protest
    date: "2016-05-15"
    participants: [{ role: ${role}, organization: example-ngo }]
    citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }]`;
}
