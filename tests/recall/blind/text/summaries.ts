import type { Kind } from "../../fault.ts";
import { kind, sentence, together, value, words } from "../../heldout/slips.ts";

// Summaries, titles and the words for events and people against the fields of their record.

const knprk = "cases/kz-knprk";
const bokayev = "cases/kz-bokayev-ayan";
const yerimbetov = "cases/kz-yerimbetov";
const belousova = "cases/kz-belousova";
const ashym = "cases/kz-ashym";
const abdirova = "cases/kz-abdirova";
const tax = "cases/kz-ngo-tax-2016";
const land = "cases/kz-land-code-protests-2016";
const mass = "cases/kz-mass-detentions-2019-02-27";
const report = "recommendations/a-hrc-28-10";
const demands = "recommendations/amnesty-upr34-kazakhstan";

export const summaryKinds: readonly Kind[] = [
  kind(
    "years-of-a-sentence-in-the-summary",
    "The summary gives another length of a sentence than the event.",
    words(
      `${bokayev}/summary`,
      "five years in prison",
      "fifteen years in prison",
      `${bokayev}/events/sentenced/outcome`,
    ),
    words(
      `${yerimbetov}/summary`,
      "seven years",
      "seventeen years",
      `${yerimbetov}/events/sentenced/outcome`,
    ),
    words(
      `${knprk}/summary`,
      "four years",
      "fourteen years",
      `${knprk}/events/kharkova-sentenced/outcome`,
    ),
    words(
      `${abdirova}/summary`,
      "for two years",
      "for twelve years",
      `${abdirova}/events/restricted/outcome`,
    ),
  ),
  kind(
    "length-in-the-field-against-the-summary",
    "The event has another length of a sentence than the summary, one digit too many.",
    value(`${bokayev}/events/sentenced/outcome/imprisonment/exact`, "P15Y", `${bokayev}/summary`),
    value(
      `${yerimbetov}/events/sentenced/outcome/imprisonment/exact`,
      "P17Y",
      `${yerimbetov}/summary`,
    ),
    value(
      `${knprk}/events/kharkova-sentenced/outcome/restrictedFreedom/exact`,
      "P14Y",
      `${knprk}/summary`,
    ),
    value(
      `${abdirova}/events/restricted/outcome/restrictionsFor/exact`,
      "P2M",
      `${abdirova}/summary`,
    ),
  ),
  kind(
    "month-in-the-summary",
    "The summary gives another month than the event.",
    words(`${ashym}/summary`, "5 May 2018", "5 June 2018", `${ashym}/events/detained`),
    words(`${knprk}/summary`, "January 2017", "June 2017", `${knprk}/events/dissolved`),
    words(
      `${yerimbetov}/summary`,
      "In October 2018",
      "In August 2018",
      `${yerimbetov}/events/sentenced`,
    ),
    words(
      "cases/kz-dck-ban/summary",
      "In March 2018",
      "In May 2018",
      "cases/kz-dck-ban/events/declared-extremist",
    ),
  ),
  kind(
    "year-in-the-summary",
    "The summary gives another year than the event.",
    words(`${belousova}/summary`, "in 2015", "in 2005", `${belousova}/events/cedaw-views`),
    words(`${bokayev}/summary`, "until 2021", "until 2012", `${bokayev}/events/bokayev-released`),
    words(`${tax}/summary`, "tax audits in 2016", "tax audits in 2014", `${tax}/events/audits`),
    words(
      "cases/kz-bilash/summary",
      "August 2019",
      "August 2020",
      "cases/kz-bilash/events/house-arrest",
      "cases/kz-bilash/events/released",
    ),
  ),
  kind(
    "count-in-the-summary",
    "The summary counts otherwise than the figures, the totals or the items.",
    words(
      `${land}/summary`,
      "at least 34 people",
      "at least 43 people",
      `${land}/events/arrests/figures`,
    ),
    words(`${report}/summary`, "194", "149", `${report}/groups`),
    words(`${demands}/summary`, "nineteen demands", "ninety demands", `${demands}/items`),
    words(
      "sources/a-hrc-14-10/summary",
      "102 supported",
      "120 supported",
      "reviews/upr-kaz-1/totals",
    ),
  ),
  kind(
    "unit-of-time-in-the-summary",
    "The summary has months instead of days, or days instead of hours.",
    words(
      `${land}/summary`,
      "10 to 15 days",
      "10 to 15 months",
      `${land}/events/detention/outcome`,
    ),
    words(`${mass}/summary`, "four hours", "four days", `${mass}/events/questioned/duration`),
    words(
      `${bokayev}/summary`,
      "sentenced to five years",
      "sentenced to five months",
      `${bokayev}/events/sentenced/outcome`,
    ),
    words(`${abdirova}/summary`, "two years", "two weeks", `${abdirova}/events/restricted/outcome`),
  ),
  kind(
    "town-in-the-text",
    "The text has another town than the place of the event or its court.",
    words(
      "cases/kz-dck-ban/summary",
      "a court in Astana",
      "a court in Almaty",
      "cases/kz-dck-ban/events/declared-extremist",
    ),
    words(
      `${tax}/summary`,
      "A court in Almaty",
      "A court in Astana",
      `${tax}/events/ili-court`,
      `${tax}/events/liberty-court`,
    ),
    words(
      `${knprk}/events/taken-to-astana/summary`,
      "to Astana",
      "to Almaty",
      `${knprk}/events/kushakbaev-sentenced`,
    ),
    words(
      `${knprk}/events/kharkova-appeal/discrepancies/0/resolution`,
      "sits in Shymkent",
      "sits in Almaty",
      `${knprk}/events/kharkova-appeal`,
    ),
  ),
  kind(
    "body-in-the-summary",
    "The summary names another body than the events.",
    words(
      `${belousova}/summary`,
      "CEDAW found",
      "The European Court of Human Rights found",
      `${belousova}/events/cedaw-views`,
    ),
    words(
      "cases/kz-feminita/summary",
      "The justice authorities",
      "The tax authorities",
      "cases/kz-feminita/events/refused",
    ),
    words(
      "cases/kz-dck-ban/summary",
      "at the request of the prosecution",
      "at the request of the Ministry of Justice",
      "cases/kz-dck-ban/events/declared-extremist",
    ),
    words(
      `${yerimbetov}/summary`,
      "a working group of the United Nations",
      "the Committee against Torture",
      `${yerimbetov}/events/wgad-opinion`,
    ),
  ),
  kind(
    "he-for-she",
    "The text has the other pronoun than all texts about the same person.",
    words(
      `${abdirova}/summary`,
      "convicted her because she had not apologised, and restricted her movement",
      "convicted him because he had not apologised, and restricted his movement",
    ),
    words(`${ashym}/events/committal-ordered/summary`, "she be placed", "he be placed"),
    words(`${knprk}/events/kharkova-restriction-ended/summary`, "her movement", "his movement"),
    words(
      "cases/kz-bilash/claims/work/text",
      "He led a group that stands up for the rights of ethnic Kazakhs in China; Amnesty International says that he",
      "She led a group that stands up for the rights of ethnic Kazakhs in China; Amnesty International says that she",
    ),
  ),
  kind(
    "outcome-reversed-in-the-text",
    "The text says that a court did the opposite of what the event has.",
    words(
      `${tax}/summary`,
      "rejected both challenges",
      "granted both challenges",
      `${tax}/events/ili-court`,
      `${tax}/events/liberty-court`,
    ),
    words(
      "cases/kz-feminita/summary",
      "upheld the refusal",
      "overturned the refusal",
      "cases/kz-feminita/events/district-court",
      "cases/kz-feminita/events/appeal",
    ),
    words(
      `${belousova}/summary`,
      "refused her compensation",
      "granted her compensation",
      `${belousova}/events/saryarka-ruling`,
      `${belousova}/events/kostanai-ruling`,
    ),
    words(
      `${abdirova}/summary`,
      "a court convicted her",
      "a court acquitted her",
      `${abdirova}/events/convicted`,
    ),
  ),
  kind(
    "title-names-somebody-else",
    "The title of a case names a person or body who is not in it.",
    value("cases/kz-bilash/title", "Ardak Ashym under house arrest", "cases/kz-bilash/people"),
    value(`${yerimbetov}/title`, "Torture allegation of Talgat Ayan", `${yerimbetov}/people`),
    value(
      `${belousova}/title`,
      "Sexual harassment and dismissal of Alima Abdirova",
      `${belousova}/people`,
    ),
    value(
      "cases/kz-feminita/title",
      "Registration refused to the initiative Atajurt",
      "cases/kz-feminita/organizations",
    ),
  ),
  kind(
    "name-mistyped-in-the-text",
    "A name in the text is a form that the record of that person or body does not have.",
    words(
      `${demands}/items/19/summary`,
      "Anna Belousova",
      "Anna Belyusova",
      "people/anna-belousova/names",
    ),
    words(
      `${knprk}/openQuestions/kharkova-arrested/text`,
      "Larisa Kharkova",
      "Larisa Karkhova",
      "people/larisa-kharkova/names",
    ),
    words(
      "recommendations/wgad-2018-67/summary",
      "Iskander Yerimbetov",
      "Iskander Yerimbekov",
      "people/iskander-yerimbetov/names",
    ),
    words(
      `${land}/claims/toregozhina-post/text`,
      "Bakhytzhan Toregozhina",
      "Bakhytzhan Torezhogina",
      "people/bakhytzhan-toregozhina/names",
    ),
  ),
  kind(
    "how-many-in-title-or-decision",
    "A number word counts more people or groups than the record has.",
    words(`${bokayev}/title`, "Two defenders", "Three defenders", `${bokayev}/people`),
    words(`${tax}/title`, "Two NGOs", "Four NGOs", `${tax}/organizations`),
    words(
      "recommendations/wgad-2017-16/items/release-and-compensation/summary",
      "Release both",
      "Release all four men",
      "recommendations/wgad-2017-16/items/release-and-compensation",
    ),
    words(
      `${bokayev}/events/urgent-action/summary`,
      "the two men",
      "the five men",
      `${bokayev}/events/urgent-action/participants`,
    ),
  ),
  kind(
    "summary-of-an-event-reversed",
    "The summary of an event says the opposite of its type or outcome.",
    words(
      `${knprk}/events/kharkova-restriction-ended/summary`,
      "expired",
      "were extended",
      `${knprk}/events/kharkova-restriction-ended`,
    ),
    words(
      `${abdirova}/events/report-amended/summary`,
      "She changed the report, as ordered.",
      "She refused to change the report.",
      `${abdirova}/events/report-amended`,
    ),
    words(
      `${abdirova}/events/no-apology/summary`,
      "She did not apologise",
      "She apologised",
      `${abdirova}/events/no-apology`,
    ),
    words(
      `${land}/events/permits-not-given/summary`,
      "none was given",
      "all were given",
      `${land}/events/permits-not-given`,
    ),
  ),
  kind(
    "sentence-with-facts-of-nowhere",
    "The summary gains a sentence with a date or figure that nothing in the record bears out.",
    sentence(
      "cases/kz-bilash/summary",
      "In June 2019 the Supreme Court fined him 2,000,000 tenge.",
      "cases/kz-bilash/events",
    ),
    sentence(
      `${yerimbetov}/summary`,
      "In 2021 he received 40,000 euros in damages.",
      `${yerimbetov}/events`,
    ),
    sentence(
      "cases/kz-feminita/summary",
      "By 2018 the initiative had 12,500 members in 14 regions.",
      "organizations/feminita",
    ),
    sentence(
      "cases/kz-guardianship/summary",
      "In 2016 courts restored the capacity of 312 people.",
      "cases/kz-guardianship/openQuestions/how-many-restored",
    ),
  ),
  kind(
    "ending-made-up-in-the-summary",
    "The summary ends with something that the last events and statuses rule out.",
    sentence(
      `${ashym}/summary`,
      "In June 2018 she was convicted of inciting discord.",
      `${ashym}/events/charges-dropped`,
    ),
    sentence(
      "cases/kz-bilash/summary",
      "He is still under house arrest.",
      "cases/kz-bilash/statuses",
    ),
    sentence(
      `${yerimbetov}/summary`,
      "He died in custody in 2018.",
      `${yerimbetov}/events/released`,
    ),
    sentence(
      "cases/kz-feminita/summary",
      "The initiative was registered in September 2019.",
      "cases/kz-feminita/events/appeal",
      "cases/kz-feminita/statuses",
    ),
  ),
  kind(
    "occupation-in-the-summary",
    "The summary gives somebody another occupation than the record of the person, or the participants.",
    words(`${ashym}/summary`, "A blogger", "A police officer", "people/ardak-ashym/roles"),
    words(
      `${belousova}/summary`,
      "A school director",
      "A hospital director",
      `${belousova}/events/threat`,
    ),
    words(
      `${knprk}/summary`,
      "the confederation of independent unions",
      "the confederation of employers",
    ),
    words(
      "cases/kz-bilash/summary",
      "A defender of the rights of ethnic Kazakhs in China",
      "A member of parliament",
      "people/serikzhan-bilash/roles",
    ),
  ),
  kind(
    "hearsay-made-fact",
    "The summary states as a fact what the record has as alleged or contested.",
    words(
      `${belousova}/summary`,
      "A school director is said to have threatened to dismiss",
      "A school director threatened to dismiss",
      `${belousova}/events/threat`,
    ),
    words(
      `${yerimbetov}/summary`,
      "he says that he was beaten and threatened",
      "he was beaten and threatened by officers",
      `${yerimbetov}/violations/torture`,
      `${yerimbetov}/events/ill-treatment`,
    ),
    words(
      `${yerimbetov}/events/ill-treatment/summary`,
      "By his account, he was beaten",
      "Officers beat him",
      `${yerimbetov}/events/ill-treatment`,
    ),
  ),
  kind(
    "ordinal-in-the-text",
    "An ordinal in a text is not that of the session, the congress or the document.",
    words(`${mass}/events/congress/summary`, "eighteenth", "eightieth", `${mass}/events/congress`),
    words(
      "recommendations/cedaw-c-61-d-45-2012/claims/session/text",
      "sixty-first",
      "sixteenth",
      "recommendations/cedaw-c-61-d-45-2012/issuer",
    ),
    words(
      "recommendations/cat-c-kaz-co-3/summary",
      "third report",
      "fifth report",
      "recommendations/cat-c-kaz-co-3/issuer",
    ),
    words(
      "sources/kazinform-congress-2019-01-17/title",
      "eighteenth",
      "eighth",
      "sources/kazinform-congress-2019-01-17/urls",
    ),
  ),
  kind(
    "find-and-replace-gone-wrong",
    "A careless replacement over one record changed a name in all its texts, while its fields stayed.",
    together(
      words(
        `${knprk}/openQuestions/kharkova-arrested/text`,
        "Larisa Kharkova",
        "Larisa Belousova",
        "people/larisa-kharkova/names",
      ),
      words(`${knprk}/responses/state-2021/text`, "Larisa Kharkova", "Larisa Belousova"),
    ),
    together(
      words(
        `${mass}/summary`,
        "ruling party's congress",
        "ruling party's referendum",
        `${mass}/events/congress`,
      ),
      words(`${mass}/events/protest/summary`, "near the congress", "near the referendum"),
    ),
    together(
      words(
        "laws/crpd/claims/guardianship/text",
        "Kazakhstan",
        "Kyrgyzstan",
        "laws/crpd/claims/guardianship",
      ),
      words("laws/crpd/claims/no-steps/text", "Kazakhstan", "Kyrgyzstan"),
    ),
  ),
];
