import type { Kind } from "../fault.ts";
import { item, kind, together, value, words } from "./slips.ts";

/** Whose is it? */
export const whoseKinds: readonly Kind[] = [
  kind(
    "a name in Russian of somebody else",
    "the Russian form in the record of one person is the name of another person",
    value(
      "people/amin-yeleusinov/names/ru/value",
      "Нурбек Кушакбаев",
      "people/nurbek-kushakbaev/names/ru",
      "people/nurbek-kushakbaev/names",
    ),
    value(
      "people/larisa-kharkova/names/ru/value",
      "Анна Белоусова",
      "people/anna-belousova/names/ru",
      "people/anna-belousova/names",
    ),
    value(
      "people/talgat-ayan/names/ru/value",
      "Макс Бокаев",
      "people/maks-bokayev/names/ru",
      "people/maks-bokayev/names",
    ),
  ),
  kind(
    "the given name of somebody else",
    "one form of a name has another given name than all other forms of the record",
    item("people/maks-bokayev/names", {
      id: "talgat",
      value: "Talgat Bokayev",
      lang: "en",
      kind: "variant",
      citations: [{ source: "fidh-bokayev-2017-08-24", supports: "full" }],
    }),
    value("people/iskander-yerimbetov/names/erimbetov/value", "Serikzhan Erimbetov"),
    value("people/nurbek-kushakbaev/names/ru/value", "Амин Кушакбаев"),
    value("people/ardak-ashym/names/ashim/value", "Anna Ashim"),
  ),
  kind(
    "a set about somebody else",
    "the people of a set of recommendations are not those whom its document and its items name",
    value(
      "recommendations/cedaw-c-61-d-45-2012/issuer/complainants",
      ["alima-abdirova"],
      "recommendations/cedaw-c-61-d-45-2012/summary",
    ),
    value(
      "recommendations/wgad-2018-67/items/arbitrary/people",
      ["serikzhan-bilash"],
      "recommendations/wgad-2018-67/summary",
    ),
    value("recommendations/wgad-2017-16/items/release-and-compensation/people", [
      "talgat-ayan",
      "iskander-yerimbetov",
    ]),
    value(
      "recommendations/amnesty-upr34-kazakhstan/items/19/people",
      ["larisa-kharkova"],
      "recommendations/amnesty-upr34-kazakhstan/items/19/summary",
    ),
  ),
  kind(
    "a stranger in the chain",
    "one event of a case is about a person whom nothing else in the case names",
    value("cases/kz-bilash/events/released/participants/0/person", "talgat-ayan"),
    value("cases/kz-belousova/events/saryarka-appeal/participants/0/person", "alima-abdirova"),
    value("cases/kz-abdirova/events/convicted/participants/0/person", "anna-belousova"),
    value("cases/kz-yerimbetov/events/wgad-opinion/participants/0/person", "serikzhan-bilash"),
  ),
  kind(
    "claimant and respondent exchanged",
    "who claims in the first court is who answers in the next, or the authority that refused goes to court against itself",
    together(
      value("cases/kz-feminita/events/district-court/participants/0/role", "respondent"),
      value("cases/kz-feminita/events/district-court/participants/2/role", "claimant"),
    ),
    together(
      value("cases/kz-belousova/events/saryarka-ruling/participants/0/role", "respondent"),
      value("cases/kz-belousova/events/saryarka-ruling/participants/2/role", "claimant"),
    ),
    together(
      value("cases/kz-abdirova/events/defamation-verdict/participants/0/role", "respondent"),
      value("cases/kz-abdirova/events/defamation-verdict/participants/1/role", "claimant"),
    ),
  ),
  kind(
    "the status of the other one",
    "a status is that of one person of the case, and its events and its id are those of another",
    value(
      "cases/kz-bokayev-ayan/statuses/bokayev-2021/of",
      "talgat-ayan",
      "cases/kz-bokayev-ayan/statuses/bokayev-2021",
    ),
    value(
      "cases/kz-knprk/statuses/yeleusinov-2018/of",
      "larisa-kharkova",
      "cases/kz-knprk/statuses/yeleusinov-2018",
    ),
    value(
      "cases/kz-bokayev-ayan/statuses/ayan-2018/of",
      "maks-bokayev",
      "cases/kz-bokayev-ayan/statuses/ayan-2018",
    ),
    value(
      "cases/kz-knprk/statuses/kharkova-2017/of",
      "amin-yeleusinov",
      "cases/kz-knprk/statuses/kharkova-2017",
    ),
  ),
  kind(
    "he for she",
    "a text says he or his of the one person of whom every other text of the record says she or her",
    words("cases/kz-ashym/events/court-april/summary", "She was", "He was"),
    words("cases/kz-ashym/events/committal-ordered/summary", "she be placed", "he be placed"),
    words(
      "cases/kz-bilash/claims/under-pressure/text",
      "He said after his release that he",
      "She said after her release that she",
    ),
    words(
      "cases/kz-belousova/claims/not-acknowledged/text",
      "she was sexually harassed",
      "he was sexually harassed",
    ),
  ),
  kind(
    "the other body in an item",
    "the organizations of an item are not those that its summary names",
    value("recommendations/amnesty-upr34-kazakhstan/items/2/organizations", ["kz-npm"]),
    value("recommendations/amnesty-upr34-kazakhstan/items/3/organizations", ["kz-ombudsperson"]),
    value("recommendations/cat-c-kaz-co-3/items/transfer-of-detention/organizations", [
      "kz-ministry-of-labour",
    ]),
  ),
  kind(
    "issued by another body",
    "the issuer of a set is not the body whose document it is",
    value("recommendations/cat-c-kaz-co-3/issuer/committee", "CCPR", "sources/cat-c-kaz-co-3"),
    value("recommendations/wgad-2018-67/issuer/mandate", "SR-FOAA", "sources/wgad-2018-67"),
    value(
      "recommendations/amnesty-upr34-kazakhstan/issuer/organizations",
      ["human-rights-watch"],
      "sources/amnesty-upr34-kazakhstan",
    ),
    value(
      "recommendations/ilo-cas-2017-kazakhstan/issuer/organization",
      "ituc",
      "sources/ilo-normlex-cas-2017-kaz",
    ),
  ),
  kind(
    "assessed by another organization",
    "the assessor is not the author of the one document that the assessment cites",
    value("recommendations/cedaw-c-61-d-45-2012/assessments/amnesty-2019/by", "human-rights-watch"),
    value("recommendations/a-hrc-28-10/assessments/amnesty-2019-incitement/by", "omct"),
    value("recommendations/cat-c-kaz-co-3/assessments/omct-2016/by", "amnesty-international"),
  ),
  kind(
    "the publisher of the file copied from",
    "the publisher of a source is not whose site and whose name it bears",
    value("sources/hrw-2017-01-27/publisher", "industriall", "sources/hrw-2017-01-27/urls"),
    value(
      "sources/fidh-kharkova-2017-10-04/publisher",
      "ituc",
      "sources/fidh-kharkova-2017-10-04/urls",
    ),
    value("sources/eeas-cas-2019-06-18/publisher", "ilo", "sources/eeas-cas-2019-06-18/urls"),
    value("sources/odf-feb-2019/publisher", "amnesty-international", "sources/odf-feb-2019/urls"),
  ),
  kind(
    "said by another one than the text says",
    "a claim is put down to somebody, and its text tells that somebody else said it",
    value(
      "cases/kz-torture-impunity/claims/prosecuted-2014/by",
      ["organizations/cedaw-committee"],
      "cases/kz-torture-impunity/claims/prosecuted-2014/text",
    ),
    value(
      "cases/kz-bokayev-ayan/claims/prisoner-of-conscience/by",
      ["organizations/human-rights-watch"],
      "cases/kz-bokayev-ayan/claims/prisoner-of-conscience/text",
    ),
    value(
      "cases/kz-bilash/claims/under-pressure/by",
      ["people/talgat-ayan"],
      "cases/kz-bilash/claims/under-pressure/text",
    ),
  ),
  kind(
    "answered by somebody else",
    "an answer of the delegation in a review of one State is put down to another State or to an organization",
    value("organizations/kz-npm/responses/state-2014/actor", {
      organization: "amnesty-international",
    }),
    value("laws/kz-trade-union-law-2014/responses/state-2014/actor/state", "KGZ"),
    value("organizations/kz-ombudsperson/responses/state-2014/actor/state", "RUS"),
    value("cases/kz-knprk/responses/state-2021/actor", { organization: "ituc" }),
  ),
  kind(
    "each a part of the other",
    "a body is part of one that is part of it",
    item(
      "organizations/ilo/relations",
      {
        id: "of-cas",
        type: "part-of",
        organization: "ilo-cas",
        citations: [{ source: "ilo-normlex-cas-2017-kaz", supports: "full" }],
      },
      "organizations/ilo-cas/relations/of-ilo",
    ),
    item(
      "organizations/rferl/relations",
      {
        id: "of-azattyq",
        type: "part-of",
        organization: "azattyq",
        citations: [{ source: "rferl-2018-05-04", supports: "full" }],
      },
      "organizations/azattyq/relations/service-of",
    ),
    item(
      "organizations/knprk/relations",
      {
        id: "of-health",
        type: "affiliate-of",
        organization: "kz-healthcare-workers-union",
        citations: [{ source: "hrw-knprk-2017-01-10", supports: "full" }],
      },
      "organizations/kz-healthcare-workers-union/relations/of-knprk",
    ),
  ),
  kind(
    "a role in the other organization",
    "a person leads or belongs to an organization that no case of theirs knows, and not to the one it knows",
    value("people/alima-abdirova/roles/npm-member/organization", "kz-aktobe-juvenile-centre"),
    value(
      "people/serikzhan-bilash/roles/leader/organization",
      "feminita",
      "cases/kz-bilash/organizations",
    ),
  ),
  kind(
    "a right of somebody outside the case",
    "a violation is that of a person who is not of the case and in none of its events",
    value("cases/kz-knprk/violations/leader-kharkova/people", ["anna-belousova"]),
    value("cases/kz-bokayev-ayan/violations/detention/people", [
      "maks-bokayev",
      "serikzhan-bilash",
    ]),
    value("cases/kz-feminita/violations/association/organizations", ["atajurt"]),
  ),
];
