import { shortened } from "../diagnostics/shortened.ts";
import { visible } from "../diagnostics/visible.ts";
import { discover } from "../dataset/discover.ts";
import { counted } from "../reporters/sentences.ts";
import { tablesInForce } from "../tables/in-force.ts";
import type { Origin, RowInForce, TableInForce } from "../tables/in-force.ts";
import type { ToolTables } from "../tables/tool-tables.ts";
import { readFile } from "../yaml/read-file.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand } from "./command.ts";
import { rootOption } from "./dataset-options.ts";
import { clean } from "./exit-status.ts";
import { deliverAll, outputOptions, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";

interface TablesOptions extends OutputOptions<"text" | "json"> {
  readonly root: string;
}

export const addTables: AddCommand = (program, { io, installation }, run) => {
  outputOptions(rootOption(program.command("tables [name]"), io), ["text", "json"])
    .description("the reference tables in force, and where each row comes from")
    .addHelpText(
      "after",
      "\nThe tables come with casebook. A dataset adds rows in data/reference/, and replaces one by a row of\nthe same name that says why. A row is “tool”, “dataset” or “replaced”.",
    )
    .action(
      run(async (name: string | undefined, options: TablesOptions) => {
        const tables = inForceAt(options.root, installation.tables());
        if (name !== undefined && !tables.has(name))
          throw new UsageError(
            `There is no table “${visible(name)}”. The tables are ${[...tables.keys()].join(", ")}.`,
          );
        const shown = name === undefined ? [...tables.values()] : [tables.get(name)!];
        await deliverAll(io, outputsOf(options), (format) =>
          format.name === "json"
            ? `${JSON.stringify({ version: 1, tool: installation.tool, tables: shown.map(asJson) }, null, 2)}\n`
            : name === undefined
              ? shown.map(asLine).join("")
              : `${String(shown[0]!.value["title"])}\n${[...shown[0]!.rows].map(rowLine).join("")}`,
        );
        return clean;
      }),
    );
};

/** @throws UsageError if a table of the dataset cannot be read */
function inForceAt(root: string, tool: ToolTables): ReadonlyMap<string, TableInForce> {
  const own = discover(root).files.flatMap(({ kind, id: name, path: file }) => {
    if (kind !== "table") return [];
    const reading = readFile(root, file);
    if (!reading.ok)
      throw new UsageError(`${visible(file)} cannot be read: “casebook check” says why.`);
    return [{ name, file, value: reading.value }];
  });
  return tablesInForce(tool, own);
}

function asLine({ name, rows, value }: TableInForce): string {
  const by = (origin: Origin) => [...rows.values()].filter((row) => row.origin === origin).length;
  const own = [
    ...(by("dataset") > 0 ? [`${by("dataset")} of the dataset`] : []),
    ...(by("replaced") > 0 ? [`${by("replaced")} replaced`] : []),
  ];
  const origins = own.length > 0 ? ` (${own.join(", ")})` : "";
  return `${name.padEnd(22)} ${counted(rows.size, "row")}${origins}: ${visible(String(value["title"]))}\n`;
}

function rowLine([name, row]: readonly [string, RowInForce]): string {
  return `${row.origin.padEnd(9)} ${visible(name).padEnd(24)} ${visible(shortened(titleOf(row)))}\n`;
}

/** What a reader knows a row by. */
function titleOf({ row }: RowInForce): string {
  const { label, name, mandate, definition } = row;
  const words = typeof label === "object" && label !== null ? (label as { en?: unknown }).en : name;
  const title = words ?? mandate ?? definition;
  if (typeof title === "string") return title;
  const { verified: _, verifiedBy: __, note: ___, ...rest } = row;
  return Object.entries(rest)
    .filter(([, value]) => typeof value !== "object")
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(", ");
}

function asJson({ name, rows, value, twins }: TableInForce) {
  const reasons = new Map(twins.map((twin) => [twin.name, twin.why]));
  return {
    name,
    title: value["title"],
    rows: [...rows].map(([id, { row, origin, file }]) => ({
      ...{ id, origin, file, row },
      ...(origin === "replaced" && { why: reasons.get(id) ?? null }),
    })),
  };
}
