import type { Repository } from "./repository.ts";
import { inScratchRepository } from "./scratch-repository.ts";

/** How a remote may be reached; the others run programs whose name stands in the repository. */
const PROTOCOLS = "file:git:http:https:ssh";

/**
 * Which of these blobs a clone without file contents lacks, after one attempt to fetch them all at once.
 * Other clones lack none. The settings of the clone are not used; those of the user are.
 *
 * @param trees the names of trees that hold all the blobs
 */
export function fetchMissing(
  repository: Repository,
  environment: NodeJS.ProcessEnv,
  trees: readonly string[],
  blobs: readonly string[],
): ReadonlySet<string> {
  const { promisor } = repository;
  if (promisor === undefined) return new Set();
  const missing = missingIn(repository, trees, blobs);
  if (missing.length === 0) return new Set();
  const settings = [
    ...[`remote.origin.url=${promisor.url}`, "remote.origin.promisor=true"],
    ...["remote.origin.partialCloneFilter=blob:none", "fetch.negotiationAlgorithm=noop"],
  ];
  const place = { settings, env: { GIT_ALLOW_PROTOCOL: PROTOCOLS } };
  inScratchRepository(repository, environment, place, (git) =>
    git(
      [
        ...["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--recurse-submodules=no"],
        ...["--filter=blob:none", "--stdin", "origin"],
      ],
      missing.map((blob) => `${blob}\n`).join(""),
    ),
  );
  return new Set(missingIn(repository, trees, blobs));
}

function missingIn(
  { git }: Repository,
  trees: readonly string[],
  blobs: readonly string[],
): string[] {
  const answer = git(["rev-list", "--objects", "--missing=print", "--no-object-names", ...trees]);
  if (!answer.ok) return [];
  const wanted = new Set(blobs);
  return answer.output
    .toString("utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith("?") && wanted.has(line.slice(1)) ? [line.slice(1)] : []));
}
