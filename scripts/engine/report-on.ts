import type { Diagnostic, Report, SkippedRule } from "../diagnostics/diagnostic.ts";
import type { Exception } from "../diagnostics/exceptions.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { byPlace } from "../diagnostics/order.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { itemKey } from "../schema/plan.ts";
import type { CheckOptions } from "./check.ts";
import type { JudgedFile } from "./judge-file.ts";
import { oneFault } from "./one-fault.ts";
import type { Outcome, Skip } from "./outcome.ts";
import { placeFindings } from "./place.ts";
import { withPolicy } from "./policy.ts";
import { withoutPrivateKeys } from "./private-keys.ts";
import { withoutPrivateNames } from "./private-names.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** What the report on a dataset is made of besides what was found. */
export interface ReportSetting {
  readonly options: Pick<
    CheckOptions,
    "schemas" | "rules" | "today" | "tool" | "levels" | "baseline"
  >;
  readonly exceptions: readonly Exception[];
  readonly timed: Stopwatch["timed"];
  readonly read: (file: string) => SourceText;
  readonly coverage?: NonNullable<Report["summary"]["coverage"]>;
}

/** Gives what was found its lines, and decides what of it counts. */
export function reportOn(
  outcomes: readonly Outcome[],
  judged: ReadonlyMap<string, JudgedFile>,
  { options, exceptions, timed, read, coverage }: ReportSetting,
): { readonly report: Report; readonly counting: readonly Diagnostic[] } {
  const { schemas, rules, today, tool } = options;
  const crashed = new Set(outcomes.flatMap((each) => each.crashed));
  const skippedRules = sumOf(outcomes.flatMap(({ skips }) => skips));
  const notWhole = new Set([...crashed, ...skippedRules.map(({ rule }) => rule)]);
  const records = countOf(judged.values(), ({ facts }) => facts !== undefined);
  /** Records and files of which the rules saw nothing, or not the whole. */
  let unseen: Record<"nothing" | "part", ReadonlySet<string>> | undefined;
  const findings = oneFault(outcomes.flatMap((each) => each.findings));
  const placed = timed("find lines", () =>
    placeAll(withoutPrivateNames(withoutPrivateKeys(findings))),
  );
  const policy = withPolicy(placed.diagnostics.toSorted(byPlace), {
    rules,
    levels: options.levels ?? [],
    exceptions,
    baseline: options.baseline,
    today,
    judged: isJudged,
  });
  const own = placeAll(policy.findings);
  const diagnostics = [...policy.diagnostics, ...own.diagnostics].toSorted(byPlace);
  const count = (severity: Diagnostic["severity"]) =>
    countOf(diagnostics, (diagnostic) => diagnostic.severity === severity);
  const summary = {
    files: judged.size,
    records,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    excepted: policy.excepted,
    baselined: policy.baselined,
    turnedDown: policy.turnedDown,
    skippedRules,
    ...(coverage ? { coverage } : {}),
  };
  const texts = new Map([...placed.texts, ...own.texts]);
  return { report: { tool, summary, diagnostics, texts }, counting: policy.counting };

  function placeAll(found: readonly Finding[]) {
    return placeFindings(
      found,
      (file) => read(file).text,
      (file) => {
        const facts = judged.get(file)?.facts;
        return facts && `${facts.collection}/${facts.id}`;
      },
      (file) => (pattern) => {
        const plan = schemas.of.get(judged.get(file)?.file.schema ?? "")?.plan;
        return plan && itemKey(plan, pattern);
      },
    );
  }

  /** Whether a rule saw all that it judges of a record, so that its silence means something. */
  function isJudged(id: string, record: string): boolean {
    unseen ??= { nothing: namesOf(judged, "nothing"), part: namesOf(judged, "part") };
    const { nothing, part } = unseen;
    const rule = rules.find((each) => each.id === id);
    if (!rule) return !nothing.has(record);
    // What a change did is over when the next begins: silence about it means nothing.
    if (rule.scope === "change") return false;
    if (notWhole.has(id)) return false;
    return rule.scope === "corpus"
      ? nothing.size + part.size === 0
      : !nothing.has(record) && !part.has(record);
  }
}

/** The files that were seen so far, by their paths and by the names of their records. */
function namesOf(
  judged: ReadonlyMap<string, JudgedFile>,
  seen: JudgedFile["seen"],
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { file, seen: own } of judged.values()) {
    if (own !== seen) continue;
    names.add(file.path);
    if (file.kind !== "single") names.add(`${file.collection}/${file.id}`);
  }
  return names;
}

function countOf<T>(items: Iterable<T>, counts: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (counts(item)) count++;
  return count;
}

/** How many records each rule could not judge, by what it lacked. */
function sumOf(skips: readonly Skip[]): SkippedRule[] {
  const sums = new Map<string, SkippedRule>();
  for (const { rule, needs, records = 1 } of skips) {
    const key = `${rule} ${needs}`;
    sums.set(key, { rule, needs, records: (sums.get(key)?.records ?? 0) + records });
  }
  return [...sums.values()];
}
