import type { Finding } from "../diagnostics/finding.ts";
import { recordText } from "../edit/record-text.ts";
import { mayBePublished } from "../schema/licences.ts";
import { schemaFindings } from "../schema/faults.ts";
import type { Schemas } from "../schema/schemas.ts";
import { accountOf } from "./core/account.ts";
import type { Account } from "./core/account.ts";
import { NotThisFormat } from "./core/not-this-format.ts";
import type {
  Context,
  Format,
  Proposed,
  ProposedCollection,
  ImportOptions,
} from "./core/format.ts";
import type { GivenFile } from "./core/given-file.ts";
import { importLog } from "./core/import-log.ts";
import type { ImportLog } from "./core/import-log.ts";
import { merge, same } from "./core/merge.ts";
import type { Difference } from "./core/merge.ts";
import { noteOtherLists } from "./core/other-lists.ts";
import type { ReviewList } from "./core/other-lists.ts";
import type { Reference } from "./core/reference.ts";
import { setAside } from "./core/set-aside.ts";
import type { Aside } from "./core/set-aside.ts";
import { existingRecord } from "./core/target.ts";
import type { ExistingRecord, Target } from "./core/target.ts";

export interface ImportRequest {
  readonly format: Format;
  readonly target: Target;
  readonly options: ImportOptions;
  readonly reference: Reference;
  readonly schemas: Schemas;
  /**
   * Takes each text to be written, by its path relative to the dataset; once all files are read, so that a file that
   * is refused leaves nothing behind. Left out, nothing is written.
   */
  readonly write?: (path: string, text: string) => void;
  /** Told how far it is. */
  readonly progress?: (state: string) => void;
}

/** What happened to a record that a file asks for. */
export interface Outcome {
  /** Relative to the dataset, with `/`. */
  readonly path: string;
  /** `new`: it was not there. `added to`: it has parts that it did not have. */
  readonly outcome: "new" | "added to" | "unchanged" | "left alone" | "refused";
  /** Parts that were added. */
  readonly added: readonly string[];
  /** Values of the record that the import would write differently. */
  readonly differences: readonly Difference[];
  /** Why it was refused. */
  readonly reason?: string;
}

export interface Imported {
  readonly log: ImportLog;
  /** What became of the rows of each file. */
  readonly accounts: readonly Account[];
  readonly outcomes: readonly Outcome[];
  /** The files that are new or changed, relative to the dataset. */
  readonly paths: readonly string[];
}

/**
 * Makes records of given files, and hands on the texts to write. Texts wait on the disk until all files are read.
 *
 * @param files opened one after the other, so that one is held at a time
 * @throws NotThisFormat when a file is not of the format, or the dataset may not hold its wording
 */
export async function importFiles(
  files: Iterable<GivenFile>,
  request: ImportRequest,
): Promise<Imported> {
  const aside = setAside();
  try {
    return await importWith(aside, files, request);
  } finally {
    aside.close();
  }
}

