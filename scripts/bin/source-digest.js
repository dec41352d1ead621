import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * One SHA-256 over everything the bundle is made of, so that a verdict never comes from stale code.
 *
 * @param {string} home the folder of this package
 */
export function sourceDigest(home) {
  const hash = createHash("sha256").update(readFileSync(join(home, "package.json")));
  const paths = readdirSync(join(home, "scripts"), { recursive: true, encoding: "utf8" });
  for (const path of paths.filter((name) => /\.[tj]s$/.test(name)).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(home, "scripts", path)));
  }
  return hash.digest("hex");
}
