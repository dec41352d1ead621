import type { Diagnostic, Report, SkippedRule } from "../diagnostics/diagnostic.ts";
import type { Exception } from "../diagnostics/exceptions.ts";
import { byPlace } from "../diagnostics/order.ts";
import type { SeverityOverride } from "../diagnostics/severity-overrides.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";
import type { Baseline } from "../diagnostics/baseline.ts";
import type { Positions } from "../yaml/positions.ts";
import { needsCopies } from "../rules/rule.ts";
import type { Rule } from "../rules/rule.ts";
import type { Schemas } from "../schema/schemas.ts";
import { itemKey } from "../schema/plan.ts";
import type { KnownFile } from "./known-file.ts";
import { mergeFindings } from "./merge-findings.ts";
import type { Outcome, Skip } from "./outcome.ts";
import { placing } from "./place.ts";
import { withPolicy } from "./policy.ts";
import { withoutPrivateKeys } from "./private-keys.ts";
import { withoutPrivateNames } from "./private-names.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface ReportOptions {
  readonly schemas: Schemas;
  readonly rules: readonly Rule[];
  /** Days since 1970-01-01: the only clock a rule can see. */
  readonly today: number;
  readonly tool: Report["tool"];
  /** From a configuration; fixed rules (`isFixed`) are not among them. */
  readonly overrides?: readonly SeverityOverride[];
  readonly baseline?: Baseline;
  /** Whether the texts of sources were read. */
  readonly evidence?: unknown;
}

/** What a report needs besides the findings. */
export interface ReportSetting {
  readonly options: ReportOptions;
  readonly exceptions: readonly Exception[];
  readonly timed: Stopwatch["timed"];
  readonly positions: (file: string) => Positions;
  readonly coverage?: NonNullable<Report["summary"]["coverage"]>;
}

/** Finds the lines of the findings, and decides which of them count. */
export function reportOn(
  outcomes: readonly Outcome[],
  files: readonly KnownFile[],
  { options, exceptions, timed, positions, coverage }: ReportSetting,
): { readonly report: Report; readonly counting: readonly Diagnostic[] } {
  const { schemas, rules, today, tool } = options;
  const crashed = new Set(outcomes.flatMap((each) => each.crashed));
  const skippedRules = sumOf(outcomes.flatMap(({ skips }) => skips));
  const notWhole = new Set([...crashed, ...skippedRules.map(({ rule }) => rule)]);
  const byPath = new Map(files.map((each) => [each.file.path, each]));
  /** Records and files that the rules did not see, or saw in part. */
  let unseen: Record<"nothing" | "part", ReadonlySet<string>> | undefined;
  const findings = mergeFindings(outcomes.flatMap((each) => each.findings));
  const { place, texts } = placing(positions, recordOf, keyOf);
  const placed = timed("find lines", () =>
    place(withoutPrivateNames(withoutPrivateKeys(findings))),
  );
  const policy = withPolicy(placed.toSorted(byPlace), {
    rules,
    overrides: options.overrides ?? [],
    exceptions,
    baseline: options.baseline,
    today,
    judged: isJudged,
  });
  const diagnostics = [...policy.diagnostics, ...place(policy.findings)].toSorted(byPlace);
  const count = (severity: Diagnostic["severity"]) =>
    countOf(diagnostics, (diagnostic) => diagnostic.severity === severity);
  const summary = {
    files: files.length,
    records: countOf(files, ({ file, facts }) => file.kind === "record" && facts !== undefined),
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    excepted: policy.excepted,
    baselined: policy.baselined,
    ...(policy.consequences > 0 && { consequences: policy.consequences }),
    turnedDown: policy.turnedDown,
    skippedRules,
    ...(coverage ? { coverage } : {}),
  };
  const report = { tool, summary, diagnostics, texts: texts() };
  return { report, counting: policy.counting };

  function recordOf(file: string): string | undefined {
    const facts = byPath.get(file)?.facts;
    return facts && `${facts.collection}/${facts.id}`;
  }

  function keyOf(file: string): KeyOf {
    const plan = schemas.of.get(byPath.get(file)?.file.schema ?? "")?.plan;
    return (pattern) => plan && itemKey(plan, pattern);
  }

  /** Whether a rule saw the whole record, so that its silence means something. */
  function isJudged(id: string, record: string): boolean {
    unseen ??= { nothing: namesOf(files, "nothing"), part: namesOf(files, "part") };
    const { nothing, part } = unseen;
    const rule = rules.find((each) => each.id === id);
    if (!rule) return !nothing.has(record);
    // A change is over when the next begins, so silence about it means nothing.
    if (rule.scope === "change") return false;
    if (notWhole.has(id) || (needsCopies(rule) && !options.evidence)) return false;
    return rule.scope === "corpus"
      ? nothing.size + part.size === 0
      : !nothing.has(record) && !part.has(record);
  }
}

/** The files of which the rules saw this much: their paths, and the names of their records. */
function namesOf(files: readonly KnownFile[], seen: KnownFile["seen"]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { file, seen: own } of files) {
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

/** How many records each rule could not check, by what it lacked. */
function sumOf(skips: readonly Skip[]): SkippedRule[] {
  const sums = new Map<string, SkippedRule>();
  for (const { rule, needs, records = 1 } of skips) {
    const key = `${rule} ${needs}`;
    sums.set(key, { rule, needs, records: (sums.get(key)?.records ?? 0) + records });
  }
  return [...sums.values()];
}
