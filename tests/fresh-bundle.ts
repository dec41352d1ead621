import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { sourceDigest } from "../scripts/bin/source-digest.js";

/** Bundles the command if its sources have changed. */
export function freshBundle(): void {
  const stamp = "build/sources.sha256";
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sourceDigest(".")) return;
  execFileSync(process.execPath, ["--import", "tsx", "scripts/bin/bundle.ts"], {
    stdio: "inherit",
  });
}
