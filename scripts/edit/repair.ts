import { addTo } from "../diagnostics/add-to.ts";
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { restrictedLines } from "../yaml/restricted-lines.ts";
import { onlyTheseEdits } from "./only-these-edits.ts";
import { applyEdits, collide } from "./text-edits.ts";
import type { TextEdit } from "./text-edits.ts";
import { isOfForm, repairHarm } from "./repair-harm.ts";

/** What a check finds. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly crashed: boolean;
}

/** A repair with its finding. */
export interface Step {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

export interface Repaired<F extends Found> {
  /** The new text of each file that changes. */
  readonly texts: ReadonlyMap<string, string>;
  readonly done: readonly Step[];
  /** Repairs that would do harm, with the reason. */
  readonly leftAlone: readonly (Step & { readonly reason: string })[];
  /** The findings after the repairs. */
  readonly found: F;
}

/**
 * Makes the repairs that findings propose, in rounds, until none is left. Of two that collide, the
 * second waits for the next round. After each round everything is checked again. If a round did
 * harm, it is repeated in halves, down to the one harmful repair, which is left out.
 *
 * @param textOf the text of a file on the disk
 * @param check checks everything, with these texts instead of those on the disk
 * @param wanted whether a repair may be made
 */
export function repair<F extends Found>({
  textOf,
  check,
  wanted,
}: {
  readonly textOf: (file: string) => string;
  readonly check: (texts: ReadonlyMap<string, string>) => F;
  readonly wanted: (step: Step) => boolean;
}): Repaired<F> {
  const done: Step[] = [];
  const leftAlone = new Map<string, Step & { reason: string }>();
  const seen = new Set<string>();
  let texts: ReadonlyMap<string, string> = new Map();
  let found = check(texts);
  for (;;) {
    const all = steps();
    // In a round of their own: only they may reveal findings that existed before.
    const ofForm = all.filter(({ diagnostic }) => isOfForm(diagnostic));
    const chosen = withoutCollisions(ofForm.length > 0 ? ofForm : all);
    if (chosen.length === 0) break;
    const made = attempt(chosen);
    if (!made) continue;
    ({ texts, found } = made);
    done.push(...made.steps);
  }
  return { texts, done, leftAlone: [...leftAlone.values()], found };

  function current(file: string): string {
    return texts.get(file) ?? textOf(file);
  }

  function steps(): Step[] {
    return found.diagnostics.flatMap((diagnostic) => {
      if (!diagnostic.fix) return [];
      const step = { diagnostic, fix: diagnostic.fix };
      if (leftAlone.has(keyOf(step)) || !wanted(step) || isHidden(step.fix, current)) return [];
      return [step];
    });
  }

  /** The result of these repairs, or of the first half of them that does no harm. */
  function attempt(
    chosen: readonly Step[],
  ): { texts: ReadonlyMap<string, string>; found: F; steps: readonly Step[] } | undefined {
    const trial = trialOf(chosen);
    if ("texts" in trial) return { ...trial, steps: chosen };
    if (chosen.length === 1) {
      leftAlone.set(keyOf(chosen[0]!), { ...chosen[0]!, reason: trial.reason });
      return undefined;
    }
    const middle = chosen.length >> 1;
    return attempt(chosen.slice(0, middle)) ?? attempt(chosen.slice(middle));
  }

  function trialOf(
    chosen: readonly Step[],
  ): { texts: ReadonlyMap<string, string>; found: F } | { reason: string } {
    const next = new Map(texts);
    for (const [file, edits] of editsByFile(chosen)) {
      const text = applyEdits(current(file), edits);
      if (!onlyTheseEdits(current(file), text, edits))
        return { reason: "it would change other values" };
      next.set(file, text);
    }
    const state = JSON.stringify([...next].sort());
    if (seen.has(state)) return { reason: "another repair takes it back" };
    const after = check(next);
    if (after.crashed && !found.crashed) return { reason: "a rule fails over it" };
    const harm = repairHarm(
      found.diagnostics,
      after.diagnostics,
      chosen.map(({ diagnostic }) => diagnostic),
      current,
    );
    if (harm !== undefined) return { reason: harm };
    seen.add(state);
    return { texts: next, found: after };
  }
}

/** Identifies a repair across rounds, in which lines move. */
function keyOf({ diagnostic: { fingerprint }, fix: { title } }: Step): string {
  return `${fingerprint} ${title}`;
}

function withoutCollisions(steps: readonly Step[]): Step[] {
  const taken = new Map<string, TextEdit[]>();
  return steps.filter((step) => {
    const edits = [...editsByFile([step])];
    const free = edits.every(([file, own]) =>
      own.every((edit) => !(taken.get(file) ?? []).some((other) => collide(edit, other))),
    );
    if (!free) return false;
    for (const [file, own] of edits) addTo(taken, file, ...own);
    return true;
  });
}

function editsByFile(steps: readonly Step[]): Map<string, TextEdit[]> {
  const byFile = new Map<string, TextEdit[]>();
  for (const { fix } of steps) {
    for (const { file, range, text } of fix.edits) {
      const edit = { start: range.start.offset, end: range.end.offset, text };
      addTo(byFile, file, edit);
    }
  }
  return byFile;
}

/** Nothing inside `restricted` is edited: its values must not be shown, not even in a diff. */
function isHidden(fix: Fix, textOf: (file: string) => string): boolean {
  return fix.edits.some(({ file, range }) =>
    restrictedLines(textOf(file)).some(
      ([first, last]) => range.start.line <= last && first <= range.end.line,
    ),
  );
}
