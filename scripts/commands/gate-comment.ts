import { readFileSync } from "node:fs";
import { apiOf } from "../gate/api.ts";
import { post } from "../gate/post.ts";
import type { FinishedRun } from "../gate/pull-request.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand } from "./command.ts";
import { clean } from "./exit-status.ts";
import { absolute, say } from "./io.ts";

interface GateCommentOptions {
  readonly folder: string;
  readonly workflow: string;
  readonly baseline?: string;
}

export const addGateComment: AddCommand = (program, { io }, run) => {
  const needed = (name: string): string => {
    const value = io.env[name];
    if (!value) throw new UsageError(`${name} is not set: this command is for a workflow.`);
    return value;
  };
  program
    .command("gate-comment")
    .description("in a workflow_run: comment on the pull request with the result of the gate")
    .option("--folder <dir>", "the folder that holds data/, within the repository", "")
    .option("--workflow <path>", "the workflow of the gate", ".github/workflows/gate.yml")
    .option("--baseline <file>", "the baseline of the gate, if it has one")
    .action(
      run(async ({ folder, workflow, baseline }: GateCommentOptions) => {
        const page = `${needed("GITHUB_SERVER_URL")}/${needed("GITHUB_REPOSITORY")}`;
        const api = apiOf(
          needed("GITHUB_API_URL"),
          needed("GITHUB_REPOSITORY"),
          needed("GITHUB_TOKEN"),
        );
        const event = JSON.parse(
          readFileSync(absolute(io, needed("GITHUB_EVENT_PATH")), "utf8"),
        ) as {
          workflow_run?: FinishedRun;
        };
        if (event.workflow_run === undefined)
          throw new UsageError("The event is not a workflow_run.");
        const root = folder.replace(/^\.?\/|\/$/g, "").replace(/^\.$/, "");
        const layout = { root, ...(baseline === undefined ? {} : { baseline }) };
        for (const line of await post(api, event.workflow_run, { page, workflow, layout }))
          say(io, line);
        return clean;
      }),
    );
};
