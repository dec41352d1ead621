import { historyOf } from "./history.ts";
import type { HistoryStep } from "./history.ts";
import type { PreviousRelease } from "./previous-release.ts";
import type { Release } from "./release.ts";

/** What a release changed since the previous one. */
export interface Delta extends HistoryStep {
  readonly previous: PreviousRelease;
}

export function deltaOf(release: Release, previous: PreviousRelease): Delta {
  return { previous, ...historyOf(release, [previous])[0]! };
}
