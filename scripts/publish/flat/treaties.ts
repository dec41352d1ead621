import { objectsIn } from "../../diagnostics/is-object.ts";
import { recordNamed } from "../release/record-title.ts";
import type { Records } from "../release/records.ts";
import { dateBounds } from "../tables/date-cells.ts";

/** An article of a treaty. */
export interface Pair {
  readonly treaty: string;
  readonly article: string;
}

/** What the tables and laws of a release say of treaties. */
export interface Treaties {
  /** The articles that a type of violation touches, by our own classification. */
  readonly touchedBy: (type: string) => readonly Pair[];
  /** Of an article, or of the one that a paragraph such as `14(3)` belongs to. */
  readonly titleOf: (treaty: string, article: string) => string | null;
  /** @param lastDay of what happened; undefined where there is no event */
  readonly inForce: (treaty: string, state: string, lastDay: string | undefined) => string;
}

/** Everything is read once. */
export function treatiesIn(records: Records): Treaties {
  const types = objectsIn(recordNamed(records, "reference/violation-types")?.["terms"]);
  const touched = new Map(types.map((type) => [type["id"], pairsOf(type["rights"])]));
  const treaties = new Map(
    objectsIn(recordNamed(records, "reference/treaties")?.["rows"]).map((row) => [
      row["code"],
      row,
    ]),
  );
  let since: Map<string, string> | undefined;
  return {
    touchedBy: (type) => (touched.get(type) ?? []).filter(({ treaty }) => treaties.has(treaty)),
    titleOf(treaty, article) {
      const [number] = article.split("(", 1);
      const found = objectsIn(treaties.get(treaty)?.["articles"]).find(
        (one) => one["number"] === number,
      );
      return typeof found?.["title"] === "string" ? found["title"] : null;
    },
    inForce(treaty, state, lastDay) {
      if (treaties.get(treaty)?.["inForce"] === undefined) return "declaration";
      const day = (since ??= daysOfForce(records)).get(`${treaty} ${state}`);
      if (day === undefined || lastDay === undefined) return "unknown";
      return lastDay < day ? "no" : "yes";
    },
  };
}

/** The first day on which a treaty can have bound a State, by treaty and State. */
function daysOfForce(records: Records): Map<string, string> {
  const days = new Map<string, string>();
  for (const id of records.ids.get("laws") ?? []) {
    const law = records.get("laws", id)!;
    if (law["treaty"] === undefined) continue;
    for (const { act, state, date } of objectsIn(law["participation"])) {
      if (act !== "entry-into-force" || typeof date !== "string") continue;
      const key = `${String(law["treaty"])} ${String(state)}`;
      const { earliest } = dateBounds(date);
      if (earliest !== null && earliest < (days.get(key) ?? "9999")) days.set(key, earliest);
    }
  }
  return days;
}

/** The pairs in a list of rights. */
export function pairsOf(rights: unknown): Pair[] {
  return objectsIn(rights).map(({ treaty, article }) => ({
    treaty: String(treaty),
    article: String(article),
  }));
}
