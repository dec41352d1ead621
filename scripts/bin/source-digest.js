import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * One SHA-256 over everything the bundle is made of, so that a verdict never comes from stale code.
 *
 * @param {string} home the folder of this package
 */
export function sourceDigest(home) {
  const hash = createHash("sha256").update(readFileSync(join(home, "package-lock.json")));
  for (const folder of ["scripts", "schemas"]) {
    const names = readdirSync(join(home, folder), { recursive: true, encoding: "utf8" });
    for (const name of names.filter((path) => /\.(?:tsx?|js|json|css|yml)$/.test(path)).sort()) {
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(join(home, folder, name)));
    }
  }
  return hash.digest("hex");
}
