import type { SchemaDocuments } from "../schema/schema-documents.ts";
import type { Values } from "./change.ts";
import type { VersionStep } from "./version-step.ts";

/** A change of what a release says of itself, which is a field of `data/dataset.yml`. */
export interface SelfChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The fields that are compared, each with the step to the next version and with what follows for readers. */
const fields: Readonly<Record<string, readonly [step: VersionStep, means?: string]>> = {
  name: ["major", "The package and the archives have another name."],
  baseIri: ["major", "Every name in the linked data, and every address, is another."],
  licence: ["major", "Other terms hold."],
  visibility: ["major"],
  language: ["minor"],
  title: ["patch"],
  publisher: ["patch"],
  doi: ["patch"],
  downloads: ["patch"],
  repository: ["patch"],
  description: ["patch"],
  states: ["patch"],
  keywords: ["patch"],
};

/** @param before undefined where the release did not say; then nothing is compared */
export function selfChanges(before: Values | undefined, after: Values | undefined): SelfChange[] {
  if (!before || !after) return [];
  return Object.keys(fields)
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** The step to the next version that a change needs; none for a field that is not compared. */
export function selfStep({ field }: SelfChange): VersionStep {
  return fields[field]?.[0] ?? "none";
}

/** `The base address changed from “…” to “…”. Every name …`; lists and long texts are not quoted. */
export function selfSentence(
  { field, before, after }: SelfChange,
  documents: SchemaDocuments,
): string {
  const properties = documents["dataset.schema.json"]?.["properties"] as
    | Readonly<Record<string, { readonly title?: string }>>
    | undefined;
  const called = `The ${(properties?.[field]?.title ?? field).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;
  const isShort = [before, after].every(
    (each) => typeof each !== "object" && String(each).length < 200,
  );
  const happened =
    before === undefined
      ? `is new${isShort ? `: “${String(after)}”` : ""}`
      : after === undefined
        ? "was removed"
        : `changed${isShort ? ` from “${String(before)}” to “${String(after)}”` : ""}`;
  const means = fields[field]?.[1];
  return [`${called} of the dataset ${happened}.`, ...(means === undefined ? [] : [means])].join(
    " ",
  );
}
