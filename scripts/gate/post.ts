import type { Api } from "./api.ts";
import { outcomeOf } from "./artifact.ts";
import { comment, marker } from "./comment.ts";
import type { Layout } from "./control-files.ts";
import type { Outcome } from "./outcome.ts";
import { controlFilesOf, isOnBranch, pullRequestsOf } from "./pull-request.ts";
import type { FinishedRun } from "./pull-request.ts";

export interface PostOptions {
  /** Address of the repository's page, without a final `/`. */
  readonly page: string;
  /** The workflow to report on, as `.github/workflows/gate.yml`. */
  readonly workflow: string;
  readonly layout: Layout;
}

/** The account behind the token of a workflow; anybody can write the marker. */
const author = "github-actions[bot]";

/** Most pages of a hundred comments that are searched. */
const commentPages = 30;

/** What was done, in words. */
export type Posted = readonly string[];

/** Writes or renews the comment on each pull request whose tip a run checked. */
export async function post(api: Api, run: FinishedRun, options: PostOptions): Promise<Posted> {
  if (run.event !== "pull_request" || run.path !== options.workflow)
    return [`The run is not one of ${options.workflow} on a pull request.`];
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(run.head_sha)) return ["It names no commit."];
  const found = await pullRequestsOf(api, run);
  if (found.length === 0) return ["No open pull request has this commit at its tip any more."];
  const left = ofCommit(await outcomeOf(api, run.id), run.head_sha);
  const done: string[] = [];
  for (const { number, author_association: association, base } of found) {
    const body = comment(await ofBranch(api, left, base.ref), {
      repository: options.page,
      run: `${options.page}/actions/runs/${run.id}`,
      succeeded: run.conclusion === "success",
      head: run.head_sha,
      judges: await controlFilesOf(api, number, options.layout),
      isNewcomer: ["FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR", "NONE"].includes(association),
    });
    done.push(`#${number}: ${await write(api, number, body)}`);
  }
  return done;
}

function ofCommit(
  outcome: Outcome | { readonly fault: string },
  commit: string,
): Outcome | { readonly fault: string } {
  if ("fault" in outcome || outcome.head === commit) return outcome;
  return { fault: "it is that of another commit" };
}

/** Refuses a verdict of another branch: its tables and exceptions may be more lenient. */
async function ofBranch(
  api: Api,
  outcome: Outcome | { readonly fault: string },
  branch: string,
): Promise<Outcome | { readonly fault: string }> {
  if ("fault" in outcome || (await isOnBranch(api, outcome.base, branch))) return outcome;
  return {
    fault: "it was judged by a commit that is not on the branch of this pull request",
  };
}

async function write(api: Api, number: number, body: string): Promise<string> {
  const comments = await api.list<{
    id: number;
    body: string | null;
    user: { login: string } | null;
  }>(`/issues/${number}/comments`, commentPages);
  const ours = comments.find(
    (each) => each.user?.login === author && each.body?.startsWith(marker) === true,
  );
  if (ours === undefined) {
    await api.send("POST", `/issues/${number}/comments`, { body });
    return "written";
  }
  if (ours.body?.trim() === body.trim()) return "nothing new";
  await api.send("PATCH", `/issues/comments/${ours.id}`, { body });
  return "renewed";
}
