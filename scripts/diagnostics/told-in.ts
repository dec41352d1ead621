import type { Diagnostic, Related } from "./diagnostic.ts";

/** A finding that is told beneath another: see engine/told-together.ts. */
export type Beneath = Related & { readonly rule: string; readonly fingerprint: string };

/** The finding and those that are told beneath it. Whoever asks what is new, or in which file, asks of all. */
export function toldIn(diagnostic: Diagnostic): readonly (Diagnostic | Beneath)[] {
  return [diagnostic, ...diagnostic.related.filter(isBeneath)];
}

function isBeneath(related: Related): related is Beneath {
  return related.rule !== undefined && related.fingerprint !== undefined;
}
