import type { Kind } from "../fault.ts";
import { gone, kind, together, value } from "./slips.ts";

/** On whose word? */
export const wordKinds: readonly Kind[] = [
  kind(
    "told of before it was decided",
    "a decision is known through a text that is older than the decision, or about somebody else",
    value(
      "cases/kz-yerimbetov/events/wgad-opinion/citations/0/via/source",
      "fidh-bokayev-2017-08-24",
    ),
    value(
      "recommendations/cedaw-c-61-d-45-2012/items/protection-in-law/citations/0/via/source",
      "iphr-cat-review-2014",
    ),
    value(
      "recommendations/wgad-2018-67/items/investigation/citations/0/via/source",
      "hrw-2017-05-17",
    ),
  ),
  kind(
    "vouched for by what nobody opened",
    "a source that nobody opened bears a statement out in full",
    value(
      "recommendations/wgad-2018-67/items/arbitrary/citations/0/supports",
      "full",
      "sources/wgad-2018-67",
    ),
    value(
      "statistics/kz-torture-dismissed/values/y2014-2018/citations/1/supports",
      "full",
      "sources/kz-torture-stats",
    ),
    value(
      "cases/kz-bokayev-ayan/violations/detention/citations/0/supports",
      "full",
      "sources/wgad-2017-16",
    ),
  ),
  kind(
    "opened, and the note says not",
    "a source has a day on which it was opened, and its note says that nobody opened it",
    value("sources/ai-eur57-0186-2019/retrieved", "2026-11-24", "sources/ai-eur57-0186-2019/note"),
    value("sources/kz-torture-stats/retrieved", "2026-11-24", "sources/kz-torture-stats/note"),
    value("sources/wgad-2017-16/retrieved", "2026-11-30", "sources/wgad-2017-16/note"),
    value("sources/a-hrc-14-10-add-1/retrieved", "2026-11-30", "sources/a-hrc-14-10-add-1/note"),
  ),
  kind(
    "a source about somebody else",
    "an event of one person cites in full a text whose title names another person of the dataset",
    value("cases/kz-ashym/events/recharged/citations/0/source", "ituc-survey-kharkova-2018"),
    value("cases/kz-yerimbetov/events/released/citations/0/source", "fidh-bokayev-2021-02-19"),
    value("cases/kz-abdirova/events/defamation-appeal/citations/0/source", "nhc-yerimbetov-2018"),
    value(
      "cases/kz-bokayev-ayan/events/bokayev-released/citations/0/source",
      "ituc-survey-leaders-2022",
    ),
  ),
  kind(
    "a place past the end",
    "a citation points past the last paragraph, footnote or article of its source",
    value("statistics/kz-torture-court/values/y2014-2018/citations/0/at/footnote", "19"),
    value(
      "cases/kz-ashym/statuses/free-2018/citations/0/at/paragraph",
      "3",
      "sources/amnesty-upr34-kazakhstan",
    ),
    value("laws/opcat/provisions/3/citations/0/at/article", "38"),
    value("reviews/upr-kaz-2/date/citations/0/at/paragraph", "128"),
  ),
  kind(
    "a minute of a text",
    "a citation of a text gives a time of a recording, or one of a film gives a page",
    value("cases/kz-yerimbetov/events/sentenced/citations/0/at", { timestamp: "00:12:30" }),
    value("cases/kz-mass-detentions-2019-02-27/claims/force/citations/0/at", {
      timestamp: "00:01:10",
    }),
    value("laws/kz-land-code/citations/2/at", { recommendation: "124.40" }),
  ),
  kind(
    "cited to the neighbour",
    "an item rests on the number of the item beside it",
    value("recommendations/a-hrc-28-10/items/125.40/citations/0", {
      source: "a-hrc-28-10",
      at: { recommendation: "125.41" },
      supports: "full",
    }),
    value("recommendations/a-hrc-28-10/items/124.44/citations/0", {
      source: "a-hrc-28-10",
      at: { recommendation: "124.4" },
      supports: "full",
    }),
    value("recommendations/amnesty-upr34-kazakhstan/items/12/citations/0", {
      source: "amnesty-upr34-kazakhstan",
      at: { section: "recommendations/assembly", item: "1" },
      supports: "full",
    }),
    value("recommendations/amnesty-upr34-kazakhstan/items/3/citations/0", {
      source: "amnesty-upr34-kazakhstan",
      at: { section: "recommendations/institutions", item: "1" },
      supports: "full",
    }),
  ),
  kind(
    "a position in the paragraph of the other group",
    "the answer to an item is cited to the paragraph that opens another group",
    value("recommendations/a-hrc-28-10/items/124.12/positions/report/citations/0", {
      source: "a-hrc-28-10",
      at: { paragraph: "125" },
      supports: "full",
    }),
    value("recommendations/a-hrc-28-10/items/126.3/positions/report/citations/0", {
      source: "a-hrc-28-10",
      at: { paragraph: "124" },
      supports: "full",
    }),
    value("recommendations/a-hrc-28-10/groups/125/citations/0", {
      source: "a-hrc-28-10",
      at: { paragraph: "126" },
      supports: "full",
    }),
  ),
  kind(
    "repeats what came later",
    "a source rests on one that is younger, or two rest on each other",
    value("sources/hrw-2017-01-27/derivesFrom", ["hrw-2018-06-06"]),
    value(
      "sources/rferl-2018-05-04/derivesFrom",
      ["ituc-survey-release-2018"],
      "sources/ituc-survey-release-2018/derivesFrom",
    ),
    value("sources/fidh-ili-2017-04-12/derivesFrom", ["fidh-ili-2017-07-05"]),
  ),
  kind(
    "an addendum to another report",
    "an addendum belongs to a report that has another symbol",
    value("sources/a-hrc-14-10-add-1/partOf", "a-hrc-28-10", "sources/a-hrc-14-10-add-1/symbol"),
    value("sources/a-hrc-29-25-add-2/partOf", "a-hrc-14-10", "sources/a-hrc-29-25-add-2/symbol"),
    value("sources/crpd-c-kaz-1/partOf", "cat-c-kaz-co-3", "sources/crpd-c-kaz-1/symbol"),
  ),
  kind(
    "found by those who only say so",
    "what only an organization says is found, without a body that may decide",
    together(
      value("cases/kz-bilash/violations/detention/standing", [
        {
          stance: "finds",
          organization: "amnesty-international",
          citations: [{ source: "ai-ch-bilash-2019-08-2", supports: "full" }],
        },
      ]),
    ),
    together(
      value("cases/kz-assembly-permits/violations/assembly/status", "found"),
      value("cases/kz-assembly-permits/violations/assembly/standing", [
        {
          stance: "finds",
          organization: "amnesty-international",
          citations: [
            {
              source: "amnesty-upr34-kazakhstan",
              at: { section: "situation/assembly", paragraph: "1" },
              supports: "full",
            },
          ],
        },
      ]),
    ),
    together(
      value("cases/kz-mass-detentions-2019-02-27/claims/force/status", "found"),
      value("cases/kz-mass-detentions-2019-02-27/claims/force/standing", [
        {
          stance: "finds",
          organization: "open-dialogue-foundation",
          citations: [{ source: "odf-feb-2019", supports: "full" }],
        },
      ]),
    ),
  ),
  kind(
    "contested by an older answer",
    "a claim on 2019 is contested, on the strength of an answer of 2014",
    together(
      value("organizations/kz-npm/claims/excluded-institutions/status", "contested"),
      value("organizations/kz-npm/claims/excluded-institutions/standing", [
        {
          stance: "denies",
          state: "KAZ",
          date: "2014-10-30",
          citations: [{ source: "a-hrc-28-10", at: { paragraph: "109" }, supports: "full" }],
        },
      ]),
    ),
    together(
      value("organizations/kz-ombudsperson/claims/paris-principles/status", "contested"),
      value("organizations/kz-ombudsperson/claims/paris-principles/standing", [
        {
          stance: "denies",
          state: "KAZ",
          date: "2014-10-30",
          citations: [{ source: "a-hrc-28-10", at: { paragraph: "110" }, supports: "full" }],
        },
      ]),
    ),
    together(
      value("laws/kz-trade-union-law-2014/claims/limits/status", "contested"),
      value("laws/kz-trade-union-law-2014/claims/limits/standing", [
        {
          stance: "denies",
          state: "KAZ",
          date: "2014-10-30",
          citations: [{ source: "a-hrc-28-10", at: { paragraph: "63" }, supports: "full" }],
        },
      ]),
    ),
  ),
  kind(
    "widely public on one word",
    "a name is called widely public on the strength of one publisher",
    value("people/maks-bokayev/naming/name/citations", [
      { source: "hrw-bokaev-2016-11-29", supports: "full" },
    ]),
    value("people/larisa-kharkova/naming/name/citations", [
      { source: "eurasianet-kharkova-2017", supports: "full" },
    ]),
    value("people/amin-yeleusinov/naming/name/citations", [
      { source: "fergana-en-2017-05-16", supports: "full" },
      { source: "fergana-ru-2017-05-16", supports: "full" },
    ]),
  ),
  kind(
    "in full, and the note says what is missing",
    "a citation supports in full, and its own note says that a part is not there",
    value("cases/kz-knprk/events/suit/citations/2/supports", "full"),
    value("cases/kz-yerimbetov/events/complaint/citations/0/supports", "full"),
    value("cases/kz-bokayev-ayan/events/appeal-rejected/citations/1/supports", "full"),
    value("laws/kz-criminal-code-2014/provisions/402/citations/1/supports", "full"),
  ),
  kind(
    "in part, and no word on which",
    "a citation supports in part, and its note does not say which part",
    value("cases/kz-feminita/statuses/not-registered-2019/citations/0/note", "In part."),
    value("reviews/upr-kaz-3/totals/citations/0/note", "See above."),
    value("laws/cat/participation/kaz-in-force/citations/0/note", "Does not give all of it."),
    value("organizations/kz-prosecutor-general/claims/statistics/citations/0/note", "Partly."),
  ),
  kind(
    "reviewed with statements that nobody compared",
    "a record is called reviewed, and some of its citations are unchecked",
    value("cases/kz-yerimbetov/stage", "reviewed"),
    value("recommendations/cat-c-kaz-co-3/stage", "reviewed"),
    value("recommendations/a-hrc-29-25-add-2/stage", "reviewed"),
  ),
  kind(
    "proved by the place that is in doubt",
    "what is to show that a value is wrong is the very place that states it",
    value("cases/kz-knprk/events/kushakbaev-sentenced/discrepancies/0/evidence", [
      {
        source: "amnesty-upr34-kazakhstan",
        at: { section: "situation/association", paragraph: "3" },
        supports: "full",
      },
    ]),
    value("laws/crpd/participation/kaz-ratification/discrepancies/0/evidence", [
      { source: "crpd-c-kaz-1", at: { paragraph: "1" }, supports: "full" },
    ]),
    value("laws/cedaw/participation/kaz-domestic-law/discrepancies/0/evidence", [
      { source: "cedaw-c-kaz-1", supports: "full" },
    ]),
  ),
  kind(
    "on the site of somebody else",
    "the web address of a source is that of another organization, which the record does not name",
    gone("sources/hrw-land-2016-05/host", "sources/hrw-land-2016-05/urls"),
    gone("sources/cat-c-kaz-co-2/host", "sources/cat-c-kaz-co-2/urls"),
    value("sources/industriall-2017-01-24/urls", [
      "https://www.fidh.org/en/two-oil-union-leaders-arrested-in-kazakhstan",
    ]),
  ),
  kind(
    "an accusation as a fact",
    "what somebody is accused of is found or admitted, and no court or body of the record decided",
    value("cases/kz-belousova/events/threat/status", "admitted"),
    value("cases/kz-bilash/events/charge/status", "found"),
    value("cases/kz-yerimbetov/events/ill-treatment/status", "found"),
  ),
];
