export interface Stopwatch {
  /** Runs something, and adds the time it took to what its stage took before. */
  readonly timed: <Result>(stage: string, run: () => Result) => Result;
  /** Milliseconds by stage, in the order in which the stages came up. */
  readonly timing: ReadonlyMap<string, number>;
}

/** @param clock milliseconds from any moment on; without one nothing is measured */
export function stopwatch(clock: (() => number) | undefined): Stopwatch {
  const timing = new Map<string, number>();
  if (!clock) return { timed: (_, run) => run(), timing };
  return {
    timing,
    timed(stage, run) {
      const start = clock();
      try {
        return run();
      } finally {
        timing.set(stage, (timing.get(stage) ?? 0) + clock() - start);
      }
    },
  };
}
