/** An edit of one record of the shipped data. Paths name items of lists by their id, or by index. */
export interface Edit {
  readonly record: string;
  readonly path: string;
  /** The value that is put there; left out, what stands there is taken out. */
  readonly value?: unknown;
}

export type PutBack =
  | {
      readonly defect: string;
      /** The wrong value of the submission, in words. */
      readonly wrong: string;
      readonly put: readonly Edit[];
      readonly rule: string;
      readonly severity: "error" | "warning" | "info";
      /** Where the finding is: the record, and the pointer with items named by their id. */
      readonly at: readonly [record: string, pointer: string];
    }
  | {
      readonly defect: string;
      readonly wrong: string;
      /** Why no rule can know. */
      readonly unknowable: string;
    };

const set = (record: string, path: string, value: unknown): Edit => ({ record, path, value });
const drop = (record: string, path: string): Edit => ({ record, path });

const review = "reviews/upr-kaz-2";
const items = "recommendations/a-hrc-28-10";
const demands = "recommendations/amnesty-upr34-kazakhstan";
const code = "laws/kz-criminal-code-2014";
const unions = "cases/kz-knprk";
const taxes = "cases/kz-ngo-tax-2016";
const ashym = "cases/kz-ashym";
const land = "cases/kz-land-code-protests-2016";
const submission = "sources/amnesty-upr34-kazakhstan";
const cited = [{ source: "amnesty-upr34-kazakhstan", at: { footnote: "9" }, supports: "full" }];

