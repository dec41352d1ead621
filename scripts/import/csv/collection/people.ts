import { personalKindsIn } from "../../../facts/personal-data.ts";
import { ownRoles } from "../../../schema/own-roles.ts";
import type { FilledCell } from "../cells.ts";
import type { Fields } from "./draft.ts";
import type { FieldPath } from "./field-path.ts";
import type { ReferenceTarget } from "../../../schema/plan.ts";

/** Whether the field names people of the dataset, so that a column of it holds names. */
export function namesPeople({ leaf }: FieldPath): boolean {
  const target = leaf.keywords["x-ref"] as ReferenceTarget | undefined;
  return target?.collections?.includes("people") ?? false;
}

/** Why a text may not be in a field of a dataset; undefined if it may. */
export function whyHeldBack(
  text: string,
  field: FieldPath,
  heldNames: readonly string[],
): string | undefined {
  if (field.isRestricted) return undefined;
  const holds = field.leaf.keywords["x-holds"];
  if (holds === undefined || holds === "number") return undefined;
  const [kind] = personalKindsIn(text);
  if (kind !== undefined)
    return `the text seems to hold ${/^[aei]/.test(kind) ? "an" : "a"} ${kind}`;
  return heldNames.some((name) => namedIn(text, name))
    ? "the text has the name of a person without a record in it"
    : undefined;
}

/** Whether a text has a name, or the first or the last word of it, as words of their own. */
function namedIn(text: string, name: string): boolean {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word));
  return [name, ...words].some((each) => {
    const at = text.indexOf(each);
    const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
    return at >= 0 && !isWord(text[at - 1]) && !isWord(text[at + each.length]);
  });
}

/** What is written in place of a person or a body without a record: the way back to the row. */
export function unnamedText(
  what: "person" | "body",
  cell: FilledCell,
  row: number,
  source: string,
  entry: number,
) {
  const which = entry === 0 ? "" : `, entry ${entry + 1}`;
  return `a ${what} in row ${row}${which} of ${source}, column ${cell.column.index + 1}`;
}

/** An accusation is no finding: an event with an alleged perpetrator is “alleged”, unless the table gives its status. */
export function withStanding(record: Fields): void {
  for (const event of (record["events"] ?? []) as Fields[]) {
    const participants = (event["participants"] ?? []) as Fields[];
    if (participants.some(({ role }) => role === "alleged-perpetrator"))
      event["status"] ??= "alleged";
  }
}

/** Lists in a case the people and bodies that it is about: those with a role, a status or a violation of their own. */
export function withSubjects(record: Fields): void {
  const partsIn = (value: unknown) => (value ?? []) as Fields[];
  const people = partsIn(record["events"])
    .flatMap((event) => partsIn(event["participants"]))
    .filter(({ role }) => ownRoles.has(String(role)))
    .map(({ person }) => person);
  const statuses = partsIn(record["statuses"]);
  const violations = partsIn(record["violations"]);
  const listed = (key: string) => violations.flatMap((each) => (each[key] ?? []) as unknown[]);
  addTo("people", [...people, ...statuses.map(({ of }) => of), ...listed("people")]);
  addTo("organizations", [
    ...statuses.map(({ ofOrganization }) => ofOrganization),
    ...listed("organizations"),
  ]);

  function addTo(key: string, ids: readonly unknown[]): void {
    const all = new Set([...((record[key] ?? []) as unknown[]), ...ids]);
    all.delete(undefined);
    if (all.size > 0) record[key] = [...all];
  }
}
