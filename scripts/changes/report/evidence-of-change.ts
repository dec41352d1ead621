import { isObject } from "../../diagnostics/is-object.ts";
import type { PartFact } from "../../facts/facts.ts";
import { lapseOf, comparisonsOf } from "../../facts/statement.ts";
import { statementNames } from "../../facts/statement-name.ts";
import type { Statement } from "../statements.ts";

/** What somebody who reviews a change has to compare with sources. */
export interface EvidenceOfChange {
  /** Each added or changed statement, with the places that it rests on. */
  readonly places: readonly StatementPlaces[];
  /** Statements that a person had checked, and that changed. */
  readonly lost: readonly string[];
  /** Statements that count as checked now. */
  readonly gained: readonly { readonly statement: string; readonly by: readonly string[] }[];
}

export interface StatementPlaces {
  /** `cases/kz-ashym#released`. */
  readonly statement: string;
  readonly citations: readonly {
    readonly source: string;
    readonly at?: unknown;
    /** The seal. */
    readonly passage?: unknown;
  }[];
}

/** A record of a change. */
export interface ChangedStatements {
  readonly record: string;
  readonly parts: readonly PartFact[];
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
  /** Those of `after` that are new or changed. */
  readonly touched: readonly Statement[];
}

export function evidenceOfChange(records: readonly ChangedStatements[]): EvidenceOfChange {
  const named = records.map((one) => ({ one, name: statementNames(one.record, one.parts) }));
  return {
    places: named.flatMap(({ one, name }) =>
      one.touched.map((statement) => ({
        statement: name(statement.place),
        citations: citationsOf(statement).flatMap(({ source, at, passage }) =>
          typeof source === "string"
            ? [
                {
                  source,
                  ...(at !== undefined && { at }),
                  ...(passage !== undefined && { passage }),
                },
              ]
            : [],
        ),
      })),
    ),
    lost: named.flatMap(({ one, name }) =>
      one.after
        .filter(changedFrom(one, (was, is) => was && !is))
        .map((statement) => name(statement.place)),
    ),
    gained: named.flatMap(({ one, name }) =>
      one.after
        .filter(changedFrom(one, (was, is) => is && !was))
        .map((statement) => ({ statement: name(statement.place), by: checkedBy(statement) })),
    ),
  };
}

/** Asks of a statement whether it was checked, and is. */
function changedFrom(
  { before }: ChangedStatements,
  ask: (was: boolean, is: boolean) => boolean,
): (statement: Statement) => boolean {
  const checked = new Set(
    before.filter(({ level }) => level === "checked").map(({ pointer }) => pointer),
  );
  return ({ pointer, level }) => ask(checked.has(pointer), level === "checked");
}

/** Who compared it, as far as that counts. */
function checkedBy(statement: Statement): string[] {
  const standing = citationsOf(statement).flatMap((citation) =>
    comparisonsOf(citation).filter((entry) => !lapseOf(entry, citation, statement.value)),
  );
  return [...new Set(standing.map(({ by }) => String(by)))];
}

function citationsOf({ value: { citations } }: Statement): Readonly<Record<string, unknown>>[] {
  return Array.isArray(citations) ? citations.filter(isObject) : [];
}
