import { fileURLToPath } from "node:url";
import { builder } from "../../scripts/bin/builder.ts";
import { installationAt } from "../../scripts/bin/installation.ts";
import { processIo } from "../../scripts/bin/process-io.ts";
import { main } from "../../scripts/commands/main.ts";
import type { ReleaseFormat } from "../../scripts/publish/formats/format.ts";
import { formats } from "../../scripts/publish/formats/formats.ts";

/**
 * Builds a release of some formats only, to be measured: `some-formats.ts NAMES [ARG …]`. The names are divided by
 * commas, and the other arguments are those of `casebook build`. `rows` stands for the rows of all tables, which no
 * format writes.
 */
const [names = "", ...args] = process.argv.slice(2);
const home = fileURLToPath(new URL("../../", import.meta.url));
const rows: ReleaseFormat = { name: "rows", files: [], searchable: "bytes", tables: () => ({}) };
const wanted = names.split(",");
const installation = {
  ...(await installationAt(home)),
  formats: [...formats, rows].filter(({ name }) => wanted.includes(name)),
};
process.exitCode = await main(["build", ...args], { io: processIo(home), installation, builder });
