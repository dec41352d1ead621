import { facts } from "../../facts/declared.ts";
import { each, textOf } from "../../facts/item.ts";

/** Sources, and whether somebody had them before them: there is a copy, or the day of retrieval. */
export const opened = facts("sources", {
  opened: (source) =>
    textOf(source, "retrieved") !== undefined || each(source, "copies", () => true).length > 0,
});
