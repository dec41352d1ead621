import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { daysOf, shifted } from "../days.ts";
import { remove, replace } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  copyOf,
  kind,
  listed,
  organizationsOf,
  put,
  recordsOf,
  set,
  valuesAt,
} from "../making.ts";

/** Roles of the people whose case it is. */
const ownRoles = ["victim", "defendant", "detainee", "suspect"];

function own(data: Dataset, types: readonly string[] = []): Node[] {
  return caseEvents(data)
    .filter((event) => types.length === 0 || types.includes(textAt(event, "type")!))
    .flatMap((event) => items(event, "participants"))
    .filter((each) => child(each, "person") && ownRoles.includes(textAt(each, "role")!));
}

function strangers(data: Dataset, node: Node): string[] {
  const inside = JSON.stringify(node.file.root.value);
  return recordsOf(data, "people")
    .map(({ file }) => file.id)
    .filter((id) => !inside.includes(`"${id}"`));
}

function statuses(data: Dataset): Node[] {
  return listed(data, "statuses", "cases").filter((each) => personOf(each) !== undefined);
}

function personOf(status: Node): string | undefined {
  const people = valuesAt(status.file.root, "people");
  return textAt(status, "of") ?? (people.length === 1 ? people[0] : undefined);
}

function eventsOf(status: Node, ...types: string[]): Node[] {
  const person = personOf(status);
  return items(status.file.root, "events").filter(
    (event) =>
      types.includes(textAt(event, "type")!) &&
      items(event, "participants").some((each) => textAt(each, "person") === person),
  );
}

function dayOf(event: Node): string | undefined {
  return daysOf(textAt(event, "date"))?.latest;
}

function withRole(role: string): (data: Dataset) => Node[] {
  return (data) =>
    caseEvents(data)
      .flatMap((event) => items(event, "participants"))
      .filter((each) => textAt(each, "role") === role && child(each, "organization"));
}

function wrongBody(role: string, kinds: readonly string[]): Kind {
  return kind(
    `${role}-is-another-body`,
    `An organization in the role ${role} is one that can hold it.`,
    withRole(role),
    (node, next, data) =>
      put(
        child(node, "organization")!,
        pick(
          next,
          organizationsOf(data, ...kinds).map(({ file }) => file.id),
        ),
        node,
      ),
  );
}

