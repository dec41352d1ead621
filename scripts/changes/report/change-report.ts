import type { Difference } from "../changed-fields.ts";
import { changedFields } from "../changed-fields.ts";
import type { RecordChange, Values } from "../change.ts";
import { aboutOf } from "../dataset-name.ts";
import { compareDatasets, keysOf, planOf } from "../compare.ts";
import type { Comparison } from "../compare.ts";
import { sentencesOf } from "../words/sentences.ts";
import type { Sentence } from "../words/sentences.ts";
import { statementsIn, touched } from "../statements.ts";
import { titleOf } from "../words/words.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { differing, nameOf } from "../../dataset/snapshot.ts";
import type { Snapshot } from "../../dataset/snapshot.ts";
import { coverageOf } from "../../diagnostics/coverage.ts";
import type { PartFact } from "../../facts/facts.ts";
import { coverageAt } from "../../facts/statement.ts";
import type { Coverage } from "../../diagnostics/coverage.ts";
import { moved } from "../../stats/moved.ts";
import type { Moved } from "../../stats/moved.ts";
import { statsOf } from "../../stats/stats.ts";
import { citedBy } from "./cited-by.ts";
import type { CitedBy } from "./cited-by.ts";
import { evidenceOfChange } from "./evidence-of-change.ts";
import type { ChangedStatements, EvidenceOfChange } from "./evidence-of-change.ts";
import { contentsOf } from "./contents.ts";
import type { Contents, Language } from "./contents.ts";

/** The meaning of a change: two sides of a dataset compared. */
export interface ChangeReport extends Omit<Comparison, "self"> {
  /** The changes in words, in the same order. */
  readonly told: readonly RecordSentences[];
  /** The changes in the single files beside the collections. */
  readonly settings: readonly {
    readonly file: string;
    readonly fields: readonly Omit<Difference, "discreet">[];
  }[];
  /** Files that could not be read on one side, so their changes are unknown. */
  readonly unreadable: readonly Unreadable[];
  /** Records with changes that may not be released. */
  readonly withheld: readonly string[];
  readonly moved: readonly Moved[];
  /** Number of records on each side. */
  readonly records: { readonly before: number; readonly after: number };
  readonly coverage: {
    /** Of the changed records. */
    readonly before: Coverage;
    readonly after: Coverage;
    /** Of the added and changed statements. */
    readonly touched: Coverage;
  };
  readonly evidence: EvidenceOfChange;
  readonly citedBy: readonly CitedBy[];
}

/** The change of a record in words. */
export interface RecordSentences {
  readonly record: string;
  /** Title for people; missing where the record is gone. */
  readonly title?: string;
  readonly change: RecordChange["change"];
  readonly sentences: readonly Sentence[];
}

export interface Unreadable {
  readonly file: string;
  readonly side: "base" | "head";
  /** The first messages of the check. */
  readonly messages: readonly string[];
}

