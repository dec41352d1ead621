import { T } from "./here.tsx";
import type { TextKey } from "./here.tsx";
import english from "./texts/en.json" with { type: "json" };
import { spaced } from "./words.ts";

/**
 * How firmly a statement is established, in a word and by the form of its mark: a dashed line for what
 * somebody says, a full line for what was found.
 */
export function Standing({ value }: { readonly value: string }) {
  const key = `standing.${value}`;
  return (
    <span class={`standing standing-${value}`}>
      {key in english ? <T k={key as TextKey} /> : spaced(value)}
    </span>
  );
}
