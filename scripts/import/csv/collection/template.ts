/** A text with places for cells: `Arrested[ in {Place}] for {Charge}.` */
export interface Template {
  /** The headings in it. */
  readonly columns: readonly string[];
  /**
   * The text with the cells of a row. A piece in square brackets is left out if a cell in it is empty.
   *
   * @returns undefined if a cell outside brackets is empty, or no cell has a text
   */
  readonly fill: (textOf: (column: string) => string | undefined) => string | undefined;
}

const place = /\{([^{}]+)\}/g;
const piece = /\[([^[\]]*\{[^[\]]*)\]/g;

export function templateOf(text: string): Template {
  const columns = [...text.matchAll(place)].map(([, name]) => name!.trim());
  return {
    columns,
    fill(textOf) {
      if (columns.length > 0 && columns.every((column) => textOf(column) === undefined))
        return undefined;
      const filled = (part: string) => {
        let isWhole = true;
        const words = part.replace(place, (_, name: string) => {
          const cell = textOf(name.trim());
          isWhole &&= cell !== undefined;
          return cell ?? "";
        });
        return isWhole ? words : undefined;
      };
      // Brackets of a cell are not pieces of the text.
      const pieces = text.split(piece);
      const words = pieces.map((each, index) =>
        index % 2 === 0 ? filled(each) : (filled(each) ?? ""),
      );
      return words.includes(undefined) ? undefined : words.join("").replace(/\s+/g, " ").trim();
    },
  };
}
