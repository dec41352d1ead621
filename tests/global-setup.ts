import { randomInt } from "node:crypto";
import { freshBundle } from "./fresh-bundle.ts";
import { runFolder } from "./run-folder.ts";

/**
 * Before the first test file of a run: bundles the command if its sources changed, chooses the seed of
 * random tests, and makes a temporary folder for the run, in which tests may leave nothing.
 */
export default function setup(): () => void {
  const seed = process.env["CASEBOOK_SEED"] ?? "20261124";
  process.env["CASEBOOK_SEED"] = seed === "random" ? String(randomInt(2 ** 31)) : seed;
  console.log(`CASEBOOK_SEED=${process.env["CASEBOOK_SEED"]}`);
  freshBundle();
  const folder = runFolder();
  process.env["TMPDIR"] = folder.path;
  return () => {
    const left = folder.left();
    folder.remove();
    if (left.length > 0) {
      throw new Error(`The tests left ${left.length} temporary folders: ${left.join(", ")}`);
    }
  };
}
