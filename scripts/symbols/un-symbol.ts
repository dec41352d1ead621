/**
 * A UN document symbol, taken apart.
 *
 * This file and `un-symbol-facts.ts` hold what the structure of a symbol says; whether its session
 * took place, or its State exists, is checked by rules with the reference tables.
 *
 * The shapes follow the UN research guides (Dag Hammarskjöld Library, "UN document symbols") and the
 * symbols met in the sources. The Committee on Economic, Social and Cultural Rights writes `E/C.12`
 * where the other treaty bodies write `CCPR/C`; otherwise its symbols are built alike, so they share
 * the families.
 */
export type UnSymbol = UnSymbolStructure & {
  /** The canonical symbol: what is compared, published and shown. Never with an asterisk. */
  readonly text: string;
  /** The last one is the innermost: `A/HRC/21/10/Add.1/Rev.1` is revision 1 of addendum 1. */
  readonly suffixes: readonly Suffix[];
  /** The symbol was written with `*`: the UN reissued the document for technical reasons. */
  readonly reissued: boolean;
  /** The symbol without its last suffix, or undefined if it has none. */
  readonly parent: string | undefined;
};

/** The parts of a symbol before its suffixes. `family` says which parts it has. */
export type UnSymbolStructure =
  | HrcDocument
  | UprPresessionDocument
  | UprDraftReport
  | HrcOtherDocument
  | HrcText
  | WgadOpinion
  | ConcludingObservations
  | StateDocument
  | IndividualCommunication
  | GeneralComment
  | SessionDocument
  | SummaryRecord
  | CoreDocument
  | MeetingDocument
  | InstrumentCompilation
  | GaResolution
  | GaDocument;

export type UnSymbolFamily = UnSymbolStructure["family"];

/** A session of the Human Rights Council: regular (`28`) or special (`S-17`). */
export interface HrcSession {
  readonly session: number;
  readonly special: boolean;
}

/** `A/HRC/28/10`: reports, among them those of the UPR Working Group and special procedures. */
export interface HrcDocument extends HrcSession {
  readonly family: "hrc-document";
  readonly body: "HRC";
  readonly number: number;
}

/** `A/HRC/WG.6/20/KAZ/1`. `session` is one of the UPR Working Group, not of the Council. */
export interface UprPresessionDocument {
  readonly family: "hrc-upr-presession";
  readonly body: "HRC";
  readonly session: number;
  readonly state: string;
  /** 1 national report, 2 compilation of UN information, 3 summary of stakeholders' information. */
  readonly part: 1 | 2 | 3;
}

/** `A/HRC/WG.6/20/L.7`: the draft that the UPR Working Group adopts at its session. */
export interface UprDraftReport {
  readonly family: "hrc-upr-draft";
  readonly body: "HRC";
  readonly session: number;
  readonly number: number;
}

/** `A/HRC/28/L.12` (draft resolution), `CRP.` (conference room paper), `NGO/`, `NI/`, `G/`. */
export interface HrcOtherDocument extends HrcSession {
  readonly family: "hrc-limited-or-other";
  readonly body: "HRC";
  readonly kind: HrcOtherKind;
  readonly number: number;
}

/** `A/HRC/RES/16/21`: a resolution, decision or President's statement as adopted. */
export interface HrcText extends HrcSession {
  readonly family: "hrc-text";
  readonly body: "HRC";
  readonly kind: HrcTextKind;
  readonly number: number;
}

/** `A/HRC/WGAD/2018/67`: opinion 67/2018 of the Working Group on Arbitrary Detention. */
export interface WgadOpinion {
  readonly family: "wgad-opinion";
  readonly body: "WGAD";
  /** The year in which the opinion was adopted. */
  readonly year: number;
  readonly number: number;
}

/** Whom a treaty body's document is about. */
export interface TreatyParty {
  readonly body: TreatyBody;
  /** A protocol of the Convention on the Rights of the Child that has reports of its own. */
  readonly protocol: ChildProtocol | undefined;
  /** Three letters (ISO 3166-1); `EU` for the European Union, a party to the CRPD alone. */
  readonly state: string;
  /** `CCPR/C/CHN-HKG/CO/3`: Hong Kong and Macao report apart from China. */
  readonly territory: "HKG" | "MAC" | undefined;
  /** Which of the State's reports; combined reports, written `3-4`, have two ends. */
  readonly round: { readonly from: number; readonly to: number };
}

/** `CAT/C/KAZ/CO/3`. */
export interface ConcludingObservations extends TreatyParty {
  readonly family: "tb-concluding-observations";
}

/** `CRPD/C/KAZ/1` is the State's report; `CRPD/C/KAZ/RQ/1` its replies to the list of issues. */
export interface StateDocument extends TreatyParty {
  readonly family: "tb-state-document";
  readonly kind: StateDocumentKind | undefined;
}

