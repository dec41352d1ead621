/**
 * The first eighty characters, or as many as are told: the frame shows the place, and a message need not
 * repeat a text of any length.
 */
export function shortened(text: string, length = 80): string {
  if (text.length <= length) return text;
  const characters = [...text.slice(0, length * 5)];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : text;
}
