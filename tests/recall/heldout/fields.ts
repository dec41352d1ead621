import type { Kind } from "../fault.ts";
import { beside, copied, gone, item, kind, value } from "./slips.ts";

/** Do the parts agree with each other? */
export const fieldKinds: readonly Kind[] = [
  kind(
    "one digit of a symbol",
    "the symbol of a source is not that of its id, its title or its set",
    value(
      "sources/cedaw-c-61-d-45-2012/symbol",
      "CEDAW/C/61/D/54/2012",
      "recommendations/cedaw-c-61-d-45-2012/issuer",
    ),
    value("sources/a-hrc-14-10/symbol", "A/HRC/14/11"),
    value("sources/crpd-c-kaz-1/symbol", "CRPD/C/KAZ/2"),
    value(
      "sources/ai-eur57-0484-2019/amnestyIndex",
      "EUR 57/0848/2019",
      "sources/ai-eur57-0484-2019/urls",
    ),
  ),
  kind(
    "another session or cycle",
    "the number of a session or a cycle does not fit the year and the body",
    value("reviews/upr-kaz-3/session", 43, "reviews/upr-kaz-3/date", "reviews/upr-kaz-3/cycle"),
    value(
      "recommendations/cat-c-kaz-co-3/issuer/session",
      35,
      "recommendations/cat-c-kaz-co-3/adopted",
    ),
    value("recommendations/cedaw-c-61-d-45-2012/issuer/session", 16),
    value("recommendations/ilo-cas-2017-kazakhstan/issuer/session", 108),
  ),
  kind(
    "totals that do not add up",
    "the parts of a total of a review do not make the whole, or not that of the set",
    value("reviews/upr-kaz-2/totals/noted", 15, "reviews/upr-kaz-2/totals"),
    value("reviews/upr-kaz-3/totals/supported", 241, "reviews/upr-kaz-3/totals"),
    value("reviews/upr-kaz-1/totals/pending", 62, "reviews/upr-kaz-1/totals"),
  ),
  kind(
    "a group with another count",
    "the count of a group is not the number of its items",
    value("recommendations/a-hrc-28-10/groups/124/count", 74, "recommendations/a-hrc-28-10/items"),
    value("recommendations/a-hrc-28-10/groups/125/count", 69, "recommendations/a-hrc-28-10/items"),
  ),
  kind(
    "an item in the next group",
    "an item stands in a group, or has an answer, that its number does not have",
    value("recommendations/a-hrc-28-10/items/124.5/group", "125"),
    value("recommendations/a-hrc-28-10/items/126.7/positions/report/value", "supported"),
    value("recommendations/a-hrc-28-10/groups/126/position", "supported"),
    value("recommendations/a-hrc-28-10/groups/125/stateClaim", "already-implemented"),
  ),
  kind(
    "another unit than the measure",
    "what is counted in the measure is not the unit",
    value(
      "statistics/kz-torture-investigated/unit",
      "submissions",
      "statistics/kz-torture-investigated/measure",
    ),
    value(
      "statistics/kz-torture-dismissed/unit",
      "crimes",
      "statistics/kz-torture-dismissed/measure",
    ),
    value("statistics/kz-art145-reported/unit", "people", "statistics/kz-art145-reported/measure"),
  ),
  kind(
    "a total for a mean",
    "a figure is a total where its note speaks of every year, or a mean of a single year",
    value("statistics/kz-torture-court/values/y2014-2018/aggregate", "total"),
    value("statistics/kz-art145-dismissed/values/y2015/aggregate", "yearly-mean"),
    value("statistics/kz-art145-reported/values/y2018/aggregate", "share"),
  ),
  kind(
    "an outcome of another kind of event",
    "the decision is not one that such an event can have",
    value("cases/kz-ngo-tax-2016/events/ili-court/outcome/decision", "guilty"),
    value("cases/kz-feminita/events/appeal/outcome/decision", "acquitted"),
    value("cases/kz-belousova/events/cedaw-views/outcome/decision", "upheld"),
    value("cases/kz-ashym/events/released/outcome", { imprisonment: { exact: "P5Y" } }),
  ),
  kind(
    "a nought too many in a sum",
    "a sum is ten times the sum that its conversion or its neighbour implies",
    value(
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment/conversions/0/amount/exact",
      83000,
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment",
    ),
    value(
      "cases/kz-ngo-tax-2016/events/ili-paid/outcome/payment/amount/exact",
      13000000,
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment",
    ),
    value(
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment/amount/exact",
      300000,
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment",
    ),
  ),
  kind(
    "more than the law allows",
    "a sentence is longer than the most that the provision cited threatens",
    value("cases/kz-bokayev-ayan/events/sentenced/outcome/imprisonment/exact", "P25Y"),
    value(
      "cases/kz-bokayev-ayan/events/administrative-detention/outcome/administrativeDetention/exact",
      "P51D",
    ),
    value(
      "cases/kz-land-code-protests-2016/events/detention/outcome/administrativeDetention/between/max",
      "P50D",
    ),
  ),
  kind(
    "a treaty as a law, or as another treaty",
    "the kind or the code of a law is not that of its title",
    value("laws/opcat/kind", "law"),
    value("laws/cedaw/treaty", "CAT"),
    value("laws/hrd-declaration/kind", "treaty"),
    value("laws/icescr/treaty", "ICCPR", "laws/iccpr"),
  ),
  kind(
    "a right that the treaty does not have",
    "the article named is beyond the treaty, or the treaty is not one of the body that named it",
    value("cases/kz-bokayev-ayan/violations/detention/rights/0/article", "62"),
    value("cases/kz-yerimbetov/violations/detention/rights/0/article", "39"),
    value("cases/kz-yerimbetov/violations/detention/rights/2/treaty", "CEDAW"),
  ),
  kind(
    "the seat of another court",
    "the town of a court or an office is not that in its name",
    value("organizations/kz-aktobe-regional-court/place", "almaty"),
    value(
      "organizations/kz-atyrau-city-court-2/place",
      "aktau",
      "cases/kz-bokayev-ayan/events/trial",
    ),
    value(
      "organizations/kz-almaty-economic-court/place",
      "astana",
      "cases/kz-ngo-tax-2016/events/ili-court",
      "cases/kz-ngo-tax-2016/events/liberty-court",
    ),
    value("organizations/kz-kostanai-education-department/place", "uralsk"),
  ),
  kind(
    "an organization of another kind",
    "the kind of an organization is not what its name says",
    value("organizations/kz-supreme-court/kind", "ministry"),
    value("organizations/kz-yesil-district-court/kind", "prosecution"),
    value("organizations/knprk/kind", "media"),
    value("organizations/nur-otan/kind", "trade-union"),
  ),
  kind(
    "another State",
    "a record is of another State than its title, its organizations and its sources",
    value("sources/hrw-tax-2017/state", "KGZ"),
    value("reviews/upr-kaz-2/state", "UZB", "reviews/upr-kaz-2/session"),
    value("statistics/kz-torture-court/state", "TKM"),
    value("organizations/kz-ministry-of-justice/state", "RUS"),
  ),
  kind(
    "the head of another casebook",
    "the file of the dataset names other States, another language or another publication than its records",
    value("/dataset/states", ["KGZ"], "/dataset/title", "/dataset/name", "/dataset/description"),
    value("/dataset/language", "ru"),
    value("/dataset/title", "Casebook: Kyrgyzstan"),
    value("/dataset/issued", "2014-11-30"),
  ),
  kind(
    "a change to a law that was gone",
    "a law amends or replaces one that is younger than it or no longer in force",
    value("laws/kz-criminal-law-changes-2018/amends", ["kz-criminal-code-1997"]),
    value(
      "laws/kz-criminal-code-1997/replaces",
      ["kz-criminal-code-2014"],
      "laws/kz-criminal-code-2014/replaces",
    ),
    value(
      "laws/kz-criminal-code-1997/provisions/164/replaces",
      ["kz-criminal-code-2014#174"],
      "laws/kz-criminal-code-2014/provisions/174/replaces",
    ),
  ),
  kind(
    "a group of people that the item does not name",
    "the people affected are not those whom the item names",
    value("recommendations/amnesty-upr34-kazakhstan/items/15/affectedPersons", ["women"]),
    value("recommendations/amnesty-upr34-kazakhstan/items/18/affectedPersons", ["children"]),
    value("recommendations/amnesty-upr34-kazakhstan/items/16/affectedPersons", ["lgbti-persons"]),
  ),
  kind(
    "shorter than what is cited of it",
    "the extent of a source ends before places that the dataset cites",
    value("sources/a-hrc-28-10/extent/paragraphs", 72),
    value("sources/opcat-text/extent/articles", 2),
    value("sources/amnesty-upr34-kazakhstan/extent/footnotes", 1),
  ),
  kind(
    "the fingerprint of another file",
    "two sources have kept a copy with the same SHA-256",
    value(
      "sources/a-hrc-14-10/copies/0/sha256",
      "b21ed6aedbf5c047a61a5cdb23ebafbe11d279670220e88462be6f8970586237",
      "sources/a-hrc-28-10/copies/0",
    ),
  ),
  kind(
    "suspended and in prison",
    "a sentence is suspended, and the person is in prison under it",
    value(
      "cases/kz-bokayev-ayan/events/sentenced/outcome/suspended",
      true,
      "cases/kz-bokayev-ayan/statuses/bokayev-2019",
    ),
    value(
      "cases/kz-yerimbetov/events/sentenced/outcome/suspended",
      true,
      "cases/kz-yerimbetov/events/released",
      "cases/kz-yerimbetov/statuses/1",
    ),
    value("cases/kz-knprk/events/kushakbaev-sentenced/outcome/suspended", true),
  ),
  kind(
    "judge of their own case",
    "one person or body is on both sides of an event, or a person is the court",
    item("cases/kz-abdirova/events/convicted/participants", {
      role: "court",
      person: "alima-abdirova",
    }),
    item("cases/kz-ngo-tax-2016/events/ili-court/participants", {
      role: "respondent",
      organization: "international-legal-initiative",
    }),
    value(
      "cases/kz-belousova/events/supreme-court/participants/1/organization",
      "kz-ministry-of-finance",
    ),
  ),
  kind(
    "a part that is more than the whole",
    "the figure of one town or group is more than that of all",
    value("cases/kz-mass-detentions-2019-02-27/events/detentions/figures/almaty/quantity", {
      about: 10000,
    }),
    value("cases/kz-land-code-protests-2016/events/dispersed/figures/journalists/quantity", {
      "at-least": 48000,
    }),
    value(
      "cases/kz-mass-detentions-2019-02-27/events/detentions/figures/all/quantity",
      { exact: 40 },
      "cases/kz-mass-detentions-2019-02-27/events/detentions/figures/almaty",
    ),
  ),
  kind(
    "an echo of what came later",
    "an item repeats an item of a younger document",
    value("recommendations/cedaw-c-61-d-45-2012/items/compensation/echoes", [
      "amnesty-upr34-kazakhstan#19",
    ]),
    value("recommendations/wgad-2017-16/items/release-and-compensation/echoes", [
      "wgad-2018-67#release-and-compensation",
    ]),
    value("recommendations/a-hrc-28-10/items/124.4/echoes", ["amnesty-upr34-kazakhstan#9"]),
  ),
  kind(
    "a paragraph of another article",
    "a provision is part of another one than its number says, or of none",
    gone("laws/kz-criminal-code-2014/provisions/274.4/partOf"),
    value("laws/kz-criminal-code-2014/provisions/174.2/partOf", "274"),
    value("laws/iccpr/provisions/19.3/number", "19(2)"),
  ),
  kind(
    "no longer a person, still free",
    "a person is named because they are dead or hold office, and the record knows them otherwise",
    value(
      "people/maks-bokayev/naming/name/ground",
      "deceased",
      "cases/kz-bokayev-ayan/statuses/bokayev-2021",
    ),
    value(
      "people/serikzhan-bilash/naming/name/ground",
      "deceased",
      "cases/kz-bilash/statuses/abroad-2020",
    ),
    value("people/larisa-kharkova/naming/name/ground", "public-office"),
  ),
  kind(
    "an exception for nothing",
    "a finding is accepted at a place that the record does not have, or after the last day",
    beside(
      "exceptions",
      {
        exceptions: [
          {
            rule: "dates/order",
            record: "cases/kz-bilash",
            pointer: "/events/acquitted/date",
            reason: "Reported so.",
            until: "2027-11-30",
          },
        ],
      },
      "cases/kz-bilash",
    ),
    beside(
      "exceptions",
      {
        exceptions: [
          {
            rule: "dates/order",
            record: "cases/kz-bilash",
            pointer: "/events/released/date",
            reason: "Reported so.",
            until: "2024-11-30",
          },
        ],
      },
      "cases/kz-bilash",
    ),
  ),
  kind(
    "of another level than its words",
    "the level of an assessment, or the claim of the State, is the opposite of what its words say",
    value(
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-torture-mechanism/level",
      "implemented",
    ),
    value("recommendations/cedaw-c-61-d-45-2012/assessments/amnesty-2019/level", "implemented"),
    value("recommendations/a-hrc-28-10/stateClaims/claimed-torture-mechanism/value", "none"),
  ),
  kind(
    "a number without its neighbours",
    "a set or a list of numbers has a hole, or a number stands out of its order",
    gone("recommendations/amnesty-upr34-kazakhstan/items/9"),
    gone("recommendations/a-hrc-28-10/items/125.40", "recommendations/a-hrc-28-10/groups/125"),
    copied("recommendations/amnesty-upr34-kazakhstan/items/12", (copy) =>
      Object.assign(copy, { id: "21", summary: "Abolish the death penalty." }),
    ),
  ),
];
