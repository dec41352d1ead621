import type { SegmentCursor } from "./segment-cursor.ts";
import { formatUnSymbol } from "./format-un-symbol.ts";
import { SUFFIXES_OF } from "./un-symbol.ts";
import type { UnSymbol, UnSymbolStructure } from "./un-symbol.ts";

/** How the grammar reads a text. `reason` is one sentence for the person who wrote it. */
export type Reading =
  | { readonly ok: true; readonly symbol: UnSymbol }
  | { readonly ok: false; readonly reason: string };

/** Reads the suffixes, and puts the symbol together if every part fits. */
export function finish(at: SegmentCursor, shape: Shape, parts: UnSymbolStructure): Reading {
  const suffixes = at.suffixes(SUFFIXES_OF[parts.family]);
  if (at.problem() !== undefined) return fault(at, shape);
  const text = formatUnSymbol(parts, suffixes);
  const parent = suffixes.length === 0 ? undefined : formatUnSymbol(parts, suffixes.slice(0, -1));
  return { ok: true, symbol: { ...parts, text, suffixes, reissued: false, parent } };
}

/** The refusal of a symbol, with an example of the shape that it seems to have. */
export function fault(at: SegmentCursor, { name, example }: Shape): Reading {
  const problem = at.problem() ?? "The symbol is incomplete";
  return { ok: false, reason: `${problem}; ${name} is written like ${example}.` };
}

/** The name of a kind of symbol, and an example. */
export interface Shape {
  readonly name: string;
  readonly example: string;
}

export const SHAPES = {
  council: { name: "a document of the Human Rights Council", example: "A/HRC/28/10" },
  councilOther: { name: "a draft or paper of a Council session", example: "A/HRC/28/L.12" },
  councilText: { name: "a Council resolution", example: "A/HRC/RES/16/21" },
  presession: { name: "a paper for a UPR review", example: "A/HRC/WG.6/20/KAZ/1" },
  uprDraft: { name: "a draft UPR report", example: "A/HRC/WG.6/20/L.7" },
  wgad: { name: "an opinion on arbitrary detention", example: "A/HRC/WGAD/2018/67" },
  resolution: { name: "a General Assembly resolution", example: "A/RES/53/144" },
  assembly: { name: "a General Assembly document", example: "A/74/148" },
  core: { name: "a core document", example: "HRI/CORE/KAZ/2012" },
  meeting: { name: "a paper for the chairpersons' meeting", example: "HRI/MC/2017/4" },
  compilation: { name: "a compilation for the treaty bodies", example: "HRI/GEN/1/Rev.9" },
  cescr: { name: "a document of that Committee on a State", example: "E/C.12/KAZ/CO/2" },
  treatyBody: { name: "a treaty body's document on a State", example: "CAT/C/KAZ/CO/3" },
  concluding: { name: "a set of concluding observations", example: "CAT/C/KAZ/CO/3" },
  stateDocument: { name: "a State's paper to a treaty body", example: "CRPD/C/KAZ/RQ/1" },
  communication: { name: "a decision on a complaint", example: "CEDAW/C/61/D/45/2012" },
  comment: { name: "a general comment", example: "CCPR/C/GC/34" },
  session: { name: "a treaty body's session document", example: "CCPR/C/128/3" },
  record: { name: "a record of a meeting", example: "CEDAW/C/SR.1724" },
} as const;
