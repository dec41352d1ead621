import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import type { RecordFacts } from "../facts/facts.ts";
import { checking } from "./check.ts";
import type { CheckOptions, Checked, Checking } from "./check.ts";

/** A dataset that is checked again whenever files of it change. */
export interface Rechecking {
  checked(): Checked;
  /**
   * The verdict after a change, as a check from the start would give it.
   *
   * @param paths files relative to the root, with `/`, that changed, came or went
   */
  again(paths: readonly string[]): Checked;
}

/**
 * Of a record that was saved, only what can be otherwise than before is judged anew: the file, and
 * every judgement that rests on an answer about it. So each answer of the corpus is noted with who
 * asked. Where a file came or went, or is no record, the check begins from the start.
 *
 * @param options asked for each check from the start
 */
export function rechecking(options: () => CheckOptions): Rechecking {
  /** Files and rules by what they asked. */
  const askers = new Map<string, Set<string>>();
  let root = "";
  let at = fromTheStart();
  return {
    checked: () => at.checked(),
    again(paths) {
      if (!paths.every((path) => judgedAgain(path))) at = fromTheStart();
      return at.checked();
    },
  };

  function fromTheStart(): Checking {
    askers.clear();
    const given = options();
    root = given.root;
    return checking(given, (basis, asker) => {
      const known = askers.get(basis);
      if (known) known.add(asker);
      else askers.set(basis, new Set([asker]));
    });
  }

  /** Whether it is still there, and no link has come into its place. */
  function isFile(path: string): boolean {
    return lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  /** @returns false where more has to be judged than this knows of */
  function judgedAgain(path: string): boolean {
    const before = at.judged.get(path);
    // What an editor writes beside a file and takes away again.
    if (!before && path.startsWith("data/") && !existsSync(join(root, path))) return true;
    if (before?.file.kind !== "record" || !before.facts || !isFile(path)) return false;
    const after = at.judge(before.file);
    if (!after.facts) return false;
    at.judged.set(path, after);
    const [earlier, now] = [before.facts, after.facts];
    const name = `${now.collection}/${now.id}`;
    const touched = new Set([name, `to ${name}`, `of ${now.collection}`, ...namedBy(earlier)]);
    for (const { field } of [...earlier.references, ...now.references])
      touched.add(`holding ${field}`);
    if (earlier.unread !== now.unread) touched.add("whole");
    at.corpus.replace(earlier, now, recordsAmong(askers.get(name) ?? []));
    for (const basis of namedBy(now)) touched.add(basis);
    const asking = new Set([...touched].flatMap((basis) => [...(askers.get(basis) ?? [])]));
    at.runs.again(recordsAmong(asking.add(path)), asking);
    return [after.outcome, ...at.runs.outcomes()].every(({ crashed }) => crashed.length === 0);
  }

  /** The questions whose answers hold the references of a record. */
  function namedBy(record: RecordFacts): string[] {
    return record.references.flatMap((reference) => {
      const resolution = at.corpus.resolve(reference, record);
      if (resolution.kind !== "found") return [];
      const { collection, id } = resolution.target.record;
      return [`to ${collection}/${id}`];
    });
  }

  function recordsAmong(names: Iterable<string>): RecordFacts[] {
    return [...names].toSorted().flatMap((name) => at.judged.get(name)?.facts ?? []);
  }
}
