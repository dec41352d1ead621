import type { Case } from "../schema/records.ts";
import { capital, dateInWords, spaced } from "./words.ts";
import { nameInWords, pageFor } from "./here.tsx";
import type { Network, Node } from "./pictures/network.tsx";
import type { Reader } from "./reader.ts";

/** Who took part in which event of a case, and under which provisions. */
export function networkOf(reader: Reader, { events = [] }: Case, up: string): Network {
  const who = new Map<string, Node>();
  const laws = new Map<string, Node>();
  const lines: [string, string][] = [];
  for (const { id, participants = [], laws: provisions = [] } of events) {
    for (const { person, organization } of participants) {
      const name =
        person === undefined ? organization && `organizations/${organization}` : `people/${person}`;
      if (name === undefined) continue;
      who.set(name, nodeFor(reader, name, up));
      lines.push([name, `#${id}`]);
    }
    for (const provision of provisions) {
      const name = `laws/${provision}`;
      laws.set(name, nodeFor(reader, name, up));
      lines.push([`#${id}`, name]);
    }
  }
  const happened = events
    .filter(({ id }) => lines.some((ends) => ends.includes(`#${id}`)))
    .map(({ id, type, date }) => ({
      id: `#${id}`,
      label: [capital(spaced(type)), date && dateInWords(date)].filter(Boolean).join(", "),
      href: `#${id}`,
    }));
  const distinct = new Map(lines.map((line) => [line.join(" "), line] as const));
  return {
    columns: [
      { title: "whoColumn", nodes: [...who.values()] },
      { title: "eventsColumn", nodes: happened },
      { title: "lawsColumn", nodes: [...laws.values()] },
    ],
    lines: [...distinct.values()],
  };
}

function nodeFor(reader: Reader, name: string, up: string): Node {
  const page = pageFor(reader, name);
  const words = name.includes("#")
    ? `${capital(nameInWords(reader, name, true))}`
    : nameInWords(reader, name);
  return { id: name, label: words, href: page === undefined ? undefined : up + page };
}