export const whoseKinds: readonly Kind[] = [
  kind(
    "event-of-a-stranger",
    "The person of an event is of the case.",
    (data) => own(data),
    (node, next, data) =>
      put(
        child(node, "person")!,
        pick(next, strangers(data, node)),
        node,
        child(node.file.root, "people"),
      ),
  ),
  kind(
    "sentence-of-a-stranger",
    "The person sentenced is one whom the case is about.",
    (data) => own(data, ["sentence", "verdict", "arrest"]),
    (node, next, data) =>
      put(
        child(node, "person")!,
        pick(next, strangers(data, node)),
        node,
        child(node.file.root, "people"),
      ),
  ),
  kind(
    "defendant-changes-in-chain",
    "The events that follow a sentence are about the same person.",
    (data) =>
      own(data).filter((each) => {
        const event = each.parent!.parent!;
        return (
          child(event, "follows") !== undefined &&
          items(event, "participants").filter((other) => child(other, "person")).length === 1 &&
          [
            "release-from-custody",
            "parole",
            "appeal-decision",
            "cassation-decision",
            "sentence",
            "sentence-changed",
            "appeal-filed",
          ].includes(textAt(event, "type")!)
        );
      }),
    (node, next) => {
      const others = valuesAt(node.file.root, "people").filter(
        (id) => id !== textAt(node, "person"),
      );
      const event = node.parent!.parent!;
      return others.length === 0
        ? undefined
        : put(
            child(node, "person")!,
            pick(next, others),
            child(event, "follows"),
            event,
            ...statuses2(node),
          );
    },
  ),
  kind(
    "violation-of-a-stranger",
    "Whose right was violated is of the case.",
    (data) => listed(data, "violations", "cases").filter((each) => child(each, "people")),
    (node, next, data) => {
      const id = pick(next, strangers(data, node));
      return put(
        child(node, "people")!,
        [id],
        child(node, "events"),
        child(node.file.root, "people"),
      );
    },
  ),
  kind(
    "violation-in-events-of-another",
    "The events of a violation are events of the person whose right it was.",
    (data) =>
      listed(data, "violations", "cases").filter((each) => valuesAt(each, "people").length === 1),
    (node, next) => {
      const others = valuesAt(node.file.root, "people").filter(
        (id) => !valuesAt(node, "people").includes(id),
      );
      return others.length === 0
        ? undefined
        : put(child(node, "people")!, [pick(next, others)], child(node, "events"));
    },
  ),
  kind(
    "violation-of-another-organization",
    "The organization whose right was violated is of the case.",
    (data) => listed(data, "violations", "cases").filter((each) => child(each, "organizations")),
    (node, next, data) =>
      put(
        child(node, "organizations")!,
        [
          pick(
            next,
            organizationsOf(data, "media", "ngo").map(({ file }) => file.id),
          ),
        ],
        child(node, "events"),
        child(node.file.root, "organizations"),
      ),
  ),
  kind(
    "status-of-a-stranger",
    "The person of a status is of the case.",
    (data) => listed(data, "statuses", "cases").filter((each) => child(each, "of")),
    (node, next, data) =>
      put(child(node, "of")!, pick(next, strangers(data, node)), child(node.file.root, "people")),
  ),
  kind(
    "status-of-nobody",
    "In a case of several people a status says whose it is.",
    (data) => listed(data, "statuses", "cases").filter((each) => child(each, "of")),
    (node) =>
      valuesAt(node.file.root, "people").length < 2
        ? undefined
        : { edits: [remove(child(node, "of")!)], places: [placeOf(node)] },
  ),
  kind(
    "status-of-the-other-person",
    "A status fits the events of its person.",
    (data) =>
      listed(data, "statuses", "cases").filter(
        (each) =>
          child(each, "of") &&
          ["restricted-freedom", "conditionally-released", "imprisoned"].includes(
            textAt(each, "value")!,
          ),
      ),
    (node, next) => {
      const asOf = textAt(node, "asOf");
      const others = valuesAt(node.file.root, "people").filter((id) => {
        if (id === textAt(node, "of")) return false;
        const events = items(node.file.root, "events").filter((event) =>
          items(event, "participants").some((each) => textAt(each, "person") === id),
        );
        const wants = {
          "restricted-freedom": "restrictedFreedom",
          "conditionally-released": "parole",
          imprisoned: "imprisonment",
        }[textAt(node, "value")!]!;
        return (
          !JSON.stringify(events.map(({ value }) => value)).includes(wants) && asOf !== undefined
        );
      });
      return others.length === 0 ? undefined : put(child(node, "of")!, pick(next, others), node);
    },
  ),
  kind(
    "organization-status-of-another",
    "The organization of a status is of the case.",
    (data) => listed(data, "statuses", "cases").filter((each) => child(each, "ofOrganization")),
    (node, next, data) =>
      put(
        child(node, "ofOrganization")!,
        pick(
          next,
          organizationsOf(data, "media", "ministry").map(({ file }) => file.id),
        ),
        child(node.file.root, "organizations"),
      ),
  ),
  kind("dead-and-later-released", "Nothing is done to a person after death.", statuses, (node) => {
    const release = eventsOf(
      node,
      "release-from-custody",
      "parole",
      "sentence",
      "appeal-decision",
    ).findLast(dayOf);
    if (!release) return undefined;
    const asOf = shifted(dayOf(release)!, -40);
    return {
      edits: [
        replace(child(node, "value")!, "dead"),
        replace(child(node, "asOf")!, JSON.stringify(asOf)),
      ],
      places: [placeOf(node)],
      counterparts: [placeOf(release)],
    };
  }),
  kind(
    "acquitted-beside-sentence",
    "Nobody is acquitted whom the last court sentenced.",
    statuses,
    (node) => {
      const sentence = eventsOf(node, "sentence")[0];
      return sentence && put(child(node, "value")!, "acquitted", sentence, node);
    },
  ),
  kind(
    "imprisoned-from-the-release",
    "Nobody is imprisoned from the day of the release.",
    (data) =>
      statuses(data).filter((each) =>
        ["free", "conditionally-released"].includes(textAt(each, "value")!),
      ),
    (node) => {
      const release = eventsOf(node, "release-from-custody", "parole", "sentence-served")[0];
      return release && put(child(node, "value")!, "imprisoned", release, node);
    },
  ),
  kind(
    "free-in-the-middle-of-the-sentence",
    "Nobody is free between the sentence and the release.",
    (data) =>
      statuses(data).filter((each) => ["imprisoned", "detained"].includes(textAt(each, "value")!)),
    (node) => {
      const sentence = eventsOf(node, "sentence").find(
        (event) => JSON.stringify(event.value).includes('"imprisonment"') && dayOf(event),
      );
      if (!sentence || dayOf(sentence)! > (daysOf(textAt(node, "asOf"))?.earliest ?? ""))
        return undefined;
      return put(child(node, "value")!, "free", sentence, node);
    },
  ),
  kind(
    "convict-without-verdict",
    "Somebody is called a convict only with a verdict in the data.",
    (data) =>
      recordsOf(data, "people").filter(
        ({ file }) =>
          !caseEvents(data).some(
            (event) =>
              ["sentence", "verdict"].includes(textAt(event, "type")!) &&
              JSON.stringify(event.value).includes(`"${file.id}"`),
          ),
      ),
    (node) => {
      const role = items(node, "roles")[0];
      return (
        role &&
        append(node, "roles", {
          ...copyOf(role),
          id: "convict",
          value: "convicted-person",
          organization: undefined,
          by: undefined,
        })
      );
    },
  ),
  kind(
    "found-by-nobody",
    "What somebody found has who found it.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          [
            "arrest",
            "threat",
            "harassment",
            "torture-or-ill-treatment",
            "protest",
            "interrogation",
          ].includes(textAt(event, "type")!) &&
          !JSON.stringify(event.value).includes('"court"') &&
          !JSON.stringify(event.file.root.value).includes('"court"'),
      ),
    (node) => set(node, "status", "found", node),
  ),
  kind(
    "admitted-by-nobody",
    "What somebody admitted has who admitted it.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          textAt(event, "status") === undefined &&
          ["protest", "meeting", "publication", "employment", "refusal"].includes(
            textAt(event, "type")!,
          ) &&
          !/"(?:authority|court|police|prosecutor|decision-maker|source)"/.test(
            JSON.stringify(child(event, "participants")?.value ?? []),
          ) &&
          items(event, "citations").every((each) =>
            /^(?:ngo|news|web|social)/.test(
              textAt(data.record("sources", textAt(each, "source")!)?.root, "kind") ?? "",
            ),
          ),
      ),
    (node) => set(node, "status", "admitted", node),
  ),
  wrongBody("court", ["media", "ngo", "trade-union"]),
  wrongBody("police", ["media", "ngo", "court"]),
  wrongBody("prosecutor", ["media", "trade-union", "school"]),
  wrongBody("investigator", ["media", "trade-union"]),
  wrongBody("authority", ["media", "trade-union"]),
  wrongBody("decision-maker", ["media", "trade-union"]),
  kind(
    "two-people-became-one",
    "A name belongs to one person.",
    (data) => recordsOf(data, "people"),
    (node, next, data) => {
      const other = pick(
        next,
        recordsOf(data, "people").filter((each) => each !== node),
      );
      const name = items(other, "names")[0]!;
      return append(node, "names", { ...copyOf(name), id: "other", kind: "variant" }, name);
    },
  ),
  kind(
    "person-of-no-event",
    "Every person of a case occurs in it.",
    (data) =>
      recordsOf(data, "cases").filter(
        (root) => child(root, "people") && items(root, "events").length > 2,
      ),
    (node, next, data) =>
      append(node, "people", pick(next, strangers(data, node)), child(node, "people")),
  ),
  kind(
    "person-left-out-of-case",
    "The case lists the people that its events are about.",
    (data) => recordsOf(data, "cases").filter((root) => valuesAt(root, "people").length > 1),
    (node, next) => {
      const people = valuesAt(node, "people");
      const gone = pick(next, people);
      return put(
        child(node, "people")!,
        people.filter((id) => id !== gone),
        child(node, "events"),
        child(node, "statuses"),
        child(node, "violations"),
      );
    },
  ),
  kind(
    "both-sides-of-a-suit",
    "Nobody is on both sides.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => items(event, "participants"))
        .filter(
          (each) =>
            child(each, "person") &&
            ["victim", "defendant", "complainant", "claimant"].includes(textAt(each, "role")!),
        ),
    (node) => {
      const opposite: Record<string, string> = {
        victim: "judge",
        defendant: "prosecutor",
        complainant: "respondent",
        claimant: "respondent",
      };
      const event = node.parent!.parent!;
      return append(
        event,
        "participants",
        { role: opposite[textAt(node, "role")!], person: textAt(node, "person") },
        node,
        child(event, "participants"),
      );
    },
  ),
  kind(
    "participant-twice",
    "Somebody stands once in one role.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => items(event, "participants"))
        .filter((each) => child(each, "person") ?? child(each, "organization")),
    (node) => append(node.parent!.parent!, "participants", node.value, node),
  ),
  kind(
    "relation-to-itself",
    "A body stands in relation to another body.",
    (data) => listed(data, "relations", "organizations"),
    (node) => put(child(node, "organization")!, node.file.id, node),
  ),
  kind(
    "relation-both-ways",
    "Two bodies are not each a part of the other.",
    (data) =>
      listed(data, "relations", "organizations").filter((each) =>
        ["part-of", "member-of", "supervises", "predecessor"].includes(textAt(each, "type")!),
      ),
    (node, _next, data) => {
      const other = data.record("organizations", textAt(node, "organization")!)?.root;
      return (
        other &&
        append(
          other,
          "relations",
          { ...copyOf(node), id: "back", organization: node.file.id },
          node,
        )
      );
    },
  ),
  kind(
    "publisher-of-another-site",
    "The publisher owns the site, or a host is named.",
    (data) =>
      recordsOf(data, "sources").filter(
        (root) =>
          child(root, "publisher") && !child(root, "host") && items(root, "urls").length > 0,
      ),
    (node, next, data) => {
      const own = data.record("organizations", textAt(node, "publisher")!)?.root;
      if (!own || items(own, "domains").length === 0) return undefined;
      const others = recordsOf(data, "organizations").filter(
        (each) => each !== own && items(each, "domains").length > 0,
      );
      return put(child(node, "publisher")!, pick(next, others).file.id, child(node, "urls"));
    },
  ),
  kind(
    "demands-of-another-organization",
    "The organization that demands is the publisher of the document.",
    (data) =>
      recordsOf(data, "recommendations").filter((root) => textAt(root, "issuer", "kind") === "ngo"),
    (node, next, data) =>
      put(
        child(child(node, "issuer"), "organizations")!,
        [
          pick(
            next,
            organizationsOf(data, "ngo")
              .map(({ file }) => file.id)
              .filter((id) => id !== "amnesty-international"),
          ),
        ],
        child(node, "source"),
        child(node, "issuer"),
      ),
  ),
  kind(
    "assessor-without-document",
    "An assessment is by the author of the cited document, or a third is named.",
    (data) => listed(data, "assessments", "recommendations"),
    (node, next, data) =>
      put(
        child(node, "by")!,
        pick(
          next,
          organizationsOf(data, "media", "trade-union").map(({ file }) => file.id),
        ),
        child(node, "citations"),
      ),
  ),
  kind(
    "item-of-another-person",
    "The people of an item are those whom its words name.",
    (data) => listed(data, "items", "recommendations").filter((each) => child(each, "people")),
    (node, next, data) =>
      put(child(node, "people")!, [pick(next, strangers(data, node))], child(node, "summary")),
  ),
  kind(
    "views-of-another-complainant",
    "The complainant of views is a person of the set's items and case.",
    (data) =>
      recordsOf(data, "recommendations").filter((root) =>
        child(child(root, "issuer"), "complainants"),
      ),
    (node, next, data) =>
      put(
        child(child(node, "issuer"), "complainants")!,
        [pick(next, strangers(data, node))],
        child(node, "issuer"),
      ),
  ),
  kind(
    "law-of-another-state",
    "A case rests on laws of its State or of none.",
    (data) =>
      recordsOf(data, "laws").filter(
        (root) => child(root, "state") && textAt(root, "kind") === "code",
      ),
    (node) => put(child(node, "state")!, "UZB"),
  ),
  kind(
    "producer-of-another-state",
    "An authority counts in its own State.",
    (data) => recordsOf(data, "statistics"),
    (node) => put(child(node, "state")!, "KGZ", child(node, "producer"), child(node, "laws")),
  ),
  kind(
    "case-of-another-state",
    "A case happens in its State.",
    (data) => recordsOf(data, "cases"),
    (node) => put(child(node, "state")!, "UZB", child(node, "events")),
  ),
  kind(
    "set-of-another-state",
    "A set and its review are about one State.",
    (data) => recordsOf(data, "recommendations"),
    (node) => put(child(node, "state")!, "KGZ", child(node, "review"), child(node, "source")),
  ),
  kind(
    "victim-of-own-accusation",
    "Nobody is victim and alleged perpetrator of one event.",
    (data) =>
      caseEvents(data).filter((event) =>
        items(event, "participants").some(
          (each) => textAt(each, "role") === "victim" && child(each, "person"),
        ),
      ),
    (node) => {
      const victim = items(node, "participants").find(
        (each) => textAt(each, "role") === "victim" && child(each, "person"),
      )!;
      const value = {
        ...copyOf(node),
        status: "alleged",
        participants: [
          ...(child(node, "participants")!.value as unknown[]),
          { role: "alleged-perpetrator", person: textAt(victim, "person") },
        ],
      };
      return { ...put(node, value), shown: ["", "victim and alleged perpetrator"] };
    },
  ),
  kind(
    "own-namesake",
    "A person is distinct from others, not from oneself.",
    (data) => recordsOf(data, "people", "organizations"),
    (node) => set(node, "distinctFrom", [node.file.id]),
  ),
  kind(
    "individual-without-person",
    "A case of the kind individual names or describes a person.",
    (data) => recordsOf(data, "cases").filter((root) => textAt(root, "kind") === "practice"),
    (node) => put(child(node, "kind")!, "individual", child(node, "events")),
  ),
  kind(
    "practice-with-people",
    "A practice is a pattern without a single incident.",
    (data) =>
      recordsOf(data, "cases").filter(
        (root) => textAt(root, "kind") === "individual" && items(root, "events").length > 1,
      ),
    (node) => put(child(node, "kind")!, "practice", child(node, "people"), child(node, "events")),
  ),
  kind(
    "organization-case-of-people",
    "A case of the kind organization names the organization.",
    (data) =>
      recordsOf(data, "cases").filter(
        (root) => textAt(root, "kind") === "individual" && !child(root, "organizations"),
      ),
    (node) => put(child(node, "kind")!, "organization", child(node, "people")),
  ),
];

/** Statuses of the case in which the person of a participation stands. */
function statuses2(participant: Node): readonly Node[] {
  return items(participant.file.root, "statuses");
}
