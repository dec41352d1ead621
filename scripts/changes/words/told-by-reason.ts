import { addTo } from "../../diagnostics/add-to.ts";
import type { FieldChange, RecordChange } from "../change.ts";
import type { Why } from "../reasons.ts";
import type { Telling } from "./record-pair.ts";
import { sentencesOf } from "./sentences.ts";
import type { Sentence } from "./sentences.ts";

/** Why something changed; `names` where only a name did. */
export type Section = Why["reason"] | "names";

/** Sentences about what changed in a record for one reason. */
export interface Told {
  readonly section: Section;
  readonly note?: string | undefined;
  readonly sentences: readonly Sentence[];
}

/** The change of a record in sentences, those with one reason together. */
export function toldByReason(change: RecordChange, telling: Telling): Told[] {
  const note = "note" in change ? change.note : undefined;
  if (!("fields" in change)) {
    const section = "reason" in change ? change.reason : "names";
    return [{ section, note, sentences: sentencesOf(change, telling) }];
  }
  const renamed: Told[] =
    change.change === "renamed"
      ? [{ section: "names", note, sentences: sentencesOf({ ...change, fields: [] }, telling) }]
      : [];
  const groups = new Map<string, FieldChange[]>();
  for (const field of change.fields)
    addTo(groups, JSON.stringify([sectionOf(field), field.note]), field);
  const ofFields = [...groups.values()].map((fields): Told => {
    const [first] = fields as [FieldChange];
    // The first sentence about a renamed record says that it was renamed.
    const sentences = sentencesOf({ ...change, fields }, telling).slice(renamed.length);
    return { section: sectionOf(first), note: first.note, sentences };
  });
  return [...renamed, ...ofFields];
}

function sectionOf({ change, reason }: FieldChange): Section {
  return change === "renamed" ? "names" : reason;
}
