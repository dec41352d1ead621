import { hasChanged, keptStatements, statementHash } from "../facts/statement.ts";
import { parse } from "../yaml/read-file.ts";
import { withCitationFields } from "./citation-fields.ts";

/**
 * The text after a change of form, with each statement that a citation keeps (`statement`) as the hash of its new
 * form, if it was true of the old one. One that was not stays as it is, and remains a finding.
 */
export function withSealsKept(before: string, after: string): string {
  const [was, is] = [parse(before, ""), parse(after, "")];
  if (!was.ok || !is.ok) return after;
  const holding = keptStatements(was.value).filter(
    ({ citation, holder }) => !hasChanged(citation, holder),
  );
  const held = new Set(holding.map(({ citation }) => citation["statement"]));
  const fields = keptStatements(is.value)
    .filter(
      ({ citation, holder }) => held.has(citation["statement"]) && hasChanged(citation, holder),
    )
    .map(({ pointer, citation, holder }) => ({
      pointer,
      key: "statement" as const,
      yaml: `"${statementHash(citation, holder)}"`,
    }));
  return fields.length > 0 ? withCitationFields(after, fields) : after;
}
