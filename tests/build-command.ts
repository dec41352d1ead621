import { execFileSync } from "node:child_process";

/** Builds the command once, before test files that run it do so side by side. */
export default function setup(): void {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/bin/bundle.ts"], {
    stdio: "inherit",
  });
}
