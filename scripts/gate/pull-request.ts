import type { ChangedPath } from "../dataset/merge.ts";
import type { Api } from "./api.ts";
import { changedControlFiles } from "./control-files.ts";
import type { ChangedControlFile, Layout } from "./control-files.ts";

/** The fields that are used of the event of a finished run. */
export interface FinishedRun {
  readonly id: number;
  /** `pull_request` where a pull request started the run. */
  readonly event: string;
  readonly path: string;
  readonly conclusion: string | null;
  readonly head_sha: string;
  readonly head_branch: string;
  readonly head_repository: { readonly owner: { readonly login: string } } | null;
}

/** The fields that are used of a pull request. */
export interface PullRequest {
  readonly number: number;
  readonly state: string;
  readonly author_association: string;
  readonly head: { readonly sha: string };
  /** `ref` is the branch, such as `main`. */
  readonly base: { readonly ref: string; readonly repo: { readonly full_name: string } };
}

/**
 * The open pull requests whose tip a run checked; none where it was closed or has a newer commit. The event
 * itself lists none for a fork.
 */
export async function pullRequestsOf(api: Api, run: FinishedRun): Promise<PullRequest[]> {
  const owner = run.head_repository?.owner.login;
  const head = owner && encodeURIComponent(`${owner}:${run.head_branch}`);
  const byBranch = head ? await api.list<PullRequest>(`/pulls?state=open&head=${head}`, 1) : [];
  const fits = ({ state, head: { sha }, base }: PullRequest) =>
    state === "open" && sha === run.head_sha && base.repo.full_name === api.repository;
  const found = byBranch.filter(fits);
  if (found.length > 0) return found;
  const byCommit = await api.list<PullRequest>(`/commits/${run.head_sha}/pulls`, 1);
  return byCommit.filter(fits);
}

/** Whether a branch of the repository holds a commit. */
export async function isOnBranch(api: Api, commit: string, branch: string): Promise<boolean> {
  try {
    const { status } = await api.get<{ status: string }>(
      `/compare/${commit}...${encodeURIComponent(branch)}?per_page=1`,
    );
    return status === "ahead" || status === "identical";
  } catch {
    // GitHub does not know the commit, or the two have no history in common.
    return false;
  }
}

/** GitHub lists at most this many pages of a hundred files. */
const listedPages = 30;

/** The control files that a pull request alters, from GitHub's list; undefined where that is not complete. */
export async function controlFilesOf(
  api: Api,
  number: number,
  layout: Layout,
): Promise<ChangedControlFile[] | undefined> {
  const { changed_files: count } = await api.get<{ changed_files: number }>(`/pulls/${number}`);
  const files = await api.list<{ filename: string; status: string; previous_filename?: string }>(
    `/pulls/${number}/files`,
    listedPages,
  );
  if (files.length < count) return undefined;
  const changes = files.flatMap(({ filename, status, previous_filename: previous }) => [
    { path: filename, change: CHANGE[status] ?? "changed" },
    ...(previous === undefined || status !== "renamed"
      ? []
      : [{ path: previous, change: "deleted" as const }]),
  ]);
  return changedControlFiles(changes, layout);
}

const CHANGE: Readonly<Record<string, ChangedPath["change"]>> = {
  added: "added",
  copied: "added",
  renamed: "added",
  removed: "deleted",
};
