import type { Output } from "../output/output.ts";
import type { Release } from "../release/release.ts";
import { stableJson } from "../release/stable-json.ts";

const mediaType = "application/json";

/**
 * The memory of a dataset: where ids of earlier releases are found now, which of them were withdrawn,
 * and why the data changed.
 */
export function history({ redirects, tombstones, reasons }: Release, out: Output): void {
  for (const [name, entries] of Object.entries({ redirects, tombstones, reasons }))
    out.file(`${name}.json`, mediaType, stableJson({ [name]: entries }), entries.length);
}
