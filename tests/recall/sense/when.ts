import { child, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { daysOf, shifted } from "../days.ts";
import { replace } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  copyOf,
  fullSources,
  kind,
  listed,
  put,
  recordsOf,
  relist,
  set,
  valuesAt,
  yearOf,
} from "../making.ts";

/** The last day of the youngest source that bears the whole statement out; undefined if one is undated. */
function lastFull(data: Dataset, statement: Node): string | undefined {
  const all = items(statement, "citations").map(
    (each) => data.record("sources", textAt(each, "source") ?? "")?.root,
  );
  const days = all.map((root) => daysOf(textAt(root, "date"))?.latest);
  return days.length === 0 || days.includes(undefined)
    ? undefined
    : (days as string[]).sort().at(-1);
}

/** A date of a statement that lies after every source of it. */
function afterSources(
  name: string,
  key: string,
  nodes: (data: Dataset) => Node[],
  write: (day: string) => string = (day) => day,
): Kind {
  return kind(
    name,
    "A source tells nothing of the time after it.",
    (data) => nodes(data).filter((each) => child(each, key)),
    (node, _next, data) => {
      const last = lastFull(data, node);
      if (!last || last >= "2025-06-01") return undefined;
      return put(child(node, key)!, write(shifted(last, 400)), child(node, "citations"), node);
    },
  );
}

/** An old document cited in full, beside a young one. */
function olderCitation(name: string, key: string, nodes: (data: Dataset) => Node[]): Kind {
  return kind(
    name,
    "Each citation in full is at least as young as what it bears out.",
    (data) => nodes(data).filter((each) => daysOf(textAt(each, key)) && child(each, "citations")),
    (node, next, data) => {
      const first = daysOf(textAt(node, key))!.earliest;
      const old = recordsOf(data, "sources").filter((root) => {
        const days = daysOf(textAt(root, "date"));
        return (
          days &&
          child(root, "retrieved") &&
          shifted(days.latest, 60) < first &&
          !/legislation|dataset/.test(textAt(root, "kind")!)
        );
      });
      const source = old[Math.floor(next() * old.length)];
      return (
        source &&
        append(
          node,
          "citations",
          { source: source.file.id, supports: "full" },
          child(node, key),
          child(source, "date"),
        )
      );
    },
  );
}

function swapped(
  name: string,
  list: string,
  collections: readonly string[],
  inOrder: (a: Node, b: Node) => boolean,
  breaks: string,
): Kind {
  return kind(
    name,
    breaks,
    (data) => recordsOf(data, ...collections).filter((root) => items(root, list).length > 1),
    (root) => {
      const all = [...items(root, list)];
      const at = all.findIndex((each, index) => index > 0 && inOrder(all[index - 1]!, each));
      if (at < 1) return undefined;
      [all[at - 1], all[at]] = [all[at]!, all[at - 1]!];
      const node = child(root, list)!;
      const broken = relist(
        node,
        all.map(({ value }) => value),
        all[at]!,
        all[at - 1]!,
      );
      return broken;
    },
  );
}

function before(key: string): (a: Node, b: Node) => boolean {
  return (a, b) => {
    const [first, second] = [a, b].map((each) => daysOf(textAt(each, key)));
    return first !== undefined && second !== undefined && first.latest < second.earliest;
  };
}

const values = (data: Dataset) => listed(data, "values", "statistics");
const statuses = (data: Dataset) => listed(data, "statuses", "cases");
const claims = (data: Dataset) =>
  listed(data, "claims", "cases", "organizations", "laws", "people");
const assessments = (data: Dataset) => listed(data, "assessments", "recommendations");
const sources = (data: Dataset) => recordsOf(data, "sources");

function yearInPath(root: Node): string | undefined {
  return valuesAt(root, "urls")
    .map((url) => /\/((?:19|20)\d\d)\/(?:\d\d?\/)?/.exec(url)?.[1])
    .find(Boolean);
}

/** The source in another year, its day kept. */
function otherYear(node: Node, years: number): string {
  return textAt(node, "date")!.replace(/^\d{4}/, (year) => String(Number(year) + years));
}

