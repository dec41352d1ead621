import { createHash } from "node:crypto";

/**
 * What is left of a text when everything is dropped that two copies of a document print differently:
 * NFKC, small letters, and of those the letters and numbers alone. docs/passages.md is the
 * specification.
 */
export function skeleton(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ς", "σ")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The hash of a passage: SHA-256, in small hexadecimal digits, of its skeleton in UTF-8.
 *
 * @param text without note marks
 * @returns undefined if the passage has no letter and no number
 */
export function passageHash(text: string): string | undefined {
  const kept = skeleton(text);
  return kept === "" ? undefined : createHash("sha256").update(kept, "utf8").digest("hex");
}
