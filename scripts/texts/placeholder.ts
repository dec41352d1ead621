/** Whether a text holds nothing but what somebody left in the place of words: `XXX`, `TBD`, `n/a`, `…`. */
export function isPlaceholder(text: string): boolean {
  return text.length < 12 && placeholder.test(text);
}

const placeholder =
  /^(?:x{3,}|todo|tb[acd]|fixme|n\/a|n\.a\.|null|undefined|placeholder|lorem|\?+|…|\.{2,}|[-–—_]+|\[[^\]]*\])$/i;
