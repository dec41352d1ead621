import type { Command } from "commander";
import { evidenceHtml } from "../evidence/report/html.ts";
import { evidenceMarkdown } from "../evidence/report/markdown.ts";
import type { ShownStatement } from "../evidence/report/shown.ts";
import { evidenceText } from "../evidence/report/text.ts";
import { statementsIn } from "../evidence/statements.ts";
import type { CitedStatement } from "../evidence/statements.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { visible } from "../diagnostics/visible.ts";
import { differing, folderSnapshot } from "../dataset/snapshot.ts";
import type { ReadRecord } from "../engine/validate-file.ts";
import type { Plan } from "../schema/plan.ts";
import { formatDay } from "../time/calendar.ts";
import { readSource } from "../yaml/read-file.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { rootOption, todayOption } from "./dataset-options.ts";
import type { DatasetOptions } from "./dataset-options.ts";
import { evidenceHere } from "./evidence-here.ts";
import { checkAs, seal } from "./evidence-marks.ts";
import type { ChosenRecord } from "./evidence-marks.ts";
import { datasetOf, nameOf, shownStatement } from "./evidence-shown.ts";
import { clean, nothingChecked } from "./exit-status.ts";
import { appearance, say } from "./io.ts";
import { deliverAll, outputOptions, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";
import { revisionOf } from "./revision.ts";
import { runCheck } from "./run-check.ts";
import { typed } from "./typed.ts";

type Form = "text" | "markdown" | "html";

interface EvidenceOptions extends DatasetOptions, OutputOptions<Form> {
  readonly changedSince?: string;
  readonly allPassages?: true;
  readonly seal?: true;
  /** A reviewer. */
  readonly checkAs?: string;
}

export const addEvidence: AddCommand = (program, context, run) => {
  const { io } = context;
  options(todayOption(rootOption(program.command("evidence [records...]"), io), io)).action(
    run(async (named: string[], options: EvidenceOptions) => {
      const outputs = outputsOf(options);
      if (options.checkAs !== undefined && named.length === 0)
        throw new UsageError(
          "Name the record or the statement that you have compared: cases/x or cases/x#part.",
        );
      const records: ReadRecord[] = [];
      runCheck(context, options, { onRecord: (record) => records.push(record) });
      const { evidence } = await evidenceHere(context, options.root);
      if (evidence.sources.size === 0 && !(options.seal && named.length > 0)) {
        say(
          io,
          `casebook: There is no copy of a source here, so nothing can be compared. Add one: ${typed(io, options.root, "archive add SOURCE FILE")}`,
        );
        return nothingChecked;
      }
      const chosen = choose(records, named);
      const target = { io, root: options.root };
      const mark = options.checkAs === undefined ? undefined : reviewer(records, options);
      const isChanged = changes(context, options);
      const dataset = datasetOf(context, records);
      const isWanted = (one: ChosenRecord, statement: CitedStatement) =>
        one.has(statement.pointer) &&
        isChanged(one.record, statement) &&
        statement.citations.some(({ source }) => evidence.sources.has(source));
      const read = (isPublic: boolean) =>
        chosen.flatMap((one) =>
          statementsIn(one.record.value, planOf(context, one.record))
            .filter((statement) => isWanted(one, statement))
            .map((statement) => ({
              ...{ one, statement },
              shown: shownStatement(one.record, statement, evidence, dataset, isPublic),
            })),
        );
      if (options.seal) return seal(target, chosen, evidence, read(false));
      const shown = (isPublic: boolean) => read(isPublic).map((each) => each.shown);
      await deliverAll(io, outputs, ({ name }) => page(context, name, options, shown));
      return mark ? checkAs(target, mark, read(false), evidence) : clean;
    }),
  );
};

function options(command: Command): Command {
  return outputOptions(command, ["text", "markdown", "html"] satisfies readonly Form[])
    .description(
      "each statement beside the passages that it rests on, from the copies that are here",
    )
    .option(
      "--changed-since <revision>",
      "only statements that are new or other since a git revision",
    )
    .option(
      "--all-passages",
      "in markdown and html, show also passages that may not be published: for your own eyes",
    )
    .option("--seal", "write two hashes into each citation: of its passage and of its statement")
    .option(
      "--check-as <reviewer>",
      "you have read the statements named beside their passages, and they say no more: write that at their citations",
    )
    .addHelpText(
      "after",
      "\nRecords are named as cases/x, as cases/x#part or by their file; without one, all are shown.",
    );
}

function page(
  { io }: Context,
  name: Form,
  { allPassages }: EvidenceOptions,
  shown: (isPublic: boolean) => ShownStatement[],
): string {
  switch (name) {
    case "text":
      return evidenceText(shown(false), appearance(io).colour);
    case "markdown":
      return evidenceMarkdown(shown(!allPassages));
    case "html":
      return evidenceHtml(shown(!allPassages));
    default:
      return name satisfies never;
  }
}

/**
 * Who compared, and on which day.
 *
 * @throws UsageError if the dataset does not list them
 */
function reviewer(records: readonly ReadRecord[], { checkAs: by = "", today }: EvidenceOptions) {
  const dataset = records.find(({ file }) => file.kind === "single" && file.id === "dataset");
  const { reviewers } = dataset?.value ?? {};
  const ids = (Array.isArray(reviewers) ? reviewers : []).filter(isObject).map(({ id }) => id);
  if (!ids.includes(by))
    throw new UsageError(
      `“${visible(by)}” is not a reviewer of this dataset. List the id in data/dataset.yml, reviewers: [{ id: ${visible(by)} }], or use one that is listed${ids.length > 0 ? `: ${ids.map((id) => visible(String(id))).join(", ")}` : ""}.`,
    );
  return { by, date: formatDay(today) };
}

/** @throws UsageError if a name leads to no record or part */
function choose(all: readonly ReadRecord[], named: readonly string[]): ChosenRecord[] {
  const records = all.filter(({ file }) => file.kind === "record");
  const whole = (record: ReadRecord) => ({ record, has: () => true, isPart: false });
  if (named.length === 0) return records.map(whole);
  return named.map((text) => {
    const [name = "", part] = text.split("#");
    const asked = name.replace(/^.*?\bdata\//, "").replace(/\.yml$/, "");
    const record = records.find((each) => nameOf(each) === asked);
    if (!record) {
      const [meant] = nearest(asked, records.map(nameOf));
      throw new UsageError(
        `There is no record “${visible(asked)}”.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
      );
    }
    if (part === undefined) return whole(record);
    const { parts } = record.facts;
    const found = parts.find(({ id }) => id === part);
    if (!found) {
      const [meant] = nearest(
        part,
        parts.map(({ id }) => id),
      );
      throw new UsageError(
        `“${visible(asked)}” has no part “${visible(part)}”.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
      );
    }
    const inside = `${found.pointer}/`;
    return { record, has: (pointer) => `${pointer}/`.startsWith(inside), isPart: true };
  });
}

function planOf({ installation }: Context, { file }: ReadRecord): Plan {
  return installation.schemas().of.get(file.schema)!.plan;
}

/** Whether a statement is new or says or cites something else since a revision. */
function changes(
  context: Context,
  { root, changedSince }: EvidenceOptions,
): (record: ReadRecord, statement: CitedStatement) => boolean {
  if (changedSince === undefined) return () => true;
  const base = revisionOf(context.io, root, changedSince);
  const before = new Map(
    differing(base, folderSnapshot(root, base.format)).flatMap(({ before, after }) =>
      after ? [[after.path, before?.path] as const] : [],
    ),
  );
  const known = new Map<string, ReadonlySet<string>>();
  return (record, statement) => {
    const { path } = record.file;
    if (!before.has(path)) return false;
    if (!known.has(path)) known.set(path, statementsBefore(record, before.get(path)));
    return !known.get(path)!.has(withoutPlace(statement));
  };

  function statementsBefore(record: ReadRecord, path: string | undefined): Set<string> {
    const [source] = path === undefined ? [] : [...base.texts([path])];
    const reading = source && readSource(source);
    if (!reading?.ok) return new Set();
    return new Set(statementsIn(reading.value, planOf(context, record)).map(withoutPlace));
  }
}

function withoutPlace(statement: CitedStatement): string {
  const { kind, citations, values, terms } = statement;
  return JSON.stringify([
    kind,
    citations.map(({ source, at, supports }) => [source, at, supports]),
    values.map((value) => [value.kind, value.text]),
    terms,
  ]);
}
