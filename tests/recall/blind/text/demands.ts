import type { Kind } from "../../fault.ts";
import { kind, value, words } from "../../heldout/slips.ts";

// Laws, demands, reviews and their figures, as the text tells them and as the fields have them.

const bokayev = "cases/kz-bokayev-ayan";
const report = "recommendations/a-hrc-28-10";
const demands = "recommendations/amnesty-upr34-kazakhstan";
const code = "laws/kz-criminal-code-2014";

export const demandKinds: readonly Kind[] = [
  kind(
    "article-in-a-demand",
    "The summary of a demand names another article than its own list of laws.",
    words(`${report}/items/124.4/summary`, "article 164", "article 146", `${report}/items/124.4`),
    words(`${demands}/items/10/summary`, "article 274", "article 247", `${demands}/items/10`),
    words(`${demands}/items/12/summary`, "article 400", "article 140", `${demands}/items/12`),
    words(`${report}/items/126.44/summary`, "400 and 403", "400 and 304", `${report}/items/126.44`),
  ),
  kind(
    "article-in-a-claim",
    "The text of a claim names another article than the one that it is about.",
    words(
      `${code}/claims/equality-grounds/text`,
      "article 145",
      "article 154",
      `${code}/claims/equality-grounds`,
    ),
    words(
      `${code}/claims/discord-undefined/text`,
      "Article 174",
      "Article 147",
      `${code}/claims/discord-undefined`,
    ),
    words(
      "laws/crpd/claims/guardianship/text",
      "Article 12",
      "Article 21",
      "laws/crpd/claims/guardianship",
    ),
    words(
      `${bokayev}/claims/aggravating/text`,
      "article 400",
      "article 440",
      `${bokayev}/claims/aggravating`,
      `${bokayev}/events/sentenced/laws`,
    ),
  ),
  kind(
    "article-in-a-measure-or-finding",
    "The measure of a statistic or the finding of an assessment names another article than the laws and items that it is about.",
    words(
      "statistics/kz-art145-reported/measure",
      "article 145",
      "article 154",
      "statistics/kz-art145-reported/laws",
    ),
    words(
      "statistics/kz-art145-dismissed/measure",
      "article 145",
      "article 415",
      "statistics/kz-art145-dismissed/laws",
    ),
    words(
      `${report}/assessments/amnesty-2019-incitement/finding`,
      "article 174",
      "article 274",
      `${report}/assessments/amnesty-2019-incitement`,
    ),
    words(
      `${report}/assessments/amnesty-2019-npm-visits/finding`,
      "article 4",
      "article 14",
      `${report}/assessments/amnesty-2019-npm-visits`,
    ),
  ),
  kind(
    "year-in-the-title-of-a-law",
    "The title of a law has another year or day than its adoption.",
    value(
      "laws/kz-trade-union-law-2014/title",
      "Trade Union Law of 2004",
      "laws/kz-trade-union-law-2014/adopted",
    ),
    words(
      "laws/kz-criminal-code-1997/title",
      "(1997)",
      "(1979)",
      "laws/kz-criminal-code-1997/adopted",
    ),
    words(
      "laws/kz-criminal-law-changes-2018/title",
      "12 July 2018",
      "12 June 2018",
      "laws/kz-criminal-law-changes-2018/adopted",
    ),
    words(
      "laws/kz-assemblies-law-1995/title",
      "(1995)",
      "(1959)",
      "laws/kz-assemblies-law-1995/adopted",
    ),
  ),
  kind(
    "treaty-in-the-text",
    "The text names another treaty, or another number of it, than the field.",
    words(
      `${demands}/items/15/summary`,
      "Convention on the Rights of Persons with Disabilities",
      "Convention on the Rights of the Child",
      `${demands}/items/15`,
    ),
    words(
      "recommendations/ilo-cas-2017-kazakhstan/summary",
      "Convention No. 87",
      "Convention No. 78",
      "recommendations/ilo-cas-2017-kazakhstan/issuer",
    ),
    value("laws/ilo-c87/title", "ILO Convention No. 97", "laws/ilo-c87/treaty"),
    words(
      `${demands}/items/3/summary`,
      "article 4 of the Optional Protocol",
      "article 14 of the Optional Protocol",
      `${demands}/items/3`,
    ),
  ),
  kind(
    "ordinal-of-the-review",
    "The text counts the review otherwise than its cycle.",
    words(`${demands}/summary`, "its third review", "its second review", `${demands}/review`),
    words(`${report}/summary`, "second review", "first review", `${report}/review`),
    words("sources/a-hrc-14-10/summary", "first review", "third review", "reviews/upr-kaz-1"),
    words(
      "sources/amnesty-upr34-kazakhstan/summary",
      "third review",
      "fourth review",
      "reviews/upr-kaz-3",
    ),
  ),
  kind(
    "figures-in-a-note-on-totals",
    "A note, claim or question about totals gives other figures than the totals and groups.",
    words(
      "reviews/upr-kaz-2/totals/note",
      "(47, 96 and 51)",
      "(47, 69 and 51)",
      "reviews/upr-kaz-2/totals",
      report,
    ),
    words(
      "reviews/upr-kaz-1/claims/already-done/text",
      "68 of",
      "86 of",
      "reviews/upr-kaz-1/claims/already-done",
    ),
    words(
      "reviews/upr-kaz-1/openQuestions/later-answer/text",
      "the 26 recommendations",
      "the 62 recommendations",
      "reviews/upr-kaz-1/totals",
    ),
    words(
      "reviews/upr-kaz-2/discrepancies/0/resolution",
      "30 October 2014",
      "3 October 2014",
      "reviews/upr-kaz-2/date",
    ),
  ),
  kind(
    "limit-of-detention-in-the-text",
    "A text gives another limit of detention than the penalty or the claim.",
    words(
      `${code}/claims/assembly-maximum/text`,
      "75 days",
      "57 days",
      `${code}/claims/assembly-maximum`,
    ),
    words(
      `${code}/provisions/400/penalties/detention/note`,
      "75 days",
      "90 days",
      `${code}/claims/assembly-maximum`,
    ),
    words(
      `${code}/openQuestions/arrest-limit/text`,
      "50 in September 2019",
      "40 in September 2019",
      `${code}/provisions/400/penalties/detention`,
    ),
    words(
      "laws/kz-administrative-offences-code/provisions/488/penalties/detention/note",
      "15 days",
      "45 days",
      "laws/kz-administrative-offences-code/provisions/488/penalties/detention",
    ),
  ),
  kind(
    "summary-of-the-item-below",
    "A recommendation has the summary of another one, pasted over its own; its themes are those of its own subject.",
    value(
      `${report}/items/126.13/summary`,
      "Consider joining the Convention on migrant workers and their families (ICRMW) as a party.",
      "recommendations/a-hrc-28-10/items/126.4",
    ),
    value(
      `${report}/items/125.31/summary`,
      "Keep working to lighten the burden that tuberculosis places on the country.",
      "recommendations/a-hrc-28-10/items/125.84",
    ),
    value(
      `${report}/items/125.62/summary`,
      "End the death penalty.",
      "recommendations/a-hrc-28-10/items/125.42",
    ),
    value(
      `${report}/items/124.33/summary`,
      "Review the religious associations law of 2011 thoroughly so that it meets the country's international obligations.",
      "recommendations/a-hrc-28-10/items/124.21",
    ),
  ),
  kind(
    "state-named-elsewhere",
    "The State that recommended an item is not the one that a note, a summary or a discrepancy names for it.",
    value(
      `${report}/items/125.72/from`,
      ["IRL"],
      `${report}/stateClaims/claimed-torture-mechanism`,
    ),
    value(`${report}/items/125.23/from`, ["MRT"], `${report}/assessments/amnesty-2019-npm-visits`),
    value(`${report}/items/124.19/from`, ["NOR"], `${report}/assessments/amnesty-2019-npm-visits`),
    value(`${report}/items/124.2/from`, ["SVK"], `${report}/items/124.2`),
  ),
  kind(
    "state-misnamed-in-the-text",
    "A text names another State for an item than the item itself.",
    words(
      `${report}/assessments/amnesty-2019-discrimination/discrepancies/0/resolution`,
      "124.3 of Argentina",
      "124.3 of Brazil",
      `${report}/items/124.3`,
    ),
    words(
      `${report}/assessments/amnesty-2019-npm-visits/discrepancies/0/stated`,
      "125.24 (Spain)",
      "125.24 (Sweden)",
      `${report}/items/125.24`,
    ),
    words(
      `${report}/stateClaims/claimed-torture-mechanism/discrepancies/0/stated`,
      "125.73 (Liechtenstein)",
      "125.73 (Lithuania)",
      `${report}/items/125.73`,
    ),
    words(
      `${report}/items/124.2/summary`,
      "six Czech recommendations",
      "six Slovak recommendations",
      `${report}/items/124.2`,
    ),
  ),
  kind(
    "span-in-words-that-cannot-be",
    "A span in a text ends before it begins, or is longer than the year in which it lies.",
    words(`${report}/items/125.39/summary`, "2006-2016", "2016-2006"),
    words(`${report}/items/126.20/summary`, "2009-2012", "2012-2009"),
    words(
      "cases/kz-torture-impunity/claims/in-court-2015/text",
      "first seven months of 2015",
      "first seventeen months of 2015",
      "cases/kz-torture-impunity/claims/in-court-2015",
    ),
    words(
      "recommendations/cedaw-c-61-d-45-2012/claims/session/text",
      "from 6 to 24 July 2015",
      "from 24 to 6 July 2015",
      "recommendations/cedaw-c-61-d-45-2012/adopted",
    ),
  ),
  kind(
    "parts-counted-in-a-text",
    "A summary or note counts the parts of its record otherwise than they are.",
    words(
      "people/maks-bokayev/note",
      "The four forms",
      "The nine forms",
      "people/maks-bokayev/names",
    ),
    words(
      "recommendations/cat-c-kaz-co-3/note",
      "they are the four",
      "they are the nine",
      "recommendations/cat-c-kaz-co-3/items",
    ),
    words(
      "recommendations/a-hrc-29-25-add-2/summary",
      "Two recommendations",
      "Five recommendations",
      "recommendations/a-hrc-29-25-add-2/items",
    ),
    words(
      "sources/amnesty-upr34-kazakhstan/summary",
      "nineteen demands",
      "twenty-nine demands",
      demands,
    ),
  ),
  kind(
    "title-of-another-treaty-in-translation",
    "The official name of a treaty in Russian or Kazakh is that of another treaty.",
    value(
      "laws/icescr/names/kk/value",
      "Азаматтық және саяси құқықтар туралы халықаралық пакт",
      "laws/iccpr/names/kk",
    ),
    value(
      "laws/cedaw/names/ru/value",
      "Конвенция против пыток и других жестоких, бесчеловечных или унижающих достоинство видов обращения и наказания",
      "laws/cat/names/ru",
    ),
    value("laws/crpd/names/ru/value", "Конвенция о правах ребёнка"),
    value(
      "laws/ilo-c98/names/kk/value",
      "Ассоциация бостандығы және ұйымдастыру құқығын қорғау жөніндегі 1948 жылғы Конвенция",
      "laws/ilo-c87/names/kk",
    ),
  ),
  kind(
    "deadline-in-the-text",
    "The note on a deadline counts or ends otherwise than the deadline itself.",
    words(
      "recommendations/cedaw-c-61-d-45-2012/deadline/note",
      "Six months",
      "Nine months",
      "recommendations/cedaw-c-61-d-45-2012/deadline",
    ),
    words(
      "recommendations/cedaw-c-61-d-45-2012/deadline/note",
      "13 January 2016",
      "13 June 2016",
      "recommendations/cedaw-c-61-d-45-2012/deadline",
    ),
    value(
      "recommendations/cedaw-c-61-d-45-2012/deadline/value",
      "[2016-10-13..]",
      "recommendations/cedaw-c-61-d-45-2012/deadline",
    ),
  ),
  kind(
    "demand-that-names-another",
    "The summary of a demand names a person or body other than those in its fields.",
    words(`${demands}/items/8/summary`, "Maks Bokayev", "Talgat Ayan", `${demands}/items/8`),
    words(
      `${demands}/items/2/summary`,
      "Commissioner for Human Rights",
      "Prosecutor General's Office",
      `${demands}/items/2`,
    ),
    words(
      "recommendations/cat-c-kaz-co-3/items/transfer-of-detention/summary",
      "Ministry of Internal Affairs",
      "Ministry of Justice",
      "recommendations/cat-c-kaz-co-3/items/transfer-of-detention",
    ),
    words(
      "recommendations/wgad-2018-67/summary",
      "Iskander Yerimbetov",
      "Maks Bokayev",
      "recommendations/wgad-2018-67/items",
    ),
  ),
  kind(
    "title-of-a-group-swapped",
    "The title of a group of recommendations is that of another group.",
    value(
      `${report}/groups/126/title`,
      "Supported, and held by Kazakhstan to be under way",
      `${report}/groups/126`,
    ),
    value(`${report}/groups/124/title`, "Not supported, and so noted", `${report}/groups/124`),
    value(`${report}/groups/125/title`, "Not supported, and so noted", `${report}/groups/125`),
  ),
  kind(
    "number-of-a-paragraph-or-item-in-the-text",
    "A text names another paragraph or item than the citations and items of its record.",
    words(`${demands}/note`, "items 16 and 17", "items 15 and 16", `${demands}/items`),
    words(
      "recommendations/cat-c-kaz-co-3/openQuestions/wording/text",
      "8, 10, 13 and 15",
      "8, 10, 13 and 51",
      "recommendations/cat-c-kaz-co-3/items",
    ),
    words(
      "recommendations/cat-c-kaz-co-3/items/ombudsperson-and-npm/summary",
      "paragraph 13",
      "paragraph 31",
      "recommendations/cat-c-kaz-co-3/items/ombudsperson-and-npm",
    ),
    words(
      "recommendations/cat-c-kaz-co-3/stateClaims/judicial-oversight-2023/text",
      "paragraph 15",
      "paragraph 25",
      "recommendations/cat-c-kaz-co-3/items/administration-of-justice",
    ),
  ),
  kind(
    "committee-in-the-text",
    "A text names another committee or organization than the field beside it.",
    words(
      "cases/kz-torture-impunity/claims/prosecuted-2014/text",
      "the Committee against Torture",
      "the Human Rights Committee",
      "cases/kz-torture-impunity/claims/prosecuted-2014",
    ),
    words(
      "recommendations/cat-c-kaz-co-3/summary",
      "the Committee against Torture",
      "the Committee on the Rights of the Child",
      "recommendations/cat-c-kaz-co-3/issuer",
    ),
    words(
      "recommendations/cedaw-c-61-d-45-2012/summary",
      "complaint of Anna Belousova",
      "complaint of Larisa Kharkova",
      "recommendations/cedaw-c-61-d-45-2012/issuer",
    ),
    words(
      `${demands}/summary`,
      "Amnesty International's",
      "Human Rights Watch's",
      `${demands}/issuer`,
    ),
  ),
  kind(
    "state-in-the-text",
    "A text names another State than the record is about.",
    words(`${report}/summary`, "Kazakhstan", "Kyrgyzstan", `${report}/state`),
    words(`${demands}/summary`, "Kazakhstan", "Uzbekistan", `${demands}/state`),
    words(
      "laws/kz-land-code/title",
      "Republic of Kazakhstan",
      "Kyrgyz Republic",
      "laws/kz-land-code/state",
    ),
    words(
      "organizations/kz-police/names/en/value",
      "Police of Kazakhstan",
      "Police of Tajikistan",
      "organizations/kz-police/state",
    ),
  ),
];
