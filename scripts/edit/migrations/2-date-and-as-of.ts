import { renameField, renameInPointers } from "./migration.ts";
import type { Migration } from "./migration.ts";

/** Where version 2 had `on`, and the name now: acts have a date, states are as of a date. */
const names: Readonly<Record<string, readonly (readonly [pattern: string, name: string])[]>> = {
  people: [["/ages/*/on", "asOf"]],
  recommendations: [
    ["/assessments/*/on", "asOf"],
    ["/items/*/positions/*/on", "date"],
  ],
  redirects: [["/redirects/*/on", "date"]],
  tombstones: [["/tombstones/*/on", "date"]],
};

/** YAML 1.1, which many programs read, takes the key `on` for the truth value true. */
export default {
  number: 2,
  to: "3.0.0",
  does: "No key is called on: redirects, tombstones and positions have a date, ages and assessments an asOf.",
  edits: (file, root) =>
    file.schema === "exceptions"
      ? renameInPointers(file, root, "/exceptions/*/pointer", Object.values(names).flat())
      : (names[file.schema] ?? []).flatMap(([pattern, name]) =>
          renameField(file, root, pattern, name),
        ),
} as const satisfies Migration;
