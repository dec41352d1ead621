import type { Locator } from "../../facts/facts.ts";

/** A citation in words: `ngo-report, section arrests, paragraph 2`. */
export function citedInWords({
  source,
  at,
}: {
  readonly source: string;
  readonly at?: Locator | undefined;
}): string {
  return [source, ...placeWords(at)].join(", ");
}

/** A place in words: `section arrests, paragraph 2`. */
export function placeInWords(at: Locator | undefined): string {
  return placeWords(at).join(", ");
}

function placeWords(at: Locator = {}): string[] {
  return Object.entries(at).map(([key, value]) => `${key} ${String(value)}`);
}
