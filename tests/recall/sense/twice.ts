import { child, items, textAt } from "../dataset.ts";
import type { Node } from "../dataset.ts";
import { daysOf } from "../days.ts";
import type { Kind } from "../fault.ts";
import {
  another,
  append,
  caseEvents,
  copyOf,
  kind,
  listed,
  put,
  recordsOf,
  valuesAt,
} from "../making.ts";
import type { Value } from "../making.ts";

/** The same item under another id, at the end of its list. */
function again(
  name: string,
  list: string,
  collections: readonly string[],
  change: (copy: Value) => Value | undefined = (copy) => copy,
): Kind {
  return kind(
    name,
    "A fact is stated once.",
    (data) => listed(data, list, ...collections),
    (node) => {
      const value = change({ ...copyOf(node), id: `${textAt(node, "id")}-again` });
      return value && append(node.parent!.parent!, list, value, node);
    },
  );
}

/** The same record in another file. */
function twin(
  name: string,
  collection: string,
  change: (copy: Value, node: Node) => Value | undefined = (copy) => copy,
): Kind {
  return kind(
    name,
    "One thing is one record.",
    (data) => recordsOf(data, collection),
    (node) => {
      const value = change(copyOf(node), node);
      return value && another(node.file, `${node.file.id}-again`, value);
    },
  );
}

/** Text said a little differently. */
function reworded(text: string): string {
  return text
    .replace(/\.$/, "")
    .replace(/,/g, "")
    .replace(/\bthe\b/, "")
    .replace(/ {2,}/g, " ");
}

function firstName(copy: Value, change: (name: string) => string): Value {
  const [name, ...others] = copy["names"] as Value[];
  return {
    ...copy,
    names: [
      { ...name, value: change(String(name!["value"])) },
      ...others.filter((each) => each["kind"] === "variant").slice(0, 0),
    ],
  };
}

function web(copy: Value, change: (url: string) => string): Value | undefined {
  const [url] = (copy["urls"] ?? []) as string[];
  if (!url || url.includes("?")) return undefined;
  const {
    symbol: _symbol,
    amnestyIndex: _index,
    doi: _doi,
    otherNumbers: _numbers,
    copies: _copies,
    cites: _cites,
    ...left
  } = copy;
  return { ...left, title: "A report of the same day", urls: [change(url)] };
}

function sentencesOf(node: Node, key: string): string {
  return textAt(node, key) ?? "";
}

