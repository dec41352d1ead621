import { createHash } from "node:crypto";

/** What stays the same about a finding while its file is reformatted and its lines move. */
export interface Identity {
  readonly rule: string;
  /** `collection/id`; left out if the file holds no readable record. */
  readonly record?: string | undefined;
  /** Relative to the dataset's root, with `/`; counts only without a record. */
  readonly file: string;
  /** JSON pointer with the items of a list named by their id; empty for the whole file. */
  readonly namedPointer: string;
  /** What tells this finding from another of the same rule at the same place. */
  readonly parameters?: readonly string[] | undefined;
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of the identity, written as a JSON array so that
 * two identities never become one text. A record keeps its fingerprints when its file is moved.
 */
export function fingerprint(identity: Identity): string {
  const { rule, record, file, namedPointer, parameters = [] } = identity;
  const subject = record === undefined ? ["file", file] : ["record", record];
  const text = JSON.stringify([rule, ...subject, namedPointer, ...parameters]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
