import { datesAsked, holds, valueAt } from "../../facts/asked.ts";
import type { Around } from "../../facts/asked.ts";
import { facts } from "../../facts/declared.ts";
import type { TextAt } from "../../facts/facts.ts";
import { intern, trimmed } from "../../facts/interning.ts";
import type { Item } from "../../facts/item.ts";
import type { Plan } from "../../schema/plan.ts";

/** A statement with the time for which it is made. */
export interface DatedStatement {
  /** Pointer of the object that holds the citations. */
  readonly statement: string;
  readonly date: TextAt;
  /** It may have been announced beforehand. */
  readonly planned: boolean;
}

const collections = [
  "cases",
  "organizations",
  "people",
  "laws",
  "statistics",
  "recommendations",
  "reviews",
] as const;
/** The statements of a record whose dates are of what they state (`x-dates`). */
export const dated = facts(collections, { datedStatements: statementsOf });

function statementsOf(record: Item, _key: string, plan: Plan): readonly DatedStatement[] {
  const found: DatedStatement[] = [];
  for (const { asked, text, pointer, field, object } of datesAsked(plan, record.value)) {
    const { is, unless } = asked;
    if (is === undefined || is === "made" || (unless && holds(unless, object))) continue;
    const statement = citing(object, field);
    if (statement === undefined) continue;
    const date = { pointer, text: intern(text) };
    found.push({ statement, date, planned: is === "planned" || isAct(object) });
  }
  return trimmed(found);
}

/** The pointer of the innermost object on the way to a date that has citations. */
function citing(object: Around, path: string): string | undefined {
  const steps = path.split("/").slice(0, -1);
  for (let length = steps.length; length >= 0; length--) {
    const at = steps.slice(0, length).join("/");
    if (valueAt(object, at === "" ? "citations" : `${at}/citations`) !== undefined)
      return at === "" ? object.path.pointer : `${object.path.pointer}/${at}`;
  }
  return undefined;
}

/** An act by which a State takes part in a treaty is announced, too. */
function isAct({ value }: Around): boolean {
  return value["act"] !== undefined;
}
