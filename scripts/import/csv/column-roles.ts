import type { Role } from "../table/traces.ts";
import type { PlacedColumn } from "./columns.ts";

/** What a spreadsheet may have damaged in each column, by the place of the column. */
export function columnRoles(columns: readonly PlacedColumn[]): ReadonlyMap<number, Role> {
  return new Map(
    columns
      .filter(({ is }) => is !== "ignored" && is !== "joined")
      .map(({ index, is }) => [index, roleOf(is)]),
  );
}

function roleOf(is: string): Role {
  const field = is.slice(is.lastIndexOf(".") + 1);
  return roles.get(field) ?? (/date$/i.test(field) ? "date" : "figure");
}

const roles: ReadonlyMap<string, Role> = new Map([
  ...["number", "id", "paragraph", "document", "session", "symbol", "cites"].map(role("number")),
  ...["text", "summary", "finding", "note", "title", "description"].map(role("text")),
  ...["kind", "recommending-states", "state", "issuer", "position", "theme"].map(role("term")),
  ...["affected-persons", "level", "grade", "type", "themes"].map(role("term")),
  ...["on", "asOf", "retrieved"].map(role("date")),
]);

function role(of: Role): (field: string) => [string, Role] {
  return (field) => [field, of];
}
