import type { Kind } from "../fault.ts";
import { beside, copied, item, kind, recordLike, value } from "./slips.ts";

/** Told twice? */
export const twiceKinds: readonly Kind[] = [
  kind(
    "a case once more under another title",
    "a second case has the people and the events of the first",
    recordLike(
      "cases/kz-feminita",
      "kz-lbq-registration",
      (copy) => (copy["title"] = "Women’s initiative kept from registering"),
    ),
    recordLike(
      "cases/kz-dck-ban",
      "kz-opposition-banned-2018",
      (copy) => (copy["title"] = "Opposition movement banned by a court"),
    ),
    recordLike(
      "cases/kz-bilash",
      "kz-atajurt-leader",
      (copy) => (copy["title"] = "Leader of Atajurt confined to his home"),
    ),
  ),
  kind(
    "a source once more by a longer address",
    "a second source has the same page, with a tracking part, another protocol or www",
    recordLike("sources/hrw-2018-06-06", "hrw-unions-freed", (copy) => {
      copy["title"] = "Kazakhstan: union leaders out of prison";
      copy["urls"] = [
        "http://hrw.org/news/2018/06/06/trade-union-leaders-freed-kazakhstan?utm_source=twitter",
      ];
    }),
    recordLike("sources/odf-feb-2019", "odf-turbulent-february", (copy) => {
      copy["title"] = "A turbulent February";
      copy["urls"] = [
        "https://en.odfoundation.eu/a/9129,a-turbulent-february-in-kazakhstan-hundreds-of-detained-and-persecuted-participants-of-peaceful-assemblies/?fbclid=IwAR0abc",
      ];
    }),
    recordLike("sources/cedaw-c-61-d-45-2012", "un-digital-library-812796", (copy) => {
      copy["title"] = "Views on communication 45/2012";
      copy["urls"] = ["https://digitallibrary.un.org/record/812796/?ln=en"];
    }),
  ),
  kind(
    "a law once more by its number",
    "a second law has the State, the number and the day of the first under another title",
    recordLike(
      "laws/kz-trade-union-law-2014",
      "kz-labour-unions-law",
      (copy) => (copy["title"] = "Law on labour unions"),
    ),
    recordLike("laws/kz-land-code", "kz-code-on-land", (copy) => (copy["title"] = "Code on Land")),
    recordLike(
      "laws/kz-criminal-law-changes-2018",
      "kz-law-180-vi",
      (copy) => (copy["title"] = "Amendments to codes, 2018"),
    ),
  ),
  kind(
    "an organization once more in other words",
    "a second organization has the name of the first, but for case, an article or the State",
    recordLike("organizations/kz-almaty-city-court", "kz-city-court-of-almaty", (copy) =>
      named(copy, "The Almaty city court"),
    ),
    recordLike("organizations/kz-atyrau-city-court-2", "kz-atyrau-court-no-2", (copy) =>
      named(copy, "Atyrau City Court Nr. 2"),
    ),
    recordLike("organizations/kz-ministry-of-labour", "kz-mlsp", (copy) =>
      named(copy, "Ministry of Labor and Social Protection of Kazakhstan"),
    ),
    recordLike("organizations/democratic-choice-of-kazakhstan", "kz-dck", (copy) =>
      named(copy, "“Democratic Choice of Kazakhstan” (DCK)"),
    ),
  ),
  kind(
    "a person once more by another spelling",
    "a second person has the name of the first, with the surname first or one letter other",
    recordLike("people/iskander-yerimbetov", "yerimbetov-iskander", (copy) =>
      named(copy, "Yerimbetov Iskander"),
    ),
    recordLike("people/larisa-kharkova", "larissa-harkova", (copy) =>
      named(copy, "Larissa Kharkova"),
    ),
    recordLike("people/amin-yeleusinov", "amin-eleusinov", (copy) => named(copy, "Amin Eleusinov")),
  ),
  kind(
    "an event told again in other words",
    "two events of a case are the same act of the same body on the same day",
    copied("cases/kz-yerimbetov/events/sentenced", (copy) =>
      Object.assign(copy, { id: "verdict-2018", type: "verdict" }),
    ),
    copied("cases/kz-dck-ban/events/declared-extremist", (copy) =>
      Object.assign(copy, { id: "court-ban", type: "court-ruling" }),
    ),
    copied("cases/kz-abdirova/events/appeal-rejected", (copy) =>
      Object.assign(copy, { id: "second-instance", type: "court-ruling" }),
    ),
    copied("cases/kz-ashym/events/released", (copy) =>
      Object.assign(copy, {
        id: "left-institution",
        type: "other",
        summary: "She left the institution.",
      }),
    ),
  ),
  kind(
    "a claim told again in another record",
    "a claim stands in two records, with a word or two changed",
    item(
      "organizations/kz-ministry-of-internal-affairs/claims",
      {
        id: "investigations",
        text: "The police usually investigate allegations of torture, unless officers of the police are implicated, and are not fully independent.",
        status: "reported",
        asOf: "2019~",
        citations: [
          {
            source: "amnesty-upr34-kazakhstan",
            at: { section: "follow-up/torture", paragraph: "1" },
            supports: "full",
          },
        ],
      },
      "organizations/kz-police/claims/torture-investigations",
    ),
    item(
      "organizations/kz-police/claims",
      {
        id: "cars-not-visited",
        text: "The mechanism may not visit places where police might hold people unlawfully, such as police premises and police cars.",
        status: "reported",
        asOf: "2019~",
        citations: [
          {
            source: "amnesty-upr34-kazakhstan",
            at: { section: "follow-up/torture", paragraph: "2" },
            supports: "full",
          },
        ],
      },
      "organizations/kz-npm/claims/excluded-police-places",
    ),
    item(
      "cases/kz-guardianship/claims",
      {
        id: "how-many",
        text: "More than 16,000 people with intellectual or psychosocial disabilities are living under guardianship.",
        status: "reported",
        asOf: "2018-10~",
        citations: [{ source: "ai-legal-capacity-2018", supports: "full" }],
      },
      "laws/kz-guardianship/claims/number",
    ),
  ),
  kind(
    "a demand twice under two numbers",
    "two items of one set ask for the same thing in nearly the same words",
    item(
      "recommendations/amnesty-upr34-kazakhstan/items",
      {
        id: "20",
        kind: "recommendation",
        summary:
          "Repeal article 274 of the Criminal Code on the spreading of information known to be false.",
        citations: [
          {
            source: "amnesty-upr34-kazakhstan",
            at: { section: "recommendations/expression", item: "4" },
            supports: "full",
          },
        ],
      },
      "recommendations/amnesty-upr34-kazakhstan/items/10",
    ),
    copied("recommendations/cedaw-c-61-d-45-2012/items/protection-in-law", (copy) =>
      Object.assign(copy, {
        id: "legislation",
        summary: "Change the law so that people who are sexually harassed are protected by it.",
      }),
    ),
    copied("recommendations/wgad-2018-67/items/release-and-compensation", (copy) =>
      Object.assign(copy, {
        id: "release",
        summary: "Release him and give him the right to compensation.",
      }),
    ),
  ),
  kind(
    "a statistic twice",
    "a second statistic counts the same of the same producer for the same years",
    recordLike(
      "statistics/kz-torture-dismissed",
      "kz-torture-complaints-refused",
      (copy) => (copy["measure"] = "Torture submissions that were dismissed"),
    ),
    recordLike(
      "statistics/kz-art145-prosecuted",
      "kz-art145-charges",
      (copy) => (copy["measure"] = "Prosecuted cases under article 145 of the Criminal Code"),
    ),
  ),
  kind(
    "two figures for one year",
    "one measure has two different figures for the same year",
    copied("statistics/kz-art145-dismissed/values/y2015", (copy) =>
      Object.assign(copy, { id: "y2015-b", quantity: { exact: 9 } }),
    ),
    copied("statistics/kz-art145-reported/values/y2018", (copy) =>
      Object.assign(copy, { id: "year-2018", quantity: { exact: 3 } }),
    ),
    copied("statistics/kz-torture-investigated/values/y2014-2018", (copy) =>
      Object.assign(copy, { id: "mean", quantity: { about: 60 } }),
    ),
  ),
  kind(
    "a penalty twice",
    "a provision threatens the same penalty twice, the second time with another length",
    copied("laws/kz-criminal-code-2014/provisions/400/penalties/detention", (copy) =>
      Object.assign(copy, { id: "arrest", max: "P75D" }),
    ),
    copied("laws/kz-administrative-offences-code/provisions/488/penalties/detention", (copy) =>
      Object.assign(copy, { id: "arrest" }),
    ),
    copied("laws/kz-criminal-code-2014/provisions/274/penalties/imprisonment", (copy) =>
      Object.assign(copy, { id: "prison" }),
    ),
  ),
  kind(
    "a name twice in one record",
    "a record has the same name in the same language twice, but for case or a stop",
    copied("organizations/kz-npm/names/npm", (copy) =>
      Object.assign(copy, { id: "abbreviation", value: "N.P.M." }),
    ),
    copied("organizations/knprk/names/knprk", (copy) =>
      Object.assign(copy, { id: "small", value: "Knprk", kind: "variant" }),
    ),
    copied("people/ardak-ashym/names/ru", (copy) =>
      Object.assign(copy, { id: "ru-2", value: "АРДАК АШИМ" }),
    ),
  ),
  kind(
    "a review twice",
    "a second review is of the same State and the same cycle",
    recordLike("reviews/upr-kaz-2", "upr-kazakhstan-2014", () => {}),
    recordLike("reviews/upr-kaz-3", "upr-kaz-session-34", (copy) => delete copy["documents"]),
  ),
  kind(
    "one place cited twice with two grades",
    "a statement cites the same place of a source twice, once in full and once in part",
    copied("cases/kz-bokayev-ayan/events/sentence-commuted/citations/0", (copy) =>
      Object.assign(copy, { supports: "partial", note: "Gives the day." }),
    ),
    copied("laws/crpd/participation/kaz-ratification/citations/0", (copy) =>
      Object.assign(copy, { supports: "partial", note: "Gives the month." }),
    ),
    copied("statistics/kz-art145-dismissed/values/y2016/citations/0", (copy) =>
      Object.assign(copy, { supports: "partial", note: "Gives the figure." }),
    ),
  ),
  kind(
    "a place twice",
    "the table of places has a second term for a town under one of its other names",
    copied("reference/places/terms/uralsk", (copy) =>
      Object.assign(copy, {
        id: "oral",
        label: { en: "Oral" },
        names: [{ name: "Oral", verified: "press" }],
      }),
    ),
    copied("reference/places/terms/kostanai", (copy) =>
      Object.assign(copy, {
        id: "kostanay",
        label: { en: "Kostanay" },
        names: [{ name: "Kostanay", verified: "press" }],
      }),
    ),
    copied("reference/places/terms/shymkent", (copy) =>
      Object.assign(copy, {
        id: "chimkent",
        label: { en: "Chimkent" },
        names: [{ name: "Chimkent", verified: "press" }],
      }),
    ),
  ),
  kind(
    "one act of a State twice",
    "a State ratifies or approves the same treaty on two days",
    copied("laws/iccpr/participation/kaz-ratification", (copy) =>
      Object.assign(copy, { id: "kaz-ratified", date: "2006-01-26" }),
    ),
    copied("laws/crpd/participation/kaz-signature", (copy) =>
      Object.assign(copy, { id: "kaz-signed", date: "2008-11-12" }),
    ),
    copied("laws/ilo-c87/participation/kaz-domestic-law", (copy) =>
      Object.assign(copy, { id: "kaz-law", date: "1999-12-03" }),
    ),
  ),
  kind(
    "a question asked twice",
    "two open questions of a record ask the same in nearly the same words",
    copied("cases/kz-belousova/openQuestions/after-2018-02", (copy) =>
      Object.assign(copy, {
        id: "afterwards",
        text: "What did the courts decide after the case was sent back in February 2018?",
      }),
    ),
    copied("laws/kz-ngo-legislation-2015/openQuestions/which-law", (copy) =>
      Object.assign(copy, {
        id: "number",
        text: "Which law is meant, by day and number? The submission names none.",
      }),
    ),
  ),
  kind(
    "a contradiction told twice",
    "two discrepancies are about the same field and the same other value",
    copied(
      "cases/kz-knprk/events/kharkova-sentenced/discrepancies/1",
      (copy) => (copy["resolution"] = "In 2016 the dissolution had not yet happened."),
    ),
    copied(
      "reviews/upr-kaz-2/discrepancies/0",
      (copy) => (copy["resolution"] = "March 2015 is the month of the plenary."),
    ),
  ),
  kind(
    "an opinion twice as a set",
    "a second set holds the items of the same document",
    recordLike("recommendations/wgad-2018-67", "wgad-opinion-yerimbetov", () => {}),
    recordLike(
      "recommendations/ilo-cas-2017-kazakhstan",
      "ilo-kazakhstan-c87",
      (copy) => (copy["summary"] = "Convention No. 87 in 2017: what the committee asked."),
    ),
  ),
  kind(
    "the report among the other documents",
    "a review lists its own report once more among the other documents",
    value("reviews/upr-kaz-2/documents", ["a-hrc-28-10"], "reviews/upr-kaz-2/report"),
    value(
      "reviews/upr-kaz-1/documents",
      ["a-hrc-14-10", "a-hrc-14-10-add-1"],
      "reviews/upr-kaz-1/report",
    ),
  ),
  kind(
    "a finding twice",
    "one assessor finds the same on the same items twice, at the same time",
    copied("recommendations/a-hrc-28-10/assessments/amnesty-2019-discrimination", (copy) =>
      Object.assign(copy, { id: "amnesty-2019-women" }),
    ),
    copied("recommendations/cat-c-kaz-co-3/assessments/omct-2016", (copy) =>
      Object.assign(copy, { id: "follow-up-2016", level: "partially-implemented" }),
    ),
  ),
  kind(
    "moved away and still there",
    "the list of redirects sends readers on from a name that a record still bears, or in a circle",
    beside(
      "redirects",
      {
        redirects: [
          {
            from: "people/larisa-kharkova",
            to: ["people/anna-belousova"],
            kind: "merged",
            date: "2026-11-20",
          },
        ],
      },
      "people/larisa-kharkova",
    ),
    beside(
      "redirects",
      {
        redirects: [
          { from: "cases/kz-dck", to: ["cases/kz-dck-old"], kind: "moved", date: "2026-11-20" },
          { from: "cases/kz-dck-old", to: ["cases/kz-dck"], kind: "moved", date: "2026-11-21" },
        ],
      },
      "cases/kz-dck-ban",
    ),
    beside(
      "redirects",
      {
        redirects: [
          {
            from: "laws/kz-tax-code-2017#96",
            to: ["laws/kz-tax-code#96"],
            kind: "moved",
            date: "2026-11-20",
          },
          {
            from: "laws/kz-tax-code-2017#96",
            to: ["laws/kz-tax-code#134"],
            kind: "moved",
            date: "2026-11-21",
          },
        ],
      },
      "laws/kz-tax-code",
    ),
  ),
  kind(
    "withdrawn and still there",
    "a tombstone is set for a record that the dataset still holds",
    beside(
      "tombstones",
      { tombstones: [{ record: "people/ardak-ashym", date: "2026-11-20", reason: "at-risk" }] },
      "people/ardak-ashym",
    ),
    beside(
      "tombstones",
      { tombstones: [{ record: "cases/kz-bilash", date: "2026-11-20", reason: "duplicate" }] },
      "cases/kz-bilash",
    ),
    beside(
      "tombstones",
      { tombstones: [{ record: "cases/kz-knprk#arrests", date: "2026-11-20", reason: "wrong" }] },
      "cases/kz-knprk",
    ),
  ),
];

function named(copy: Record<string, unknown>, name: string): void {
  const [first] = copy["names"] as Record<string, unknown>[];
  copy["names"] = [{ ...first, value: name }];
}
