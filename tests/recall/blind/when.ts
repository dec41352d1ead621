import type { Kind } from "../fault.ts";
import { item, kind, together, value } from "../heldout/slips.ts";

// When is it: days, years and spans that the rest of the dataset rules out.

const knprk = "cases/kz-knprk";
const bokayev = "cases/kz-bokayev-ayan";
const yerimbetov = "cases/kz-yerimbetov";
const tax = "cases/kz-ngo-tax-2016";

export const whenKinds: readonly Kind[] = [
  kind(
    "year-of-last-january",
    "A day in January or soon after has the year before, as people write it out of habit; what it follows is later.",
    value(
      `${knprk}/events/dissolved/date`,
      "2016-01-04",
      `${knprk}/events/suit`,
      `${knprk}/statuses/dissolved-2017`,
    ),
    value(`${bokayev}/events/appeal-rejected/date`, "2016-01-20", `${bokayev}/events/sentenced`),
    value(`${tax}/events/ili-decision/date`, "2016-01-09", `${tax}/events/audits`),
    value(
      `${knprk}/events/kharkova-work-lifted/date`,
      "2017-01",
      `${knprk}/events/kharkova-appeal`,
    ),
  ),
  kind(
    "digits-of-the-year-swapped",
    "Two digits of a year have changed places, so that it lies in another century.",
    value("cases/kz-bilash/events/released/date", "2109-08-17"),
    value(`${yerimbetov}/events/sentenced/date`, "2081-10-22"),
    value("laws/kz-trade-union-law-2014/adopted", "2041-06-27"),
    value("sources/fidh-kharkova-2017-10-04/date", "2071-10-04"),
  ),
  kind(
    "day-and-month-swapped",
    "Day and month have changed places; the order of events, a note or a source of an earlier day shows it.",
    value(
      `${tax}/events/ili-decision/date`,
      "2017-09-01",
      `${tax}/events/ili-court`,
      `${tax}/events/ili-appealed`,
    ),
    value(
      `${knprk}/events/yeleusinov-parole/date`,
      "2018-04-05",
      `${knprk}/events/yeleusinov-released`,
    ),
    value(
      `${bokayev}/events/bokayev-released/date`,
      "2021-04-02",
      `${bokayev}/statuses/bokayev-2021`,
    ),
    value(
      "cases/kz-feminita/events/appeal/date",
      "2019-03-09",
      "cases/kz-feminita/events/district-court",
    ),
  ),
  kind(
    "after-the-reports-of-it",
    "An event is moved behind the day of the dated reports that tell of it.",
    value(
      `${knprk}/events/kharkova-appeal/date`,
      "2017-11-29",
      "cases/kz-knprk/events/kharkova-appeal/citations",
    ),
    value(
      `${knprk}/events/yeleusinov-sentenced/date`,
      "2017-06-16",
      `${knprk}/events/yeleusinov-sentenced/discrepancies`,
      "cases/kz-knprk/events/yeleusinov-sentenced/citations",
    ),
    value(
      "cases/kz-belousova/events/saryarka-set-aside/date",
      "2018-03",
      "cases/kz-belousova/events/saryarka-set-aside/citations",
    ),
    value(
      `${bokayev}/events/sentenced/date`,
      "2016-12-28",
      "cases/kz-bokayev-ayan/events/sentenced/citations",
    ),
  ),
  kind(
    "report-from-before-the-event",
    "A source that appeared before the event is cited as bearing it out in full.",
    item(
      `${knprk}/events/dissolved/citations`,
      { source: "hrw-2016-12-07", supports: "full" },
      `${knprk}/events/dissolved/date`,
    ),
    item(
      `${knprk}/events/kharkova-sentenced/citations`,
      { source: "industriall-2017-05-23", supports: "full" },
      `${knprk}/events/kharkova-sentenced/date`,
    ),
    item(
      `${bokayev}/events/appeal-rejected/citations`,
      { source: "hrw-bokaev-2016-11-29", supports: "full" },
      `${bokayev}/events/appeal-rejected/date`,
    ),
    item(
      "cases/kz-mass-detentions-2019-02-27/events/detentions/citations",
      { source: "kazinform-congress-2019-01-17", supports: "full" },
      "cases/kz-mass-detentions-2019-02-27/events/detentions/date",
    ),
  ),
  kind(
    "status-before-its-event",
    "A status begins before the event that brought it about.",
    value(
      "cases/kz-dck-ban/statuses/banned-2018/asOf",
      "2017-03-13",
      "cases/kz-dck-ban/events/declared-extremist",
    ),
    value(`${knprk}/statuses/dissolved-2017/asOf`, "2016-01-04", `${knprk}/events/dissolved`),
    value(`${yerimbetov}/statuses/free-2019/asOf`, "2018-12-30", `${yerimbetov}/events/released`),
    value(
      "cases/kz-bilash/statuses/released-2019/asOf",
      "2019-07-17",
      "cases/kz-bilash/events/released",
      "cases/kz-bilash/statuses/released-2019",
    ),
  ),
  kind(
    "span-runs-backwards",
    "Beginning and end of a span have changed places.",
    value(`${yerimbetov}/events/pre-trial-detention/date`, "2018-03-13/2017-11-13"),
    value("cases/kz-bilash/events/house-arrest/date", "2019-08-17/2019-03-10"),
    value("recommendations/a-hrc-29-25-add-2/issuer/visit", "2015-01-27/2015-01-19"),
    value("statistics/kz-torture-court/values/y2014-2018/period", "2018/2014"),
  ),
  kind(
    "opened-before-it-appeared",
    "A source was opened before the day on which it was published.",
    value(
      "sources/enbekshiqazaq-upr-2025/retrieved",
      "2024-11-30",
      "sources/enbekshiqazaq-upr-2025/date",
    ),
    value(
      "sources/diplomat-bilash-2020-11/retrieved",
      "2016-11-30",
      "sources/diplomat-bilash-2020-11/date",
    ),
    value("sources/cat-c-sr-1998/retrieved", "2022-11-30", "sources/cat-c-sr-1998/date"),
    value(
      "sources/fidh-bokayev-2021-02-19/retrieved",
      "2020-11-24",
      "sources/fidh-bokayev-2021-02-19/date",
    ),
  ),
  kind(
    "naming-weighed-out-of-order",
    "A ground for naming was decided in the future, or is to be weighed again before it was decided.",
    value(
      "people/maks-bokayev/naming/name/decided",
      "2062-11-30",
      "people/maks-bokayev/naming/name/reviewBy",
    ),
    value(
      "people/bakhytzhan-toregozhina/naming/name/reviewBy",
      "2026-02-28",
      "people/bakhytzhan-toregozhina/naming/name/decided",
    ),
    value(
      "people/ardak-ashym/naming/name/decided",
      "2027-12-30",
      "people/ardak-ashym/naming/name/reviewBy",
    ),
  ),
  kind(
    "in-force-before-adopted",
    "A law is in force before it was adopted.",
    value(
      "laws/kz-trade-union-law-2014/inForce/from",
      "2014-06-11",
      "laws/kz-trade-union-law-2014/adopted",
    ),
    value(
      "laws/kz-criminal-code-2014/inForce/from",
      "2014-01-01",
      "laws/kz-criminal-code-2014/adopted",
    ),
    value(
      "laws/kz-administrative-offences-code/inForce/from",
      "2014-01-01",
      "laws/kz-administrative-offences-code/adopted",
    ),
    value(
      "laws/kz-ngo-legislation-2015/inForce/from",
      "2014-12",
      "laws/kz-ngo-legislation-2015/adopted",
    ),
  ),
  kind(
    "steps-to-a-treaty-out-of-order",
    "A treaty was in force for the State before it joined, or ratified before it was signed.",
    value(
      "laws/crpd/participation/kaz-ratification/date",
      "2008-04-21",
      "laws/crpd/participation/kaz-signature",
      "laws/crpd/participation/kaz-domestic-law",
    ),
    value(
      "laws/iccpr/participation/kaz-in-force/date",
      "2005-04-24",
      "laws/iccpr/participation/kaz-ratification",
    ),
    value(
      "laws/ilo-c87/participation/kaz-in-force/date",
      "1999-12-13",
      "laws/ilo-c87/participation/kaz-ratification",
      "laws/ilo-c87/participation/kaz-domestic-law",
    ),
    value(
      "laws/cat/participation/kaz-accession/date",
      "1999-08",
      "laws/cat/participation/kaz-in-force",
    ),
  ),
  kind(
    "old-code-and-new-code-do-not-meet",
    "The old Code ends a year before or after the one that replaced it begins.",
    value(
      "laws/kz-criminal-code-1997/inForce/until",
      "2015-12-31",
      "laws/kz-criminal-code-2014/inForce",
      "laws/kz-criminal-code-2014/replaces",
    ),
    value(
      "laws/kz-criminal-code-1997/inForce/until",
      "2013-12-31",
      "laws/kz-criminal-code-2014/inForce",
      "laws/kz-criminal-code-2014/replaces",
    ),
    value(
      "laws/kz-criminal-code-2014/inForce/from",
      "2016-01-01",
      "laws/kz-criminal-code-1997/inForce",
    ),
  ),
  kind(
    "figures-younger-than-their-source",
    "A statistic covers years after its source was written.",
    value("statistics/kz-art145-reported/values/y2018/period", "2021"),
    value("statistics/kz-torture-court/values/y2014-2018/period", "2014/2024"),
    value("statistics/kz-torture-dismissed/values/y2014-2018/period", "2018/2022"),
    value("statistics/kz-torture-investigated/values/y2014-2018/period", "2019/2023"),
  ),
  kind(
    "period-and-id-disagree",
    "The period of a value is another than the year in its id; the neighbours show that the id is right.",
    value("statistics/kz-art145-dismissed/values/y2016/period", "2006"),
    value("statistics/kz-art145-prosecuted/values/y2015-2018/period", "2005/2008"),
    value("statistics/kz-art145-reported/values/y2017/period", "2013"),
  ),
  kind(
    "steps-of-a-review-out-of-order",
    "The report of a review was adopted before the review, or its outcome before either.",
    value("reviews/upr-kaz-2/date/value", "2014-11-30", "reviews/upr-kaz-2/reportAdopted"),
    value("reviews/upr-kaz-1/reportAdopted/value", "2010-02-06", "reviews/upr-kaz-1/date"),
    value("reviews/upr-kaz-3/outcomeAdopted/value", "2019-03-12", "reviews/upr-kaz-3/date"),
    value(
      "reviews/upr-kaz-2/outcomeAdopted/value",
      "2014-03-19",
      "reviews/upr-kaz-2/date",
      "reviews/upr-kaz-2/reportAdopted",
    ),
  ),
  kind(
    "date-of-a-page-and-its-address",
    "The day of a source is another than the one in its address or its title.",
    value("sources/hrw-2016-05-19/date", "2016-05-29", "sources/hrw-2016-05-19/urls"),
    value("sources/cabar-art174-2019/date", "2019-08-25", "sources/cabar-art174-2019/urls"),
    value("sources/ai-legal-capacity-2018/date", "2018-11", "sources/ai-legal-capacity-2018/urls"),
    value(
      "sources/video-mass-detentions-2019-02-27/date",
      "2019-03-27",
      "sources/video-mass-detentions-2019-02-27/title",
    ),
  ),
  kind(
    "answer-on-another-day",
    "What a delegation said in the review is dated to another year than the review that the citation is about.",
    value("organizations/kz-npm/responses/state-2014/date", "2010-10-30"),
    value("cases/kz-assembly-permits/responses/state-2014/date", "2004-10-30"),
    value(`${knprk}/responses/state-2021/date`, "2012"),
    value("laws/kz-trade-union-law-2014/responses/state-2014/date", "2013-10-30"),
  ),
  kind(
    "mercy-before-judgment",
    "A commutation, parole or release lies before the sentence that it follows.",
    value(`${bokayev}/events/sentence-commuted/date`, "2016-04-12", `${bokayev}/events/sentenced`),
    value(
      `${knprk}/events/kushakbaev-parole/date`,
      "2017-03-10",
      `${knprk}/events/kushakbaev-sentenced`,
    ),
    value(`${yerimbetov}/events/released/date`, "2017-12-30", `${yerimbetov}/events/sentenced`),
    value("cases/kz-ashym/events/released/date", "2018-03-05", "cases/kz-ashym/events/detained"),
  ),
  kind(
    "appeal-before-the-first-court",
    "The decision on an appeal is earlier than the decision that was appealed.",
    value(
      "cases/kz-abdirova/events/defamation-appeal/date",
      "2016-03-13",
      "cases/kz-abdirova/events/defamation-verdict",
    ),
    value(`${tax}/events/ili-appeal-rejected/date`, "2017-01-21", `${tax}/events/ili-court`),
    value(
      "cases/kz-abdirova/events/appeal-rejected/date",
      "2017-08-28",
      "cases/kz-abdirova/events/convicted",
    ),
    value(
      "cases/kz-belousova/events/saryarka-appeal/date",
      "2017-02",
      "cases/kz-belousova/events/saryarka-ruling",
    ),
  ),
  kind(
    "claim-older-than-its-matter",
    "A claim is said to hold at a time before the thing that it is about had happened.",
    value("cases/kz-bilash/claims/plea/asOf", "2018-08", "cases/kz-bilash/events/released"),
    value(
      "cases/kz-mass-detentions-2019-02-27/claims/force/asOf",
      "2018-02-27",
      "cases/kz-mass-detentions-2019-02-27/events/detentions",
    ),
    value(
      "cases/kz-dck-ban/claims/more-prosecutions/asOf",
      "2017-03-13/..",
      "cases/kz-dck-ban/events/declared-extremist",
    ),
    value(
      "cases/kz-belousova/claims/not-acknowledged/asOf",
      "2009~",
      "cases/kz-belousova/events/cedaw-views",
    ),
  ),
  kind(
    "assessed-before-it-was-asked",
    "What became of a recommendation was assessed before the recommendation was made.",
    value("recommendations/a-hrc-28-10/assessments/amnesty-2019-incitement/asOf", "2009~"),
    value(
      "recommendations/cat-c-kaz-co-3/assessments/omct-2016/asOf",
      "2014-02",
      "recommendations/cat-c-kaz-co-3/adopted",
    ),
    value(
      "recommendations/cedaw-c-61-d-45-2012/assessments/amnesty-2019/asOf",
      "2014",
      "recommendations/cedaw-c-61-d-45-2012/adopted",
    ),
    value(
      "recommendations/cat-c-kaz-co-3/stateClaims/judicial-oversight-2023/asOf",
      "2013-05-03",
      "recommendations/cat-c-kaz-co-3/adopted",
    ),
  ),
  kind(
    "adopted-outside-its-session",
    "A document was adopted outside the session, or before the examination, that its own record names.",
    value(
      "recommendations/cedaw-c-61-d-45-2012/adopted/value",
      "2015-03-13",
      "recommendations/cedaw-c-61-d-45-2012/issuer/session",
      "recommendations/cedaw-c-61-d-45-2012/claims/session",
    ),
    value(
      "recommendations/cat-c-kaz-co-3/adopted/value",
      "2014-11-07",
      "recommendations/cat-c-kaz-co-3/claims/examined",
    ),
    value(
      "recommendations/ilo-cas-2017-kazakhstan/adopted/value",
      "2016-06",
      "recommendations/ilo-cas-2017-kazakhstan/issuer/session",
      "recommendations/ilo-cas-2017-kazakhstan/summary",
    ),
    value(
      "recommendations/cedaw-c-61-d-45-2012/deadline/value",
      "2015-01-13",
      "recommendations/cedaw-c-61-d-45-2012/adopted",
      "recommendations/cedaw-c-61-d-45-2012/deadline",
    ),
  ),
  kind(
    "state-of-things-younger-than-the-source",
    "A state of things is dated years after the only source that tells of it.",
    value("organizations/kz-police/relations/under-ministry/period", "2024~"),
    value("organizations/kz-ministry-of-labour/claims/institutions/asOf", "2023~"),
    value("organizations/nur-otan/claims/ruling-party/asOf", "2025"),
    value("laws/kz-guardianship/claims/by-court/asOf", "2022~"),
  ),
  kind(
    "whole-chain-moved-but-one",
    "All days of a chain of events were moved to another year, but for one, after a wrong correction.",
    together(
      value(
        `${knprk}/events/yeleusinov-parole/date`,
        "2017-05-04",
        `${knprk}/events/yeleusinov-sentenced`,
      ),
      value(`${knprk}/events/yeleusinov-released/date`, "2017-05-22"),
    ),
    together(
      value(
        "cases/kz-abdirova/events/convicted/date",
        "2015-09",
        "cases/kz-abdirova/events/second-case",
      ),
      value("cases/kz-abdirova/events/restricted/date", "2015-09"),
    ),
    together(
      value("cases/kz-bilash/events/detained/date", "2018-03-10"),
      value(
        "cases/kz-bilash/events/house-arrest/date",
        "2018-03-10/2018-08-17",
        "cases/kz-bilash/events/released",
      ),
    ),
  ),
  kind(
    "day-that-does-not-fit-the-rule",
    "A day of entry into force does not lie as far behind the ratification as the note beside it says.",
    value(
      "laws/iccpr/participation/kaz-in-force/date",
      "2006-06-24",
      "laws/iccpr/participation/kaz-in-force",
    ),
    value(
      "laws/cedaw/participation/kaz-in-force/date",
      "1998-11-25",
      "laws/cedaw/participation/kaz-in-force",
    ),
    value(
      "laws/icescr/participation/kaz-in-force/date",
      "2006-08-24",
      "laws/icescr/participation/kaz-in-force",
    ),
    value(
      "laws/cat/participation/kaz-in-force/date",
      "[1998-10-31..1998-11-30]",
      "laws/cat/participation/kaz-in-force",
    ),
  ),
];
