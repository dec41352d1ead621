import type { Release, ReleaseFile } from "./release.ts";
import { stableJson } from "./stable-json.ts";

const mediaType = "application/json";

/**
 * The memory of a dataset: where ids of earlier releases are found now, which of them were withdrawn,
 * and why the data changed.
 */
export function* history({ redirects, tombstones, reasons }: Release): Generator<ReleaseFile> {
  yield {
    path: "redirects.json",
    mediaType,
    content: stableJson({ redirects }),
    rows: redirects.length,
  };
  yield {
    path: "tombstones.json",
    mediaType,
    content: stableJson({ tombstones }),
    rows: tombstones.length,
  };
  yield { path: "reasons.json", mediaType, content: stableJson({ reasons }), rows: reasons.length };
}
