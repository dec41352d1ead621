import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/**
 * How somebody in the folder `cwd` runs the casebook that is running: `npx casebook` where npx finds this one, and
 * else by its file.
 *
 * @param home the folder of this package
 */
export function commandName(cwd: string, home: string): string {
  const own = realpathSync(home);
  // npx keeps what it fetched by itself there.
  if (/[\\/]_npx[\\/]/.test(own)) return "npx casebook";
  for (let folder = cwd; ; folder = dirname(folder)) {
    const installed = join(folder, "node_modules", "casebook");
    const isOurs = (path: string) => existsSync(path) && realpathSync(path) === own;
    if (isOurs(installed) || isOurs(folder)) return "npx casebook";
    if (existsSync(installed) || folder === dirname(folder)) break;
  }
  const name = existsSync(join(own, "package-lock.json")) ? "casebook.js" : "installed.js";
  const path = relative(cwd, join(own, "scripts", "bin", name));
  return `node ${/^[\w./\\:@+-]+$/.test(path) ? path : `"${path}"`}`;
}
