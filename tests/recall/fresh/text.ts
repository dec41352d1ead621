import { monthNames } from "../../../scripts/time/calendar.ts";
import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Kind } from "../fault.ts";
import { daysOf } from "../days.ts";
import {
  caseEvents,
  claiming,
  copyOf,
  kind,
  listed,
  oneMore,
  put,
  recordsOf,
  set,
  valuesAt,
  written,
} from "../making.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export const textKinds: readonly Kind[] = [
  kind(
    "weekday-of-another-day",
    "A day of the week is that of the date.",
    (data) =>
      caseEvents(data).filter((event) => /^\d{4}-\d\d-\d\d$/.test(textAt(event, "date") ?? "")),
    (event, next) => {
      const [year = 0, month = 1, day = 1] = textAt(event, "date")!.split("-").map(Number);
      const right = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
      const wrong = weekdays[(right + 1 + Math.floor(next() * 6)) % 7]!;
      return set(event, "note", `It was ${wrong}, ${day} ${monthNames[month - 1]} ${year}.`, event);
    },
  ),
  oneMore(
    "day-that-never-was",
    "A date in a text is a day of the calendar.",
    written,
    "The order is of 31 June 2016.",
    "It was read on 30 February 2017.",
    "It was dated 31 November 2018.",
  ),
  oneMore(
    "now-in-a-text",
    "asOf says when; no text says now, still or recently.",
    written,
    "He is still in prison.",
    "Nobody has answered until now.",
    "It was changed recently.",
  ),
  oneMore(
    "loaded-words",
    "Sentences are neutral, without adjectives of praise or blame.",
    written,
    "The shameful decision is an outrage.",
    "It is the work of a brutal and corrupt regime.",
    "This heroic woman deserves our admiration.",
  ),
  oneMore(
    "more-than-all",
    "No share of a whole is over a hundred per cent.",
    written,
    "That is 130 per cent of all cases.",
    "It was 104% of those registered.",
  ),
  oneMore(
    "parts-that-make-another-sum",
    "The parts of a sum in a sentence make the sum.",
    written,
    "There were 12 men and 5 women, 19 people in all.",
    "Of 40 people, 25 were fined and 25 were released.",
  ),
  oneMore(
    "years-backwards-in-a-text",
    "A stretch of time runs forward.",
    written,
    "It lasted from 2019 to 2016.",
    "This was so in 2018–2014.",
  ),
  oneMore(
    "sentence-without-an-end",
    "A text is finished.",
    written,
    "The court found that the",
    "According to the lawyer, who",
  ),
  oneMore(
    "somebody-is-to-check",
    "A text holds no reminder of its author.",
    written,
    "[check the date!]",
    "TBC with the lawyer.",
    "(source?)",
  ),
  oneMore(
    "written-as-i",
    "A record speaks in nobody's first person.",
    written,
    "I could not open the page.",
    "In my opinion this is not true.",
  ),
  kind(
    "title-by-the-charge",
    "A title never calls people by the charge.",
    (data) => recordsOf(data, "cases").filter((root) => child(root, "people")),
    (root, next) =>
      put(
        child(root, "title")!,
        pick(next, [
          "Extremists sentenced in Kazakhstan",
          "Organizer of illegal protests imprisoned",
          "Two terrorists and their trial",
          "Fraudster convicted in Almaty",
        ]),
        root,
      ),
  ),
  kind(
    "accusation-as-fact-in-the-summary",
    "A summary says who claims it, where nobody was convicted.",
    (data) =>
      recordsOf(data, "cases").filter(
        (root) =>
          child(root, "people") &&
          !items(root, "events").some((each) =>
            ["sentence", "verdict"].includes(textAt(each, "type")!),
          ),
      ),
    (root) =>
      put(child(root, "summary")!, "A police officer tortured him and stole his money.", root),
  ),
  kind(
    "note-of-another-paragraph",
    "The paragraph that a note of a citation names is the place cited.",
    (data) =>
      data.nodes
        .filter(
          ({ key, parent, value }) =>
            key === undefined &&
            parent?.key === "citations" &&
            /^\d+$/.test((value as { at?: { paragraph?: string } }).at?.paragraph ?? ""),
        )
        .slice(0, 300),
    (node) => {
      const at = copyOf(node).at as { paragraph: string };
      return set(
        node,
        "note",
        `Paragraph ${Number(at.paragraph) + 4} says all of it.`,
        node,
        child(node, "at"),
      );
    },
  ),
  kind(
    "answer-words-against-stance",
    "The words of an answer fit its stance.",
    (data) => listed(data, "responses", ...claiming),
    (node) => {
      const accepts = textAt(node, "stance") === "accepts";
      const value = {
        ...copyOf(node),
        stance: accepts ? "denies" : "accepts",
        text: accepts
          ? "The Government admitted that it was so."
          : "The Government denied it and rejected the accusation.",
      };
      return put(node, value);
    },
  ),
  kind(
    "denial-without-a-denial",
    "The stance denies goes with an answer that denies.",
    (data) => listed(data, "responses", ...claiming),
    (node) =>
      put(node, {
        ...copyOf(node),
        stance: "denies",
        text: "The Government accepted the criticism and apologized for it.",
      }),
  ),
  kind(
    "promise-called-ratification",
    "A promise to ratify is not a ratification.",
    (data) =>
      listed(data, "participation", "laws").filter(
        (each) => textAt(each, "act") === "ratification",
      ),
    (node) =>
      set(
        node,
        "note",
        "The Government announced that it will ratify the treaty next year.",
        node,
        child(node, "act"),
      ),
  ),
  kind(
    "session-in-the-title-of-another",
    "The session in the title of a document is that of its review.",
    (data) =>
      recordsOf(data, "sources").filter(
        (root) =>
          /\b34(?:th)?\b/.test(textAt(root, "title") ?? "") &&
          /session/iu.test(textAt(root, "title") ?? ""),
      ),
    (root) =>
      put(child(root, "title")!, textAt(root, "title")!.replace(/\b34(th)?\b/, "27$1"), root),
  ),
  kind(
    "title-of-another-publisher",
    "The publisher whom a title names is the publisher.",
    (data) =>
      recordsOf(data, "sources").filter((root) => {
        const publisher = data.record("organizations", textAt(root, "publisher") ?? "")?.root;
        return items(publisher, "names").some((each) =>
          textAt(root, "title")!.includes(textAt(each, "value")!),
        );
      }),
    (root, next) =>
      put(
        child(root, "publisher")!,
        pick(
          next,
          ["human-rights-watch", "freedom-house"].filter((id) => id !== textAt(root, "publisher")),
        ),
        root,
        child(root, "title"),
      ),
  ),
  kind(
    "latin-name-called-russian",
    "A name in Latin letters is not marked as Russian in Cyrillic.",
    (data) =>
      listed(data, "names", "people", "organizations").filter(
        (each) => textAt(each, "lang") === "en",
      ),
    (node) => put(child(node, "lang")!, "ru", node, child(node, "value")),
  ),
  kind(
    "age-in-words",
    "An age in a text is one that the record states.",
    (data) => recordsOf(data, "people").filter((root) => items(root, "ages").length > 0),
    (root) => {
      const age = Number(copyOf(items(root, "ages")[0]!).value);
      return set(
        root,
        "note",
        `She was ${age + 17} years old at the time.`,
        root,
        child(root, "ages"),
      );
    },
  ),
  kind(
    "number-in-a-field-of-words",
    "An estimate in words has no number.",
    (data) =>
      data.nodes.filter(
        ({ key, value, file }) =>
          key === "quantity" && written.includes(file.collection) && typeof value === "object",
      ),
    (node, next) => put(node, { words: pick(next, ["about 34", "34", "12 or 13"]) }, node.parent),
  ),
  kind(
    "group-against-words",
    "The groups that an item concerns are those that it names.",
    (data) =>
      listed(data, "items", "recommendations").filter(
        (each) =>
          /\bwomen\b/iu.test(textAt(each, "summary") ?? "") &&
          valuesAt(each, "affectedPersons").includes("women"),
      ),
    (node, next) =>
      put(child(node, "affectedPersons")!, [pick(next, ["migrants", "older-persons"])], node),
  ),
  kind(
    "event-of-another-town-in-words",
    "The town in the summary of a case is one of its events.",
    (data) =>
      recordsOf(data, "cases").filter((root) =>
        items(root, "events").some((each) => child(each, "place")),
      ),
    (root) => {
      const there = JSON.stringify(root.value).toLowerCase();
      const town = ["Shymkent", "Aktobe", "Atyrau", "Almaty"].find(
        (each) => !there.includes(each.toLowerCase()),
      );
      return town === undefined
        ? undefined
        : put(
            child(root, "summary")!,
            `${textAt(root, "summary")} All of it happened in ${town}.`.slice(-780).trim(),
            root,
          );
    },
  ),
  kind(
    "law-in-words-that-no-event-has",
    "An article that the summary of an event names is one of its laws.",
    (data) =>
      caseEvents(data).filter((event) =>
        valuesAt(event, "laws").some((law) => law.startsWith("kz-criminal-code-2014#")),
      ),
    (event) =>
      set(
        event,
        "summary",
        "The charge was under article 399 of the Criminal Code.",
        event,
        child(event, "laws"),
      ),
  ),
  kind(
    "year-of-the-status-in-words",
    "A year in the note of a status is that of the status or of its citations.",
    (data) => listed(data, "statuses", "cases").filter((each) => daysOf(textAt(each, "asOf"))),
    (node) =>
      set(
        node,
        "note",
        `So it stood in ${Number(textAt(node, "asOf")!.slice(0, 4)) - 14}.`,
        node,
        child(node, "asOf"),
      ),
  ),
];
