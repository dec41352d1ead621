import { fileURLToPath } from "node:url";
import { loadSchemas } from "../scripts/schema/schemas.ts";

/** The schemas of this package, compiled once for all tests of a process. */
export const schemas = loadSchemas(fileURLToPath(new URL("../schemas", import.meta.url)));
