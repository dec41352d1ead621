import { pick } from "../../random.ts";
import { child, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  copyOf,
  kind,
  listed,
  put,
  recordsOf,
  set,
  valuesAt,
} from "../making.ts";

function values(data: Dataset): Node[] {
  return listed(data, "values", "statistics");
}

const sources = (data: Dataset) => recordsOf(data, "sources");

export const fieldKinds: readonly Kind[] = [
  kind(
    "acquitted-to-prison",
    "Who is acquitted is not sentenced.",
    (data) => caseEvents(data, "sentence"),
    (node) =>
      child(node, "outcome")
        ? set(child(node, "outcome")!, "decision", "acquitted", node, child(node, "type"))
        : undefined,
  ),
  kind(
    "sentence-called-acquittal",
    "Who is acquitted is not sentenced.",
    (data) => caseEvents(data, "sentence"),
    (node) =>
      child(node, "outcome")
        ? put(child(node, "type")!, "acquittal", child(node, "outcome"), node)
        : undefined,
  ),
  kind(
    "upheld-at-arrest",
    "An outcome fits the event.",
    (data) => caseEvents(data, "arrest"),
    (node) => set(node, "outcome", { decision: "upheld" }, child(node, "type")),
  ),
  kind(
    "prison-at-release",
    "An outcome fits the event.",
    (data) => caseEvents(data, "release-from-custody", "parole"),
    (node) => set(node, "outcome", { imprisonment: { exact: "P3Y" } }, child(node, "type")),
  ),
  kind(
    "dismissed-and-granted",
    "An outcome fits the event.",
    (data) => caseEvents(data, "complaint-dismissed"),
    (node) => set(node, "outcome", { decision: "granted" }, child(node, "type")),
  ),
  kind(
    "suspended-without-sentence",
    "A suspended sentence is a sentence.",
    (data) => caseEvents(data, "fine", "arrest", "administrative-detention"),
    (node) => set(node, "outcome", { suspended: true }, node),
  ),
  kind(
    "refused-with-an-amount",
    "Compensation that is refused has no amount.",
    (data) => caseEvents(data).flatMap((event) => reach(event, "outcome", "compensation") ?? []),
    (node) =>
      put(
        node,
        { decision: "refused", amount: { amount: { exact: 50000 }, currency: "KZT" } },
        node.parent,
      ),
  ),
  kind(
    "restrictions-for-nothing",
    "A length of restrictions goes with restrictions.",
    (data) => caseEvents(data, "sentence"),
    (node) => {
      const outcome = child(node, "outcome");
      return outcome && !child(outcome, "restrictions")
        ? set(outcome, "restrictionsFor", { exact: "P5Y" }, node)
        : undefined;
    },
  ),
  kind(
    "sentence-over-the-maximum",
    "A sentence stays below the maximum of its law.",
    (data) => caseEvents(data, "administrative-detention"),
    (node) => set(node, "outcome", { administrativeDetention: { exact: "P200D" } }, node),
  ),
  kind(
    "sentence-of-a-century",
    "A length of prison is one that a person can serve.",
    (data) =>
      caseEvents(data).flatMap((event) => reach(event, "outcome", "imprisonment", "exact") ?? []),
    (node) => put(node, "P250Y", node.parent),
  ),
  kind(
    "place-of-another-state",
    "An event happens in the State of its case or says why.",
    (data) => caseEvents(data).filter((event) => child(event, "place")),
    (node, _next, data) => {
      const abroad = items(data.record("reference", "places")?.root, "terms").find(
        (term) => textAt(term, "state") && textAt(term, "state") !== "KAZ",
      );
      return (
        abroad &&
        put(child(node, "place")!, textAt(abroad, "id"), node, child(node.file.root, "state"))
      );
    },
  ),
  kind(
    "seat-of-another-state",
    "The seat of a body is in its State.",
    (data) =>
      recordsOf(data, "organizations").filter(
        (root) => textAt(root, "state") === "KAZ" && child(root, "place"),
      ),
    (node) => put(child(node, "state")!, "FRA", child(node, "place"), node),
  ),
  kind(
    "id-of-another-state",
    "The prefix of an id is that of the State.",
    (data) =>
      recordsOf(data, "organizations", "laws").filter(
        (root) => /^kz-/.test(root.file.id) && child(root, "state"),
      ),
    (node) => put(child(node, "state")!, "UZB", node),
  ),
  kind(
    "fine-in-another-currency",
    "A State fines in its own currency.",
    (data) =>
      data.nodes.filter(
        ({ key, value, file }) =>
          key === "currency" && value === "KZT" && file.collection === "cases",
      ),
    (node) => put(node, "EUR", node.parent!, node.parent!.parent),
  ),
  kind(
    "penalty-in-another-currency",
    "A law fines in the currency of its State.",
    (data) =>
      listed(data, "provisions", "laws")
        .flatMap((each) => items(each, "penalties"))
        .flatMap((each) => child(each, "fine") ?? []),
    (node) => put(child(node, "currency")!, "EUR", node),
  ),
  kind(
    "conversion-into-itself",
    "A sum is converted into another currency.",
    (data) =>
      data.nodes.filter(({ key }) => key === "conversions").flatMap(({ children }) => children),
    (node) =>
      put(
        child(node, "currency")!,
        textAt(node.parent!.parent, "currency"),
        node,
        node.parent!.parent,
      ),
  ),
  kind(
    "conversion-out-of-scale",
    "Conversions of one time have like rates.",
    (data) =>
      data.nodes.filter(({ key }) => key === "conversions").flatMap(({ children }) => children),
    (node) => {
      const amount = child(node, "amount")!.children[0]!;
      return typeof amount.value === "number"
        ? put(amount, amount.value * 1000, node, node.parent!.parent)
        : undefined;
    },
  ),
  kind("mean-of-one-year", "A mean a year is of several years.", values, (node) =>
    /^\d{4}$/.test(textAt(node, "period")!)
      ? put(child(node, "aggregate")!, "yearly-mean", child(node, "period"), node)
      : undefined,
  ),
  kind("yearly-of-a-month", "What is counted by the year has periods of years.", values, (node) =>
    /^\d{4}$/.test(textAt(node, "period")!)
      ? put(child(node, "period")!, `${textAt(node, "period")}-03`, node)
      : undefined,
  ),
  kind(
    "total-below-its-year",
    "A total of several years is not below that of one.",
    (data) =>
      values(data).filter(
        (each) =>
          /^\d{4}$/.test(textAt(each, "period")!) &&
          Number(reach(each, "quantity", "exact")?.value) > 1,
      ),
    (node) => {
      const year = Number(textAt(node, "period"));
      return append(
        node.parent!.parent!,
        "values",
        {
          ...copyOf(node),
          id: "both",
          period: `${year - 1}/${year}`,
          quantity: { exact: Number(reach(node, "quantity", "exact")!.value) - 1 },
        },
        node,
      );
    },
  ),
  kind("share-over-a-hundred", "A share is between 0 and 100.", values, (node) =>
    typeof reach(node, "quantity")?.children[0]?.value === "number" &&
    Number(reach(node, "quantity")!.children[0]!.value) > 100
      ? put(child(node, "aggregate")!, "share", child(node, "quantity"), node)
      : undefined,
  ),
  kind(
    "half-a-case",
    "Cases and people are counted in whole numbers.",
    (data) => values(data).filter((each) => textAt(each, "aggregate") === "total"),
    (node) => put(child(node, "quantity")!, { exact: 12.5 }, node),
  ),
  kind("negative-count", "A count is not negative.", values, (node) =>
    put(child(node, "quantity")!, { exact: -4 }, node),
  ),
  kind("range-upside-down", "A range goes from the smaller to the larger.", values, (node) =>
    put(child(node, "quantity")!, { between: { min: 40, max: 12 } }, node),
  ),
  kind(
    "prosecuted-more-than-reported",
    "Of what was counted, a part is not more than the whole.",
    (data) =>
      values(data).filter(
        (each) =>
          /prosecuted|court/.test(each.file.id) &&
          typeof reach(each, "quantity")?.children[0]?.value === "number",
      ),
    (node, _next, data) => {
      const series = valuesAt(node.file.root, "series").map(
        (id) => data.record("statistics", id)!.root,
      );
      const other = series
        .flatMap((root) => items(root, "values"))
        .find((each) => textAt(each, "period") === textAt(node, "period"));
      return other && put(child(node, "quantity")!, { exact: 90000 }, node, other);
    },
  ),
  kind(
    "unit-of-another-measure",
    "The unit is what the measure counts.",
    (data) => recordsOf(data, "statistics"),
    (node) =>
      put(
        child(node, "unit")!,
        "per cent",
        child(node, "measure"),
        child(node, "values"),
        ...items(node, "values").flatMap((each) => child(each, "aggregate") ?? []),
      ),
  ),
  kind(
    "figure-in-a-place-of-no-event",
    "A figure is of a place of its event.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => items(event, "figures"))
        .filter((each) => child(each, "place")),
    (node, next) =>
      put(
        child(node, "place")!,
        pick(
          next,
          ["atyrau", "aktobe", "shymkent"].filter(
            (each) => !JSON.stringify(node.parent!.parent!.value).includes(each),
          ),
        ),
        node,
        child(node.parent!.parent, "places"),
        child(node.parent!.parent, "place"),
      ),
  ),
  kind(
    "news-with-a-symbol",
    "Only a UN document has a symbol.",
    (data) => sources(data).filter((root) => child(root, "symbol")),
    (node, next) =>
      put(
        child(node, "kind")!,
        pick(next, ["news", "ngo-report", "social-media"]),
        child(node, "symbol"),
        node,
      ),
  ),
  kind(
    "index-number-of-another",
    "An Amnesty index belongs to a document of Amnesty.",
    (data) => sources(data).filter((root) => child(root, "amnestyIndex")),
    (node, next) =>
      put(
        child(node, "publisher")!,
        pick(next, ["rferl", "human-rights-watch"]),
        child(node, "amnestyIndex"),
        node,
      ),
  ),
  kind(
    "news-by-a-ministry",
    "The kind of a source fits its publisher.",
    (data) =>
      sources(data).filter((root) =>
        ["rferl", "fergana", "azattyq", "eurasianet"].includes(textAt(root, "publisher") ?? ""),
      ),
    (node, next) =>
      put(
        child(node, "kind")!,
        pick(next, [
          "official-statistics",
          "treaty-body-decision",
          "court-document",
          "legislation",
        ]),
        child(node, "publisher"),
        node,
      ),
  ),
  kind(
    "ngo-report-by-a-state-body",
    "The kind of a source fits its publisher.",
    (data) =>
      sources(data).filter(
        (root) => /^ngo-/.test(textAt(root, "kind")!) && child(root, "publisher"),
      ),
    (node, next) =>
      put(
        child(node, "kind")!,
        pick(next, ["official-statement", "official-statistics", "un-document", "court-document"]),
        child(node, "publisher"),
        node,
      ),
  ),
  kind(
    "un-licence-of-a-newspaper",
    "The licence fits the publisher.",
    (data) => sources(data).filter((root) => textAt(root, "kind") === "news"),
    (node) => set(node, "licence", "un-document", child(node, "kind")),
  ),
  kind(
    "set-of-another-kind",
    "The kind of a set fits its document.",
    (data) =>
      recordsOf(data, "recommendations").filter((root) => textAt(root, "issuer", "kind") === "ngo"),
    (node) =>
      put(
        child(node, "issuer")!,
        { kind: "upr-working-group" },
        child(node, "source"),
        child(node, "review"),
        node,
      ),
  ),
  kind(
    "observations-called-ngo",
    "The kind of a set fits its document.",
    (data) =>
      recordsOf(data, "recommendations").filter(
        (root) => textAt(root, "issuer", "kind") === "treaty-body-concluding-observations",
      ),
    (node) =>
      put(
        child(node, "issuer")!,
        { kind: "ngo", organizations: ["amnesty-international"] },
        child(node, "source"),
        node,
      ),
  ),
  kind(
    "observations-of-another-committee",
    "The committee of a set is that of the symbol.",
    (data) =>
      recordsOf(data, "recommendations").filter((root) => reach(root, "issuer", "committee")),
    (node, next) => {
      const committee = reach(node, "issuer", "committee")!;
      return put(
        committee,
        pick(
          next,
          ["CERD", "CRC", "CMW"].filter((each) => each !== committee.value),
        ),
        child(node, "source"),
        node,
      );
    },
  ),
  kind(
    "periodic-report-of-another-number",
    "The number of the report is that of the symbol.",
    (data) =>
      recordsOf(data, "recommendations").filter(
        (root) => textAt(root, "issuer", "kind") === "treaty-body-concluding-observations",
      ),
    (node) => set(child(node, "issuer")!, "periodicReport", 6, child(node, "source")),
  ),
  kind(
    "mandate-of-another-visit",
    "The mandate of a set is the publisher of its document.",
    (data) => recordsOf(data, "recommendations").filter((root) => reach(root, "issuer", "mandate")),
    (node, next, data) => {
      const codes = items(data.record("reference", "special-procedures")?.root, "rows").map((row) =>
        textAt(row, "code")!,
      );
      const mandate = reach(node, "issuer", "mandate")!;
      return put(
        mandate,
        pick(
          next,
          codes.filter((each) => each !== mandate.value),
        ),
        child(node, "source"),
        child(node, "issuer"),
      );
    },
  ),
  kind(
    "ilo-session-of-another-year",
    "The session of the conference is of its year.",
    (data) =>
      recordsOf(data, "recommendations").filter(
        (root) => textAt(root, "issuer", "kind") === "ilo-supervisory",
      ),
    (node) =>
      set(
        child(node, "issuer")!,
        "session",
        88,
        child(node, "source"),
        child(node, "adopted"),
        child(node, "issuer"),
      ),
  ),
  kind(
    "item-from-the-state-itself",
    "A State makes no recommendation to itself.",
    (data) => listed(data, "items", "recommendations").filter((each) => child(each, "from")),
    (node) => append(node, "from", "KAZ", child(node, "from")),
  ),
  kind(
    "item-from-states-of-an-ngo",
    "Only States in the review recommend.",
    (data) =>
      recordsOf(data, "recommendations")
        .filter((root) => textAt(root, "issuer", "kind") !== "upr-working-group")
        .flatMap((root) => items(root, "items")),
    (node) => set(node, "from", ["NOR"], node),
  ),
  kind(
    "concern-with-a-position",
    "A State answers recommendations, not concerns.",
    (data) =>
      listed(data, "items", "recommendations").filter((each) => textAt(each, "kind") === "concern"),
    (node) =>
      append(
        node,
        "positions",
        {
          id: "answer",
          value: "supported",
          citations: [{ source: textAt(node.file.root, "source"), supports: "full" }],
        },
        node,
      ),
  ),
  kind(
    "fewer-meant-than-listed",
    "The count is at least that of the items.",
    (data) =>
      listed(data, "assessments", "recommendations").filter(
        (each) => valuesAt(each, "of").length > 1,
      ),
    (node) => set(node, "ofCount", 1, child(node, "of")),
  ),
  kind(
    "state-claim-against-group",
    "The claim of the State fits the group.",
    (data) => listed(data, "groups", "recommendations").filter((each) => child(each, "stateClaim")),
    (node) => put(child(node, "stateClaim")!, "in-process", child(node, "position"), node),
  ),
  kind(
    "treaty-of-a-state",
    "A treaty is not the law of one State.",
    (data) => recordsOf(data, "laws").filter((root) => textAt(root, "kind") === "treaty"),
    (node) => set(node, "state", "KAZ", child(node, "kind")),
  ),
  kind(
    "code-with-ratification",
    "A State takes part in treaties, not in codes.",
    (data) =>
      recordsOf(data, "laws").filter((root) => ["code", "law"].includes(textAt(root, "kind")!)),
    (node) =>
      append(
        node,
        "participation",
        {
          id: "signed",
          state: "KAZ",
          act: "signature",
          date: "2016-03-02",
          citations: [{ source: "amnesty-upr34-kazakhstan", supports: "full" }],
        },
        child(node, "kind"),
      ),
  ),
  kind(
    "standard-that-is-ratified",
    "A standard is not ratified.",
    (data) =>
      recordsOf(data, "laws").filter(
        (root) => textAt(root, "kind") === "treaty" && child(root, "participation"),
      ),
    (node) =>
      put(
        child(node, "kind")!,
        "standard",
        child(node, "participation"),
        ...items(node, "participation"),
      ),
  ),
  kind(
    "part-of-another-article",
    "A part belongs to the article of its number.",
    (data) => listed(data, "provisions", "laws").filter((each) => child(each, "partOf")),
    (node) => {
      const other = items(node.file.root, "provisions").find(
        (each) => !textAt(node, "id")!.startsWith(textAt(each, "id")!) && each !== node,
      );
      return other && put(child(node, "partOf")!, textAt(other, "id"), node);
    },
  ),
  kind(
    "number-of-another-article",
    "The number of a provision is that of its id.",
    (data) =>
      listed(data, "provisions", "laws").filter((each) => /^\d+$/.test(textAt(each, "id")!)),
    (node) => set(node, "number", String(Number(textAt(node, "id")) + 1), node),
  ),
  kind(
    "deceased-and-free",
    "The ground deceased is of somebody who died.",
    (data) =>
      listed(data, "naming", "people").filter((each) => textAt(each, "ground") !== "deceased"),
    (node) => put(child(node, "ground")!, "deceased", node),
  ),
  kind(
    "russian-text-called-english",
    "A name is in the script of its language.",
    (data) =>
      data.nodes
        .filter(({ key, parent }) => key === "names" && parent!.pointer === "")
        .flatMap(({ children }) => children)
        .filter((each) => textAt(each, "lang") === "ru"),
    (node) => put(child(node, "lang")!, "en", node),
  ),
  kind(
    "russian-page-called-english",
    "A title is in the script of the language.",
    (data) =>
      sources(data).filter(
        (root) => textAt(root, "language") === "ru" && /[А-я]{4}/.test(textAt(root, "title")!),
      ),
    (node) => put(child(node, "language")!, "en", child(node, "title")),
  ),
  kind(
    "own-language-again",
    "Other languages are others.",
    (data) => sources(data).filter((root) => child(root, "language")),
    (node) => set(node, "otherLanguages", [textAt(node, "language")], child(node, "language")),
  ),
  kind(
    "outline-beyond-the-pages",
    "A section begins on a page that the document has.",
    (data) =>
      sources(data).filter((root) => items(root, "outline").some((each) => child(each, "page"))),
    (node) => {
      const last = items(node, "outline").findLast((each) => child(each, "page"))!;
      return reach(node, "extent", "pages")
        ? put(child(last, "page")!, "940", child(node, "extent"), last)
        : undefined;
    },
  ),
  kind(
    "violation-of-another-kind",
    "A violation fits its events.",
    (data) =>
      listed(data, "violations", "cases").filter(
        (each) => textAt(each, "type") === "torture-or-ill-treatment" && child(each, "events"),
      ),
    (node) => {
      const other = items(node.file.root, "events").find((event) =>
        ["complaint-filed", "release-from-custody", "statement"].includes(textAt(event, "type")!),
      );
      return other && put(child(node, "events")!, [textAt(other, "id")], node);
    },
  ),
  kind(
    "wanted-in-two-towns",
    "One place is one place.",
    (data) => caseEvents(data).filter((event) => child(event, "place")),
    (node) => set(node, "places", ["almaty", "shymkent"], child(node, "place")),
  ),
  kind("event-follows-itself", "An event comes after others.", caseEvents, (node) =>
    set(node, "follows", [textAt(node, "id")]),
  ),
  kind(
    "derived-without-base",
    "A date that was worked out was worked out from others.",
    (data) => caseEvents(data).filter((event) => textAt(event, "date")?.includes("~")),
    (node) => set(node, "dateBasis", "stated", child(node, "date")),
  ),
  kind(
    "review-document-of-another-state",
    "The documents of a review are about its State.",
    (data) => recordsOf(data, "reviews").filter((root) => child(root, "report")),
    (node, _next, data) => {
      const report = data.record("sources", textAt(node, "report")!)?.root;
      return report && set(report, "state", "UZB", child(node, "report"), node);
    },
  ),
  kind(
    "related-to-itself",
    "A case is related to others.",
    (data) => recordsOf(data, "cases"),
    (node) => set(node, "related", [node.file.id]),
  ),
  kind(
    "replaces-itself",
    "A law replaces another.",
    (data) => recordsOf(data, "laws"),
    (node) => set(node, "replaces", [node.file.id]),
  ),
  kind(
    "amends-what-it-replaces",
    "A law amends or replaces another.",
    (data) => recordsOf(data, "laws").filter((root) => child(root, "replaces")),
    (node) => set(node, "amends", child(node, "replaces")!.value, child(node, "replaces")),
  ),
  kind(
    "grade-of-another-scale",
    "A grade is one of its scale.",
    (data) => listed(data, "assessments", "recommendations"),
    (node) => ({
      ...put(node, { ...copyOf(node), scale: "ccpr-2017", grade: "C2" }),
      shown: ["", "ccpr-2017 C2"],
    }),
  ),
  kind(
    "grade-against-level",
    "A grade maps to the level.",
    (data) =>
      listed(data, "assessments", "recommendations").filter(
        (each) => textAt(each, "level") === "not-implemented",
      ),
    (node) => ({
      ...put(node, { ...copyOf(node), scale: "ccpr-2017", grade: "A" }),
      shown: ["", "ccpr-2017 A"],
    }),
  ),
];
