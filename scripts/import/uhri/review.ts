import type { PositionValue } from "../../schema/records.ts";
import { attributionOf } from "../core/attribution.ts";
import { short, statesIn } from "./cells.ts";
import type { Cells } from "./cells.ts";
import { entriesOf, textOf } from "./values.ts";

/** The column counts; where it is empty, the States in brackets at the end of the wording. */
export function recommendingStates(cells: Cells, text: string, states: readonly string[]) {
  const { told, notUnderstood, reference, ledger } = cells;
  const inColumn = statesIn(cells, "from", "the recommendation is imported without this State");
  const attribution = attributionOf(text, reference.states);
  const inText = attribution.states.flatMap((name) => reference.states(name)?.code ?? []);
  const agree =
    !attribution.merged &&
    attribution.unknown.length === 0 &&
    inText.length > 0 &&
    (inColumn.length === 0 || sameSet(inColumn, inText));
  if (inColumn.length > 0 && inText.length > 0 && !sameSet(inColumn, inText))
    ledger.note({
      ...told("from"),
      reason: "the wording names other States in brackets; the column counts",
    });
  if (inColumn.length === 0 && inText.length > 0)
    ledger.map({
      ...told("from"),
      kind: "States",
      from: "nothing",
      to: inText.join(", "),
      why: "they stand in brackets at the end of the wording",
    });
  const from = (inColumn.length > 0 ? inColumn : inText).filter((code) => {
    if (!states.includes(code)) return true;
    notUnderstood("from", code, "the State under review is said to recommend to itself");
    return false;
  });
  if (inColumn.length === 0 && inText.length === 0)
    notUnderstood("from", "", "no recommending State; it is imported without one");
  return { text: agree ? attribution.text : text, from: [...new Set(from)] };
}

/** The answer of the State under review. */
export function positionIn(cells: Cells): PositionValue | undefined {
  const { value, told, notUnderstood, notes, ledger } = cells;
  const written = entriesOf(value("position"));
  const label = written.join("/");
  const known = positions.get(label.toLowerCase());
  if (!known) {
    notUnderstood("position", label, "no position that is known; it is imported without one");
    if (label !== "") notes.push(`The index gives the answer as “${short(label)}”.`);
  } else if (label.toLowerCase() !== known.value)
    ledger.map({
      ...told("position"),
      kind: "position",
      from: label,
      to: known.value,
      why: known.why,
    });
  return known?.value;
}

/** The session of the Working Group. */
export function sessionIn(cells: Cells): number | undefined {
  const { value, notUnderstood, reference } = cells;
  const written = textOf(value("session")).trim();
  const [, before, after] =
    /([0-9]{1,2})(?:st|nd|rd|th)? session|session ([0-9]{1,2})/i.exec(written) ?? [];
  const [only, ...more] = written.match(/[0-9]+/g) ?? [];
  const session = Number(before ?? after ?? (more.length === 0 ? only : undefined));
  if (reference.cycleOf(session) !== undefined) return session;
  notUnderstood("session", written, "no session of the table of sessions");
  return undefined;
}

const positions: ReadonlyMap<string, { value: PositionValue; why: string }> = new Map([
  ["supported", { value: "supported", why: "" }],
  ["noted", { value: "noted", why: "" }],
  ["accepted", { value: "supported", why: "what a State accepts it supports" }],
  [
    "rejected",
    { value: "noted", why: "the review knows no rejection (resolution 5/1, paragraph 32)" },
  ],
  ["under consideration", { value: "pending", why: "the State has not answered yet" }],
  ["pending", { value: "pending", why: "" }],
]);

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((each) => b.includes(each)) && b.every((each) => a.includes(each));
}