/** `CEDAW/C/61/D/45/2012`: communication 45/2012, decided at session 61. */
export interface IndividualCommunication {
  readonly family: "tb-individual-communication";
  readonly body: TreatyBody;
  readonly session: number;
  readonly kind: "D" | "DR";
  readonly number: number;
  /** The year in which the communication was registered, not that of the decision. */
  readonly year: number;
}

/** `CCPR/C/GC/34`. A joint one names the other body's too: `CMW/C/GC/3-CRC/C/GC/22`. */
export interface GeneralComment {
  readonly family: "tb-general-comment";
  readonly body: TreatyBody;
  readonly number: number;
  readonly joint: { readonly body: TreatyBody; readonly number: number } | undefined;
}

/** `CCPR/C/128/3`: document 3 of session 128. */
export interface SessionDocument {
  readonly family: "tb-session-document";
  readonly body: TreatyBody;
  readonly session: number;
  readonly number: number;
}

/** `CEDAW/C/SR.1724`: the record of a meeting. */
export interface SummaryRecord {
  readonly family: "tb-summary-record";
  readonly body: TreatyBody;
  readonly meeting: number;
}

/** `HRI/CORE/KAZ/2012`: a State's core document, common to all its treaty reports. */
export interface CoreDocument {
  readonly family: "core-document";
  readonly body: "HRI";
  readonly state: string;
  readonly year: number;
}

/** `HRI/MC/2017/4`: a paper for the meeting of the treaty bodies' chairpersons. */
export interface MeetingDocument {
  readonly family: "hri-meeting-document";
  readonly body: "HRI";
  readonly year: number;
  readonly number: number;
}

/** `HRI/GEN/1/Rev.9`: compiled guidelines and general comments. Always cited by its revision. */
export interface InstrumentCompilation {
  readonly family: "hri-compilation";
  readonly body: "HRI";
  readonly number: number;
  readonly revision: number;
}

/** `A/RES/53/144`. */
export interface GaResolution {
  readonly family: "ga-resolution";
  readonly body: "GA";
  readonly session: number;
  readonly number: number;
}

/** `A/74/148`. Before session 31 (1976) symbols had no session, and are not of this family. */
export interface GaDocument {
  readonly family: "ga-document";
  readonly body: "GA";
  readonly session: number;
  readonly number: number;
}

export interface Suffix {
  readonly kind: SuffixKind;
  readonly number: number;
}

export const SUFFIX_KINDS = ["Add", "Corr", "Rev", "Amend"] as const;
export type SuffixKind = (typeof SUFFIX_KINDS)[number];

/** Treaty bodies whose symbols begin with their own name, as in `CCPR/C`. */
export const NAMED_BODIES = ["CCPR", "CAT", "CEDAW", "CERD", "CRC", "CRPD", "CMW", "CED"] as const;
export type NamedBody = (typeof NAMED_BODIES)[number];
export type TreatyBody = NamedBody | "CESCR";

export const CHILD_PROTOCOLS = ["OPSC", "OPAC"] as const;
export type ChildProtocol = (typeof CHILD_PROTOCOLS)[number];

/** Kinds that join their number with a full stop (`L.12`), and kinds that take a slash (`NGO/12`). */
export const DOTTED_HRC_KINDS = ["L", "CRP"] as const;
export const SLASHED_HRC_KINDS = ["NGO", "NI", "G"] as const;
export type HrcOtherKind = (typeof DOTTED_HRC_KINDS)[number] | (typeof SLASHED_HRC_KINDS)[number];

export const HRC_TEXT_KINDS = ["RES", "DEC", "PRST"] as const;
export type HrcTextKind = (typeof HRC_TEXT_KINDS)[number];

/**
 * Q list of issues, QPR list of issues prior to reporting, RQ replies to it, FCO follow-up to
 * concluding observations, FR follow-up report, PR progress report.
 */
export const STATE_DOCUMENT_KINDS = ["Q", "QPR", "RQ", "FCO", "FR", "PR"] as const;
export type StateDocumentKind = (typeof STATE_DOCUMENT_KINDS)[number];

/** The suffixes that a family takes. Documents of other families are never amended under their symbol. */
export const SUFFIXES_OF: Readonly<Record<UnSymbolFamily, readonly SuffixKind[]>> = {
  "hrc-document": ["Add", "Corr", "Rev", "Amend"],
  "hrc-upr-presession": ["Add", "Corr", "Rev"],
  "hrc-upr-draft": [],
  "hrc-limited-or-other": ["Add", "Corr", "Rev"],
  "hrc-text": [],
  "wgad-opinion": [],
  "tb-concluding-observations": ["Add", "Corr", "Rev"],
  "tb-state-document": ["Add", "Corr", "Rev"],
  "tb-individual-communication": ["Corr", "Rev"],
  "tb-general-comment": ["Corr", "Rev"],
  "tb-session-document": ["Add", "Corr", "Rev"],
  "tb-summary-record": ["Add", "Corr", "Rev"],
  "core-document": [],
  "hri-meeting-document": [],
  "hri-compilation": [],
  "ga-resolution": [],
  "ga-document": ["Add", "Corr", "Rev"],
};
