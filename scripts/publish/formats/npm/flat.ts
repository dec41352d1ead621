import type { TablesFormat } from "../format.ts";
import type { Output } from "../../output/output.ts";
import { snake } from "../../tables/names.ts";
import type { Cell, Column, ColumnType, Table, TableFormat } from "../../tables/table.ts";

const javascript = "text/javascript";

/** The flat tables in the package: a function for each, which loads its rows. */
export const npmFlat: TablesFormat = {
  name: "npm-flat",
  files: [{ path: "npm/flat/", holds: "the flat tables of the package" }],
  searchable: "bytes",
  tables: (_, out) => flatModules(out),
};

function flatModules(out: Output): TableFormat {
  const tables: Table[] = [];
  return {
    begin(table) {
      const { flat, columns } = table;
      if (flat === undefined) return { rows: () => {}, end: () => {} };
      tables.push(table);
      const file = out.open(`npm/flat/${flat}.js`, javascript);
      const names = columns.map(({ name }) => JSON.stringify(name));
      let separator = "export default [\n";
      return {
        rows({ cells }) {
          for (const row of cells) {
            file.write(`${separator}${rowText(names, row)}`);
            separator = ",\n";
          }
        },
        end(count) {
          file.write(count === 0 ? "export default [];\n" : "\n];\n");
          file.close(count);
        },
      };
    },
    end() {
      const functions = tables.map(
        ({ flat }) =>
          `export const ${functionName(flat!)} = async () => (await import("./flat/${flat}.js")).default;\n`,
      );
      out.file("npm/flat.js", javascript, functions.join(""));
      out.file("npm/flat.d.ts", "application/typescript", tables.map(declaration).join("\n"));
    },
  };
}

/** A row as an object; an empty cell is left out. */
function rowText(names: readonly string[], row: readonly Cell[]): string {
  const cells = row.flatMap((cell, index) =>
    cell === null ? [] : `${names[index]}:${JSON.stringify(cell)}`,
  );
  return `{${cells.join(",")}}`;
}

function declaration({ flat, title, description, columns }: Table): string {
  const type = title.replace(/(?:^|[^A-Za-z]+)([A-Za-z])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  const fields = columns.map(
    (column) =>
      `  /** ${column.description} */\n  readonly ${column.name}${column.required ? "" : "?"}: ${typeOf(column)};\n`,
  );
  return `/** ${description} */
export interface ${type}Row {
${fields.join("")}}

/** ${description} */
export declare function ${functionName(flat!)}(): Promise<readonly ${type}Row[]>;
`;
}

const types: Readonly<Record<ColumnType, string>> = {
  text: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  day: "string",
  list: "readonly string[]",
};

function typeOf({ type, values }: Column): string {
  return values ? values.map((value) => JSON.stringify(value)).join(" | ") : types[type];
}

/** `peopleAndLaws` */
function functionName(flat: string): string {
  return snake(flat).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
