import type { Kind } from "../fault.ts";
import { gone, item, kind, together, value } from "../heldout/slips.ts";

// Whose is it: people, bodies and documents taken for one another.

const knprk = "cases/kz-knprk";
const bokayev = "cases/kz-bokayev-ayan";
const yerimbetov = "cases/kz-yerimbetov";
const belousova = "cases/kz-belousova";

export const whoseKinds: readonly Kind[] = [
  kind(
    "event-of-the-other-defendant",
    "In a case of several people an event stands for the one to whom it did not happen; what it follows, and its summary or note, are the other's.",
    value(
      `${knprk}/events/kushakbaev-parole/participants/0/person`,
      "amin-yeleusinov",
      `${knprk}/events/kushakbaev-parole`,
      `${knprk}/events/yeleusinov-parole`,
      `${knprk}/events/kushakbaev-released`,
    ),
    value(
      `${bokayev}/events/sentence-commuted/participants/0/person`,
      "maks-bokayev",
      `${bokayev}/events/sentence-commuted`,
      `${bokayev}/events/ayan-released`,
      `${bokayev}/events/bokayev-released`,
    ),
    value(
      `${bokayev}/events/bokayev-released/participants/0/person`,
      "talgat-ayan",
      `${bokayev}/events/bokayev-released`,
      `${bokayev}/statuses/bokayev-2021`,
    ),
    value(
      `${knprk}/events/kharkova-work-lifted/participants/0/person`,
      "nurbek-kushakbaev",
      `${knprk}/events/kharkova-work-lifted`,
    ),
  ),
  kind(
    "status-of-the-other-defendant",
    "A status is written for another person of the case; its day, its note and the last events are those of the first.",
    value(
      `${knprk}/statuses/kharkova-2021/of`,
      "amin-yeleusinov",
      `${knprk}/statuses/kharkova-2021`,
    ),
    value(`${bokayev}/statuses/ayan-2018/of`, "maks-bokayev", `${bokayev}/statuses/ayan-2018`),
    value(
      `${knprk}/statuses/kushakbaev-2022/of`,
      "larisa-kharkova",
      `${knprk}/statuses/kushakbaev-2022`,
    ),
    value(`${bokayev}/statuses/bokayev-2019/of`, "talgat-ayan", `${bokayev}/statuses/bokayev-2019`),
  ),
  kind(
    "status-of-another-case",
    "A status names somebody of another case, left over from the record that served as a template.",
    value("cases/kz-bilash/statuses/house-arrest-2019-04/of", "ardak-ashym"),
    value(`${knprk}/statuses/yeleusinov-2018/of`, "talgat-ayan"),
    value(`${bokayev}/statuses/bokayev-2021/of`, "larisa-kharkova"),
    value("cases/kz-yerimbetov/statuses/free-2019/of", "serikzhan-bilash"),
  ),
  kind(
    "case-of-somebody-else",
    "The case lists as its person somebody who takes part in none of its events; the title and all events name another.",
    value("cases/kz-ashym/people", ["alima-abdirova"], "cases/kz-ashym/title"),
    value(`${yerimbetov}/people`, ["serikzhan-bilash"], `${yerimbetov}/title`),
    value("cases/kz-abdirova/people", ["anna-belousova"], "cases/kz-abdirova/title"),
    value(`${belousova}/people`, ["larisa-kharkova"], `${belousova}/title`),
  ),
  kind(
    "case-of-another-organization",
    "The case lists an organization that no event of it names, and leaves out the one that it is about.",
    value("cases/kz-feminita/organizations", ["atajurt"], "cases/kz-feminita/title"),
    value("cases/kz-dck-ban/organizations", ["nur-otan"], "cases/kz-dck-ban/title"),
    value("cases/kz-ngo-tax-2016/organizations", ["international-legal-initiative", "adil-soz"]),
  ),
  kind(
    "court-in-another-town",
    "The court of an event sits in a town other than the one where the event took place and the earlier courts sat.",
    value(
      `${bokayev}/events/appeal-rejected/participants/2/organization`,
      "kz-aktobe-regional-court",
      `${bokayev}/events/appeal-rejected/place`,
    ),
    value(
      "cases/kz-dck-ban/events/declared-extremist/participants/2/organization",
      "kz-yenbekshi-district-court",
      "cases/kz-dck-ban/events/declared-extremist/place",
    ),
    value(
      `${knprk}/events/kharkova-sentenced/participants/1/organization`,
      "kz-yesil-district-court",
      `${knprk}/events/kharkova-sentenced/place`,
    ),
    value(
      "cases/kz-ngo-tax-2016/events/ili-appeal-rejected/participants/1/organization",
      "kz-atyrau-regional-court",
      "cases/kz-ngo-tax-2016/events/ili-appeal-rejected/place",
    ),
  ),
  kind(
    "sides-of-a-suit-swapped",
    "Claimant and respondent have changed places; who sued whom follows from the events before and after, or from the text.",
    together(
      value(
        `${belousova}/events/saryarka-ruling/participants/0/role`,
        "respondent",
        `${belousova}/events/saryarka-ruling`,
      ),
      value(`${belousova}/events/saryarka-ruling/participants/2/role`, "claimant"),
    ),
    together(
      value(`${knprk}/events/suit/participants/0/role`, "respondent", `${knprk}/events/suit`),
      value(`${knprk}/events/suit/participants/1/role`, "claimant"),
    ),
    together(
      value(
        "cases/kz-abdirova/events/first-ruling/participants/0/role",
        "respondent",
        "cases/kz-abdirova/events/first-ruling",
      ),
      value("cases/kz-abdirova/events/first-ruling/participants/1/role", "claimant"),
    ),
    together(
      value(
        "cases/kz-feminita/events/district-court/participants/0/role",
        "respondent",
        "cases/kz-feminita/events/district-court",
      ),
      value("cases/kz-feminita/events/district-court/participants/2/role", "claimant"),
    ),
  ),
  kind(
    "one-who-is-no-court-judges",
    "The court of a decision is a prosecutor, a committee or a tax authority.",
    value(
      "cases/kz-abdirova/events/appeal-rejected/participants/1/organization",
      "kz-aktobe-regional-prosecutor",
    ),
    value(`${belousova}/events/supreme-court/participants/1/organization`, "cedaw-committee"),
    value(
      "cases/kz-ngo-tax-2016/events/liberty-court/participants/1/organization",
      "kz-tax-authorities",
    ),
    value(
      `${yerimbetov}/events/sentenced/participants/1/organization`,
      "kz-anti-corruption-bureau",
    ),
  ),
  kind(
    "opinion-of-another-body",
    "An international decision is laid to a body that does not decide such complaints; the document cited, or the summary, names the right one.",
    value(
      `${belousova}/events/cedaw-views/participants/1/organization`,
      "crpd-committee",
      `${belousova}/events/cedaw-views`,
    ),
    value(
      "cases/kz-bilash/events/wgad-opinion/participants/1/organization",
      "ccpr-committee",
      "cases/kz-bilash/events/wgad-opinion",
    ),
    value(
      `${bokayev}/events/wgad-opinion/participants/2/organization`,
      "cat-committee",
      `${bokayev}/events/wgad-opinion`,
    ),
    value(
      `${yerimbetov}/events/wgad-opinion/participants/1/organization`,
      "human-rights-council",
      `${yerimbetov}/events/wgad-opinion`,
    ),
  ),
  kind(
    "right-found-by-another-body",
    "The body that is said to have found the breach of an article is not the one whose decision the violation rests on.",
    value(
      `${yerimbetov}/violations/detention/rights/2/by`,
      "cat-committee",
      "cases/kz-yerimbetov/violations/detention/rights/2",
    ),
    value(
      `${yerimbetov}/violations/trial/rights/1/by`,
      "cedaw-committee",
      "cases/kz-yerimbetov/violations/trial/rights/1",
    ),
    value(
      `${bokayev}/violations/detention/rights/0/by`,
      "ccpr-committee",
      "cases/kz-bokayev-ayan/violations/detention/rights/0",
    ),
  ),
  kind(
    "victim-and-accused-swapped",
    "The two sides of an abuse have changed places, so that the victim is accused of it.",
    together(
      value(
        `${belousova}/events/threat/participants/0/role`,
        "alleged-perpetrator",
        `${belousova}/events/threat`,
      ),
      value(`${belousova}/events/threat/participants/1/role`, "victim"),
    ),
    together(
      value(
        `${yerimbetov}/events/ill-treatment/participants/0/role`,
        "alleged-perpetrator",
        `${yerimbetov}/events/ill-treatment`,
      ),
      value(`${yerimbetov}/events/ill-treatment/participants/1/role`, "victim"),
    ),
    together(
      value(
        `${bokayev}/events/wgad-opinion/participants/0/role`,
        "decision-maker",
        `${bokayev}/events/wgad-opinion`,
      ),
      value(`${bokayev}/events/wgad-opinion/participants/2/role`, "victim"),
    ),
  ),
  kind(
    "assessment-by-somebody-else",
    "An assessment is laid to an organization that wrote none of the documents cited for it.",
    value(
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-incitement/by",
      "human-rights-watch",
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-incitement",
    ),
    value(
      "recommendations/cat-c-kaz-co-3/assessments/omct-2016/by",
      "amnesty-international",
      "recommendations/cat-c-kaz-co-3/assessments/omct-2016",
    ),
    value(
      "recommendations/cedaw-c-61-d-45-2012/assessments/amnesty-2019/by",
      "iphr",
      "recommendations/cedaw-c-61-d-45-2012/assessments/amnesty-2019",
    ),
    value(
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-npm-visits/by",
      "omct",
      "recommendations/a-hrc-28-10/assessments/amnesty-2019-npm-visits",
    ),
  ),
  kind(
    "decision-about-somebody-else",
    "A decision or demand names a person other than the one whom its own summary and its case name.",
    value(
      "recommendations/cedaw-c-61-d-45-2012/issuer/complainants",
      ["alima-abdirova"],
      "recommendations/cedaw-c-61-d-45-2012/summary",
    ),
    value("recommendations/wgad-2017-16/items/arbitrary/people", [
      "maks-bokayev",
      "serikzhan-bilash",
    ]),
    value("recommendations/wgad-2018-67/items/release-and-compensation/people", ["talgat-ayan"]),
    value(
      "recommendations/cedaw-c-61-d-45-2012/items/compensation/people",
      ["larisa-kharkova"],
      "recommendations/cedaw-c-61-d-45-2012/items/compensation/summary",
    ),
  ),
  kind(
    "demands-issued-by-somebody-else",
    "The issuer of a set of recommendations is not the author of the document in which they stand.",
    value("recommendations/amnesty-upr34-kazakhstan/issuer/organizations", ["human-rights-watch"]),
    value("recommendations/ilo-cas-2017-kazakhstan/issuer/organization", "industriall"),
    value("recommendations/cat-c-kaz-co-3/issuer/committee", "CCPR"),
    value("recommendations/cedaw-c-61-d-45-2012/issuer/committee", "CRPD"),
  ),
  kind(
    "publisher-of-the-neighbour",
    "A source has the publisher of the record beside it; its address, its id and its title belong to another.",
    value(
      "sources/hrw-2017-05-17/publisher",
      "amnesty-international",
      "sources/hrw-2017-05-17/urls",
    ),
    value("sources/fidh-ili-2017-04-12/publisher", "iphr", "sources/fidh-ili-2017-04-12/urls"),
    value(
      "sources/kazinform-congress-2019-02-27/publisher",
      "azattyq",
      "sources/kazinform-congress-2019-02-27/urls",
    ),
    value(
      "sources/industriall-2017-05-23/publisher",
      "ituc",
      "sources/industriall-2017-05-23/urls",
    ),
  ),
  kind(
    "host-taken-for-author",
    "Publisher and host, or producer and host, have changed places: the site on which a text stands is made its author.",
    together(
      value("sources/kz-torture-stats/publisher", "kz-ombudsperson"),
      value("sources/kz-torture-stats/host", "kz-prosecutor-general"),
    ),
    together(
      value("statistics/kz-torture-dismissed/producer", "kz-ombudsperson"),
      value("statistics/kz-torture-dismissed/host", "kz-prosecutor-general"),
    ),
    together(
      value("sources/eurasianet-civil-society-2017/publisher", "unhcr"),
      value("sources/eurasianet-civil-society-2017/host", "eurasianet"),
    ),
    together(
      value("sources/hrw-land-2016-05/publisher", "ecoi"),
      value("sources/hrw-land-2016-05/host", "human-rights-watch"),
    ),
  ),
  kind(
    "part-of-another-body",
    "A body is made part of another than the one that its own claims, its names or the record of the other say.",
    value(
      "organizations/kz-police/relations/under-ministry/organization",
      "kz-ministry-of-justice",
      "organizations/kz-ministry-of-internal-affairs/claims/detention",
    ),
    value(
      "organizations/kz-special-prosecutor/relations/division-of/organization",
      "kz-ombudsperson",
    ),
    value(
      "organizations/kz-healthcare-workers-union/relations/of-knprk/organization",
      "kz-domestic-workers-union",
    ),
    value("organizations/ilo-cas/relations/of-ilo/organization", "human-rights-council"),
  ),
  kind(
    "works-for-another-organization",
    "A role ties a person to an organization with which no record connects that person.",
    value("people/alima-abdirova/roles/npm-member/organization", "kz-police"),
    value(
      "people/serikzhan-bilash/roles/leader/organization",
      "feminita",
      "cases/kz-bilash/claims/work",
    ),
    value("people/maks-bokayev/roles/prisoner-of-conscience/by", "human-rights-watch"),
    value("people/talgat-ayan/roles/prisoner-of-conscience/by", "kz-prosecutor-general"),
  ),
  kind(
    "role-of-another-life",
    "A person has a role that no record of the dataset bears out, copied from another person.",
    value("people/nurbek-kushakbaev/roles/union-leader/value", "school-employee"),
    value("people/anna-belousova/roles/school-employee/value", "union-leader"),
    value("people/iskander-yerimbetov/roles/businessperson/value", "blogger"),
    value("people/larisa-kharkova/roles/union-leader/value", "npm-member"),
  ),
  kind(
    "violation-against-the-wrong-people",
    "A violation names people who take no part in the events that it lists.",
    value(
      `${knprk}/violations/leader-kharkova/people`,
      ["amin-yeleusinov"],
      `${knprk}/violations/leader-kharkova`,
    ),
    value(
      `${knprk}/violations/leaders/people`,
      ["nurbek-kushakbaev", "larisa-kharkova"],
      `${knprk}/violations/leaders`,
    ),
    value(
      `${bokayev}/violations/assembly/people`,
      ["maks-bokayev", "bakhytzhan-toregozhina"],
      `${bokayev}/violations/assembly`,
    ),
    value(
      `${knprk}/violations/union/organizations`,
      ["knprk", "industriall"],
      `${knprk}/violations/union`,
    ),
  ),
  kind(
    "asserted-by-a-stranger",
    "The account of what happened is laid to somebody who has nothing to do with the case.",
    value(`${yerimbetov}/violations/torture/standing/0/person`, "maks-bokayev"),
    value(
      "cases/kz-bilash/claims/under-pressure/by",
      ["people/maks-bokayev"],
      "cases/kz-bilash/claims/under-pressure",
    ),
    value(
      "cases/kz-torture-impunity/claims/prosecuted-2014/by",
      ["organizations/cedaw-committee"],
      "cases/kz-torture-impunity/claims/prosecuted-2014",
    ),
    value(
      "cases/kz-bilash/claims/plea/by",
      ["organizations/human-rights-watch"],
      "cases/kz-bilash/claims/plea",
    ),
  ),
  kind(
    "answer-by-another-state",
    "The State that answers is not the one that the case and the cited review are about.",
    value(`${knprk}/responses/state-2017/actor/state`, "KGZ"),
    value("cases/kz-torture-impunity/responses/state-2014/actor/state", "UZB"),
    value("organizations/kz-npm/responses/state-2014/actor/state", "RUS"),
    value("laws/kz-trade-union-law-2014/responses/state-2014/actor/state", "TKM"),
  ),
  kind(
    "one-more-on-the-dock",
    "Somebody is added to an event of which the text and the rest of the record speak as that of one person.",
    item(
      `${knprk}/events/kharkova-sentenced/participants`,
      { role: "defendant", person: "amin-yeleusinov" },
      `${knprk}/events/kharkova-sentenced`,
    ),
    item(
      "cases/kz-ashym/events/detained/participants",
      { role: "detainee", person: "alima-abdirova" },
      "cases/kz-ashym/events/detained",
    ),
    item(
      "cases/kz-abdirova/events/restricted/participants",
      { role: "defendant", person: "ardak-ashym" },
      "cases/kz-abdirova/events/restricted",
    ),
    item(
      `${yerimbetov}/events/released/participants`,
      { role: "detainee", person: "maks-bokayev" },
      `${yerimbetov}/events/released`,
    ),
  ),
  kind(
    "one-of-two-left-out",
    "The text speaks of two, or of both; of the participants one is missing.",
    gone(`${bokayev}/events/wgad-opinion/participants/1`, `${bokayev}/events/wgad-opinion`),
    gone(`${bokayev}/events/urgent-action/participants/2`, `${bokayev}/events/urgent-action`),
    gone(`${knprk}/events/taken-to-astana/participants/1`, `${knprk}/events/taken-to-astana`),
    gone(
      `${knprk}/events/arrests/participants/1`,
      `${knprk}/events/arrests`,
      `${knprk}/events/yeleusinov-sentenced`,
    ),
  ),
  kind(
    "follows-the-other-trial",
    "An event follows one that happened to somebody else.",
    value(
      `${knprk}/events/kushakbaev-parole/follows`,
      ["yeleusinov-sentenced"],
      `${knprk}/events/kushakbaev-parole`,
    ),
    value(
      `${knprk}/events/yeleusinov-released/follows`,
      ["kushakbaev-parole"],
      `${knprk}/events/yeleusinov-released`,
    ),
    value(
      "cases/kz-ngo-tax-2016/events/ili-court/follows",
      ["liberty-decision"],
      "cases/kz-ngo-tax-2016/events/ili-court",
    ),
    value(
      "cases/kz-ngo-tax-2016/events/liberty-paid/follows",
      ["ili-court"],
      "cases/kz-ngo-tax-2016/events/liberty-paid",
    ),
  ),
  kind(
    "demand-for-somebody-else",
    "A case is linked with a demand that names the person of another case.",
    item("cases/kz-ashym/recommendations", "amnesty-upr34-kazakhstan#8"),
    item(`${knprk}/recommendations`, "wgad-2017-16#arbitrary"),
    item(`${yerimbetov}/recommendations`, "cedaw-c-61-d-45-2012#compensation"),
    item("cases/kz-bilash/recommendations", "amnesty-upr34-kazakhstan#19"),
  ),
  kind(
    "name-of-the-neighbour",
    "One of the names of a person or body is that of another record; one of the two lists is a copy that was not finished.",
    value(
      "people/ardak-ashym/names/ru/value",
      "Лариса Харькова",
      "people/larisa-kharkova/names/ru",
      "people/larisa-kharkova/names",
      "people/ardak-ashym/names",
    ),
    value(
      "people/amin-yeleusinov/names/ru/value",
      "Нурбек Кушакбаев",
      "people/nurbek-kushakbaev/names/ru",
      "people/nurbek-kushakbaev/names",
      "people/amin-yeleusinov/names",
    ),
    value(
      "organizations/kz-atyrau-regional-court/names/en/value",
      "Aktobe Regional Court",
      "organizations/kz-aktobe-regional-court/names/en",
      "organizations/kz-atyrau-regional-court/names",
    ),
    value("organizations/kz-ministry-of-finance/names/ru/value", "Министерство юстиции"),
  ),
];
