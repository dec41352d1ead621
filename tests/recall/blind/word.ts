import type { Kind } from "../fault.ts";
import { item, kind, sentence, together, value, words } from "../heldout/slips.ts";

// On whose word: citations, their places and grades, and documents nobody opened.

const knprk = "cases/kz-knprk";
const bokayev = "cases/kz-bokayev-ayan";
const yerimbetov = "cases/kz-yerimbetov";
const submission = "amnesty-upr34-kazakhstan";

export const wordKinds: readonly Kind[] = [
  kind(
    "full-though-the-note-says-part",
    "A citation supports in full, and its own note says that the place gives only a part.",
    value("laws/iccpr/participation/kaz-ratification/citations/2/supports", "full"),
    value(`${knprk}/events/kushakbaev-sentenced/citations/4/supports`, "full"),
    value("cases/kz-mass-detentions-2019-02-27/events/congress/citations/0/supports", "full"),
    value("organizations/kz-ombudsperson/claims/paris-principles/citations/0/supports", "full"),
  ),
  kind(
    "only-citation-supports-nothing",
    "The only citation of a statement does not say it, so nobody does.",
    together(
      value(
        "cases/kz-sogi-complaints/claims/police-reluctant/citations/0/supports",
        "none",
        "cases/kz-sogi-complaints/claims/police-reluctant/citations",
      ),
      value(
        "cases/kz-sogi-complaints/claims/police-reluctant/citations/0/note",
        "Speaks of the law, not of the police.",
      ),
    ),
    together(
      value(
        "organizations/nur-otan/claims/ruling-party/citations/0/supports",
        "none",
        "organizations/nur-otan/claims/ruling-party/citations",
      ),
      value(
        "organizations/nur-otan/claims/ruling-party/citations/0/note",
        "Names the party without saying that it ruled.",
      ),
    ),
    together(
      value(
        "laws/kz-land-code/claims/longer-leases/citations/0/supports",
        "none",
        "laws/kz-land-code/claims/longer-leases/citations",
      ),
      value(
        "laws/kz-land-code/claims/longer-leases/citations/0/note",
        "Describes the protests only.",
      ),
    ),
  ),
  kind(
    "full-from-an-unopened-document",
    "A document that nobody opened is cited as supporting in full, as if it had been read.",
    value(
      `${bokayev}/events/wgad-opinion/citations/0`,
      { source: "wgad-2017-16", supports: "full" },
      "sources/wgad-2017-16",
    ),
    value(
      "cases/kz-bilash/statuses/house-arrest-2019-04/citations/1",
      { source: "ai-eur57-0186-2019", supports: "full" },
      "sources/ai-eur57-0186-2019",
    ),
    value(
      "statistics/kz-torture-court/values/y2014-2018/citations/1",
      { source: "kz-torture-stats", supports: "full" },
      "sources/kz-torture-stats",
    ),
    item(
      "cases/kz-feminita/events/refused/citations",
      { source: "hrw-feminita-2019", supports: "full" },
      "sources/hrw-feminita-2019",
    ),
  ),
  kind(
    "known-through-itself",
    "A document is known only through another, and the other is itself.",
    value("statistics/kz-torture-dismissed/values/y2014-2018/citations/1/via", {
      source: "kz-torture-stats",
    }),
    value("recommendations/wgad-2018-67/items/arbitrary/citations/0/via", {
      source: "wgad-2018-67",
    }),
    value(`${bokayev}/violations/detention/citations/0/via/source`, "wgad-2017-16"),
  ),
  kind(
    "known-through-a-report-on-another-case",
    "The document that is said to tell of an opinion is about another person, and older than the opinion.",
    value("cases/kz-bilash/events/wgad-opinion/citations/0/via/source", "odf-yerimbetov-2018"),
    value(`${bokayev}/events/wgad-opinion/citations/0/via/source`, "azattyq-belousova-2017"),
    value(`${yerimbetov}/events/wgad-opinion/citations/0/via/source`, "fidh-bokayev-2017-08-24"),
  ),
  kind(
    "place-beyond-the-document",
    "The place cited does not exist: the document has fewer paragraphs, items, footnotes or articles.",
    value(
      "cases/kz-torture-impunity/responses/state-2014/citations/0/at/paragraph",
      "170",
      "sources/a-hrc-28-10/extent",
    ),
    value(
      "cases/kz-mass-detentions-2019-02-27/events/pensioner-detained/citations/0/at/paragraph",
      "5",
    ),
    value(
      "statistics/kz-torture-court/values/y2014-2018/citations/0/at/footnote",
      "19",
      "sources/amnesty-upr34-kazakhstan/extent",
    ),
    value(
      "laws/cat/participation/kaz-in-force/citations/0/at/article",
      "72",
      "sources/cat-text/extent",
    ),
  ),
  kind(
    "cited-to-the-neighbouring-item",
    "A recommendation is cited to the number of another one.",
    value(
      "recommendations/a-hrc-28-10/items/125.45/citations/0/at/recommendation",
      "125.54",
      "recommendations/a-hrc-28-10/items/125.45/citations/0",
    ),
    value(
      "recommendations/a-hrc-28-10/items/124.12/citations/0/at/recommendation",
      "124.21",
      "recommendations/a-hrc-28-10/items/124.12/citations/0",
    ),
    value(
      "recommendations/a-hrc-28-10/items/126.30/citations/0/at/recommendation",
      "126.3",
      "recommendations/a-hrc-28-10/items/126.30/citations/0",
    ),
    value(
      "recommendations/a-hrc-28-10/items/125.60/citations/0/at/recommendation",
      "125.6",
      "recommendations/a-hrc-28-10/items/125.60/citations/0",
    ),
  ),
  kind(
    "position-cited-to-another-group",
    "The position of a recommendation is cited to the paragraph of another group.",
    value(
      "recommendations/a-hrc-28-10/items/125.81/positions/report/citations/0/at/paragraph",
      "126",
      "recommendations/a-hrc-28-10/items/125.81/positions/report/citations/0",
    ),
    value(
      "recommendations/a-hrc-28-10/items/124.33/positions/report/citations/0/at/paragraph",
      "125",
      "recommendations/a-hrc-28-10/items/124.33/positions/report/citations/0",
    ),
    value(
      "recommendations/a-hrc-28-10/items/126.50/positions/report/citations/0/at/paragraph",
      "124",
      "recommendations/a-hrc-28-10/items/126.50/positions/report/citations/0",
    ),
    value("recommendations/a-hrc-28-10/groups/125/citations/0/at/paragraph", "124"),
  ),
  kind(
    "place-about-another-subject",
    "A statement is cited to a section of the submission whose title, in the outline, is another subject.",
    value(
      "cases/kz-sogi-complaints/claims/police-reluctant/citations/0/at",
      {
        section: "situation/torture",
        paragraph: "2",
      },
      "cases/kz-sogi-complaints/claims/police-reluctant/citations/0",
    ),
    value(
      "cases/kz-belousova/events/dismissed/citations/0/at",
      {
        section: "follow-up/torture",
        paragraph: "1",
      },
      "cases/kz-belousova/events/dismissed/citations/0",
    ),
    value(
      "laws/kz-guardianship/claims/no-review/citations/0/at",
      {
        section: "situation/association",
        paragraph: "1",
      },
      "laws/kz-guardianship/claims/no-review/citations/0",
    ),
    value(
      "people/amin-yeleusinov/roles/union-leader/citations/0/at",
      {
        section: "situation/discrimination",
        paragraph: "2",
      },
      "people/amin-yeleusinov/roles/union-leader/citations/0",
    ),
  ),
  kind(
    "source-about-somebody-else",
    "The source cited for a person is by its title about another person.",
    value("people/talgat-ayan/names/ru/citations/0/source", "azattyq-belousova-2017"),
    value(`${yerimbetov}/events/sentenced/citations/0/source`, "nhc-bilash-2019-03"),
    value("cases/kz-bilash/events/first-hearing/citations/0/source", "fidh-kharkova-2017-10-04"),
    value("people/larisa-kharkova/naming/name/citations/0/source", "fidh-ili-2017-07-05"),
  ),
  kind(
    "settled-by-the-contradicted-document",
    "The evidence that settles a discrepancy is the same place that states the contradicted value.",
    value(`${knprk}/events/dissolved/discrepancies/0/evidence`, [
      {
        source: submission,
        at: { section: "situation/association", paragraph: "3" },
        supports: "full",
      },
    ]),
    value("laws/kz-criminal-code-2014/provisions/274/discrepancies/0/evidence", [
      {
        source: submission,
        at: { section: "situation/expression", paragraph: "1" },
        supports: "full",
      },
    ]),
    value("cases/kz-ashym/events/detained/discrepancies/0/evidence", [
      {
        source: submission,
        at: { section: "situation/expression", paragraph: "2" },
        supports: "full",
      },
    ]),
  ),
  kind(
    "discrepancy-without-a-difference",
    "What a source is said to state instead is the very value of the field.",
    value(`${knprk}/events/dissolved/discrepancies/0/stated`, "On 4 January 2017"),
    value(`${knprk}/events/kharkova-sentenced/discrepancies/1/stated`, "25 July 2017"),
    value("cases/kz-bilash/events/detained/discrepancies/0", {
      field: "date",
      stated: "March 10, 2019",
      citations: [{ source: "diplomat-bilash-2020-11", supports: "full" }],
      status: "open",
      resolution:
        "Two organizations have the 10th, one later report the 9th; the record of the arrest would settle it.",
    }),
    value("cases/kz-yerimbetov/events/arrested/discrepancies/0/stated", "money laundering"),
  ),
  kind(
    "discrepancy-of-another-field",
    "A discrepancy names a field with which the stated value and the resolution have nothing to do.",
    value(`${knprk}/events/dissolved/discrepancies/0/field`, "place"),
    value("cases/kz-ashym/events/detained/discrepancies/0/field", "participants"),
    value("laws/crpd/participation/kaz-ratification/discrepancies/0/field", "act"),
    value("reviews/upr-kaz-2/discrepancies/0/field", "session"),
  ),
  kind(
    "resolved-and-yet-to-be-settled",
    "A discrepancy is called resolved, has no evidence, and its resolution says what would settle it.",
    value("cases/kz-ashym/events/court-april/discrepancies/0/status", "resolved"),
    value(`${knprk}/events/kharkova-cassation/discrepancies/0/status`, "resolved"),
    value("cases/kz-bilash/events/released/discrepancies/0/status", "resolved"),
    value(`${bokayev}/events/sentence-commuted/discrepancies/0/status`, "resolved"),
  ),
  kind(
    "read-whole-and-in-part",
    "A source is said to have been read whole; its note says that only the opening was.",
    value("sources/hrw-2017-01-27/read", "whole", "sources/hrw-2017-01-27/note"),
    value("sources/ilo-cfa-3283/read", "whole", "sources/ilo-cfa-3283/note"),
    value("sources/cat-c-kaz-co-3/read", "whole", "sources/cat-c-kaz-co-3/note"),
    value(
      "sources/timekz-belousova-2018-02/read",
      "whole",
      "sources/timekz-belousova-2018-02/note",
    ),
  ),
  kind(
    "opened-and-not-opened",
    "A source has a day on which it was opened, and its note says that nobody opened it.",
    value("sources/ai-country-page/retrieved", "2026-11-24", "sources/ai-country-page/note"),
    value("sources/ai-eur57-9706-2019/retrieved", "2026-11-24", "sources/ai-eur57-9706-2019/note"),
    value("sources/wgad-2018-67/retrieved", "2026-11-30", "sources/wgad-2018-67/note"),
    value("sources/kz-torture-stats/retrieved", "2026-11-23", "sources/kz-torture-stats/note"),
  ),
  kind(
    "licence-of-another-author",
    "A source has the licence of documents of the United Nations or of official texts, and its publisher is neither.",
    value("sources/hrw-2016-12-07/licence", "un-document"),
    value("sources/eurasianet-dck-2018/licence", "official-text"),
    value("sources/fidh-bokayev-2021-02-19/licence", "un-document"),
    value("sources/industriall-2018-05-29/licence", "official-text"),
  ),
  kind(
    "each-repeats-the-other",
    "Two sources are each said to repeat the other.",
    value(
      "sources/azattyq-abdirova-2015/derivesFrom",
      ["kibhr-abdirova-2016-07-15"],
      "sources/kibhr-abdirova-2016-07-15/derivesFrom",
    ),
    value(
      "sources/fidh-bokayev-2017-08-24/derivesFrom",
      ["azattyq-bokayev-wgad-2017"],
      "sources/azattyq-bokayev-wgad-2017/derivesFrom",
    ),
    value(
      "sources/rferl-2018-05-04/derivesFrom",
      ["ituc-survey-release-2018"],
      "sources/ituc-survey-release-2018/derivesFrom",
    ),
  ),
  kind(
    "repeats-a-later-text",
    "A source is said to repeat a text that appeared after it.",
    value(
      "sources/hrw-2017-01-27/derivesFrom",
      ["fidh-kharkova-2017-10-04"],
      "sources/fidh-kharkova-2017-10-04/date",
    ),
    value(
      "sources/fidh-bokayev-2016-10-11/derivesFrom",
      ["fidh-bokayev-2017-01-27"],
      "sources/fidh-bokayev-2017-01-27/date",
    ),
    value(
      "sources/kazinform-congress-2019-01-17/derivesFrom",
      ["kazinform-congress-2019-02-27"],
      "sources/kazinform-congress-2019-02-27/date",
    ),
  ),
  kind(
    "found-though-nobody-found",
    "A violation is called found, and no court or body that the record names found it.",
    value("cases/kz-sogi-complaints/violations/discrimination/status", "found"),
    value("cases/kz-guardianship/violations/capacity/status", "found"),
    value("cases/kz-mass-detentions-2019-02-27/violations/arbitrary-detention/status", "found"),
    value("cases/kz-ngo-tax-2016/violations/association/status", "found"),
  ),
  kind(
    "allegation-made-a-fact",
    "An accusation against somebody whom no court convicted is called found or admitted.",
    value("cases/kz-belousova/events/threat/status", "found"),
    value(`${yerimbetov}/events/ill-treatment/status`, "found"),
    value(`${yerimbetov}/violations/torture/status`, "admitted"),
    value("cases/kz-bilash/events/charge/status", "found"),
  ),
  kind(
    "denial-made-an-assertion",
    "Who denied a violation is said to assert it; the answer or event beside it is a denial.",
    value(
      `${knprk}/violations/leader-kharkova/standing/0/stance`,
      "admits",
      `${knprk}/responses/state-2021`,
      "cases/kz-knprk/violations/leader-kharkova",
    ),
    value(
      `${yerimbetov}/violations/torture/standing/1/stance`,
      "asserts",
      `${yerimbetov}/events/denied`,
      "cases/kz-yerimbetov/violations/torture",
    ),
    value(
      "cases/kz-ngo-tax-2016/claims/exempt/standing/0/stance",
      "asserts",
      "cases/kz-ngo-tax-2016/events/ili-decision",
      "cases/kz-ngo-tax-2016/claims/exempt",
    ),
    value(
      "organizations/kz-npm/responses/state-2014/stance",
      "accepts",
      "organizations/kz-npm/claims/excluded-institutions",
      "organizations/kz-npm/claims/excluded-police-places",
    ),
  ),
  kind(
    "reviewed-and-unchecked",
    "A record is called reviewed, and statements of it rest on documents that nobody opened or nobody compared.",
    value("cases/kz-bilash/stage", "reviewed"),
    value("cases/kz-ngo-reporting/stage", "reviewed"),
    value("people/maks-bokayev/stage", "reviewed"),
    value("laws/cat/stage", "reviewed"),
  ),
  kind(
    "footnote-that-cites-another-document",
    "The list of what the submission cites gives for a place another document than the numbers printed there.",
    value(
      `sources/${submission}/cites/15/source`,
      "ai-eur57-9164-2018",
      "sources/amnesty-upr34-kazakhstan/cites/15",
    ),
    value(
      `sources/${submission}/cites/7/source`,
      "cat-c-kaz-co-2",
      "recommendations/cat-c-kaz-co-3/adopted",
    ),
    value(
      `sources/${submission}/cites/6/asCited`,
      "Communication No. 54/2012",
      "recommendations/cedaw-c-61-d-45-2012/issuer",
    ),
    value(`sources/${submission}/cites/13/asCited`, "EUR 57/0844/2019"),
  ),
  kind(
    "one-place-two-grades",
    "The same place of the same document is cited twice for one statement, once as saying all of it and once as a part or nothing.",
    item("cases/kz-feminita/events/appeal/citations", {
      source: "rferl-feminita-2019",
      supports: "partial",
      note: "Gives the day alone.",
    }),
    item(`${yerimbetov}/events/transferred/citations`, {
      source: submission,
      at: { footnote: "10" },
      supports: "none",
      note: "Says nothing of a transfer.",
    }),
    item("statistics/kz-art145-dismissed/values/y2015/citations", {
      source: submission,
      at: { section: "situation/discrimination", paragraph: "2" },
      supports: "partial",
      note: "Gives the year alone.",
    }),
  ),
  kind(
    "note-of-another-citation",
    "The note of a citation describes what another document says: it names a finding, a place or a number that this document cannot have.",
    words(
      `${knprk}/events/kushakbaev-sentenced/citations/4/note`,
      "Gives the ban alone",
      "Gives the ban of Larisa Kharkova alone, of four years",
    ),
    value(
      "cases/kz-abdirova/events/convicted/citations/0/note",
      "Gives the colony in Atyrau and the five years.",
    ),
    value(
      "laws/cedaw/participation/kaz-in-force/citations/0/note",
      "Gives the trial in Shymkent, not its day.",
    ),
    value(
      "cases/kz-feminita/events/refused/citations/0/note",
      "Gives the tax audit of 2016, before the ruling of 2017.",
    ),
  ),
  kind(
    "read-by-the-note-alone",
    "The note of a source that was never opened goes on to say what was read of it.",
    sentence("sources/kz-torture-stats/note", "The page was opened and read on 24 November 2026."),
    sentence("sources/wgad-bilash-2020/note", "Paragraphs 1 to 60 were read."),
    sentence("sources/hrw-feminita-2019/note", "The whole text was read."),
  ),
];
