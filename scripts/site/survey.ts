import type { Coverage } from "../diagnostics/coverage.ts";
import { coverageAt, levelOf } from "../facts/statement.ts";
import type { Level } from "../facts/statement.ts";
import type { Plan } from "../schema/plan.ts";
import { recordsOf } from "../publish/release/records.ts";
import type { Citation } from "../schema/records.ts";
import type { Release } from "../publish/release/release.ts";
import { ownPages } from "./here.tsx";

/** A value in a record. */
export interface At {
  /** Full name of the record. */
  readonly from: string;
  /** JSON pointer. */
  readonly at: string;
}

/** The first places of a kind, and the number of all. */
export interface Places {
  readonly some: readonly At[];
  readonly count: number;
}

/** What pages about many records need to know; only names, so that it stays small. */
export interface Survey {
  /** The uses of a theme or State by its name, `reference/themes#torture`. */
  readonly uses: ReadonlyMap<string, Places>;
  /** Events, claims and violations by their standing. */
  readonly standings: ReadonlyMap<string, Places>;
  /** The events that one source alone bears out. */
  readonly alone: Places;
  /** The discrepancies, in the order of the records. */
  readonly open: readonly At[];
  readonly resolved: readonly At[];
  /** The records that open questions are in. */
  readonly questions: readonly At[];
  /** What stands behind the statements. */
  readonly coverage: Coverage;
  /** Records by the State they are about; those without one under an empty text. */
  readonly byState: ReadonlyMap<string, readonly string[]>;
}

/** Most places of a kind that are kept. */
const KEPT = 300;

/** The statements whose `status` is a standing. */
const withStanding: ReadonlySet<string> = new Set(["event", "claim", "violation"]);

/** Walks over all records once. */
export function surveyOf(release: Release): Survey {
  const uses = new Map<string, Kept>();
  const standings = new Map<string, Kept>();
  const alone: Kept = { some: [], count: 0 };
  const open: At[] = [];
  const resolved: At[] = [];
  const questions: At[] = [];
  const levels: Level[] = [];
  const byState = new Map<string, string[]>();
  for (const [collection, id, record] of recordsOf(release)) {
    const from = `${collection}/${id}`;
    const schema = release.schemas.of.get(collection === "reference" ? from : collection)!;
    visit(record, schema.plan, "", from);
    const state = typeof record["state"] === "string" ? record["state"] : "";
    const some = byState.get(state);
    if (some) some.push(from);
    else byState.set(state, [from]);
  }
  return {
    uses,
    standings,
    alone,
    open,
    resolved,
    questions,
    byState,
    coverage: coverageAt(levels),
  };

  function visit(value: unknown, plan: Plan, at: string, from: string): void {
    if (typeof value === "string") {
      if (plan.term !== undefined && ownPages.has(plan.term))
        keep(keptOf(uses, `reference/${plan.term}#${value}`), { from, at });
    } else if (Array.isArray(value)) {
      if (plan.items)
        value.forEach((item, index) => visit(item, plan.items!, `${at}/${index}`, from));
    } else if (typeof value === "object" && value !== null) {
      if (plan.statement) levels.push(levelOf(value as Readonly<Record<string, unknown>>));
      const { status, citations } = value as { status?: unknown; citations?: readonly Citation[] };
      if (withStanding.has(plan.statement ?? "") && typeof status === "string")
        keep(keptOf(standings, status), { from, at });
      if (plan.statement === "event" && isAlone(citations)) keep(alone, { from, at });
      if (plan.statement === "discrepancy") {
        (status === "open" ? open : resolved).push({ from, at });
      }
      for (const [key, inner] of Object.entries(value)) {
        if (key === "openQuestions" && Array.isArray(inner))
          inner.forEach((_, index) => questions.push({ from, at: `${at}/${key}/${index}` }));
        const child = plan.properties?.[key];
        if (child) visit(inner, child, `${at}/${key}`, from);
      }
    }
  }
}

interface Kept {
  readonly some: At[];
  count: number;
}

function keptOf(kinds: Map<string, Kept>, kind: string): Kept {
  const known = kinds.get(kind) ?? { some: [], count: 0 };
  kinds.set(kind, known);
  return known;
}

function keep(kept: Kept, place: At): void {
  kept.count++;
  if (kept.some.length < KEPT) kept.some.push(place);
}

/** Whether all citations that bear something out name one source. */
function isAlone(citations: readonly Citation[] = []): boolean {
  const bearing = citations.filter(({ supports }) => supports !== "none");
  return new Set(bearing.map(({ source }) => source)).size === 1;
}
