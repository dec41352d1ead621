import type { Kind } from "../fault.ts";
import { gone, item, kind, value } from "../heldout/slips.ts";

// Do the parts agree: sums and counts, groups and items, chains, links, statuses and events.

const knprk = "cases/kz-knprk";
const bokayev = "cases/kz-bokayev-ayan";
const yerimbetov = "cases/kz-yerimbetov";
const belousova = "cases/kz-belousova";
const report = "recommendations/a-hrc-28-10";
const code = "laws/kz-criminal-code-2014/provisions";

export const partKinds: readonly Kind[] = [
  kind(
    "totals-do-not-sum",
    "The totals of a review do not add up, two digits having changed places.",
    value("reviews/upr-kaz-2/totals/supported", 134, "reviews/upr-kaz-2/totals"),
    value("reviews/upr-kaz-1/totals/received", 182, "reviews/upr-kaz-1/totals"),
    value("reviews/upr-kaz-3/totals/noted", 13, "reviews/upr-kaz-3/totals"),
    value("reviews/upr-kaz-2/totals/received", 149, "reviews/upr-kaz-2/totals"),
  ),
  kind(
    "count-of-a-group",
    "A group of a report counts more or fewer items than stand in it.",
    value(`${report}/groups/124/count`, 74),
    value(`${report}/groups/125/count`, 69),
    value(`${report}/groups/126/count`, 15),
  ),
  kind(
    "item-lost",
    "An item has been lost from a numbered set; the count of its group or the summary still has it.",
    gone(`${report}/items/125.61`, `${report}/groups/125`),
    gone(`${report}/items/126.31`, `${report}/groups/126`),
    gone(
      "recommendations/amnesty-upr34-kazakhstan/items/10",
      "recommendations/amnesty-upr34-kazakhstan/summary",
    ),
    gone(`${report}/items/124.9`, `${report}/groups/124`),
  ),
  kind(
    "position-against-the-group",
    "The position of an item is not that of the group in which it stands.",
    value(`${report}/items/125.42/positions/report/value`, "noted", `${report}/groups/125`),
    value(`${report}/items/126.24/positions/report/value`, "supported", `${report}/groups/126`),
    value(`${report}/items/124.40/positions/report/value`, "pending", `${report}/groups/124`),
    value(`${report}/groups/126/position`, "supported"),
  ),
  kind(
    "item-in-another-group",
    "An item stands in a group that its own number does not belong to.",
    value(`${report}/items/125.5/group`, "124"),
    value(`${report}/items/124.46/group`, "126"),
    value(`${report}/items/126.8/group`, "125"),
  ),
  kind(
    "claim-of-a-group-against-its-title",
    "What the State claims of a group is not what the title of the group says.",
    value(`${report}/groups/126/stateClaim`, "already-implemented", `${report}/groups/126`),
    value(`${report}/groups/124/stateClaim`, "none", `${report}/groups/124`),
    value(`${report}/groups/125/stateClaim`, "already-implemented", `${report}/groups/125`),
  ),
  kind(
    "status-against-the-last-event",
    "A status is the opposite of what the event of that day did to the person or body.",
    value(`${yerimbetov}/statuses/free-2019/value`, "imprisoned", `${yerimbetov}/events/released`),
    value(
      "cases/kz-ashym/statuses/free-2018/value",
      "in-psychiatric-detention",
      "cases/kz-ashym/events/released",
    ),
    value(
      `${bokayev}/statuses/bokayev-2021/value`,
      "imprisoned",
      `${bokayev}/events/bokayev-released`,
    ),
    value(
      "cases/kz-bilash/statuses/released-2019/value",
      "detained",
      "cases/kz-bilash/events/released",
    ),
  ),
  kind(
    "appeal-against-the-aftermath",
    "An appeal is said to have succeeded, and everything after it shows that it did not.",
    value(
      `${bokayev}/events/appeal-rejected/outcome/decision`,
      "overturned",
      `${bokayev}/events/bokayev-released`,
    ),
    value(
      "cases/kz-abdirova/events/appeal-rejected/outcome/decision",
      "overturned",
      "cases/kz-abdirova/statuses/restricted-from-2017",
    ),
    value(
      "cases/kz-feminita/events/appeal/outcome/decision",
      "overturned",
      "cases/kz-feminita/summary",
      "cases/kz-feminita/statuses/not-registered-2019",
    ),
    value(
      `${knprk}/events/kharkova-appeal/outcome/decision`,
      "acquitted",
      `${knprk}/events/kharkova-cassation`,
    ),
  ),
  kind(
    "event-of-another-violation",
    "A violation lists an event that has nothing to do with its kind, and leaves out the one that it is about.",
    value(
      `${yerimbetov}/violations/torture/events`,
      ["wgad-opinion"],
      "cases/kz-yerimbetov/violations/torture",
    ),
    value(
      `${belousova}/violations/harassment/events`,
      ["supreme-court"],
      "cases/kz-belousova/violations/harassment",
    ),
    value(
      `${knprk}/violations/union/events`,
      ["kharkova-restriction-ended"],
      "cases/kz-knprk/violations/union",
    ),
    value(
      "cases/kz-ashym/violations/psychiatry/events",
      ["charges-dropped"],
      "cases/kz-ashym/violations/psychiatry",
    ),
  ),
  kind(
    "follows-what-came-later",
    "An event follows another that came after it.",
    value(`${knprk}/events/dissolved/follows`, ["arrests"], `${knprk}/events/arrests`),
    value(
      `${belousova}/events/threat/follows`,
      ["dismissed"],
      `${belousova}/events/dismissed`,
      `${belousova}/events/refused`,
    ),
    value(
      "cases/kz-abdirova/events/complaint/follows",
      ["convicted"],
      "cases/kz-abdirova/events/convicted",
    ),
    value(`${bokayev}/events/trial/follows`, ["sentenced"], `${bokayev}/events/sentenced`),
  ),
  kind(
    "told-in-another-event",
    "An event is said to be told in an event of another case that is about other days or other people.",
    value(`${bokayev}/events/arrested/toldIn`, ["kz-land-code-protests-2016#dispersed"]),
    value(`${bokayev}/events/administrative-detention/toldIn`, [
      "kz-land-code-protests-2016#permits-not-given",
    ]),
    value(`${knprk}/events/arrests/toldIn`, ["kz-mass-detentions-2019-02-27#detentions"]),
  ),
  kind(
    "echo-of-another-subject",
    "A demand is said to repeat an earlier one that asks for something quite different.",
    item("recommendations/amnesty-upr34-kazakhstan/items/2/echoes", "a-hrc-28-10#125.84"),
    item("recommendations/amnesty-upr34-kazakhstan/items/13/echoes", "a-hrc-28-10#126.24"),
    item(
      "recommendations/amnesty-upr34-kazakhstan/items/19/echoes",
      "wgad-2018-67#release-and-compensation",
    ),
    item(
      "recommendations/amnesty-upr34-kazakhstan/items/8/echoes",
      "wgad-2018-67#release-and-compensation",
    ),
  ),
  kind(
    "assessed-items-of-another-subject",
    "An assessment is filed under items that ask for something its finding does not speak of.",
    value(
      `${report}/assessments/amnesty-2019-incitement/of`,
      ["126.4", "126.5"],
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-incitement",
    ),
    value(
      `${report}/assessments/amnesty-2019-npm-visits/of`,
      ["125.42"],
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-npm-visits",
    ),
    value(
      `${report}/assessments/amnesty-2019-discrimination/of`,
      ["124.31"],
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-discrimination",
    ),
    value(
      "recommendations/cat-c-kaz-co-3/assessments/omct-2016/of",
      ["administration-of-justice"],
      "recommendations/cat-c-kaz-co-3/assessments/omct-2016",
    ),
  ),
  kind(
    "theme-of-another-subject",
    "The themes of an item are those of another subject than its summary.",
    value(`${report}/items/125.84/themes`, ["trade-union-rights"]),
    value(`${report}/items/126.13/themes`, ["domestic-violence"]),
    value("recommendations/amnesty-upr34-kazakhstan/items/12/themes", ["death-penalty"]),
    value(`${report}/items/125.20/themes`, ["older-persons"]),
  ),
  kind(
    "affected-people-of-another-subject",
    "The people affected are not those whom the summary names.",
    value("recommendations/amnesty-upr34-kazakhstan/items/15/affectedPersons", ["migrants"]),
    value(`${report}/items/125.91/affectedPersons`, ["older-persons"]),
    value(`${report}/items/126.50/affectedPersons`, ["lgbti-persons"]),
    value(`${report}/items/126.24/affectedPersons`, ["persons-with-disabilities"]),
  ),
  kind(
    "state-in-a-private-capacity",
    "A State is said to have taken part in a violation as a private person.",
    value("cases/kz-bilash/violations/detention/involvement/0/capacity", "private"),
    value(`${bokayev}/violations/detention/involvement/0/capacity`, "private"),
    value(`${yerimbetov}/violations/trial/involvement/0/capacity`, "private"),
  ),
  kind(
    "compensation-against-the-decision",
    "Compensation was granted by a decision that refused the claim, or by a body that can only recommend it.",
    value(
      `${belousova}/events/saryarka-ruling/outcome/compensation/decision`,
      "granted",
      `${belousova}/events/saryarka-ruling`,
    ),
    value(
      `${belousova}/events/kostanai-ruling/outcome/compensation/decision`,
      "granted",
      `${belousova}/events/kostanai-ruling`,
    ),
    value(
      `${belousova}/events/cedaw-views/outcome/compensation/decision`,
      "granted",
      `${belousova}/events/cedaw-views`,
    ),
    value(
      `${yerimbetov}/events/wgad-opinion/outcome/compensation/decision`,
      "granted",
      `${yerimbetov}/events/wgad-opinion`,
    ),
  ),
  kind(
    "penalty-in-the-measure-of-another",
    "A penalty has a limit that its kind cannot have, because the kind is that of the penalty beside it.",
    value(
      `${code}/378/penalties/detention/kind`,
      "fine",
      "laws/kz-criminal-code-2014/provisions/378/penalties/detention",
    ),
    value(
      `${code}/274/penalties/imprisonment/kind`,
      "fine",
      "laws/kz-criminal-code-2014/provisions/274/penalties/imprisonment",
    ),
    value(
      `${code}/400/penalties/detention/kind`,
      "community-service",
      "laws/kz-criminal-code-2014/provisions/400/penalties/detention",
    ),
  ),
  kind(
    "sentence-above-the-limit",
    "Somebody was given more than the only article named beside it allows.",
    value(
      `${bokayev}/events/administrative-detention/outcome/administrativeDetention/exact`,
      "P50D",
      "laws/kz-administrative-offences-code/provisions/488/penalties/detention",
    ),
    value(
      "cases/kz-land-code-protests-2016/events/detention/outcome/administrativeDetention/between/max",
      "P25D",
      "laws/kz-administrative-offences-code/provisions/488/penalties/detention",
    ),
    value(
      "laws/kz-administrative-offences-code/provisions/488/penalties/detention/max",
      "P5D",
      `${bokayev}/events/administrative-detention`,
      "cases/kz-land-code-protests-2016/events/detention",
    ),
  ),
  kind(
    "aggregate-over-the-wrong-period",
    "A yearly mean over one year, or a yearly figure over a span that is one year.",
    value("statistics/kz-art145-dismissed/values/y2015/aggregate", "yearly-mean"),
    value(
      "statistics/kz-torture-dismissed/values/y2014-2018/period",
      "2018",
      "statistics/kz-torture-dismissed/values/y2014-2018",
    ),
    value("statistics/kz-art145-reported/values/y2017/aggregate", "yearly-mean"),
  ),
  kind(
    "life-after-death",
    "The death of a person, moved here from another record, stands before events in which that person takes part.",
    item(`${knprk}/events`, {
      id: "died",
      type: "death",
      date: "2017-12-15",
      participants: [{ role: "victim", person: "larisa-kharkova" }],
      citations: [{ source: "fidh-kharkova-2017-10-04", supports: "full" }],
    }),
    item("cases/kz-bilash/events", {
      id: "died",
      type: "death",
      date: "2019-06-02",
      participants: [{ role: "victim", person: "serikzhan-bilash" }],
      citations: [{ source: "diplomat-bilash-2020-11", supports: "full" }],
    }),
    item(`${yerimbetov}/events`, {
      id: "died",
      type: "death",
      date: "2018-03-20",
      participants: [{ role: "victim", person: "iskander-yerimbetov" }],
      citations: [{ source: "pressenza-yerimbetov-2020", supports: "full" }],
    }),
  ),
  kind(
    "acquitted-and-punished",
    "The same decision acquits a person and punishes that person, or the next event does.",
    value(
      "cases/kz-abdirova/events/convicted/outcome/decision",
      "acquitted",
      "cases/kz-abdirova/events/restricted",
    ),
    value(
      `${yerimbetov}/events/sentenced/outcome/decision`,
      "acquitted",
      `${yerimbetov}/events/sentenced`,
    ),
    value(
      `${knprk}/events/yeleusinov-sentenced/outcome/decision`,
      "acquitted",
      `${knprk}/events/yeleusinov-sentenced`,
    ),
    value(
      `${bokayev}/events/sentenced/outcome/decision`,
      "acquitted",
      `${bokayev}/events/sentenced`,
    ),
  ),
  kind(
    "answer-to-another-claim",
    "An answer of the State is filed under a statement that it does not answer.",
    value("organizations/kz-ombudsperson/responses/state-2014/to", ["legal-basis"]),
    value(`${knprk}/responses/state-2021/to`, ["leaders"]),
    value("organizations/kz-npm/responses/state-2014-council/to", ["excluded-police-places"]),
    value("cases/kz-torture-impunity/responses/state-2014/to", ["in-court-2015"]),
  ),
  kind(
    "found-by-an-event-that-found-nothing",
    "The event that is said to have found a violation is one that decided something else.",
    value(
      `${bokayev}/violations/detention/standing/0/event`,
      "appeal-rejected",
      `${bokayev}/violations/detention`,
    ),
    value(
      "cases/kz-bilash/violations/expression/standing/0/event",
      "first-hearing",
      "cases/kz-bilash/violations/expression",
    ),
    value(
      `${belousova}/violations/harassment/standing/0/event`,
      "saryarka-ruling",
      `${belousova}/violations/harassment`,
    ),
    value(
      `${yerimbetov}/violations/trial/standing/0/event`,
      "complaint-dismissed",
      `${yerimbetov}/violations/trial`,
    ),
  ),
  kind(
    "two-names-preferred",
    "Two forms of one name in one language are both the preferred one.",
    value("people/maks-bokayev/names/bokaev/kind", "preferred", "people/maks-bokayev/names"),
    value(
      "organizations/kz-npm/names/preventative/kind",
      "preferred",
      "organizations/kz-npm/names",
    ),
    value(
      "organizations/kz-prosecutor-general/names/own/kind",
      "preferred",
      "organizations/kz-prosecutor-general/names",
    ),
  ),
  kind(
    "part-of-its-own-part",
    "A body is part of another that is part of it.",
    value(
      "organizations/kz-ombudsperson/relations/chairs-council/type",
      "part-of",
      "organizations/kz-npm-coordinating-council/relations",
    ),
    value(
      "organizations/rferl/relations",
      [
        {
          id: "part",
          type: "part-of",
          organization: "azattyq",
          citations: [{ source: "azattyq-belousova-2017", supports: "full" }],
        },
      ],
      "organizations/azattyq/relations",
    ),
    value(
      "organizations/ilo/relations",
      [
        {
          id: "committee",
          type: "part-of",
          organization: "ilo-cas",
          citations: [{ source: "ilo-normlex-cas-2017-kaz", supports: "full" }],
        },
      ],
      "organizations/ilo-cas/relations",
    ),
    value(
      "organizations/kz-ministry-of-internal-affairs/relations",
      [
        {
          id: "police",
          type: "part-of",
          organization: "kz-police",
          citations: [
            {
              source: "amnesty-upr34-kazakhstan",
              at: { section: "framework/torture", paragraph: "1" },
              supports: "full",
            },
          ],
        },
      ],
      "organizations/kz-police/relations",
    ),
  ),
  kind(
    "extent-smaller-than-what-is-cited",
    "A document is said to have fewer parts than the records cite from it.",
    value(
      "sources/amnesty-upr34-kazakhstan/outline/22/items",
      2,
      "recommendations/amnesty-upr34-kazakhstan/items/9",
      "recommendations/amnesty-upr34-kazakhstan/items/10",
    ),
    value(
      "sources/a-hrc-28-10/extent/paragraphs",
      117,
      "recommendations/a-hrc-28-10",
      "reviews/upr-kaz-2",
    ),
    value(
      "sources/amnesty-upr34-kazakhstan/extent/footnotes",
      8,
      "statistics/kz-torture-court",
      "statistics/kz-torture-dismissed",
    ),
    value("sources/cedaw-text/extent/articles", 20, "laws/cedaw/participation/kaz-in-force"),
  ),
  kind(
    "place-and-its-names",
    "A place has the label, the State or the times of another.",
    value("reference/places/terms/aktau/label/en", "Aktobe", "reference/places/terms/aktobe"),
    value("reference/places/terms/shymkent/state", "UZB", "reference/places/terms/shymkent"),
    value(
      "reference/places/terms/astana/names/2/inUse",
      "2009-03/2022-09",
      "reference/places/terms/astana",
    ),
    value("reference/places/terms/uralsk/names/0/name", "Atyrau", "reference/places/terms/atyrau"),
  ),
  kind(
    "figure-at-another-place",
    "A figure of one town is filed under another; its id or its own words name the right one.",
    value("cases/kz-mass-detentions-2019-02-27/events/detentions/figures/almaty/place", "astana"),
    value(
      "cases/kz-land-code-protests-2016/events/dispersed/figures/detained-astana/place",
      "almaty",
    ),
    value(
      "cases/kz-land-code-protests-2016/events/dispersed/figures/detained-almaty/place",
      "uralsk",
    ),
  ),
  kind(
    "conversion-off-by-ten",
    "A sum and its conversion differ by a factor of ten from the rate that the notes work out.",
    value(
      "cases/kz-ngo-tax-2016/events/ili-paid/outcome/payment/conversions/0/amount/exact",
      40000,
      "cases/kz-ngo-tax-2016/events/ili-paid/outcome/payment",
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment",
    ),
    value(
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment/conversions/0/amount/exact",
      83000,
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment",
      "cases/kz-ngo-tax-2016/events/ili-paid/outcome/payment",
    ),
    value(
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment/amount/exact",
      300000,
      "cases/kz-ngo-tax-2016/events/liberty-paid/outcome/payment",
      "cases/kz-ngo-tax-2016/events/ili-paid/outcome/payment",
    ),
  ),
  kind(
    "part-greater-than-the-whole",
    "A figure of a part is greater than that of the whole beside it.",
    value(
      "cases/kz-torture-impunity/claims/in-court-2015/text",
      "In the first seven months of 2015 ten cases of torture came to court, and fifteen of them ended with a conviction.",
    ),
    value("cases/kz-land-code-protests-2016/events/arrests/figures", [
      {
        id: "arrested",
        of: "people arrested",
        quantity: { exact: 34 },
        citations: [{ source: "ai-report-2016-17-kaz", supports: "full" }],
      },
      {
        id: "women",
        of: "women among the people arrested",
        quantity: { exact: 43 },
        citations: [{ source: "ai-report-2016-17-kaz", supports: "full" }],
      },
    ]),
    value(
      "cases/kz-mass-detentions-2019-02-27/events/detentions/figures/almaty/quantity",
      { about: 10000 },
      "cases/kz-mass-detentions-2019-02-27/events/detentions",
    ),
    value(
      "reviews/upr-kaz-1/claims/already-done/quantity/exact",
      168,
      "reviews/upr-kaz-1/totals",
      "reviews/upr-kaz-1/claims/already-done",
    ),
  ),
  kind(
    "duration-against-its-dates",
    "The duration of an event is not the one between its two days, or of its only day.",
    value(
      "cases/kz-ashym/events/detained/duration/about",
      "P63D",
      "cases/kz-ashym/events/detained",
    ),
    value(
      "cases/kz-mass-detentions-2019-02-27/events/questioned/duration/about",
      "PT40H",
      "cases/kz-mass-detentions-2019-02-27/events/questioned",
      "cases/kz-mass-detentions-2019-02-27/summary",
    ),
    value(
      "cases/kz-ashym/events/detained/duration/about",
      "P36M",
      "cases/kz-ashym/events/detained",
    ),
  ),
  kind(
    "question-that-the-record-answers",
    "An open question asks what a field of the same record states with a full citation.",
    item(`${knprk}/openQuestions`, {
      id: "kharkova-sentence-day",
      text: "On which day was Larisa Kharkova sentenced?",
      about: "kharkova-sentenced",
      citations: [{ source: "fidh-kharkova-2017-10-04", supports: "full" }],
    }),
    item("reviews/upr-kaz-2/openQuestions", {
      id: "day",
      text: "On which day was the review held? The report does not say.",
      about: "date",
      citations: [{ source: "a-hrc-28-10", at: { paragraph: "1" }, supports: "full" }],
    }),
    item("laws/kz-land-code/openQuestions", {
      id: "number",
      text: "Which number and day does the Land Code have? No source gives them.",
      about: "number",
      citations: [{ source: "land-code-2003-text", supports: "full" }],
    }),
    item("statistics/kz-art145-dismissed/openQuestions", {
      id: "who",
      text: "Which office produced the figures is not known.",
      about: "values",
      citations: [
        {
          source: "amnesty-upr34-kazakhstan",
          at: { section: "situation/discrimination", paragraph: "2" },
          supports: "full",
        },
      ],
    }),
  ),
  kind(
    "exile-and-prison-at-once",
    "Two statuses of one person exclude each other at the same time.",
    item(
      "cases/kz-bilash/statuses",
      {
        id: "imprisoned-2020",
        value: "imprisoned",
        of: "serikzhan-bilash",
        asOf: "2020-09",
        citations: [{ source: "diplomat-bilash-2020-11", supports: "full" }],
      },
      "cases/kz-bilash/statuses/abroad-2020",
    ),
    item(
      `${bokayev}/statuses`,
      {
        id: "bokayev-imprisoned-2021",
        value: "imprisoned",
        of: "maks-bokayev",
        asOf: "2021-02-04",
        citations: [{ source: "fidh-bokayev-2021-02-19", supports: "full" }],
      },
      `${bokayev}/statuses/bokayev-2021`,
    ),
    item(
      `${knprk}/statuses`,
      {
        id: "knprk-ongoing",
        value: "ongoing",
        ofOrganization: "knprk",
        asOf: "2017-01-04",
        citations: [{ source: "hrw-knprk-2017-01-10", supports: "full" }],
      },
      `${knprk}/statuses/dissolved-2017`,
    ),
  ),
  kind(
    "kind-of-penalty-mixed-up",
    "The outcome is another kind of penalty than the summary, the status and the later events say.",
    value(
      `${knprk}/events/kharkova-sentenced/outcome`,
      {
        imprisonment: { exact: "P4Y" },
        communityService: { exact: "PT100H" },
        restrictions: ["no leading post in an association"],
        restrictionsFor: { exact: "P5Y" },
        orders: ["confiscation of property"],
      },
      `${knprk}/events/kharkova-sentenced`,
      `${knprk}/statuses/kharkova-2017`,
      `${knprk}/summary`,
    ),
    value(
      `${yerimbetov}/events/sentenced/outcome`,
      { restrictedFreedom: { exact: "P7Y" } },
      `${yerimbetov}/events/sentenced`,
      `${yerimbetov}/statuses/imprisoned-2018`,
      `${yerimbetov}/summary`,
    ),
    value(
      `${bokayev}/events/administrative-detention/outcome`,
      { imprisonment: { exact: "P15D" } },
      `${bokayev}/events/administrative-detention`,
    ),
  ),
  kind(
    "of-count-against-the-words",
    "The number of items that an assessment or claim is about is not the one in its text or in the note beside it.",
    value(
      `${report}/stateClaims/claimed-torture-mechanism/ofCount`,
      15,
      `${report}/stateClaims/claimed-torture-mechanism`,
    ),
    value(
      `${report}/assessments/amnesty-2019-npm-visits/ofCount`,
      12,
      `${report}/assessments/amnesty-2019-npm-visits`,
    ),
    value(
      `${report}/assessments/amnesty-2019-torture-mechanism/ofCount`,
      3,
      `${report}/stateClaims/claimed-torture-mechanism`,
      `${report}/openQuestions/which-five`,
      `${report}/assessments/amnesty-2019-torture-mechanism`,
    ),
  ),
  kind(
    "series-of-other-figures",
    "A statistic is said to belong to a series with which it shares neither subject nor producer.",
    value("statistics/kz-torture-investigated/series", ["kz-art145-reported"]),
    value("statistics/kz-art145-prosecuted/series", ["kz-torture-court", "kz-torture-dismissed"]),
    value("statistics/kz-art145-prosecuted/series", [
      "kz-torture-investigated",
      "kz-art145-reported",
    ]),
  ),
];
