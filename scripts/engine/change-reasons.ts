import type { Corpus } from "../corpus/corpus.ts";
import { follower } from "../corpus/retired.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { comparison } from "../changes/changes.ts";
import type { Dataset, RecordChange } from "../changes/change.ts";
import { compareVersions, reasonsBetween } from "../changes/reasons.ts";
import type { ChangeReason } from "../changes/reasons.ts";
import { repeats } from "../changes/withheld.ts";
import { pointerOf, pointerSteps } from "../diagnostics/pointer.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";
import type { SchemaDocuments } from "../schema/schema-documents.ts";
import { shapesAlong } from "../schema/shape.ts";
import type { Shape } from "../schema/shape.ts";
import type { AcceptedPart } from "./exceptions-in.ts";
import type { PolicyRule } from "./policy-checks.ts";

/** The entries of `data/changes.yml` that its schema accepts. */
export interface ReasonsFile {
  readonly file: string;
  readonly entries: readonly (ChangeReason & { readonly place: string })[];
}

/** The reasons of changes in a file, each valid. */
export function reasonsIn(file: string, { value, original }: AcceptedPart): ReasonsFile {
  const { changes } = value as { readonly changes: readonly ChangeReason[] };
  const entries = changes.map((entry, index) => {
    const place = `/changes/${index}`;
    return { ...entry, place: original?.(place) ?? place };
  });
  return { file, entries };
}

/**
 * Findings about the reasons alone: each must name records that exist or existed, an existing field,
 * and an existing version.
 *
 * @param version of the dataset; the places of older versions are not checked
 */
export function reasonFindings(
  { file, entries }: ReasonsFile,
  corpus: Corpus,
  documents: SchemaDocuments,
  version: string | undefined,
): Finding[] {
  const follow = follower(corpus.retired);
  const names = corpus.records.map(({ collection, id }) => `${collection}/${id}`);
  const findings: Finding[] = [];
  const said = new Map<string, string>();
  for (const entry of entries) {
    for (const [index, name] of entry.records.entries()) {
      const at = `${entry.place}/records/${index}`;
      if (!corpus.named(name) && follow(name).kind === "same") {
        const near = nearest(name, names);
        findings.push({
          ...finding("reasons/record", at, `There is no record “${name}”, and there never was.`),
          help: near[0]
            ? `Did you mean “${near[0]}”?`
            : "Write the full name of the record: collection/id.",
          suggestions: near,
          parameters: [name],
        });
      }
      const key = `${entry.version} ${name} ${entry.pointer ?? ""}`;
      const earlier = said.get(key);
      if (earlier === undefined) said.set(key, entry.place);
      else
        findings.push({
          ...finding(
            "reasons/twice",
            at,
            `For this place of “${name}” version ${entry.version} gives two reasons.`,
          ),
          help: "Keep one, or give each the place that it is about.",
          related: [{ place: { file, pointer: earlier }, message: "the other one" }],
          parameters: [name],
        });
    }
    const order = version === undefined ? 0 : compareVersions(entry.version, version);
    if (order > 0) {
      findings.push({
        ...finding(
          "reasons/version",
          `${entry.place}/version`,
          `The dataset is at version ${version!}: there is no ${entry.version} yet.`,
        ),
        help: "Raise the version in data/dataset.yml, or correct this one.",
      });
    }
    if (order === 0 && entry.pointer !== undefined) findings.push(...placeFindings(entry));
  }
  return findings;

  function finding(rule: PolicyRule, pointer: string, message: string): Finding {
    return { rule, severity: "error", message, place: { file, pointer } };
  }

  function placeFindings({ records, pointer = "", reason, place }: ReasonsFile["entries"][number]) {
    const steps = pointerSteps(pointer);
    const schemas = new Set(
      records.map((name) => (name.startsWith("reference/") ? name : name.split("/")[0]!)),
    );
    return [...schemas].flatMap((schema): Finding[] => {
      const shapes = shapesAlong(documents, `${schema}.schema.json`, steps);
      const unknown = steps[shapes.length];
      const at = `${place}/pointer`;
      if (unknown !== undefined) {
        const { properties } =
          shapes.length > 0 ? shapes.at(-1)!.keywords : (documents[`${schema}.schema.json`] ?? {});
        const fields = Object.keys(properties ?? {});
        const near = nearest(unknown, fields);
        return [
          {
            ...finding(
              "reasons/place",
              at,
              `In ${schema} there is no field “${unknown}” at this place.`,
            ),
            help: near[0]
              ? `Did you mean “${near[0]}”?`
              : fields.length > 0
                ? `There are ${fields.join(", ")}.`
                : "End the place at the field that holds the value.",
            suggestions: near,
          },
        ];
      }
      const telling = shapes.findIndex((shape, index) =>
        isNamedByContent(shape, shapes[index - 1]),
      );
      if (reason !== "redaction" || telling < 0) return [];
      return [
        {
          ...finding(
            "reasons/place",
            at,
            "The items of this list are named by what they hold, so the place would tell what was redacted.",
          ),
          help: `End the place at the list: ${pointerOf(steps.slice(0, telling))}`,
          private: true,
        },
      ];
    });
  }
}

