/** Whether a text stops in the middle of a sentence: no full stop, colon or the like is at its end. */
export function breaksOff(text: string): boolean {
  return !/[.!?;:…。؟][\p{Pf}\p{Pe}"'*]*$/u.test(text);
}
