import { main } from "../commands/main.ts";
import { builder } from "./builder.ts";
import { installationAt } from "./installation.ts";
import { processIo } from "./process-io.ts";

/**
 * Runs the command line in this process, and gives the exit status.
 *
 * @param home the folder of this package, which holds `schemas/` and `package.json`
 * @param sources a digest of everything that the program is made of
 */
export async function run(args: readonly string[], home: string, sources: string): Promise<number> {
  // A closed standard error stops nothing, as with `console.error`.
  process.stderr.on("error", () => {});
  // Node brings the Unicode data that decides what a language tag means.
  const installation = await installationAt(home, `${sources} ${process.version}`);
  return main(args, { io: processIo(home), installation, builder });
}
