import type { Case, Violation } from "../schema/records.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { Term, useHere } from "./here.tsx";
import type { Reader } from "./reader.ts";
import { spaced } from "./words.ts";

/** An article of a treaty that a violation touches. */
export interface Right {
  readonly treaty: string;
  readonly article: string;
  /** A body named it; otherwise it is our classification of the kind of violation. */
  readonly named: boolean;
}

/** The articles that a violation touches: those that a body named, then those of its kind. */
export function rightsOf(reader: Reader, { type, rights = [] }: Violation): Right[] {
  const named = rights.map(({ treaty, article }) => ({ treaty, article, named: true }));
  const known = new Set(named.map(({ treaty, article }) => `${treaty} ${article}`));
  const ofType = reader.row("violation-types", type)?.["rights"];
  const ours = (Array.isArray(ofType) ? ofType.filter(isObject) : [])
    .map(({ treaty, article }) => ({
      treaty: String(treaty),
      article: String(article),
      named: false,
    }))
    .filter(({ treaty, article }) => !known.has(`${treaty} ${article}`));
  return [...named, ...ours];
}

/** The rights that a case says were violated, each with its standing and the articles that protect it. */
export function RightsOf({ record }: { readonly record: Case | undefined }) {
  const { reader } = useHere();
  const violations = new Map((record?.violations ?? []).map((one) => [one.type, one]));
  if (violations.size === 0) return null;
  return (
    <ul>
      {[...violations.values()].map((violation) => (
        <li key={violation.type}>
          <Term table="violation-types" id={violation.type} />{" "}
          <span class="kind">
            {spaced(violation.status)};{" "}
            {rightsOf(reader, violation)
              .map(({ treaty, article }) => `${treaty} ${article}`)
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
