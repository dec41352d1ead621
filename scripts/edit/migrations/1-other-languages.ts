import { renameField } from "./migration.ts";
import type { Migration } from "./migration.ts";

/**
 * `languages` of a source did not include `language`, and its name did not say so: whoever counted
 * them missed one.
 */
export default {
  number: 1,
  to: "2.0.0",
  does: "The other languages of a source are called otherLanguages, as its other numbers are otherNumbers.",
  edits: (file, root) =>
    file.schema === "sources" ? renameField(file, root, "/languages", "otherLanguages") : [],
} as const satisfies Migration;
