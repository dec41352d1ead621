import noSupport from "./citations/no-support.ts";
import unusedSource from "./citations/unused-source.ts";
import afterSentenceEnd from "./dates/after-sentence-end.ts";
import durationSyntax from "./dates/duration-syntax.ts";
import edtf from "./dates/edtf.ts";
import eventAfterSources from "./dates/event-after-sources.ts";
import eventOrder from "./dates/event-order.ts";
import retrievedBeforePublished from "./dates/retrieved-before-published.ts";
import statedDuration from "./dates/stated-duration.ts";
import undated from "./dates/undated.ts";
import duplicatePart from "./ids/duplicate-part.ts";
import notInForce from "./laws/not-in-force.ts";
import agesDisagree from "./people/ages-disagree.ts";
import restrictedInPublic from "./people/restricted-in-public.ts";
import cycle from "./references/cycle.ts";
import selfReference from "./references/self.ts";
import unknownReference from "./references/unknown.ts";
import term from "./vocabulary/term.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of the ids. */
export const rules: readonly Rule[] = [
  noSupport,
  unusedSource,
  afterSentenceEnd,
  durationSyntax,
  edtf,
  eventAfterSources,
  eventOrder,
  retrievedBeforePublished,
  statedDuration,
  undated,
  duplicatePart,
  notInForce,
  agesDisagree,
  restrictedInPublic,
  cycle,
  selfReference,
  unknownReference,
  term,
];
