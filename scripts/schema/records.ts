/* Generated from schemas/ by `npm run types`. Change the schemas, then run it again. */

/**
 * The State, by its ISO 3166-1 code of three capital letters (a row of the table states).
 */
export type State = string;
/**
 * A short heading for people.
 */
export type TableTitle = string;
/**
 * What a row or term is, where the table comes from and where it ends, in our own words.
 */
export type TableDescription = string;
/**
 * A full web address that begins with https:// or http://.
 */
export type Url = string;
/**
 * What the term covers, in our own words, so that two people would choose the same one.
 */
export type TermDefinition = string;
/**
 * The labels of the Universal Human Rights Index that come nearest. Facts about that index, not our wording.
 */
export type UhriLabels = UhriLabel[];
/**
 * A remark in our own words for whoever checks the statement: what the cited place says and what it does not, or why a reading was chosen.
 */
export type Note = string;
/**
 * full: the place says all of it. partial: it says a part; say in the note which. none: it does not say it, although it was cited for it; say so in the note. unchecked: nobody has compared it. full, partial and none are allowed only when the record of the source shows that it was opened (a copy, or retrieved).
 */
export type Supports = "full" | "partial" | "none" | "unchecked";
/**
 * Where the statement comes from: one entry for each source and place. At least one.
 */
export type Citations = Citation[];
/**
 * A date as far as it is known, as EDTF text in quotation marks: a day, month or year; "2019~" about; a slash for what lasted; square brackets for one unknown moment within bounds; "XXXX-04-06" where the year is missing.
 */
export type Edtf = string;
/**
 * Other values that sources give for fields of this object, each cited, with the reason for the choice.
 */
export type Discrepancies = Discrepancy[];
/**
 * Names this part from outside as record#part, and inside the record by itself. The number that the document prints, brackets written as points (article 19(3) is "19.3"), or a short word of ours where there is no number. Unique among all parts of the record. Write numbers in quotation marks: 124.40 is not 124.4.
 */
export type PartId = string;
/**
 * How far the record is worked out: stub (known by name alone, or only from another document), draft (in work), reviewed (a second person has checked every statement against its source: see docs/evidence.md). Leave it out for a finished record nobody has reviewed yet.
 */
export type Stage = "stub" | "draft" | "reviewed";
/**
 * The subjects it touches, from the table themes. Ours: no citation needed.
 *
 * Items: A term of the table themes.
 */
export type Themes = string[];
/**
 * How firmly it is established, over all who spoke to it: alleged (somebody accuses), reported (a source states it as fact), found (a body that may decide found it: a court, a treaty body, a working group), admitted (whoever is answerable said so), contested (somebody concerned denies it, and nobody decided), refuted (shown to be false). Left out, it is reported; a charge without it is alleged by the authority that brings it.
 */
export type StatementStatus =
  | "alleged"
  | "reported"
  | "found"
  | "admitted"
  | "contested"
  | "refuted";
/**
 * Who asserts, finds, admits, denies or refutes it. Leave it out where the cited source alone states it.
 */
export type Standing = Stance[];
/**
 * The treaty or declaration, by its code: a row of the table treaties.
 */
export type Treaty = string;
/**
 * The article, with the paragraph where it is meant: the number as printed, in quotation marks. A row of the treaty in the table treaties has the article.
 */
export type TreatyArticle = string;
/**
 * What the person or organization may not do, one entry each.
 *
 * Items: One of them, in a few words of our own.
 */
export type Restrictions = string[];
/**
 * What kind of event it is. A rule says which outcome fits which type, and in what order types may follow each other; "other" needs a summary. summons: called in by the authorities; search: of premises or belongings; medical-finding: injuries or an illness stated by somebody; complaint-filed: a complaint or a claim before any body; verdict: guilty; court-ruling: any other decision of a court of first instance; inspection: an audit or a check by an authority; refusal: somebody refuses a demand; non-compliance: an order or a decision is not carried out; compliance: an order or a decision is carried out, wholly or in part; international-decision: of a committee, a working group or a court of several States; international-statement: a body of several States, or one of its experts, says something without deciding; urgent-appeal: an organization asks others to act for somebody at once; communication: experts of the United Nations write to a State about somebody; trial-observation: somebody from outside watches a trial; parliamentary-statement: a parliament, or members of one, ask or say something; meeting: a congress, a conference, a session; other: say what in the summary.
 */
export type EventType =
  | "threat"
  | "harassment"
  | "surveillance"
  | "attack"
  | "warning"
  | "summons"
  | "search"
  | "arrest"
  | "mass-arrest"
  | "interrogation"
  | "administrative-detention"
  | "pre-trial-detention"
  | "house-arrest"
  | "psychiatric-detention"
  | "release-from-custody"
  | "torture-or-ill-treatment"
  | "medical-finding"
  | "death"
  | "enforced-disappearance"
  | "complaint-filed"
  | "investigation-opened"
  | "investigation-transferred"
  | "complaint-dismissed"
  | "charge"
  | "charge-dropped"
  | "trial-start"
  | "verdict"
  | "acquittal"
  | "sentence"
  | "court-ruling"
  | "appeal-filed"
  | "appeal-decision"
  | "cassation-decision"
  | "sentence-changed"
  | "commutation"
  | "parole"
  | "pardon"
  | "amnesty"
  | "sentence-served"
  | "restriction-imposed"
  | "restriction-ended"
  | "fine"
  | "inspection"
  | "tax-decision"
  | "payment"
  | "employment"
  | "dismissal-from-work"
  | "refusal"
  | "non-compliance"
  | "compliance"
  | "organization-founded"
  | "organization-banned"
  | "organization-dissolved"
  | "registration-refused"
  | "registration-granted"
  | "law-proposed"
  | "law-adopted"
  | "law-amended"
  | "law-repealed"
  | "international-decision"
  | "international-statement"
  | "urgent-appeal"
  | "communication"
  | "trial-observation"
  | "parliamentary-statement"
  | "visit"
  | "protest-announced"
  | "protest"
  | "meeting"
  | "publication"
  | "statement"
  | "other";
/**
 * How the date was had, where it is not simply printed: stated (printed in full), year-inferred (the year is taken over from elsewhere) or derived (worked out from other dates). Leave it out for a date that the cited place prints in full.
 */
export type DateBasis = "stated" | "year-inferred" | "derived";
/**
 * The currency by its ISO 4217 code of three capital letters.
 */
export type Currency = string;
/**
 * Names this item in its own list, and there only once. A short word of ours.
 */
export type ItemId = string;
/**
 * What is stated of this record beyond its other fields: one statement each, with standing and citations.
 */
export type Claims = Claim[];
/**
 * The answers of the State, of those accused and of others concerned to statements of this record.
 */
export type Responses = Response[];
/**
 * What is not known about this record, where no field is wrong.
 */
export type OpenQuestions = OpenQuestion[];
/**
 * The language, as a BCP 47 tag: en, ru, kk (Kazakh; not kz, which is a country), ru-Latn for Russian in Latin letters.
 */
export type Language = string;
/**
 * A length of time in ISO 8601: P5Y is five years, P10D ten days, PT4H four hours.
 */
export type Duration = string;
/**
 * A record named with its collection: collection/id.
 */
export type FullName = string;
/**
 * primary: read in the document itself. official: taken from another official publication. press: from an announcement, a press report or a private compilation. derived: worked out by a rule. recall: known from memory only. Only primary and official may lead to an error.
 */
export type Verified = "primary" | "official" | "press" | "derived" | "recall";
/**
 * Who made the recommendations. The kind decides which other fields there are.
 */
export type Issuer =
  | IssuerUprWorkingGroup
  | IssuerTreatyBodyObservations
  | IssuerTreatyBodyViews
  | IssuerSpecialProcedure
  | IssuerIloSupervisory
  | IssuerRegionalBody
  | IssuerNhri
  | IssuerNgo;
/**
 * The forms of the name: at least one is preferred or official. All spellings met in sources belong here.
 */
export type Names = Name[];
/**
 * An organization of data/organizations/.
 */
export type MappedOrganization = string;
/**
 * The position of the State under review: supported, noted, or pending (to be answered later). "Accepted" is supported; "rejected" is noted: UPR knows no rejection (Human Rights Council resolution 5/1, paragraph 32).
 */
export type PositionValue = "supported" | "noted" | "pending";
/**
 * whole, or part: only some of it was read; say what in the note.
 */
export type ReadPart = "whole" | "part";
/**
 * What the State claims to have done: already-implemented, in-process, or none (the document groups the items without such a claim).
 */
export type StateClaimValue = "already-implemented" | "in-process" | "none";
/**
 * The id of a record: the name of its file without .yml. Lower-case letters and digits in groups joined by hyphens, never reused, never renamed without a redirect.
 */
export type RecordId = string;
/**
 * What the Universal Human Rights Index calls it in its exports. Facts about that index, not our wording.
 *
 * Items: A name exactly as the index has it.
 */
export type UhriNames = string[];

/**
 * A State, a person or an organization.
 */
export interface Actor {
  state?: State;
  /**
   * A person of data/people/.
   */
  person?: string;
  /**
   * An organization or authority of data/organizations/.
   */
  organization?: string;
}
/**
 * Groups of people whose rights are concerned: the table affected-persons.
 */
export interface AffectedPersonsTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The terms, each named by its id.
   */
  terms: AffectedPersonsTerm[];
}
/**
 * One group of people.
 */
export interface AffectedPersonsTerm {
  /**
   * The term itself, as records write it. Lower-case letters and digits in groups joined by hyphens; never reused.
   */
  id: string;
  label: TermLabel;
  labelOrigins?: LabelOrigins;
  definition: TermDefinition;
  uhri?: UhriLabels;
  note?: Note;
}
/**
 * The term for people to read, by language; English always. Another language needs its origin under labelOrigins.
 */
export interface TermLabel {
  /**
   * The label in English.
   */
  en: string;
  /**
   * The label in Russian.
   */
  ru?: string;
  /**
   * The label in Kazakh.
   */
  kk?: string;
}
/**
 * For each label in another language than English, the official document that prints the term. A label that no official document prints is left out.
 */
export interface LabelOrigins {
  ru?: LabelOrigin;
  kk?: LabelOrigin;
}
/**
 * The official document that prints the term, of the United Nations or of a State.
 */
export interface LabelOrigin {
  /**
   * The document by its symbol, or by its kind, number and date, as people cite it.
   */
  document: string;
  url: Url;
  /**
   * The words as the document prints them, where the label is another form of them: the nominative, the singular.
   */
  printed?: string;
}
/**
 * A label of the Universal Human Rights Index, exactly as printed.
 */
export interface UhriLabel {
  /**
   * The label as printed, capitals and blanks kept.
   */
  label: string;
  /**
   * The code printed before the label, where there was one.
   */
  code?: string;
  /**
   * The years of the lists in which the label was seen with this wording.
   *
   * Items: The year of a list, in quotation marks.
   */
  seen: string[];
}
/**
 * An age as a source states it, on a date. Never a date of birth.
 */
