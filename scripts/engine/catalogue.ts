import type { Check, CheckDocs } from "../diagnostics/check-docs.ts";
import type { Severity } from "../diagnostics/finding.ts";
import { checks } from "../yaml/checks.ts";
import type { ExampleFile } from "../yaml/checks.ts";
import type { BeforeAndAfter, Rule } from "../rules/rule.ts";
import { formChecks } from "../schema/form-checks.ts";
import { policyChecks } from "./policy-checks.ts";

/** A rule of `rules/` or a check of another room: everything that the `rule` of a finding can name. */
export interface CatalogueEntry extends CheckDocs<CatalogueExample> {
  /** `group/name`. */
  readonly id: string;
  /** The worst that it reports. */
  readonly severity: Severity;
  /** Reference tables that it needs, such as `reference/states`. */
  readonly needs: readonly string[];
  /** The checks that explain its findings: see `yieldsTo` of a rule. */
  readonly yieldsTo: NonNullable<Rule["yieldsTo"]>;
  /** Whether it allows no exception and no milder severity: see `isFixed`. */
  readonly fixed: boolean;
}

/** Files by their path in the dataset. */
export interface CatalogueExample {
  /** `example`: changes to the example dataset; `nothing`: the whole of a dataset. */
  readonly on: "example" | "nothing";
  readonly files: Readonly<Record<string, ExampleFile>>;
  /** For a rule about a change: the dataset before, and the files that have gone since. */
  readonly before?: Readonly<Record<string, string>>;
  readonly gone?: readonly string[];
}

export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** The catalogue, in the order of the ids. */
export function catalogueOf(rules: readonly Rule[]): Catalogue {
  const entries = [
    ...rules.map((rule) => {
      const { yieldsTo = {} } = rule;
      const more = { needs: (rule.needs ?? []).map((table) => `reference/${table}`), yieldsTo };
      return rule.scope === "change"
        ? entry(rule.id, rule, beforeAndAfter, more)
        : entry(rule.id, rule, changes, more);
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
 * Whether a rule allows no exception and no milder severity. A release promises that every record can
 * be read, fits its schema, holds nothing restricted and keeps its id; an exception for such a fault
 * would break the promise. Nor can anybody except findings about exceptions, the baseline or reasons
 * (which keep redacted values unpublished), or a fault of the checker.
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
  "vocabulary/no-table",
  "vocabulary/replaced-row",
  "vocabulary/label-origin",
  "vocabulary/place-identifier",
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
  { needs, yieldsTo }: Partial<Pick<CatalogueEntry, "needs" | "yieldsTo">> = {},
): CatalogueEntry {
  const { demands, why, source, repair } = docs;
  return {
    id,
    severity,
    demands,
    why,
    ...(source === undefined ? {} : { source }),
    ...(repair === undefined ? {} : { repair }),
    needs: needs ?? [],
    yieldsTo: yieldsTo ?? {},
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
