import { pick } from "../../random.ts";
import type { Random } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { insertField, remove, replace, replaceText } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind } from "../fault.ts";
import { eventsIn } from "./dates.ts";

/** Texts in words of ours: summaries, notes, findings and their like. */
function freeTexts(data: Dataset): Node[] {
  const names = ["summary", "note", "text", "finding", "resolution", "unnamed"];
  return data.nodes.filter(
    ({ key, value, file }) =>
      names.includes(key ?? "") && typeof value === "string" && file.collection !== "reference",
  );
}

function writing(name: string, breaks: string, what: (next: Random) => string): Kind {
  return {
    name,
    breaks,
    groups: ["people"],
    candidates: (data) =>
      freeTexts(data).map((at) => ({
        at,
        make: (next) => {
          const added = what(next);
          const text = `${String(at.value).trim().slice(0, 60)} ${added}`;
          return { edits: [replaceText(at, text)], shown: ["…", added] };
        },
      })),
  };
}

function digits(next: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(next() * 10)).join("");
}

/** Whether the case is about a person, who may stand in it as convicted. */
function inCase(event: Node, person: string): boolean {
  return JSON.stringify(event.file.root.value).includes(`"${person}"`);
}

function accusations(data: Dataset): { event: Node; participant: Node }[] {
  return eventsIn(data).flatMap((event) =>
    items(event, "participants")
      .filter((each) => textAt(each, "role") === "alleged-perpetrator")
      .map((participant) => ({ event, participant })),
  );
}

export const peopleKinds: readonly Kind[] = [
  writing(
    "email-in-text",
    "No way to reach a person stands in the data.",
    (next) =>
      `Write to ${pick(next, ["a.serik", "mother", "witness7"])}@${pick(next, ["mail.ru", "gmail.com", "inbox.kz"])}.`,
  ),
  writing("phone-in-text", "No way to reach a person stands in the data.", (next) =>
    pick(next, [
      `Her number is +7 701 ${digits(next, 3)} ${digits(next, 2)} ${digits(next, 2)}.`,
      `Call 8 (727) ${digits(next, 3)}-${digits(next, 2)}-${digits(next, 2)}.`,
      `Phone +7707${digits(next, 7)}`,
    ]),
  ),
  writing(
    "identity-number-in-text",
    "No number of an identity document stands in the data.",
    (next) =>
      pick(next, [
        `His IIN is 8${Math.floor(next() * 10)}0${1 + Math.floor(next() * 9)}1${Math.floor(next() * 10)}30${digits(next, 4)}.`,
        `Passport N${digits(next, 8)}.`,
        `Identity card No. 0${digits(next, 8)}.`,
      ]),
  ),
  writing("address-in-text", "Places are no finer than a town.", (next) =>
    pick(next, [
      `She lives at 12 Abai Street, flat ${1 + Math.floor(next() * 80)}.`,
      `Home: ul. Satpaeva ${1 + Math.floor(next() * 80)}, kv. 4.`,
    ]),
  ),
  {
    name: "ground-removed",
    breaks: "A living private person needs a recorded ground for being named.",
    groups: ["people", "schema"],
    candidates: (data) =>
      data.files
        .filter(({ collection }) => collection === "people")
        .map(({ root }) => {
          const at = child(root, "naming")!;
          return { at, make: () => ({ edits: [remove(at)] }) };
        }),
  },
  {
    name: "restricted-in-public",
    breaks: "In a public dataset the key restricted is an error.",
    groups: ["people", "schema"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => "restricted" in ((schema["properties"] ?? {}) as object))
        .map((at) => ({
          at,
          make: (next) => ({
            edits: [
              insertField(
                at,
                `restricted: { ${pick(next, ["contact", "whereabouts", "name"])}: kept from the public }`,
              ),
            ],
            places: [{ path: at.file.path, pointer: `${at.pointer}/restricted` }],
          }),
        })),
  },
  {
    name: "accusation-confirmed",
    breaks: "An accusation against somebody whom no court in the record convicted is alleged.",
    groups: ["people"],
    candidates: (data) =>
      accusations(data).flatMap(({ event, participant }) => {
        const status = child(event, "status");
        if (textAt(status) !== undefined && status!.value !== "alleged") return [];
        return ["reported", "found", "admitted"].map((value): Candidate => ({
          at: event,
          make: () => ({
            edits: [status ? replace(status, value) : insertField(event, `status: ${value}`)],
            places: [{ path: event.file.path, pointer: `${event.pointer}/status` }],
            counterparts: [placeOf(participant)],
          }),
        }));
      }),
  },
  {
    name: "perpetrator-named",
    breaks: "An accusation against a named person who was not convicted is alleged.",
    groups: ["people"],
    candidates: (data) => {
      const people = data.files
        .filter(({ collection }) => collection === "people")
        .map(({ id }) => id);
      return eventsIn(data)
        .filter((event) =>
          ["arrest", "torture-or-ill-treatment", "search", "harassment"].includes(
            textAt(event, "type") ?? "",
          ),
        )
        .filter((event) => textAt(event, "status") !== "alleged")
        .flatMap((event): Candidate[] => {
          const participants = child(event, "participants");
          if (!participants) return [];
          return [
            {
              at: participants,
              make: (next) => ({
                edits: [
                  replace(
                    participants,
                    JSON.stringify([
                      ...(participants.value as unknown[]),
                      {
                        role: "alleged-perpetrator",
                        person: pick(
                          next,
                          people.filter((id) => !inCase(event, id)),
                        ),
                      },
                    ]),
                  ),
                ],
                places: [
                  {
                    path: event.file.path,
                    pointer: `${participants.pointer}/${participants.children.length}`,
                  },
                ],
                counterparts: [{ path: event.file.path, pointer: `${event.pointer}/status` }],
                shown: ["", "an alleged perpetrator named"],
              }),
            },
          ];
        });
    },
  },
  {
    name: "no-name-of-ours",
    breaks: "Of the forms of a name at least one is preferred or official.",
    groups: ["names", "people", "schema"],
    candidates: (data) =>
      data.nodes
        .filter(({ key, parent }) => key === "names" && parent!.pointer === "")
        .filter(
          ({ children }) =>
            children.filter((name) => ["preferred", "official"].includes(textAt(name, "kind")!))
              .length === 1,
        )
        .map((names) => {
          const at = child(
            names.children.find((name) =>
              ["preferred", "official"].includes(textAt(name, "kind")!),
            ),
            "kind",
          )!;
          return {
            at,
            make: (next) => ({
              edits: [replace(at, pick(next, ["variant", "former", "short"]))],
              counterparts: [placeOf(names)],
            }),
          };
        }),
  },
  {
    name: "one-name-two-people",
    breaks: "Two records with one name are one person, or say that they are distinct.",
    groups: ["names", "people"],
    candidates: (data) => {
      const people = data.files.filter(({ collection }) => collection === "people");
      return people.map(({ root }) => {
        const at = child(items(root, "names")[0], "value")!;
        return {
          at,
          make: (next) => {
            const other = pick(next, people);
            if (other.root === root) return undefined;
            const name = child(items(other.root, "names")[0], "value")!;
            return { edits: [replaceText(at, String(name.value))], counterparts: [placeOf(name)] };
          },
        };
      });
    },
  },
];
