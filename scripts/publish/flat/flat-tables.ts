import type { HistoryStep } from "../release/history.ts";
import type { TitleOf } from "../release/record-title.ts";
import type { InboundLink } from "../release/released-record.ts";
import type { Release } from "../release/release.ts";
import type { FlatTables } from "../tables/tables.ts";
import { cases } from "./cases.ts";
import { changeRows, changes } from "./changes.ts";
import { citations } from "./citations.ts";
import { disagreements } from "./disagreements.ts";
import { events } from "./events.ts";
import { knownOf } from "./known.ts";
import { oldIdRows, oldIds } from "./old-ids.ts";
import { peopleAndLaws } from "./people-and-laws.ts";
import { recommendations } from "./recommendations.ts";
import { recordViews } from "./record-view.ts";
import { sources } from "./sources.ts";
import { statements } from "./statements.ts";
import { violationRights } from "./violation-rights.ts";

/** The tables that a person meets first, in this order. */
export const allFlatTables = [
  ...[recommendations, cases, events, statements, citations, disagreements, peopleAndLaws],
  violationRights,
  ...[sources, changes, oldIds],
];

/**
 * @param inbound the links to each record, by full name
 * @param history the steps from release to release, the oldest first
 */
export function flatTablesOf(
  release: Release,
  inbound: ReadonlyMap<string, readonly InboundLink[]>,
  history: readonly HistoryStep[],
  titleOf: TitleOf,
): FlatTables {
  const known = knownOf(release, inbound, history, titleOf);
  const viewOf = recordViews(release.schemas.documents, known);
  return {
    tables: allFlatTables.map(({ table }) => table),
    rowsOf(collection, id, record, narrow) {
      const view = viewOf(collection, id, record, narrow);
      return new Map(allFlatTables.map(({ table, rowsOf }) => [table.name, rowsOf(view)]));
    },
    ofRelease: () =>
      new Map([
        [changes.table.name, changeRows(release, history)],
        [oldIds.table.name, oldIdRows(release)],
      ]),
  };
}
