import type { Kind } from "../fault.ts";
import { demandKinds } from "./text/demands.ts";
import { noteKinds } from "./text/notes.ts";
import { summaryKinds } from "./text/summaries.ts";

/** The text says something other than the record's own values, or those of the records that it refers to. */
export const textKinds: readonly Kind[] = [...summaryKinds, ...demandKinds, ...noteKinds];
