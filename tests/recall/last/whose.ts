import { pick } from "../../random.ts";
import { below, child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replace } from "../edits.ts";
import { placeOf } from "../fault.ts";
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

const committees = ["cat-committee", "ccpr-committee", "cedaw-committee", "crpd-committee"];
const voices = ["human-rights-watch", "fidh-omct-observatory", "open-dialogue-foundation"];

function inRole(event: Node, ...roles: string[]): Node | undefined {
  return items(event, "participants").find((each) => roles.includes(textAt(each, "role")!));
}

function eventOf(event: Node, id: unknown): Node | undefined {
  return items(event.file.root, "events").find((each) => textAt(each, "id") === id);
}

/** The court of the nearest event that this one follows, directly or through others. */
function courtBelow(event: Node): Node | undefined {
  const earlier = valuesAt(event, "follows").flatMap((id) => eventOf(event, id) ?? []);
  const courts = earlier.map((each) => inRole(each, "court") ?? courtBelow(each));
  return courts.find((court) => court !== undefined);
}

function publishersOf(event: Node, data: Dataset): (string | undefined)[] {
  return items(event, "citations").map((each) =>
    textAt(data.record("sources", textAt(each, "source")!)?.root, "publisher"),
  );
}

function sourcesIn(root: Node): string[] {
  return below(root).flatMap(({ key, value }) => (key === "source" ? [String(value)] : []));
}

/** The sources of a person's record and of the cases in which the person occurs. */
function sourcesAbout(person: Node, data: Dataset): Set<string> {
  const cases = recordsOf(data, "cases").filter((root) =>
    below(root).some(({ value }) => value === person.file.id),
  );
  return new Set([person, ...cases].flatMap(sourcesIn));
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/gu, "-");
}

