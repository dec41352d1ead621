/** A text on one line: NFC, single spaces, without characters that nobody sees or that mean nothing. */
export function oneLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B\u2060\uFEFF\p{Co}]/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
