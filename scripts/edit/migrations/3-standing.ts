import { replaceValue, valuesAt } from "./migration.ts";
import type { Migration } from "./migration.ts";

/** The statements of version 2 that could have a standing. */
const statuses = [
  ...["/claims/*/status", "/events/*/status", "/violations/*/status"],
  ...["/relations/*/status", "/values/*/status"],
];

/**
 * Five words mixed who spoke with how sure it is, and had none for what a body of several States
 * found. Whether an official who confirmed something admitted it, only a person can tell.
 */
export default {
  number: 3,
  to: "3.0.0",
  does: "A standing says how firmly something is established: confirmed-by-court is found now, and confirmed-by-official reported.",
  edits: (file, root) =>
    statuses.flatMap((pattern) => [
      ...replaceValue(file, root, pattern, "confirmed-by-court", "found"),
      ...replaceValue(file, root, pattern, "confirmed-by-official", "reported"),
    ]),
  judge: ({ text }, root) =>
    statuses
      .flatMap((pattern) => valuesAt(root, pattern))
      .flatMap(({ start, end }) => {
        const was = text.slice(start, end).replace(/^["']|["']$/g, "");
        const question = questions[was];
        return question ? [{ start, question }] : [];
      }),
} as const satisfies Migration;

const questions: Readonly<Record<string, string>> = {
  "confirmed-by-court":
    "was “confirmed-by-court” and is found: add under standing who finds it, an event of the case or an organization with citations",
  "confirmed-by-official":
    "was “confirmed-by-official” and is reported: if the official is answerable for it, write admitted, with standing: [{ stance: admits, … }]",
};