/** Whether a shape is that of a list item without an id. */
function isNamedByContent({ item, keywords }: Shape, list: Shape | undefined): boolean {
  const key = list?.keywords["x-key"];
  return item && !(key === undefined && Object.hasOwn(keywords["properties"] ?? {}, "id"));
}

/**
 * Findings about the reasons since the last release, compared with what changed. A reason without a
 * change is a slip; if it was meant as a redaction, the old value would be published.
 */
export function unmatchedReasons(
  { file, entries }: ReasonsFile,
  before: Dataset,
  now: Dataset,
  keyOf: (record: string) => KeyOf,
): Finding[] {
  const after = { ...now, reasons: entries };
  const { changes, redacted } = comparison(before, after, keyOf);
  const current = new Set(
    reasonsBetween(before, after).filter(
      ({ version }) => compareVersions(version, after.version) <= 0,
    ),
  );
  const about = new Map<string, ChangedPlaces>();
  for (const change of changes)
    for (const name of new Set([change.record, "from" in change ? change.from : change.record]))
      about.set(name, placesOf(change, about.get(name)));
  const findings: Finding[] = [];
  for (const entry of entries) {
    if (current.has(entry)) {
      for (const [index, name] of entry.records.entries()) {
        if (isAbout(about.get(name), entry)) continue;
        const what = entry.pointer === undefined ? "" : ` at ${entry.pointer}`;
        findings.push({
          rule: "reasons/unneeded",
          severity: "error",
          message: `Since release ${before.version} nothing of “${name}” changed${what}.`,
          help: "Correct the name or the place, or remove the entry.",
          place: { file, pointer: `${entry.place}/records/${index}` },
          parameters: [name],
        });
      }
    }
    if (repeats(entry.note, redacted)) {
      findings.push({
        rule: "reasons/repeats",
        severity: "error",
        message: "This note repeats what was redacted or withdrawn.",
        help: "Say why, and do not repeat the value.",
        place: { file, pointer: `${entry.place}/note` },
        private: true,
      });
    }
  }
  return findings;
}

/** Where a record changed: anywhere, or at these places and in the values around them. */
interface ChangedPlaces {
  readonly whole: boolean;
  readonly exact: Set<string>;
  readonly around: Set<string>;
}

function placesOf(change: RecordChange, known?: ChangedPlaces): ChangedPlaces {
  const { whole, exact, around } = known ?? {
    ...{ whole: false, exact: new Set<string>(), around: new Set<string>() },
  };
  if (!("fields" in change)) return { whole: true, exact, around };
  for (const { pointer } of change.fields) {
    exact.add(pointer);
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) around.add(at);
  }
  return { whole, exact, around };
}

/** Whether the place of an entry, one around it or one within it changed. */
function isAbout(places: ChangedPlaces | undefined, { pointer }: ChangeReason): boolean {
  if (!places) return false;
  if (pointer === undefined || places.whole || places.around.has(pointer)) return true;
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf("/"))) {
    if (places.exact.has(at)) return true;
    if (at === "") return false;
  }
}
