import { Script, createContext } from "node:vm";

/** Seconds that the comparison of one record with a schema may take; a usual one takes a thousandth. */
export const PATIENCE = 5;

const context = createContext({ call: undefined });
const script = new Script("call()");

/**
 * The result of a function that a stranger's pattern may hold up, such as `^(a+)+$`.
 *
 * @throws Slow if it takes longer than `PATIENCE`
 */
export function watched<T>(call: () => T): T {
  context["call"] = call;
  try {
    return script.runInContext(context, { timeout: PATIENCE * 1000 }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") throw new Slow();
    throw error;
  }
}

/** It took too long. */
export class Slow extends Error {}
