import { resolve } from "node:path";
import { checkOptions, print, runCheck, verdict } from "./check-options.ts";
import type { CheckOptions } from "./check-options.ts";
import type { AddCommand } from "./command.ts";
import { clean } from "./exit-status.ts";
import { owner } from "./owner.ts";

export const addBuild: AddCommand = (program, installation, run) => {
  checkOptions(program.command("build"))
    .description("check, then write the release; nothing is written when the check fails")
    .option("--out <dir>", "where the release goes", "dist")
    .action(
      run(async (options: CheckOptions & { out: string }) => {
        const checked = runCheck(installation, options);
        await print(checked, options);
        const status = verdict(checked, options);
        if (status !== clean) {
          console.error(`Nothing was written to ${options.out}: the check must pass first.`);
          return status;
        }
        const root = resolve(options.root);
        const { files } = checked;
        const { tool } = installation;
        // The formats bring libraries along that no other command needs.
        const { publish } = await import("../publish/publish.ts");
        const written = publish(
          { root, files, schemas: installation.schemas(), tool },
          resolve(root, options.out),
          owner(),
        );
        console.error(
          `Wrote ${written.files} files to ${options.out}: ${written.counts.map(([name, count]) => `${count} ${name}`).join(", ")}.`,
        );
        return clean;
      }),
    );
};
