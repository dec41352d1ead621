import { renameField } from "./migration.ts";
import type { Migration } from "./migration.ts";

/**
 * `languages` of a source were those besides `language`, which its name did not say: whoever counted
 * them lost the first.
 */
export default {
  number: 1,
  to: "2.0.0",
  does: "The other languages of a source are called otherLanguages, as its other numbers are otherNumbers.",
  edits: (file, root) =>
    file.schema === "sources" ? renameField(file, root, "/languages", "otherLanguages") : [],
} as const satisfies Migration;
