import type { Corpus } from "../corpus/corpus.ts";
import { redirectsOf, tombstonesOf } from "../corpus/retired.ts";
import { changedFields } from "../changes/changed-fields.ts";
import { reasonsBetween, reasonsByRecord, recordReasons } from "../changes/reasons.ts";
import type { RecordReasons } from "../changes/reasons.ts";
import { statementsIn, touched } from "../changes/statements.ts";
import { isReason } from "../changes/dataset-of.ts";
import { coverageOf, noStatement } from "../diagnostics/coverage.ts";
import type { Coverage } from "../diagnostics/coverage.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { DataFile } from "../dataset/discover.ts";
import { factsOf } from "../facts/draw-facts.ts";
import { coverageAt } from "../facts/statement.ts";
import type { KeyOf } from "../diagnostics/pointer.ts";
import { readSource } from "../yaml/read-file.ts";
import { differing, nameOf } from "../dataset/snapshot.ts";
import type { Pair, Snapshot } from "../dataset/snapshot.ts";
import type { DatasetChange, ChangedRecord, RecordSide } from "../rules/change.ts";
import { itemKey } from "../schema/plan.ts";
import type { Schemas } from "../schema/schemas.ts";

/** What the dataset is compared with. */
export interface Base {
  /** As the user named it: a branch, a tag, a commit. */
  readonly name: string;
  readonly side: Snapshot;
  /** The dataset that is checked, in a form whose files can be compared with those of the base. */
  readonly head: Snapshot;
}

/** The change since a base. */
export interface Since {
  readonly change: DatasetChange;
  /** The coverage of statements that are new or changed. */
  readonly touched: Coverage;
  /** One for each file that cannot be read in the base, so that its change was not checked. */
  readonly findings: readonly Finding[];
}

/**
 * How a dataset changed since a base. Only files that differ are parsed. A file that cannot be read in
 * the head is not a change; the check already reports it.
 */
