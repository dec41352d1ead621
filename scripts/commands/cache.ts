import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { factsCache } from "../facts/facts-cache.ts";
import type { FactsCache } from "../facts/facts-cache.ts";
import { targetsOf } from "../schema/plan.ts";
import type { Installation } from "./command.ts";

/**
 * The cache of a dataset, in the user's own folder for such things: what stands in a repository may
 * come from a stranger, who could bring a cache that calls a faulty record clean. None where the
 * program does not know what it was made of, and none in CI, whose verdict rests on what it has read.
 */
export function cacheOf(
  { sources, schemas }: Installation,
  { root, today, cache }: { root: string; today: number; cache: boolean },
  env: NodeJS.ProcessEnv = process.env,
): FactsCache | undefined {
  if (!cache || sources === undefined || (env["CI"] ?? "") !== "") return undefined;
  return factsCache({
    folder: cacheFolder(env),
    root: resolve(root),
    // What a language tag means is a matter of the Unicode data that Node brings.
    key: [sources, process.version, today].join(" "),
    shared: targetsOf([...schemas().of.values()].map(({ plan }) => plan)),
  });
}

/** Where programs keep what can be made anew, by the customs of the system. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = env;
  if (xdg) return join(xdg, "casebook");
  if (process.platform === "win32" && local) return join(local, "casebook", "Cache");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "casebook");
  return join(homedir(), ".cache", "casebook");
}
