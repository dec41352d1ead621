import type { PositionValue } from "../../schema/records.ts";
import { attributionOf } from "../core/attribution.ts";
import type { KnownPosition } from "../core/row-log.ts";
import { short } from "../core/text.ts";
import { SHOWN, statesIn } from "./cells.ts";
import type { Cells } from "./cells.ts";

/** The States of the column; if it is empty, those in brackets at the end of the wording. */
export function recommendingStates(cells: Cells, text: string, states: readonly string[]) {
  const { reference } = cells;
  const inColumn = statesIn(cells, "from", "the recommendation is imported without this State");
  const attribution = attributionOf(text, reference.states);
  const inText = attribution.states.flatMap((name) => reference.states(name)?.code ?? []);
  const differ = inColumn.length > 0 && !sameSet(inColumn, inText);
  if (inText.length > 0 && differ)
    cells.note("from", "the wording names other States in brackets; the column counts");
  if (inText.length > 0 && inColumn.length === 0) {
    const why = "they are in brackets at the end of the wording";
    cells.map("from", "States", "nothing", inText.join(", "), why);
  }
  const from = (inColumn.length > 0 ? inColumn : inText).filter((code) => {
    if (!states.includes(code)) return true;
    cells.notUnderstood("from", code, "the State under review is said to recommend to itself");
    return false;
  });
  if (inColumn.length === 0 && inText.length === 0)
    cells.notUnderstood("from", "", "no recommending State; it is imported without one");
  const { merged, unknown } = attribution;
  const agree = !merged && unknown.length === 0 && inText.length > 0 && !differ;
  return { text: agree ? attribution.text : text, from: [...new Set(from)] };
}

/** The answer of the State under review. */
export function positionIn(cells: Cells): PositionValue | undefined {
  const label = cells.entries("position").join("/");
  const known = positions.get(label.toLowerCase());
  if (!known && label !== "")
    cells.notes.push(`The index gives the answer as “${short(label, SHOWN)}”.`);
  return cells.position("position", label, known);
}

/** The session of the Working Group. */
export function sessionIn(cells: Cells): number | undefined {
  const written = cells.text("session").trim();
  const [, before, after] =
    /([0-9]{1,2})(?:st|nd|rd|th)? session|session ([0-9]{1,2})/i.exec(written) ?? [];
  const [only, ...more] = written.match(/[0-9]+/g) ?? [];
  const session = Number(before ?? after ?? (more.length === 0 ? only : undefined));
  if (cells.reference.cycleOf(session) !== undefined) return session;
  cells.notUnderstood("session", written, "no session of the table of sessions");
  return undefined;
}

const positions: ReadonlyMap<string, KnownPosition> = new Map([
  ["supported", { value: "supported", why: "" }],
  ["noted", { value: "noted", why: "" }],
  ["accepted", { value: "supported", why: "what a State accepts it supports" }],
  [
    "rejected",
    {
      value: "noted",
      why: "a State cannot reject a recommendation, only note it (resolution 5/1, paragraph 32)",
    },
  ],
  ["under consideration", { value: "pending", why: "the State has not answered yet" }],
  ["pending", { value: "pending", why: "" }],
]);

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.every((each) => b.includes(each)) && b.every((each) => a.includes(each));
}
