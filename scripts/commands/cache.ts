import { join } from "node:path";
import { factsCache } from "../facts/facts-cache.ts";
import type { FactsCache } from "../facts/facts-cache.ts";
import { targetsOf } from "../schema/plan.ts";
import type { Context } from "./command.ts";

/**
 * The cache of a dataset, in the user's own folder for such things: what stands in a repository may
 * come from a stranger, who could bring a cache that calls a faulty record clean. None where the
 * program does not know what it was made of, and none in CI, whose verdict rests on what it has read.
 */
export function cacheOf(
  { installation: { sources, schemas }, io: { env, cacheHome } }: Context,
  { root, today, cache }: { root: string; today: number; cache: boolean },
): FactsCache | undefined {
  if (!cache || sources === undefined || (env["CI"] ?? "") !== "") return undefined;
  return factsCache({
    folder: join(cacheHome, "casebook"),
    root,
    key: `${sources} ${today}`,
    shared: targetsOf([...schemas().of.values()].map(({ plan }) => plan)),
  });
}