export const whenKinds: readonly Kind[] = [
  olderCitation("event-cited-to-older-document", "date", (data) => caseEvents(data)),
  olderCitation("claim-cited-to-older-document", "asOf", claims),
  olderCitation("status-cited-to-older-document", "asOf", statuses),
  olderCitation("figure-cited-to-older-document", "period", values),
  olderCitation("participation-cited-to-older-document", "date", (data) =>
    listed(data, "participation", "laws"),
  ),
  olderCitation("review-cited-to-older-document", "value", (data) =>
    recordsOf(data, "reviews").flatMap((root) =>
      ["date", "reportAdopted", "outcomeAdopted"].flatMap((key) => child(root, key) ?? []),
    ),
  ),
  afterSources("claim-after-its-sources", "asOf", claims),
  afterSources("status-after-its-sources", "asOf", statuses),
  afterSources("period-after-its-sources", "period", values, (day) => day.slice(0, 4)),
  afterSources("state-claim-after-its-sources", "asOf", (data) =>
    listed(data, "stateClaims", "recommendations"),
  ),
  afterSources(
    "relation-after-its-sources",
    "period",
    (data) => listed(data, "relations", "organizations"),
    (day) => day.slice(0, 4),
  ),
  afterSources(
    "role-after-its-sources",
    "period",
    (data) => listed(data, "roles", "people"),
    (day) => day.slice(0, 4),
  ),
  afterSources("participation-after-its-sources", "date", (data) =>
    listed(data, "participation", "laws"),
  ),
  kind(
    "assessment-before-items",
    "Items are assessed after they were made.",
    assessments,
    (node, _next, data) => {
      const made =
        textAt(node.file.root, "adopted", "value") ??
        textAt(data.record("sources", textAt(node.file.root, "source")!)?.root, "date");
      const key = "asOf";
      const days = daysOf(made);
      return (
        days &&
        put(
          child(node, key)!,
          shifted(days.earliest, -200),
          node.file.root,
          child(node, "citations"),
        )
      );
    },
  ),
  kind(
    "assessment-after-its-document",
    "An assessment is dated by the document that holds it.",
    assessments,
    (node, _next, data) => {
      const last = lastFull(data, node);
      const key = "asOf";
      return last
        ? put(child(node, key)!, shifted(last, 300), child(node, "citations"))
        : undefined;
    },
  ),
  kind(
    "age-after-its-sources",
    "A source tells no age of later.",
    (data) => listed(data, "ages", "people"),
    (node, _next, data) => {
      const last = lastFull(data, node);
      const key = "asOf";
      return last
        ? put(child(node, key)!, shifted(last, 500), child(node, "citations"))
        : undefined;
    },
  ),
  kind(
    "name-of-later",
    "A source prints no name of later.",
    (data) => listed(data, "names", "organizations", "people"),
    (node, _next, data) => {
      const last = lastFull(data, node);
      return last && last < "2023"
        ? set(node, "inUse", `${Number(last.slice(0, 4)) + 2}/..`, child(node, "citations"))
        : undefined;
    },
  ),
  kind(
    "report-before-review",
    "The report is adopted after the review.",
    (data) =>
      recordsOf(data, "reviews").filter(
        (root) => reach(root, "reportAdopted", "value") && daysOf(textAt(root, "date", "value")),
      ),
    (node) =>
      put(
        reach(node, "reportAdopted", "value")!,
        shifted(daysOf(textAt(node, "date", "value"))!.earliest, -5),
        child(node, "date"),
        child(node, "reportAdopted"),
      ),
  ),
  kind(
    "outcome-before-report",
    "The outcome is adopted after the report.",
    (data) =>
      recordsOf(data, "reviews").filter(
        (root) => reach(root, "outcomeAdopted", "value") && daysOf(textAt(root, "date", "value")),
      ),
    (node) =>
      put(
        reach(node, "outcomeAdopted", "value")!,
        shifted(daysOf(textAt(node, "date", "value"))!.earliest, -30),
        child(node, "date"),
        child(node, "reportAdopted"),
        child(node, "outcomeAdopted"),
      ),
  ),
  kind(
    "id-of-another-day",
    "The date in the id of a source is its date.",
    (data) =>
      sources(data).filter(
        (root) => /-(?:19|20)\d\d-\d\d-\d\d$/.test(root.file.id) && daysOf(textAt(root, "date")),
      ),
    (node) => put(child(node, "date")!, shifted(daysOf(textAt(node, "date"))!.earliest, 33), node),
  ),
  kind(
    "id-of-another-year",
    "The year in the id of a source is its year.",
    (data) =>
      sources(data).filter(
        (root) =>
          /-(?:19|20)\d\d$/.test(root.file.id) &&
          daysOf(textAt(root, "date")) &&
          !child(root, "symbol"),
      ),
    (node) => put(child(node, "date")!, otherYear(node, -3), node),
  ),
  kind(
    "address-of-another-year",
    "The date in an address is the date of the document.",
    (data) =>
      sources(data).filter(
        (root) => yearInPath(root) !== undefined && daysOf(textAt(root, "date")),
      ),
    (node) => put(child(node, "date")!, otherYear(node, 2), child(node, "urls"), node),
  ),
  swapped(
    "statuses-out-of-order",
    "statuses",
    ["cases"],
    (a, b) => textAt(a, "of") === textAt(b, "of") && before("asOf")(a, b),
    "Statuses stand in the order of time.",
  ),
  swapped(
    "events-out-of-order",
    "events",
    ["cases"],
    (a, b) => before("date")(a, b) && !valuesAt(b, "follows").includes(textAt(a, "id")!),
    "Events stand in the order of time as far as it is known.",
  ),
  swapped(
    "items-out-of-order",
    "items",
    ["recommendations"],
    (a, b) => /^\d+(\.\d+)?$/.test(textAt(a, "id")!) && /^\d+(\.\d+)?$/.test(textAt(b, "id")!),
    "Items stand in the order of the document.",
  ),
  swapped(
    "outline-out-of-order",
    "outline",
    ["sources"],
    (a, b) => Number(textAt(a, "page")) < Number(textAt(b, "page")),
    "An outline is in the order of the document.",
  ),
  kind(
    "positions-out-of-order",
    "The last position stands.",
    (data) =>
      listed(data, "items", "recommendations").flatMap((item) => child(item, "positions") ?? []),
    (node) => {
      const [first] = node.children;
      const copy = copyOf(first!);
      const key = "date";
      return {
        ...relist(node, [
          { ...copy, id: "later", [key]: "2015-06-01" },
          { ...copy, id: "earlier", [key]: "2015-03-01" },
        ]),
      };
    },
  ),
  kind(
    "position-before-the-review",
    "A State answers after it was asked.",
    (data) => listed(data, "items", "recommendations").flatMap((item) => items(item, "positions")),
    (node, _next, data) => {
      const review = data.record("reviews", textAt(node.file.root, "review") ?? "")?.root;
      const days = daysOf(textAt(review, "date", "value"));
      const key = "date";
      return days && set(node, key, shifted(days.earliest, -100), child(review, "date"));
    },
  ),
  kind(
    "ratified-before-signature",
    "A treaty is signed before it is ratified.",
    (data) =>
      listed(data, "participation", "laws").filter((each) =>
        ["ratification", "deposit", "domestic-approval", "entry-into-force"].includes(
          textAt(each, "act")!,
        ),
      ),
    (node) => {
      const signed = items(node.file.root, "participation").find(
        (each) => textAt(each, "act") === "signature" && daysOf(textAt(each, "date")),
      );
      return signed && child(node, "date")
        ? put(
            child(node, "date")!,
            shifted(daysOf(textAt(signed, "date"))!.earliest, -100),
            signed,
            child(signed, "date"),
          )
        : undefined;
    },
  ),
  kind(
    "party-before-adoption",
    "No State takes part in a treaty that is not adopted.",
    (data) => listed(data, "participation", "laws").filter((each) => child(each, "date")),
    (node) => {
      const days = daysOf(textAt(node.file.root, "adopted"));
      return (
        days &&
        put(child(node, "date")!, shifted(days.earliest, -300), child(node.file.root, "adopted"))
      );
    },
  ),
  kind(
    "in-force-before-adoption",
    "A law comes into force after its adoption.",
    (data) =>
      recordsOf(data, "laws").filter(
        (root) => daysOf(textAt(root, "adopted")) && reach(root, "inForce", "from"),
      ),
    (node) =>
      put(
        reach(node, "inForce", "from")!,
        shifted(daysOf(textAt(node, "adopted"))!.earliest, -40),
        child(node, "adopted"),
      ),
  ),
  kind(
    "provision-before-its-law",
    "A provision is in force while its law is.",
    (data) =>
      listed(data, "provisions", "laws").filter((each) =>
        daysOf(textAt(each.file.root, "inForce", "from")),
      ),
    (node) => {
      const from = daysOf(textAt(node.file.root, "inForce", "from"))!.earliest;
      return set(node, "inForce", { from: shifted(from, -700) }, child(node.file.root, "inForce"));
    },
  ),
  kind(
    "penalty-before-its-law",
    "A penalty holds while its law is in force.",
    (data) =>
      listed(data, "provisions", "laws")
        .flatMap((each) => items(each, "penalties"))
        .filter((each) => daysOf(textAt(each.file.root, "inForce", "from"))),
    (node) => {
      const from = daysOf(textAt(node.file.root, "inForce", "from"))!.earliest;
      return set(
        node,
        "inForce",
        { from: shifted(from, -700), until: shifted(from, -300) },
        child(node.file.root, "inForce"),
      );
    },
  ),
  kind(
    "replaced-by-an-older-law",
    "A law replaces laws that are older.",
    (data) =>
      recordsOf(data, "laws").filter(
        (root) => child(root, "replaces") && daysOf(textAt(root, "adopted")),
      ),
    (node, _next, data) => {
      const old = data.record("laws", valuesAt(node, "replaces")[0]!)?.root;
      const days = daysOf(textAt(old, "adopted"));
      return (
        days &&
        put(
          child(node, "adopted")!,
          shifted(days.earliest, -500),
          child(node, "replaces"),
          child(old, "adopted"),
        )
      );
    },
  ),
  kind(
    "replaced-law-still-in-force",
    "A law ends when another replaces it.",
    (data) =>
      recordsOf(data, "laws").filter(
        (root) => child(root, "replaces") && daysOf(textAt(root, "inForce", "from")),
      ),
    (node, _next, data) => {
      const old = data.record("laws", valuesAt(node, "replaces")[0]!)?.root;
      const until = reach(old, "inForce", "until");
      const from = daysOf(textAt(node, "inForce", "from"))!.earliest;
      return (
        until &&
        put(
          until,
          shifted(from, 800),
          child(node, "inForce"),
          child(node, "replaces"),
          child(old, "inForce"),
        )
      );
    },
  ),
  kind(
    "law-not-yet-in-force",
    "A law is applied while it is in force.",
    (data) =>
      caseEvents(data).filter(
        (event) => valuesAt(event, "laws").length > 0 && daysOf(textAt(event, "date")),
      ),
    (node, _next, data) => {
      const law = data.record("laws", valuesAt(node, "laws")[0]!.split("#")[0]!)?.root;
      const from = reach(law, "inForce", "from");
      return (
        from &&
        put(
          from,
          shifted(daysOf(textAt(node, "date"))!.latest, 90),
          child(node, "laws"),
          child(node, "date"),
          child(law, "adopted"),
        )
      );
    },
  ),
  kind(
    "cites-what-is-younger",
    "A document cites documents that exist.",
    (data) => sources(data).flatMap((root) => items(root, "cites")),
    (node, _next, data) => {
      const own = daysOf(textAt(node.file.root, "date"));
      const cited = data.record("sources", textAt(node, "source") ?? "")?.root;
      const date = child(cited, "date");
      return own && date && !child(cited, "dateBasis") && own.latest < "2025"
        ? put(date, shifted(own.latest, 500), node)
        : undefined;
    },
  ),
  kind(
    "derives-from-younger",
    "A document repeats what is older.",
    (data) => sources(data).filter((root) => daysOf(textAt(root, "date"))),
    (node, next, data) => {
      const later = sources(data).filter(
        (root) =>
          (daysOf(textAt(root, "date"))?.earliest ?? "") >
          shifted(daysOf(textAt(node, "date"))!.latest, 100),
      );
      const source = later[Math.floor(next() * later.length)];
      return (
        source &&
        set(node, "derivesFrom", [source.file.id], child(node, "date"), child(source, "date"))
      );
    },
  ),
  kind(
    "set-after-its-document",
    "A document holds what was adopted before.",
    (data) => recordsOf(data, "recommendations").filter((root) => reach(root, "adopted", "value")),
    (node, _next, data) => {
      const source = data.record("sources", textAt(node, "source")!)?.root;
      const days = daysOf(textAt(source, "date"));
      return (
        days &&
        put(
          reach(node, "adopted", "value")!,
          shifted(days.latest, 100),
          child(source, "date"),
          child(node, "adopted"),
        )
      );
    },
  ),
  kind(
    "visit-after-the-report",
    "A visit is before its report.",
    (data) =>
      recordsOf(data, "recommendations").filter(
        (root) => textAt(root, "issuer", "kind") === "special-procedure",
      ),
    (node, _next, data) => {
      const days = daysOf(textAt(data.record("sources", textAt(node, "source")!)?.root, "date"));
      return (
        days && set(child(node, "issuer")!, "visit", shifted(days.latest, 100).slice(0, 7), node)
      );
    },
  ),
  kind(
    "communication-after-the-views",
    "A communication is registered before the views on it.",
    (data) =>
      recordsOf(data, "recommendations").filter((root) => reach(root, "issuer", "communication")),
    (node) =>
      put(
        reach(node, "issuer", "communication")!,
        "45/2019",
        child(node, "adopted"),
        child(node, "source"),
        child(node, "issuer"),
      ),
  ),
  kind(
    "opinion-of-another-year",
    "The year of an opinion is that of its adoption.",
    (data) => recordsOf(data, "recommendations").filter((root) => reach(root, "issuer", "opinion")),
    (node) => {
      const opinion = reach(node, "issuer", "opinion")!;
      return put(
        opinion,
        String(opinion.value).replace(/\d{4}$/, (year) => String(Number(year) - 2)),
        child(node, "source"),
        child(node, "adopted"),
        child(node, "issuer"),
      );
    },
  ),
  kind(
    "released-before-the-arrest",
    "Somebody is arrested before the release.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          ["release-from-custody", "parole"].includes(textAt(event, "type")!) &&
          daysOf(textAt(event, "date")),
      ),
    (node) => {
      const person = items(node, "participants")
        .map((each) => textAt(each, "person"))
        .find(Boolean);
      const arrest = items(node.file.root, "events").find(
        (event) =>
          textAt(event, "type") === "arrest" &&
          daysOf(textAt(event, "date")) &&
          items(event, "participants").some((each) => person && textAt(each, "person") === person),
      );
      return (
        arrest &&
        put(
          child(node, "date")!,
          shifted(daysOf(textAt(arrest, "date"))!.earliest, -30),
          arrest,
          child(node, "follows"),
          child(arrest, "date"),
        )
      );
    },
  ),
  kind(
    "event-in-the-wrong-century",
    "What happened fits the time of the rest.",
    (data) =>
      caseEvents(data).filter(
        (event) => /^20\d\d/.test(textAt(event, "date") ?? "") && !child(event, "dateBasis"),
      ),
    (node) =>
      put(child(node, "date")!, textAt(node, "date")!.replaceAll(/\b20(?=\d\d)/g, "19"), node),
  ),
  kind(
    "source-of-the-wrong-century",
    "A page of the web is not older than the web.",
    (data) =>
      sources(data).filter(
        (root) =>
          child(root, "urls") &&
          /^20\d\d/.test(textAt(root, "date") ?? "") &&
          !/^(?:legislation|un-document|book|academic|intergovernmental-document)$/.test(
            textAt(root, "kind")!,
          ),
      ),
    (node) => put(child(node, "date")!, textAt(node, "date")!.replace(/^20/, "19"), node),
  ),
  kind("statistic-of-the-future", "A period that is counted is over.", values, (node) =>
    put(child(node, "period")!, "2031", child(node, "citations")),
  ),
  kind("status-of-the-future", "A status is not of days to come.", statuses, (node) =>
    put(child(node, "asOf")!, "2027-05", child(node, "citations")),
  ),
  kind(
    "full-support-from-before",
    "No document tells of what comes after it.",
    (data) =>
      caseEvents(data).filter(
        (event) => fullSources(data, event).length > 0 && daysOf(textAt(event, "date")),
      ),
    (node, _next, data) => {
      const source = fullSources(data, node).find(
        (root) =>
          daysOf(textAt(root, "date")) &&
          !/legislation|dataset/.test(textAt(root, "kind")!) &&
          !child(root, "symbol"),
      );
      return (
        source && {
          edits: [
            replace(
              child(source, "date")!,
              JSON.stringify(shifted(daysOf(textAt(node, "date"))!.earliest, -45)),
            ),
          ],
          places: [placeOf(child(source, "date")!), placeOf(source)],
          counterparts: [placeOf(node), placeOf(child(node, "citations")!)],
        }
      );
    },
  ),
  kind(
    "year-off-by-one",
    "The words and the dates of a case agree.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          /^\d{4}-\d\d-\d\d$/.test(textAt(event, "date") ?? "") &&
          new RegExp(`\\b${yearOf(textAt(event, "date"))}\\b`).test(textAt(event, "summary") ?? ""),
      ),
    (node) =>
      put(
        child(node, "date")!,
        textAt(node, "date")!.replace(/^\d{4}/, (year) => String(Number(year) - 1)),
        child(node, "summary"),
        node,
      ),
  ),
];
