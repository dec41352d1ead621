import type { DataFile } from "../dataset/discover.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { placeIdentifierFindings, placeNameFindings } from "./place-identifiers.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { factsOf } from "../facts/draw-facts.ts";
import type { RecordFacts } from "../facts/facts.ts";
import type { Schemas } from "../schema/schemas.ts";
import { tablesInForce } from "../tables/in-force.ts";
import type { TableInForce } from "../tables/in-force.ts";
import type { Tables } from "../tables/table.ts";
import type { ToolTable, ToolTables } from "../tables/tool-tables.ts";
import type { ReadRecord, ValidateFile, ValidatedFile } from "./validate-file.ts";

/** The reference tables of a check. */
export interface TablesRead {
  /** In force: of the tool, with the rows of the dataset. */
  readonly tables: Tables;
  /** The files of the dataset, valid or not. */
  readonly read: readonly ValidatedFile[];
  /** What can be named in the tables of the tool that the dataset does not extend. */
  readonly named: readonly RecordFacts[];
}

export interface TablesSetting {
  readonly schemas: Schemas;
  readonly toolTables: ToolTables;
  /** Called with each table in force, as a release holds it. */
  readonly onRecord?: ((record: ReadRecord) => void) | undefined;
}

/** Reads the tables of a dataset, and puts those of the tool below them. */
export function readTables(
  files: readonly DataFile[],
  validate: ValidateFile,
  { schemas, toolTables, onRecord }: TablesSetting,
): TablesRead {
  const own = new Map(
    files
      .filter(({ kind }) => kind === "table")
      .map((file) => [file.id, validate(file, { partly: false })]),
  );
  const tables = tablesInForce(
    toolTables,
    [...own.values()].flatMap(({ file: { id, path }, value }) =>
      value ? [{ name: id, file: path, value }] : [],
    ),
  );
  const read = new Map<string, ValidatedFile>();
  const named: RecordFacts[] = [];
  for (const [name, table] of tables) {
    const tool = toolTables.get(name);
    const ofTool = tool && factsOfTool(name, tool);
    const validated = own.get(name);
    const facts = withParts(validated?.facts, ofTool) ?? ofTool;
    if (validated) {
      const { path } = validated.file;
      validated.findings.push(
        ...findingsAbout(table, path),
        ...placeIdentifierFindings(table, tables.get("states"), path),
        ...placeNameFindings(table, path),
      );
      read.set(name, { ...validated, ...(validated.facts && { facts }) });
    } else if (ofTool) named.push(ofTool);
    const file = validated?.file ?? fileOfTool(name, tool!);
    if (facts) onRecord?.({ file, value: table.value, facts });
  }
  return { tables, read: [...own].map(([name, each]) => read.get(name) ?? each), named };

  function factsOfTool(name: string, tool: ToolTable): RecordFacts {
    const { sha256, value } = tool;
    const plan = schemas.of.get(`reference/${name}`)?.plan ?? {};
    // What our own texts hold is judged nowhere.
    return factsOf(fileOfTool(name, tool), sha256, value, plan, undefined, false).facts;
  }
}

function fileOfTool(id: string, { file: path }: ToolTable): DataFile {
  return { path, kind: "table", collection: "reference", id, schema: `reference/${id}` };
}

/** The facts of a dataset's table, in which the rows of the tool can be named as well. */
function withParts(
  own: RecordFacts | undefined,
  tool: RecordFacts | undefined,
): RecordFacts | undefined {
  if (!own || !tool) return own;
  const known = new Set(own.parts.map(({ id }) => id));
  const more = tool.parts.filter(({ id }) => !known.has(id));
  return { ...own, parts: [...own.parts, ...more.map((part) => ({ ...part, pointer: "" }))] };
}

function findingsAbout(table: TableInForce, file: string): Finding[] {
  return [...twinFindings(table, file), ...labelFindings(table, file)];
}

/** The rows of the dataset with a label in another language than English whose origin nobody names. */
function labelFindings({ rows }: TableInForce, file: string): Finding[] {
  return [...rows].flatMap(([key, { row, pointer, origin }]) => {
    const { label, labelOrigins } = row;
    if (origin === "tool" || !isObject(label)) return [];
    const named = isObject(labelOrigins) ? labelOrigins : {};
    const languages = new Set([...Object.keys(label), ...Object.keys(named)]);
    return [...languages].flatMap((language): Finding[] => {
      const there = label[language] !== undefined;
      if (language === "en" || there === (named[language] !== undefined)) return [];
      return [
        {
          rule: "vocabulary/label-origin",
          severity: "warning",
          message: there
            ? `Nothing says which official document prints the label of “${key}” in “${language}”.`
            : `“${key}” has the origin of a label in “${language}”, and no such label.`,
          help: there
            ? "Name it under “labelOrigins”; a label that no official document prints is left out."
            : "Add the label, or take the origin out.",
          place: { file, pointer: `${pointer}/${there ? "label" : "labelOrigins"}/${language}` },
          parameters: [key, language],
        },
      ];
    });
  });
}

function twinFindings({ name, twins }: TableInForce, file: string): Finding[] {
  const same = twins.filter((twin) => twin.same);
  const replaced = twins.filter((twin) => !twin.same && twin.why === undefined);
  return [
    ...replaced.map((twin): Finding => ({
      rule: "vocabulary/replaced-row",
      severity: "error",
      message: `The row “${twin.name}” replaces that of casebook, and does not say why.`,
      help: twin.contained
        ? "“casebook migrate” takes it out: the row of casebook says all that it says, and more. If it was shortened on purpose, say so in “why”."
        : `Say it in “why”; or take the row out, and that of casebook holds. “casebook tables ${name}” shows the rows in force.`,
      place: { file, pointer: twin.pointer },
      related: [
        { place: { file: twin.of.file, pointer: twin.of.pointer }, message: "the row of casebook" },
      ],
      parameters: [twin.name],
    })),
    ...(same.length === 0
      ? []
      : [
          {
            rule: "vocabulary/same-row",
            severity: "info",
            message: `${same.length === 1 ? "One row says" : `${same.length} rows say`} what the table ${name} of casebook says.`,
            help: "“casebook migrate” takes them out, and later versions of the table reach this dataset.",
            place: { file, pointer: same[0]!.pointer },
          } as const,
        ]),
  ];
}
