import type { Kind } from "../fault.ts";
import { item, kind, together, value } from "./slips.ts";

/** When? */
export const whenKinds: readonly Kind[] = [
  kind(
    "January with the year that is over",
    "an event of January bears the year before, and lies before what led to it",
    value(
      "cases/kz-bokayev-ayan/events/appeal-rejected/date",
      "2016-01-20",
      "cases/kz-bokayev-ayan/events/sentenced",
    ),
    value(
      "cases/kz-knprk/events/arrests/date",
      "2016-01-20",
      "cases/kz-knprk/events/dissolved",
      "cases/kz-knprk/events/protest",
    ),
    value(
      "cases/kz-ngo-tax-2016/events/liberty-decision/date",
      "2016-01-05",
      "cases/kz-ngo-tax-2016/events/audits",
    ),
    value(
      "sources/fidh-bokayev-2017-01-27/date",
      "2016-01-27",
      "cases/kz-bokayev-ayan/events/appeal-rejected",
    ),
  ),
  kind(
    "day and month exchanged",
    "a date was read the American way, and does not fit the order of what happened or the day of its source",
    together(
      value("cases/kz-bokayev-ayan/events/bokayev-released/date", "2021-04-02"),
      value("cases/kz-bokayev-ayan/statuses/bokayev-2021/asOf", "2021-04-02"),
    ),
    value(
      "cases/kz-ngo-tax-2016/events/ili-paid/date",
      "2017-03-07",
      "cases/kz-ngo-tax-2016/events/ili-appeal-rejected",
    ),
    value("reviews/upr-kaz-2/reportAdopted/value", "2014-04-11", "reviews/upr-kaz-2/date"),
    value(
      "reviews/upr-kaz-3/outcomeAdopted/value",
      "2020-12-03",
      "reviews/upr-kaz-3/outcomeAdopted/citations/0",
    ),
  ),
  kind(
    "an appeal before the judgment",
    "the higher court decides before the lower one",
    value(
      "cases/kz-abdirova/events/defamation-appeal/date",
      "2016-04-13",
      "cases/kz-abdirova/events/defamation-verdict",
    ),
    value(
      "cases/kz-knprk/events/kharkova-appeal/date",
      "2017-06-29",
      "cases/kz-knprk/events/kharkova-sentenced",
    ),
    value(
      "cases/kz-belousova/events/saryarka-appeal/date",
      "2017-01",
      "cases/kz-belousova/events/saryarka-ruling",
    ),
  ),
  kind(
    "not the day of its address",
    "the day of a page is not the day in its web address",
    value("sources/hrw-2018-06-06/date", "2018-06-16"),
    value("sources/cabar-art174-2019/date", "2019-08-25"),
    value("sources/ai-ru-ashim-2018-05-10/date", "2018-05-20"),
    value("sources/timekz-belousova-2018-02/date", "2018-12-14"),
  ),
  kind(
    "opened before it was published",
    "the day on which a page was opened is before the day that it bears",
    value("sources/cabar-art174-2019/retrieved", "2016-11-24", "sources/cabar-art174-2019/date"),
    value(
      "sources/eeas-cas-2019-06-18/retrieved",
      "2017-11-24",
      "sources/eeas-cas-2019-06-18/date",
    ),
    value("sources/crpd-c-kaz-1/retrieved", "2016-11-30", "sources/crpd-c-kaz-1/date"),
  ),
  kind(
    "to be weighed again before it was weighed",
    "the day of the next decision on a name lies before the day of this one",
    value("people/maks-bokayev/naming/name/reviewBy", "2025-11-30"),
    value("people/talgat-ayan/naming/name/reviewBy", "2026-02-28"),
    value("people/bakhytzhan-toregozhina/naming/name/decided", "2027-11-30"),
  ),
  kind(
    "an age that runs backwards",
    "a person is younger later, or was of that age long before what is told beside it",
    item("people/ardak-ashym/ages", {
      value: 48,
      asOf: "2019-05",
      citations: [
        {
          source: "amnesty-upr34-kazakhstan",
          at: { section: "situation/expression", paragraph: "2" },
          supports: "partial",
          note: "The age alone.",
        },
      ],
    }),
    value("people/ardak-ashym/ages/0/asOf", "2011"),
    value("people/ardak-ashym/ages/0/asOf", "[2003-03..2003-05]"),
  ),
  kind(
    "in force before the State was bound",
    "a treaty binds the State before the law that approves it, or before its ratification",
    value(
      "laws/iccpr/participation/kaz-in-force/date",
      "2005-04-24",
      "laws/iccpr/participation/kaz-ratification",
      "laws/iccpr/participation/kaz-domestic-law",
    ),
    value(
      "laws/crpd/participation/kaz-in-force/date",
      "2014-05-21",
      "laws/crpd/participation/kaz-ratification",
      "laws/crpd/participation/kaz-domestic-law",
    ),
    value(
      "laws/ilo-c98/participation/kaz-in-force/date",
      "2000-05-18",
      "laws/ilo-c98/participation/kaz-ratification",
      "laws/ilo-c98/participation/kaz-domestic-law",
    ),
    value(
      "laws/cedaw/participation/kaz-accession/date",
      "1989-08-26",
      "laws/cedaw/participation/kaz-domestic-law",
    ),
  ),
  kind(
    "a law of another year",
    "the day of adoption has another year than the title, the text or the day in force",
    value(
      "laws/kz-trade-union-law-2014/adopted",
      "2015-06-27",
      "laws/kz-trade-union-law-2014/title",
      "laws/kz-trade-union-law-2014/inForce",
    ),
    value("laws/kz-land-code/adopted", "2013-06-20", "sources/land-code-2003-text"),
    value("laws/kz-assemblies-law-1995/adopted", "1996-03-17", "laws/kz-assemblies-law-1995/title"),
    value(
      "laws/kz-criminal-law-changes-2018/adopted",
      "2017-07-12",
      "laws/kz-criminal-law-changes-2018/title",
      "sources/adilet-criminal-law-changes-2018",
    ),
  ),
  kind(
    "older than its own law",
    "a provision or a penalty is in force before the law that holds it",
    value(
      "laws/kz-criminal-code-2014/provisions/274/inForce/from",
      "2014-05",
      "laws/kz-criminal-code-2014/adopted",
      "laws/kz-criminal-code-2014/inForce",
    ),
    value(
      "laws/kz-administrative-offences-code/provisions/488/penalties/detention/inForce",
      { from: "2009" },
      "laws/kz-administrative-offences-code/inForce",
    ),
    value(
      "laws/kz-trade-union-law-2014/provisions/33/inForce",
      { from: "2012" },
      "laws/kz-trade-union-law-2014/inForce",
    ),
  ),
  kind(
    "figures of another time",
    "the period of a figure is not that of its id, its note or its source",
    value("statistics/kz-art145-reported/values/y2017/period", "2016"),
    value("statistics/kz-art145-dismissed/values/y2015/period", "2005"),
    value("statistics/kz-torture-court/values/y2014-2018/period", "2014/2021"),
    value("statistics/kz-torture-investigated/values/y2014-2018/period", "2004/2008"),
  ),
  kind(
    "adopted before it was reviewed",
    "the Council adopts the outcome before the Working Group reviews the State, or the review lies outside its session",
    value("reviews/upr-kaz-2/outcomeAdopted/value", "2014-03-19", "reviews/upr-kaz-2/date"),
    value(
      "reviews/upr-kaz-1/date/value",
      "2011-02-12",
      "reviews/upr-kaz-1/session",
      "reviews/upr-kaz-1/reportAdopted",
    ),
    value("reviews/upr-kaz-3/date/value", "2019-07-11", "reviews/upr-kaz-3/session"),
  ),
  kind(
    "an answer younger than the report that has it",
    "the State answers on a day after the date of the report that tells the answer",
    value("cases/kz-assembly-permits/responses/state-2014/date", "2016-10-30"),
    value("organizations/kz-npm/responses/state-2014/date", "2015-10-30"),
    value("organizations/kz-ombudsperson/responses/state-2014/date", "2024-10-30"),
    value("cases/kz-knprk/responses/state-2021/date", "2022"),
  ),
  kind(
    "assessed before it was asked",
    "a finding or a claim of the State on a recommendation is older than the recommendation",
    value("recommendations/a-hrc-28-10/assessments/amnesty-2019-incitement/asOf", "2009~"),
    value(
      "recommendations/cedaw-c-61-d-45-2012/assessments/amnesty-2019/asOf",
      "2014~",
      "recommendations/cedaw-c-61-d-45-2012/adopted",
    ),
    value(
      "recommendations/cat-c-kaz-co-3/stateClaims/judicial-oversight-2023/asOf",
      "2013-05-03",
      "recommendations/cat-c-kaz-co-3/adopted",
    ),
    value(
      "recommendations/cat-c-kaz-co-3/assessments/omct-2016/asOf",
      "2006-02",
      "recommendations/cat-c-kaz-co-3/adopted",
    ),
  ),
  kind(
    "a set with its dates out of order",
    "the visit is after the report on it, the time to answer is over before the decision, or the adoption is outside the session",
    value(
      "recommendations/a-hrc-29-25-add-2/issuer/visit",
      "2016-01-19/2016-01-27",
      "sources/a-hrc-29-25-add-2",
    ),
    value(
      "recommendations/cedaw-c-61-d-45-2012/deadline/value",
      "2015-01-13",
      "recommendations/cedaw-c-61-d-45-2012/adopted",
    ),
    value(
      "recommendations/cat-c-kaz-co-3/adopted/value",
      "2013-11-27",
      "recommendations/cat-c-kaz-co-3/issuer",
    ),
    value(
      "recommendations/ilo-cas-2017-kazakhstan/adopted/value",
      "2016-06",
      "recommendations/ilo-cas-2017-kazakhstan/issuer",
    ),
  ),
  kind(
    "two names of a town at once",
    "a town has two names in the same years, or a name for a time that runs backwards",
    value(
      "reference/places/terms/astana/names/1/inUse",
      "1998/2021-03",
      "reference/places/terms/astana/names/2",
    ),
    value("reference/places/terms/astana/names/2/inUse", "2019-03/2002-09"),
    value(
      "reference/places/terms/astana/names/0/inUse",
      "1992/2008",
      "reference/places/terms/astana/names/1",
    ),
  ),
  kind(
    "a status before or after its event",
    "how things stood is dated years away from the event that made it so",
    value(
      "cases/kz-bokayev-ayan/statuses/ayan-2018/asOf",
      "2017-04",
      "cases/kz-bokayev-ayan/events/sentence-commuted",
      "cases/kz-bokayev-ayan/events/ayan-released",
    ),
    value(
      "cases/kz-dck-ban/statuses/banned-2018/asOf",
      "2017-03-13",
      "cases/kz-dck-ban/events/declared-extremist",
    ),
    value(
      "cases/kz-knprk/statuses/kharkova-2017/asOf",
      "2016-07-25",
      "cases/kz-knprk/events/kharkova-sentenced",
    ),
    value(
      "cases/kz-bilash/statuses/house-arrest-2019-04/asOf",
      "2019-09-04",
      "cases/kz-bilash/events/house-arrest",
      "cases/kz-bilash/events/released",
    ),
  ),
  kind(
    "free at the end of a term that still runs",
    "the sentence is served, or the limits end, long before the time given has run",
    value(
      "cases/kz-bokayev-ayan/events/bokayev-released/date",
      "2018-02-04",
      "cases/kz-bokayev-ayan/events/sentenced",
      "cases/kz-bokayev-ayan/statuses/bokayev-2019",
    ),
    value(
      "cases/kz-knprk/events/kharkova-restriction-ended/date",
      "2017-11-09",
      "cases/kz-knprk/events/kharkova-sentenced",
    ),
    value(
      "cases/kz-bokayev-ayan/events/ayan-restriction-ended/date",
      "2017-07",
      "cases/kz-bokayev-ayan/events/ayan-released",
      "cases/kz-bokayev-ayan/events/sentence-commuted",
    ),
  ),
  kind(
    "the year of the next case",
    "one event of a chain lies years after all that came after it",
    value(
      "cases/kz-ashym/events/committal-ordered/date",
      "2019-03-27",
      "cases/kz-ashym/events/detained",
    ),
    value(
      "cases/kz-yerimbetov/events/complaint/date",
      "2021-01-11",
      "cases/kz-yerimbetov/events/denied",
    ),
    value("cases/kz-abdirova/events/visit/date", "2017-08", "cases/kz-abdirova/events/report"),
    value(
      "cases/kz-belousova/events/cedaw-complaint/date",
      "2017-09-12",
      "cases/kz-belousova/events/cedaw-views",
    ),
  ),
];
