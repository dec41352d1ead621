import { parse } from "../../yaml/read-file.ts";
import { lineEnd } from "./migration.ts";
import type { Migration } from "./migration.ts";

/** Citations put a title of ours in square brackets, and could tell it by the note alone. */
export default {
  number: 5,
  to: "3.0.0",
  does: "A source whose note says that its title is ours has titleIsOurs: true.",
  edits({ schema, text }, root) {
    const title = root.keys?.get("title");
    if (schema !== "sources" || !title || root.keys?.has("titleIsOurs")) return [];
    const parsed = parse(text, "");
    const note = parsed.ok ? parsed.value["note"] : undefined;
    if (typeof note !== "string" || !/\btitle is (?:a description of )?ours\b/.test(note))
      return [];
    const inBraces = text[root.start] === "{";
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    // A folded text ends with the end of its line.
    const own = text[title.end - 1] === "\n";
    const added = inBraces
      ? ", titleIsOurs: true"
      : own
        ? `titleIsOurs: true${end}`
        : `${end}titleIsOurs: true`;
    const at = inBraces || own ? title.end : lineEnd(text, title.end);
    return [{ start: at, end: at, text: added }];
  },
} as const satisfies Migration;