export const whoseKinds: readonly Kind[] = [
  kind(
    "answer-to-another-accusation",
    "An answer speaks to the statements that its words are about.",
    (data) => listed(data, "responses", "cases", "organizations").map((each) => child(each, "to")!),
    (to) => {
      const others: Record<string, string> = {
        "kz-npm": "prosecution-risk",
        "kz-ombudsperson": "appointment",
        "kz-torture-impunity": "in-court-2015",
        "kz-knprk": valuesAt(to.parent, "to").includes("union") ? "leader-kharkova" : "leaders",
      };
      const other = others[to.file.id];
      return other === undefined
        ? undefined
        : put(to, [other], to.parent, child(to.parent, "text"));
    },
  ),
  kind(
    "decided-by-another-body",
    "Who decided, or spoke, in an event is the body whose document is cited.",
    (data) =>
      caseEvents(data).flatMap((event) => {
        const body = inRole(event, "decision-maker", "source");
        const id = textAt(body, "organization");
        return id !== undefined && publishersOf(event, data).includes(id) ? [body!] : [];
      }),
    (body, next, data) => {
      const event = body.parent!.parent!;
      const id = textAt(body, "organization")!;
      const peers = [...committees, "wgad"].includes(id) ? committees : voices;
      const others = peers.filter(
        (each) => each !== id && !publishersOf(event, data).includes(each),
      );
      return put(
        child(body, "organization")!,
        pick(next, others),
        event,
        child(event, "citations"),
      );
    },
  ),
  kind(
    "appeal-before-the-court-below",
    "Another court decides an appeal than the one whose decision is appealed.",
    (data) =>
      caseEvents(data).filter((event) =>
        ["appeal-decision", "cassation-decision"].includes(textAt(event, "type")!),
      ),
    (event) => {
      const court = inRole(event, "court");
      const first = courtBelow(event);
      if (!court || !first) return undefined;
      return put(court, copyOf(first), first, event, first.parent!.parent);
    },
  ),
  kind(
    "parties-changed-sides",
    "Who claims and who answers is told alike by all events of a suit.",
    (data) =>
      caseEvents(data).flatMap((event) => {
        const sides = [inRole(event, "claimant", "complainant"), inRole(event, "respondent")];
        return sides.every((side) => side) ? [child(event, "participants")!] : [];
      }),
    (list) => {
      const first = inRole(list.parent!, "claimant", "complainant")!;
      const second = inRole(list.parent!, "respondent")!;
      const [one, two] = [child(first, "role")!, child(second, "role")!];
      return {
        edits: [replace(one, String(two.value)), replace(two, String(one.value))],
        places: [placeOf(one), placeOf(two)],
        counterparts: [placeOf(list.parent!)],
        shown: [`${String(one.value)}, ${String(two.value)}`, "the other way round"],
      };
    },
  ),
  kind(
    "finder-among-the-involved",
    "Who found a violation did not commit it.",
    (data) =>
      listed(data, "violations", "cases").filter((each) =>
        items(each, "standing").some((voice) => textAt(voice, "stance") === "finds"),
      ),
    (node) => {
      const voice = items(node, "standing").find((each) => textAt(each, "stance") === "finds")!;
      const finder = inRole(eventOf(node, textAt(voice, "event"))!, "decision-maker");
      return append(
        node,
        "involvement",
        {
          organization: textAt(finder, "organization"),
          capacity: "official",
          degree: "committed",
          status: "reported",
          citations: (copyOf(node).citations as unknown[]).slice(-1),
        },
        node,
        voice,
        finder,
      );
    },
  ),
  kind(
    "ground-on-pages-about-another",
    "A ground for naming somebody rests on pages about that person.",
    (data) =>
      recordsOf(data, "people").map((root) => child(items(root, "naming")[0], "citations")!),
    (list, next, data) => {
      const own = sourcesAbout(list.file.root, data);
      const others = recordsOf(data, "people").flatMap((root) => {
        const cited = child(items(root, "naming")[0], "citations")!;
        return sourcesIn(cited).some((id) => own.has(id)) ? [] : [cited];
      });
      const other = pick(next, others);
      return put(list, other.value, list.parent, other);
    },
  ),
  kind(
    "recommendation-for-another-person",
    "A recommendation on one person bears on the cases of that person.",
    (data) =>
      recordsOf(data, "cases").filter(
        (root) => valuesAt(root, "people").length > 0 && child(root, "recommendations"),
      ),
    (root, next, data) => {
      const here = new Set(below(root).map(({ value }) => value));
      const others = listed(data, "items", "recommendations").filter(
        (item) =>
          valuesAt(item, "people").length > 0 &&
          !valuesAt(item, "people").some((person) => here.has(person)),
      );
      const item = pick(next, others);
      return append(root, "recommendations", `${item.file.id}#${textAt(item, "id")}`, root, item);
    },
  ),
  kind(
    "act-of-another-state",
    "An act is of the State whose law, report or table tells of it.",
    (data) => listed(data, "participation", "laws").map((each) => child(each, "state")!),
    (node, next) => put(node, pick(next, ["UZB", "KGZ", "TJK", "RUS"]), node.parent),
  ),
  kind(
    "redirect-to-another-person",
    "A name that is no longer in use leads to the person whose name it is.",
    (data) => recordsOf(data, "people"),
    (root, next, data) => {
      const names = items(root, "names").map((each) => textAt(each, "value")!);
      const turned = names[0]!.split(" ").toReversed().join(" ");
      const spelled = names.slice(1).find((each) => /^[A-Z][a-z]+ [A-Z][a-z]+$/u.test(each));
      const others = recordsOf(data, "people").filter((each) => each !== root);
      const entry = {
        from: `people/${slugOf(spelled ?? turned)}`,
        to: [`people/${pick(next, others).file.id}`],
        kind: "moved",
        date: "2026-11-20",
        reason: `The record of ${names[0]} is found under another spelling.`,
      };
      return {
        files: [{ path: "data/redirects.yml", bytes: JSON.stringify({ redirects: [entry] }) }],
        places: [{ path: "data/redirects.yml", pointer: "" }],
        counterparts: [placeOf(root)],
        shown: ["", `${entry.from} leads to ${entry.to[0]}`],
      };
    },
  ),
  kind(
    "author-of-another-section",
    "The national section that is named as author is the one on whose site the page stands.",
    (data) =>
      listed(data, "authors", "sources").filter(({ value, file }) => {
        const [section] = /(?<=^Amnesty International )[A-Z]\w+/u.exec(String(value)) ?? [];
        const top = /amnesty(?:usa)?\.(?:org\.ru|[a-z]+)/u.exec(file.text)?.[0];
        return section !== undefined && top !== undefined;
      }),
    (node, next) => {
      const sections = ["Belgium", "Germany", "Iceland", "Netherlands", "Russia", "USA"];
      const others = sections.filter((each) => !String(node.value).endsWith(each));
      return put(
        node,
        `Amnesty International ${pick(next, others)}`,
        child(node.file.root, "urls"),
      );
    },
  ),
  kind(
    "counted-by-another-body",
    "The producer of a measure is the body that the record says has counted.",
    (data) => recordsOf(data, "statistics"),
    (root, next) =>
      set(root, "producer", pick(next, ["kz-tax-authorities", "kz-ministry-of-labour"]), root),
  ),
];
