import type { Kind } from "../fault.ts";
import { copied, item, kind, recordLike } from "../heldout/slips.ts";
import type { Value } from "../making.ts";

// Told twice: the same thing under another id or in other words, as merges and templates leave it.

/** The first entry of a list in a copied record. */
function first(copy: Value, key: string): Value {
  return (copy[key] as Value[])[0]!;
}

export const twiceKinds: readonly Kind[] = [
  kind(
    "event-again-in-other-words",
    "An event stands a second time under another id, with the same type, day and people.",
    copied("cases/kz-abdirova/events/convicted", (copy) => {
      copy["id"] = "guilty-verdict";
      copy["summary"] = "A court found her guilty of not having complied with a court order.";
    }),
    copied("cases/kz-dck-ban/events/declared-extremist", (copy) => {
      copy["id"] = "movement-banned";
      copy["summary"] = "A court in Astana banned the movement.";
    }),
    copied("cases/kz-feminita/events/appeal", (copy) => {
      copy["id"] = "second-instance";
      copy["summary"] = "The second instance confirmed the refusal.";
    }),
    copied("cases/kz-yerimbetov/events/released", (copy) => {
      copy["id"] = "freed";
      copy["summary"] = "He left prison.";
    }),
  ),
  kind(
    "event-again-with-a-rounder-date",
    "An event stands a second time, with only the month or year of its day, as another source had it.",
    copied("cases/kz-belousova/events/cedaw-views", (copy) => {
      copy["id"] = "views-adopted";
      copy["date"] = "2015-07";
    }),
    copied("cases/kz-ngo-tax-2016/events/ili-court", (copy) => {
      copy["id"] = "court-on-ili";
      copy["date"] = "2017-04";
      delete copy["discrepancies"];
    }),
    copied("cases/kz-yerimbetov/events/sentenced", (copy) => {
      copy["id"] = "seven-years";
      copy["date"] = "2018-10";
    }),
    copied("cases/kz-knprk/events/kharkova-restriction-ended", (copy) => {
      copy["id"] = "restrictions-expired";
      copy["date"] = "2021";
    }),
  ),
  kind(
    "claim-again-reworded",
    "A claim stands a second time in the same record, in slightly other words and with the same citation.",
    copied("cases/kz-land-code-protests-2016/claims/conduct", (copy) => {
      copy["id"] = "social-media-only";
      copy["text"] =
        "Most of them had only used social media to announce, describe or support the protests of 21 May.";
    }),
    copied("laws/kz-guardianship/claims/no-review", (copy) => {
      copy["id"] = "rarely-restored";
      copy["text"] = "There is no system of review, and legal capacity is restored very rarely.";
    }),
    copied("cases/kz-mass-detentions-2019-02-27/claims/passers-by", (copy) => {
      copy["id"] = "bystanders";
      copy["text"] = "Some people who merely happened to pass by were detained by the police.";
    }),
    copied("organizations/kz-npm/claims/excluded-police-places", (copy) => {
      copy["id"] = "no-police-cars";
      copy["text"] =
        "It may not visit police cars and police premises where people might be held unlawfully.";
    }),
  ),
  kind(
    "statistic-again",
    "The same figures of the same producer stand in a second record under another id and a measure in other words.",
    recordLike("statistics/kz-art145-reported", "kz-article-145-reports", (copy) => {
      copy["measure"] = "Reports of discrimination under article 145 of the Criminal Code";
    }),
    recordLike("statistics/kz-torture-dismissed", "kz-torture-rejected", (copy) => {
      copy["measure"] = "Submissions on torture that were dismissed";
    }),
    recordLike("statistics/kz-torture-court", "kz-torture-trials", (copy) => {
      copy["measure"] = "Torture cases registered that come to court";
    }),
  ),
  kind(
    "year-counted-again",
    "A value of a statistic stands twice for the same period.",
    copied("statistics/kz-art145-dismissed/values/y2015", (copy) => {
      copy["id"] = "y2015-b";
    }),
    copied("statistics/kz-art145-reported/values/y2018", (copy) => {
      copy["id"] = "last-year";
    }),
    copied("statistics/kz-torture-investigated/values/y2014-2018", (copy) => {
      copy["id"] = "five-years";
    }),
  ),
  kind(
    "source-again-with-another-address",
    "A page stands a second time as a source, with an address that differs only in its scheme, host form or ending.",
    recordLike("sources/hrw-2017-05-17", "hrw-yeleusinov-2017", (copy) => {
      copy["title"] = "Kazakhstan: Trade Union Leader Jailed";
      delete copy["titleIsOurs"];
      copy["urls"] = ["http://hrw.org/news/2017/05/17/kazakhstan-trade-union-leader-jailed/"];
    }),
    recordLike("sources/fidh-ili-2017-04-12", "fidh-ili-tax-2017", (copy) => {
      copy["otherNumbers"] = undefined;
      copy["urls"] = [
        "http://fidh.org/en/issues/human-rights-defenders/kazakhstan-harassment-on-the-part-of-the-kazakh-tax-authorities?var_mode=calcul",
      ];
    }),
    recordLike("sources/rferl-feminita-2019", "rferl-feminita-registration-2019", (copy) => {
      copy["urls"] = [
        "https://www.rferl.org/a/kazakh-feminist-collective-feminita-arbitrarily-denied-registration/30162297.html",
      ];
    }),
    recordLike("sources/timekz-belousova-2018-02", "timekz-anna-2018", (copy) => {
      copy["urls"] = ["http://www.time.kz/articles/territory/2018/02/14/novij-raund-dela-anni/"];
    }),
  ),
  kind(
    "document-again-under-a-number",
    "A document of the United Nations stands a second time, its symbol now among the other numbers or written with a slip of form.",
    recordLike("sources/cat-c-kaz-co-3", "cat-kazakhstan-2014", (copy) => {
      delete copy["symbol"];
      copy["otherNumbers"] = ["CAT/C/KAZ/CO/3"];
    }),
    recordLike("sources/a-hrc-29-25-add-2", "kiai-mission-2015", (copy) => {
      delete copy["symbol"];
      copy["otherNumbers"] = ["A/HRC/29/25/Add.2"];
    }),
    recordLike("sources/crpd-c-kaz-1", "crpd-initial-report-kaz", (copy) => {
      delete copy["symbol"];
      copy["title"] = "Initial report of Kazakhstan under article 35 of the Convention";
      copy["otherNumbers"] = ["CRPD/C/KAZ/1"];
    }),
  ),
  kind(
    "person-again-transliterated",
    "A person has a second record under another transliteration of the same name, with the same roles and sources.",
    recordLike("people/larisa-kharkova", "larissa-kharkova", (copy) => {
      copy["names"] = [{ ...first(copy, "names"), value: "Larissa Kharkova" }];
    }),
    recordLike("people/nurbek-kushakbaev", "nurbek-kushakbayev", (copy) => {
      copy["names"] = [{ ...first(copy, "names"), value: "Nurbek Kushakbayev" }];
    }),
    recordLike("people/iskander-yerimbetov", "iskander-erimbetov", (copy) => {
      copy["names"] = [{ ...first(copy, "names"), value: "Iskander Erimbetov" }];
    }),
    recordLike("people/amin-yeleusinov", "amin-eleusinov", (copy) => {
      copy["names"] = [{ ...first(copy, "names"), value: "Amin Eleusinov" }];
    }),
  ),
  kind(
    "organization-again-in-a-near-form",
    "An organization has a second record under a near form of its name.",
    recordLike("organizations/kibhr", "kz-bureau-for-human-rights", (copy) => {
      first(copy, "names")["value"] =
        "Kazakhstan International Bureau for Human Rights and the Rule of Law";
      delete copy["domains"];
    }),
    recordLike("organizations/iphr", "int-partnership-human-rights", (copy) => {
      first(copy, "names")["value"] = "International Partnership for Human Rights (IPHR)";
      delete copy["domains"];
    }),
    recordLike(
      "organizations/norwegian-helsinki-committee",
      "helsinki-committee-norway",
      (copy) => {
        first(copy, "names")["value"] = "The Norwegian Helsinki Committee";
      },
    ),
    recordLike("organizations/kz-aktobe-regional-court", "kz-regional-court-aktobe", (copy) => {
      first(copy, "names")["value"] = "Regional Court of Aktobe";
    }),
  ),
  kind(
    "law-again-under-another-title",
    "A law has a second record with another title, and the same State, number and day.",
    recordLike("laws/kz-trade-union-law-2014", "kz-law-on-trade-unions", (copy) => {
      copy["title"] = "Law on Trade Unions of the Republic of Kazakhstan";
      for (const key of ["claims", "responses", "provisions"]) delete copy[key];
    }),
    recordLike("laws/kz-land-code", "kz-land-code-2003", (copy) => {
      copy["title"] = "Land Code (2003)";
      for (const key of ["claims", "openQuestions"]) delete copy[key];
    }),
    recordLike("laws/kz-public-associations-law", "kz-associations-law-1996", (copy) => {
      copy["title"] = "Law on associations of 1996";
      delete copy["claims"];
    }),
  ),
  kind(
    "provision-told-again",
    "A provision of a law stands a second time under another id.",
    copied("laws/kz-criminal-code-2014/provisions/250", (copy) => {
      copy["id"] = "art-250";
      copy["number"] = "250";
    }),
    copied("laws/kz-tax-code/provisions/134", (copy) => {
      copy["id"] = "non-profit";
      copy["number"] = "134";
    }),
    copied("laws/opcat/provisions/4", (copy) => {
      copy["id"] = "article-4";
      copy["number"] = "4";
    }),
  ),
  kind(
    "treaty-joined-twice",
    "A State's step towards a treaty stands twice.",
    copied("laws/iccpr/participation/kaz-ratification", (copy) => {
      copy["id"] = "kaz-ratified";
      copy["date"] = "2006-01";
    }),
    copied("laws/cat/participation/kaz-accession", (copy) => {
      copy["id"] = "kaz-acceded";
    }),
    copied("laws/crpd/participation/kaz-in-force", (copy) => {
      copy["id"] = "kaz-force";
      copy["date"] = "2015-05";
    }),
  ),
  kind(
    "demand-again-in-its-set",
    "A demand stands a second time in the set of its document, in other words.",
    copied("recommendations/cat-c-kaz-co-3/items/investigation", (copy) => {
      copy["id"] = "torture-investigation";
      copy["summary"] = "Effectively investigate allegations of torture.";
    }),
    copied("recommendations/wgad-2018-67/items/investigation", (copy) => {
      copy["id"] = "inquiry";
      copy["summary"] =
        "Carry out a full and independent inquiry into his arbitrary detention and act against those responsible.";
    }),
    copied("recommendations/cedaw-c-61-d-45-2012/items/compensation", (copy) => {
      copy["id"] = "adequate-compensation";
      copy["summary"] = "Adequately compensate Anna Belousova.";
    }),
  ),
  kind(
    "name-again-in-other-letters",
    "A name stands a second time among the names, in capitals or with another spacing.",
    copied("people/larisa-kharkova/names/en", (copy) => {
      copy["id"] = "capitals";
      copy["value"] = "Larisa KHARKOVA";
      copy["kind"] = "variant";
    }),
    copied("organizations/feminita/names/en", (copy) => {
      copy["id"] = "capitals";
      copy["value"] = "FEMINITA";
      copy["kind"] = "variant";
    }),
    copied("people/talgat-ayan/names/ru", (copy) => {
      copy["id"] = "ru-2";
      copy["value"] = "ТАЛГАТ АЯН";
    }),
  ),
  kind(
    "question-told-again",
    "An open question stands a second time in other words.",
    copied("cases/kz-knprk/openQuestions/kharkova-arrested", (copy) => {
      copy["id"] = "arrest-of-kharkova";
      copy["text"] = "Was there an arrest of Larisa Kharkova, and when?";
    }),
    copied("cases/kz-belousova/openQuestions/after-2018-02", (copy) => {
      copy["id"] = "sent-back";
      copy["text"] =
        "What did the courts decide after February 2018, when the case had been sent back?";
    }),
    copied("cases/kz-guardianship/openQuestions/how-many-restored", (copy) => {
      copy["id"] = "restored";
      copy["text"] =
        "In which years did how many people have their capacity restored? The submission gives no figure.";
    }),
  ),
  kind(
    "violation-told-again",
    "A violation stands a second time under another id.",
    copied("cases/kz-ashym/violations/psychiatry", (copy) => {
      copy["id"] = "psychiatric-hold";
    }),
    copied("cases/kz-belousova/violations/remedy", (copy) => {
      copy["id"] = "no-remedy";
    }),
    copied("cases/kz-sogi-complaints/violations/discrimination", (copy) => {
      copy["id"] = "lgbti";
    }),
  ),
  kind(
    "status-told-again",
    "A status stands a second time under another id.",
    copied("cases/kz-dck-ban/statuses/banned-2018", (copy) => {
      copy["id"] = "ban";
    }),
    copied("cases/kz-yerimbetov/statuses/free-2019", (copy) => {
      copy["id"] = "at-liberty";
    }),
    copied("cases/kz-knprk/statuses/kharkova-2021", (copy) => {
      copy["id"] = "kharkova-free";
      delete copy["note"];
    }),
  ),
  kind(
    "participant-named-and-unnamed",
    "The court that is linked stands once more among the participants, in words, after a merge of two versions.",
    item(
      "cases/kz-yerimbetov/events/sentenced/participants",
      { role: "court", unnamed: "the Almaty City Court" },
      "cases/kz-yerimbetov/events/sentenced/participants/1",
    ),
    item(
      "cases/kz-bokayev-ayan/events/appeal-rejected/participants",
      { role: "court", unnamed: "Atyrau Regional Court" },
      "cases/kz-bokayev-ayan/events/appeal-rejected/participants/2",
    ),
    item(
      "cases/kz-dck-ban/events/declared-extremist/participants",
      { role: "court", unnamed: "Yesil District Court" },
      "cases/kz-dck-ban/events/declared-extremist/participants/2",
    ),
  ),
  kind(
    "penalty-told-again",
    "A penalty of a provision stands a second time under another id.",
    copied("laws/kz-criminal-code-2014/provisions/274/penalties/imprisonment", (copy) => {
      copy["id"] = "prison";
    }),
    copied("laws/kz-administrative-offences-code/provisions/488/penalties/detention", (copy) => {
      copy["id"] = "arrest";
    }),
    copied("laws/kz-criminal-code-2014/provisions/378/penalties/detention", (copy) => {
      copy["id"] = "up-to-75-days";
    }),
  ),
  kind(
    "contradiction-again",
    "A discrepancy stands a second time with its resolution in other words.",
    copied("cases/kz-abdirova/events/complaint/discrepancies/0", (copy) => {
      copy["resolution"] =
        "Two reports of the time speak of a claim, which the ruling of 22 December 2015 refused. The filings would settle it.";
    }),
    copied("cases/kz-knprk/events/kharkova-sentenced/discrepancies/2", (copy) => {
      copy["resolution"] =
        "She was convicted of abuse of office; embezzlement was the charge at first and was changed during the trial.";
    }),
    copied("laws/kz-criminal-code-2014/provisions/274/discrepancies/0", (copy) => {
      copy["resolution"] =
        "Nothing could be added in May 2014 to a Code of 3 July 2014, in force from 1 January 2015.";
    }),
  ),
  kind(
    "figure-told-again",
    "A figure of an event stands a second time in other words.",
    copied("cases/kz-mass-detentions-2019-02-27/events/protest/figures/protesters", (copy) => {
      copy["id"] = "rally";
      copy["of"] = "participants of the rallies";
    }),
    copied("cases/kz-land-code-protests-2016/events/dispersed/figures/journalists", (copy) => {
      copy["id"] = "reporters";
      copy["of"] = "reporters detained";
    }),
    copied("cases/kz-land-code-protests-2016/events/arrests/figures/arrested", (copy) => {
      copy["id"] = "held";
      copy["of"] = "people who were arrested";
    }),
  ),
  kind(
    "whole-case-copied",
    "A whole case stands a second time under another id, with a title in other words.",
    recordLike("cases/kz-feminita", "kz-feminita-2019", (copy) => {
      copy["title"] = "Feminita is refused registration";
    }),
    recordLike("cases/kz-ngo-reporting", "kz-ngo-duties", (copy) => {
      copy["title"] = "NGOs under reporting duties and tax inspections";
    }),
    recordLike("cases/kz-dck-ban", "kz-democratic-choice", (copy) => {
      copy["title"] = "Ban of Democratic Choice of Kazakhstan";
    }),
  ),
  kind(
    "answer-told-again",
    "An answer of the State stands a second time under another id.",
    copied("organizations/kz-npm/responses/state-2014", (copy) => {
      copy["id"] = "delegation-2014";
    }),
    copied("cases/kz-knprk/responses/state-2021", (copy) => {
      copy["id"] = "government-2021";
      copy["text"] =
        "Larisa Kharkova was prosecuted for a common crime, not for lawful trade union activity, and is at liberty, the Government wrote.";
    }),
    copied("cases/kz-assembly-permits/responses/state-2014", (copy) => {
      copy["id"] = "review-2014";
    }),
  ),
];