export interface Age {
  /**
   * The age stated.
   */
  value: number;
  /**
   * When the person had that age, as EDTF text in quotation marks.
   */
  asOf: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * Names a source and a place in it, and says how far the source bears the statement out.
 */
export interface Citation {
  /**
   * The id of the source: the name of its file in data/sources/ without .yml.
   */
  source: string;
  at?: Locator;
  supports: Supports;
  note?: Note;
  via?: Via;
  /**
   * What the citing document printed for this source (its symbol or title), kept when that is wrong.
   */
  asCited?: string;
  /**
   * The seal: the SHA-256 of what the place said when it was sealed, as docs/passages.md defines it. “casebook evidence --seal” writes it.
   */
  passage?: string;
  /**
   * The SHA-256 of the statement and of its citation when the two were compared, as docs/passages.md defines it: the other side of the seal. If either changes, that is a finding. “casebook evidence --seal” writes it.
   */
  statement?: string;
  /**
   * Who compared the statement with the place cited: one entry for each comparison. An entry counts as long as neither has changed.
   */
  checked?: Comparison[];
}
/**
 * Where in the source it stands. Keys as the document offers them: section goes with paragraph or item; the others stand alone or with page.
 */
export interface Locator {
  /**
   * The page as printed; in a document without printed numbers, counted from 1. Text, in quotation marks; a range with a hyphen.
   */
  page?: string;
  /**
   * The section, by its id in the outline of the source. Title block, contents and annex are sections.
   */
  section?: string;
  /**
   * The paragraph number as printed; in a source without numbered paragraphs the count within the section, a paragraph split by footnotes counting once. Text, in quotation marks; a range with a hyphen.
   */
  paragraph?: string;
  /**
   * The bullet or list item within the section, counted from 1. Text, in quotation marks; a range with a hyphen.
   */
  item?: string;
  /**
   * The row of a table, counted from 1 with its heading, as a spreadsheet numbers it; of a file that holds a list of records, the record. Text, in quotation marks; a range with a hyphen.
   */
  row?: string;
  /**
   * The footnote number. Text, in quotation marks; a range with a hyphen.
   */
  footnote?: string;
  /**
   * The article of a law or treaty. Text, in quotation marks; a range with a hyphen.
   */
  article?: string;
  /**
   * The number of the recommendation as the document prints it. Text, in quotation marks; a range with a hyphen.
   */
  recommendation?: string;
  /**
   * The annex by its number or letter. Text, in quotation marks; a range with a hyphen.
   */
  annex?: string;
  /**
   * Hours, minutes and seconds from the start. Text, in quotation marks; a range with a hyphen.
   */
  timestamp?: string;
}
/**
 * The document through which the cited source is known, when that source itself was not opened, or was found only because this document cites it.
 */
export interface Via {
  /**
   * The id of the source that cites it.
   */
  source: string;
  at?: Locator;
}
/**
 * Somebody read the place cited and compared the statement with it.
 */
export interface Comparison {
  /**
   * An id under reviewers in data/dataset.yml.
   */
  by: string;
  /**
   * The day, in quotation marks.
   */
  date: string;
  /**
   * The copy that was read, by its SHA-256: one of the copies of the source.
   */
  copy?: string;
  /**
   * The SHA-256 of what the place said in that copy, so that a later change can be seen without the text.
   */
  passage?: string;
  /**
   * The SHA-256 of the statement and of its citation as they were compared, as docs/passages.md defines it. A statement that has changed since is no longer checked. “casebook evidence RECORD --check-as HANDLE” writes the entry.
   */
  statement?: string;
}
/**
 * A second value for a field of the same object: what a source states, beside what the field holds, with the reason for the choice. Nothing is overwritten.
 */
export interface Discrepancy {
  /**
   * The field it is about, as a path from the object that holds this list; steps are joined by slashes, and an item of a list is named by its id.
   */
  field: string;
  /**
   * The other value as text, as printed.
   */
  stated: string;
  statedValue?: StatedValue;
  citations: Citations;
  /**
   * resolved: the field holds the right value. open: the field holds the likeliest reading. compatible: both values can be true, such as a day and the month that holds it; they are kept because a reader will compare them.
   */
  status: "resolved" | "open" | "compatible";
  /**
   * What shows which value is right: citations of the same shape. Leave it out where the cited document itself shows it.
   */
  evidence?: Citation[];
  /**
   * Why the field holds what it holds, or what would settle the matter, in one or two sentences of our own.
   */
  resolution: string;
}
/**
 * The other value in the form of the field that it is about: exactly one key. Leave it out for a value in words.
 */
export interface StatedValue {
  date?: Edtf;
  quantity?: Quantity;
  duration?: DurationQuantity;
}
/**
 * A figure as the source gives it. Exactly one key, the one that says what the source says. Zero is a value; silence is not: leave the field out.
 */
export interface Quantity {
  /**
   * The figure itself.
   */
  exact?: number;
  /**
   * This many or more.
   */
  "at-least"?: number;
  /**
   * This many or fewer.
   */
  "at-most"?: number;
  /**
   * More than this many.
   */
  "more-than"?: number;
  /**
   * Approximately this many.
   */
  about?: number;
  between?: QuantityRange;
  /**
   * The estimate in words, where the source gives no number; no number is made of it.
   */
  words?: string;
}
/**
 * From the smaller to the larger figure, both included.
 */
export interface QuantityRange {
  /**
   * The smaller figure.
   */
  min: number;
  /**
   * The larger figure.
   */
  max: number;
}
/**
 * A length of time as the source gives it, in ISO 8601 durations. Exactly one key, the one that says what the source says. Zero is a value; silence is not: leave the field out.
 */
export interface DurationQuantity {
  /**
   * The length itself. ISO 8601: P5Y, P2Y6M, P50D, PT4H.
   */
  exact?: string;
  /**
   * This long or longer. ISO 8601: P5Y, P2Y6M, P50D, PT4H.
   */
  "at-least"?: string;
  /**
   * This long or shorter. ISO 8601: P5Y, P2Y6M, P50D, PT4H.
   */
  "at-most"?: string;
  /**
   * Longer than this. ISO 8601: P5Y, P2Y6M, P50D, PT4H.
   */
  "more-than"?: string;
  /**
   * Approximately this long; "almost" and "around" belong here. ISO 8601: P5Y, P2Y6M, P50D, PT4H.
   */
  about?: string;
  between?: DurationRange;
  /**
   * The length in words, where the source gives none that can be counted.
   */
  words?: string;
}
/**
 * From the shorter to the longer time, both included.
 */
export interface DurationRange {
  /**
   * The shorter time. ISO 8601: P5Y, P2Y6M, P50D, PT4H.
   */
  min: string;
  /**
   * The longer time. ISO 8601: P5Y, P2Y6M, P50D, PT4H.
   */
  max: string;
}
/**
 * What an assessor found about one or several items: one finding is written once.
 */
export interface Assessment {
  id: PartId;
  /**
   * The items it is about, by their ids in this set.
   *
   * Items: An item of this set by its id.
   */
  of?: string[];
  /**
   * How many items are meant, where the source does not say which; say so in the note. With of as well, the count that the source gives.
   */
  ofCount?: number;
  /**
   * Who assessed: an organization of data/organizations/.
   */
  by: string;
  /**
   * When, as EDTF text in quotation marks: the date of the assessment, or of the document that holds it.
   */
  asOf: string;
  /**
   * The scale of the assessor. free-text: words without grades. ccpr-2017: A to E of the Human Rights Committee since 2017. ccpr-2008: its grades A, B1, B2, C1, C2, D1, D2, E before. upr-info-iri: the index of UPR Info, 0 to 1. other: say which in the note.
   */
  scale: "free-text" | "ccpr-2008" | "ccpr-2017" | "upr-info-iri" | "other";
  /**
   * The grade as printed, on the assessor's own scale.
   */
  grade?: string;
  /**
   * The grade or the words of the assessor on our scale: the mapping is ours.
   */
  level:
    | "implemented"
    | "partially-implemented"
    | "not-implemented"
    | "regressed"
    | "no-information"
    | "not-assessable";
  /**
   * What the assessor found, in our own words; left out for a grade without words.
   */
  finding?: string;
  /**
   * Earlier assessments that this one replaces. They stay in the record.
   *
   * Items: An assessment of this set by its id.
   */
  supersedes?: string[];
  /**
   * Cases that the assessor gives as proof.
   *
   * Items: A case of data/cases/.
   */
  cases?: string[];
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * What happened to a person, a group or an organization, or a practice: one file in data/cases/. Statements carry citations; title, summary and themes are ours.
 */
export interface Case {
  /**
   * A short title of our own.
   */
  title: string;
  /**
   * individual: one or a few people named. group: many people. organization: an organization is the victim. practice: a pattern without a single incident; it may have claims and no events.
   */
  kind: "individual" | "group" | "organization" | "practice";
  state: State;
  stage?: Stage;
  /**
   * The case in a sentence or two of our own; nothing that no cited statement of the record says.
   */
  summary: string;
  /**
   * Whose case it is; who took part in what stands in the events.
   *
   * Items: A person of data/people/.
   */
  people?: string[];
  /**
   * The organizations whose case it is.
   *
   * Items: An organization of data/organizations/.
   */
  organizations?: string[];
  themes?: Themes;
  /**
   * Laws and provisions that the practice rests on; the provisions used in an event stand in the event.
   *
   * Items: A law, or one of its provisions: the id of the law, # and the id of the provision.
   */
  laws?: string[];
  /**
   * The rights violated, each with its standing and citations.
   */
  violations?: Violation[];
  /**
   * Recommendations that bear on the case, as set#number. The inverse is computed.
   *
   * Items: A recommendation: the id of the set, # and the number of the item.
   */
  recommendations?: string[];
  /**
   * Other cases that belong together with this one. Written on one side only.
   *
   * Items: A case of data/cases/.
   */
  related?: string[];
  /**
   * How things stood, for whom and when; over time, in order.
   */
  statuses?: CaseStatus[];
  /**
   * What happened, in order of time as far as it is known.
   */
  events?: CaseEvent[];
  claims?: Claims;
  responses?: Responses;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  restricted?: Restricted;
  embargo?: Embargo;
}
/**
 * A right that the record says was violated, with its standing.
 */
export interface Violation {
  id: PartId;
  /**
   * A term of the table violation-types.
   */
  type: string;
  status: StatementStatus;
  standing?: Standing;
  /**
   * Whose right, where the case is of several people.
   *
   * Items: A person of data/people/.
   */
  people?: string[];
  /**
   * Whose right, where it is an organization's.
   *
   * Items: An organization of data/organizations/.
   */
  organizations?: string[];
  /**
   * Events of this case in which it happened.
   *
   * Items: An event of this case by its id.
   */
  events?: string[];
  /**
   * Who did it, ordered it or let it happen, where no event of the violation has them among its participants.
   */
  involvement?: Involvement[];
  /**
   * The articles that a body named when it spoke of this violation, with citations. Which articles a type of violation touches by our own classification stands in the table violation-types.
   */
  rights?: ViolatedRight[];
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * Somebody who spoke to the statement: the stance, and whose it is (one of person, organization, state, or the event in which it was said; without any, the author of the cited source).
 */
export interface Stance {
  /**
   * asserts: says that it is so. finds: decides that it is so, as a court or a body of several States does. admits: is answerable for it and says that it is so. denies: is concerned and says that it is not so. refutes: decides, or shows, that it is not so.
   */
  stance: "asserts" | "finds" | "admits" | "denies" | "refutes";
  /**
   * A person of data/people/ whose stance it is.
   */
  person?: string;
  /**
   * An organization, authority or court of data/organizations/ whose stance it is.
   */
  organization?: string;
  state?: State;
  /**
   * The event in which it was said or decided: its participants, date and citations are those of the stance. A part of this record by its bare id, or case#event of a case.
   */
  event?: string;
  date?: Edtf;
  /**
   * The standard by which the body decided, only where it states it: reasonable-grounds (to believe), balance-of-probabilities, beyond-reasonable-doubt.
   */
  proof?: "reasonable-grounds" | "balance-of-probabilities" | "beyond-reasonable-doubt";
  citations?: Citations;
  note?: Note;
}
/**
 * The part that somebody had in the violation, with its own standing: one of state, organization, person or unnamed. A person only if a court named in the record convicted them.
 */
export interface Involvement {
  state?: State;
  /**
   * An organization, authority or court of data/organizations/.
   */
  organization?: string;
  /**
   * A person of data/people/.
   */
  person?: string;
  /**
   * Somebody or some body that the source does not name, in a few words: never a record of its own.
   */
  unnamed?: string;
  /**
   * In which capacity: official (an organ or agent of the State), with-acquiescence (others with the consent or acquiescence of officials), private, unknown.
   */
  capacity?: "official" | "with-acquiescence" | "private" | "unknown";
  /**
   * What their part was, after the degrees of involvement of HURIDOCS: committed (carried it out), ordered, planned, assisted, acquiesced, failed-to-prevent (by omission), unknown.
   */
  degree?:
    | "committed"
    | "ordered"
    | "planned"
    | "assisted"
    | "acquiesced"
    | "failed-to-prevent"
    | "unknown";
  status: StatementStatus;
  citations: Citations;
  note?: Note;
}
/**
 * An article that a body named.
 */
export interface ViolatedRight {
  treaty: Treaty;
  article: TreatyArticle;
  /**
   * The body that named it, where the cited source is of somebody else.
   */
  by?: string;
  citations: Citations;
  note?: Note;
}
/**
 * How things stood for a person or an organization at a time.
 */
export interface CaseStatus {
  id: PartId;
  /**
   * How things stood. named-only: the source names the case and says no more.
   */
  value:
    | "detained"
    | "imprisoned"
    | "house-arrest"
    | "restricted-freedom"
    | "in-psychiatric-detention"
    | "conditionally-released"
    | "free"
    | "acquitted"
    | "in-exile"
    | "disappeared"
    | "dead"
    | "banned"
    | "dissolved"
    | "registration-refused"
    | "without-remedy"
    | "remedied"
    | "ongoing"
    | "ended"
    | "named-only";
  /**
   * The person, where the case is of several people.
   */
  of?: string;
  /**
   * The organization, where the case is of one.
   */
  ofOrganization?: string;
  /**
   * When it stood so, as EDTF text in quotation marks; the date of the source, where that is all there is.
   */
  asOf: string;
  restrictions?: Restrictions;
  /**
   * The day on which somebody last looked for anything later and found nothing, in quotation marks.
   */
  lastChecked?: string;
  /**
   * Health, as far as the person or their lawyer published it, in a few words of our own; “healthBy” says which.
   */
  health?: string;
  /**
   * Who published it: person or lawyer.
   */
  healthBy?: "person" | "lawyer";
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
  restricted?: Restricted;
}
/**
 * Values that may not be published. Allowed only in a dataset whose data/dataset.yml says visibility: private; in a public repository the key itself is an error, for pushing is publishing and git keeps it.
 */
export interface Restricted {
  /**
   * A name that must not be published.
   */
  name?: string;
  /**
   * How to reach the person.
   */
  contact?: string;
  /**
   * Where the person lives or stays.
   */
  whereabouts?: string;
  /**
   * Relatives who could be identified.
   */
  relatives?: string;
  /**
   * Details of health beyond what is published.
   */
  health?: string;
  /**
   * Who told it.
   */
  witness?: string;
  /**
   * Anything else that must not be published.
   */
  note?: string;
}
/**
 * Something that happened, at one time, with its citations. Separate events for separate dates: arrest, sentence and release are three.
 */
export interface CaseEvent {
  id: PartId;
  type: EventType;
  status?: StatementStatus;
  standing?: Standing;
  date?: Edtf;
  dateBasis?: DateBasis;
  /**
   * Why no date can be given, where the event follows no other either.
   */
  undated?: string;
  /**
   * Earlier events that this one came after: parts of this record by their bare id, or case#event of another case. What led to it stands here, and under causedBy too.
   *
   * Items: An event of this case, or case#event of another.
   */
  follows?: string[];
  /**
   * Those of the events it follows that led to it, as a cited source says in words: because, for, in protest against. Parts of this record by their bare id, or case#event of another case. Time alone is no cause.
   *
   * Items: An event of this case, or case#event of another.
   */
  causedBy?: string[];
  /**
   * The day by which a decision is to be carried out or answered, as EDTF text in quotation marks; in the note how it was worked out, where the source gives a length of time.
   */
  deadline?: string;
  /**
   * Events of other cases that tell of this one too, alone or as one of many: case#event. Written on one side only; each case keeps what concerns it.
   *
   * Items: An event of another case.
   */
  toldIn?: string[];
  duration?: DurationQuantity;
  /**
   * Where it happened, no finer than the town unless the exact place is public: a term of data/reference/places.yml.
   */
  place?: string;
  /**
   * Where it happened, when in several places.
   *
   * Items: A term of data/reference/places.yml.
   */
  places?: string[];
  /**
   * Who took part, and as what.
   */
  participants?: Participant[];
  /**
   * Provisions under which it was done: the charge, the verdict, the ban.
   *
   * Items: A law, or one of its provisions: the id of the law, # and the id of the provision.
   */
  laws?: string[];
  /**
   * The offences charged or found, in a few words of our own, where the source names them.
   *
   * Items: One of them, in a few words of our own.
   */
  offences?: string[];
  /**
   * The reasons that the body gave, in our own words.
   *
   * Items: One of them, in a few words of our own.
   */
  grounds?: string[];
  outcome?: CaseEventOutcome;
  /**
   * Figures that belong to the event.
   */
  figures?: EventFigure[];
  /**
   * What happened, in our own words, where the other fields do not say it.
   */
  summary?: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
  restricted?: Restricted;
}
/**
 * Somebody who took part: the role, and one of person, organization or unnamed.
 */
export interface Participant {
  /**
   * What they were in this event. addressee: to whom an appeal, a communication or a statement is addressed. alleged-perpetrator goes with an event of the status alleged, unless a court named in the record convicted them.
   */
  role:
    | "victim"
    | "defendant"
    | "detainee"
    | "suspect"
    | "complainant"
    | "claimant"
    | "respondent"
    | "alleged-perpetrator"
    | "witness"
    | "judge"
    | "court"
    | "prosecutor"
    | "investigator"
    | "police"
    | "lawyer"
    | "authority"
    | "employer"
    | "organizer"
    | "participant"
    | "relative"
    | "medical-examiner"
    | "monitor"
    | "decision-maker"
    | "target"
    | "addressee"
    | "source";
  /**
   * A person of data/people/.
   */
  person?: string;
  /**
   * An organization, authority or court of data/organizations/.
   */
  organization?: string;
  /**
   * Somebody or some body that the source does not name, in a few words: never a record of its own.
   */
  unnamed?: string;
}
/**
 * What came of the event. imprisonment, restrictedFreedom (a sentence served outside prison), administrativeDetention, detention (any other) and communityService say for how long; fine and payment (tax, damages, any other sum) how much; restrictionsFor how long the restrictions hold. A rule says which keys fit which type of event.
 */
export interface CaseEventOutcome {
  /**
   * How the body decided: on a charge (guilty, acquitted, discontinued), on an appeal (upheld, overturned, changed, sent-back), on a request or claim (granted, partly-granted, refused, inadmissible), of an international body (violation, no-violation).
   */
  decision?:
    | "guilty"
    | "acquitted"
    | "discontinued"
    | "upheld"
    | "overturned"
    | "changed"
    | "sent-back"
    | "granted"
    | "partly-granted"
    | "refused"
    | "inadmissible"
    | "violation"
    | "no-violation";
  imprisonment?: DurationQuantity;
  restrictedFreedom?: DurationQuantity;
  administrativeDetention?: DurationQuantity;
  detention?: DurationQuantity;
  communityService?: DurationQuantity;
  /**
   * Whether the sentence was suspended.
   */
  suspended?: boolean;
  fine?: Money;
  payment?: Money;
  compensation?: Compensation;
  restrictions?: Restrictions;
  restrictionsFor?: DurationQuantity;
  /**
   * Conditions of a release, where they are stated.
   *
   * Items: One of them, in a few words of our own.
   */
  conditions?: string[];
  /**
   * What was ordered to be done, one entry each.
   *
   * Items: One of them, in a few words of our own.
   */
  orders?: string[];
  /**
   * Whether the dissolution of the organizations that are its targets was ordered.
   */
  dissolution?: boolean;
  /**
   * What the organization was declared to be.
   */
  designation?: "extremist" | "terrorist" | "undesirable" | "foreign-agent" | "unlawful";
  /**
   * What was found: injuries, breaches, facts; one entry each.
   *
   * Items: One of them, in a few words of our own.
   */
  findings?: string[];
  /**
   * What came of an appeal, a communication or a statement, as a source says, in a few words.
   */
  result?: string;
}
/**
 * An amount and its currency, with conversions that a source prints.
 */
export interface Money {
  amount: Quantity;
  currency: Currency;
  /**
   * The same sum in other currencies, where a source prints it.
   */
  conversions?: Conversion[];
}
/**
 * The same sum in another currency, as the source prints it; a value of its own, with its own citations. It is never worked out by us.
 */
export interface Conversion {
  amount: Quantity;
  currency: Currency;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * Whether compensation was granted, and how much.
 */
export interface Compensation {
  /**
   * Whether it was granted, refused, or recommended by a body that cannot order it.
   */
  decision: "granted" | "refused" | "recommended";
  amount?: Money;
}
/**
 * A figure that belongs to the event: how many people, where, by whose count.
 */
export interface EventFigure {
  id: ItemId;
  /**
   * What is counted, in a few words.
   */
  of: string;
  quantity: Quantity;
  /**
   * Where, if only a part of the event is counted: a term of data/reference/places.yml.
   */
  place?: string;
  /**
   * Whose estimate it is, where the cited source names somebody else.
   */
  by?: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * Anything else that is stated of this record, in our own words, with its standing and its citations.
 */
export interface Claim {
  id: PartId;
  /**
   * One statement, short and neutral, in our own words.
   */
  text: string;
  /**
   * The field of the record, or the id of the part, that the claim is about. Leave it out for the record as a whole.
   */
  about?: string;
  status: StatementStatus;
  standing?: Standing;
  /**
   * Whose statement it is, where that is not the author of the cited source: full names of people or organizations.
   *
   * Items: Full name of a person or an organization: people/maks-bokayev, organizations/amnesty-international.
   */
  by?: string[];
  /**
   * The time for which it is stated, as EDTF text in quotation marks.
   */
  asOf?: string;
  quantity?: Quantity;
  duration?: DurationQuantity;
  themes?: Themes;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
  restricted?: Restricted;
}
/**
 * What a State, a person or an organization answered to statements of this record or of others: one answer, written once, with every statement that it speaks to. Its date is shown beside it; an answer that is older than a statement does not contest it.
 */
export interface Response {
  id: PartId;
  /**
   * The statements that it speaks to: parts of this record by their bare ids, parts of other records as collection/id#part. Claims, events, violations, values, provisions and statuses.
   *
   * Items: A part of this record by its bare id, or collection/id#part of another record.
   */
  to: string[];
  actor: Actor;
  date?: Edtf;
  /**
   * denies: it is not so. explains: gives reasons or says what is done, without denying. partly-accepts: a part is so. accepts: it is so.
   */
  stance: "denies" | "explains" | "partly-accepts" | "accepts";
  /**
   * One answer, short and neutral, in our own words.
   */
  text: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * Something that is not known where no field is wrong.
 */
export interface OpenQuestion {
  id: PartId;
  /**
   * What is not known, in a sentence of our own.
   */
  text: string;
  /**
   * The field of the record, or the id of the part, that the question is about.
   */
  about?: string;
  citations?: Citations;
}
/**
 * The whole record is kept out of releases for as long as this stands here. Allowed only in a private dataset; in a public repository it would be published by being pushed.
 */
export interface Embargo {
  /**
   * The day on which somebody looks again, in quotation marks. The record is not published on that day by itself: the embargo ends when it is removed.
   */
  until: string;
  /**
   * Why it waits, in a sentence.
   */
  reason: string;
}
/**
 * Why something in one or several records changed.
 */
export interface Change {
  /**
   * The version of the data that is the first to hold the change, three numbers with points.
   */
  version: string;
  /**
   * correction: what stood there was wrong. new-information: something happened, or became known. redaction: it may no longer be published; what stood there is repeated nowhere.
   */
  reason: "correction" | "new-information" | "redaction";
  /**
   * The records that changed.
   *
   * Items: The full name of a record: collection/id.
   */
  records: string[];
  /**
   * The place in each of the records, in which list items are named by their id, with all that lies below it. Without it the whole record is meant.
   */
  pointer?: string;
  /**
   * Why, in a sentence or two for those who use the data. Of a redaction it says nothing of what stood there.
   */
  note: string;
}
/**
 * data/changes.yml: why the data changed, in the words of those who changed it. Entries of earlier versions stay, as the history of what was wrong.
 */
export interface Changes {
  /**
   * One entry for each change that has a reason of its own; a change to many records is one entry.
   */
  changes: Change[];
}
/**
 * A source that this one cites, in its text, a footnote or its annex.
 */
export interface CitedSource {
  at: Locator;
  /**
   * The source it cites: the right one, where the citation is wrong.
   */
  source: string;
  /**
   * What is printed, where that is wrong or not the symbol of the source.
   */
  asCited?: string;
  note?: Note;
}
/**
 * An article of a treaty.
 */
export interface ClassifiedRight {
  treaty: Treaty;
  article: TreatyArticle;
}
/**
 * casebook.config.yml beside data/: how severe the findings of each rule are in this dataset, how many records may change at once, and where documents are kept.
 */
export interface Config {
  /**
   * One entry for each rule whose findings are to have another severity; one for a collection counts before one for all.
   */
  severities: RuleSeverity[];
  /**
   * How many records may change at once without an entry in data/changes.yml; 50 where it is left out.
   */
  bulkChange?: number;
  /**
   * The folder of the documents that casebook archive keeps, from the folder of this file on; archive where it is left out.
   */
  archive?: string;
}
/**
 * The severity of every finding of a rule, with the reason.
 */
export interface RuleSeverity {
  /**
   * The rule as the report names it.
   */
  rule: string;
  /**
   * Only in the records of this collection; in all where it is left out.
   */
  collection?:
    | "cases"
    | "recommendations"
    | "sources"
    | "people"
    | "organizations"
    | "laws"
    | "reviews"
    | "statistics"
    | "reference";
  /**
   * error blocks a release, warning asks for a look, info is advice; off takes the findings out, and the report says how many.
   */
  severity: "error" | "warning" | "info" | "off";
  /**
   * Why this dataset differs, in a sentence.
   */
  reason: string;
}
/**
 * data/dataset.yml: what the dataset as a whole is.
 */
export interface Dataset {
  /**
   * The name of the dataset.
   */
  title: string;
  /**
   * The name of the package and of the archives of a release. It stays when the title changes; without it the title decides.
   */
  name?: string;
  /**
   * What it holds, for whom, and what it leaves out.
   */
  description: string;
  /**
   * The version of the data, three numbers with points.
   */
  version: string;
  /**
   * The version of the schemas that the records are written for, three numbers with points. `casebook migrate` raises it.
   */
  schemaVersion?: string;
  /**
   * The day on which this version is released, as those who release it set it. What happened after it is new information in the next.
   */
  issued?: string;
  /**
   * public: may be published, and no record may hold restricted values. private: stays with those who keep it.
   */
  visibility: "public" | "private";
  /**
   * The licence of the data, by its SPDX id.
   */
  licence: string;
  /**
   * The address that the names of records are made of; it ends in a slash, or in a slash and #.
   */
  baseIri?: string;
  /**
   * The DOI of the dataset, if it has one, without https://doi.org/.
   */
  doi?: string;
  /**
   * Where a release lies once it is published, so that catalogues can name the place of each file. A draft names none.
   */
  downloads?: {
    /**
     * The address below which every file of the release has its path, such as casebook.json. {version} stands for the version of the release, so that an address never leads to another file.
     */
    files?: string;
    /**
     * The address below which the release lies as one .zip, under the name that the build gives it. The release workflow attaches it to a release of GitHub.
     */
    archive?: string;
  };
  /**
   * Where the records are kept on GitHub, so that each page of the site leads to its file, to the form for a correction and to the private report of a danger.
   */
  repository?: string;
  /**
   * Who publishes the dataset.
   */
  publisher?: string;
  language?: Language;
  /**
   * The States it covers.
   *
   * Items: A row of the table states.
   */
  states?: string[];
  /**
   * Who compares statements with their sources: the ids that stand under checked of a citation.
   */
  reviewers?: Reviewer[];
  /**
   * Words to find it by.
   *
   * Items: A word or two.
   */
  keywords?: string[];
}
/**
 * Somebody who compares statements with their sources, under a name of their choice.
 */
export interface Reviewer {
  /**
   * Names the reviewer in citations; never given to somebody else.
   */
  id: string;
  /**
   * How the reviewer wants to be called in public; a role is enough.
   */
  name?: string;
}
/**
 * A date, and where it is stated.
 */
export interface DatedStatement {
  value: Edtf;
  dateBasis?: DateBasis;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * A finding that is accepted until a day, with the reason.
 */
export interface Exception {
  /**
   * The rule as the report names it.
   */
  rule: string;
  /**
   * The full name of the record: collection/id.
   */
  record: string;
  /**
   * The place in the record as the report gives it; list items are named by their id. An empty text means the whole record.
   */
  pointer: string;
  /**
   * Why it is accepted, in a sentence.
   */
  reason: string;
  /**
   * The last day on which the exception holds, in quotation marks.
   */
  until: string;
}
/**
 * data/exceptions.yml: findings that are known and accepted until a day.
 */
export interface Exceptions {
  /**
   * One entry for each finding that is accepted for a time.
   */
  exceptions: Exception[];
}
/**
 * A name that the State has given up.
 */
export interface FormerStateName {
  /**
   * The former name.
   */
  name: string;
  /**
   * The year in which it went out of use, in quotation marks.
   */
  until: string;
}
/**
 * One regular session of the Council.
 */
export interface HrcSession {
  /**
   * The number of the regular session.
   */
  session: number;
  /**
   * When the session began. In quotation marks, to the month or the day.
   */
  start: string;
  /**
   * When the session ended. In quotation marks, to the month or the day.
   */
  end: string;
  verified: Verified;
  citations?: Citations;
  note?: Note;
}
/**
 * The regular sessions of the Human Rights Council: the table hrc-sessions.
 */
export interface HrcSessionsTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always session in this table.
   */
  key: "session";
  verification: Verification;
  /**
   * The rows, each named by its session, which occurs once.
   */
  rows: HrcSession[];
}
/**
 * For each way of verifying that the table uses, what it means here: where the rows so marked were read, or how they were worked out.
 */
export interface Verification {
  /**
   * Where rows or columns marked primary were read.
   */
  primary?: string;
  /**
   * Which official publication, other than the document itself, they come from.
   */
  official?: string;
  /**
   * Which announcement, press report or private compilation they come from.
   */
  press?: string;
  /**
   * By which rule they were worked out.
   */
  derived?: string;
  /**
   * What is known from memory only.
   */
  recall?: string;
}
/**
 * The Working Group on the Universal Periodic Review; the States that recommend stand in each item.
 */
export interface IssuerUprWorkingGroup {
  /**
   * Who made them.
   */
  kind: "upr-working-group";
}
/**
 * A committee, on the report of a State.
 */
export interface IssuerTreatyBodyObservations {
  /**
   * Who made them.
   */
  kind: "treaty-body-concluding-observations";
  /**
   * The treaty body by its code: a row of the table treaty-bodies.
   */
  committee: string;
  /**
   * The number of the session in which they were adopted.
   */
  session?: number;
  /**
   * Which report of the State was examined.
   */
  periodicReport?: number;
}
/**
 * A committee, on a complaint by a person (an individual communication).
 */
export interface IssuerTreatyBodyViews {
  /**
   * Who made them.
   */
  kind: "treaty-body-views";
  /**
   * The treaty body by its code: a row of the table treaty-bodies.
   */
  committee: string;
  /**
   * The number of the session in which they were adopted.
   */
  session?: number;
  /**
   * The number of the communication: serial, slash, year of registration.
   */
  communication: string;
  /**
   * Who complained, where the views name them.
   *
   * Items: A person of data/people/.
   */
  complainants?: string[];
}
/**
 * An independent expert or working group of the Human Rights Council.
 */
export interface IssuerSpecialProcedure {
  /**
   * Who made them.
   */
  kind: "special-procedure";
  /**
   * The mandate by its code: a row of the table special-procedures.
   */
  mandate: string;
  /**
   * When the visit took place that the report is about, as EDTF text in quotation marks.
   */
  visit?: string;
  /**
   * The number of an opinion of the Working Group on Arbitrary Detention: serial, slash, year.
   */
  opinion?: string;
}
/**
 * A body that supervises the conventions of the International Labour Organization.
 */
export interface IssuerIloSupervisory {
  /**
   * Who made them.
   */
  kind: "ilo-supervisory";
  /**
   * The body: an organization of data/organizations/.
   */
  organization: string;
  /**
   * The session of the International Labour Conference.
   */
  session?: number;
  /**
   * The conventions it concerned: laws of data/laws/.
   *
   * Items: A convention of data/laws/.
   */
  conventions?: string[];
}
/**
 * A regional organization or one of its bodies.
 */
export interface IssuerRegionalBody {
  /**
   * Who made them.
   */
  kind: "regional-body";
  /**
   * An organization of data/organizations/.
   */
  organization: string;
}
/**
 * A national human rights institution.
 */
export interface IssuerNhri {
  /**
   * Who made them.
   */
  kind: "nhri";
  /**
   * An organization of data/organizations/.
   */
  organization: string;
}
/**
 * A non-governmental organization, or several together. Its demands have no position of the State.
 */
export interface IssuerNgo {
  /**
   * Who made them.
   */
  kind: "ngo";
  /**
   * The organizations that signed.
   *
   * Items: An organization of data/organizations/.
   */
  organizations: string[];
}
/**
 * A code, law, decree, treaty or standard: one file in data/laws/, with its provisions, their penalties, and the acts of States.
 */
export interface Law {
  /**
   * Its title in English, short where that is usual.
   */
  title: string;
  /**
   * What it is. standard: declarations and principles that are not treaties. unidentified: rules that a source speaks of without saying which law they stand in.
   */
  kind:
    | "constitution"
    | "code"
    | "law"
    | "decree"
    | "regulation"
    | "treaty"
    | "standard"
    | "unidentified";
  treaty?: Treaty;
  state?: State;
  names?: Names;
  stage?: Stage;
  /**
   * Its official number, as printed.
   */
  number?: string;
  /**
   * When it was adopted, as EDTF text in quotation marks.
   */
  adopted?: string;
  inForce?: TimeInForce;
  /**
   * Laws that it replaced.
   *
   * Items: A law of data/laws/.
   */
  replaces?: string[];
  /**
   * Laws that it amended or proposes to amend.
   *
   * Items: A law of data/laws/.
   */
  amends?: string[];
  /**
   * The source that holds its text.
   */
  source?: string;
  /**
   * What it is about, in a sentence of our own.
   */
  summary?: string;
  /**
   * The provisions that the data name, not all it has.
   */
  provisions?: Provision[];
  /**
   * Signature, ratification and other acts, for a treaty.
   */
  participation?: Participation[];
  themes?: Themes;
  citations?: Citations;
  claims?: Claims;
  responses?: Responses;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  embargo?: Embargo;
}
/**
 * One form of a name, in one language and script, with the place that prints it.
 */
export interface Name {
  id: ItemId;
  /**
   * The name as it is written.
   */
  value: string;
  lang: Language;
  /**
   * preferred: the form we use. official: the bearer's own or the legal form. variant: another spelling or wording met in a source. short: an abbreviation or acronym. former: no longer in use. translation: ours or a source's.
   */
  kind: "preferred" | "official" | "variant" | "short" | "former" | "translation";
  /**
   * When the name was in use, as EDTF text in quotation marks, where that is known.
   */
  inUse?: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
  restricted?: Restricted;
}
/**
 * From when until when it is in force.
 */
export interface TimeInForce {
  /**
   * The first day in force, as EDTF text in quotation marks.
   */
  from?: string;
  /**
   * The last day in force, as EDTF text in quotation marks; left out while it is in force.
   */
  until?: string;
}
/**
 * An article or another part of the law.
 */
export interface Provision {
  id: PartId;
  /**
   * The number as printed, where it differs from the id. In quotation marks.
   */
  number?: string;
  /**
   * What it is about, or its heading, in English.
   */
  title?: string;
  names?: Names;
  /**
   * What it says, in our own words.
   */
  summary?: string;
  /**
   * The provision it is a part of, by its id.
   */
  partOf?: string;
  /**
   * Provisions that it replaced, as law#provision, or by the bare id within this law.
   *
   * Items: A provision of another law as law#provision, or one of this law by its id.
   */
  replaces?: string[];
  inForce?: TimeInForce;
  /**
   * What it threatens.
   */
  penalties?: Penalty[];
  themes?: Themes;
  citations?: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * What the provision threatens, as a source says, with the time for which that holds.
 */
export interface Penalty {
  id: ItemId;
  /**
   * What it threatens.
   */
  kind:
    | "fine"
    | "administrative-detention"
    | "detention"
    | "community-service"
    | "restricted-freedom"
    | "imprisonment"
    | "life-imprisonment"
    | "death"
    | "prohibition-of-activity"
    | "suspension"
    | "other";
  /**
   * The least length, in ISO 8601.
   */
  min?: string;
  /**
   * The greatest length, in ISO 8601.
   */
  max?: string;
  fine?: Money;
  /**
   * When it applies, in a few words: part of the article, an aggravating circumstance.
   */
  case?: string;
  inForce?: TimeInForce;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * One act by which a State takes part in a treaty.
 */
export interface Participation {
  id: PartId;
  state: State;
  /**
   * domestic-approval: the State's own law on ratification. deposit: the instrument is deposited. ratification: a source says ratified without saying which of the two.
   */
  act:
    | "signature"
    | "domestic-approval"
    | "ratification"
    | "deposit"
    | "accession"
    | "succession"
    | "entry-into-force"
    | "reservation"
    | "declaration"
    | "acceptance-of-procedure"
    | "withdrawal";
  date?: Edtf;
  dateBasis?: DateBasis;
  /**
   * Why no date can be given.
   */
  undated?: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * Who found what the columns level, grade and finding hold, and when.
 */
export interface MappedAssessor {
  by: MappedOrganization;
  asOf: Edtf;
  /**
   * The scale of the assessor, as in an assessment; other: say which in the note.
   */
  scale: "free-text" | "ccpr-2008" | "ccpr-2017" | "upr-info-iri" | "other";
  note?: Note;
}
/**
 * One column of the table, and how its cells are read.
 */
export interface MappedColumn {
  /**
   * The heading as the table prints it. One without a heading is called (column 4), one whose heading stands there before State (column 4).
   */
  column: string;
  /**
   * Of recommendations: number (as the document prints it), id (of the table's own), text (the wording), summary (in our own words), kind, recommending-states, state (the one they are made to), session, document (its UN symbol, or the id of a source), issuer (who made them), position (the answer of the State), position-date, adoption-date, paragraph, theme, affected-persons, sdg (goals and targets), echoes (earlier items, as set#number), state-claim (what the State says it has done), state-claim-text, state-claim-date, level (how far it was carried out), grade (the same on the assessor's own scale), finding, responsible and deadline (kept in the note), note. Of every other collection: a field of the record, such as summary or events.arrest.date; id, the table's own name of the record; cites, the sources that the row names; split, for several fields in one cell; joined, for a column that only also uses. ignored: not read.
   */
  is: string;
  /**
   * The fields that the entries of a cell go into, in the order of the entries.
   *
   * Items: A field of the record, with points between its parts.
   */
  into?: string[];
  /**
   * Whose level, grade or finding the column holds, by the name under “assessors”.
   */
  assessor?: string;
  /**
   * The language in which the column holds the wording.
   */
  language?: "ar" | "zh" | "en" | "fr" | "ru" | "es" | "kk";
  /**
   * What stands between the entries of a cell that lists several; "\n" is a line break.
   *
   * Items: A sign, or several.
   */
  separators?: string[];
  /**
   * Whether 03/04/2020 begins with the day or with the month: day-first or month-first. Or the form itself, such as YYYYMMDD, MM.YYYY, or D/M/20YY for years of two digits that are all of the 2000s. Without it such a date is not understood.
   */
  dates?: string;
  /**
   * Which sign begins the fraction of a number; the other one groups thousands. Without it 1,234 is not understood.
   */
  decimals?: "point" | "comma";
  /**
   * What cells, or the entries of a list, stand for: a position, a kind, the code of a State, a theme, a symbol, a word of the field; leave-out for what is to be left out. What is not listed is read by the reference tables and the names of records, or not understood.
   */
  values?: {
    /**
     * A term or code of the field, or leave-out.
     */
    [k: string]: string | undefined;
  };
  /**
   * Who made the recommendations, for each value of the column.
   */
  issuers?: {
    [k: string]: Issuer | undefined;
  };
  /**
   * Why the column is not read, for the report.
   */
  because?: string;
}
/**
 * What the record says of the table itself, which becomes a source.
 */
export interface MappedSource {
  /**
   * The id of the source record; the words of the file's name where it is left out.
   */
  id?: string;
  /**
   * What the table is called, or a description of ours.
   */
  title: string;
  publisher?: MappedOrganization;
  language?: Language;
  /**
   * What may be done with the text of the table, as in a source record. unknown: terms not found.
   */
  licence:
    | "un-document"
    | "public-domain"
    | "official-text"
    | "cc-by-4.0"
    | "cc-by-sa-4.0"
    | "cc-by-nc-4.0"
    | "cc-by-nc-nd-4.0"
    | "own-words"
    | "unknown";
}
/**
 * How casebook import csv reads a table: what each column is, and what no column holds. casebook import csv FILE --suggest writes one; a person reviews it.
 */
export interface Mapping {
  /**
   * true once a person has read every line of this mapping against the table; a mapping is not used before.
   */
  reviewed: boolean;
  /**
   * What stands between two cells of a row of a CSV; recognised where it is left out.
   */
  delimiter?: "comma" | "semicolon" | "tab" | "pipe";
  /**
   * The name of the sheet of a workbook that is read; the first that is not hidden where it is left out.
   */
  sheet?: string;
  /**
   * The row that holds the headings, where that is not the first; rows above it are left out.
   */
  headings?: number;
  /**
   * How the text is encoded, where it is neither UTF-8 nor recognised, by the name that web browsers use.
   */
  encoding?: string;
  /**
   * true where the cells hold signs of HTML such as &amp;, which are then read as what they stand for.
   */
  htmlEntities?: boolean;
  source: MappedSource;
  /**
   * What the rows become. Left out: recommendations, by the settings issuer, state, session, document, assessor and items.
   */
  collection?: "cases" | "sources" | "people" | "organizations" | "laws" | "statistics";
  issuer?: Issuer;
  state?: State;
  /**
   * The session of the UPR Working Group or of the committee, where all rows are of one.
   */
  session?: number;
  /**
   * The document that all rows are of: its UN symbol, or the id of a source of the dataset.
   */
  document?: string;
  assessor?: MappedAssessor;
  /**
   * Where the table has assessments by several: each by a name, which the columns level, grade and finding give as “assessor”.
   */
  assessors?: {
    [k: string]: MappedAssessor | undefined;
  };
  /**
   * number: the number that the document prints. id: an id of the table's own, which is no number of the document. wording: neither is there; rows of one wording and answer that follow each other are one item.
   */
  items?: "number" | "id" | "wording";
  /**
   * What no single column holds, by the field of the record: a value of every record (state: KAZ), or a text with headings in braces, which joins columns. A piece in square brackets is left out where a cell in it is empty: "Arrested[ in {Place}]."
   */
  also?: {
    /**
     * A value as a cell would hold it; the values of a list are separated by commas.
     */
    [k: string]: string | undefined;
  };
  /**
   * Every column of the table, in the order of the table.
   */
  columns: MappedColumn[];
}
/**
 * One reason for which fields of the record may be published, where it can be seen, and for how long it was thought to hold. That a document of the United Nations prints a name is not a ground by itself.
 */
export interface NamingGround {
  id: ItemId;
  /**
   * The fields of this record that the ground covers.
   *
   * Items: The name of a field that tells something about the person.
   */
  fields: ("names" | "roles" | "ages" | "claims")[];
  /**
   * Why this person may be named: public-office (holds or held one, and is named for it), public-by-own-choice, consent-documented, already-widely-public, deceased.
   */
  ground:
    | "public-office"
    | "public-by-own-choice"
    | "consent-documented"
    | "already-widely-public"
    | "deceased";
  /**
   * What the ground rests on, in a sentence of our own.
   */
  note?: string;
  citations?: Citations;
  /**
   * The day on which somebody weighed the ground against the harm, in quotation marks.
   */
  decided?: string;
  /**
   * The day by which somebody decides again, in quotation marks.
   */
  reviewBy?: string;
  restricted?: Restricted;
}
/**
 * A State body, court, committee, NGO, party, union or company named in the data: one file in data/organizations/.
 */
export interface Organization {
  /**
   * What it is.
   */
  kind:
    | "government"
    | "ministry"
    | "local-authority"
    | "parliament"
    | "head-of-state"
    | "court"
    | "prosecution"
    | "police"
    | "security-service"
    | "detention-facility"
    | "tax-authority"
    | "regulator"
    | "nhri"
    | "npm"
    | "advisory-body"
    | "state-institution"
    | "un-body"
    | "treaty-body"
    | "special-procedure"
    | "intergovernmental"
    | "ngo"
    | "initiative"
    | "political-party"
    | "movement"
    | "trade-union"
    | "employers"
    | "media"
    | "school"
    | "hospital"
    | "company"
    | "religious"
    | "other";
  state?: State;
  names: Names;
  stage?: Stage;
  /**
   * Its seat: a term of data/reference/places.yml.
   */
  place?: string;
  /**
   * Host names of its own sites, without www: what the addresses of its publications are checked against.
   *
   * Items: A host name in small letters.
   */
  domains?: string[];
  /**
   * How it stands to other organizations.
   */
  relations?: Relation[];
  /**
   * Laws that found it or fix its powers.
   *
   * Items: A law, or one of its provisions: the id of the law, # and the id of the provision.
   */
  laws?: string[];
  /**
   * Organizations with a like name that are others.
   *
   * Items: An organization of data/organizations/.
   */
  distinctFrom?: string[];
  claims?: Claims;
  responses?: Responses;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  restricted?: Restricted;
  embargo?: Embargo;
}
/**
 * How this organization stands to another, as a source says: this one chairs, elects, supervises the other.
 */
export interface Relation {
  id: PartId;
  /**
   * Read from this organization to the other: "this chairs that". predecessor: the other came before this one. part-of, member-of, affiliate-of: this one belongs to the other.
   */
  type:
    | "predecessor"
    | "part-of"
    | "member-of"
    | "affiliate-of"
    | "chairs"
    | "elects"
    | "appoints"
    | "nominates"
    | "confirms"
    | "supervises"
    | "reports-to"
    | "funds"
    | "controls"
    | "operates";
  /**
   * An organization of data/organizations/.
   */
  organization: string;
  /**
   * When, as EDTF text in quotation marks.
   */
  period?: string;
  status?: StatementStatus;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * The wording of the document, by language, where its licence lets it be published. Otherwise leave it out: the summary is ours.
 */
export interface OriginalText {
  /**
   * The wording in Arabic.
   */
  ar?: string;
  /**
   * The wording in Chinese.
   */
  zh?: string;
  /**
   * The wording in English.
   */
  en?: string;
  /**
   * The wording in French.
   */
  fr?: string;
  /**
   * The wording in Russian.
   */
  ru?: string;
  /**
   * The wording in Spanish.
   */
  es?: string;
  /**
   * The wording in Kazakh.
   */
  kk?: string;
}
/**
 * One key of an outcome, or one decision, with the types of event it fits.
 */
export interface OutcomeTypeTerm {
  /**
   * The key under outcome, or decision. and the decision.
   */
  id:
    | "decision.guilty"
    | "decision.acquitted"
    | "decision.discontinued"
    | "decision.upheld"
    | "decision.overturned"
    | "decision.changed"
    | "decision.sent-back"
    | "decision.granted"
    | "decision.partly-granted"
    | "decision.refused"
    | "decision.inadmissible"
    | "decision.violation"
    | "decision.no-violation"
    | "imprisonment"
    | "restrictedFreedom"
    | "administrativeDetention"
    | "detention"
    | "communityService"
    | "suspended"
    | "fine"
    | "payment"
    | "compensation"
    | "restrictions"
    | "restrictionsFor"
    | "conditions"
    | "orders"
    | "dissolution"
    | "designation"
    | "findings"
    | "result";
  definition: TermDefinition;
  /**
   * The types of event that can have this outcome; the type other needs no mention.
   */
  types: EventType[];
  note?: Note;
}
/**
 * Which outcome fits which type of event: the table outcome-types.
 */
export interface OutcomeTypesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The outcomes, each named by its id.
   */
  terms: OutcomeTypeTerm[];
}
/**
 * A section of a document without numbered paragraphs. Title block, contents and annex are sections.
 */
export interface OutlineSection {
  /**
   * A name of ours for the section, used in locators; subsections after a slash.
   */
  id: string;
  /**
   * The heading of the section, as far as it is needed to find it.
   */
  title: string;
  /**
   * The page on which it begins, as printed.
   */
  page?: string;
  /**
   * How many paragraphs it has; a paragraph split by the footnotes of a page counts once.
   */
  paragraphs?: number;
  /**
   * How many bullets or list items it has.
   */
  items?: number;
}
/**
 * A person named in the data: one file in data/people/. Names, the ground for naming, roles and ages as stated. Minors are not named.
 */
export interface Person {
  names: Names;
  /**
   * Why the person may be named, and why each field may be published: one entry for each ground, decided on a day and decided again by another.
   */
  naming: NamingGround[];
  stage?: Stage;
  /**
   * What the person is or was.
   */
  roles?: PersonRole[];
  /**
   * Ages as stated.
   */
  ages?: Age[];
  /**
   * People with a like name who are somebody else.
   *
   * Items: A person of data/people/.
   */
  distinctFrom?: string[];
  claims?: Claims;
  responses?: Responses;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  restricted?: Restricted;
  embargo?: Embargo;
}
/**
 * What the person is or was, as a source says.
 */
export interface PersonRole {
  id: PartId;
  /**
   * A term of the table roles.
   */
  value: string;
  /**
   * Where the role is held, if in an organization.
   */
  organization?: string;
  /**
   * Who calls the person so, where it is a designation (prisoner of conscience).
   */
  by?: string;
  /**
   * When, as EDTF text in quotation marks.
   */
  period?: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
  restricted?: Restricted;
}
/**
 * One identifier that others have given the place.
 */
export interface PlaceIdentifier {
  /**
   * Whose identifier it is. iso-3166-2: a subdivision of a State, which a city of that rank is.
   */
  scheme: "iso-3166-2" | "wikidata" | "geonames";
  /**
   * The identifier as its scheme writes it: KZ-75 of ISO 3166-2, Q and a number of Wikidata, a number of GeoNames.
   */
  value: string;
  /**
   * The list or page that gives the identifier, with its version or day.
   */
  document: string;
  url: Url;
}
/**
 * One form of the name.
 */
export interface PlaceName {
  /**
   * The name as it is written.
   */
  name: string;
  lang?: Language;
  /**
   * When this was the name, as EDTF text in quotation marks. Left out for a spelling that is not bound to a time.
   */
  inUse?: string;
  verified: Verified;
  note?: Note;
}
/**
 * One town or village, under all its names.
 */
export interface PlaceTerm {
  /**
   * The term itself, as records write it. Lower-case letters and digits in groups joined by hyphens; never reused.
   */
  id: string;
  label: TermLabel;
  labelOrigins?: LabelOrigins;
  definition: TermDefinition;
  /**
   * A city or town, or a smaller settlement.
   */
  kind: "city" | "settlement";
  state: State;
  /**
   * Every form of the name that was met, with the time in which it was the name.
   */
  names: PlaceName[];
  /**
   * What others call the same place: one identifier a scheme, with the document that gives it. Of the town itself, never of a place in it, and not of the region around it.
   */
  sameAs?: PlaceIdentifier[];
  note?: Note;
}
/**
 * Towns and villages: data/reference/places.yml.
 */
export interface PlacesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The terms, each named by its id.
   */
  terms: PlaceTerm[];
}
/**
 * A group of the document itself, such as the recommendations that enjoy the support of the State.
 */
export interface RecommendationGroup {
  id: PartId;
  /**
   * What holds the group together, in our own words.
   */
  title?: string;
  position?: PositionValue;
  stateClaim?: StateClaimValue;
  /**
   * How many items stand in it, as the document numbers them.
   */
  count?: number;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * One thing asked of the State, or one concern or decision, under the number of the document.
 */
export interface RecommendationItem {
  id: PartId;
  /**
   * The number as printed, where it differs from the id. In quotation marks.
   */
  number?: string;
  /**
   * recommendation: something asked of the State. concern: something the body regrets without asking for anything. decision: a finding on a complaint. pledge: something that the State promises of its own accord, which nobody asked for in this document. Left out, it is a recommendation.
   */
  kind?: "recommendation" | "concern" | "decision" | "pledge";
  /**
   * The States that made the recommendation, by their codes of three letters.
   *
   * Items: A row of the table states.
   */
  from?: string[];
  /**
   * What is asked, in a short sentence of our own. Left out only where the item carries the wording of the document.
   */
  summary?: string;
  text?: OriginalText;
  at?: Locator;
  /**
   * The group of the document it stands in, by its id.
   */
  group?: string;
  /**
   * The answers of the State, over time; the last one stands.
   */
  positions?: StatePosition[];
  /**
   * Laws and provisions that the item names.
   *
   * Items: A law, or one of its provisions: the id of the law, # and the id of the provision.
   */
  laws?: string[];
  /**
   * People whom the item names.
   *
   * Items: A person of data/people/.
   */
  people?: string[];
  /**
   * Organizations and bodies that the item names.
   *
   * Items: An organization of data/organizations/.
   */
  organizations?: string[];
  themes?: Themes;
  /**
   * The groups of people whose rights it concerns, from the table affected-persons.
   *
   * Items: A term of the table affected-persons.
   */
  affectedPersons?: string[];
  /**
   * The goals and targets of the 2030 Agenda that it bears on, by their numbers, from the table sdgs.
   *
   * Items: The number of a goal, or of the goal and the target, in quotation marks.
   */
  sdgs?: string[];
  /**
   * Earlier items that ask for the same thing, wholly or in part, or that this one says it repeats: set#number of another set, or the bare id of an item of this one.
   *
   * Items: An item of this set by its id, or set#number of another.
   */
  echoes?: string[];
  citations?: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * One answer of the State to the item; over time, the last one stands.
 */
export interface StatePosition {
  id: ItemId;
  value: PositionValue;
  /**
   * When the State gave this answer, as EDTF text in quotation marks, where it is known.
   */
  date?: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * All that one document asks of a State: a UPR report, concluding observations, views on a complaint, an NGO submission. One file in data/recommendations/, as a rule under the id of its source.
 */
export interface RecommendationSet {
  /**
   * The document that holds them: a source of data/sources/.
   */
  source: string;
  issuer: Issuer;
  state: State;
  stage?: Stage;
  /**
   * The UPR review they were made in or for: a review of data/reviews/.
   */
  review?: string;
  adopted?: DatedStatement;
  deadline?: DatedStatement;
  /**
   * The set in a sentence of our own.
   */
  summary?: string;
  /**
   * The groups of the document itself.
   */
  groups?: RecommendationGroup[];
  /**
   * What is asked, one entry for each number of the document, in its order. Two demands in one bullet are two items.
   */
  items: RecommendationItem[];
  /**
   * What the State claims to have done, beside the document's own grouping.
   */
  stateClaims?: StateClaim[];
  /**
   * What assessors found, over time.
   */
  assessments?: Assessment[];
  claims?: Claims;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  embargo?: Embargo;
}
/**
 * What the State claims to have done about one or several items. What the document's own grouping says stands in the group.
 */
export interface StateClaim {
  id: PartId;
  /**
   * The items it is about, by their ids in this set.
   *
   * Items: An item of this set by its id.
   */
  of?: string[];
  /**
   * How many items are meant, where the source does not say which; say so in the note. With of as well, the count that the source gives.
   */
  ofCount?: number;
  value: StateClaimValue;
  /**
   * When the State claimed it, as EDTF text in quotation marks.
   */
  asOf?: string;
  /**
   * What the State says it did, in our own words.
   */
  text?: string;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * An old name and the record that answers to it now.
 */
export interface Redirect {
  /**
   * The old full name: collection/id, with # and the id of a part where only that moved.
   */
  from: string;
  /**
   * Where it is found now: one name, or the names of all that it was split into.
   *
   * Items: The full name of a record or part that answers to the old name now.
   */
  to: string[];
  /**
   * moved: the same record or part under another name. merged: the new one held something before. split: what the old name stood for is several records or parts now.
   */
  kind: "moved" | "merged" | "split";
  /**
   * The day of the change, in quotation marks.
   */
  date: string;
  /**
   * Why the name changed.
   */
  reason?: string;
}
/**
 * data/redirects.yml: where renamed, merged and split records are found now.
 */
export interface Redirects {
  /**
   * One entry for each name that is no longer in use.
   */
  redirects: Redirect[];
}
/**
 * One State's review in one cycle of the Universal Periodic Review: one file in data/reviews/. date is the day of the review itself, in the Working Group; reportAdopted the day on which the Working Group adopted its report; outcomeAdopted the day on which the plenary of the Human Rights Council adopted the outcome, months later.
 */
export interface Review {
  state: State;
  /**
   * The cycle of the UPR.
   */
  cycle: number;
  /**
   * The session of the UPR Working Group: a row of the table upr-sessions.
   */
  session: number;
  date?: DatedStatement;
  reportAdopted?: DatedStatement;
  outcomeAdopted?: DatedStatement;
  /**
   * The report of the Working Group.
   */
  report?: string;
  /**
   * Other documents of the review: the national report, summaries, submissions.
   *
   * Items: A source of data/sources/.
   */
  documents?: string[];
  totals?: Totals;
  claims?: Claims;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  embargo?: Embargo;
}
/**
 * How many recommendations the State received, and how it answered.
 */
export interface Totals {
  /**
   * All recommendations.
   */
  received: number;
  /**
   * Those that enjoy its support.
   */
  supported?: number;
  /**
   * Those it noted.
   */
  noted?: number;
  /**
   * Those it had still to answer.
   */
  pending?: number;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * One role.
 */
export interface RoleTerm {
  /**
   * The term itself, as records write it. Lower-case letters and digits in groups joined by hyphens; never reused.
   */
  id: string;
  label: TermLabel;
  labelOrigins?: LabelOrigins;
  definition: TermDefinition;
  note?: Note;
}
/**
 * Who somebody is in public: the table roles.
 */
export interface RolesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The terms, each named by its id.
   */
  terms: RoleTerm[];
}
/**
 * One goal or one target.
 */
export interface SdgRow {
  /**
   * The number of the goal, or of the goal and the target, in quotation marks.
   */
  code: string;
  /**
   * What it is about, in a few words of our own.
   */
  title: string;
  verified: Verified;
  citations?: Citations;
  note?: Note;
}
/**
 * The Sustainable Development Goals and their targets: the table sdgs.
 */
export interface SdgsTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always code in this table.
   */
  key: "code";
  verification: Verification;
  /**
   * The rows, each named by its code, which occurs once.
   */
  rows: SdgRow[];
}
/**
 * A document, page, post or recording that something rests on: one file in data/sources/. What the record says of the source itself is read from its face.
 */
export interface Source {
  /**
   * What it is.
   */
  kind:
    | "un-document"
    | "treaty-body-decision"
    | "special-procedure-communication"
    | "intergovernmental-document"
    | "court-document"
    | "legislation"
    | "official-statistics"
    | "official-statement"
    | "official-web-page"
    | "ngo-report"
    | "ngo-submission"
    | "ngo-statement"
    | "ngo-urgent-action"
    | "news"
    | "academic"
    | "book"
    | "interview"
    | "social-media"
    | "photo-video"
    | "web-page"
    | "personal-communication"
    | "dataset";
  /**
   * The title as the document prints it, or a description of ours where it has none.
   */
  title: string;
  /**
   * True if the document bears no such title and we describe it; citations then print it in square brackets. Leave it out for a title that the document prints.
   */
  titleIsOurs?: true;
  stage?: Stage;
  /**
   * Who published it: an organization of data/organizations/.
   */
  publisher?: string;
  /**
   * On whose site it stands, where that is not the publisher's.
   */
  host?: string;
  state?: State;
  /**
   * The symbol of a UN document, as printed.
   */
  symbol?: string;
  /**
   * The index number of an Amnesty International document, as printed.
   */
  amnestyIndex?: string;
  /**
   * The digital object identifier, without an address before it.
   */
  doi?: string;
  /**
   * Other numbers printed on it: a case number, an ISBN, a library record.
   *
   * Items: A number with what it is.
   */
  otherNumbers?: string[];
  /**
   * Authors named on its face, as printed.
   *
   * Items: An author as printed.
   */
  authors?: string[];
  date?: Edtf;
  dateBasis?: DateBasis;
  language?: Language;
  /**
   * Other languages it is published in.
   */
  otherLanguages?: Language[];
  extent?: SourceExtent;
  /**
   * The sections of a document without numbered paragraphs, in order.
   */
  outline?: OutlineSection[];
  /**
   * Where it is published.
   */
  urls?: Url[];
  /**
   * The day it was opened, where no copy was kept, in quotation marks.
   */
  retrieved?: string;
  read?: ReadPart;
  /**
   * What was opened.
   */
  copies?: SourceCopy[];
  /**
   * What it cites, footnotes and annex included. This counts as use of those sources.
   */
  cites?: CitedSource[];
  /**
   * Sources it repeats or rests on: two such do not confirm each other.
   *
   * Items: A source of data/sources/.
   */
  derivesFrom?: string[];
  /**
   * The document it is an addendum to, a corrigendum of or a chapter in.
   */
  partOf?: string;
  /**
   * What it tells beyond this dataset that could harm somebody. Its title, publisher and date are published; its web addresses and those of its copies are left out of every release.
   *
   * Items: health: a diagnosis or the like of a named person; relatives: relatives who could be identified; members: founders or members of a group at risk; co-defendants: other accused who are not named here; whereabouts: where somebody lives or stays; witnesses: who told it.
   */
  sensitive?: (
    | "health"
    | "relatives"
    | "members"
    | "co-defendants"
    | "whereabouts"
    | "witnesses"
  )[];
  /**
   * Admiralty grade of the source as such: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.
   */
  reliability?: "A" | "B" | "C" | "D" | "E" | "F";
  /**
   * What may be done with its text. un-document: UN official document; own-words: text is protected, facts only; unknown: terms not found.
   */
  licence?:
    | "un-document"
    | "public-domain"
    | "official-text"
    | "cc-by-4.0"
    | "cc-by-sa-4.0"
    | "cc-by-nc-4.0"
    | "cc-by-nc-nd-4.0"
    | "own-words"
    | "unknown";
  /**
   * What it is and what it holds, in a sentence of our own.
   */
  summary?: string;
  claims?: Claims;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  restricted?: Restricted;
  embargo?: Embargo;
}
/**
 * How much there is of it: what locators are checked against.
 */
export interface SourceExtent {
  /**
   * The number of pages.
   */
  pages?: number;
  /**
   * The number of the last numbered paragraph.
   */
  paragraphs?: number;
  /**
   * The number of the last row of a table, its heading counted.
   */
  rows?: number;
  /**
   * The number of the last footnote.
   */
  footnotes?: number;
  /**
   * The number of the last article.
   */
  articles?: number;
  /**
   * The number of annexes.
   */
  annexes?: number;
  /**
   * The length of a recording, in ISO 8601.
   */
  duration?: string;
}
/**
 * A copy that was opened, known by the SHA-256 of its bytes. The file itself is not in the repository.
 */
export interface SourceCopy {
  /**
   * The SHA-256 of the bytes: 64 characters, 0 to 9 and a to f.
   */
  sha256: string;
  /**
   * The kind of file.
   */
  mediaType: string;
  url?: Url;
  archivedUrl?: Url;
  /**
   * The day it was retrieved, in quotation marks.
   */
  retrieved?: string;
  /**
   * Who has the file, under names of their choice: ids of organizations, or of reviewers in data/dataset.yml. Ask them for it.
   *
   * Items: An id; never the name of a private person.
   */
  keptBy?: string[];
  read?: ReadPart;
  note?: Note;
}
/**
 * One mandate.
 */
export interface SpecialProcedureRow {
  /**
   * Our code for the mandate.
   */
  code: string;
  /**
   * The title of the mandate, shortened where it is long.
   */
  mandate: string;
  /**
   * A mandate on a theme or on a country.
   */
  kind: "thematic" | "country";
  /**
   * The year in which the mandate was created, in quotation marks.
   */
  since: string;
  uhri?: UhriNames;
  verified: Verified;
  citations?: Citations;
  note?: Note;
}
/**
 * Mandates of the Human Rights Council: the table special-procedures.
 */
export interface SpecialProceduresTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always code in this table.
   */
  key: "code";
  verification: Verification;
  /**
   * The rows, each named by its code, which occurs once.
   */
  rows: SpecialProcedureRow[];
}
/**
 * One State.
 */
export interface StateRow {
  /**
   * The ISO 3166-1 code of three letters, as in UN symbols.
   */
  code: string;
  /**
   * The ISO 3166-1 code of two letters, in quotation marks: without them NO is not Norway but a no.
   */
  iso2: string;
  /**
   * The code of three digits of the UN Statistics Division, in quotation marks so that leading zeros stay.
   */
  m49: string;
  /**
   * The short name that the UN uses.
   */
  name: string;
  /**
   * Member State or observer State of the UN.
   */
  status: "member" | "observer";
  /**
   * The UN regional group: AG Africa, APG Asia-Pacific, EEG Eastern Europe, GRULAC Latin America and the Caribbean, WEOG Western Europe and others. Left out for observers.
   */
  group?: "AG" | "APG" | "EEG" | "GRULAC" | "WEOG";
  /**
   * Other forms of the name met in files of the UPR.
   *
   * Items: A form of the name as it was met.
   */
  aliases?: string[];
  /**
   * Names that the State has given up.
   */
  formerNames?: FormerStateName[];
  verified: Verified;
  /**
   * Columns of this row that were verified otherwise than the row as a whole.
   */
  verifiedBy?: {
    group?: Verified;
    aliases?: Verified;
    formerNames?: Verified;
  };
  citations?: Citations;
  note?: Note;
}
/**
 * Member and observer States of the United Nations: the table states.
 */
export interface StatesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always code in this table.
   */
  key: "code";
  verification: Verification;
  /**
   * The rows, each named by its code, which occurs once.
   */
  rows: StateRow[];
}
/**
 * One measure by one producer: one file in data/statistics/.
 */
export interface Statistic {
  /**
   * What is counted.
   */
  measure: string;
  state: State;
  /**
   * Who counted: an organization of data/organizations/.
   */
  producer: string;
  /**
   * On whose site the figures stand, where that is not the producer's.
   */
  host?: string;
  /**
   * What one of them is.
   */
  unit: string;
  /**
   * Of what they are counted, where the source says so.
   */
  population?: string;
  /**
   * How they were counted, where the source says so.
   */
  method?: string;
  /**
   * Provisions that the measure is about.
   *
   * Items: A law, or one of its provisions: the id of the law, # and the id of the provision.
   */
  laws?: string[];
  themes?: Themes;
  /**
   * Statistics that belong together with this one. Written on one side only.
   *
   * Items: A statistic of data/statistics/.
   */
  series?: string[];
  /**
   * The figures, one entry for each period.
   */
  values: StatisticValue[];
  claims?: Claims;
  responses?: Responses;
  discrepancies?: Discrepancies;
  openQuestions?: OpenQuestions;
  note?: Note;
  embargo?: Embargo;
}
/**
 * One figure for one period.
 */
export interface StatisticValue {
  id: PartId;
  /**
   * The period it covers, as EDTF text in quotation marks: a year, or years with a slash.
   */
  period: string;
  /**
   * total: for the whole period. yearly-mean: a mean a year over the period. yearly: the same in every year of it.
   */
  aggregate: "total" | "yearly-mean" | "yearly" | "share" | "rate";
  quantity: Quantity;
  /**
   * Where, if not the whole State: a term of data/reference/places.yml.
   */
  place?: string;
  status?: StatementStatus;
  citations: Citations;
  discrepancies?: Discrepancies;
  note?: Note;
}
/**
 * One subject.
 */
export interface ThemeTerm {
  /**
   * The term itself, as records write it. Lower-case letters and digits in groups joined by hyphens; never reused.
   */
  id: string;
  label: TermLabel;
  labelOrigins?: LabelOrigins;
  definition: TermDefinition;
  uhri?: UhriLabels;
  uhriExport?: UhriNames;
  /**
   * The issues of the UPR Info export that come nearest, exactly as it writes them.
   *
   * Items: An issue as the export writes it.
   */
  uprInfo?: string[];
  note?: Note;
}
/**
 * The subjects of records: the table themes.
 */
export interface ThemesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The terms, each named by its id.
   */
  terms: ThemeTerm[];
}
/**
 * A record that was withdrawn, without its content.
 */
export interface Tombstone {
  /**
   * The full name it had: collection/id, with # and the id of a part where only that was withdrawn.
   */
  record: string;
  /**
   * The day of the withdrawal, in quotation marks.
   */
  date: string;
  /**
   * Why, without a word about the content. at-risk: somebody could be harmed. consent-withdrawn. wrong: the record was false. duplicate: another record holds it. rights: somebody's rights in the text.
   */
  reason: "at-risk" | "consent-withdrawn" | "wrong" | "duplicate" | "rights";
  note?: Note;
}
/**
 * data/tombstones.yml: records that were withdrawn. Their ids are never used again.
 */
export interface Tombstones {
  /**
   * One entry for each record that was withdrawn.
   */
  tombstones: Tombstone[];
}
/**
 * Human rights treaties and their articles: the table treaties.
 */
export interface TreatiesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always code in this table.
   */
  key: "code";
  verification: Verification;
  /**
   * The rows, each named by its code, which occurs once.
   */
  rows: TreatyRow[];
}
/**
 * One treaty, or the Universal Declaration.
 */
export interface TreatyRow {
  /**
   * The usual abbreviation; ILO and the number for a convention of the International Labour Organization.
   */
  code: string;
  /**
   * The name of the treaty or declaration.
   */
  name: string;
  /**
   * When it was adopted. A day, in quotation marks.
   */
  adopted: string;
  /**
   * When it entered into force for the first States. A day, in quotation marks; left out for a declaration.
   */
  inForce?: string;
  /**
   * The committee that supervises it: a row of the table treaty-bodies.
   */
  committee?: string;
  url: Url;
  /**
   * The articles with rights and duties, in order; those on procedure are left out.
   */
  articles: TreatyArticleRow[];
  verified: Verified;
  /**
   * Columns of this row that were verified otherwise than the row as a whole.
   */
  verifiedBy?: {
    adopted?: Verified;
    inForce?: Verified;
  };
  note?: Note;
}
/**
 * One article.
 */
export interface TreatyArticleRow {
  /**
   * Its number, in quotation marks.
   */
  number: string;
  /**
   * What it is about, in a few words of our own.
   */
  title: string;
}
/**
 * The committees that supervise UN human rights treaties: the table treaty-bodies.
 */
export interface TreatyBodiesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always code in this table.
   */
  key: "code";
  verification: Verification;
  /**
   * The rows, each named by its code, which occurs once.
   */
  rows: TreatyBodyRow[];
}
/**
 * One committee.
 */
export interface TreatyBodyRow {
  /**
   * The usual abbreviation of the committee.
   */
  code: string;
  /**
   * The name of the committee.
   */
  name: string;
  /**
   * The treaties it supervises, by their usual abbreviations, the main one first.
   *
   * Items: The abbreviation of a treaty.
   */
  instruments: string[];
  /**
   * When the main treaty was adopted. A day, in quotation marks.
   */
  adopted: string;
  /**
   * When the main treaty entered into force. A day, in quotation marks.
   */
  inForce: string;
  /**
   * How the symbols of the committee's documents begin, closing slash included.
   */
  symbolRoot: string;
  /**
   * What lets individuals complain to the committee. Left out where nothing does.
   */
  complaints?: string;
  uhri?: UhriNames;
  verified: Verified;
  /**
   * Columns of this row that were verified otherwise than the row as a whole.
   */
  verifiedBy?: {
    adopted?: Verified;
  };
  citations?: Citations;
  note?: Note;
}
/**
 * One session of a treaty body.
 */
export interface TreatyBodySessionRow {
  /**
   * The code of the body, a hyphen and the number of the session.
   */
  id: string;
  /**
   * The committee: a row of treaty-bodies.
   */
  body: string;
  /**
   * The number of the session.
   */
  session: number;
  /**
   * When the session began. In quotation marks, to the month or the day.
   */
  start: string;
  /**
   * When the session ended. In quotation marks, to the month or the day.
   */
  end: string;
  verified: Verified;
  /**
   * Columns of this row that were verified otherwise than the row as a whole.
   */
  verifiedBy?: {
    session?: Verified;
    start?: Verified;
    end?: Verified;
  };
  citations?: Citations;
  note?: Note;
}
/**
 * Sessions of treaty bodies that have been met: the table treaty-body-sessions.
 */
export interface TreatyBodySessionsTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always id in this table.
   */
  key: "id";
  verification: Verification;
  /**
   * The rows, each named by its id, which occurs once.
   */
  rows: TreatyBodySessionRow[];
}
/**
 * The sessions at which each State is reviewed: the table upr-review-schedule.
 */
export interface UprReviewScheduleTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always state in this table.
   */
  key: "state";
  verification: Verification;
  /**
   * The rows, each named by its state, which occurs once.
   */
  rows: UprScheduleRow[];
}
/**
 * One State and its reviews, cycle by cycle.
 */
export interface UprScheduleRow {
  state: State;
  /**
   * The session of the first review.
   */
  cycle1: number;
  /**
   * The session of the second review.
   */
  cycle2: number;
  /**
   * The session of the third review.
   */
  cycle3: number;
  /**
   * The session of the fourth review; it may be later than the last row of upr-sessions.
   */
  cycle4: number;
  verified: Verified;
  /**
   * Columns of this row that were verified otherwise than the row as a whole.
   */
  verifiedBy?: {
    cycle1?: Verified;
    cycle2?: Verified;
    cycle3?: Verified;
    cycle4?: Verified;
  };
  citations?: Citations;
  note?: Note;
}
/**
 * One session of the Working Group.
 */
export interface UprSession {
  /**
   * The number of the session.
   */
  session: number;
  /**
   * The cycle of the Universal Periodic Review it belongs to.
   */
  cycle: number;
  /**
   * The first day of the session. A day, in quotation marks.
   */
  start: string;
  /**
   * The last day of the session. A day, in quotation marks.
   */
  end: string;
  /**
   * How the symbols of the reports of this session begin, closing slash included.
   */
  reportSymbolPrefix: string;
  /**
   * The regular session of the Human Rights Council that the reports are issued for: a row of hrc-sessions, as far as that table goes.
   */
  hrcSession: number;
  verified: Verified;
  /**
   * Columns of this row that were verified otherwise than the row as a whole.
   */
  verifiedBy?: {
    reportSymbolPrefix?: Verified;
    hrcSession?: Verified;
  };
  citations?: Citations;
  note?: Note;
}
/**
 * The sessions of the UPR Working Group: the table upr-sessions.
 */
export interface UprSessionsTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always session in this table.
   */
  key: "session";
  verification: Verification;
  /**
   * The rows, each named by its session, which occurs once.
   */
  rows: UprSession[];
}
/**
 * The report of one review.
 */
export interface UprWgReport {
  /**
   * The symbol of the report.
   */
  symbol: string;
  state: State;
  /**
   * The session of the Working Group.
   */
  session: number;
  /**
   * The cycle of the Universal Periodic Review.
   */
  cycle: number;
  /**
   * When the Working Group reviewed the State. A day, in quotation marks.
   */
  reviewed?: string;
  /**
   * When the Working Group adopted the report. A day, in quotation marks.
   */
  adopted?: string;
  /**
   * When the document was distributed, as its heading says. A day, in quotation marks.
   */
  distributed?: string;
  /**
   * Columns that hold what the report prints although it cannot be right. No check leans on them.
   */
  misprints?: WgReportMisprint[];
  verified: Verified;
  citations?: Citations;
  note?: Note;
}
/**
 * A column whose value is printed so in the report and cannot be right.
 */
export interface WgReportMisprint {
  /**
   * The column that holds the misprint.
   */
  field: "reviewed" | "adopted" | "distributed";
  /**
   * Why it cannot be right, in our own words.
   */
  reason: string;
}
/**
 * The reports of the UPR Working Group that were read: the table upr-wg-reports.
 */
export interface UprWgReportsTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The column that names a row: always symbol in this table.
   */
  key: "symbol";
  verification: Verification;
  /**
   * The rows, each named by its symbol, which occurs once.
   */
  rows: UprWgReport[];
}
/**
 * One kind of violation.
 */
export interface ViolationTypeTerm {
  /**
   * The term itself, as records write it. Lower-case letters and digits in groups joined by hyphens; never reused.
   */
  id: string;
  label: TermLabel;
  labelOrigins?: LabelOrigins;
  definition: TermDefinition;
  /**
   * The articles that a violation of this type touches, by our own classification: no body said so of the case.
   */
  rights?: ClassifiedRight[];
  note?: Note;
}
/**
 * Kinds of violation: the table violation-types.
 */
export interface ViolationTypesTable {
  title: TableTitle;
  description: TableDescription;
  /**
   * The terms, each named by its id.
   */
  terms: ViolationTypeTerm[];
}
