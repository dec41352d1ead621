import { DOTTED_HRC_KINDS } from "./un-symbol.ts";
import type {
  HrcSession,
  Suffix,
  TreatyBody,
  TreatyParty,
  UnSymbolStructure,
} from "./un-symbol.ts";

/** The canonical text of a symbol made of these parts. The inverse of `parseUnSymbol`. */
export function formatUnSymbol(parts: UnSymbolStructure, suffixes: readonly Suffix[] = []): string {
  return [base(parts), ...suffixes.map(({ kind, number }) => `${kind}.${number}`)].join("/");
}

/** The beginning that all documents of a treaty body share: `CCPR/C`, `E/C.12`. */
export function symbolRoot(body: TreatyBody): string {
  return body === "CESCR" ? "E/C.12" : `${body}/C`;
}

function base(parts: UnSymbolStructure): string {
  switch (parts.family) {
    case "hrc-document":
      return `A/HRC/${hrcSession(parts)}/${parts.number}`;
    case "hrc-upr-presession":
      return `A/HRC/WG.6/${parts.session}/${parts.state}/${parts.part}`;
    case "hrc-upr-draft":
      return `A/HRC/WG.6/${parts.session}/L.${parts.number}`;
    case "hrc-limited-or-other": {
      const dotted = (DOTTED_HRC_KINDS as readonly string[]).includes(parts.kind);
      return `A/HRC/${hrcSession(parts)}/${parts.kind}${dotted ? "." : "/"}${parts.number}`;
    }
    case "hrc-text":
      return `A/HRC/${parts.kind}/${hrcSession(parts)}/${parts.number}`;
    case "wgad-opinion":
      return `A/HRC/WGAD/${parts.year}/${parts.number}`;
    case "tb-concluding-observations":
      return `${party(parts)}/CO/${round(parts)}`;
    case "tb-state-document":
      return `${party(parts)}/${parts.kind === undefined ? "" : `${parts.kind}/`}${round(parts)}`;
    case "tb-individual-communication":
      return `${symbolRoot(parts.body)}/${parts.session}/${parts.kind}/${parts.number}/${parts.year}`;
    case "tb-general-comment": {
      const { joint } = parts;
      const other = joint === undefined ? "" : `-${symbolRoot(joint.body)}/GC/${joint.number}`;
      return `${symbolRoot(parts.body)}/GC/${parts.number}${other}`;
    }
    case "tb-session-document":
      return `${symbolRoot(parts.body)}/${parts.session}/${parts.number}`;
    case "tb-summary-record":
      return `${symbolRoot(parts.body)}/SR.${parts.meeting}`;
    case "core-document":
      return `HRI/CORE/${parts.state}/${parts.year}`;
    case "hri-meeting-document":
      return `HRI/MC/${parts.year}/${parts.number}`;
    case "hri-compilation":
      return `HRI/GEN/${parts.number}/Rev.${parts.revision}`;
    case "ga-resolution":
      return `A/RES/${parts.session}/${parts.number}`;
    case "ga-document":
      return `A/${parts.session}/${parts.number}`;
    default:
      return parts satisfies never;
  }
}

function hrcSession({ session, special }: HrcSession): string {
  return special ? `S-${session}` : `${session}`;
}

function party({ body, protocol, state, territory }: TreatyParty): string {
  const who = territory === undefined ? state : `${state}-${territory}`;
  return [symbolRoot(body), ...(protocol === undefined ? [] : [protocol]), who].join("/");
}

function round({ round: { from, to } }: TreatyParty): string {
  return from === to ? `${from}` : `${from}-${to}`;
}