/** Compares two sides. Identical files are not parsed. */
export function changeReport(base: Snapshot, head: Snapshot, language: Language): ChangeReport {
  const { schemas } = language;
  const pairs = differing(base, head);
  const is = contentsOf(head, language);
  const was = contentsOf(base, language, { side: head, contents: is });
  was.load(pairs.flatMap(({ before }) => before ?? []));
  is.load(pairs.flatMap(({ after }) => after ?? []));
  const lostIn = { base: [...was.unreadable], head: [...is.unreadable] };
  const lost = new Set([...lostIn.base, ...lostIn.head].map(({ name }) => name));
  const names = pairs
    .map((pair) => nameOf((pair.after ?? pair.before)!))
    .filter((name) => !lost.has(name));
  // The target of a redirect is needed even if it is the same on both sides.
  const targets = redirectTargets(is).filter((name) => !lost.has(name));
  const datasets = [was, is].map((side) => side.dataset([...names, ...targets])) as [
    ReturnType<Contents["dataset"]>,
    ReturnType<Contents["dataset"]>,
  ];
  const keyOf = (record: string) => keysOf(record, schemas);
  const { changes, level } = compareDatasets(...datasets, schemas, null);
  const telling = {
    documents: schemas.documents,
    keyOf,
    before: (name: string) => was.released(name),
    after: (name: string) => is.released(name),
  };
  const counted = [was.counted(names), is.counted(names)] as const;
  for (const [index, side] of [was, is].entries()) side.prepare(counted[index]!);
  const parts = new Map<string, readonly PartFact[]>(
    counted[1].map(({ facts }) => [`${facts.collection}/${facts.id}`, facts.parts]),
  );
  const statements = changes.flatMap(changedStatements);
  return {
    changes,
    level,
    told: changes.map((change) => ({
      record: change.record,
      ...titled(change.record),
      change: change.change,
      sentences: sentencesOf(change, telling),
    })),
    settings: settings(names),
    unreadable: [
      ...unreadable("base", lostIn.base, base.findings, head.findings),
      ...unreadable("head", lostIn.head, head.findings, base.findings),
    ],
    withheld: names.filter((name) => was.restrictedText(name) !== is.restrictedText(name)),
    moved: moved(statsOf(counted[0]), statsOf(counted[1])),
    records: { before: recordsIn(base), after: recordsIn(head) },
    coverage: {
      before: coverageOf(counted[0].map(({ facts }) => facts)),
      after: coverageOf(counted[1].map(({ facts }) => facts)),
      touched: coverageAt(statements.flatMap(({ touched }) => touched).map(({ level }) => level)),
    },
    evidence: evidenceOfChange(statements),
    citedBy: citedBy(changes, is, head),
  };

  function titled(name: string): { title?: string } {
    const value = is.released(name);
    return value ? { title: titleOf(name, value, telling.after) } : {};
  }

  function settings(changed: readonly string[]): ChangeReport["settings"] {
    return changed
      .filter((name) => !name.includes("/"))
      .map((name) => ({
        file: `data/${name}.yml`,
        fields: changedFields(valueOf(was, name), valueOf(is, name), keyOf(name)).map(
          ({ discreet: _, ...field }) => field,
        ),
      }))
      .filter(({ fields }) => fields.length > 0);
  }

  function changedStatements(change: RecordChange): ChangedStatements[] {
    const { record } = change;
    const value = is.released(record);
    const known = parts.get(record);
    if (!value || !known) return [];
    const plan = planOf(record, schemas);
    const was = change.change === "renamed" ? change.from : record;
    const earlier = change.change === "added" ? undefined : telling.before(was);
    const after = statementsIn(value, plan, keyOf(record));
    const isOther = "fields" in change ? touched(after, change.fields) : [];
    return [
      {
        ...{ record, parts: known, after },
        before: earlier ? statementsIn(earlier, plan, keyOf(record)) : [],
        touched: change.change === "added" ? after : isOther,
      },
    ];
  }
}

/** The value of a single file; with the name that its title gives, if the dataset has no other. */
function valueOf(side: Contents, name: string): Values {
  const value = side.value(name) ?? {};
  return name === "dataset" ? aboutOf(value) : value;
}

function redirectTargets(side: Contents): string[] {
  const { redirects } = side.dataset([]);
  return redirects.flatMap(({ to }) =>
    Array.isArray(to) ? to.map((name) => String(name).split("#", 1)[0]!) : [],
  );
}

function unreadable(
  side: Unreadable["side"],
  lost: Contents["unreadable"],
  findings: readonly Finding[],
  others: readonly Finding[],
): Unreadable[] {
  const known = new Set(others.map(({ rule, place }) => `${rule} ${place.file}`));
  return [
    ...findings
      .filter(({ rule, place }) => !known.has(`${rule} ${place.file}`))
      .map(({ place, message }) => ({ file: place.file, side, messages: [message] })),
    ...lost.map(({ file, findings }) => ({
      file,
      side,
      messages: findings.slice(0, 3).map(({ message }) => message),
    })),
  ];
}

function recordsIn({ files }: Snapshot): number {
  return files.filter(({ kind }) => kind === "record").length;
}
