import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  cited,
  copyOf,
  kind,
  listed,
  organizationsOf,
  put,
  recordsOf,
  set,
  valuesAt,
} from "../making.ts";

function issued(data: Dataset, field: string): Node[] {
  return recordsOf(data, "recommendations")
    .map((root) => child(root, "issuer")!)
    .filter((issuer) => child(issuer, field));
}

export const fieldKinds: readonly Kind[] = [
  kind(
    "session-of-the-symbol",
    "The session of a committee is the one in the symbol of the document.",
    (data) => issued(data, "session"),
    (node) => {
      const { session } = node.value as { session: number };
      return put(child(node, "session")!, session + 3, node);
    },
  ),
  kind(
    "communication-of-another-number",
    "The number of a communication is the one in the symbol of the views.",
    (data) => issued(data, "communication"),
    (node) => put(child(node, "communication")!, "46/2012", node),
  ),
  kind(
    "mandate-of-another",
    "The mandate is the one whose document it is.",
    (data) => issued(data, "mandate"),
    (node, next) =>
      put(child(node, "mandate")!, pick(next, ["WGEID", "SR-WATER", "SR-EDUCATION"]), node),
  ),
  kind(
    "prison-on-a-suspended-sentence",
    "Whose sentence was suspended is not imprisoned by it.",
    (data) =>
      caseEvents(data, "sentence").filter((event) =>
        items(event.file.root, "statuses").some((each) => textAt(each, "value") === "imprisoned"),
      ),
    (event) => {
      const outcome = child(event, "outcome");
      return outcome && child(outcome, "imprisonment")
        ? set(
            outcome,
            "suspended",
            true,
            event,
            ...items(event.file.root, "statuses").filter(
              (each) => textAt(each, "value") === "imprisoned",
            ),
          )
        : undefined;
    },
  ),
  kind(
    "decision-at-the-opening",
    "The opening of a trial decides nothing.",
    (data) => caseEvents(data, "trial-start"),
    (event) => set(event, "outcome", { decision: "guilty" }, event),
  ),
  kind(
    "appeal-that-convicts",
    "An appeal is upheld, overturned, changed or sent back.",
    (data) => caseEvents(data, "appeal-decision", "cassation-decision"),
    (event) =>
      set(
        event,
        "outcome",
        { decision: "granted", compensation: { decision: "recommended" } },
        event,
      ),
  ),
  kind(
    "designated-without-an-organization",
    "A designation is of an organization that takes part.",
    (data) =>
      caseEvents(data, "sentence", "verdict").filter(
        (event) =>
          !items(event, "participants").some(
            (each) =>
              child(each, "organization") &&
              ["target", "defendant", "respondent"].includes(textAt(each, "role")!),
          ),
      ),
    (event) => set(event, "outcome", { designation: "extremist" }, event),
  ),
  kind(
    "place-outside-its-places",
    "The places of an event hold its place, or it has one of the two.",
    (data) => caseEvents(data).filter((event) => child(event, "place") && !child(event, "places")),
    (event, next) => {
      const others = ["almaty", "shymkent", "aktobe", "atyrau"].filter(
        (town) => town !== textAt(event, "place"),
      );
      const one = pick(next, others);
      return set(
        event,
        "places",
        [one, others.find((town) => town !== one)],
        event,
        child(event, "place"),
      );
    },
  ),
  kind(
    "document-of-another-state",
    "The document of a set is of the State of the set.",
    (data) => recordsOf(data, "recommendations"),
    (root, next, data) => {
      const source = data.record("sources", textAt(root, "source")!)!.root;
      return set(source, "state", pick(next, ["UZB", "POL"]), source, root, child(root, "state"));
    },
  ),
  kind(
    "isbn-that-cannot-be",
    "The last digit of an ISBN fits the others.",
    (data) =>
      recordsOf(data, "sources").filter((root) =>
        ["ngo-report", "book", "academic"].includes(textAt(root, "kind")!),
      ),
    (root) => append(root, "otherNumbers", "ISBN 978-3-16-148410-1", root),
  ),
  kind(
    "general-beside-a-group",
    "An item concerns general, or groups.",
    (data) =>
      listed(data, "items", "recommendations").filter(
        (each) =>
          valuesAt(each, "affectedPersons").length > 0 &&
          !valuesAt(each, "affectedPersons").includes("general"),
      ),
    (node) => append(node, "affectedPersons", "general", node),
  ),
  kind(
    "ratified-and-acceded",
    "A State ratifies a treaty that it signed, or accedes.",
    (data) =>
      listed(data, "participation", "laws").filter(
        (each) => textAt(each, "act") === "ratification",
      ),
    (node) =>
      append(
        node.file.root,
        "participation",
        { ...copyOf(node), id: "acceded", act: "accession" },
        node,
      ),
  ),
  kind(
    "withdrew-before-it-joined",
    "A State withdraws from a treaty that binds it.",
    (data) =>
      listed(data, "participation", "laws").filter(
        (each) =>
          textAt(each, "act") === "ratification" && /^\d{4}/.test(textAt(each, "date") ?? ""),
      ),
    (node) =>
      append(
        node.file.root,
        "participation",
        {
          ...copyOf(node),
          id: "withdrawn",
          act: "withdrawal",
          date: String(Number(textAt(node, "date")!.slice(0, 4)) - 2),
        },
        node,
      ),
  ),
  kind(
    "part-of-each-other",
    "Parts of a law do not hold each other.",
    (data) => listed(data, "provisions", "laws").filter((each) => child(each, "partOf")),
    (node) => {
      const whole = items(node.file.root, "provisions").find(
        (each) => textAt(each, "id") === textAt(node, "partOf"),
      )!;
      return set(whole, "partOf", textAt(node, "id"), whole, node, child(node, "partOf"));
    },
  ),
  kind(
    "least-over-most",
    "The least penalty is not over the greatest.",
    (data) =>
      listed(data, "provisions", "laws")
        .flatMap((each) => items(each, "penalties"))
        .filter((each) => child(each, "max")),
    (node) => set(node, "min", "P30Y", node, child(node, "max")),
  ),
  kind(
    "body-of-the-un-with-a-state",
    "A body of the United Nations is of no State.",
    (data) =>
      organizationsOf(data, "un-body", "treaty-body", "special-procedure", "intergovernmental"),
    (root) => set(root, "state", "KAZ", root, child(root, "kind")),
  ),
  kind(
    "ministry-part-of-an-ngo",
    "A body of a State does not belong to a non-governmental organization.",
    (data) => organizationsOf(data, "ministry", "government", "court", "police", "prosecution"),
    (root) =>
      append(
        root,
        "relations",
        {
          id: "of-ngo",
          type: "part-of",
          organization: "amnesty-international",
          citations: (copyOf(items(root, "names")[0]!).citations as unknown[]).slice(0, 1),
        },
        root,
      ),
  ),
  kind(
    "court-that-elects-a-newspaper",
    "Who is elected, appointed or confirmed is a body of a State.",
    (data) => organizationsOf(data, "court"),
    (root, next) =>
      append(
        root,
        "relations",
        {
          id: "elects-x",
          type: pick(next, ["elects", "appoints", "confirms"]),
          organization: "fergana",
          citations: (copyOf(items(root, "names")[0]!).citations as unknown[]).slice(0, 1),
        },
        root,
      ),
  ),
  kind(
    "position-against-its-group",
    "The answer of the State to an item is that of its group.",
    (data) =>
      listed(data, "items", "recommendations").filter(
        (each) => items(each, "positions").length === 1 && child(each, "group"),
      ),
    (node) => {
      const value = child(items(node, "positions")[0], "value")!;
      return put(
        value,
        value.value === "noted" ? "supported" : "noted",
        node,
        child(node, "group"),
      );
    },
  ),
  kind(
    "pledge-with-a-position",
    "A pledge has neither authors nor positions.",
    (data) => listed(data, "items", "recommendations").filter((each) => child(each, "positions")),
    (node) => set(node, "kind", "pledge", node, child(node, "positions"), child(node, "from")),
  ),
  kind(
    "totals-against-the-set",
    "The totals of a review are the numbers of the groups of its report.",
    (data) =>
      recordsOf(data, "reviews")
        .map((root) => child(root, "totals"))
        .filter((each) => each !== undefined),
    (node) => {
      const value = copyOf(node) as { supported?: number; noted?: number };
      if (value.supported === undefined || value.noted === undefined) return undefined;
      return {
        ...put(
          node,
          { ...value, supported: value.supported + 10, noted: value.noted - 10 },
          node.parent,
        ),
      };
    },
  ),
  kind(
    "figure-in-a-case-of-one",
    "An event of two people counts no thousands arrested.",
    (data) =>
      caseEvents(data, "arrest").filter(
        (event) => textAt(event.file.root, "kind") === "individual",
      ),
    (event) =>
      append(
        event,
        "figures",
        {
          id: "arrested",
          of: "people arrested",
          quantity: { exact: 4000 },
          citations: cited(event),
        },
        event,
        child(event, "participants"),
      ),
  ),
  kind(
    "sentence-of-an-organization",
    "Nobody imprisons an organization.",
    (data) =>
      caseEvents(data, "sentence").filter((event) =>
        child(child(event, "outcome"), "imprisonment"),
      ),
    (event) => {
      const defendant = items(event, "participants").find(
        (each) => textAt(each, "role") === "defendant" && child(each, "person"),
      );
      return defendant &&
        items(event, "participants").filter((each) => child(each, "person")).length === 1
        ? put(
            defendant,
            { role: "defendant", organization: "amnesty-international" },
            event,
            child(event, "outcome"),
          )
        : undefined;
    },
  ),
  kind(
    "verdict-of-the-police",
    "A verdict and a sentence are of a court.",
    (data) =>
      caseEvents(data, "verdict", "sentence", "acquittal").filter((event) =>
        items(event, "participants").some(
          (each) => textAt(each, "role") === "court" && child(each, "organization"),
        ),
      ),
    (event) => {
      const court = items(event, "participants").find(
        (each) => textAt(each, "role") === "court" && child(each, "organization"),
      )!;
      return put(court, { role: "decision-maker", organization: "kz-police" }, event);
    },
  ),
  kind(
    "other-without-a-word",
    "An event of the type other says what it was.",
    (data) => caseEvents(data).filter((event) => !child(event, "summary")),
    (event) => put(child(event, "type")!, "other", event),
  ),
];
