import type { Fault } from "../rule.ts";

/** The help, the suggestion and the fix of a text that can be read once it is spelt otherwise. */
export function respell(
  file: string,
  pointer: string,
  suggestion: string | undefined,
): Pick<Fault, "help" | "suggestions" | "fix"> {
  if (suggestion === undefined) return { help: "Look the value up in its source and correct it." };
  return {
    help: `Write "${suggestion}", if that is what the source says.`,
    suggestions: [suggestion],
    fix: {
      title: `Write "${suggestion}"`,
      safety: "safe",
      edits: [{ place: { file, pointer }, text: `"${suggestion}"` }],
    },
  };
}
