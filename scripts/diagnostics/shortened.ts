/** The first eighty characters: the frame shows the place, and a message need not repeat a text of any length. */
export function shortened(text: string): string {
  if (text.length <= 80) return text;
  const characters = [...text.slice(0, 400)];
  return characters.length > 80 ? `${characters.slice(0, 80).join("")}…` : text;
}
