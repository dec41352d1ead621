import { visible } from "../diagnostics/visible.ts";
import type { Section, Subject } from "./page.ts";

/** The page as plain text. */
export function statsText(subject: Subject, sections: readonly Section[]): string {
  const rows = sections.flatMap(({ counts }) => counts);
  const wide = Math.max(0, ...rows.map(({ key, label }) => (label ?? key).length));
  const high = Math.max(0, ...rows.map(({ count }) => String(count).length));
  const blocks = sections.map(({ title, counts, notes }) =>
    [
      title,
      ...counts.map(
        ({ key, label, count }) =>
          `  ${visible(label ?? key).padEnd(wide)}  ${String(count).padStart(high)}`,
      ),
      ...notes.map((note) => `  ${note}`),
    ].join("\n"),
  );
  const heading = visible(`${subject.title} ${subject.version}`);
  return [heading, ...blocks].map((block) => `${block}\n`).join("\n");
}