async function importWith(
  aside: Aside,
  files: Iterable<GivenFile>,
  { format, target, options, reference, schemas, write, progress = () => undefined }: ImportRequest,
): Promise<Imported> {
  const log = importLog();
  const context: Context = {
    reference,
    log,
    numberedList: target.numberedList,
    record: existing,
    has: (collection, id) => existing(collection, id) !== undefined,
    faults,
    named: target.named,
    isPrivate: target.visibility !== "public",
    ...{ schemas, options, aside, progress },
  };
  /** The key of the text that waits, by its path. */
  const texts = new Map<string, number>();
  const outcomes = new Map<string, Outcome>();
  const lists: ReviewList[] = [];
  const accounts: Account[] = [];
  for (const file of files) {
    const account = accountOf(file);
    for (const each of await format.read(file, context)) {
      if (outcomes.size % 100 === 0) progress(`${file.name}: ${outcomes.size} records`);
      account.add(each);
      refuseWording(each);
      propose(each);
      const { collection, id, record } = each;
      if (collection === "recommendations" && record.review !== undefined)
        lists.push({ file: file.name, name: `recommendations/${id}`, review: record.review });
    }
    accounts.push(account.end(log.entries()));
  }
  noteOtherLists(lists, target, log);
  // First, so that a dataset of which the import was stopped is a private one.
  const isNew = target.visibility === "none" && texts.size > 0;
  const paths = [...(isNew ? [DATASET] : []), ...texts.keys()];
  if (write)
    for (const [index, path] of paths.entries()) {
      progress(`writing ${index + 1} of ${paths.length} files`);
      write(path, path === DATASET ? newDataset : aside.text(texts.get(path)!));
    }
  return { log: log.entries(), accounts, outcomes: [...outcomes.values()], paths };

  function existing(collection: string, id: string): ExistingRecord | undefined {
    const path = `data/${collection}/${id}.yml`;
    const pending = texts.get(path);
    return pending === undefined
      ? target.record(collection, id)
      : existingRecord(path, aside.text(pending));
  }

  function propose({ collection, id, record }: Proposed): void {
    const name = `${collection}/${id}`;
    const path = `data/${name}.yml`;
    const there = existing(collection, id);
    const before = outcomes.get(path);
    const fresh = textOf(atStage(record, collection, undefined), collection);
    // As in a second run of one import, which need not parse what it wrote.
    if (there?.text === fresh) return before ? undefined : setOutcome(path, "unchanged");
    const reason =
      faults(collection, record)[0]?.message ??
      (!there && target.withdrawn(name) ? "it was withdrawn: data/tombstones.yml" : undefined);
    if (reason !== undefined) return setOutcome(path, "refused", { reason });
    if (!there) {
      texts.set(path, aside.add(fresh));
      return setOutcome(path, "new");
    }
    const proposed = atStage(record, collection, there);
    if (there.value && same(there.value, proposed))
      return before ? undefined : setOutcome(path, "unchanged");
    const reviewed = there.value?.["stage"] === "reviewed";
    const { text, added, differences } = merge(
      there,
      proposed,
      (list, part) =>
        textOf({ [list]: [part] }, collection)
          .split("\n")
          .slice(1, -1)
          .join("\n"),
      (part) => target.withdrawn(`${name}#${part}`),
      reviewed ? "a part of a reviewed record, to which nothing unchecked is added" : undefined,
    );
    if (text !== undefined) texts.set(path, aside.add(text));
    const kept = differences.length > 0 ? "left alone" : "unchanged";
    const now = text === undefined ? kept : "added to";
    setOutcome(path, before?.outcome === "new" ? "new" : now, {
      added: [...(before?.added ?? []), ...added],
      differences: [...(before?.differences ?? []), ...differences],
    });
  }

  function setOutcome(
    path: string,
    outcome: Outcome["outcome"],
    more: Partial<Outcome> = {},
  ): void {
    outcomes.set(path, { ...{ path, outcome, added: [], differences: [] }, ...more });
  }

  function textOf(record: Readonly<Record<string, unknown>>, collection: string): string {
    return recordText(record, `${collection}.schema.json`, schemas.documents);
  }

  /** What the schema does not accept, such as too many items in a set. */
  function faults(collection: ProposedCollection, record: unknown): readonly Finding[] {
    const { validate, root } = schemas.of.get(collection)!;
    if (validate(record)) return [];
    return schemaFindings("", validate.errors ?? [], () => undefined, root);
  }

  /** A public dataset is pushed, so it may only hold wording that may be published. */
  function refuseWording({ collection, record }: Proposed): void {
    if (target.visibility !== "public" || collection !== "recommendations") return;
    if (!record.items.some(({ text }) => text)) return;
    const licence = existing("sources", record.source)?.value?.["licence"];
    if (mayBePublished(licence)) return;
    throw new NotThisFormat(
      `The wording in this file may not be published (${licence === undefined ? "no licence is recorded" : `licence: ${String(licence)}`}), and the dataset in ${target.root} is public. Import it into another folder with --out: a new one becomes a private dataset, whose releases leave the wording out.`,
    );
  }
}

/**
 * The record with the stage that it gets: a new one is a stub, as it is known only from another
 * document, unless the format says more; an existing one keeps its own. A source with a copy was opened.
 */
function atStage(
  record: object,
  collection: ProposedCollection,
  there: ExistingRecord | undefined,
): Readonly<Record<string, unknown>> {
  if (there) {
    const { stage: _, ...rest } = { stage: undefined, ...record };
    const stands = there.value?.["stage"];
    return stands === undefined ? rest : { stage: stands, ...rest };
  }
  if (collection === "reviews" || collection === "statistics" || "copies" in record)
    return { ...record };
  return { stage: "stub", ...record };
}

const DATASET = "data/dataset.yml";

/** What a new dataset says of itself. It is private: its owner decides what is published. */
const newDataset = `title: Imported records
description: Records imported from outside files. Whoever publishes them decides first what may be published.
version: 0.1.0
visibility: private
licence: LicenseRef-not-licensed
`;
