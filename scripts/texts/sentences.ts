/** The sentences of a text of ours; semicolons divide too, for each half says its own thing. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;:!?])\s+/u).filter((sentence) => sentence !== "");
}
