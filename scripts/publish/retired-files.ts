import type { Release, ReleaseFile } from "./release.ts";
import { stableJson } from "./stable-json.ts";

const mediaType = "application/json";

/** Where ids of earlier releases are found now, and which of them were withdrawn. */
export function* retiredFiles({ redirects, tombstones }: Release): Generator<ReleaseFile> {
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
}
