import type { Check, CheckDocs } from "../diagnostics/check-docs.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { checks } from "../yaml/checks.ts";
import type { ExampleFile } from "../yaml/checks.ts";
import type { BeforeAndAfter, Rule } from "../rules/rule.ts";
import { formChecks } from "../schema/form-checks.ts";
import { policyChecks } from "./policy-checks.ts";

/** Everything that a finding's `rule` can be, whether a rule of rules/ or a check of another room. */
export interface CatalogueEntry extends CheckDocs<CatalogueExample> {
  /** `group/name`. */
  readonly id: string;
  /** The worst that it reports. */
  readonly severity: Severity;
  /** Reference tables it cannot judge without, as `reference/states`. */
  readonly needs: readonly string[];
  /** Nobody may except it or make it milder: see `isFixed`. */
  readonly fixed: boolean;
}

/** Files by their path in the dataset. */
export interface CatalogueExample {
  /** `example`: changes to the example dataset; `nothing`: the whole of a dataset. */
  readonly on: "example" | "nothing";
  readonly files: Readonly<Record<string, ExampleFile>>;
  /** Of a rule about a change: how the same dataset was before, and which files went away since. */
  readonly before?: Readonly<Record<string, string>>;
  readonly gone?: readonly string[];
}

export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** The catalogue, in the order of the ids. */
export function catalogueOf(rules: readonly Rule[]): Catalogue {
  const entries = [
    ...rules.map((rule) => {
      const needs = (rule.needs ?? []).map((table) => `reference/${table}`);
      return rule.scope === "change"
        ? entry(rule.id, rule, beforeAndAfter, needs)
        : entry(rule.id, rule, changes, needs);
    }),
    ...entriesOf(formChecks, changes),
    ...entriesOf<Readonly<Record<string, ExampleFile>>>(checks, (files) => ({
      on: "nothing",
      files,
    })),
    ...entriesOf(policyChecks, (files) => ({ on: "example", files })),
  ];
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  const catalogue = new Map(entries.map((each) => [each.id, each]));
  if (catalogue.size < entries.length) throw new Error("two checks have one id");
  return catalogue;
}

/**
 * Whether a finding must count as it is. A release promises that every record can be read, has the
 * form of its schema, holds nothing restricted, and keeps every id; an exception or a configuration that let such a
 * fault through would break the promise. Findings about exceptions and the baseline are their
 * price, reasons keep what was redacted from being told, and a fault of ours is nobody's to excuse.
 */
export function isFixed(rule: string): boolean {
  if (fixedRules.includes(rule)) return true;
  return fixedGroups.includes(rule.slice(0, rule.indexOf("/")));
}

const fixedGroups = ["internal", "files", "yaml", "schema", "exceptions", "reasons", "baseline"];
const fixedRules = [
  "ids/dropped",
  "ids/file-name",
  "ids/placeholder",
  "vocabulary/unknown",
  "citations/missing",
  "people/embargo-named",
  "people/restricted-in-public",
  "people/restricted-unprovable",
];

function entriesOf<Files>(
  all: Readonly<Record<string, Check<Files>>>,
  example: (files: Files) => CatalogueExample,
): CatalogueEntry[] {
  return Object.entries(all).map(([id, check]) => entry(id, check, example));
}

function entry<Files>(
  id: string,
  { severity, docs }: Check<Files>,
  example: (files: Files) => CatalogueExample,
  needs: readonly string[] = [],
): CatalogueEntry {
  const { demands, why, source, repair } = docs;
  return {
    id,
    severity,
    demands,
    why,
    ...(source === undefined ? {} : { source }),
    ...(repair === undefined ? {} : { repair }),
    needs,
    fixed: isFixed(id),
    failing: example(docs.failing),
    passing: example(docs.passing),
  };
}

function beforeAndAfter({ before, after }: BeforeAndAfter): CatalogueExample {
  const present = Object.entries(after).filter((one): one is [string, string] => one[1] !== null);
  return {
    ...changes(Object.fromEntries(present)),
    before: changes(before).files as Readonly<Record<string, string>>,
    gone: Object.keys(after)
      .filter((name) => after[name] === null)
      .map(pathOf),
  };
}

function pathOf(name: string): string {
  return `data/${name}.yml`;
}

function changes(example: Readonly<Record<string, string>>): CatalogueExample {
  const files = Object.entries(example).map(([name, text]) => [pathOf(name), text] as const);
  return { on: "example", files: Object.fromEntries(files) };
}
