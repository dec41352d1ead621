import type { Kind } from "../../fault.ts";
import { kind, sentence, value, words } from "../../heldout/slips.ts";

// Notes, claims, resolutions, names and sources against the values that they speak of.

const knprk = "cases/kz-knprk";
const bokayev = "cases/kz-bokayev-ayan";
const yerimbetov = "cases/kz-yerimbetov";
const belousova = "cases/kz-belousova";
const ashym = "cases/kz-ashym";
const abdirova = "cases/kz-abdirova";
const tax = "cases/kz-ngo-tax-2016";
const land = "cases/kz-land-code-protests-2016";
const mass = "cases/kz-mass-detentions-2019-02-27";
const code = "laws/kz-criminal-code-2014";

export const noteKinds: readonly Kind[] = [
  kind(
    "figure-of-a-claim-in-its-text",
    "The text of a claim gives another figure than its quantity.",
    words(
      `${belousova}/claims/sum-claimed/text`,
      "7,463,641",
      "746,364",
      `${belousova}/claims/sum-claimed`,
    ),
    words(
      "laws/kz-guardianship/claims/number/text",
      "16,000",
      "60,000",
      "laws/kz-guardianship/claims/number",
    ),
    words(
      "organizations/amnesty-international/claims/size/text",
      "seven million",
      "seventy million",
      "organizations/amnesty-international/claims/size",
    ),
    words(
      "cases/kz-torture-impunity/claims/in-court-2015/text",
      "ten cases",
      "twelve cases",
      "cases/kz-torture-impunity/claims/in-court-2015",
    ),
  ),
  kind(
    "quantity-of-a-claim-against-its-text",
    "The quantity of a claim has a digit more or less than its text.",
    value(
      `${belousova}/claims/sum-claimed/quantity/exact`,
      74636410,
      `${belousova}/claims/sum-claimed`,
    ),
    value(
      "laws/kz-guardianship/claims/number/quantity/more-than",
      1600,
      "laws/kz-guardianship/claims/number",
    ),
    value(
      "organizations/amnesty-international/claims/size/quantity/more-than",
      700000,
      "organizations/amnesty-international/claims/size",
    ),
    value(
      "cases/kz-torture-impunity/claims/in-court-2015/quantity/exact",
      100,
      "cases/kz-torture-impunity/claims/in-court-2015",
    ),
  ),
  kind(
    "date-in-a-resolution",
    "The resolution of a discrepancy gives another date than the field that it defends.",
    words(
      `${knprk}/events/dissolved/discrepancies/0/resolution`,
      "December 2016",
      "December 2017",
      `${knprk}/events/suit`,
    ),
    words(
      `${knprk}/events/yeleusinov-released/discrepancies/0/resolution`,
      "late May 2018",
      "late March 2018",
      `${knprk}/events/yeleusinov-released`,
    ),
    words(
      `${knprk}/events/kushakbaev-released/discrepancies/0/resolution`,
      "28 May 2018",
      "18 May 2018",
      `${knprk}/events/kushakbaev-released`,
    ),
    words(
      `${tax}/events/liberty-decision/discrepancies/0/resolution`,
      "30 December 2016",
      "30 December 2017",
      `${tax}/events/audits`,
    ),
  ),
  kind(
    "reports-counted-in-a-resolution",
    "The resolution counts more reports than its evidence lists.",
    words(
      `${knprk}/events/yeleusinov-sentenced/discrepancies/0/resolution`,
      "three reports",
      "eight reports",
      `${knprk}/events/yeleusinov-sentenced/discrepancies/0`,
    ),
    words(
      `${knprk}/events/kharkova-sentenced/discrepancies/1/resolution`,
      "Four reports",
      "Seven reports",
      `${knprk}/events/kharkova-sentenced/discrepancies/1`,
    ),
    words(
      `${code}/provisions/174/discrepancies/0/resolution`,
      "three other sources",
      "six other sources",
      `${code}/provisions/174/discrepancies/0`,
    ),
    words(
      `${knprk}/events/kharkova-sentenced/discrepancies/0/resolution`,
      "Six reports have 100 hours",
      "Twelve reports have 100 hours",
      `${knprk}/events/kharkova-sentenced/discrepancies/0`,
    ),
  ),
  kind(
    "stated-otherwise-than-the-note-prints",
    "What a source is said to state is not what the note of its citation, or the resolution, says that it prints.",
    value(
      `${knprk}/events/dissolved/discrepancies/0/stated`,
      "On 4 January 2018",
      `${knprk}/events/dissolved`,
    ),
    value(
      `${knprk}/events/kharkova-sentenced/discrepancies/1/stated`,
      "25 July 2015",
      `${knprk}/events/kharkova-sentenced`,
    ),
    value(`${code}/provisions/274/discrepancies/0/stated`, "May 2013", `${code}/provisions/274`),
    value(
      `${knprk}/events/kharkova-sentenced/discrepancies/0/stated`,
      "500 hours",
      `${knprk}/events/kharkova-sentenced`,
    ),
  ),
  kind(
    "figure-in-the-note-of-a-citation",
    "The note of a citation says that it gives a figure, and the statement that it bears out has another.",
    words(
      `${bokayev}/events/administrative-detention/citations/1/note`,
      "the 15 days",
      "the 50 days",
      `${bokayev}/events/administrative-detention`,
    ),
    words(
      `${bokayev}/events/sentenced/citations/0/note`,
      "the five years",
      "the nine years",
      `${bokayev}/events/sentenced`,
    ),
    words(
      `${knprk}/events/kushakbaev-sentenced/citations/5/note`,
      "for two years",
      "for seven years",
      `${knprk}/events/kushakbaev-sentenced`,
    ),
    words(
      `${bokayev}/events/wgad-opinion/citations/1/note`,
      "the seventy-eighth",
      "the eighty-seventh",
      `${bokayev}/events/wgad-opinion`,
    ),
  ),
  kind(
    "date-in-the-note-of-an-event",
    "The note of an event or status gives a date that another event of the record has differently.",
    words(
      `${belousova}/events/kostanai-ruling/note`,
      "March 2017",
      "March 2007",
      `${belousova}/events/supreme-court`,
    ),
    words(
      `${knprk}/events/yeleusinov-released/note`,
      "4 May",
      "14 May",
      `${knprk}/events/yeleusinov-parole`,
    ),
    words(
      `${abdirova}/events/report-amended/note`,
      "September 2017",
      "September 2019",
      `${abdirova}/events/convicted`,
      `${abdirova}/events/report-amended`,
    ),
    words(`${bokayev}/events/arrested/note`, "the 17th", "the 27th", `${bokayev}/events/arrested`),
  ),
  kind(
    "note-of-a-status-reversed",
    "The note of a status says the opposite of its value.",
    words(
      `${knprk}/statuses/kushakbaev-2022/note`,
      "He had completed his sentence.",
      "He was still in prison.",
      `${knprk}/statuses/kushakbaev-2022`,
    ),
    sentence(
      `${ashym}/statuses/free-2018/note`,
      "She is still held in the institution.",
      `${ashym}/statuses/free-2018`,
    ),
    words(
      `${bokayev}/statuses/bokayev-2021/note`,
      "Freed at the end of the term",
      "He remains in prison",
      `${bokayev}/statuses/bokayev-2021`,
    ),
    words(
      `${knprk}/statuses/kharkova-2021/note`,
      "expired on that day",
      "were prolonged on that day",
      `${knprk}/statuses/kharkova-2021`,
    ),
  ),
  kind(
    "note-on-the-date-of-a-source",
    "The note of a source says from where its date is, and names another month or day than the date.",
    words("sources/cat-c-sr-1998/note", "3 May 2023", "3 June 2023", "sources/cat-c-sr-1998/date"),
    words(
      "sources/ccpr-c-sr-2812/note",
      "15 July 2011",
      "15 July 2012",
      "sources/ccpr-c-sr-2812/date",
    ),
    words(
      "sources/ai-ch-bilash-2019-08-2/note",
      "It describes 15 August 2019",
      "It describes 15 September 2019",
      "sources/ai-ch-bilash-2019-08-2/date",
    ),
    words(
      "sources/enbekshiqazaq-upr-2025/note",
      "a day of 2025",
      "a day of 2020",
      "sources/enbekshiqazaq-upr-2025/date",
    ),
  ),
  kind(
    "years-in-a-note-on-a-statistic",
    "The note on a statistic counts or names other years than its periods.",
    words(
      "statistics/kz-art145-reported/note",
      "in these two years",
      "in these five years",
      "statistics/kz-art145-reported/values",
    ),
    words(
      "statistics/kz-art145-prosecuted/values/y2015-2018/citations/0/note",
      "2015 to 2018",
      "2011 to 2018",
      "statistics/kz-art145-prosecuted/values/y2015-2018",
    ),
    words(
      "statistics/kz-torture-court/openQuestions/yearly-figures/text",
      "each of the five years",
      "each of the fifteen years",
      "statistics/kz-torture-court/values",
    ),
    words(
      "cases/kz-torture-impunity/claims/dismissed/note",
      "2014 to 2018",
      "2004 to 2008",
      "statistics/kz-torture-dismissed/values",
    ),
  ),
  kind(
    "quantity-against-the-note",
    "The quantity is another than the note beside it, or the summary, says in words.",
    value(
      "statistics/kz-torture-court/values/y2014-2018/quantity/about",
      120,
      "statistics/kz-torture-court/values/y2014-2018",
    ),
    value(
      "statistics/kz-art145-reported/values/y2017/quantity/exact",
      17,
      "statistics/kz-art145-reported",
    ),
    value(`${land}/events/arrests/figures/arrested/quantity/at-least`, 340, `${land}/summary`),
    value(
      `${land}/events/dispersed/figures/detained-almaty/quantity/more-than`,
      3000,
      `${land}/events/dispersed`,
    ),
  ),
  kind(
    "bodies-in-a-claim-against-the-relations",
    "A claim on an organization names another body than the relations and laws of the records do.",
    words(
      "organizations/kz-npm/claims/independence/text",
      "the office of the Ombudsperson",
      "the Ministry of Justice",
      "organizations/kz-npm-coordinating-council/relations",
    ),
    words(
      "organizations/kz-special-prosecutor/claims/torture-investigations/text",
      "decree of the Prosecutor General",
      "decree of the Minister of Justice",
      "laws/kz-prosecutor-general-decree",
    ),
    words(
      "organizations/kz-ministry-of-internal-affairs/claims/detention/text",
      "are under the authority of the ministry",
      "are not under the authority of the ministry",
      "organizations/kz-police/relations",
    ),
    words(
      "organizations/kz-npm/claims/under-opcat/text",
      "Convention against Torture",
      "Convention on the Rights of the Child",
      "organizations/kz-npm/laws",
    ),
  ),
  kind(
    "claim-on-a-body-reversed",
    "A claim on an organization is the opposite of what the cases say of it.",
    words(
      "organizations/nur-otan/claims/ruling-party/text",
      "It was the ruling party.",
      "It was an opposition party.",
      `${mass}/summary`,
    ),
    words(
      "organizations/democratic-choice-of-kazakhstan/claims/opposition/text",
      "an opposition movement",
      "the governing party",
      "cases/kz-dck-ban/summary",
    ),
    words(
      "organizations/atajurt/claims/unregistered/text",
      "did not succeed",
      "succeeded",
      "cases/kz-bilash/claims/fined-2019-02",
    ),
    words(
      "organizations/feminita/claims/work/text",
      "without registration since 2015",
      "as a registered association since 2015",
      "cases/kz-feminita/statuses/not-registered-2019",
    ),
  ),
  kind(
    "year-in-a-note-on-naming",
    "The note on the ground for naming gives a time before anything is recorded of the person.",
    words("people/ardak-ashym/naming/name/note", "in 2018", "in 2008", "people/ardak-ashym/roles"),
    words("people/maks-bokayev/naming/name/note", "from 2016 on", "from 2006 on"),
    words("people/serikzhan-bilash/naming/name/note", "in 2019", "in 1999"),
    words("people/larisa-kharkova/naming/name/note", "from 2017 on", "from 2007 on"),
  ),
  kind(
    "conviction-made-up-in-a-note",
    "A note says that a court convicted somebody, which no event has and another part denies.",
    words(
      `${belousova}/violations/harassment/note`,
      "no court that the record names convicted anybody",
      "a court convicted the school director of it in 2013",
      `${belousova}/violations/harassment`,
    ),
    words(
      `${yerimbetov}/violations/torture/note`,
      "No court that the record names found anybody guilty of it.",
      "A court found two officers guilty of it in 2018.",
      `${yerimbetov}/violations/torture`,
    ),
    sentence(
      "cases/kz-sogi-complaints/violations/discrimination/note",
      "A court in Almaty convicted two police officers of it in 2019.",
      "cases/kz-sogi-complaints/openQuestions/any-case",
    ),
    sentence(
      `${mass}/violations/assembly/note`,
      "The chief of police of Almaty was sentenced for it in 2020.",
    ),
  ),
  kind(
    "name-in-another-script-of-somebody-else",
    "A name in Cyrillic does not sound like the name in Latin letters beside it.",
    value("people/larisa-kharkova/names/ru/value", "Лариса Харитонова"),
    value("people/ardak-ashym/names/ru/value", "Ардак Асанов"),
    value("people/serikzhan-bilash/names/kk/value", "Серікжан Бейсенбай"),
    value("organizations/kz-ministry-of-finance/names/ru/value", "Министерство образования"),
  ),
  kind(
    "title-of-a-source-names-somebody-else",
    "The title of a source names another person than its id and the statements that cite it.",
    value(
      "sources/fidh-kharkova-2017-10-04/title",
      "Kazakhstan: Judicial harassment of Ms. Anna Belousova",
      "cases/kz-knprk/events/kharkova-sentenced",
      "people/larisa-kharkova/naming",
    ),
    value(
      "sources/ai-eur57-0186-2019/title",
      "Kazakhstan: human rights defender under house arrest: Ardak Ashym",
      "cases/kz-bilash/statuses/house-arrest-2019-04",
    ),
    value(
      "sources/wgad-2018-67/title",
      "Opinion of the Working Group on Arbitrary Detention on Talgat Ayan",
      "cases/kz-yerimbetov/violations/detention",
      "recommendations/wgad-2018-67",
    ),
    value(
      "sources/ai-nl-kushakbaev-2017/title",
      "Kazakhstan: Workers' rights: trade unionist Amin Yeleusinov jailed on trumped up charges",
      "cases/kz-knprk/events/kushakbaev-sentenced",
    ),
  ),
  kind(
    "number-in-the-title-of-a-document",
    "A number in the title of a document is not the one in its symbol, id or session.",
    words(
      "sources/cedaw-c-61-d-45-2012/title",
      "No. 45/2012",
      "No. 54/2012",
      "sources/cedaw-c-61-d-45-2012/symbol",
    ),
    words("sources/cat-c-sr-1998/title", "1998th", "1989th", "sources/cat-c-sr-1998/symbol"),
    words("sources/ccpr-c-sr-2812/title", "2812th", "2821st", "sources/ccpr-c-sr-2812/symbol"),
    words("sources/wgad-78/title", "seventy-eighth", "eighty-seventh"),
  ),
  kind(
    "year-in-the-title-of-a-source",
    "A year in the title of a source is not that of its id, its date or its session.",
    words("sources/ilo-cas-2021-kaz/title", "2021", "2012", "sources/ilo-cas-2021-kaz/date"),
    words(
      "sources/ilo-normlex-cas-2017-kaz/title",
      "session (2017)",
      "session (2007)",
      "sources/ilo-normlex-cas-2017-kaz/date",
    ),
    words(
      "sources/kz-npm-report-2018/title",
      "made in 2018",
      "made in 2028",
      "sources/kz-npm-report-2018/date",
    ),
    words("sources/wgad-78/title", "April 2017", "April 2015", "sources/wgad-78/date"),
  ),
  kind(
    "length-of-a-ban-against-the-note",
    "A ban or restriction is longer or shorter than a summary, note or later status says.",
    value(
      `${bokayev}/events/sentenced/outcome/restrictionsFor/exact`,
      "P30Y",
      `${bokayev}/events/sentenced`,
      `${bokayev}/events/ayan-restriction-ended`,
    ),
    value(
      `${knprk}/events/kharkova-sentenced/outcome/restrictionsFor/exact`,
      "P50Y",
      `${knprk}/events/kharkova-sentenced`,
    ),
    value(
      `${knprk}/events/kushakbaev-sentenced/outcome/restrictionsFor/exact`,
      "P20Y",
      `${knprk}/events/kushakbaev-sentenced`,
      "cases/kz-knprk/statuses/kushakbaev-2022",
    ),
    words(
      `${bokayev}/events/ayan-restriction-ended/summary`,
      "three-year ban",
      "thirteen-year ban",
      `${bokayev}/events/sentenced`,
    ),
  ),
  kind(
    "span-of-days-in-the-text",
    "A text gives other days or another length of an event than its date.",
    words(
      `${ashym}/events/detained/discrepancies/0/resolution`,
      "make 36",
      "make 63",
      `${ashym}/events/detained`,
    ),
    words(
      `${yerimbetov}/openQuestions/ill-treatment-when/text`,
      "to 5 December 2017",
      "to 25 December 2017",
      `${yerimbetov}/events/interrogations`,
    ),
    words(
      `${yerimbetov}/events/pre-trial-detention/summary`,
      "13 March 2018",
      "30 March 2018",
      `${yerimbetov}/events/pre-trial-detention`,
    ),
    words(
      "recommendations/a-hrc-29-25-add-2/openQuestions/paragraphs/text",
      "January 2015",
      "January 2016",
      "recommendations/a-hrc-29-25-add-2/issuer",
    ),
  ),
  kind(
    "rate-in-the-text",
    "A rate of exchange in a note is not the one that the two sums beside it make.",
    words(
      `${tax}/events/liberty-paid/outcome/payment/conversions/0/note`,
      "At 361 tenge",
      "At 631 tenge",
      `${tax}/events/liberty-paid/outcome/payment`,
    ),
    words(
      `${tax}/events/ili-paid/outcome/payment/conversions/0/discrepancies/0/resolution`,
      "325 and 361",
      "235 and 361",
      `${tax}/events/ili-paid/outcome/payment`,
    ),
    words(
      `${tax}/events/ili-paid/outcome/payment/conversions/0/discrepancies/0/resolution`,
      "the same 4,000",
      "the same 14,000",
      `${tax}/events/ili-paid/outcome/payment`,
    ),
  ),
];