export const twiceKinds: readonly Kind[] = [
  again("event-again", "events", ["cases"]),
  again("event-in-other-words", "events", ["cases"], (copy) => ({
    ...copy,
    summary: "The same, told in other words.",
    note: undefined,
    discrepancies: undefined,
  })),
  kind(
    "event-by-another-source",
    "One event is told once, with all its sources.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          /^\d{4}-\d\d-\d\d$/.test(textAt(event, "date") ?? "") &&
          items(event, "citations").length > 1 &&
          [
            "arrest",
            "sentence",
            "release-from-custody",
            "appeal-decision",
            "complaint-filed",
          ].includes(textAt(event, "type")!),
      ),
    (node) => {
      const { type, date, participants } = copyOf(node);
      const last = items(node, "citations").at(-1)!.value;
      return append(
        node.file.root,
        "events",
        {
          id: "second-report",
          type,
          date,
          participants,
          summary: "As another report has it.",
          citations: [last],
        },
        node,
      );
    },
  ),
  kind(
    "event-in-two-cases",
    "One event stands in one case.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          /^\d{4}-\d\d-\d\d$/.test(textAt(event, "date") ?? "") &&
          items(event, "participants").some((each) => child(each, "person")),
      ),
    (node, _next, data) => {
      const other = recordsOf(data, "cases").find(
        (root) => root.file !== node.file && child(root, "events") && child(root, "people"),
      );
      const { follows: _follows, ...copy } = copyOf(node);
      return other && append(other, "events", { ...copy, id: "told-twice" }, node);
    },
  ),
  ...["cases", "organizations", "laws", "sources", "reviews", "recommendations"].map((collection) =>
    again(`claim-again-in-${collection}`, "claims", [collection]),
  ),
  again("claim-reworded", "claims", ["cases", "organizations", "laws"], (copy) => ({
    ...copy,
    text: reworded(String(copy["text"])),
  })),
  kind(
    "claim-in-two-records",
    "A claim stands in one record.",
    (data) => listed(data, "claims", "organizations", "laws"),
    (node, _next, data) => {
      const other = recordsOf(data, node.file.collection).find(
        (root) => root.file !== node.file && child(root, "claims"),
      );
      const { about: _about, ...copy } = copyOf(node);
      return other && append(other, "claims", copy, node);
    },
  ),
  again("violation-again", "violations", ["cases"]),
  again("status-again", "statuses", ["cases"]),
  again("question-again", "openQuestions", ["cases", "laws", "people", "organizations"]),
  again("item-again", "items", ["recommendations"]),
  again("assessment-again", "assessments", ["recommendations"]),
  again("state-claim-again", "stateClaims", ["recommendations"]),
  again("provision-again", "provisions", ["laws"], (copy) => ({
    ...copy,
    number: copy["number"] ?? String(copy["id"]).replace("-again", ""),
  })),
  again("participation-again", "participation", ["laws"]),
  again("relation-again", "relations", ["organizations"]),
  again("role-again", "roles", ["people"]),
  again("name-again", "names", ["people", "organizations", "laws"], (copy) => ({
    ...copy,
    kind: "variant",
  })),
  again("name-in-capitals", "names", ["organizations"], (copy) => ({
    ...copy,
    kind: "variant",
    value: String(copy["value"]).toUpperCase(),
  })),
  again("period-again", "values", ["statistics"]),
  kind(
    "period-with-another-figure",
    "A measure has one figure for one period.",
    (data) =>
      listed(data, "values", "statistics").filter((each) =>
        child(child(each, "quantity"), "exact"),
      ),
    (node) =>
      append(
        node.parent!.parent!,
        "values",
        {
          ...copyOf(node),
          id: "other",
          quantity: { exact: Number(child(child(node, "quantity"), "exact")!.value) + 17 },
        },
        node,
      ),
  ),
  kind(
    "penalty-again",
    "A penalty is stated once.",
    (data) => listed(data, "provisions", "laws").flatMap((each) => items(each, "penalties")),
    (node) => append(node.parent!.parent!, "penalties", { ...copyOf(node), id: "other" }, node),
  ),
  kind(
    "figure-again",
    "A figure is stated once.",
    (data) => caseEvents(data).flatMap((event) => items(event, "figures")),
    (node) => append(node.parent!.parent!, "figures", { ...copyOf(node), id: "other" }, node),
  ),
  kind(
    "discrepancy-again",
    "Another value is stated once.",
    (data) => data.nodes.filter(({ key }) => key === "discrepancies"),
    (node) => append(node.parent!, "discrepancies", node.children[0]!.value, node.children[0]),
  ),
  kind(
    "discrepancy-of-the-same-value",
    "Another value differs from that of the field.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          child(event, "discrepancies") && /^\d{4}-\d\d-\d\d$/.test(textAt(event, "date") ?? ""),
      ),
    (node) => {
      const each = items(node, "discrepancies").find((one) => textAt(one, "field") === "date");
      return each && put(child(each, "stated")!, textAt(node, "date"), child(node, "date"), each);
    },
  ),
  kind(
    "citation-again",
    "A place is cited once for a statement.",
    (data) =>
      data.nodes
        .filter(({ key }) => key === "citations")
        .filter(({ children }) => children.length > 0),
    (node) => append(node.parent!, "citations", node.children[0]!.value, node.children[0]),
  ),
  kind(
    "citation-again-with-another-verdict",
    "One place bears a statement out fully or not.",
    (data) =>
      data.nodes
        .filter(({ key }) => key === "citations")
        .filter(({ children }) => textAt(children[0], "supports") === "full"),
    (node) =>
      append(
        node.parent!,
        "citations",
        { ...copyOf(node.children[0]!), supports: "partial", note: "Says a part." },
        node.children[0],
      ),
  ),
  kind(
    "address-again",
    "A source has an address once.",
    (data) =>
      recordsOf(data, "sources").filter((root) =>
        valuesAt(root, "urls").some((url) => !url.includes("?")),
      ),
    (node) =>
      append(
        node,
        "urls",
        `${valuesAt(node, "urls").find((url) => !url.includes("?"))!}?utm_source=newsletter`,
        child(node, "urls"),
      ),
  ),
  kind(
    "section-again",
    "The outline names a section once.",
    (data) => recordsOf(data, "sources").flatMap((root) => items(root, "outline")),
    (node) => append(node.parent!.parent!, "outline", { ...copyOf(node), id: "again" }, node),
  ),
  kind(
    "related-both-ways",
    "A relation of cases is written on one side.",
    (data) => recordsOf(data, "cases").filter((root) => child(root, "related")),
    (node, _next, data) => {
      const other = data.record("cases", valuesAt(node, "related")[0] ?? "")?.root;
      return other && append(other, "related", node.file.id, child(node, "related"));
    },
  ),
  kind(
    "series-both-ways",
    "A series of statistics is written on one side.",
    (data) => recordsOf(data, "statistics").filter((root) => child(root, "series")),
    (node, _next, data) => {
      const other = data.record("statistics", valuesAt(node, "series")[0] ?? "")?.root;
      return other && append(other, "series", node.file.id, child(node, "series"));
    },
  ),
  twin("case-copied", "cases"),
  twin("case-copied-under-another-title", "cases", (copy) => ({
    ...copy,
    title: "The same case again",
    summary: "Told once more.",
  })),
  twin("person-copied", "people"),
  twin("person-in-capitals", "people", (copy) => firstName(copy, (name) => name.toUpperCase())),
  twin("person-with-accents", "people", (copy) =>
    firstName(copy, (name) => name.replace("a", "á")),
  ),
  twin("person-family-name-first", "people", (copy) =>
    firstName(copy, (name) => name.split(" ").reverse().join(" ")),
  ),
  twin("organization-copied", "organizations", ({ domains: _domains, ...copy }) => copy),
  twin(
    "organization-with-legal-form",
    "organizations",
    ({ domains: _domains, relations: _relations, claims: _claims, ...copy }) =>
      firstName(copy, (name) => `${name} LLP`),
  ),
  twin(
    "organization-with-article",
    "organizations",
    ({ domains: _domains, relations: _relations, claims: _claims, ...copy }) =>
      firstName(copy, (name) => `The ${name.toLowerCase()}`),
  ),
  twin("law-copied", "laws"),
  twin("law-of-same-number-and-day", "laws", ({ state, kind: ofKind, number, adopted }) =>
    number && adopted
      ? { title: "The act under another title", kind: ofKind, state, number, adopted }
      : undefined,
  ),
  twin("law-of-same-title", "laws", ({ title, kind: ofKind, state, adopted }) => ({
    title: String(title).toLowerCase(),
    kind: ofKind,
    state,
    adopted,
  })),
  twin("statistic-copied", "statistics"),
  twin("statistic-in-other-words", "statistics", (copy) => ({
    ...copy,
    measure: `${reworded(String(copy["measure"]))} (all)`,
  })),
  twin("review-copied", "reviews"),
  twin("set-copied", "recommendations"),
  twin("source-copied", "sources", ({ cites: _cites, ...copy }) => copy),
  twin("source-with-tracking", "sources", (copy) =>
    web(copy, (url) => `${url}?utm_source=twitter&fbclid=IwAR0`),
  ),
  twin("source-without-www", "sources", (copy) =>
    web(copy, (url) =>
      url.includes("://www.") ? url.replace("://www.", "://") : url.replace("https:", "http:"),
    ),
  ),
  twin("source-with-slash-and-anchor", "sources", (copy) =>
    web(copy, (url) => `${url.replace(/\/$/, "")}/#main`),
  ),
  twin(
    "source-of-same-title-and-day",
    "sources",
    ({ kind: ofKind, title, publisher, date, language }) =>
      date && publisher
        ? { kind: ofKind, title: String(title).toUpperCase(), publisher, date, language, urls: [] }
        : undefined,
  ),
  twin("source-of-same-symbol", "sources", ({ kind: ofKind, symbol, publisher, date }) =>
    symbol
      ? { kind: ofKind, title: "The same document", symbol, publisher, date, urls: [] }
      : undefined,
  ),
  twin("source-of-same-copy", "sources", (copy, node) =>
    child(node, "copies")
      ? {
          kind: copy["kind"],
          title: "The same file under another title",
          date: copy["date"],
          copies: copy["copies"],
          urls: [],
        }
      : undefined,
  ),
  kind(
    "item-summary-again",
    "Two numbers of one document do not ask for the same in the same words.",
    (data) =>
      listed(data, "items", "recommendations").filter(
        (each) => textAt(each, "summary") !== undefined,
      ),
    (node) => {
      const neighbour = node.parent!.children[node.parent!.children.indexOf(node) + 1];
      return neighbour && child(neighbour, "summary")
        ? put(child(neighbour, "summary")!, sentencesOf(node, "summary"), node)
        : undefined;
    },
  ),
  kind(
    "status-with-another-value",
    "Somebody is not imprisoned and free on one day.",
    (data) =>
      listed(data, "statuses", "cases").filter(
        (each) =>
          ["imprisoned", "detained", "free"].includes(textAt(each, "value")!) &&
          daysOf(textAt(each, "asOf")),
      ),
    (node) =>
      append(
        node.file.root,
        "statuses",
        {
          ...copyOf(node),
          id: "other",
          value: textAt(node, "value") === "free" ? "imprisoned" : "free",
        },
        node,
      ),
  ),
];
