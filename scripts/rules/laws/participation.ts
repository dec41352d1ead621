import { describeDate } from "../../time/describe.ts";
import { notLater } from "../../time/order.ts";
import { startOf } from "../../time/partial-date.ts";
import type { Law, Participation } from "../../schema/records.ts";
import type { Row, Tables } from "../../tables/table.ts";
import { dateIn, severityOf } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";
import { rowAsRelated, rowOf } from "../shared/session-row.ts";
import { severityBy } from "../shared/verified.ts";
import { cited } from "../shared/example-citation.ts";

/**
 * A State takes part in a treaty step by step, and in no treaty before there was one. A warning where
 * the order has exceptions: a parliament may approve afterwards; a State that withdrew may come back;
 * a successor is bound from its first day, which lies before its notice.
 */
export default recordRule({
  id: "laws/participation",
  severity: "error",
  collections: ["laws"],
  docs: {
    demands:
      "The acts of a State come in order: signature, the State's own approval, ratification or deposit, entry into force; none before the treaty was adopted. A State signs once and joins once, by ratification, accession or succession; a promise is no act.",
    why: "The State's own law on ratification, the deposit and the entry into force are three dates that sources mix up.",
    source: "Vienna Convention on the Law of Treaties (1969), articles 11 to 16 and 24",
    failing: {
      "cases/other": "laws: [convention]",
      "laws/convention": treaty("2015-05-21", "2015-04-21"),
    },
    passing: {
      "cases/other": "laws: [convention]",
      "laws/convention": treaty("2015-04-21", "2015-05-21"),
    },
  },
  check({ id, value }, report, { tables }) {
    if (value.kind !== "treaty") return;
    const dated = (value.participation ?? []).flatMap((act, index) => {
      const date = dateIn(act.date);
      return date ? [{ act, index, date }] : [];
    });
    const adoption = adoptionOf(id, value, tables);
    twice(value.participation ?? []);
    for (const { act, index, date } of dated) {
      const early = adoption && severityOf(notLater(startOf(adoption.date), startOf(date)));
      if (adoption && early) {
        report({
          pointer: `/participation/${index}/date`,
          severity: adoption.weak ? "warning" : early,
          message: `${act.state} cannot have taken part ${describeDate(date)}: the treaty was adopted ${describeDate(adoption.date)}.`,
          help: "Correct the date, or the treaty.",
          related: [adoption.related],
        });
        continue;
      }
      const before = dated.find(
        (other) =>
          other.act.state === act.state &&
          steps.indexOf(other.act.act) >= 0 &&
          stageOf(other.act) < stageOf(act) &&
          severityOf(notLater(startOf(other.date), startOf(date))),
      );
      if (!before || steps.indexOf(act.act) < 0) continue;
      report({
        pointer: `/participation/${index}/date`,
        severity: hasExceptions(before.act, act)
          ? "warning"
          : severityOf(notLater(startOf(before.date), startOf(date)))!,
        message: `The ${words(act)} of ${act.state} (${describeDate(date)}) is dated before its ${words(before.act)} (${describeDate(before.date)}), which comes first.`,
        help: "Correct the date that is wrong, or the kind of act.",
        related: [
          { pointer: `/participation/${before.index}/date`, message: `the ${words(before.act)}` },
        ],
        parameters: [act.id, before.act.id],
      });
    }

    /** A State joins once, in one way, unless it left. */
    function twice(acts: readonly Participation[]): void {
      for (const [index, act] of acts.entries()) {
        const way = ways.find((each) => each.includes(act.act));
        const first = way
          ? acts.findIndex((other) => other.state === act.state && way.includes(other.act))
          : index;
        const left = acts.some((other) => other.state === act.state && other.act === "withdrawal");
        if (first === index || first < 0 || left) continue;
        const other = acts[first]!;
        report({
          pointer: `/participation/${index}/act`,
          severity: "warning",
          message: `${act.state} has a ${words(other)} here and a ${words(act)}.`,
          help: "Keep the act that the depositary lists; a State ratifies, accedes or succeeds, once.",
          related: [{ pointer: `/participation/${first}/act`, message: "the other act" }],
          parameters: [act.id, other.id, "twice"],
        });
      }
      for (const [index, { id: name, act, note = "" }] of acts.entries()) {
        const plan = promised.exec(note)?.[0];
        if (plan === undefined || act === "declaration" || act === "domestic-approval") continue;
        report({
          pointer: `/participation/${index}/note`,
          severity: "warning",
          message: `The note says “${plan}”, and this is an act that was done (${act.replaceAll("-", " ")}).`,
          help: "A promise is a claim; write the act when it is done.",
          related: [{ pointer: `/participation/${index}/act`, message: "the act" }],
          parameters: [name, "promise"],
        });
      }
    }

    function hasExceptions(...acts: readonly Participation[]): boolean {
      const own = (value.participation ?? []).filter(({ state }) => state === acts[0]!.state);
      return (
        acts.some((one) => one.act === "domestic-approval") ||
        own.some((one) => one.act === "withdrawal" || one.act === "succession")
      );
    }
  },
});

const steps: readonly Participation["act"][] = [
  "signature",
  "domestic-approval",
  "ratification",
  "deposit",
  "entry-into-force",
  "withdrawal",
];

/** Acts of which a State does one, once. */
const ways: readonly (readonly Participation["act"][])[] = [
  ["ratification", "accession", "succession"],
  ["signature"],
  ["deposit"],
  ["entry-into-force"],
];

const promised =
  /\b(?:will|would|intends? to|plans? to|promised to|pledged to|announced that it (?:will|would)|is (?:going|ready) to) (?:soon )?(?:ratify|accede|sign|join|withdraw|deposit)\b/i;

/** Ratification is the approval in some sources and the deposit in others: it has no place between. */
function stageOf({ act }: Participation): number {
  return act === "deposit" ? steps.indexOf("ratification") : steps.indexOf(act);
}

function words({ act }: Participation): string {
  return act.replaceAll("-", " ");
}

/** From the law itself, else from the table of treaty bodies, by the treaty's abbreviation. */
function adoptionOf(id: string, law: Law, tables: Tables) {
  const own = dateIn(law.adopted);
  if (own) {
    return {
      date: own,
      weak: false,
      related: { pointer: "/adopted", message: "when it was adopted" },
    };
  }
  const short = (law.names ?? []).filter(({ kind }) => kind === "short").map(({ value }) => value);
  const names = [id.toUpperCase(), ...short];
  for (const [key, { row }] of tables.get("treaty-bodies")?.rows ?? []) {
    const [main] = (row as Row & { instruments?: string[] }).instruments ?? [];
    const found = rowOf(tables, "treaty-bodies", key);
    const date = dateIn(typeof row["adopted"] === "string" ? row["adopted"] : undefined);
    if (!main || !names.includes(main) || !found || !date) continue;
    const weak = severityBy(row, "adopted") !== "error";
    return { date, weak, related: rowAsRelated(found, "adopted", "when it was adopted") };
  }
  return undefined;
}

function treaty(approved: string, inForce: string): string {
  return `title: Convention on Examples
kind: treaty
adopted: "2006-12-13"
participation:
  - { id: ratified, state: XAA, act: ratification, date: "${approved}", ${cited} }
  - { id: in-force, state: XAA, act: entry-into-force, date: "${inForce}", ${cited} }`;
}
