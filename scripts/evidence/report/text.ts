import { visible } from "../../diagnostics/visible.ts";
import { summary } from "./shown.ts";
import type { ShownCitation, ShownStatement } from "./shown.ts";

/** For a terminal. Words that matter stand in « », or are bold where there is colour. */
export function evidenceText(shown: readonly ShownStatement[], colour: boolean): string {
  return `${[...shown.map(statement), summary(shown)].join("\n\n")}\n`;

  function statement(one: ShownStatement): string {
    return [
      `${bold(visible(one.name))} (${one.kind})`,
      ...one.says.map((line) => `  ${visible(line)}`),
      ...one.citations.flatMap(citation),
      ...verdict(one).map((line) => `  ${line}`),
    ].join("\n");
  }

  function citation({ place, supports, note, passage, seal }: ShownCitation): string[] {
    const lines =
      typeof passage === "string"
        ? [visible(passage)]
        : passage
            .map(({ text, marked }) => (marked ? mark(seen(text)) : seen(text)))
            .join("")
            .split("\n");
    return [
      `    ${visible(place)} [${supports}] ${seal}`,
      ...(note === undefined ? [] : [`      note: ${visible(note)}`]),
      ...lines.flatMap((line) => folded(line, 92)).map((line) => `      │ ${line}`),
    ];
  }

  function bold(text: string): string {
    return colour ? `\x1b[1m${text}\x1b[22m` : text;
  }

  function mark(text: string): string {
    return colour ? bold(text) : `«${text}»`;
  }
}

/** What was found, in sentences. */
export function verdict({ unsaid, notCompared, meant }: ShownStatement): string[] {
  if (notCompared !== undefined) return [`Not compared: ${notCompared}.`];
  if (unsaid.length === 0) return ["The passages have all of it."];
  return [
    `In none of the passages: ${unsaid.map((what) => visible(what)).join("; ")}.`,
    ...(meant === undefined ? [] : [`Did you mean ${visible(meant)}?`]),
  ];
}

/** Visible, with the line breaks between paragraphs. */
export function seen(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

function folded(line: string, width: number): string[] {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1)!;
    if (last !== "" && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
