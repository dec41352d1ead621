export interface Stopwatch {
  /** Runs a function, and adds its time to that of its stage. */
  readonly timed: <Result>(stage: string, run: () => Result) => Result;
  /** Milliseconds by stage, in the order in which the stages began. */
  readonly timing: ReadonlyMap<string, number>;
}

/** What `timed` is without a clock. */
export const untimed: Stopwatch["timed"] = (_, run) => run();

/** @param clock milliseconds since any moment; without it nothing is measured */
export function stopwatch(clock: (() => number) | undefined): Stopwatch {
  const timing = new Map<string, number>();
  if (!clock) return { timed: untimed, timing };
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
