import type { Kind } from "../fault.ts";
import { citationKinds } from "./citations.ts";
import { dateKinds } from "./dates.ts";
import { fileKinds } from "./files.ts";
import { formKinds } from "./form.ts";
import { idKinds } from "./ids.ts";
import { lawKinds } from "./laws.ts";
import { peopleKinds } from "./people.ts";
import { referenceKinds } from "./references.ts";
import { schemaKinds } from "./schema.ts";
import { sourceKinds } from "./sources.ts";
import { symbolKinds } from "./symbols.ts";
import { uprKinds } from "./upr.ts";

/** Every kind of fault, in the order of the table. */
export const kinds: readonly Kind[] = [
  ...formKinds,
  ...fileKinds,
  ...schemaKinds,
  ...idKinds,
  ...referenceKinds,
  ...citationKinds,
  ...dateKinds,
  ...symbolKinds,
  ...uprKinds,
  ...lawKinds,
  ...peopleKinds,
  ...sourceKinds,
];
