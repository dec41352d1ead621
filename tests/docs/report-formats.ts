import { formats } from "../../scripts/reporters/index.ts";

/** The formats of a report, and what each is for. */
export function reportFormats(): string {
  const rows = Object.entries(formats).map(([name, format]) => `| \`${name}\` | ${format.for} |`);
  return ["| format | for |", "| --- | --- |", ...rows].join("\n");
}
