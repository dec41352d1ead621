import { isAbsolute, join } from "node:path";
import { factsCache } from "../facts/facts-cache.ts";
import type { FactsCache } from "../facts/facts-cache.ts";
import { targetsOf } from "../schema/plan.ts";
import type { Context } from "./command.ts";
import { isInside } from "./inside.ts";
import { isRemote } from "./remote-folder.ts";

/**
 * The cache of a dataset, in the user's cache folder. It is not in the repository, where a stranger
 * could commit one that calls a faulty record clean. CI has none, because it must read every record;
 * nor has a program that does not know its own sources. A folder in the dataset, without a full path or on another
 * machine is not used.
 *
 * @param evidence what else the check knows: the texts of sources
 */
export function cacheOf(
  { installation: { sources, schemas }, io: { env, cacheHome, now } }: Context,
  { root, today, cache }: { root: string; today: number; cache: boolean },
  evidence = "",
): FactsCache | undefined {
  if (!cache || sources === undefined || (env["CI"] ?? "") !== "") return undefined;
  const folder = join(cacheHome, "casebook");
  if (!isAbsolute(folder) || isInside(root, folder) || isRemote(folder)) return undefined;
  return factsCache({
    folder,
    root,
    now,
    key: `${sources} ${today} ${evidence}`,
    shared: targetsOf([...schemas().of.values()].map(({ plan }) => plan)),
  });
}

/** The cache of a check that keeps nothing before `save` is called: a slow disk must not hold up a report. */
export function savedLater(cache: FactsCache | undefined): {
  readonly cache?: FactsCache;
  readonly save: () => void;
} {
  if (!cache) return { save: () => undefined };
  let isDue = false;
  return {
    cache: { ...cache, save: () => void (isDue = true) },
    save: () => {
      if (isDue) cache.save();
    },
  };
}
