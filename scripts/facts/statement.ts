import { createHash } from "node:crypto";
import type { Coverage } from "../diagnostics/coverage.ts";
import { isObject } from "../diagnostics/is-object.ts";
import { pointerOf } from "../diagnostics/pointer.ts";
import { standingOf } from "./standing.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * What stands behind a statement (docs/evidence.md; a schema marks it with `x-statement`). Each level
 * includes those before it.
 *
 * - `cited`: it names a source, which may be known only through another document.
 * - `opened`: `supports` says how far a source bears it out (full, partial, none), which is allowed only if
 *   somebody opened that source (`citations/unopened-source`).
 * - `sealed`: `passage` keeps the hash of what the place said, and the statement is still the same.
 * - `checked`: a person compared it with the place, and neither has changed since. The place is one that bears
 *   all of it out, or all its opened places were compared.
 */
export type Level = (typeof levels)[number];

export const levels = ["cited", "opened", "sealed", "checked"] as const;

export function levelOf(statement: Values): Level {
  const opened = citationsOf(statement).filter(({ supports }) => isOpened(supports));
  if (opened.length === 0) return "cited";
  if (!opened.some((citation) => isSealed(citation, statement))) return "opened";
  const isCompared = (citation: Values) =>
    comparisonsOf(citation).some((entry) => lapseOf(entry, citation, statement) === undefined);
  const isChecked =
    opened.every(isCompared) ||
    opened.some((citation) => citation["supports"] === "full" && isCompared(citation));
  return isChecked ? "checked" : "sealed";
}

function isSealed(citation: Values, statement: Values): boolean {
  return typeof citation["passage"] === "string" && !hasChanged(citation, statement);
}

/** Whether a sealed statement is another than when it was sealed; a seal may not say what it was. */
export function hasChanged(citation: Values, holder: Values): boolean {
  const sealed = citation["statement"];
  return typeof sealed === "string" && sealed !== statementHash(citation, holder);
}

/** A citation that keeps what its statement said, and the statement. */
export interface KeptStatement {
  readonly pointer: string;
  readonly citation: Values;
  /** Of the object that has the citation in a list. */
  readonly holderPointer: string;
  readonly holder: Values;
}

/** All of a record, at any depth. */
export function keptStatements(value: unknown, pointer = ""): KeptStatement[] {
  if (Array.isArray(value))
    return value.flatMap((each, index) => keptStatements(each, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const below = pointer + pointerOf([key]);
    const own = Array.isArray(each)
      ? each.flatMap((citation, index) =>
          isObject(citation) && "source" in citation && typeof citation["statement"] === "string"
            ? [{ pointer: `${below}/${index}`, citation }]
            : [],
        )
      : [];
    return [
      ...own.map((kept) => ({ ...kept, holderPointer: pointer, holder: value })),
      ...keptStatements(each, below),
    ];
  });
}

/** How many of some statements are at least at each level. */
export function coverageAt(reached: readonly Level[]): Coverage {
  const at = { cited: 0, opened: 0, sealed: 0, checked: 0 };
  for (const level of reached) at[level]++;
  const sealed = at.sealed + at.checked;
  return { statements: reached.length, opened: at.opened + sealed, sealed, checked: at.checked };
}

/** Why an entry under `checked` does not count; undefined if it does. */
export type Lapse =
  /** It lacks the copy, the passage or the statement that were compared. */
  | "incomplete"
  /** The place says something else than then, or is no longer sealed. */
  | "passage"
  /** The statement, or what the citation says of it, is another than then. */
  | "statement";

export function lapseOf(entry: Values, citation: Values, holder: Values): Lapse | undefined {
  const { by, copy, passage, statement } = entry;
  if ([by, copy, passage, statement].some((each) => typeof each !== "string")) return "incomplete";
  if (passage !== citation["passage"]) return "passage";
  return statement === statementHash(citation, holder) ? undefined : "statement";
}

/**
 * The SHA-256 of a statement and of one of its citations, as docs/passages.md defines it. It changes with what the
 * statement says, with the source and place cited, and with how far they bear it out.
 *
 * @param holder the object that has the citation in a list
 */
export function statementHash(citation: Values, holder: Values): string {
  const { source, at, supports, note } = citation;
  const statement = digests.get(holder) ?? digestOf(holder);
  digests.set(holder, statement);
  return sha256({ at, note, source, statement, supports });
}

/** Of a statement with a thousand citations the words are hashed once. */
const digests = new WeakMap<Values, string>();

function digestOf(holder: Values): string {
  const said = Object.entries(holder).filter(([key]) => !notSaid.has(key));
  // A release writes the status out, and says the same.
  return sha256({ ...Object.fromEntries(said), status: standingOf(holder) });
}

function sha256(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(canonical(value)))
    .digest("hex");
}

/** Names, links and classifications of ours, the citations themselves, and what must not be published. */
const notSaid: ReadonlySet<string> = new Set(
  "id citations evidence themes sdgs affectedPersons cases recommendations echoes toldIn restricted".split(
    " ",
  ),
);

/** With sorted keys, and without what is cited inside: objects with citations of their own, and evidence. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => !isCited(each)).map(canonical);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, each]) => each !== undefined && key !== "evidence" && !isCited(each),
  );
  const sorted = kept.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, each]) => [key, canonical(each)]));
}

function isCited(value: unknown): boolean {
  return isObject(value) && Array.isArray(value["citations"]);
}

function isOpened(supports: unknown): boolean {
  return supports === "full" || supports === "partial" || supports === "none";
}

function citationsOf({ citations }: Values): Values[] {
  return Array.isArray(citations) ? citations.filter(isObject) : [];
}

/** The entries under `checked` of a citation. */
export function comparisonsOf({ checked }: Values): Values[] {
  return Array.isArray(checked) ? checked.filter(isObject) : [];
}