export function changeSince(
  { name: base, side, head }: Base,
  corpus: Corpus,
  schemas: Schemas,
): Since {
  const pairs = differing(side, head);
  const was = readAll(
    side,
    pairs.map(({ before }) => before),
  );
  const is = readAll(
    head,
    pairs.map(({ after }) => after),
  );
  const redirected = new Map(
    corpus.retired.redirects.flatMap(({ from, to }) => (to.length === 1 ? [[from, to[0]!]] : [])),
  );
  const earlierName = new Map([...redirected].map(([from, to]) => [to, from]));
  const records = pairs.flatMap(changedRecord);
  const singles = (name: string) => ({ before: valueOf(was, name), after: valueOf(is, name) });
  const given = singles("redirects").before ?? {};
  const withdrawn = singles("tombstones").before ?? {};
  return {
    change: {
      base,
      records,
      head: corpus,
      retiredBefore: {
        redirects: redirectsOf("data/redirects.yml", given),
        tombstones: tombstonesOf("data/tombstones.yml", withdrawn),
      },
      coverage: coverage(),
      reason: reasonsGiven(),
    },
    touched: coverageOf(records.map(touchedIn)),
    findings: [...was.values()].flatMap((read) => (read.value ? [] : [unreadBefore(read.file)])),
  };

  function changedRecord({ before, after }: Pair): ChangedRecord[] {
    const { kind, collection, schema } = (after ?? before)!;
    const name = nameOf((after ?? before)!);
    // A moved record is reported at its new place.
    const movedTo = after ? undefined : redirected.get(name);
    if (kind === "single" || (movedTo !== undefined && is.has(movedTo))) return [];
    const from = before ? name : (earlierName.get(name) ?? name);
    const sides = { before: was.get(from), after: is.get(name) };
    if ([sides.before, sides.after].some((read) => read && !read.value)) return [];
    const [old, now] = [sides.before && sideOf(sides.before), sides.after && sideOf(sides.after)];
    const fields = old && now ? changedFields(old.value, now.value, keyOf(schema)) : [];
    if (old && now && fields.length === 0) return [];
    return [
      {
        ...{ name, collection, file: after?.path ?? "data", fields },
        ...(old ? { before: old } : {}),
        ...(now ? { after: now } : {}),
      },
    ];
  }

  function sideOf({ file, value }: Read): RecordSide {
    const plan = schemas.of.get(file.schema)?.plan ?? {};
    return {
      value: value!,
      facts: factsOf(file, "", value, plan).facts,
      statements: statementsIn(value, plan, keyOf(file.schema)),
    };
  }

  function keyOf(schema: string): KeyOf {
    const plan = schemas.of.get(schema)?.plan;
    return (pattern) => plan && itemKey(plan, pattern);
  }

  /** All records of the head are known; of the base, those that differ. */
  function coverage(): DatasetChange["coverage"] {
    const of = (read: Read | undefined) => (read?.value ? sideOf(read).facts : noStatement);
    const after = coverageOf(corpus.records);
    const less = coverageOf(pairs.map((pair) => of(pair.after && is.get(nameOf(pair.after)))));
    const more = coverageOf(pairs.map((pair) => of(pair.before && was.get(nameOf(pair.before)))));
    const before = (of: keyof Coverage) => after[of] - less[of] + more[of];
    return {
      before: {
        ...{ statements: before("statements"), opened: before("opened") },
        ...{ sealed: before("sealed"), checked: before("checked") },
      },
      after,
    };
  }

  function reasonsGiven(): DatasetChange["reason"] {
    const version = ({ before, after }: ReturnType<typeof singles>) => ({
      before: String(before?.["version"] ?? after?.["version"] ?? ""),
      after: String(after?.["version"] ?? before?.["version"] ?? ""),
    });
    const versions = version(singles("dataset"));
    const entries = (value: Values | undefined) => {
      const list = value?.["changes"];
      return Array.isArray(list) ? (list as Values[]).filter(isReason) : [];
    };
    const changes = singles("changes");
    const reasons = reasonsBetween(
      { version: versions.before, reasons: entries(changes.before) },
      { version: versions.after, reasons: entries(changes.after) },
    );
    const reasonsOf = reasonsByRecord(reasons);
    const known = new Map<string, RecordReasons>();
    return (record, pointer) => {
      let mine = known.get(record);
      if (!mine) known.set(record, (mine = recordReasons(reasonsOf(record))));
      return mine.of(pointer) !== undefined;
    };
  }
}

function touchedIn({ before, after, fields }: ChangedRecord): Coverage {
  const statements = after?.statements ?? [];
  const mine = before ? touched(statements, fields) : statements;
  return coverageAt(mine.map(({ level }) => level));
}

type Values = Readonly<Record<string, unknown>>;

/** A file that was read; without a value if it cannot be parsed. */
interface Read {
  readonly file: DataFile;
  readonly value?: Values;
}

function readAll(side: Snapshot, wanted: readonly (DataFile | undefined)[]): Map<string, Read> {
  const files = new Map(wanted.flatMap((file) => (file ? [[file.path, file]] : [])));
  const read = new Map<string, Read>();
  for (const text of side.texts([...files.keys()])) {
    const file = files.get(text.file)!;
    const reading = readSource(text);
    read.set(nameOf(file), reading.ok ? { file, value: reading.value } : { file });
  }
  return read;
}

function valueOf(read: ReadonlyMap<string, Read>, name: string): Values | undefined {
  return read.get(name)?.value;
}

function unreadBefore({ path }: DataFile): Finding {
  return {
    rule: "change/base-unreadable",
    severity: "info",
    message: `In the base ${path} cannot be read, so the rules on changes did not judge what became of it.`,
    help: "Read what is there now with care; nothing else can be done about the base.",
    place: { file: "data" },
    parameters: [path],
  };
}
