import type { Coverage } from "../diagnostics/coverage.ts";
import { coverageAt, levelOf } from "../facts/statement.ts";
import type { Level } from "../facts/statement.ts";
import type { Plan } from "../schema/plan.ts";
import { recordsOf } from "../publish/release/records.ts";
import type { Release } from "../publish/release/release.ts";
import { ownPages } from "./here.tsx";

/** A value in a record. */
export interface At {
  /** Full name of the record. */
  readonly from: string;
  /** JSON pointer. */
  readonly at: string;
}

/** What pages about many records need to know; only names, so that it stays small. */
export interface Survey {
  /** The uses of a theme or State by its name, `reference/themes#torture`: the first ones, and their number. */
  readonly uses: ReadonlyMap<string, { readonly some: readonly At[]; readonly count: number }>;
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

/** Most uses of one term that are kept. */
const KEPT = 300;

/** Walks over all records once. */
export function surveyOf(release: Release): Survey {
  const uses = new Map<string, { some: At[]; count: number }>();
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
  return { uses, open, resolved, questions, byState, coverage: coverageAt(levels) };

  function visit(value: unknown, plan: Plan, at: string, from: string): void {
    if (typeof value === "string") {
      if (plan.term !== undefined && ownPages.has(plan.term))
        use(`reference/${plan.term}#${value}`, { from, at });
    } else if (Array.isArray(value)) {
      if (plan.items)
        value.forEach((item, index) => visit(item, plan.items!, `${at}/${index}`, from));
    } else if (typeof value === "object" && value !== null) {
      if (plan.statement) levels.push(levelOf(value as Readonly<Record<string, unknown>>));
      if (plan.statement === "discrepancy") {
        const { status } = value as { status?: unknown };
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

  function use(name: string, place: At): void {
    const known = uses.get(name);
    if (!known) uses.set(name, { some: [place], count: 1 });
    else {
      known.count++;
      if (known.some.length < KEPT) known.some.push(place);
    }
  }
}
