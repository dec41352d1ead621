import { fileURLToPath } from "node:url";
import { readToolTables } from "../scripts/tables/tool-tables.ts";

/** The reference tables of the tool. */
export const toolTables = readToolTables(
  fileURLToPath(new URL("../scripts/tables", import.meta.url)),
);
