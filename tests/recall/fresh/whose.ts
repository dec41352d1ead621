import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  cited,
  claiming,
  copyOf,
  kind,
  listed,
  organizationsOf,
  put,
  recordsOf,
  set,
  valuesAt,
} from "../making.ts";

const courts = ["verdict", "sentence", "trial-start", "appeal-decision", "court-ruling"];

function responses(data: Dataset): Node[] {
  return listed(data, "responses", ...claiming);
}

function violations(data: Dataset): Node[] {
  return listed(data, "violations", "cases");
}

/** The people of a case whom no event of it convicts. */
function unconvicted(node: Node): string[] {
  const judged = items(node.file.root, "events")
    .filter((event) => ["verdict", "sentence"].includes(textAt(event, "type")!))
    .flatMap((event) => items(event, "participants").map((each) => textAt(each, "person")));
  return valuesAt(node.file.root, "people").filter((id) => !judged.includes(id));
}

function grounds(data: Dataset): Node[] {
  return listed(data, "naming", "people");
}

export const whoseKinds: readonly Kind[] = [
  kind(
    "answer-by-the-accuser",
    "A response comes from the State, the accused or others concerned, not from the author of the accusation.",
    responses,
    (node, _next, data) => {
      const to = valuesAt(node, "to");
      const spoken = items(node.file.root, "claims").filter((each) =>
        to.includes(textAt(each, "id")!),
      );
      const source = spoken.flatMap((each) => items(each, "citations"))[0];
      const publisher = textAt(
        data.record("sources", textAt(source, "source") ?? "")?.root,
        "publisher",
      );
      return publisher === undefined
        ? undefined
        : put(child(node, "actor")!, { organization: publisher }, node);
    },
  ),
  kind(
    "answer-of-another-state",
    "The State that answers is the State of the record.",
    (data) => responses(data).filter((each) => child(child(each, "actor"), "state")),
    (node, next) => put(child(node, "actor")!, { state: pick(next, ["POL", "FRA", "UZB"]) }, node),
  ),
  kind(
    "involved-and-never-convicted",
    "A person is involved in a violation only if a court named in the record convicted them.",
    violations,
    (node, next) => {
      const people = unconvicted(node);
      return people.length === 0
        ? undefined
        : append(
            node,
            "involvement",
            {
              person: pick(next, people),
              degree: "committed",
              status: "reported",
              citations: cited(node),
            },
            node,
          );
    },
  ),
  kind(
    "involved-and-already-there",
    "Involvement names nobody who is a participant of an event of the violation.",
    violations,
    (node) => {
      const events = valuesAt(node, "events");
      const there = items(node.file.root, "events")
        .filter((event) => events.includes(textAt(event, "id")!))
        .flatMap((event) => items(event, "participants"))
        .find((each) => child(each, "organization"));
      return there
        ? append(
            node,
            "involvement",
            {
              organization: textAt(there, "organization"),
              degree: "committed",
              status: "reported",
              citations: cited(node),
            },
            node,
            there,
          )
        : undefined;
    },
  ),
  kind(
    "involved-state-of-another",
    "The State involved in a violation is that of the case.",
    violations,
    (node, next) =>
      append(
        node,
        "involvement",
        {
          state: pick(next, ["POL", "DEU", "CHN"]),
          capacity: "official",
          status: "reported",
          citations: cited(node),
        },
        node,
      ),
  ),
  kind(
    "right-by-the-committee-of-another-treaty",
    "The body that names an article is the committee of that treaty.",
    violations,
    (node) =>
      append(
        node,
        "rights",
        { treaty: "CEDAW", article: "11", by: "ccpr-committee", citations: cited(node) },
        node,
      ),
  ),
  kind(
    "right-that-no-body-named",
    "Under rights stands only an article that a body named.",
    (data) =>
      violations(data).filter((node) =>
        items(node, "citations").every((each) =>
          textAt(data.record("sources", textAt(each, "source") ?? "")?.root, "kind")?.startsWith(
            "ngo",
          ),
        ),
      ),
    (node) =>
      append(node, "rights", { treaty: "ICCPR", article: "9", citations: cited(node) }, node),
  ),
  kind("ground-for-nothing", "A ground covers fields that the record has.", grounds, (node) => {
    const fields = valuesAt(node, "fields");
    const absent = ["ages", "claims"].find(
      (field) => !child(node.file.root, field) && !fields.includes(field),
    );
    return absent === undefined
      ? undefined
      : put(child(node, "fields")!, [...fields, absent], node);
  }),
  kind(
    "field-without-a-ground",
    "Each field that tells something of a person has a ground.",
    (data) =>
      grounds(data).filter(
        (each) => valuesAt(each, "fields").length > 1 && each.parent!.children.length === 1,
      ),
    (node) => {
      const fields = valuesAt(node, "fields");
      const kept = fields.filter((field) => field === "names");
      const gone = fields.find((field) => field !== "names" && child(node.file.root, field));
      return gone === undefined
        ? undefined
        : put(child(node, "fields")!, kept, node, child(node.file.root, gone));
    },
  ),
  kind(
    "widely-public-by-one-publisher",
    "Already widely public means by at least two publishers.",
    (data) => grounds(data).filter((each) => textAt(each, "ground") === "already-widely-public"),
    (node) => {
      const list = child(node, "citations");
      return list && list.children.length > 1
        ? put(list, (list.value as unknown[]).slice(0, 1), node)
        : undefined;
    },
  ),
  kind(
    "office-of-nobody",
    "The ground public-office needs a role that is an office.",
    (data) => grounds(data).filter((each) => textAt(each, "ground") !== "public-office"),
    (node) => put(child(node, "ground")!, "public-office", node, child(node.file.root, "roles")),
  ),
  kind(
    "designated-by-another",
    "A designation is by the organization whose document is cited.",
    (data) => listed(data, "roles", "people").filter((each) => child(each, "by")),
    (node) => put(child(node, "by")!, "human-rights-watch", node, child(node, "citations")),
  ),
  kind(
    "proof-in-an-unrelated-case",
    "A case that proves an assessment is linked with the items assessed.",
    (data) => listed(data, "assessments", "recommendations").filter((each) => child(each, "of")),
    (node, next, data) => {
      const of = valuesAt(node, "of").map((item) => `${node.file.id}#${item}`);
      const others = recordsOf(data, "cases").filter(
        (root) => !valuesAt(root, "recommendations").some((each) => of.includes(each)),
      );
      const other = pick(next, others);
      return set(node, "cases", [other.file.id], node, other);
    },
  ),
  kind(
    "court-is-a-party",
    "A court does not decide a suit in which it is a party.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => items(event, "participants"))
        .filter((each) => textAt(each, "role") === "court" && child(each, "organization")),
    (node) =>
      append(
        node.parent!.parent!,
        "participants",
        { role: "respondent", organization: textAt(node, "organization") },
        node,
      ),
  ),
  kind(
    "person-dissolved",
    "Banned, dissolved and refused registration are said of organizations.",
    (data) => listed(data, "statuses", "cases").filter((each) => child(each, "of")),
    (node, next) =>
      put(child(node, "value")!, pick(next, ["banned", "dissolved", "registration-refused"]), node),
  ),
  kind(
    "organization-imprisoned",
    "Imprisoned, dead and in exile are said of people.",
    (data) => listed(data, "statuses", "cases").filter((each) => child(each, "ofOrganization")),
    (node, next) =>
      put(child(node, "value")!, pick(next, ["imprisoned", "dead", "in-exile"]), node),
  ),
  kind(
    "set-of-another-review",
    "A set belongs to the review in whose report it stands.",
    (data) => recordsOf(data, "recommendations").filter((root) => child(root, "review")),
    (root, next, data) => {
      const now = textAt(root, "review");
      const others = recordsOf(data, "reviews").filter(({ file }) => file.id !== now);
      const other = pick(next, others);
      return put(child(root, "review")!, other.file.id, root, other);
    },
  ),
  kind(
    "report-of-another-cycle",
    "The report of a review is the one of its session.",
    (data) => recordsOf(data, "reviews").filter((root) => child(root, "report")),
    (root, next, data) => {
      const others = recordsOf(data, "reviews").flatMap((each) =>
        each === root ? [] : (textAt(each, "report") ?? []),
      );
      return others.length === 0
        ? undefined
        : put(child(root, "report")!, pick(next, others), root);
    },
  ),
  kind(
    "found-by-an-ngo",
    "Only a court, a treaty body, a working group or a commission finds.",
    (data) =>
      [...violations(data), ...listed(data, "claims", ...claiming)].filter(
        (each) => !child(each, "standing"),
      ),
    (node) => ({
      ...put(node, {
        ...copyOf(node),
        status: "found",
        standing: [
          { stance: "finds", organization: "amnesty-international", citations: cited(node) },
        ],
      }),
    }),
  ),
  kind(
    "denied-by-a-newspaper",
    "A denial is of somebody concerned.",
    (data) => [...violations(data), ...listed(data, "claims", ...claiming)],
    (node, next, data) => {
      const media = pick(
        next,
        organizationsOf(data, "media").map(({ file }) => file.id),
      );
      return put(node, {
        ...copyOf(node),
        status: "contested",
        standing: [{ stance: "denies", organization: media, citations: cited(node) }],
      });
    },
  ),
  kind(
    "admitted-by-the-victim",
    "An admission is of somebody who is answerable.",
    (data) => violations(data).filter((each) => valuesAt(each, "people").length > 0),
    (node) =>
      put(node, {
        ...copyOf(node),
        status: "admitted",
        standing: [
          { stance: "admits", person: valuesAt(node, "people")[0], citations: cited(node) },
        ],
      }),
  ),
  kind(
    "court-of-another-town",
    "An event before one court is in the town of that court.",
    (data) =>
      caseEvents(data).filter(
        (event) => child(event, "place") && courts.includes(textAt(event, "type")!),
      ),
    (event, next, data) => {
      const court = items(event, "participants").find((each) => textAt(each, "role") === "court");
      const seat = textAt(
        data.record("organizations", textAt(court, "organization") ?? "")?.root,
        "place",
      );
      if (seat === undefined) return undefined;
      const others = ["almaty", "astana", "shymkent", "aktobe"].filter((town) => town !== seat);
      return put(child(event, "place")!, pick(next, others), event, court);
    },
  ),
];
