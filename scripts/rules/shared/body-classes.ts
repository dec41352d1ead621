import { bodiesOfState } from "./bodies-of-state.ts";
import type { Organization } from "../../schema/records.ts";

type Kind = Organization["kind"];

const classes: Readonly<Record<string, ReadonlySet<string>>> = {
  "of a State": bodiesOfState,
  "of several States": new Set<Kind>([
    "un-body",
    "treaty-body",
    "special-procedure",
    "intergovernmental",
  ]),
  private: new Set<Kind>([
    "ngo",
    "initiative",
    "political-party",
    "movement",
    "trade-union",
    "employers",
    "media",
    "company",
    "religious",
  ]),
};

/** Whether a kind of organization is among kinds and classes of kinds, as `x-bodies` names them. */
export function isAmong(kind: string, names: readonly string[]): boolean {
  return names.some((name) => name === kind || classes[name]?.has(kind) === true);
}