/** One row for every row of the list of defects, in its order. */
export const table: readonly PutBack[] = [
  {
    defect: "D01",
    wrong: "the report of the first review, cited for the second",
    put: [set(review, "/report", "a-hrc-14-10")],
    rule: "symbols/session",
    severity: "error",
    at: [review, "/report"],
  },
  {
    defect: "D02",
    wrong: "paragraphs 95 to 97 for the answers of the second review",
    put: [set(items, "/groups/124/citations/0/at", { paragraph: "95" })],
    rule: "upr/position-paragraph",
    severity: "error",
    at: [items, "/groups/124/citations/"],
  },
  {
    defect: "D03",
    wrong: "the addendum of the first review among the documents of the second",
    put: [set(review, "/documents", ["a-hrc-14-10-add-1"])],
    rule: "symbols/session",
    severity: "error",
    at: [review, "/documents/a-hrc-14-10-add-1"],
  },
  {
    defect: "D04",
    wrong: "the review dated to March 2015, when the Council adopted its outcome",
    put: [set(review, "/date/value", "2015-03")],
    rule: "upr/review-session",
    severity: "error",
    at: [review, "/date/value"],
  },
  {
    defect: "D05",
    wrong: "“rejected” as the position of a State",
    put: [set(items, "/groups/126/position", "rejected")],
    rule: "vocabulary/unknown",
    severity: "error",
    at: [items, "/groups/126/position"],
  },
  {
    defect: "D06",
    wrong: "nothing: 143 and 51 are 194. The control is a total that is off by one",
    put: [set(review, "/totals/noted", 50)],
    rule: "upr/totals",
    severity: "error",
    at: [review, "/totals/received"],
  },
  {
    defect: "D07",
    wrong: "two items of the group under way, for five that are said to be implemented",
    put: [set(items, "/stateClaims/claimed-torture-mechanism/of", ["125.72", "125.73"])],
    rule: "upr/claim-group",
    severity: "warning",
    at: [items, "/stateClaims/claimed-torture-mechanism/of/125.72"],
  },
  {
    defect: "D08",
    wrong: "125.23, on sharing experience, cited for the strengthening of visits",
    unknowable:
      "The number exists, the State is right and the count is two; that the text is about something else only a reader of both can see. `supports` is where a reader says so.",
  },
  {
    defect: "D09",
    wrong: "“recommendations”, and one is cited",
    put: [
      set(items, "/assessments/amnesty-2019-discrimination/ofCount", 2),
      drop(items, "/assessments/amnesty-2019-discrimination/discrepancies"),
    ],
    rule: "assessments/count-note",
    severity: "error",
    at: [items, "/assessments/amnesty-2019-discrimination/ofCount"],
  },
  {
    defect: "D10",
    wrong: "article 164 of the Code of 1997, to be amended in 2019",
    put: [set(demands, "/items/9/laws", ["kz-criminal-code-1997#164"])],
    rule: "laws/renumbered",
    severity: "warning",
    at: [demands, "/items/9/laws/kz-criminal-code-1997#164"],
  },
  {
    defect: "D11",
    wrong: "incitement of discord under article 274, which is about false information",
    put: [set(ashym, "/events/charged-discord/laws", ["kz-criminal-code-2014#274"])],
    rule: "laws/label-conflict",
    severity: "warning",
    at: [ashym, "/events/charged-discord/laws/kz-criminal-code-2014#274"],
  },
  {
    defect: "D12",
    wrong: "almost three months between 31 March and 5 May",
    put: [set(ashym, "/events/detained/duration", { about: "P3M" })],
    rule: "dates/stated-duration",
    severity: "error",
    at: [ashym, "/events/detained/duration"],
  },
  {
    defect: "D13",
    wrong: "article 274 brought in in May 2014, two months before the Code",
    put: [set(code, "/provisions/274/inForce/from", "2014-05")],
    rule: "laws/before-code",
    severity: "warning",
    at: [code, "/provisions/274/inForce/from"],
  },
  {
    defect: "D14",
    wrong: "6 April without a year, after a sentence that begins with 2016",
    put: [set(taxes, "/events/ili-court/date", "2016-04-06")],
    rule: "dates/event-order",
    severity: "error",
    at: [taxes, "/events/ili-court/date"],
  },
  {
    defect: "D15",
    wrong: "two sums converted at 325 and 361 tenge, without a word",
    put: [drop(taxes, "/events/liberty-paid/outcome/payment/conversions/0/note")],
    rule: "statistics/conversion-rates",
    severity: "warning",
    at: [taxes, "/events/liberty-paid/outcome/payment/conversions/"],
  },
  {
    defect: "D16",
    wrong: "the dissolution dated 4 January 2016",
    put: [set(unions, "/events/dissolved/date", "2016-01-04")],
    rule: "dates/event-order",
    severity: "error",
    at: [unions, "/events/dissolved/date"],
  },
  {
    defect: "D17",
    wrong: "the sentence dated 25 July 2016",
    put: [set(unions, "/events/kharkova-sentenced/date", "2016-07-25")],
    rule: "dates/event-order",
    severity: "error",
    at: [unions, "/events/kharkova-sentenced/date"],
  },
  {
    defect: "D18",
    wrong: "7 April without a year",
    put: [set(unions, "/events/kushakbaev-sentenced/date", "XXXX-04-07")],
    rule: "dates/year-missing",
    severity: "warning",
    at: [unions, "/events/kushakbaev-sentenced/date"],
  },
  {
    defect: "D19",
    wrong: "a release in June 2018, under the reading that has the two years begin in May 2016",
    put: [
      set(unions, "/events/yeleusinov-sentenced/date", "2016-05-16"),
      set(unions, "/events/arrests/date", "2016-05-10"),
      set(unions, "/events/protest/date", "2016-05-01"),
      set(unions, "/events/protest/follows", ["suit"]),
      set(unions, "/events/suit/date", "2016-04"),
      set(unions, "/events/yeleusinov-released/date", "2018-06"),
    ],
    rule: "dates/after-sentence-end",
    severity: "warning",
    at: [unions, "/events/yeleusinov-released/date"],
  },
  {
    defect: "D20",
    wrong: "arrests from the 16th where another report has the 17th",
    unknowable:
      "Both spans are possible, and one lies within the other. That they differ stands in a discrepancy.",
  },
  {
    defect: "D21",
    wrong: "21 May without a year",
    put: [set(land, "/events/planned/date", "XXXX-05-21")],
    rule: "dates/year-missing",
    severity: "warning",
    at: [land, "/events/planned/date"],
  },
  {
    defect: "D22",
    wrong: "the complaint of 2015, which another source seems to put in 2016",
    unknowable:
      "Either year lies between the report and the verdict. That sources differ stands in a discrepancy, which is open.",
  },
  {
    defect: "D23",
    wrong: "a restriction spoken of as if its two years were over, or as if they were not",
    put: [set("cases/kz-abdirova", "/statuses/restricted-from-2017/asOf", "2019-11")],
    rule: "dates/status-timeline",
    severity: "warning",
    at: ["cases/kz-abdirova", "/statuses/restricted-from-2017/value"],
  },
  {
    defect: "D24",
    wrong: "75 days beside 50 as the greatest length of detention",
    put: [
      set(code, "/provisions/400/penalties/second", {
        id: "second",
        kind: "detention",
        max: "P75D",
        citations: cited,
      }),
    ],
    rule: "laws/penalty-conflict",
    severity: "warning",
    at: [code, "/provisions/400/penalties/second/max"],
  },
  {
    defect: "D25",
    wrong: "five years under article 400 alone, which threatens no imprisonment",
    put: [set("cases/kz-bokayev-ayan", "/events/sentenced/laws", ["kz-criminal-code-2014#400"])],
    rule: "laws/sentence-exceeds",
    severity: "warning",
    at: ["cases/kz-bokayev-ayan", "/events/sentenced/outcome/imprisonment/exact"],
  },
  {
    defect: "D26",
    wrong: "article 155 described as an offence of taking part",
    unknowable:
      "No other provision and no event of the data names it by another description; only the text of the Code can tell.",
  },
  {
    defect: "D27",
    wrong: "“Preventative” for “Preventive” in the name of the mechanism",
    put: [
      set(
        demands,
        "/items/3/summary",
        "Let the National Preventative Mechanism visit every place of detention.",
      ),
    ],
    rule: "names/variant-used",
    severity: "info",
    at: [demands, "/items/3/summary"],
  },
  {
    defect: "D28",
    wrong: "a third spelling of a name, which no list of names holds",
    put: [drop("people/maks-bokayev", "/names/max")],
    rule: "names/variant-unlinked",
    severity: "warning",
    at: [demands, "/items/8/note"],
  },
  {
    defect: "D29",
    wrong: "the genitive of a name for the name",
    put: [
      drop("people/bakhytzhan-toregozhina", "/names/bakhytzhana"),
      set(land, "/events/arrests/note", "Bakhytzhana Toregozhina was one of them."),
    ],
    rule: "names/variant-unlinked",
    severity: "warning",
    at: [land, "/events/arrests/note"],
  },
  {
    defect: "D30",
    wrong: "a convention under a name that is not its own",
    put: [
      set(
        demands,
        "/items/15/summary",
        "End guardianship, as the Convention on the Rights of People with Disabilities asks.",
      ),
    ],
    rule: "names/variant-used",
    severity: "info",
    at: [demands, "/items/15/summary"],
  },
  {
    defect: "D31",
    wrong: "a committee under a name that is not its own",
    put: [
      set(
        demands,
        "/items/13/summary",
        "Follow the Committee for the Application of Standard on the trade union law.",
      ),
    ],
    rule: "names/variant-used",
    severity: "info",
    at: [demands, "/items/13/summary"],
  },
  {
    defect: "D32",
    wrong: "Convention No. 98 for a discussion under Convention No. 87",
    put: [
      set("recommendations/ilo-cas-2017-kazakhstan", "/items/trade-union-law/laws", [
        "kz-trade-union-law-2014",
        "ilo-c98",
      ]),
    ],
    rule: "treaty-bodies/instrument",
    severity: "warning",
    at: ["recommendations/ilo-cas-2017-kazakhstan", "/items/trade-union-law/laws/ilo-c98"],
  },
  {
    defect: "D33",
    wrong: "a page of the Ombudsperson's site as one of the prosecution service",
    put: [drop("sources/kz-torture-stats", "/host")],
    rule: "sources/host-not-publisher",
    severity: "warning",
    at: ["sources/kz-torture-stats", "/urls/"],
  },
  {
    defect: "D34",
    wrong: "a note mark that leads to footnote 1 instead of 9",
    unknowable:
      "Footnote 1 exists and cites a source that exists; that it is not about these figures only a reader sees. A mark that leads nowhere is found (citations/place), and so is a footnote that nothing uses (citations/footnotes).",
  },
  {
    defect: "D35",
    wrong: "one statement made twice, in the text and in a footnote",
    put: [
      set("statistics/kz-torture-dismissed", "/values/y2014-2018/citations", [
        ...cited,
        ...structuredClone(cited),
      ]),
    ],
    rule: "citations/duplicate",
    severity: "warning",
    at: ["statistics/kz-torture-dismissed", "/values/y2014-2018/citations/"],
  },
  {
    defect: "D36",
    wrong: "views without their symbol",
    put: [drop("sources/cedaw-c-61-d-45-2012", "/symbol")],
    rule: "sources/symbol-missing",
    severity: "warning",
    at: ["sources/cedaw-c-61-d-45-2012", "/symbol"],
  },
  {
    defect: "D37",
    wrong: "a recommendation of a Special Rapporteur without a document",
    put: [drop("recommendations/a-hrc-29-25-add-2", "/source")],
    rule: "schema/missing-field",
    severity: "error",
    at: ["recommendations/a-hrc-29-25-add-2", ""],
  },
  {
    defect: "D38",
    wrong: "an estimate without a citation",
    put: [drop(land, "/events/arrests/figures/arrested/citations")],
    rule: "citations/missing",
    severity: "error",
    at: [land, "/events/arrests/figures/arrested"],
  },
  {
    defect: "D39",
    wrong: "figures of the Prosecutor General without a document of his",
    put: [drop("statistics/kz-art145-prosecuted", "/openQuestions")],
    rule: "statistics/second-hand",
    severity: "warning",
    at: ["statistics/kz-art145-prosecuted", "/producer"],
  },
  {
    defect: "D40",
    wrong: "the day of the State's own law, given for all that followed",
    put: [set("laws/crpd", "/participation/kaz-in-force/date", "2015-02-20")],
    rule: "laws/participation",
    severity: "error",
    at: ["laws/crpd", "/participation/kaz-in-force/date"],
  },
  {
    defect: "D41",
    wrong: "a conference for a congress",
    unknowable:
      "Both words are in use for meetings of parties; what this one was called stands in reports of the day.",
  },
  {
    defect: "D42",
    wrong: "“proposing” for “proposed”",
    unknowable: "A slip of grammar: no value is wrong, and our words are our own.",
  },
  {
    defect: "D43",
    wrong: "two demands in one bullet",
    put: [
      set(
        demands,
        "/items/16/summary",
        "Build assisted decision-making; let those declared incapable go to court.",
      ),
    ],
    rule: "upr/compound-item",
    severity: "info",
    at: [demands, "/items/16/summary"],
  },
  {
    defect: "D44",
    wrong: "somebody named in the annex alone, in no case",
    put: [{ record: "cases/kz-bilash", path: "" }],
    rule: "references/orphan",
    severity: "warning",
    at: ["people/serikzhan-bilash", ""],
  },
  {
    defect: "D45",
    wrong: "a submission without a date",
    put: [
      drop(submission, "/date"),
      drop(submission, "/dateBasis"),
      drop(submission, "/openQuestions"),
    ],
    rule: "sources/date-missing",
    severity: "warning",
    at: [submission, "/date"],
  },
  {
    defect: "D46",
    wrong: "a list of contents that leaves headings out",
    unknowable: "It has no effect on any value: the outline is that of the text.",
  },
  {
    defect: "D47",
    wrong: "“of the” for “on the” in the name of a working group, and a blank in “95 -97”",
    unknowable:
      "No value holds either: the name is ours, and a range is read with or without the blank. Paragraphs of the wrong report are D02.",
  },
  {
    defect: "D48",
    wrong: "a rule of law of 2019 in the present tense",
    unknowable:
      "When a rule was changed later the data cannot know before a record of the later law is there. Claims carry `asOf`, and dates/status-stale asks for a newer look at people who are held.",
  },
  {
    defect: "D49",
    wrong: "“around a dozen every year”, and no year given",
    put: [drop("statistics/kz-torture-court", "/openQuestions")],
    rule: "statistics/incomplete",
    severity: "warning",
    at: ["statistics/kz-torture-court", "/values/y2014-2018/aggregate"],
  },
  {
    defect: "D50",
    wrong: "a year of birth, worked out from an age",
    put: [set("people/ardak-ashym", "/born", "1965/1966")],
    rule: "schema/unknown-key",
    severity: "error",
    at: ["people/ardak-ashym", "/born"],
  },
  {
    defect: "D51",
    wrong: "“shortly afterwards”, after what is not said",
    put: [
      drop("cases/kz-yerimbetov", "/events/complaint/date"),
      drop("cases/kz-yerimbetov", "/events/complaint/follows"),
      set("cases/kz-yerimbetov", "/events/complaint/undated", "It says shortly afterwards."),
    ],
    rule: "dates/relative-words",
    severity: "warning",
    at: ["cases/kz-yerimbetov", "/events/complaint/undated"],
  },
  {
    defect: "D52",
    wrong: "the title of article 174 once with “clan” and once with “class”",
    unknowable:
      "The title is held once; which words a translation has only the text of the Code can tell. That the submission prints two stands in a discrepancy.",
  },
];
